/** The clocks of the procedure itself; those of the gate and of the hearings come with their patterns. */
import type { Clock, PauseGround } from '../../../../src/language/clock.ts';
import { ref, setting } from '../../../../src/language/expression.ts';
import { licensingLaw } from '../../../../src/language/patterns/gate-papers.ts';
import { workRules } from './conditions.ts';

/** T5: the file goes back for facts, once; and 行政许可法 45: the time of hearing the applicant is not counted. */
export const pauseGrounds: readonly PauseGround[] = [
  {
    id: 'send-back',
    text: { zh: '退回查清事实', en: 'Sent back for facts' },
    basis: {
      text: {
        zh: '共用规则 T5：退回查清事实期间不计时',
        en: 'Shared rule T5: no time runs while the file is back for facts',
      },
      mark: 'design',
    },
  },
  {
    id: 'hearing',
    text: { zh: '听取申请人陈述申辩', en: 'The applicant is being heard' },
    basis: licensingLaw('四十五条', 'article 45'),
  },
];

const red = (zh: string, en: string): Clock['lapse'] => ({ light: 'red', text: { zh, en } });

export const clocks: { readonly [id: string]: Clock } = {
  consult5: {
    title: { zh: '征求公安意见', en: 'Letter to the police' },
    unit: 'WD',
    length: 5,
    whose: 'office',
    kind: 'statutory',
    reminders: [1],
    starts: { zh: '受理', en: 'Acceptance' },
    until: { zh: '向公安机关发征求意见函', en: 'Ask the police for their opinion' },
    basis: workRules('六条', 'article 6'),
    lapse: red('逾期未征求公安意见', 'The police were not asked in time'),
  },
  police10: {
    title: { zh: '公安答复', en: 'Police reply' },
    unit: 'WD',
    length: 10,
    whose: 'other',
    kind: 'statutory',
    reminders: [2],
    starts: { zh: '公安机关收到函', en: 'The police receive the letter' },
    until: { zh: '公安机关答复', en: 'The police reply' },
    basis: workRules('六条', 'article 6'),
    lapse: {
      note: { zh: '公安机关逾期未答复；不视为同意', en: 'The police have not replied in time; silence is no consent' },
    },
  },
  opine10: {
    title: { zh: '区级意见', en: 'District opinion' },
    unit: 'WD',
    length: 10,
    whose: 'office',
    kind: 'statutory',
    reminders: [2],
    starts: { zh: '收到公安答复', en: 'The reply of the police is received' },
    until: { zh: '审查意见和案卷报市里', en: 'Opinion and file to the city' },
    basis: workRules('六条', 'article 6'),
    lapse: red('逾期未报审查意见', 'The opinion was not sent to the city in time'),
  },
  city5: {
    title: { zh: '市级复核', en: 'City re-check' },
    unit: 'WD',
    length: 5,
    whose: 'office',
    kind: 'statutory',
    reminders: [2],
    pauses: pauseGrounds,
    starts: { zh: '市里收到案卷', en: 'The city receives the file' },
    until: {
      zh: '复核意见报省级；市级审批的，作出决定',
      en: 'City’s opinion to the province; where the city decides, its decision',
    },
    basis: workRules('七条', 'article 7'),
    lapse: red('逾期未复核', 'The re-check is late'),
  },
  approve: {
    // 行政许可法 42: 20 working days; of them what is left of the 30 in all.
    title: { zh: '省级审批', en: 'Province decides' },
    unit: 'WD',
    length: { max: [1, { min: [20, ref('clock.total30.left')] }] },
    whose: 'other',
    kind: 'statutory',
    shownOnly: true,
    starts: { zh: '省级收到案卷', en: 'The province receives the file' },
    until: { zh: '省级作出决定', en: 'The province decides' },
    basis: licensingLaw('四十二条', 'article 42'),
    lapse: { note: { zh: '省级审批期限已过', en: 'The province’s time has passed' } },
  },
  total30: {
    title: { zh: '总期限', en: 'Total time' },
    unit: 'WD',
    length: 30,
    whose: 'office',
    kind: 'statutory',
    reminders: [5],
    pauses: pauseGrounds,
    starts: { zh: '受理', en: 'Acceptance' },
    until: { zh: '作出决定', en: 'Decision' },
    basis: {
      text: {
        zh: '湖南省政务服务事项清单：法定办结时限 30 个工作日',
        en: 'Service list of Hunan Province: statutory time 30 working days',
      },
      mark: 'guide',
      url: 'https://www.hnswtzb.org/content/2019/12/20/6389103.html',
    },
    lapse: red('总期限已过', 'The total time has passed'),
  },
  c4: {
    title: { zh: '送达', en: 'Delivery' },
    unit: 'WD',
    length: 10,
    whose: 'office',
    kind: 'statutory',
    reminders: [2],
    deliveredBy: ['refusal', 'province-refusal'],
    starts: { zh: '作出决定', en: 'Decision' },
    until: { zh: '颁发证书，或者送达决定书', en: 'Certificate handed out, or decision delivered' },
    basis: licensingLaw('四十四条', 'article 44'),
    lapse: red('逾期未送达', 'The decision was not delivered in time'),
  },
  cert6m: {
    title: { zh: '办理落户', en: 'Household registration' },
    unit: 'ACT',
    length: setting('certMonths'),
    whose: 'holder',
    kind: 'statutory',
    reminders: [30, 7],
    starts: { zh: '证书签发', en: 'Certificate issued' },
    until: { zh: '您到公安机关办理户口登记', en: 'You register your household with the police' },
    basis: {
      text: {
        zh: '海南、广东实施办法：《华侨回国定居证》有效期 6 个月',
        en: 'Rules of Hainan and Guangdong: the certificate is valid for 6 months',
      },
      mark: 'guide',
    },
    lapse: {
      act: 'expire',
      text: { zh: '证书过期，须重新申请', en: 'The certificate has expired; a new application is needed' },
    },
  },
};
