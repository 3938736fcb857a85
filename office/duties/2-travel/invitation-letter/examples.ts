/** The dossier's worked examples of invitation letters (§12). Units, people and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';
import { registeredFor, sampleUnit } from '../shared/sample-unit.ts';

type Values = { readonly [key: string]: Value };

export const sampleInvitee: Values = {
  surname: 'MUSTER',
  given: 'ERIKA',
  sex: 'F',
  birth: '1980-08-12',
  nationality: 'DEU',
  passportNo: 'C01X00T47',
  passportExpiry: '2030-01-31',
  employer: 'Sample Optics GmbH',
  post: 'Engineer',
  category: 'visitor',
  rank: 7,
};

export const sampleInvitation: Values = {
  ...sampleUnit,
  contact: '张示例',
  contactPhone: '13900000000',
  contactMail: 'clerk@example.org',
  licenceOn: '2025-11-05',
  invitees: [sampleInvitee],
  area: 'trade',
  kind: 'M',
  entries: 'single',
  entryFrom: '2026-05-18',
  entryTo: '2026-05-20',
  stay: 10,
  purpose:
    '洽谈光电设备采购合同，考察生产线并商定交货、安装和培训安排，参加本单位组织的技术交流会，讨论今后两年的合作项目和样机试用计划。',
  itinerary: [{ date: '2026-05-18', city: '武汉', host: '示例商贸有限公司', lodging: '示例酒店' }],
  cost: 'employer',
  mission: '中国驻示例总领事馆',
  exempt: 'no',
  output: 'letter',
  acceptsCost: true,
  compliance: true,
};

const before = [registeredFor('invitation')];
const clerk = 'unit_liaison@unit';
const officer = 'handler@outbound';
const chief = 'dept_head@outbound';
const leader = 'deputy_director@office';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const file = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'file',
  by: clerk,
  form: { ...sampleInvitation, ...change },
});
const invitee = (change: Values): Values => ({ invitees: [{ ...sampleInvitee, ...change }] });
const found = { compared: true, linkShown: true };

const verified = (change: Values = {}): readonly ExampleStep[] => [
  file('2026-04-24', change),
  step('2026-04-27', 'accept', 'window@d1'),
  step('2026-04-28', 'verify', officer, found),
];
const spring: Values = { entryFrom: '2026-04-09', entryTo: '2026-04-14', stay: 5 };
const early: readonly ExampleStep[] = [
  file('2026-03-02', spring),
  step('2026-03-03', 'accept', 'window@d1'),
  step('2026-03-04', 'verify', officer, found),
  step('2026-03-05', 'issue', chief),
];
const refusal = { facts: '没有提供业务往来证明。', refusalGround: 'V2', reasons: '不能证明业务往来。' };

export const examples: readonly Example[] = [
  {
    title: both(
      '例1：4月27日受理，5月7日到期；签发90天有效',
      'Example 1: accepted 27 April, due 7 May; valid 90 days from issue',
    ),
    before,
    given: [...verified(), step('2026-04-29', 'issue', chief)],
    expect: [
      { clock: 'decide', due: '2026-05-07' },
      { state: 'issued', on: '2026-04-29' },
      { clock: 'letter', due: '2026-07-27' },
      { condition: 'V3', outcome: 'holds' },
      { condition: 'V8', outcome: 'holds' },
    ],
  },
  {
    title: both(
      '例2：补正材料5月8日到，受理后5月14日到期',
      'Example 2: corrected on 8 May, accepted that day, due 14 May',
    ),
    before,
    given: [
      file('2026-04-27'),
      step('2026-04-28', 'request-correction', 'window@d1', {
        items: [{ item: '护照复印件', what: '看不清，请重扫' }],
      }),
      step('2026-05-08', 'resubmit', clerk),
      step('2026-05-08', 'accept', 'window@d1'),
    ],
    expect: [
      { clock: 'c3', due: '2026-05-14' },
      { clock: 'decide', due: '2026-05-14' },
    ],
  },
  {
    title: both('10个工作日没有补齐，本件结束', 'Not corrected in 10 working days: closed'),
    before,
    given: [
      file('2026-04-27'),
      step('2026-04-28', 'request-correction', 'window@d1', {
        items: [{ item: '护照复印件', what: '看不清，请重扫' }],
      }),
      { ...step('2026-05-15', 'resubmit', clerk), refused: 'act.not-in-state' },
    ],
    expect: [{ state: 'lapsed', on: '2026-05-15' }],
  },
  {
    title: both('例3：4月18日离境，5月18日前报告结果', 'Example 3: left on 18 April, the outcome is due on 18 May'),
    before,
    given: [
      ...early,
      step('2026-04-20', 'note-exit', clerk, { exitOn: '2026-04-18' }),
      step('2026-05-18', 'outcome-visited', clerk, {
        entryOn: '2026-04-14',
        exitOn: '2026-04-18',
        result: '已签订合同。',
      }),
    ],
    expect: [
      { clock: 'outcome', due: '2026-05-18' },
      { state: 'closed', on: '2026-05-18' },
    ],
  },
  {
    title: both(
      '例4：外交官10月16日来访，8月31日前报本办，9月7日前报省',
      'Example 4: diplomats on 16 October: to the city by 31 August, up by 7 September',
    ),
    before,
    given: [
      file('2026-08-31', {
        ...invitee({ category: 'diplomat', rank: 6 }),
        area: 'exchange',
        kind: 'F',
        entryFrom: '2026-10-16',
        entryTo: '2026-10-16',
        stay: 2,
      }),
      step('2026-09-01', 'accept', 'window@d1'),
      step('2026-09-02', 'verify', officer, found),
      { ...step('2026-09-02', 'issue', chief), refused: 'invitation.decider' },
      step('2026-09-03', 'forward-up', leader),
    ],
    expect: [
      { clock: 'diplomatFile', due: '2026-08-31' },
      { clock: 'diplomatUp', due: '2026-09-07' },
      { state: 'forwarded' },
    ],
  },
  {
    title: both(
      '例6：护照11月1日到期，5月2日入境，不足6个月',
      'Example 6: passport until 1 November, entry on 2 May: too short',
    ),
    before,
    given: [
      {
        ...file('2026-04-24', {
          ...invitee({ passportExpiry: '2026-11-01' }),
          entryFrom: '2026-05-02',
          entryTo: '2026-05-02',
        }),
        refused: 'invitation.v3',
      },
    ],
    expect: [{ state: 'draft' }, { condition: 'V3', outcome: 'fails' }],
  },
  {
    title: both('例6：到11月2日就够了', 'Example 6: until 2 November is enough'),
    before,
    given: [
      file('2026-04-24', {
        ...invitee({ passportExpiry: '2026-11-02' }),
        entryFrom: '2026-05-02',
        entryTo: '2026-05-02',
      }),
    ],
    expect: [{ state: 'submitted' }, { condition: 'V3', outcome: 'holds' }],
  },
  {
    title: both('现任司局级官员由办领导签发', 'An official below vice-minister: a leader of the office decides'),
    before,
    given: [
      ...verified({ ...invitee({ category: 'official', rank: 5 }), area: 'exchange', kind: 'F' }),
      { ...step('2026-04-29', 'issue', chief), refused: 'invitation.decider' },
      step('2026-04-29', 'issue-director', leader),
    ],
    expect: [{ state: 'issued' }],
  },
  {
    title: both('部长：报上级，上级同意后签发', 'A minister: sent up, issued when the superior agrees'),
    before,
    given: [
      ...verified({ ...invitee({ category: 'official', rank: 3 }), area: 'exchange', kind: 'F' }),
      step('2026-04-29', 'forward-up', leader),
      step('2026-05-08', 'record-superior-agree', officer, {
        decisionNumber: '示例外〔2026〕8号',
        decidedOn: '2026-05-08',
      }),
    ],
    expect: [{ state: 'issued', on: '2026-05-08' }],
  },
  {
    title: both('采访、工作不办邀请函', 'Not for journalism or work'),
    before,
    given: [{ ...file('2026-04-24', { area: 'press' }), refused: 'invitation.v8' }],
    expect: [{ state: 'draft' }],
  },
  {
    title: both(
      '停留超过30天要写理由；一年多次要有近12个月来访',
      'More than 30 days needs a reason; a year of entries an earlier visit',
    ),
    before,
    given: [{ ...file('2026-04-24', { entries: 'multiple-1y' }), refused: 'invitation.v4' }],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('更正后换发，最后一天不变', 'Corrected and issued anew with the same last day'),
    before,
    given: [
      ...verified(),
      step('2026-04-29', 'issue', chief),
      step('2026-04-30', 'request-amend', clerk, { what: '更正护照号末位。' }),
      {
        ...step('2026-04-30', 'save', clerk),
        form: invitee({ passportNo: 'C01X00T48' }),
      },
      step('2026-04-30', 'amend', clerk),
      step('2026-05-06', 'verify', officer, found),
      step('2026-05-07', 'issue', chief),
    ],
    expect: [{ state: 'issued' }, { clock: 'letter', due: '2026-07-27' }],
  },
  {
    title: both('不予办理：复核一次，维持', 'Refused, reviewed once, upheld'),
    before,
    given: [
      ...verified(),
      step('2026-04-29', 'refuse', chief, refusal),
      step('2026-05-06', 'ask-review', clerk, { reasons: '合同在附件里。' }),
      step('2026-05-07', 'uphold', leader, { facts: '合同与本次来访无关。', reasons: '仍不能证明业务往来。' }),
    ],
    expect: [{ state: 'refused-finally', on: '2026-05-07' }],
  },
  {
    title: both(
      '内容不实：撤销并通报使领馆；两年后删除材料',
      'Untrue: revoked, the mission told; files erased two years later',
    ),
    before,
    given: [
      ...verified(),
      step('2026-04-29', 'issue', chief),
      step('2026-05-08', 'revoke', leader, { facts: '邀请单位没有邀请此人。', reasons: '邀请内容不实。' }),
    ],
    expect: [{ state: 'revoked' }, { clock: 'copies', due: '2028-05-07' }],
  },
];
