/** Documents that end: cancelled by ground, destroyed by batch (dossier 2, §7.2). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, share } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'stages',
    kind: 'groups',
    title: both('注销进展', 'Cancellations by state'),
    summary: both('提出、列入、批准、注销、销毁。', 'Proposed, listed, approved, cancelled, destroyed.'),
    choose: 'trigger',
    by: 'state',
    order: 'triggerOn',
    show: ['document', 'holder', 'unitName', 'trigger', 'triggerOn', 'batch'],
    lights: {
      column: 'state',
      is: { proposed: 'pause', listed: 'pause', approved: 'ok', cancelled: 'soon', kept: 'done', destroyed: 'done' },
    },
  },
];

export const reports: readonly Report[] = [
  {
    id: 'by-ground',
    title: both('注销：按事由', 'Cancelled by ground'),
    summary: both('按注销日，其中已销毁的比例。', 'By the day of cancellation, and the share destroyed.'),
    period: 'quarter',
    date: 'cancelledOn',
    group: ['trigger'],
    measures: [count('注销', 'Cancelled'), share('destroyed', [is('state', 'destroyed')], '已销毁', 'Destroyed')],
  },
  {
    id: 'destroyed',
    title: both('销毁：按批次', 'Destroyed by batch'),
    summary: both('每批的本数和方式。', 'Number and method of each batch.'),
    period: 'year',
    date: 'destroyedOn',
    group: ['batch', 'destruction'],
    where: [filled('destroyedOn')],
    measures: [count('销毁', 'Destroyed')],
  },
];
