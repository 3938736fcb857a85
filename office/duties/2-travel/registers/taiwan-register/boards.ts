/** Trips to Taiwan, apart from trips to foreign countries: on a month, by state, reports due, person-times (dossier 2, §6). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, isNot, sum } from '../../shared/board-words.ts';

const standing = isNot('state', 'refused', 'cancelled');
const lights = {
  column: 'state',
  is: { referred: 'pause', approved: 'ok', ready: 'ok', abroad: 'ok', returned: 'soon', closed: 'done' },
} as const;

export const boards: readonly Board[] = [
  {
    id: 'calendar',
    kind: 'timeline',
    title: both('赴台月历', 'Calendar of trips to Taiwan'),
    summary: both(
      '谁什么时候在台；同名人员同时在两个团的标出。',
      'Who is away when; one name in two groups at once is marked.',
    ),
    where: [standing],
    rows: 'unit',
    rowLabel: 'unitName',
    from: 'exit',
    to: 'entry',
    show: ['title', 'referral', 'exit', 'entry', 'size', 'state'],
    lights,
    clashes: [{ column: 'members', split: '、', text: both('同名人员同时在两个团', 'One name in two groups at once') }],
  },
  {
    id: 'stages',
    kind: 'groups',
    title: both('办理进展', 'Trips by state'),
    summary: both('赴台件办到哪一步。', 'How far the trips have come.'),
    by: 'state',
    order: 'exit',
    show: ['title', 'referral', 'exit', 'size'],
    lights,
  },
  {
    id: 'report-due',
    kind: 'due',
    title: both('报告到期', 'Reports due'),
    summary: both('已返回还没有办结的。', 'Back and not closed.'),
    where: [is('state', 'returned'), filled('reportDue')],
    date: 'reportDue',
    soonDays: 7,
    show: ['title', 'referral', 'entry', 'size'],
  },
];

export const reports: readonly Report[] = [
  {
    id: 'cross-strait',
    title: both('赴台人次', 'Cross-strait person-times'),
    summary: both('单独统计，不计入出国。', 'Counted apart from foreign countries.'),
    period: 'quarter',
    date: 'exit',
    group: ['approvalKind'],
    where: [is('state', 'approved', 'ready', 'abroad', 'returned', 'closed')],
    measures: [count('团组', 'Groups'), sum('size', '人次', 'Person-times')],
  },
];
