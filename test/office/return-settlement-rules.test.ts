/** The rules of return-settlement: worked examples 4 and 5 of the dossier, examples 2–4 of 华侨身份证明, Hunan's variant, properties. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { settlementGround } from '../../office/duties/6-rights-donations-settlement/return-settlement/rule-ground.ts';
import { overseasChineseStatus } from '../../office/duties/6-rights-donations-settlement/return-settlement/rule-status.ts';
import { settlementStay } from '../../office/duties/6-rights-donations-settlement/return-settlement/rule-stay.ts';
import { rules } from '../../office/duties/6-rights-donations-settlement/return-settlement/rules.ts';
import { addDays, addMonths, daysBetween } from '../../src/calendar/arithmetic.ts';
import type { Value } from '../../src/language/expression.ts';
import { validateInput } from '../../src/language/validate.ts';

const stay = (entered: string, left: string, more: { [key: string]: Value } = {}) => ({ entered, left, ...more });
const filedOn = '2026-04-22';

const stayCases: {
  name: string;
  stays: Value[];
  filedOn?: string;
  stayRule?: string;
  holds: boolean;
  limb: string;
  days?: number;
}[] = [
  {
    name: 'exactly three months (example 4)',
    stays: [stay('2026-01-10', '2026-04-10')],
    holds: true,
    limb: 'stay',
    days: 91,
  },
  {
    name: 'one day less, but 90 days present (example 4)',
    stays: [stay('2026-01-10', '2026-04-09')],
    holds: true,
    limb: 'days',
    days: 90,
  },
  { name: '89 days', stays: [stay('2026-01-10', '2026-04-08')], holds: false, limb: 'none', days: 89 },
  { name: 'no stay', stays: [], holds: false, limb: 'none' },
  {
    name: 'an unfinished entry is left out',
    stays: [stay('2026-01-10', '2026-04-10'), { entered: '2026-04-15' }],
    holds: true,
    limb: 'stay',
  },
  {
    name: 'two stays add up inside six months',
    stays: [stay('2025-11-01', '2025-12-15'), stay('2026-02-01', '2026-03-17')],
    holds: true,
    limb: 'days',
    days: 90,
  },
  {
    name: 'two stays too far apart',
    stays: [stay('2025-06-01', '2025-07-15'), stay('2026-02-01', '2026-03-17')],
    holds: false,
    limb: 'none',
    days: 45,
  },
  {
    name: 'still here until the filing day',
    stays: [{ entered: '2026-01-22', stillHere: true }],
    holds: true,
    limb: 'stay',
    days: 91,
  },
  {
    name: 'month end: 30 November is complete on 28 February',
    stays: [stay('2025-11-30', '2026-02-28')],
    holds: true,
    limb: 'stay',
    days: 91,
  },
  {
    name: 'older than two years does not count',
    stays: [stay('2023-12-01', '2024-04-21')],
    holds: false,
    limb: 'none',
  },
  {
    name: 'reaching into the two years counts from their first day',
    stays: [stay('2024-01-01', '2024-05-01')],
    holds: false,
    limb: 'none',
    days: 10,
  },
  {
    name: 'Hunan: elsewhere does not count',
    stays: [stay('2026-01-10', '2026-04-10')],
    stayRule: 'hunan',
    holds: false,
    limb: 'none',
  },
  {
    name: 'Hunan: three months at the place',
    stays: [stay('2026-01-10', '2026-04-10', { atIntendedPlace: true })],
    stayRule: 'hunan',
    holds: true,
    limb: 'stay',
  },
  {
    name: 'Hunan: in total within a year',
    stayRule: 'hunan',
    holds: true,
    limb: 'days',
    days: 90,
    stays: [
      stay('2025-06-01', '2025-07-15', { atIntendedPlace: true }),
      stay('2026-02-01', '2026-03-17', { atIntendedPlace: true }),
    ],
  },
];

for (const { name, holds, limb, days, ...given } of stayCases) {
  test(`settlement-stay: ${name}`, () => {
    const result = settlementStay.compute({ filedOn, ...given });
    assert.equal(result.holds, holds);
    assert.equal(result.value.limb, limb);
    if (days !== undefined) assert.equal(result.value.daysPresent, days);
  });
}

test('settlement-stay: the month table and words of the form', () => {
  const [line] = settlementStay.compute({ filedOn, stays: [stay('2026-01-10', '2026-04-10')] }).trace;
  assert.deepEqual(line?.text, {
    zh: '1月10日至4月10日，正好 3 个月。',
    en: '10 January to 10 April is exactly 3 months.',
  });
  assert.deepEqual(
    line?.figures?.map(({ label, value }) => [label.zh, label.en, value]),
    [
      ['1月', 'January', 22],
      ['2月', 'February', 28],
      ['3月', 'March', 31],
      ['4月', 'April', 10],
      ['合计', 'Total', 91],
    ],
  );
  const [, second] = settlementStay.compute({ filedOn, stays: [stay('2026-01-10', '2026-04-09')] }).trace;
  assert.deepEqual(
    second?.figures?.map((figure) => figure.value),
    [22, 28, 31, 9, 90],
  );
});

const days = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2024-04-22', n));

test('settlement-stay: 90 days anywhere inside six months suffice, and a longer stay never harms', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 }), (entered, length, more) => {
      const shorter = settlementStay.compute({ filedOn, stays: [stay(entered, addDays(entered, length))] });
      const longer = settlementStay.compute({ filedOn, stays: [stay(entered, addDays(entered, length + more))] });
      const left = addDays(entered, length) < filedOn ? addDays(entered, length) : filedOn;
      assert.equal(shorter.holds, daysBetween(entered, left) + 1 >= 90 || left >= addMonths(entered, 3));
      assert.ok(!shorter.holds || longer.holds);
    }),
  );
});

/** Trip that gives n days abroad at the beginning of the window. */
const tripOf = (from: string, n: number, excludedReason = 'none') => ({
  leftChina: addDays(from, -1),
  enteredChina: addDays(from, n),
  excludedReason,
});
const status = (input: { [key: string]: Value }) =>
  overseasChineseStatus.compute({ route: 'P', filedOn: '2026-06-01', residenceFrom: '2020-01-01', ...input });

