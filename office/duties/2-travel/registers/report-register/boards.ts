/** Trip reports on boards: due, by state; in time by unit, deviations by kind, cost (dossier 2, §5). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, isNot, share, sum } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'due',
    kind: 'due',
    title: both('报告到期', 'Reports due'),
    summary: both('待提交和退回的，快到期的在前。', 'Due or returned, the nearest day first.'),
    where: [is('state', 'due', 'returned')],
    date: 'due',
    soonDays: 7,
    show: ['title', 'unitName', 'trip', 'head', 'state'],
  },
  {
    id: 'stages',
    kind: 'groups',
    title: both('报告进展', 'Reports by state'),
    summary: both('报告办到哪一步。', 'How far the reports have come.'),
    where: [isNot('state', 'withdrawn')],
    by: 'state',
    order: 'due',
    show: ['title', 'unitName', 'trip', 'due', 'submittedOn'],
    lights: { column: 'state', is: { due: 'pause', submitted: 'ok', returned: 'soon', accepted: 'done' } },
  },
];

const handedIn = [filled('submittedOn'), isNot('state', 'withdrawn')];
export const reports: readonly Report[] = [
  {
    id: 'on-time',
    title: both('按期提交', 'Handed in on time'),
    summary: both('按单位；以报告到期日计。', 'By unit and the day the report was due.'),
    period: 'quarter',
    date: 'due',
    group: ['unitName'],
    where: [isNot('state', 'withdrawn')],
    measures: [
      count('应交', 'Due'),
      share('on-time', [is('onTime', 'true')], '按期', 'On time'),
      share('missing', [is('state', 'due')], '还没有交', 'Not handed in'),
    ],
  },
  {
    id: 'deviations',
    title: both('偏差', 'Deviations'),
    summary: both('与批准不符的报告数，按种类。', 'Reports that differ from the approval, by kind.'),
    period: 'year',
    date: 'submittedOn',
    group: ['deviationResult'],
    where: handedIn,
    measures: [
      count('报告', 'Reports'),
      sum('daysFound', '天数', 'Days'),
      sum('countryFound', '国家', 'Country'),
      sum('memberFound', '人员', 'Members'),
      sum('meetingFound', '公务活动', 'Meetings'),
      sum('costFound', '费用', 'Cost'),
    ],
  },
  {
    id: 'cost',
    title: both('预算与决算', 'Budget and cost'),
    summary: both('批准费用和实际费用，按单位。', 'Approved and actual cost by unit.'),
    period: 'year',
    date: 'entry',
    group: ['unitName'],
    where: handedIn,
    measures: [
      count('报告', 'Reports'),
      sum('approvedYuan', '批准（元）', 'Approved (yuan)'),
      sum('spentYuan', '实际（元）', 'Actual (yuan)'),
      sum('costFound', '超过 10%', 'More than 10 % above'),
    ],
  },
];
