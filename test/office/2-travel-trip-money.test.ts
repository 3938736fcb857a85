/** Rules of official trips: money, plan, changes (2A), reports; rules of the annual plan (§1); properties. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { continentOf } from '../../office/duties/2-travel/official-trip-approval/continents.ts';
import { inFen } from '../../office/duties/2-travel/official-trip-approval/rule-budget.ts';
import type { Value } from '../../src/language/expression.ts';
import { countries } from '../../src/language/identifiers/countries.ts';
import { type Input, person, type RuleCase, testCases, travelRules } from '../support/rule-cases.ts';

const approved: Input = {
  exit: '2026-11-08',
  entry: '2026-11-15',
  days: 8,
  members: '甲、乙',
  countries: ['POL', 'HUN'],
  inviter: '示例商会',
  budget: 1_000_000,
  validUntil: '2027-02-15',
};
const same: Input = {
  before: [approved],
  names: '甲、乙',
  countries: ['POL', 'HUN'],
  exit: '2026-11-08',
  entry: '2026-11-15',
  inviter: '示例商会',
  total: 1_000_000,
};

const cases: readonly RuleCase[] = [
  // Budget
  {
    name: 'a night too many',
    rule: 'trip-budget',
    input: { stays: [{ nights: 5, rate: '1' }], days: 5 },
    holds: false,
  },
  {
    name: 'a night on board is no night',
    rule: 'trip-budget',
    input: { stays: [{ nights: 4, rate: '1' }], days: 5, boardNights: 1 },
    holds: false,
  },
  {
    name: 'two days on a train',
    rule: 'trip-budget',
    input: { stays: [], trainDays: 2, dollarRate: '7.1', days: 5 },
    value: { perPerson: 17_040 },
  },
  {
    name: 'bureau level flies business',
    rule: 'trip-cabin',
    input: { members: [person('甲', { rank: 'bureau' })] },
    value: { cabin: 'business' },
  },
  // Plan, budget of the plan, what was shown
  {
    name: 'an unused item',
    rule: 'trip-plan-fit',
    input: {
      plan: [{ state: 'approved', category: 'administrative', budget: 100 }],
      category: 'administrative',
      total: 100,
    },
    holds: true,
    value: { fits: true, affordable: true },
  },
  {
    name: 'one fen above the plan',
    rule: 'trip-plan-fit',
    input: { plan: [{ state: 'approved', budget: 100 }], total: 101 },
    holds: true,
    value: { affordable: false },
  },
  { name: 'a used item', rule: 'trip-plan-fit', input: { plan: [{ state: 'used', trip: '示例1号' }] }, holds: false },
  {
    name: 'used by this very trip',
    rule: 'trip-plan-fit',
    input: { plan: [{ state: 'used', trip: '示例1号' }], ownTrip: '示例1号' },
    holds: true,
  },
  {
    name: 'shown otherwise than planned',
    rule: 'trip-shown',
    input: { names: '甲', countries: ['JPN'], days: 5, total: 1, notices: [{ shown: '甲 | JPN | 4 | 1' }] },
    holds: false,
  },
  // 2A
  { name: 'nothing changed', rule: 'trip-change', input: same, value: { handling: 'none' } },
  {
    name: 'the exit moves 30 days',
    rule: 'trip-change',
    input: { ...same, exit: '2026-12-08', entry: '2026-12-15' },
    value: { handling: 'note', kinds: ['shift'] },
  },
  {
    name: 'the exit moves 31 days',
    rule: 'trip-change',
    input: { ...same, exit: '2026-12-09', entry: '2026-12-16' },
    value: { handling: 'approval' },
  },
  {
    name: 'into another year',
    rule: 'trip-change',
    input: { ...same, before: [{ ...approved, exit: '2026-12-28' }], exit: '2027-01-04', entry: '2027-01-11' },
    value: { handling: 'approval' },
  },
  { name: 'fewer members', rule: 'trip-change', input: { ...same, names: '甲' }, value: { handling: 'note' } },
  {
    name: 'a replaced member',
    rule: 'trip-change',
    input: { ...same, names: '甲、丙' },
    value: { handling: 'approval', kinds: ['member'] },
  },
  {
    name: 'fewer countries and days',
    rule: 'trip-change',
    input: { ...same, countries: ['POL'], entry: '2026-11-12' },
    value: { handling: 'note' },
  },
  { name: 'more days', rule: 'trip-change', input: { ...same, entry: '2026-11-16' }, value: { handling: 'approval' } },
  {
    name: 'another country',
    rule: 'trip-change',
    input: { ...same, countries: ['POL', 'CZE'] },
    value: { handling: 'approval' },
  },
  {
    name: 'another inviter',
    rule: 'trip-change',
    input: { ...same, inviter: '另一商会' },
    value: { handling: 'approval' },
  },
  { name: 'ten per cent more', rule: 'trip-change', input: { ...same, total: 1_100_000 }, value: { handling: 'none' } },
  {
    name: 'a fen above ten per cent',
    rule: 'trip-change',
    input: { ...same, total: 1_100_001 },
    value: { handling: 'approval' },
  },
  // Reports, closing
  {
    name: 'an overdue report of the head',
    rule: 'trip-reports-due',
    input: {
      members: [person('甲')],
      today: '2026-05-01',
      reports: [{ state: 'due', due: '2026-04-30', head: '甲' }],
      trips: [],
    },
    holds: false,
  },
  {
    name: 'due today is not late',
    rule: 'trip-reports-due',
    input: {
      members: [person('甲')],
      today: '2026-04-30',
      reports: [{ state: 'due', due: '2026-04-30', head: '甲' }],
      trips: [],
    },
    holds: true,
  },
  {
    name: 'a book is still out',
    rule: 'trip-closing',
    input: { reports: [{ state: 'accepted' }], documents: [{ state: 'in-store' }, { state: 'on-loan' }] },
    holds: false,
    value: { out: 1 },
  },
  {
    name: 'all is back',
    rule: 'trip-closing',
    input: { reports: [{ state: 'accepted' }], documents: [{ state: 'in-store' }] },
    holds: true,
  },
  // Annual plan
  {
    name: 'plan: the cap of three groups',
    rule: 'plan-caps',
    input: {
      rows: [{ state: 'used' }, { state: 'approved' }, { state: 'approved' }, { state: 'cut' }],
      size: 1,
      budget: 1,
      capGroups: 3,
      capPersons: 99,
      capBudget: 99,
    },
    holds: false,
    value: { groups: 4 },
  },
  {
    name: 'plan: the third of three',
    rule: 'plan-caps',
    input: {
      rows: [{ state: 'used' }, { state: 'approved' }, { state: 'expired' }],
      size: 1,
      budget: 1,
      capGroups: 3,
      capPersons: 99,
      capBudget: 99,
    },
    holds: true,
  },
  {
    name: 'plan, example 5: after the window',
    rule: 'plan-window',
    input: { year: 2026, today: '2025-12-22', track: 'annual' },
    holds: false,
    value: { supplement: true },
  },
  {
    name: 'plan: the last day of the window',
    rule: 'plan-window',
    input: { year: 2026, today: '2025-12-20', track: 'annual' },
    holds: true,
  },
  {
    name: 'plan: the next number of the unit',
    rule: 'plan-number',
    input: { year: 2026, unitCode: '0417', rows: [{ item: 'JH2026-0417-02' }, { item: 'JH2026-0418-09' }] },
    value: { item: 'JH2026-0417-03' },
  },
  {
    name: 'days are limited for administrative items alone',
    rule: 'plan-days',
    input: { category: 'enterprise', countries: 1, days: 9 },
    holds: true,
  },
  {
    name: 'six days in one country, administrative',
    rule: 'plan-days',
    input: { category: 'administrative', countries: 1, days: 6 },
    holds: false,
  },
  {
    name: 'the code of another unit',
    rule: 'plan-code',
    input: { unitCode: '0417', unit: 'unit:a', year: 2027, rows: [{ state: 'used', unit: 'unit:b', year: '2026' }] },
    holds: false,
  },
  {
    name: 'a code that nobody has used since the year before last',
    rule: 'plan-code',
    input: { unitCode: '0417', unit: 'unit:a', year: 2027, rows: [{ state: 'used', unit: 'unit:b', year: '2025' }] },
    holds: true,
  },
];

describe('rules of money, plan and changes', () => {
  testCases(cases);

  test('every country but China has its continent', () => {
    assert.deepEqual(
      countries.map(({ code }) => code).filter((code) => continentOf(code) === undefined),
      ['CHN', 'TWN'],
    );
  });

  test('whatever is asked, a rule answers', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((found) => found as Value); // JSON
    fc.assert(
      fc.property(
        fc.constantFrom(...travelRules.values()),
        fc.array(value, { minLength: 12, maxLength: 12 }),
        (rule, values) => {
          const input = Object.fromEntries(
            rule.input.map(({ key }, index) => [key, values[index % values.length] ?? null]),
          );
          return rule.compute(input).trace.length > 0;
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a rate of six decimals is exact, half a fen goes up', () => {
    assert.equal(inFen(111_000, '0.06093'), 676_323);
    assert.equal(inFen(1, '0.005'), 1);
    assert.equal(inFen(1, '0.004999'), 0);
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(9_999_999), (amount, millionth) => {
        const rate = `${Math.floor(millionth / 1_000_000)}.${String(millionth % 1_000_000).padStart(6, '0')}`;
        const exact = BigInt(amount) * BigInt(millionth);
        const fen = BigInt(inFen(amount, rate));
        return fen * 10_000n <= exact + 5_000n && exact + 5_000n < (fen + 1n) * 10_000n;
      }),
    );
  });
});
