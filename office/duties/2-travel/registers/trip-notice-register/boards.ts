/** Notices in the units: those that are up, and objections by quarter (dossier 2, §2, T08). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, empty, filled, is, share, sum } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'up',
    kind: 'due',
    title: both('公示中', 'Notices that are up'),
    summary: both('还没有登记结果的，先期满的在前。', 'Without a result yet, the one that ends first.'),
    where: [empty('result'), filled('until')],
    date: 'until',
    soonDays: 2,
    show: ['title', 'place', 'postedOn'],
  },
];

export const reports: readonly Report[] = [
  {
    id: 'objections',
    title: both('公示异议', 'Objections to notices'),
    summary: both('公示次数、异议件数、有异议的比例。', 'Notices, objections, and the share with objections.'),
    period: 'quarter',
    date: 'postedOn',
    group: [],
    measures: [
      count('公示', 'Notices'),
      sum('objections', '异议', 'Objections'),
      share('objected', [is('result', 'settled', 'open')], '有异议', 'With objections'),
      share('down', [is('result', 'taken-down')], '提前撤下', 'Taken down early'),
    ],
  },
];
