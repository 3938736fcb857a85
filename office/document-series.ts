/** Series of the office's official documents (机关代字) and what each is used for. */
import type { DocumentSeries } from '../src/language/document-series.ts';

const series = (code: string, zh: string, en: string): DocumentSeries => ({ code, use: { zh, en } });

export const documentSeries: readonly DocumentSeries[] = [
  series('武外侨', '发文', 'official issue of the office'),
  series('武外侨文', '上行文', 'requests and reports upward'),
  series('武外侨函', '函', 'letters'),
  series('武外侨办', '办公室', 'internal administration'),
  series('武外侨规', '规范性文件', 'normative documents'),
  series('武外侨公开', '信息公开答复', 'information-request replies'),
  series('武外组', '外事工作领导小组', 'Leading Group documents'),
  series('武外组纪', '会议纪要', 'minutes'),
  series('武外侨党', '党组', 'party-group documents'),
  series('武外侨许', '许可、审批决定', 'decisions on applications'),
  series('武外侨出', '出国任务批件', 'trip approvals'),
  series('武外侨确', '出国任务确认件', 'trip confirmations'),
  series('武外侨征', '征求意见函', 'consultation letters'),
  series('武外侨境', '出境证明', 'exit certificates'),
  series('武外侨照字', '照会', 'notes verbales'),
  series('武外侨台转', '赴台转报', 'referrals of trips to Taiwan'),
  series('武外侨报', '出访报告登记', 'trip reports on file'),
];
