/** Parameters of the shared rules: they belong to no procedure and hold for the whole office (dossier 0). */
import { closingKey, closingTime } from './arrival.ts';
import {
  defaultPatterns,
  patternSetting,
  type TravelDocumentKind,
  travelDocumentPatterns,
  travelDocumentWords,
} from './identifiers/travel-documents.ts';
import type { Setting } from './procedure.ts';
import { signingDays } from './signing.ts';
import type { Basis } from './text.ts';

const shared = (zh: string, en: string): Basis => ({
  text: { zh: `共用规则：${zh}`, en: `Shared rules: ${en}` },
  mark: 'design',
});

const lights: readonly Setting[] = [
  {
    key: 'light.yellowRatio',
    title: { zh: '黄灯：剩余占期限的比例', en: 'Yellow light: share of the term that is left' },
    type: 'decimal',
    min: 0,
    max: 1,
    default: 0.2,
    source: shared('§1.3 期限的灯', '§1.3 lights'),
  },
  {
    key: 'light.yellowMin',
    title: { zh: '黄灯：最少剩余', en: 'Yellow light: units left at least' },
    type: 'int',
    min: 0,
    max: 60,
    default: 2,
    source: shared('§1.3 期限的灯', '§1.3 lights'),
  },
];

/** The published figures: which lag of a task's progress shows yellow, which red. */
const lags = (['lagYellow', 'lagRed'] as const).map(
  (key): Setting => ({
    key: `light.${key}`,
    title:
      key === 'lagYellow'
        ? { zh: '进度灯：落后几个百分点起黄灯', en: 'Progress: points behind from which it is yellow' }
        : { zh: '进度灯：落后超过几个百分点红灯', en: 'Progress: points behind over which it is red' },
    type: 'int',
    min: 0,
    max: 100,
    default: key === 'lagYellow' ? 10 : 30,
    source: {
      text: {
        zh: '银川市 2025 年项目督查：进度落后不足 10 个百分点绿灯，10 至 30 黄灯，超过 30 红灯',
        en: 'Yinchuan project supervision, 2025: less than 10 points behind green, 10 to 30 yellow, over 30 red',
      },
      mark: 'guide',
      url: 'https://m.qlbk.net/news/3Ww4l7bw75.html',
    },
  }),
);

const patterns = (Object.keys(travelDocumentPatterns) as TravelDocumentKind[]).map(
  // keys of that table
  (kind): Setting => ({
    key: patternSetting(kind),
    title: {
      zh: `证件号码格式：${travelDocumentWords[kind].zh}`,
      en: `Form of document numbers: ${travelDocumentWords[kind].en}`,
    },
    type: 'patterns',
    default: defaultPatterns(kind),
    source: shared('§7.3 没有公布校验位的证件', '§7.3 documents without a published check'),
  }),
);

/** `case.closedYears`, where nobody set it. */
export const closedYears = 3;

/** Not for an office to choose: no value but this one is lawful, or leaves the figures comparable. */
const fixed: readonly Setting[] = [
  {
    key: 'case.fourEyes',
    title: { zh: '承办与决定分开', en: 'Handling and deciding are kept apart' },
    type: 'bool',
    default: true,
    source: shared('§4 两人规则', '§4 two-person rule'),
    fixed: {
      zh: '承办、审核、决定、付款由不同的人办，是每个事项的前提，不设开关。',
      en: 'Different people handle, review, decide and pay: every procedure rests on it, so there is no switch.',
    },
  },
  {
    key: 'rating.defaultGood',
    title: { zh: '没有评价的算好评', en: 'What nobody rated counts as good' },
    type: 'bool',
    default: false,
    source: shared('§5 好差评', '§5 service rating'),
    fixed: {
      zh: '好评率只按真正的评价计算；没有评价的算作好评，数字就不真实。',
      en: 'The share of good ratings is counted from ratings given; counting silence as good would make it untrue.',
    },
  },
];

/** Parameters of the shared rules, in the order of the dossier. */
export const sharedSettings: readonly Setting[] = [
  ...lights,
  ...lags,
  {
    key: closingKey,
    title: { zh: '窗口下班时刻', en: 'Closing time of the counter' },
    type: 'time',
    default: closingTime,
    source: {
      text: {
        zh: '《民法典》第二百零三条第二款：有业务时间的，停止业务活动的时间为截止时间',
        en: 'Civil Code, article 203(2): where there are business hours, the last day ends when business ends',
      },
      mark: 'design',
    },
  },
  ...patterns,
  {
    key: signingDays.key,
    title: { zh: '签署链接有效（天）', en: 'Links to sign work for (days)' },
    type: 'int',
    min: 1,
    max: 60,
    default: signingDays.default,
    source: {
      text: { zh: '够一次出差回来再签', en: 'Long enough to sign after some days away' },
      mark: 'design',
    },
  },
  {
    key: 'id.fprStrict',
    title: { zh: '永居证号码：按版式严格检查', en: 'Permanent residence numbers: strict layout' },
    type: 'bool',
    default: false,
    source: shared('§7.2 2023 年版号码的版式', '§7.2 layout of the number of 2023'),
  },
  {
    key: 'case.closedYears',
    title: { zh: '没有办成的件保留几年', en: 'Years that cases without a grant are kept' },
    type: 'int',
    min: 1,
    max: 30,
    default: closedYears,
    source: {
      text: {
        zh: '《个人信息保护法》第十九条：保存期限最短；年数依共用规则 §4',
        en: 'Personal Information Protection Law, article 19: shortest retention; the years by the shared rules, §4',
      },
      mark: 'design',
    },
  },
  ...fixed,
];
