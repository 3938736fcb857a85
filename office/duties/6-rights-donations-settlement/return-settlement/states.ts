/** States after acceptance; those before it come with the common gate. */
import type { State } from '../../../../src/language/procedure.ts';

const nothing = { zh: '您不用做什么。', en: 'Nothing for you to do.' };

export const states: { readonly [id: string]: State } = {
  accepted: {
    title: { zh: '已受理', en: 'Accepted' },
    waits: 'office',
    next: ['at-police', 'police-replied', 'at-city', 'at-province', 'approved'],
    todo: nothing,
    headline: { zh: '区里正在办理您的申请', en: 'The district office is working on your application' },
  },
  'at-police': {
    title: { zh: '征求公安意见', en: 'With the police' },
    waits: 'other',
    next: ['police-replied', 'at-city', 'at-province', 'approved'],
    todo: nothing,
    headline: { zh: '正在等公安机关答复', en: 'The police are looking at your application' },
  },
  'police-replied': {
    title: { zh: '区级审查', en: 'District opinion' },
    waits: 'office',
    next: ['at-city', 'at-province', 'approved'],
    todo: nothing,
    headline: {
      zh: '公安机关已答复，区里正在写审查意见',
      en: 'The police have replied; the district is writing its opinion',
    },
  },
  'at-city': {
    title: { zh: '市级复核', en: 'City re-check' },
    waits: 'office',
    next: ['at-province', 'approved', 'issued'],
    todo: nothing,
    headline: { zh: '市里正在核查您的材料', en: 'The city office is checking your file' },
  },
  'at-province': {
    title: { zh: '省级审批', en: 'The province decides' },
    waits: 'other',
    next: ['approved', 'issued', 'settled'],
    headline: { zh: '省里正在审批您的申请', en: 'The province is deciding on your application' },
    todo: {
      zh: '您不用做什么。这是省里的期限：我们显示，不由我们计。',
      en: 'Nothing for you to do. Another office’s limit: we show it, we do not run it.',
    },
  },
  approved: {
    title: { zh: '已批准，待领证', en: 'Granted: collect the certificate' },
    waits: 'applicant',
    next: ['issued', 'settled'],
    headline: { zh: '您的申请已批准', en: 'Your application is granted' },
    todo: {
      zh: '请领取证书，再在证书有效期内到公安机关办理落户。',
      en: 'Collect the certificate, then register your household with the police within its validity.',
    },
  },
  issued: {
    title: { zh: '已领证，待落户', en: 'Certificate collected: register your household' },
    waits: 'applicant',
    next: ['settled'],
    headline: { zh: '请办理落户', en: 'Register your household' },
    todo: {
      zh: '在证书写明的最后一天以前，到拟定居地公安机关办理户口登记；过期要重新申请。',
      en: 'Register with the police of the intended place by the last day on the certificate; after that you apply anew.',
    },
  },
  reissued: {
    title: { zh: '已补证，待落户', en: 'Certificate replaced: register your household' },
    waits: 'applicant',
    next: ['settled'],
    headline: { zh: '证书已补发，请办理落户', en: 'The certificate is replaced; register your household' },
    todo: {
      zh: '有效期不变：最后一天和原证书相同。',
      en: 'The validity is unchanged: the last day is that of the first certificate.',
    },
  },
  settled: {
    title: { zh: '已落户', en: 'Settled' },
    waits: 'nobody',
    final: true,
    headline: { zh: '户口已登记，欢迎回家', en: 'Your household is registered. Welcome home' },
    todo: {
      zh: '可以接着办归侨身份确认和定居后续帮扶。',
      en: 'You may go on to certification as a returned overseas Chinese and resettlement assistance.',
    },
  },
  refused: {
    title: { zh: '不予批准', en: 'Refused' },
    waits: 'nobody',
    final: true,
    unmet: true,
    headline: { zh: '您的申请没有批准', en: 'Your application was refused' },
    todo: {
      zh: '决定书写明事实、依据、理由，以及复议和起诉的最后一天。',
      en: 'The decision states the facts, the ground, the reasons and the last days for reconsideration and suit.',
    },
  },
  expired: {
    title: { zh: '证书过期', en: 'Certificate expired' },
    waits: 'nobody',
    final: true,
    headline: { zh: '证书已过期，没有办理落户', en: 'The certificate has expired without registration' },
    todo: { zh: '仍想定居的，请重新申请。', en: 'If you still wish to settle, apply anew.' },
  },
  revoked: {
    title: { zh: '已撤销', en: 'Revoked' },
    waits: 'nobody',
    final: true,
    headline: { zh: '批准已撤销', en: 'The grant has been revoked' },
    todo: {
      zh: '决定书写明理由，以及复议和起诉的最后一天。',
      en: 'The decision states the reasons and the last days for reconsideration and suit.',
    },
  },
};
