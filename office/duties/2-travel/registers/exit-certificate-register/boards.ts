/** Exit certificates: those in force by the day of exit, and how many by quarter (dossier 2, §7.4). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, share, sum } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'in-force',
    kind: 'due',
    title: both('待离境的证明', 'Certificates before the exit'),
    summary: both(
      '有效的证明，按离境日；过了离境日的核实是否成行。',
      'In force, by the day of exit; past it, see whether they left.',
    ),
    where: [is('state', 'issued')],
    date: 'exitOn',
    soonDays: 7,
    show: ['certificate', 'unitName', 'trip', 'holders', 'countries', 'returnOn'],
  },
];

export const reports: readonly Report[] = [
  {
    id: 'issued',
    title: both('出境证明', 'Exit certificates'),
    summary: both('各季度份数、人数和作废比例。', 'Certificates, persons and the share void, by quarter.'),
    period: 'quarter',
    date: 'issuedOn',
    group: ['unitName'],
    measures: [
      count('份数', 'Certificates'),
      sum('holders', '人数', 'Persons'),
      share('void', [is('state', 'void')], '作废', 'Void'),
    ],
  },
];
