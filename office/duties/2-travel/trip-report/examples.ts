/** The dossier's worked examples (§5), exact to the day. People and units are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const meeting = {
  date: '2026-03-11',
  counterpartOrg: '示例市商会',
  title: '会长',
  topic: '产业合作',
  core: true,
  status: 'held',
  result: '商定互访（示例）',
};

const sample: Values = {
  source: 'paper',
  trip: '示例外出〔2026〕1号',
  title: '示例经贸团',
  head: '组示例',
  actualExit: '2026-03-10',
  actualEntry: '2026-03-14',
  approvedDays: 5,
  approvedCountries: [{ country: 'POL' }],
  approvedMembers: '组示例、员示例',
  approvedCost: 16_000_000,
  travellers: [{ name: '组示例' }, { name: '员示例' }],
  actualLegs: [{ country: 'POL', city: '示例市', arrive: '2026-03-10', depart: '2026-03-14' }],
  plannedMeetings: 1,
  meetings: [meeting],
  outcomes: [{ kind: 'exchange', text: '商定互访（示例）', owner: '示例单位', due: '2026-12-31' }],
  publicMoney: true,
  expense: [{ item: '国际旅费', amount: 17_600_000 }],
  gifts: false,
  text: '本报告为示例，只用于说明格式，没有真实内容。'.repeat(70),
  classified: false,
};

const unit = 'applicant';
const signer = 'unit_leader@unit';
const officer = 'handler@outbound';
const chief = 'dept_head@outbound';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const begin = (on: string, change: Values = {}): ExampleStep => {
  const form = { ...sample, ...change };
  return { on, act: 'begin', by: unit, input: { entry: form.actualEntry ?? '' }, form };
};
const handedIn = (on: string): ExampleStep[] => [step(on, 'hand-in', unit), step(on, 'sign', signer)];
const stamps = (exit: string, entry: string): Values => ({ stampExit: exit, stampEntry: entry, findingW5: 'holds' });

const due = (zh: string, en: string, entry: string, day: string, raw?: string): Example => ({
  title: { zh, en },
  given: [begin(entry, { actualExit: entry, actualEntry: entry })],
  expect: [{ clock: 'report', due: day, ...(raw ? { raw } : {}) }, { clock: 'disclosure', due: day }, { state: 'due' }],
});

export const examples: readonly Example[] = [
  due(
    '1月31日入境：2月28日是调休上班的星期六，不顺延',
    'Entry 31 January: 28 February is a make-up Saturday, not moved',
    '2026-01-31',
    '2026-02-28',
  ),
  due('3月14日入境，4月14日到期', 'Entry 14 March, due 14 April', '2026-03-14', '2026-04-14'),
  due(
    '9月3日入境，到期日在国庆假期，顺延到10月8日',
    'Entry 3 September: due in the National Day holiday, moved to 8 October',
    '2026-09-03',
    '2026-10-08',
    '2026-10-03',
  ),
  {
    title: {
      zh: '实际费用正好多 10%，没有偏差；通过、公开、归档',
      en: 'Cost exactly 10 % above: no deviation; accepted, shown, filed',
    },
    given: [
      begin('2026-03-16'),
      ...handedIn('2026-04-01'),
      { ...step('2026-04-02', 'check', officer, stamps('2026-03-10', '2026-03-13')), refused: 'report.stamps-differ' },
      step('2026-04-02', 'check', officer, stamps('2026-03-10', '2026-03-14')),
      { ...step('2026-04-03', 'accept', officer), refused: 'act.not-yours' },
      step('2026-04-03', 'accept', chief),
      step('2026-04-07', 'disclose', unit, { where: 'intranet', place: '示例内网', postedOn: '2026-04-07' }),
      { ...step('2026-04-14', 'archive', unit), refused: 'report.still-shown' },
      step('2026-04-15', 'archive', unit),
      step('2026-10-15', 'follow-up', unit, { outcome: '1', state: 'done', progress: '已互访（示例）' }),
    ],
    expect: [
      { state: 'archived', on: '2026-04-15' },
      { paper: 'acceptance', status: 'valid' },
      { condition: 'W5', outcome: 'holds' },
      { condition: 'W6', outcome: 'holds' },
    ],
  },
  {
    title: {
      zh: '多一元就是偏差，没有说明的不能提交',
      en: 'One yuan more is a deviation; without an explanation it cannot be handed in',
    },
    given: [
      begin('2026-03-16', { expense: [{ item: '国际旅费', amount: 17_600_100 }] }),
      { ...step('2026-04-01', 'hand-in', unit), refused: 'report.deviations-explained' },
    ],
    expect: [{ state: 'due' }, { condition: 'W6', outcome: 'fails' }],
  },
  {
    title: {
      zh: '批准5天，实际6天，红眼航班说明成立',
      en: 'Approved 5 days, stamps 6 days, red-eye statement accepted',
    },
    given: [
      begin('2026-03-16', {
        actualEntry: '2026-03-15',
        deviations: [{ kind: 'days', reason: '红眼航班，凌晨入境（示例）', evidence: '航班证明（示例）' }],
      }),
      ...handedIn('2026-04-01'),
      step('2026-04-02', 'check', officer, stamps('2026-03-10', '2026-03-15')),
      { ...step('2026-04-03', 'accept', chief), refused: 'act.not-in-state' },
      step('2026-04-03', 'review-deviation', chief, {
        result: 'explained',
        ground: 'red-eye',
        reasons: '航班证明属实。（示例）',
      }),
      step('2026-04-03', 'accept', chief),
    ],
    expect: [
      { clock: 'report', due: '2026-04-15' },
      { state: 'accepted', on: '2026-04-03' },
    ],
  },
  {
    title: { zh: '退回后5个工作日改好', en: 'Returned: mended within 5 working days' },
    given: [
      begin('2026-04-13'),
      ...handedIn('2026-04-27'),
      step('2026-04-29', 'return', officer, { items: [{ item: '成果', what: '没有写明落实期限。（示例）' }] }),
    ],
    expect: [
      { clock: 'revise', due: '2026-05-09' },
      { state: 'returned' },
      { paper: 'return-notice', status: 'valid' },
    ],
  },
  {
    title: { zh: '说明不成立，只登记移送', en: 'The explanation does not hold: only the transfer is recorded' },
    given: [
      begin('2026-03-16', {
        actualLegs: [{ country: 'DEU', city: '示例市', arrive: '2026-03-10', depart: '2026-03-14' }],
        deviations: [{ kind: 'country', reason: '绕道（示例）', evidence: '无' }],
      }),
      ...handedIn('2026-04-01'),
      step('2026-04-02', 'check', officer, stamps('2026-03-10', '2026-03-14')),
      step('2026-04-03', 'review-deviation', chief, { result: 'transferred', reasons: '未经批准绕道。（示例）' }),
    ],
    expect: [{ state: 'checked', on: '2026-04-03' }],
  },
];
