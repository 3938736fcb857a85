/** Rules by which a trip leads on: what hangs on it, what its approval opens, which plan items fit together. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Value } from '../../src/language/expression.ts';
import { type RuleCase, testCases, travelRules } from '../support/rule-cases.ts';

const trip = '示例出〔2026〕1号';
const visa = (id: string, result: string, of = trip) => ({ case: id, trip: of, result });
const book = (id: string, state: string, holder = '甲') => ({ case: id, trip, state, holder });
const hangsOn = {
  trip,
  members: '甲',
  visas: [
    visa('v1', 'collecting'),
    visa('v1', 'collecting'),
    visa('v2', 'submitted'),
    visa('v3', 'supplement'),
    visa('v4', 'issued'),
    visa('v5', 'collecting', '别的'),
    // A line of one document of a batch says nothing of the batch.
    { case: 'v6', trip, visa: 'submitted' },
  ],
  documents: [book('d1', 'on-loan'), book('d2', 'overdue', '乙'), book('d3', 'in-store'), book('d4', 'lost')],
  certificates: [
    { case: 'c1', trip, state: 'issued' },
    { case: 'c2', trip, state: 'void' },
  ],
};

const person = (name: string) => ({ name, sex: 'male', birth: '1980-05-06', idNo: '1', rank: 'section' });
const owned = (holder: string, kind: string, current = 'yes') => ({
  holder,
  kind,
  current,
  document: `${kind}3000001`,
});
const leg = (country: string, arrive: string, depart: string) => ({ country, arrive, depart });
const going = {
  countries: ['POL', 'HUN', 'GBR'],
  members: [person('甲'), person('乙')],
  legs: [
    leg('POL', '2026-11-08', '2026-11-09'),
    leg('HUN', '2026-11-09', '2026-11-12'),
    leg('GBR', '2026-11-12', '2026-11-15'),
  ],
  documents: [owned('甲', 'PE')],
  exit: '2026-11-08',
  entry: '2026-11-15',
};
const holders: Value = [
  { name: '甲', document: 'PE3000001', sex: 'M', birth: '1980-05-06' },
  { name: '乙', sex: 'M', birth: '1980-05-06' },
];
const traveller = { name: '乙', sex: 'M', birth: '1980-05-06', idNo: '1', rank: 'section' };

const item = {
  file: 'WQ2',
  state: 'submitted',
  year: '2027',
  countries: ['HUN', 'POL'],
  category: 'administrative',
  taskType: 'project',
};
const merging = {
  own: 'WQ1',
  year: 2027,
  countries: [{ country: 'POL' }, { country: 'HUN' }],
  category: 'administrative',
  taskType: 'project',
};
const ranked = (priority: number, state: string, more: { readonly [key: string]: Value } = {}) => ({
  case: 'other',
  title: '别的',
  priority,
  state,
  ...more,
});

const rate = (city: string, from: string, lodging: number, currency = 'EUR') => ({
  city,
  from,
  lodging,
  food: 50,
  sundry: 35,
  currency,
});
const stay = { place: '华沙', exit: '2026-11-08', currency: 'EUR', lodging: 150, food: 50, sundry: 35 };

const cases: readonly RuleCase[] = [
  {
    name: 'only what is under way, out or in force, each case once',
    rule: 'trip-dependants',
    input: hangsOn,
    value: {
      visas: ['v1', 'v2', 'v3'],
      loans: ['d1', 'd2'],
      loansOfMembers: ['d1'],
      loansOfOthers: ['d2'],
      certificates: ['c1'],
    },
  },
  {
    name: 'nothing without a number, nothing without rows',
    rule: 'trip-dependants',
    input: { ...hangsOn, trip: '' },
    value: { visas: [], loans: [], certificates: [] },
  },
  { name: 'nothing in the browser', rule: 'trip-dependants', input: { trip }, value: { visas: [], loans: [] } },
  {
    name: 'one Schengen visa, by the longest stay; a passport for who has none',
    rule: 'trip-preparation',
    input: going,
    value: {
      visas: [
        { country: 'HUN', from: '2026-11-09', to: '2026-11-12', stay: 4, class: 'P', holders },
        { country: 'GBR', from: '2026-11-12', to: '2026-11-15', stay: 4, class: 'P', holders },
      ],
      passports: [traveller],
      passes: [],
    },
  },
  {
    name: 'a passport that is no more in force does not count',
    rule: 'trip-preparation',
    input: { ...going, members: [person('甲')], documents: [owned('甲', 'PE', 'no')] },
    value: { passports: [{ ...traveller, name: '甲' }] },
  },
  {
    name: 'Hong Kong and Macao: passes, neither visas nor passports',
    rule: 'trip-preparation',
    input: { ...going, countries: ['HKG', 'MAC'], documents: [owned('乙', 'HKMO')] },
    value: { visas: [], passports: [], passes: [{ ...traveller, name: '甲' }], region: 'both' },
  },
  {
    name: 'two filed items of one theme',
    rule: 'plan-merge',
    input: { ...merging, rows: [item] },
    holds: true,
    value: { agreed: false },
  },
  {
    name: 'both have agreed',
    rule: 'plan-merge',
    input: { ...merging, rows: [{ ...item, mergeWith: 'WQ1', mergeAgreed: 'WQ1' }] },
    holds: true,
    value: { agreed: true },
  },
  {
    name: 'not with itself',
    rule: 'plan-merge',
    input: { ...merging, rows: [{ ...item, file: 'WQ1' }] },
    holds: false,
  },
  {
    name: 'another country more',
    rule: 'plan-merge',
    input: { ...merging, rows: [{ ...item, countries: ['HUN', 'POL', 'AUT'] }] },
    holds: false,
  },
  {
    name: 'another theme',
    rule: 'plan-merge',
    input: { ...merging, rows: [{ ...item, taskType: 'research' }] },
    holds: false,
  },
  {
    name: 'allotted already',
    rule: 'plan-merge',
    input: { ...merging, rows: [{ ...item, state: 'proposed' }] },
    holds: false,
  },
  {
    name: 'a priority that is taken',
    rule: 'plan-priority',
    input: { priority: 2, ownCase: 'own', rows: [ranked(2, 'submitted')] },
    holds: false,
  },
  {
    name: 'the own line',
    rule: 'plan-priority',
    input: { priority: 2, ownCase: 'other', rows: [ranked(2, 'submitted')] },
    holds: true,
  },
  {
    name: 'one that was cut',
    rule: 'plan-priority',
    input: { priority: 2, ownCase: 'own', rows: [ranked(2, 'cut')] },
    holds: true,
  },
  {
    name: 'of the item that is swapped out',
    rule: 'plan-priority',
    input: { priority: 2, ownCase: 'own', replaces: 'JH1', rows: [ranked(2, 'approved', { item: 'JH1' })] },
    holds: true,
  },
  {
    name: 'the rates of the annex',
    rule: 'trip-allowance',
    input: { ...stay, rows: [rate('华沙', '2020-01-01', 150)] },
    holds: true,
  },
  {
    name: 'above the rate',
    rule: 'trip-allowance',
    input: { ...stay, rows: [rate('华沙', '2020-01-01', 149)] },
    holds: false,
  },
  {
    name: 'another currency',
    rule: 'trip-allowance',
    input: { ...stay, rows: [rate('华沙', '2020-01-01', 150, 'USD')] },
    holds: false,
  },
  {
    name: 'the city goes before other cities',
    rule: 'trip-allowance',
    input: { ...stay, rows: [rate('*', '2020-01-01', 100), rate('华沙', '2020-01-01', 150)] },
    holds: true,
  },
  {
    name: 'other cities',
    rule: 'trip-allowance',
    input: { ...stay, rows: [rate('*', '2020-01-01', 100)] },
    holds: false,
    value: { lodging: 100 },
  },
  {
    name: 'the newest in force on the day of exit',
    rule: 'trip-allowance',
    input: {
      ...stay,
      rows: [rate('华沙', '2027-01-01', 90), rate('华沙', '2026-11-08', 160), rate('华沙', '2020-01-01', 90)],
    },
    holds: true,
    value: { lodging: 160 },
  },
  {
    name: 'no line: finance looks at it',
    rule: 'trip-allowance',
    input: { ...stay, rows: [] },
    holds: true,
    value: { known: false },
  },
];

describe('how a trip leads on', () => {
  testCases(cases);

  test('whatever is lent belongs to somebody who still travels, or to somebody who does not', () => {
    const found = travelRules.get('trip-dependants');
    assert.ok(found);
    const state = fc.constantFrom('on-loan', 'overdue', 'in-store', 'at-consulate', 'lost');
    const row = fc.record({
      case: fc.uuid(),
      trip: fc.constant(trip),
      state,
      holder: fc.constantFrom('甲', '乙', '丙'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (entry) => entry.case }), (documents) => {
        const { loans, loansOfMembers, loansOfOthers } = found.compute({ trip, members: '甲、乙', documents }).value;
        const parts = [loansOfMembers, loansOfOthers].flat() as string[]; // ids of cases
        assert.deepEqual([...parts].sort(), [...(loans as string[])].sort());
      }),
    );
  });
});
