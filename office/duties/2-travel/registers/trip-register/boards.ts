/** Trips on boards: quota, countries, calendar with conflicts, what is due; tables by month, country, category, rank, funding (dossier 2, §2). */
import type { Board, Report, Where } from '../../../../../src/language/board.ts';
import { average, both, count, empty, filled, is, isNot, share, sum } from '../../shared/board-words.ts';

const standing = isNot('state', 'cancelled', 'expired', 'revoked');
/** Hong Kong and Macao are counted apart. */
const regions = ['HKG', 'MAC'];
const show = ['trip', 'title', 'countries', 'exit', 'entry', 'size', 'state'];
const lights = {
  column: 'state',
  is: { approved: 'pause', abroad: 'ok', returned: 'soon', closed: 'done' },
} as const;

const pictures: readonly Board[] = [
  {
    id: 'quota',
    kind: 'matrix',
    title: both('出访与定额', 'Trips and quota'),
    summary: both('各单位每月的团组，与计划核定数对照。', 'Groups of each unit by month, beside what its plan allots.'),
    choose: 'year',
    where: [standing, filled('planItem')],
    rows: 'unit',
    rowLabel: 'unitName',
    columns: 'month',
    cell: 'count',
    order: 'exit',
    show,
    limit: 'capGroups',
  },
  {
    id: 'countries',
    kind: 'matrix',
    title: both('国家与月份', 'Countries by month'),
    summary: both('每月去各国、地区的人次，按首站。', 'Person-times by first country and month.'),
    choose: 'year',
    where: [standing],
    rows: 'country',
    columns: 'month',
    cell: { sum: 'size' },
    order: 'exit',
    show: ['title', 'unitName', 'countries', 'exit', 'entry', 'size'],
  },
  {
    id: 'calendar',
    kind: 'timeline',
    title: both('出访月历', 'Calendar of trips'),
    summary: both(
      '各单位谁什么时候在外；同名成员同时在两个团的标出。',
      'Who is away when; one name in two trips at once is marked.',
    ),
    where: [standing],
    rows: 'unit',
    rowLabel: 'unitName',
    from: 'exit',
    to: 'entry',
    show: ['title', 'trip', 'countries', 'exit', 'entry', 'size', 'state'],
    lights,
    clashes: [{ column: 'members', split: '、', text: both('同名成员同时在两个团', 'One name in two trips at once') }],
  },
  {
    id: 'stages',
    kind: 'groups',
    title: both('团组进展', 'Trips by state'),
    summary: both('团组办到哪一步。', 'How far the trips have come.'),
    choose: 'year',
    by: 'state',
    order: 'exit',
    show: ['title', 'unitName', 'trip', 'exit', 'countries'],
    lights,
  },
];

const due = (
  id: string,
  where: readonly Where[],
  date: string,
  soonDays: number,
  title: string[],
  summary: string[],
): Board => ({
  id,
  kind: 'due',
  title: both(title[0] ?? '', title[1] ?? ''),
  summary: both(summary[0] ?? '', summary[1] ?? ''),
  where,
  date,
  soonDays,
  show: ['title', 'unitName', 'trip', 'exit', 'entry', 'state'],
});

export const boards: readonly Board[] = [
  ...pictures,
  due(
    'approval-ends',
    [is('state', 'approved')],
    'validUntil',
    30,
    ['批件到期', 'Approvals that end'],
    ['还没有出访的，批件快到期的在前。', 'Not left yet; the approval that ends first comes first.'],
  ),
  due(
    'report-due',
    [is('state', 'returned')],
    'reportDue',
    7,
    ['报告到期', 'Reports due'],
    ['已回国还没有办结的，报告快到期的在前。', 'Back and not closed; the report due first comes first.'],
  ),
  due(
    'disclosure-due',
    [is('state', 'returned', 'closed'), empty('disclosedOn'), filled('disclosureDue')],
    'disclosureDue',
    7,
    ['公开到期', 'Disclosures due'],
    ['回国后还没有公开的，快到期的在前。', 'Back and not disclosed yet; the one due first comes first.'],
  ),
];

const abroad = [standing, isNot('country', ...regions)];
const figures = [
  count('团组', 'Groups'),
  sum('size', '人次', 'Person-times'),
  average('days', '平均天数', 'Average days'),
  sum('yuan', '预算（元）', 'Budget (yuan)'),
];
const table = (id: string, period: Report['period'], group: readonly string[], zh: string, en: string): Report => ({
  id,
  title: both(`出访：${zh}`, `Trips ${en}`),
  summary: both(
    '团组、人次、平均天数、预算；不含港澳，按离境日。',
    'Groups, person-times, average days, budget; without Hong Kong and Macao, by the day of exit.',
  ),
  period,
  date: 'exit',
  group,
  where: abroad,
  measures: figures,
});

export const reports: readonly Report[] = [
  {
    ...table('by-month', 'month', [], '各月', 'by month'),
    measures: [
      ...figures,
      share('joint', [is('joint', 'cross-unit', 'cross-region')], '跨单位、跨地区', 'Joint'),
      sum('changes', '变更次数', 'Changes'),
    ],
  },
  table('by-unit', 'year', ['unitName'], '按单位', 'by unit'),
  table('by-country', 'year', ['country'], '按首站国家', 'by first country'),
  {
    ...table('by-each-country', 'year', ['countries'], '按到访国家', 'by country visited'),
    summary: both(
      '一个团组访问几个国家，每个国家都计；合计只计一次。不含只去港澳的团组。',
      'A group counts under each country that it visits, and once in the total; without those to Hong Kong and Macao alone.',
    ),
    each: 'countries',
  },
  table('by-category', 'year', ['category'], '按类别', 'by category'),
  table('by-rank', 'year', ['rank'], '按最高职级', 'by highest rank'),
  table('by-funding', 'year', ['source'], '按经费来源', 'by funding'),
  table('year-table', 'year', ['kind'], '年度总表', 'in the year'),
  {
    ...table('hk-macao', 'quarter', ['country'], '往来港澳', 'to Hong Kong and Macao'),
    summary: both('港澳单独统计，不计入出国。', 'Hong Kong and Macao are counted apart from foreign countries.'),
    where: [standing, is('country', ...regions)],
  },
  {
    id: 'public-year',
    title: both('年度公开数据', 'Public figures of the year'),
    summary: both(
      '按类别的团组和人次，没有单位和姓名。',
      'Groups and person-times by category, without units or names.',
    ),
    period: 'year',
    date: 'exit',
    group: ['category'],
    where: abroad,
    measures: [count('团组', 'Groups'), sum('size', '人次', 'Person-times')],
    public: { smallest: 5 },
  },
];
