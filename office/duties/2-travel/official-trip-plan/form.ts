/** The form of a plan item and its checks (dossier 2, §1: P1, P2, P4). */
import { choice, money, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Condition } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { categories } from '../shared/board-words.ts';
import { rankOptions } from '../shared/ranks.ts';
import { both, frugality, funds, rules2013 } from './law.ts';

const int = (key: string, zh: string, en: string, min: number, max: number, more: Partial<Field> = {}): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  min,
  max,
  ...more,
});
const administrative: Expr = { eq: [field('category'), 'administrative'] };
export const isSwap: Expr = { eq: [field('track'), 'swap'] };

const windowInput = {
  year: field('year'),
  today: ref('today'),
  track: field('track'),
  opens: setting('plan.windowOpens'),
  closes: setting('plan.windowCloses'),
} as const;
const windowRule: Expr = { rule: 'plan-window', with: windowInput };
/** The day on which the window of the plan's year closes. */
export const windowCloses: Expr = { rule: 'plan-window', with: windowInput, take: 'to' };

const yearText: Expr = { rule: 'plan-number', with: { year: field('year') }, take: 'year' };

const daysRule: Expr = {
  rule: 'plan-days',
  with: {
    category: field('category'),
    countries: { count: field('countries') },
    days: field('days'),
    one: setting('trip.days1'),
    two: setting('trip.days2'),
    three: setting('trip.days3'),
  },
};

/** Known by what the office has proposed or approved, this year or last: one code a unit, one unit a code. */
export const codeFits: Expr = {
  rule: 'plan-code',
  with: {
    unitCode: field('unitCode'),
    unit: ref('case.unit'),
    year: field('year'),
    rows: { look: 'plan-register', where: { code: field('unitCode') }, take: 'rows' },
    unitRows: { look: 'plan-register', where: { unit: ref('case.unit') }, take: 'rows' },
  },
};

export const form: readonly Section[] = [
  {
    id: 'item',
    title: both('计划', 'Plan'),
    fields: [
      choice('track', both('种类', 'Track'), [
        option('annual', '年度计划', 'Annual plan'),
        option('supplement', '增补', 'Supplement'),
        option('swap', '替换', 'Swap'),
      ]),
      {
        key: 'replaces',
        type: 'text',
        max: 20,
        label: both('被替换的计划编号', 'Item that it replaces'),
        hint: both('如 JH2026-0417-02', 'Like JH2026-0417-02'),
        show: isSwap,
      },
      int('year', '年度', 'Year', 2026, 2099, { live: windowRule }),
      { key: 'unitName', type: 'text', max: 60, label: both('组团单位', 'Organising unit') },
      {
        key: 'unitCode',
        type: 'text',
        max: 4,
        label: both('单位代码（四位）', 'Code of the unit, four digits'),
        live: codeFits,
        checks: [
          {
            code: 'plan.unit-code',
            test: { matches: [field('unitCode'), '^\\d{4}$'] },
            text: both('单位代码是四位数字', 'The code of a unit has four digits'),
            remedy: both('照外事部门分配的代码填写。', 'Enter the code that the office gave you.'),
          },
        ],
      },
      { key: 'title', type: 'text', max: 60, label: both('任务', 'Task') },
      choice('category', both('类别', 'Category'), categories),
      choice('taskType', both('任务性质', 'Nature of the task'), [
        option('negotiation', '谈判、会议', 'Negotiation, meeting'),
        option('project', '项目合作', 'Project'),
        option('research', '专题调研', 'Study of one subject'),
        option('study-tour-general', '一般性考察', 'General study tour'),
      ]),
      {
        key: 'countries',
        type: 'list',
        min: 1,
        max: 3,
        label: both('国家、地区', 'Countries and regions'),
        itemTitle: both('第 {n} 个', 'country {n}'),
        fields: [{ key: 'country', type: 'country', label: both('国家、地区', 'Country or region') }],
      },
      int('month', '拟出访月份', 'Month', 1, 12),
      int('size', '人数', 'Size', 1, 100),
      int('days', '天数', 'Days', 1, 90, { live: daysRule }),
      choice('headRank', both('团长职级', 'Rank of the head'), rankOptions),
      {
        key: 'headTrips',
        type: 'int',
        min: 0,
        max: 99,
        label: both('团长近 24 个月出访次数', 'Trips of the head in the last 24 months'),
      },
      {
        key: 'necessity',
        type: 'longtext',
        min: 100,
        max: 800,
        label: both('必要性与预期成果', 'Need and expected outcome'),
      },
      int('priority', '优先级', 'Priority', 1, 99),
    ],
    materials: ['request', 'minutes'],
  },
  {
    id: 'money',
    title: both('经费', 'Money'),
    fields: [
      money('budget', both('预算', 'Budget'), 10_000_000_000, { min: 1 }),
      choice('source', both('经费来源', 'Funding'), [
        option('general-budget', '一般公共预算', 'General budget'),
        option('project', '项目经费', 'Project'),
        option('self', '自筹', 'Own funds'),
        option('host', '接待方承担', 'Host'),
        option('mixed', '多种', 'Mixed'),
      ]),
    ],
    materials: ['budgetSheet'],
  },
];

const swapRule = (take?: string): Expr => ({
  rule: 'plan-swap',
  with: {
    rows: { look: 'plan-register', where: { item: field('replaces'), unit: ref('case.unit') }, take: 'rows' },
    budget: field('budget'),
  },
  ...(take ? { take } : {}),
});

/** Rows of the unit in the year, for caps, numbers and priorities. */
export const rowsOfYear: Expr = {
  look: 'plan-register',
  where: { unit: ref('case.unit'), year: yearText },
  take: 'rows',
};

