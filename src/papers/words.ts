/** The few words that the room itself prints. */
import type { Text } from '../language/text.ts';
import type { PaperStatus } from './types.ts';

export const paperWords = {
  demo: {
    zh: '演示办公室 · 示例数据，非官方文书',
    en: 'Demonstration office, invented data, not an official document',
  },
  number: { zh: '编号', en: 'No.' },
  basis: { zh: '依据', en: 'Legal basis' },
  to: { zh: '：', en: 'To: ' },
  code: { zh: '核验码', en: 'Verification code' },
  verifyAt: { zh: '核验地址', en: 'Verify at' },
  qr: { zh: '核验二维码', en: 'QR code for verification' },
  hours: { zh: '办公时间', en: 'Hours' },
  phone: { zh: '电话', en: 'Telephone' },
  translation: { zh: '附英文译文，以中文文本为准。', en: 'English translation. The Chinese text prevails.' },
  caseNumber: { zh: '办件编号', en: 'Case number' },
  applicant: { zh: '申请人', en: 'Applicant' },
  step: { zh: '环节', en: 'Step' },
  opinion: { zh: '意见', en: 'Opinion' },
  signed: { zh: '签署', en: 'Signed' },
  behalf: { zh: '代', en: 'for' },
  noOpinion: { zh: '（没有书面意见）', en: '(no written opinion)' },
  printedFromFile: {
    zh: '本单由办件记录生成，签署时间为北京时间。',
    en: 'Made from the record of the case; times are China time.',
  },
  prevails: { zh: '中英文不一致时，以中文为准。', en: 'The Chinese text prevails.' },
} satisfies Record<string, Text>;

export const statusWords = {
  void: { zh: '作废', en: 'VOID' },
  replaced: { zh: '已换发', en: 'REPLACED' },
  revoked: { zh: '已撤销', en: 'REVOKED' },
  expired: { zh: '已过期', en: 'EXPIRED' },
  draft: { zh: '草稿', en: 'DRAFT' },
} satisfies Record<PaperStatus, Text>;
