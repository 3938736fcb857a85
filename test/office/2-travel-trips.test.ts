/** Rules of official trips: days, share of work, lead time, powers, earlier trips; examples of the dossier's §2 and borders of each limit. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Value } from '../../src/language/expression.ts';
import { type Input, person, type RuleCase, testCases, travelRules } from '../support/rule-cases.ts';

const trip = (more: Input): Value => ({
  case: 'other',
  unit: 'unit:a',
  head: '甲',
  headLeading: true,
  members: '甲、乙',
  countries: ['JPN'],
  exit: '2026-03-01',
  entry: '2026-03-05',
  state: 'closed',
  ...more,
});
const asked: Input = {
  members: [person('甲', { leadingGroup: true })],
  countries: ['JPN'],
  ownCase: 'own',
  unit: 'unit:a',
  exit: '2026-08-20',
  entry: '2026-08-24',
};
const days = (codes: string[], exit: string, entry: string, more: Input = {}): Input => ({
  countries: codes,
  exit,
  entry,
  ...more,
});
const slots = (activity: number, travel: number, free: number): Value[] =>
  [...Array(activity).fill('activity'), ...Array(travel).fill('travel'), ...Array(free).fill('free')].map(
    (kind, index) => ({
      date: `2026-03-${String(10 + Math.floor(index / 2)).padStart(2, '0')}`,
      half: index % 2 === 0 ? 'am' : 'pm',
      kind,
    }),
  );

const cases: readonly RuleCase[] = [
  // R-days
  {
    name: 'example 1: five days in Japan',
    rule: 'trip-days',
    input: days(['JPN'], '2026-03-10', '2026-03-14'),
    holds: true,
    value: { days: 5, limit: 5 },
  },
  {
    name: 'example 1: six are too many',
    rule: 'trip-days',
    input: days(['JPN'], '2026-03-10', '2026-03-15'),
    holds: false,
  },
  {
    name: 'example 2: two countries, eight days over the holiday',
    rule: 'trip-days',
    input: days(['DEU', 'NLD'], '2026-09-28', '2026-10-05'),
    holds: true,
    value: { limit: 8 },
  },
  {
    name: 'three countries: ten days',
    rule: 'trip-days',
    input: days(['DEU', 'NLD', 'QAT'], '2026-09-28', '2026-10-07'),
    holds: true,
    value: { limit: 10 },
  },
  {
    name: 'Brazil with a poor connection: six',
    rule: 'trip-days',
    input: days(['BRA'], '2026-03-10', '2026-03-15', { poorConnection: true }),
    holds: true,
    value: { poor: true },
  },
  {
    name: 'a poor connection helps only in Latin America and Africa',
    rule: 'trip-days',
    input: days(['BRA', 'USA'], '2026-03-10', '2026-03-18', { poorConnection: true }),
    holds: false,
    value: { limit: 8 },
  },
  {
    name: 'before 2013-11-25 the limits of 2008',
    rule: 'trip-days',
    input: days(['JPN'], '2013-11-24', '2013-11-29'),
    holds: true,
    value: { limit: 6 },
  },
  {
    name: 'an exhibition: its days and two',
    rule: 'trip-days',
    input: days(['JPN'], '2026-03-10', '2026-03-16', { category: 'exhibition', eventDays: 5 }),
    holds: true,
  },
  // R-share
  {
    name: 'example 6: five activities of seven',
    rule: 'trip-share',
    input: { slots: slots(5, 3, 2), exit: '2026-03-10', entry: '2026-03-14' },
    holds: true,
    value: { denominator: 7, covered: true },
  },
  {
    name: 'example 6: four activities of seven',
    rule: 'trip-share',
    input: { slots: slots(4, 3, 3), exit: '2026-03-10', entry: '2026-03-14' },
    holds: false,
  },
  {
    name: 'travel alone fails',
    rule: 'trip-share',
    input: { slots: slots(0, 4, 0), exit: '2026-03-10', entry: '2026-03-11' },
    holds: false,
    value: { denominator: 0 },
  },
  // R-lead
  {
    name: 'the script: two countries, one day late',
    rule: 'trip-lead',
    input: { countries: ['POL', 'HUN'], exit: '2026-11-08', filedOn: '2026-08-11' },
    holds: false,
    value: { lead: 90, latest: '2026-08-10' },
  },
  {
    name: 'one country: 45 days',
    rule: 'trip-lead',
    input: { countries: ['JPN'], exit: '2026-11-08', filedOn: '2026-09-24' },
    holds: true,
    value: { lead: 45 },
  },
  {
    name: 'a Schengen state: 60 days',
    rule: 'trip-lead',
    input: { countries: ['FRA'], exit: '2026-11-08', filedOn: '2026-09-10' },
    holds: false,
    value: { lead: 60 },
  },
  {
    name: 'South America: 90 days',
    rule: 'trip-lead',
    input: { countries: ['BRA'], exit: '2026-11-08', filedOn: '2026-08-10' },
    holds: true,
    value: { lead: 90 },
  },
  // R-authority
  ...(
    [
      ['vice-province', 'no', 'centre'],
      ['bureau', 'no', 'province'],
      ['deputy-bureau', 'no', 'city-leader'],
      ['division', 'no', 'office'],
      ['technical', 'cross-unit', 'office'],
      ['section', 'cross-region', 'province'],
    ] as const
  ).map(
    ([rank, joint, by]): RuleCase => ({
      name: `${rank}, joint ${joint}: ${by}`,
      rule: 'trip-authority',
      input: { members: [person('甲', { rank: 'section' }), person('乙', { rank })], joint },
      value: { by },
    }),
  ),
  // History
  {
    name: 'another trip of the unit on the same days',
    rule: 'trip-overlap',
    input: {
      ...asked,
      unitRows: [trip({ exit: '2026-08-24', entry: '2026-08-28' })],
      year0: [trip({ exit: '2026-08-24', entry: '2026-08-28' })],
    },
    holds: false,
    value: { own: '甲', twin: true },
  },
  {
    name: 'a namesake of another unit',
    rule: 'trip-overlap',
    input: { ...asked, year0: [trip({ unit: 'unit:b', exit: '2026-08-20', entry: '2026-08-21' })] },
    holds: true,
    value: { elsewhere: '甲', clear: false },
  },
  // 13.1 across units, by tags
  ...(
    [
      [
        'the same person of another unit',
        'k.1',
        'k.1',
        { holds: false, value: { taken: true, elsewhere: '', trips: ['示例1号'] } },
      ],
      [
        'a namesake with another number',
        'k.1',
        'k.2',
        { holds: true, value: { taken: false, clear: true, trips: [] } },
      ],
      ['a line without a tag', 'k.1', '', { holds: true, value: { taken: false, elsewhere: '甲' } }],
      ['a member without a number', '', 'k.1', { holds: true, value: { taken: false, elsewhere: '甲' } }],
      ['a tag of an earlier key', 'k.1', 'j.1', { holds: true, value: { taken: false, elsewhere: '甲' } }],
    ] as const
  ).map(
    ([name, own, other, wanted]): RuleCase => ({
      name,
      rule: 'trip-overlap',
      input: {
        ...asked,
        tags: [own],
        year0: [
          trip({ unit: 'unit:b', trip: '示例1号', tags: [other, 'k.9'], exit: '2026-08-20', entry: '2026-08-21' }),
        ],
      },
      ...wanted,
    }),
  ),
  {
    name: 'the same person of another unit under another name',
    rule: 'trip-overlap',
    input: {
      ...asked,
      tags: ['k.1'],
      year0: [trip({ unit: 'unit:b', members: '子', tags: ['k.1'], exit: '2026-08-20', entry: '2026-08-21' })],
    },
    holds: false,
    value: { taken: true, own: '' },
  },
  {
    name: 'tags that do not stand name by name are not read',
    rule: 'trip-overlap',
    input: {
      ...asked,
      tags: ['k.1'],
      year0: [trip({ unit: 'unit:b', members: '子、丑', tags: ['k.1'], exit: '2026-08-20', entry: '2026-08-21' })],
    },
    holds: true,
  },
  {
    name: 'the same person travelled for another unit, under another name',
    rule: 'trip-frequency',
    input: { ...asked, tags: ['k.1'], year0: [trip({ unit: 'unit:b', members: '子', tags: ['k.1'] })] },
    holds: false,
    value: { over: '甲' },
  },
  {
    name: 'a namesake’s trip is not counted',
    rule: 'trip-frequency',
    input: { ...asked, tags: ['k.1'], year0: [trip({ unit: 'unit:b', members: '甲', tags: ['k.2'] })] },
    holds: true,
  },
  {
    name: 'nor one that did not count for the person',
    rule: 'trip-frequency',
    input: { ...asked, tags: ['k.1'], year0: [trip({ members: '子', tags: ['k.1'], uncounted: '子' })] },
    holds: true,
  },
  {
    name: 'a cancelled trip is no trip',
    rule: 'trip-overlap',
    input: { ...asked, year0: [trip({ exit: '2026-08-20', entry: '2026-08-21', state: 'cancelled' })] },
    holds: true,
  },
  {
    name: 'the own line is no other trip',
    rule: 'trip-overlap',
    input: { ...asked, year0: [trip({ case: 'own', exit: '2026-08-20', entry: '2026-08-21' })] },
    holds: true,
  },
  {
    name: 'another leader went there within six months',
    rule: 'trip-same-country',
    input: { ...asked, unitRows: [trip({ head: '丙', exit: '2026-02-20' })] },
    holds: false,
  },
  {
    name: 'one day more than six months',
    rule: 'trip-same-country',
    input: { ...asked, unitRows: [trip({ head: '丙', exit: '2026-02-19' })] },
    holds: true,
  },
  {
    name: 'division level: none in 24 months, first day of the window',
    rule: 'trip-frequency',
    input: { ...asked, year2: [trip({ exit: '2024-08-20' })] },
    holds: false,
    value: { over: '甲' },
  },
  {
    name: 'division level: the day before the window',
    rule: 'trip-frequency',
    input: { ...asked, year2: [trip({ exit: '2024-08-19' })] },
    holds: true,
  },
  {
    name: 'a chief: one in a calendar year',
    rule: 'trip-frequency',
    input: {
      ...asked,
      members: [person('甲', { staffKind: 'chief', rank: 'bureau' })],
      year0: [trip({ exit: '2026-01-05' })],
    },
    holds: false,
  },
  {
    name: 'a chief: last year does not count',
    rule: 'trip-frequency',
    input: {
      ...asked,
      members: [person('甲', { staffKind: 'chief', rank: 'bureau' })],
      year1: [trip({ exit: '2025-12-31' })],
    },
    holds: true,
  },
  {
    name: 'bureau level: fewer than two in the term',
    rule: 'trip-frequency',
    input: { ...asked, members: [person('甲', { rank: 'deputy-bureau', termSince: '2025-01-01' })], year0: [trip({})] },
    holds: true,
  },
  {
    name: 'bureau level: two in the term',
    rule: 'trip-frequency',
    input: {
      ...asked,
      members: [person('甲', { rank: 'deputy-bureau', termSince: '2023-01-01' })],
      year0: [trip({})],
      year2: [trip({ case: 'third', exit: '2024-03-01' })],
    },
    holds: false,
  },
  {
    name: 'a trip of the unit to Taiwan on the same days',
    rule: 'trip-overlap',
    input: {
      ...asked,
      taiwan: [
        { case: 'tw', unit: 'unit:a', members: '甲', exit: '2026-08-22', entry: '2026-08-26', state: 'referred' },
      ],
    },
    holds: false,
  },
  {
    name: 'a trip to Taiwan that was refused',
    rule: 'trip-overlap',
    input: {
      ...asked,
      taiwan: [
        { case: 'tw', unit: 'unit:a', members: '甲', exit: '2026-08-22', entry: '2026-08-26', state: 'refused' },
      ],
    },
    holds: true,
  },
  {
    name: 'research staff by need',
    rule: 'trip-frequency',
    input: { ...asked, members: [person('甲', { staffKind: 'research' })], year0: [trip({})] },
    holds: true,
  },
];

describe('rules of a trip and its members', () => {
  test('what is said of a trip of another unit names nobody', () => {
    const found = travelRules.get('trip-overlap')?.compute({
      ...asked,
      tags: ['k.1'],
      year0: [trip({ unit: 'unit:b', tags: ['k.1', 'k.2'], exit: '2026-08-20', entry: '2026-08-21' })],
    });
    assert.deepEqual(
      found?.trace.map(({ text }) => text.zh),
      ['有成员这几天已有其他出访，请与外事办联系。'],
    );
  });

  testCases(cases);

  test('rules name their article, and cases go both ways', () => {
    for (const id of new Set(cases.map(({ rule }) => rule))) assert.ok(travelRules.get(id)?.basis.text.zh, id);
    assert.ok(cases.some(({ holds }) => holds) && cases.some(({ holds }) => holds === false));
  });
});