test('overseas-chinese-status: window and 540 days (example 2)', () => {
  const enough = status({ trips: [tripOf('2024-06-02', 541)] });
  assert.deepEqual(
    [enough.holds, enough.value.daysAbroad, enough.value.windowFrom, enough.value.windowTo],
    [true, 541, '2024-06-02', '2026-06-01'],
  );
  assert.equal(status({ trips: [tripOf('2024-06-02', 540)] }).holds, true);
  assert.equal(status({ trips: [tripOf('2024-06-02', 539)] }).holds, false);
});

test('overseas-chinese-status: leaving and entering days are in China (example 3)', () => {
  assert.equal(status({ trips: [{ leftChina: '2026-01-10', enteredChina: '2026-01-20' }] }).value.daysAbroad, 9);
});

test('overseas-chinese-status: study does not count (example 4)', () => {
  const result = status({ trips: [tripOf('2024-06-02', 500), tripOf('2025-11-01', 100, 'study')] });
  assert.deepEqual([result.holds, result.value.daysAbroad, result.value.excludedDays], [false, 500, 100]);
});

const statusCases: { name: string; input: { [key: string]: Value }; holds: boolean; daysAbroad?: number }[] = [
  {
    name: 'stays in China leave over the days abroad',
    input: { stays: [stay('2026-01-10', '2026-04-10')] },
    holds: true,
    daysAbroad: 730 - 91,
  },
  {
    name: 'excluded ranges are taken off',
    input: { stays: [stay('2026-01-10', '2026-04-10')], excluded: [{ from: '2024-06-02', to: '2024-09-09' }] },
    holds: false,
    daysAbroad: 539,
  },
  {
    name: 'permit begun after the window',
    input: { stays: [stay('2026-01-10', '2026-04-10')], residenceFrom: '2024-06-03' },
    holds: false,
  },
  {
    name: 'permit begun on its first day',
    input: { stays: [stay('2026-01-10', '2026-04-10')], residenceFrom: '2024-06-02' },
    holds: true,
  },
  {
    name: 'returned for good: the window ends on the last entry, itself a day in China',
    holds: true,
    daysAbroad: 730,
    input: { returnedOn: '2026-01-10', stays: [{ entered: '2026-01-10', stillHere: true }] },
  },
  {
    name: 'route L over five years',
    input: {
      route: 'L',
      residenceFrom: '2021-06-02',
      residenceUntil: '2026-06-01',
      stays: [stay('2026-01-10', '2026-04-10')],
    },
    holds: true,
  },
  {
    name: 'route L: permit ends too early',
    input: { route: 'L', residenceFrom: '2021-06-02', residenceUntil: '2026-05-31', stays: [] },
    holds: false,
  },
  {
    name: 'route L: chain of permits',
    holds: true,
    input: {
      route: 'L',
      residenceFrom: '',
      permits: [
        { from: '2021-01-01', until: '2023-12-31' },
        { from: '2024-01-01', until: '2027-12-31' },
      ],
      stays: [],
    },
  },
  {
    name: 'route L: gap in the chain',
    holds: false,
    input: {
      route: 'L',
      residenceFrom: '',
      permits: [
        { from: '2021-01-01', until: '2023-12-30' },
        { from: '2024-01-01', until: '2027-12-31' },
      ],
      stays: [],
    },
  },
];

