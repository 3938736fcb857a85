/** Filings of trips: by outcome, members in conflict, and refusals by ground (dossier 2, §2, reports). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, share } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'outcomes',
    kind: 'groups',
    title: both('申报与结果', 'Filings by outcome'),
    summary: both('在办的和已有结果的申报。', 'Filings in hand, and what came of the others.'),
    choose: 'category',
    by: 'outcome',
    order: 'filedOn',
    show: ['title', 'unitName', 'filedOn', 'decidedOn'],
    lights: {
      column: 'outcome',
      is: { open: 'pause', approved: 'ok', refused: 'late', 'not-accepted': 'late', withdrawn: 'done', lapsed: 'done' },
    },
  },
  {
    id: 'conflicts',
    kind: 'groups',
    title: both('人员冲突', 'Conflicts of members'),
    summary: both(
      '在办的申报：同名人员同时在另一团组、出访次数超出规定的，由处长核实并写明。',
      'Filings in hand: one name in two trips at once, or too often; the head of division finds out and states it.',
    ),
    where: [is('outcome', 'open'), filled('conflict')],
    by: 'conflict',
    order: 'exit',
    show: ['title', 'unitName', 'exit', 'entry', 'filedOn'],
    lights: { column: 'conflict', is: { both: 'late', elsewhere: 'late', frequency: 'soon', none: 'ok' } },
  },
];

export const reports: readonly Report[] = [
  {
    id: 'decisions',
    title: both('申报与批准', 'Filings and approvals'),
    summary: both(
      '申报数、批准和不予批准的比例、双跨团组的比例。',
      'Filings, shares approved and refused, share of joint groups.',
    ),
    period: 'quarter',
    date: 'filedOn',
    group: ['category'],
    measures: [
      count('申报', 'Filings'),
      share('approved', [is('outcome', 'approved')], '批准', 'Approved'),
      share('refused', [is('outcome', 'refused', 'not-accepted')], '没有批准', 'Refused'),
      share('joint', [is('joint', 'cross-unit', 'cross-region')], '跨单位、跨地区', 'Joint'),
    ],
  },
  {
    id: 'refusals',
    title: both('不予批准', 'Refusals'),
    summary: both('不予受理和不予批准，按依据。', 'Not accepted and refused, by ground.'),
    period: 'year',
    date: 'decidedOn',
    group: ['outcome', 'ground'],
    where: [is('outcome', 'refused', 'not-accepted'), filled('ground')],
    measures: [count('件数', 'Filings')],
  },
];
