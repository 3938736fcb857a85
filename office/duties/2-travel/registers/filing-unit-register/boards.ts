/** Units that may file: registrations by state, and how many came into force each year (dossier 2, §0.6). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, share } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'units',
    kind: 'groups',
    title: both('单位备案', 'Registered units'),
    summary: both('待核对、已生效、已停用的单位和专办员。', 'Units and their clerks: pending, in force, ended.'),
    choose: 'purpose',
    by: 'state',
    order: 'name',
    show: ['name', 'purpose', 'clerk', 'since', 'licenceOn'],
    lights: { column: 'state', is: { pending: 'pause', active: 'ok', ended: 'done' } },
  },
];

export const reports: readonly Report[] = [
  {
    id: 'registrations',
    title: both('单位备案', 'Registrations'),
    summary: both('按生效年份和事项。', 'By year and purpose.'),
    period: 'year',
    date: 'since',
    group: ['purpose'],
    measures: [count('单位', 'Units'), share('active', [is('state', 'active')], '仍有效', 'Still in force')],
  },
];
