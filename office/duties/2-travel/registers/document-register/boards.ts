/** Documents on boards: the safe, loans, what is overdue, expiring or unused, units by state; taken in and cancelled by quarter (dossier 2, §7.1, §8). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, isNot, overdueSteps, share } from '../../shared/board-words.ts';

const usable = isNot('state', 'lost', 'void', 'cancelled', 'destroyed');
const lights = {
  column: 'state',
  is: {
    'in-store': 'ok',
    'on-loan': 'done',
    'at-consulate': 'done',
    away: 'done',
    overdue: 'late',
    frozen: 'pause',
  },
} as const;

export const boards: readonly Board[] = [
  {
    id: 'shelf',
    kind: 'shelf',
    title: both('柜位', 'Shelf'),
    summary: both(
      '本办保险柜每一格放什么，灯是状态。',
      'What each slot of the office’s safe holds; the light is its state.',
    ),
    where: [usable, is('keeper', 'office'), filled('cabinet')],
    outer: 'cabinet',
    inner: 'slot',
    show: ['document', 'kind', 'holder', 'unitName', 'state', 'due', 'expiry'],
    lights: { ...lights, expiring: { column: 'expiry', days: 183 } },
    marks: { 'at-consulate': both('馆', 'M') },
  },
  {
    id: 'due-back',
    kind: 'due',
    title: both('应还和逾期', 'Due back and overdue'),
    summary: both(
      '借出的证照，最早应还的在前；自然日，节假日不顺延。',
      'Documents on loan, the earliest due first; natural days that no holiday moves.',
    ),
    where: [is('state', 'on-loan', 'overdue'), filled('due')],
    date: 'due',
    soonDays: 2,
    steps: overdueSteps,
    show: ['document', 'kind', 'holder', 'unitName', 'trip'],
  },
  {
    id: 'expiring',
    kind: 'due',
    title: both('到期', 'Expiring'),
    summary: both(
      '六个月内到期的换发，过期的 30 日内注销。',
      'Renew within six months; cancel within 30 days of the expiry.',
    ),
    where: [usable, is('current', 'yes')],
    date: 'expiry',
    soonDays: 183,
    show: ['document', 'kind', 'holder', 'unitName', 'state'],
  },
  {
    id: 'loans',
    kind: 'timeline',
    title: both('借出月历', 'Calendar of loans'),
    summary: both(
      '各单位借出的证照，从借出到应还。',
      'Documents on loan by unit, from the loan to the day they are due.',
    ),
    where: [is('state', 'on-loan', 'overdue')],
    rows: 'unit',
    rowLabel: 'unitName',
    from: 'loanedOn',
    to: 'due',
    show: ['document', 'holder', 'trip', 'loanedOn', 'due'],
    lights,
    clashes: [],
  },
  {
    id: 'units',
    kind: 'matrix',
    title: both('各单位证照', 'Documents by unit'),
    summary: both('每个单位的证照各在什么状态。', 'The documents of each unit by state.'),
    where: [is('current', 'yes')],
    rows: 'unit',
    rowLabel: 'unitName',
    columns: 'state',
    cell: 'count',
    order: 'expiry',
    show: ['document', 'kind', 'holder', 'state', 'due', 'expiry'],
  },
  {
    id: 'unused',
    kind: 'due',
    title: both('长期不用', 'Unused'),
    summary: both(
      '三年没有用于出访的证照；日期是签发或最近一次出访领用满三年之日。',
      'Not used for a trip for three years; the day is three years from the issue or the last loan for a trip.',
    ),
    where: [usable, is('current', 'yes'), filled('idleFrom')],
    date: 'idleFrom',
    soonDays: 30,
    show: ['document', 'kind', 'holder', 'unitName', 'expiry'],
  },
];

export const reports: readonly Report[] = [
  {
    id: 'quarterly',
    title: both('报省季报：在管', 'Quarterly report: held'),
    summary: both(
      '本季入库的证照，现在的状态；领用和归还见领用台账。',
      'Documents taken in during the quarter and where they are now; loans stand in the register of loans.',
    ),
    period: 'quarter',
    date: 'takenInOn',
    group: ['kind', 'state'],
    measures: [count('入库', 'Taken in'), share('held', [usable], '仍在管', 'Still held')],
  },
  {
    id: 'cancelled',
    title: both('报省季报：注销', 'Quarterly report: cancelled'),
    summary: both('本季注销的证照，按种类。', 'Documents cancelled in the quarter, by kind.'),
    period: 'quarter',
    date: 'endedOn',
    group: ['kind'],
    measures: [count('注销', 'Cancelled'), share('destroyed', [is('state', 'destroyed')], '已销毁', 'Destroyed')],
  },
  {
    id: 'holdings',
    title: both('登记的证照', 'Documents registered'),
    summary: both('按签发年份和种类，现在的状态。', 'By year of issue and kind, with the state they are in now.'),
    period: 'year',
    date: 'issue',
    group: ['kind'],
    measures: [
      count('登记', 'Registered'),
      share('in-store', [is('state', 'in-store', 'frozen')], '在库', 'In store'),
      share('out', [is('state', 'on-loan', 'at-consulate', 'away', 'overdue')], '在外', 'Out'),
      share('lost', [is('state', 'lost', 'void')], '报失、作废', 'Lost or void'),
      share('ended', [is('state', 'cancelled', 'destroyed')], '注销、销毁', 'Cancelled or destroyed'),
    ],
  },
];
