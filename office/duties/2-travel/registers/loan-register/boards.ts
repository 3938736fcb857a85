/** Loans on boards: the line of each document over the months, what is due; return rate and quarterly figures (dossier 2, §8). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { average, both, count, filled, is, share } from '../../shared/board-words.ts';

const out = is('state', 'out', 'recalled', 'overdue');
const lights = {
  column: 'state',
  is: { out: 'ok', recalled: 'soon', overdue: 'late', 'on-time': 'done', late: 'done', lost: 'pause' },
} as const;

export const boards: readonly Board[] = [
  {
    id: 'timeline',
    kind: 'timeline',
    title: both('领用时间线', 'Timeline of loans'),
    summary: both(
      '每本证照每次领用，从领用到归还或应还。',
      'Every loan of a document, from the day out to the day back or due.',
    ),
    choose: 'unitName',
    rows: 'book',
    rowLabel: 'unitName',
    from: 'outOn',
    to: 'until',
    show: ['document', 'purpose', 'trip', 'outOn', 'due', 'returnedOn', 'state'],
    lights,
    clashes: [
      {
        column: 'book',
        text: both('同一证照借出两次', 'One document lent twice at a time'),
      },
    ],
  },
  {
    id: 'due-back',
    kind: 'due',
    title: both('应还', 'Due back'),
    summary: both('没有归还的领用，最早应还的在前。', 'Loans not back, the earliest due first.'),
    where: [out, filled('due')],
    choose: 'unitName',
    date: 'due',
    soonDays: 2,
    show: ['document', 'kind', 'unitName', 'trip', 'purpose'],
  },
];

const figures: Report['measures'] = [
  count('应还', 'Due back'),
  share('on-time', [is('onTime', 'yes')], '按期归还', 'Returned in time'),
  share('late', [is('state', 'late')], '逾期归还', 'Returned late'),
  share('out', [out], '没有归还', 'Not back'),
  share('lost', [is('state', 'lost')], '报失', 'Lost'),
  average('lateDays', '平均逾期天数', 'Average days late'),
];
const rate = (id: string, period: Report['period'], zh: string, en: string): Report => ({
  id,
  title: both(zh, en),
  summary: both(
    '入境后 7 日内归还的占比：按期归还除以本期应还。',
    'The share handed back within 7 days of entry: returned in time over due in the period.',
  ),
  period,
  date: 'due',
  group: ['unitName'],
  measures: figures,
});

export const reports: readonly Report[] = [
  rate('return-rate', 'quarter', '按期归还率（季度）', 'Return rate by quarter'),
  rate('return-rate-year', 'year', '按期归还率（年度）', 'Return rate by year'),
  {
    id: 'quarterly',
    title: both('报省季报：领用和归还', 'Quarterly report: loans'),
    summary: both(
      '本季领用的证照按种类和结果；在管、注销见证照台账的同名报表。',
      'Loans begun in the quarter by kind and outcome; what is held and cancelled stands in the register of documents.',
    ),
    period: 'quarter',
    date: 'outOn',
    group: ['kind', 'state'],
    measures: [count('领用', 'Lent')],
  },
  {
    id: 'purposes',
    title: both('领用用途', 'Loans by purpose'),
    summary: both('各单位每年按用途的领用次数。', 'Loans of each unit by purpose and year.'),
    period: 'year',
    date: 'outOn',
    group: ['unitName', 'purpose'],
    measures: [count('领用', 'Lent'), share('on-time', [is('onTime', 'yes')], '按期归还', 'Returned in time')],
  },
];
