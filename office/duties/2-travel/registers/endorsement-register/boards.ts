/** Endorsements for Hong Kong and Macao: what ends soon; by purpose and by kind, apart from foreign trips (dossier 2, §7.5). */
import type { Board, Report } from '../../../../../src/language/board.ts';
import { both, count, filled, is, share, sum } from '../../shared/board-words.ts';

export const boards: readonly Board[] = [
  {
    id: 'ending',
    kind: 'due',
    title: both('签注到期', 'Endorsements that end'),
    summary: both('有效的签注，快到期的在前。', 'Endorsements in force, the one that ends first.'),
    where: [is('state', 'issued'), filled('until')],
    choose: 'region',
    date: 'until',
    soonDays: 30,
    show: ['document', 'holder', 'unitName', 'region', 'kind'],
  },
];

const table = (id: string, group: readonly string[], title: [string, string], summary: [string, string]): Report => ({
  id,
  title: both(...title),
  summary: both(...summary),
  period: 'quarter',
  date: 'issuedOn',
  group,
  measures: [
    count('签注人次', 'Persons endorsed'),
    sum('hkUsed', '赴港次数', 'Entries to Hong Kong'),
    sum('macaoUsed', '赴澳次数', 'Entries to Macao'),
    share('used-up', [is('state', 'used-up')], '已用完', 'Used up'),
  ],
});

export const reports: readonly Report[] = [
  table(
    'by-purpose',
    ['region', 'purpose'],
    ['港澳人次：按事由', 'Hong Kong and Macao by purpose'],
    ['单独统计，不计入出国。', 'Counted apart from foreign countries.'],
  ),
  table(
    'by-kind',
    ['region', 'kind'],
    ['签注：按种类', 'Endorsements by kind'],
    ['按地区和种类。', 'By region and kind.'],
  ),
];
