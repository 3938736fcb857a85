/** The plan on boards: units and months beside what they were allotted, items by state, what is to be used soon; plan and use by year (dossier 2, §1). */
import type { Board, MatrixBoard, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, isNot, share, sum } from '../../shared/board-words.ts';

const show = ['item', 'title', 'countries', 'month', 'size', 'days', 'state'];
const quota = (
  id: string,
  title: [string, string],
  summary: [string, string],
  cell: MatrixBoard['cell'],
  limit: string,
): MatrixBoard => ({
  id,
  kind: 'matrix',
  title: both(...title),
  summary: both(...summary),
  choose: 'year',
  where: [is('state', 'proposed', 'approved', 'used', 'done')],
  rows: 'unit',
  rowLabel: 'unitName',
  columns: 'month',
  cell,
  order: 'from',
  show,
  limit,
});

export const boards: readonly Board[] = [
  quota(
    'quota',
    ['团组定额', 'Quota of groups'],
    ['各单位每月的团组，与核定团组数对照。', 'Groups of each unit by month, beside the groups allotted.'],
    'count',
    'capGroups',
  ),
  quota(
    'quota-persons',
    ['人次定额', 'Quota of person-times'],
    ['各单位每月的人次，与核定人次对照。', 'Person-times of each unit by month, beside those allotted.'],
    { sum: 'size' },
    'capPersons',
  ),
  quota(
    'quota-money',
    ['经费定额', 'Quota of money'],
    ['各单位每月的预算（元），与核定经费对照。', 'Budget of each unit by month in yuan, beside the money allotted.'],
    { sum: 'yuan' },
    'capYuan',
  ),
  {
    id: 'items',
    kind: 'groups',
    title: both('计划进展', 'Items by state'),
    summary: both('计划办到哪一步。', 'How far the items have come.'),
    choose: 'year',
    by: 'state',
    order: 'from',
    show: ['title', 'unitName', 'item', 'month', 'countries'],
    lights: {
      column: 'state',
      is: {
        submitted: 'pause',
        proposed: 'pause',
        approved: 'ok',
        used: 'ok',
        done: 'done',
        cut: 'late',
        'swapped-out': 'done',
        expired: 'late',
      },
    },
  },
  {
    id: 'to-use',
    kind: 'due',
    title: both('待使用的计划', 'Items to be used'),
    summary: both(
      '已批准还没有组团的，拟出访月份近的在前。',
      'Approved and without a trip yet, the nearest month first.',
    ),
    where: [is('state', 'approved')],
    date: 'from',
    soonDays: 90,
    show: ['title', 'unitName', 'item', 'countries', 'size'],
  },
];

const decided = [filled('item'), isNot('state', 'submitted', 'correcting', 'proposed', 'withdrawn')];
const used = [is('state', 'used', 'done')];
const figures = [
  count('计划团组', 'Groups planned'),
  share('used', used, '已使用', 'Used'),
  sum('size', '人次', 'Person-times'),
  sum('yuan', '预算（元）', 'Budget (yuan)'),
  share('expired', [is('state', 'expired')], '未使用', 'Unused'),
  share('swapped', [is('state', 'swapped-out')], '已替换', 'Swapped out'),
];
const planAndUse = (by: string, zh: string, en: string): Report => ({
  id: `use-by-${by === 'unitName' ? 'unit' : by}`,
  title: both(`计划与使用：按${zh}`, `Plan and use by ${en}`),
  summary: both(
    '批准的计划有多少已使用、未使用、替换；按拟出访月份。',
    'Of the approved items, how many were used, unused or swapped; by the month planned.',
  ),
  period: 'year',
  date: 'from',
  group: [by],
  where: decided,
  measures: figures,
});

export const reports: readonly Report[] = [
  planAndUse('unitName', '单位', 'unit'),
  planAndUse('country', '国家', 'country'),
  planAndUse('category', '类别', 'category'),
  {
    id: 'cuts',
    title: both('核减', 'Cuts'),
    summary: both('提出的计划中核减的比例。', 'The share of proposed items that was cut.'),
    period: 'year',
    date: 'from',
    group: ['track'],
    where: [isNot('state', 'submitted', 'correcting', 'withdrawn')],
    measures: [count('提出', 'Proposed'), share('cut', [is('state', 'cut')], '核减', 'Cut')],
  },
  {
    id: 'public-plan',
    title: both('“三公”公开：因公出国（境）', 'Published with the three public expenses'),
    summary: both(
      '各单位团组数和预算总额，随“三公”经费公开；没有姓名。',
      'Groups and budget of each unit, published with the three public expenses; without names.',
    ),
    period: 'year',
    date: 'from',
    group: ['unitName'],
    where: [is('state', 'approved', 'used', 'done')],
    measures: [count('团组', 'Groups'), sum('yuan', '预算（元）', 'Budget (yuan)')],
    public: { smallest: 1 },
  },
];
