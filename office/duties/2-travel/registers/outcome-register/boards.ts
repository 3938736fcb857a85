/** Outcomes on boards: by due day and by how far they have come; by kind with their status after 6 and 12 months (dossier 2, §5). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, isNot, share } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'due',
    kind: 'due',
    title: both('待落实的成果', 'Outcomes to follow up'),
    summary: both('没有落实的，快到期的在前。', 'Not done yet, the nearest day first.'),
    where: [is('state', 'open', 'under-way')],
    date: 'due',
    soonDays: 30,
    show: ['text', 'owner', 'unitName', 'state', 'followedUpOn'],
  },
  {
    id: 'library',
    kind: 'groups',
    title: both('成果库', 'Library of outcomes'),
    summary: both('按国家选，按种类看。', 'Choose a country; by kind.'),
    where: [isNot('state', 'withdrawn')],
    choose: 'country',
    by: 'kind',
    order: 'entry',
    show: ['text', 'topics', 'owner', 'due', 'state'],
    lights: { column: 'state', is: { open: 'pause', 'under-way': 'soon', done: 'done' } },
  },
];

export const reports: readonly Report[] = [
  {
    id: 'outcomes',
    title: both('成果与落实', 'Outcomes and follow-up'),
    summary: both(
      '按种类的成果，以及入境后 6 个月、12 个月时的落实情况。',
      'Outcomes by kind, and how many were done or given up 6 and 12 months after entry.',
    ),
    period: 'year',
    date: 'entry',
    group: ['kind'],
    where: [isNot('state', 'withdrawn')],
    measures: [
      count('成果', 'Outcomes'),
      share('done', [is('state', 'done')], '已落实', 'Done'),
      share('done-at-6', [is('at6', 'done')], '6 个月时已落实', 'Done at 6 months'),
      share('done-at-12', [is('at12', 'done')], '12 个月时已落实', 'Done at 12 months'),
      share('ended', [is('state', 'ended')], '不再推进', 'Given up'),
    ],
  },
];
