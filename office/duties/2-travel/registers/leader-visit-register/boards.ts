/** Visits of city leaders: whole absences on a month, visits by state, visits and outcomes by year (dossier 2, §4). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, share, sum } from '../../shared/board-words.ts';

const lights = {
  column: 'state',
  is: { planned: 'pause', approved: 'ok', returned: 'soon', reported: 'done' },
} as const;

export const boards: readonly Board[] = [
  {
    id: 'absences',
    kind: 'timeline',
    title: both('市领导出访月历', 'Absences of city leaders'),
    summary: both(
      '出境日到入境日都算在外；两位同时在外的标出。',
      'Exit and entry days both count; two away at once are marked.',
    ),
    where: [is('active', 'yes')],
    rows: 'leader',
    from: 'exit',
    to: 'entry',
    show: ['leader', 'post', 'exit', 'entry', 'acting', 'state'],
    lights,
    clashes: [{ column: 'active', text: both('两位市领导同时在外', 'Two leaders away at once') }],
  },
  {
    id: 'stages',
    kind: 'groups',
    title: both('报批进展', 'Requests by state'),
    summary: both('报批办到哪一步。', 'How far the requests have come.'),
    choose: 'year',
    by: 'state',
    order: 'exit',
    show: ['leader', 'post', 'exit', 'entry', 'document', 'approval'],
    lights,
  },
];

export const reports: readonly Report[] = [
  {
    id: 'by-year',
    title: both('市领导出访', 'Visits of city leaders'),
    summary: both(
      '每年次数、天数、签署文件、已报告的比例。',
      'Visits, days, agreements signed and the share reported, by year.',
    ),
    period: 'year',
    date: 'exit',
    group: ['leader'],
    where: [is('state', 'approved', 'returned', 'reported')],
    measures: [
      count('次数', 'Visits'),
      sum('days', '天数', 'Days'),
      sum('agreements', '签署文件', 'Agreements'),
      share('reported', [is('state', 'reported')], '已报告', 'Reported'),
    ],
  },
];
