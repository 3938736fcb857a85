/** Visas on boards: batches of a mission by state, what is to be ready, countries by result; the table of the quarter (dossier 2, §10). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { average, both, count, filled, is, isNot, share, sum } from '../../shared/board-words.ts';

/** Lines of batches; those of single documents have no result of the batch. */
const batches = filled('result');
/** Exempt travellers have no mission, nor do those whose certificate became void. */
const visas = filled('mission');

export const boards: readonly Board[] = [
  {
    id: 'batches',
    kind: 'groups',
    title: both('签证批次', 'Visa batches'),
    summary: both('每批办到哪一步，可选一个使领馆。', 'How far each batch has come; choose one mission.'),
    choose: 'mission',
    where: [batches, visas],
    by: 'result',
    order: 'from',
    show: ['batch', 'unitName', 'country', 'size', 'issued', 'refused', 'pending', 'from', 'readyBy'],
    lights: {
      column: 'result',
      is: {
        collecting: 'pause',
        submitted: 'ok',
        supplement: 'late',
        issued: 'done',
        partly: 'soon',
        refused: 'late',
        withdrawn: 'done',
      },
    },
  },
  {
    id: 'ready',
    kind: 'due',
    title: both('预计办妥', 'Expected'),
    summary: both('没有结果的批次，预计日期早的在前。', 'Batches without a result, the earliest expected first.'),
    where: [is('result', 'collecting', 'submitted', 'supplement'), filled('readyBy')],
    date: 'readyBy',
    soonDays: 5,
    show: ['batch', 'unitName', 'mission', 'country', 'size', 'pending', 'from', 'result'],
  },
  {
    id: 'countries',
    kind: 'matrix',
    title: both('国家与结果', 'Countries and results'),
    summary: both('各国的本数，按结果；免签的也列出。', 'Documents by country and result, exempt ones among them.'),
    where: [batches],
    rows: 'country',
    columns: 'result',
    cell: { sum: 'size' },
    order: 'from',
    show: ['batch', 'trip', 'mission', 'size', 'from', 'to', 'result'],
  },
];

const figures = [
  count('批次', 'Batches'),
  sum('size', '本数', 'Documents'),
  sum('issued', '签发', 'Issued'),
  sum('refused', '拒签', 'Refused'),
  average('daysTaken', '平均天数', 'Average days'),
];
export const reports: readonly Report[] = [
  {
    id: 'by-country',
    title: both('按国家', 'By country'),
    summary: both(
      '批次、签发、拒签、从送签到结果的平均天数、免签比例；撤回的不计。',
      'Batches, issued, refused, average days from submission to result, share exempt; not those withdrawn.',
    ),
    period: 'quarter',
    date: 'filedOn',
    group: ['country'],
    where: [batches, isNot('result', 'withdrawn')],
    measures: [...figures, share('exempt', [is('result', 'exempt')], '免签', 'Exempt')],
  },
  {
    id: 'by-mission',
    title: both('按使领馆', 'By mission'),
    summary: both('批次、结果、天数和费用。', 'Batches, results, days and fees.'),
    period: 'year',
    date: 'filedOn',
    group: ['mission'],
    where: [batches, visas],
    measures: [...figures, sum('fee', '费用', 'Fees')],
  },
  {
    id: 'by-document',
    title: both('每本证照的签证', 'Visas of single documents'),
    summary: both('按国家和本人结果。', 'By country and by what each document got.'),
    period: 'quarter',
    date: 'filedOn',
    group: ['country', 'visa'],
    where: [filled('visa')],
    measures: [count('本数', 'Documents')],
  },
];
