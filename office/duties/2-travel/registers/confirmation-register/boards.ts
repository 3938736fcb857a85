/** Consultation letters on boards, and joint person-times by organiser and ground of refusal (dossier 2, §3). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, share, sum } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'letters',
    kind: 'groups',
    title: both('来函进展', 'Letters by state'),
    summary: both('征求意见函办到哪一步。', 'How far the consultation letters have come.'),
    choose: 'direction',
    by: 'state',
    order: 'receivedOn',
    show: ['organiser', 'letterNo', 'title', 'persons', 'receivedOn'],
    lights: { column: 'state', is: { consulting: 'pause', consented: 'ok', confirmed: 'done', declined: 'late' } },
  },
];

export const reports: readonly Report[] = [
  {
    id: 'by-organiser',
    title: both('双跨团组人次', 'Joint person-times'),
    summary: both('按方向和组团单位；只计本市人次。', 'By direction and organiser; own person-times alone.'),
    period: 'year',
    date: 'receivedOn',
    group: ['direction', 'authority', 'organiser'],
    measures: [
      count('来往函件', 'Letters'),
      sum('persons', '本市人次', 'Own person-times'),
      share('confirmed', [is('state', 'confirmed')], '已确认', 'Confirmed'),
    ],
  },
  {
    id: 'declined',
    title: both('不同意参团', 'Declined'),
    summary: both('按依据（J3—J6）。', 'By ground, J3 to J6.'),
    period: 'year',
    date: 'receivedOn',
    group: ['ground'],
    where: [is('state', 'declined')],
    measures: [count('函件', 'Letters'), sum('persons', '人次', 'Person-times')],
  },
];