/** Number that the item gets: the next of its unit in the year. */
export const planItem: Expr = {
  rule: 'plan-number',
  with: { year: field('year'), unitCode: field('unitCode'), rows: rowsOfYear },
  take: 'item',
};

const check = (
  code: string,
  at: string,
  test: Expr,
  words: readonly [string, string, string, string],
  more: Partial<Check> = {},
): Check => ({
  code,
  field: at,
  test,
  text: both(words[0], words[1]),
  remedy: both(words[2], words[3]),
  basis: rules2013,
  ...more,
});

export const swapFits = swapRule();

export const formChecks: readonly Check[] = [
  check('plan.window', 'year', windowRule, [
    '现在不受理这一种类的申报',
    'This track is not open now',
    '年度计划在 11 月 15 日至 12 月 20 日申报；其后用增补或替换。',
    'The annual plan is filed from 15 November to 20 December; afterwards use a supplement or a swap.',
  ]),
  check(
    'plan.code',
    'unitCode',
    codeFits,
    [
      '这个代码是别的单位的，或者与本单位已经用的代码不同',
      'This code is another unit’s, or not the one that your unit uses',
      '照外事部门分配的代码填写；有疑问的，与外事办联系。',
      'Enter the code that the office gave you; in doubt contact the office.',
    ],
    { basis: { text: both('一个单位一个代码', 'One code a unit'), mark: 'design' } },
  ),
  check(
    'plan.P1-size',
    'size',
    { le: [field('size'), setting('trip.maxMembers')] },
    ['行政类团组最多 6 人', 'An administrative group has at most 6 members', '减少人数。', 'Plan with fewer.'],
    { when: administrative },
  ),
  check(
    'plan.P1-days',
    'days',
    daysRule,
    ['天数超过限额', 'More days than allowed', '减少天数。', 'Plan fewer days.'],
    { when: administrative },
  ),
  check(
    'plan.P2',
    'taskType',
    { ne: [field('taskType'), 'study-tour-general'] },
    [
      '一般性考察不得列入计划',
      'General study tours cannot be planned',
      '写明具体任务，或不报。',
      'Name a concrete task, or leave it out.',
    ],
    { basis: frugality },
  ),
  check(
    'plan.P4',
    'headTrips',
    {
      not: {
        all: [
          { in: [field('headRank'), ['bureau', 'deputy-bureau', 'division', 'deputy-division']] },
          { gt: [field('headTrips'), 0] },
        ],
      },
    },
    [
      '团长近 24 个月已经出访',
      'The head has travelled within 24 months',
      '出访审批时可能须说明理由。',
      'Reasons may be needed when the trip is approved.',
    ],
    { severity: 'warn' },
  ),
  check(
    'plan.priority',
    'priority',
    {
      rule: 'plan-priority',
      with: {
        priority: field('priority'),
        ownCase: ref('case.id'),
        replaces: { if: [isSwap, field('replaces'), ''] },
        rows: rowsOfYear,
      },
    },
    [
      '本单位本年度另一计划已用这一优先级',
      'Another item of the unit in this year has this priority',
      '换一个没有用过的优先级。',
      'Choose one that is not taken.',
    ],
  ),
  check(
    'plan.swap-gone',
    'replaces',
    swapRule('found'),
    [
      '被替换的计划不存在、已使用或已替换',
      'The item to replace does not exist, is used or swapped',
      '只能申报增补。',
      'File a supplement instead.',
    ],
    { when: isSwap },
  ),
  check(
    'plan.swap-budget',
    'budget',
    { any: [swapRule('affordable'), { not: swapRule('found') }] },
    ['新项目预算超过原项目', 'The new budget is above the old one', '减少预算。', 'Lower the budget.'],
    { when: isSwap, basis: funds },
  ),
];

export const conditions: readonly Condition[] = [
  {
    id: 'P1',
    title: both('要素齐全、不超限', 'Whole and within the limits'),
    detail: both(
      '任务、国家不超过 3 个、月份、人数、天数、预算和来源',
      'Task, at most 3 countries, month, size, days, budget and source',
    ),
    test: { any: [{ not: administrative }, { all: [{ le: [field('size'), setting('trip.maxMembers')] }, daysRule] }] },
    severity: 'block',
    basis: rules2013,
  },
  {
    id: 'P2',
    title: both('不是一般性考察', 'No general study tour'),
    detail: both('有具体任务', 'A concrete task'),
    test: { ne: [field('taskType'), 'study-tour-general'] },
    severity: 'block',
    basis: frugality,
  },
  {
    id: 'P3',
    title: both('不超过单位总量', 'Within the caps of the unit'),
    detail: both(
      '团组数、人次、经费；提出分配建议时核对',
      'Groups, person-times, money; compared when the allotment is proposed',
    ),
    // Open until the officer has compared it.
    test: { if: [{ gt: [ref('done.allot'), 0] }, true, null] },
    severity: 'block',
    basis: rules2013,
  },
  {
    id: 'P4',
    title: both('团长次数', 'Trips of the head'),
    detail: both('计划阶段只提示', 'A warning only while planning'),
    test: { eq: [field('headTrips'), 0] },
    severity: 'warn',
    basis: rules2013,
  },
];

export const materials: readonly Material[] = [
  { key: 'request', title: both('请示', 'Request of the unit'), form: 'original' },
  { key: 'budgetSheet', title: both('预算表', 'Budget sheet'), form: 'original' },
  {
    key: 'minutes',
    title: both('领导班子会议纪要', 'Minutes of the leading group'),
    form: 'copy',
    required: { ge: [field('priority'), 3] },
    hint: both('三项及以上时提交', 'With three items or more'),
  },
];
