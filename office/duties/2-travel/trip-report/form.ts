/** The report: what was done, set beside the approval, and the papers that prove it (dossier 2, §5). */
import { choice, money, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { outcomeOptions } from '../shared/outcomes.ts';
import { both, check, day, int, long, opinions2013, optional, text } from '../shared/reporting.ts';
import { asApproved, coreAnswered, datesInOrder, explained, fromPaper, oneEach } from './facts.ts';
import { deviationKinds, deviationTitles } from './rules.ts';

const country: Field = { key: 'country', type: 'country', label: both('国家、地区', 'Country or region') };
const publicMoney: Expr = { eq: [field('publicMoney'), true] };

const trip: Section = {
  id: 'trip',
  title: both('团组', 'Delegation'),
  fields: [
    choice('source', both('批件在哪里', 'Where the approval is'), [
      option('paper', '纸质批件或其他机关批件', 'On paper, or of another body', {
        hint: both('系统启用前的批件、赴台批件', 'From before this system; approvals for Taiwan'),
      }),
      option('register', '本系统台账', 'In the register here'),
    ]),
    text('trip', '批件号', 'Number of the approval', {
      max: 60,
      hint: both(
        '如 武外侨出〔2026〕123号；赴台的填转报函号',
        'Like 武外侨出〔2026〕123号; for Taiwan the number of the referral',
      ),
    }),
    text('title', '团组名称', 'Delegation', { max: 60 }),
    text('head', '团长', 'Head', { max: 60, mask: 'name' }),
    day('actualExit', '实际离境', 'Actual exit'),
    day('actualEntry', '实际入境', 'Actual entry', { hint: both('照边检验讫章', 'As stamped at the border') }),
    int('approvedDays', '批准天数', 'Approved days', 1, 400, { show: fromPaper }),
    {
      key: 'approvedCountries',
      type: 'list',
      label: both('批准的国家、地区', 'Approved countries and regions'),
      itemTitle: both('第 {n} 个', 'number {n}'),
      min: 1,
      max: 10,
      show: fromPaper,
      fields: [country],
    },
    text('approvedMembers', '批准的人员', 'Approved members', {
      max: 1000,
      show: fromPaper,
      mask: 'hidden',
      purpose: both('与实际出访人员对照。', 'To compare with who travelled.'),
      hint: both('用、隔开', 'Apart by 、'),
    }),
    money('approvedCost', both('批准费用', 'Approved cost'), 1_000_000_000, { show: fromPaper }),
  ],
  materials: ['approvalCopy'],
};

const done: Section = {
  id: 'done',
  title: both('实际执行', 'What was done'),
  fields: [
    {
      key: 'travellers',
      type: 'list',
      label: both('实际出访人员', 'Who travelled'),
      itemTitle: both('第 {n} 人', 'person {n}'),
      min: 1,
      max: 100,
      fields: [text('name', '姓名', 'Name', { max: 60, mask: 'name' })],
    },
    {
      key: 'actualLegs',
      type: 'list',
      label: both('实际行程', 'Actual legs'),
      itemTitle: both('第 {n} 段', 'leg {n}'),
      min: 1,
      max: 30,
      fields: [
        country,
        text('city', '城市', 'City', { max: 60 }),
        day('arrive', '抵达', 'Arrival'),
        day('depart', '离开', 'Departure'),
      ],
    },
    int('plannedMeetings', '批准的主要公务活动数', 'Core meetings approved', 0, 100),
    {
      key: 'meetings',
      type: 'list',
      label: both('公务活动', 'Meetings'),
      itemTitle: both('第 {n} 场', 'meeting {n}'),
      max: 200,
      required: { gt: [field('plannedMeetings'), 0] },
      fields: [
        day('date', '日期', 'Date'),
        text('counterpartOrg', '对方机构', 'Organisation'),
        text('title', '对方职务', 'Title of the counterpart', {
          max: 60,
          hint: both('只写职务，不写姓名', 'The title alone, no name'),
        }),
        text('topic', '议题', 'Topic'),
        yesNo('core', both('批准的主要活动', 'A core meeting of the approval')),
        choice('status', both('情况', 'What became of it'), [
          option('held', '已举行', 'Held'),
          option('replaced', '已替换', 'Replaced'),
          option('not-held', '未举行', 'Not held'),
        ]),
        text('result', '结果', 'Result', { max: 300, required: { in: [ref('item.status'), ['held', 'replaced']] } }),
        text('reason', '原因', 'Reason', {
          max: 300,
          required: { in: [ref('item.status'), ['replaced', 'not-held']] },
        }),
      ],
    },
  ],
  materials: ['stamps', 'agreements'],
};

const outcome: Section = {
  id: 'outcomes',
  title: both('成果', 'Outcomes'),
  fields: [
    {
      key: 'outcomes',
      type: 'list',
      label: both('成果', 'Outcomes'),
      itemTitle: both('第 {n} 项', 'outcome {n}'),
      max: 50,
      required: { not: { present: field('noneReason') } },
      fields: [
        choice('kind', both('种类', 'Kind'), outcomeOptions),
        text('text', '内容', 'What', { max: 300 }),
        text('owner', '落实单位', 'Who follows it up', { max: 60 }),
        day('due', '落实期限', 'By when'),
      ],
    },
    long('noneReason', '没有成果的说明', 'Why there is none', { required: { not: { present: field('outcomes') } } }),
    long('suggestions', '建议', 'Suggestions', optional),
  ],
};

const costs: Section = {
  id: 'money',
  title: both('经费和礼品', 'Money and gifts'),
  fields: [
    yesNo('publicMoney', both('使用公款', 'Public money')),
    {
      key: 'expense',
      type: 'list',
      label: both('决算', 'Actual cost'),
      itemTitle: both('第 {n} 项', 'line {n}'),
      min: 1,
      max: 40,
      show: publicMoney,
      fields: [text('item', '项目', 'Item', { max: 60 }), money('amount', both('金额', 'Amount'), 1_000_000_000)],
    },
    yesNo('gifts', both('收受礼品', 'Gifts received')),
    text('giftNo', '礼品登记号', 'Entry in the register of gifts', { max: 40, show: { eq: [field('gifts'), true] } }),
  ],
  materials: ['settlement', 'giftDeclaration'],
};

const deviation: Section = {
  id: 'deviations',
  title: both('变更情况', 'Deviations'),
  help: both('与批准不符的，每种说明一次。', 'Explain each kind of deviation once.'),
  fields: [
    {
      key: 'deviations',
      type: 'list',
      label: both('偏差说明', 'Deviations explained'),
      itemTitle: both('第 {n} 项', 'deviation {n}'),
      max: 5,
      required: false,
      live: asApproved,
      fields: [
        choice(
          'kind',
          both('种类', 'Kind'),
          deviationKinds.map((kind) => option(kind, ...(deviationTitles[kind] ?? ([kind, kind] as const)))),
        ),
        text('reason', '原因', 'Reason', { max: 300 }),
        text('evidence', '证明', 'Evidence', {
          max: 300,
          hint: both('如航班证明、对方来函', 'Like a flight statement or a letter'),
        }),
      ],
    },
  ],
};

const body: Section = {
  id: 'report',
  title: both('报告', 'Report'),
  fields: [
    {
      key: 'text',
      type: 'longtext',
      label: both('报告正文', 'Report'),
      min: 1500,
      max: 20_000,
      hint: both('不少于 1500 字；不写对接待方人员的个人评价', 'At least 1500 characters; no personal views on hosts'),
    },
    yesNo('classified', both('涉密', 'Classified')),
    text('classifiedBasis', '定密依据', 'Ground of classification', { show: { eq: [field('classified'), true] } }),
  ],
  materials: ['report'],
};

export const form: readonly Section[] = [trip, done, outcome, costs, deviation, body];

export const formChecks: readonly Check[] = [
  check(
    'report.dates',
    'actualEntry',
    { all: [datesInOrder, { le: [field('actualEntry'), today] }] },
    ['离境、入境日期前后不对，或者晚于今天', '照边检验讫章填写。'],
    ['The dates of exit and entry are out of order, or after today', 'Enter them as stamped at the border.'],
  ),
  check(
    'report.core-meetings',
    'meetings',
    coreAnswered,
    ['批准的主要公务活动没有逐场答复', '每场写明已举行、已替换或未举行及原因。'],
    [
      'Not every core meeting of the approval is answered',
      'Say for each whether it was held, replaced or not held, and why.',
    ],
    { basis: opinions2013 },
  ),
  check(
    'report.deviations-explained',
    'deviations',
    explained,
    ['有与批准不符的地方没有说明', '在“变更情况”里逐种说明原因和证明；计算结果列在旁边。'],
    [
      'A deviation from the approval is not explained',
      'Explain each kind with its reason and evidence; the comparison stands beside it.',
    ],
    { basis: opinions2013 },
  ),
  check(
    'report.deviation-once',
    'deviations',
    oneEach,
    ['同一种偏差说明了两次', '每种只写一项。'],
    ['One kind of deviation is explained twice', 'One entry for each kind.'],
  ),
];

const paper = (key: string, zh: string, en: string, kind: Material['form'], required?: Expr): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...(required === undefined ? {} : { required }),
});

export const materials: readonly Material[] = [
  paper('report', '报告（团长签名）', 'Report, signed by the head', 'original'),
  paper('stamps', '出入境验讫章页', 'Pages with the border stamps', 'copy'),
  paper('approvalCopy', '批件', 'Approval', 'copy', fromPaper),
  paper('settlement', '费用报销单', 'Settlement of the cost', 'copy', publicMoney),
  paper('agreements', '签署的协议', 'Agreements signed', 'copy', {
    some: [field('outcomes'), { eq: [ref('item.kind'), 'agreement'] }],
  }),
  paper('giftDeclaration', '礼品申报表', 'Declaration of gifts', 'copy', { eq: [field('gifts'), true] }),
];
