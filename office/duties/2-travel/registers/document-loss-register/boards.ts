/** Losses and damage: open ones by state, and the yearly list by unit, place and cause (dossier 2, §7.3). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, is, share } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'stages',
    kind: 'groups',
    title: both('报失进展', 'Losses by state'),
    summary: both('报失、受理、作废、找回。', 'Reported, accepted, void, found.'),
    choose: 'kind',
    by: 'state',
    order: 'reportedOn',
    show: ['document', 'holder', 'unitName', 'kind', 'reportedOn', 'receivableFrom'],
    lights: {
      column: 'state',
      is: { reported: 'late', accepted: 'pause', void: 'done', found: 'soon', 'to-cancel': 'soon' },
    },
  },
];

const table = (id: string, group: readonly string[], title: [string, string], summary: [string, string]): Report => ({
  id,
  title: both(...title),
  summary: both(...summary),
  period: 'year',
  date: 'reportedOn',
  group,
  measures: [
    count('件数', 'Cases'),
    share('void', [is('state', 'void')], '已作废', 'Void'),
    share('found', [is('state', 'found', 'in-store')], '找回', 'Found'),
  ],
});

export const reports: readonly Report[] = [
  table(
    'by-cause',
    ['kind', 'abroad'],
    ['按情况和地点', 'By cause and place'],
    ['遗失、被盗、损毁，境内外。', 'Lost, stolen, damaged, at home or abroad.'],
  ),
  table(
    'by-unit',
    ['unitName', 'kind'],
    ['按单位', 'By unit'],
    ['各单位的遗失和损毁。', 'Losses and damage of each unit.'],
  ),
  table(
    'by-country',
    ['country'],
    ['按国家、地区', 'By country'],
    ['报颁发机关的年度清单附表。', 'Goes with the yearly list to the issuing authority.'],
  ),
];
