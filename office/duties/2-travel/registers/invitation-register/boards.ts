/** Invitations on boards: in hand, by outcome, outcome reports due; letters by kind, nationality, purpose, refusals (dossier 2, §12). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, share, sum } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'in-hand',
    kind: 'groups',
    title: both('办理进展', 'Letters by state'),
    summary: both('邀请函办到哪一步。', 'How far the letters have come.'),
    choose: 'kind',
    where: [filled('state')],
    by: 'state',
    order: 'entryFrom',
    show: ['unitName', 'initials', 'kind', 'entryFrom', 'number'],
    lights: {
      column: 'state',
      is: { submitted: 'pause', correcting: 'soon', accepted: 'ok', verified: 'ok', issued: 'soon', closed: 'done' },
    },
  },
  {
    id: 'outcomes',
    kind: 'groups',
    title: both('邀请结果', 'Outcomes'),
    summary: both(
      '签发的邀请函：待报、来访、没有来、撤销。',
      'Letters issued: outcome awaited, came, did not come, revoked.',
    ),
    choose: 'kind',
    where: [filled('issuedOn')],
    by: 'outcome',
    order: 'outcomeDue',
    show: ['number', 'unitName', 'initials', 'entryFrom', 'outcomeDue'],
    lights: { column: 'outcome', is: { awaited: 'pause', visited: 'ok', cancelled: 'done', revoked: 'late' } },
  },
  {
    id: 'outcome-due',
    kind: 'due',
    title: both('结果报告到期', 'Outcome reports due'),
    summary: both('到期没有报告的单位不能再申报。', 'A unit with an overdue report files nothing new.'),
    where: [is('state', 'issued')],
    date: 'outcomeDue',
    soonDays: 14,
    show: ['number', 'unitName', 'initials', 'entryTo', 'exitOn'],
  },
];

const issued = [filled('issuedOn')];
const letters = [count('邀请函', 'Letters'), sum('persons', '人次', 'Persons')];

export const reports: readonly Report[] = [
  {
    id: 'by-kind',
    title: both('按种类和次数', 'By kind and entries'),
    summary: both('签发的邀请函，结果报告的比例。', 'Letters issued, and the share whose outcome was reported.'),
    period: 'quarter',
    date: 'issuedOn',
    group: ['kind', 'entries'],
    where: issued,
    measures: [
      ...letters,
      share('reported', [is('outcome', 'visited', 'cancelled')], '已报结果', 'Outcome reported'),
      share('came', [is('outcome', 'visited')], '来访', 'Came'),
    ],
  },
  {
    id: 'by-nationality',
    title: both('按国籍计数', 'Counts by nationality'),
    summary: both(
      '只计数：签发的邀请函里每一位被邀请人。国籍不是决定的依据。',
      'Counts alone, of every invitee of the letters issued. Nationality decides nothing.',
    ),
    period: 'year',
    date: 'countedOn',
    group: ['country'],
    measures: [sum('nationals', '人次', 'Persons')],
  },
  {
    id: 'by-purpose',
    title: both('按来华目的', 'By purpose'),
    summary: both('签发的邀请函和人次。', 'Letters issued and persons.'),
    period: 'year',
    date: 'issuedOn',
    group: ['purpose'],
    where: issued,
    measures: letters,
  },
  {
    id: 'refusals',
    title: both('不予办理', 'Refusals'),
    summary: both('按依据。', 'By rule.'),
    period: 'year',
    date: 'refusedOn',
    group: ['refusedBy'],
    where: [filled('refusedBy')],
    measures: [count('不予办理', 'Refused')],
  },
  {
    id: 'public-year',
    title: both('年度公开数据', 'Public figures of the year'),
    summary: both('按种类的邀请函数，没有国籍和单位。', 'Letters by kind, without nationalities or units.'),
    period: 'year',
    date: 'issuedOn',
    group: ['kind'],
    where: issued,
    measures: letters,
    public: { smallest: 5 },
  },
];
