/** The dossier's worked examples (§6), exact to the day. People and bodies are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const sample: Values = {
  title: '示例赴台交流组',
  scope: 'taiwan',
  exitDate: '2026-08-10',
  entryDate: '2026-08-14',
  purpose: '参加两岸产业交流活动，走访对口单位。（示例）',
  members: [{ name: '员示例', unitName: '示例单位', post: '处长', cadre: true }],
  inviterName: '示例交流协会',
  inviterInTaiwan: true,
  inviterFit: '产业对口（示例）',
  approvalKind: 'approval',
  publicMoney: false,
  classified: false,
  noticePlace: '示例公告栏',
  noticeFrom: '2026-06-08',
  noticeResult: '无异议',
};
const pass = {
  name: '员示例',
  passNo: 'T00000001',
  expiry: '2031-01-01',
  endorsement: 'Y',
  entries: 'one',
  from: '2026-07-10',
  to: '2026-08-31',
  permitNo: '示例0001',
  permitFrom: '2026-07-01',
  permitTo: '2026-09-30',
};

const unit = 'applicant';
const officer = 'handler@outbound';
const keeper = 'custodian@outbound';
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const file = (change: Values = {}): ExampleStep => ({
  on: '2026-06-17',
  act: 'file',
  by: unit,
  form: { ...sample, ...change },
});
const approved = (change: Values = {}): ExampleStep[] => [
  file(change),
  step('2026-06-18', 'refer', officer),
  step('2026-07-06', 'record-approval', officer, {
    outcome: 'agree',
    number: '示例台批〔2026〕1号',
    date: '2026-07-03',
    until: '2026-08-31',
    entries: 1,
  }),
];
const passes = (change: Values = {}): Values => ({ passes: [{ ...pass, ...change }] });

export const examples: readonly Example[] = [
  {
    title: {
      zh: '例1：批件对应签注 Y；返回后7日还证、一个月报告',
      en: 'Example 1: an approval goes with endorsement Y; passes back in 7 days, report in a month',
    },
    given: [
      ...approved(),
      { ...step('2026-07-13', 'record-passes', unit, passes({ endorsement: 'F' })), refused: 'taiwan.endorsement' },
      step('2026-07-13', 'record-passes', unit, passes()),
      step('2026-08-10', 'depart', unit, { exitOn: '2026-08-10' }),
      step('2026-08-15', 'return', unit, { entryOn: '2026-08-15' }),
      step('2026-08-20', 'passes-back', keeper, { backOn: '2026-08-20' }),
    ],
    expect: [{ state: 'returned' }, { clock: 'handBack', due: '2026-08-22' }, { clock: 'report', due: '2026-09-15' }],
  },
  {
    title: { zh: '例1：立项批复对应签注 F', en: 'Example 1: a reply on a project goes with endorsement F' },
    given: [
      ...approved({ approvalKind: 'project' }),
      { ...step('2026-07-13', 'record-passes', unit, passes()), refused: 'taiwan.endorsement' },
      step('2026-07-13', 'record-passes', unit, passes({ endorsement: 'F' })),
    ],
    expect: [{ state: 'ready', on: '2026-07-13' }],
  },
  {
    title: { zh: '例2：同时到外国的，不能合报', en: 'Example 2: combined with a foreign country, it cannot be filed' },
    given: [{ ...file({ scope: 'with-foreign' }), refused: 'taiwan.foreign-leg' }],
    expect: [{ state: 'draft' }],
  },
  {
    title: {
      zh: '例3：6月17日提交，隔端午假期，6月22日以前转报',
      en: 'Example 3: filed 17 June, over the holiday: referred by 22 June',
    },
    given: [file()],
    expect: [{ clock: 'referral', due: '2026-06-22' }, { state: 'filed' }],
  },
  {
    title: {
      zh: '公示没有满5个工作日，不能转报',
      en: 'The notice was not up for 5 working days: it cannot be referred',
    },
    given: [
      file({ noticeFrom: '2026-06-12' }),
      { ...step('2026-06-18', 'refer', officer), refused: 'taiwan.notice-running' },
      step('2026-06-23', 'refer', officer),
    ],
    expect: [
      { clock: 'notice', due: '2026-06-22' },
      { state: 'referred', on: '2026-06-23' },
    ],
  },
  {
    title: {
      zh: '例4：批准到8月31日，签注到9月30日：不能登记',
      en: 'Example 4: approval until 31 August, endorsement until 30 September: rejected',
    },
    given: [
      ...approved(),
      { ...step('2026-07-13', 'record-passes', unit, passes({ to: '2026-09-30' })), refused: 'taiwan.endorsement' },
    ],
    expect: [{ state: 'approved' }],
  },
  {
    title: {
      zh: '台办未批准，登记理由并告知向谁提出',
      en: 'Not approved: the reasons are recorded and the unit told where to turn',
    },
    given: [
      file(),
      step('2026-06-18', 'refer', officer),
      step('2026-07-06', 'record-approval', officer, {
        outcome: 'disagree',
        number: '示例台函〔2026〕2号',
        date: '2026-07-03',
        reasons: '邀请方不对口。（示例）',
      }),
    ],
    expect: [
      { state: 'refused', on: '2026-07-06' },
      { paper: 'outcome', status: 'valid' },
    ],
  },
];
