/** Applications for passports and passes: issued, renewed, reused by class, unit and month; refusals by ground (dossier 2, §7.1, §7.5). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { average, both, count, filled, is, share } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'units',
    kind: 'matrix',
    title: both('各单位办理', 'Applications by unit'),
    summary: both('各单位颁发、沿用和不予办理的件数。', 'Issued, reused and refused, by unit.'),
    choose: 'family',
    rows: 'unit',
    rowLabel: 'unitName',
    columns: 'outcome',
    cell: 'count',
    order: 'decidedOn',
    show: ['holder', 'class', 'action', 'ground', 'decidedOn', 'outcome'],
  },
];

const measures: Report['measures'] = [
  count('办结', 'Decided'),
  share('issued', [is('outcome', 'issued')], '颁发', 'Issued'),
  share('renewed', [is('outcome', 'issued'), is('action', 'renew')], '换发', 'Renewed'),
  share('reused', [is('outcome', 'reused')], '沿用', 'Reused'),
  share('refused', [is('outcome', 'refused')], '不予办理', 'Refused'),
  average('daysTaken', '平均天数', 'Average days'),
];

export const reports: readonly Report[] = [
  {
    id: 'by-class',
    title: both('各月办理：按种类', 'By month and class'),
    summary: both('护照、通行证按月份和种类。', 'Passports and passes by month and class.'),
    period: 'month',
    date: 'decidedOn',
    group: ['family', 'class'],
    measures,
  },
  {
    id: 'by-unit',
    title: both('年度办理：按单位', 'By year and unit'),
    summary: both('护照、通行证按单位。', 'Passports and passes by unit.'),
    period: 'year',
    date: 'decidedOn',
    group: ['unitName'],
    measures,
  },
  {
    id: 'refusals',
    title: both('不予办理', 'Refusals'),
    summary: both('按依据。', 'By ground.'),
    period: 'year',
    date: 'decidedOn',
    group: ['family', 'refusalGround'],
    where: [is('outcome', 'refused'), filled('refusalGround')],
    measures: [count('不予办理', 'Refused')],
  },
];