for (const { name, input, holds, daysAbroad } of statusCases) {
  test(`overseas-chinese-status: ${name}`, () => {
    const result = status(input);
    assert.equal(result.holds, holds);
    if (daysAbroad !== undefined) assert.equal(result.value.daysAbroad, daysAbroad);
  });
}

const elder = { ground: 'elderToChild', bornAbroad: true, relativeRegistered: true, withoutSupport: true };
const minor = { ground: 'minorToParent', bornAbroad: true, relativeRegistered: true, relative: 'parent' };
const spouse = { ground: 'spouse', relativeRegistered: true, marriedOn: '2023-04-23' };
const groundCases: [string, { [key: string]: Value }, boolean | undefined][] = [
  ['59 years 11 months (example 5)', { ...elder, birth: '1966-05-22' }, false],
  ['60 on the filing day', { ...elder, birth: '1966-04-22' }, true],
  ['elder with support', { ...elder, birth: '1960-01-01', withoutSupport: false }, false],
  ['one day before 16', { ...minor, birth: '2010-04-23' }, true],
  ['16 on the filing day', { ...minor, birth: '2010-04-22' }, false],
  ['minor with an able grandparent', { ...minor, birth: '2015-01-01', relative: 'grandparent' }, true],
  ['minor joining a spouse', { ...minor, birth: '2015-01-01', relative: 'spouse' }, false],
  ['spouse, no years asked', spouse, true],
  ['spouse, three years asked, one day short', { ...spouse, spouseYears: 3 }, false],
  ['spouse, three years on the day', { ...spouse, spouseYears: 3, marriedOn: '2023-04-22' }, true],
  ['spouse registered elsewhere', { ...spouse, relativeRegistered: false }, false],
  [
    'never registered, parent’s place',
    { ground: 'neverRegistered', bornAbroad: true, relative: 'parent', relativeRegistered: true },
    true,
  ],
  [
    'never registered, born in China',
    { ground: 'neverRegistered', bornAbroad: false, relative: 'parent', relativeRegistered: true },
    false,
  ],
  ['talent is found by a person', { ground: 'talent' }, undefined],
];

for (const [name, input, holds] of groundCases) {
  test(`settlement-ground: ${name}`, () => assert.equal(settlementGround.compute({ filedOn, ...input }).holds, holds));
}

test('rules take what their input describes', () => {
  const [stayRule, ground, statusRule] = rules;
  const none = { get: () => undefined };
  assert.deepEqual(
    validateInput(stayRule?.input ?? [], { filedOn, stays: [stay('2026-01-10', '2026-04-10')] }, none),
    [],
  );
  assert.deepEqual(validateInput(ground?.input ?? [], { filedOn, ...elder, birth: '1966-05-22' }, none), []);
  assert.deepEqual(
    validateInput(statusRule?.input ?? [], { filedOn, route: 'P', residenceFrom: '2020-01-01', stays: [] }, none),
    [],
  );
});
