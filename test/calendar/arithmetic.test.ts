import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWD,
  backCD,
  backWD,
  completedMonths,
  completedYears,
  daysBetween,
  isIsoDate,
  roll,
  weekday,
} from '../../src/calendar/arithmetic.ts';
import { toDayNumber, toIsoDate } from '../../src/calendar/day-number.ts';
import { calendar } from './office-calendar.ts';

const anyDay = fc.integer({ min: toDayNumber('1850-01-01'), max: toDayNumber('2199-12-31') }).map(toIsoDate);

test('sums with days agree with Temporal', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -600, max: 600 }),
      (date, n, months) => {
        const plain = Temporal.PlainDate.from(date);
        assert.equal(addDays(date, n), plain.add({ days: n }).toString());
        assert.equal(addMonths(date, months), plain.add({ months }).toString());
        assert.equal(weekday(date), plain.dayOfWeek);
        assert.equal(daysBetween(date, addDays(date, n)), n);
        assert.ok(isIsoDate(date));
      },
    ),
  );
});

const months = [
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
] as const;
for (const [date, n, expected] of months) {
  test(`${date} and ${n} months`, () => assert.equal(addMonths(date, n), expected));
}

const ages = [
  { birth: '2008-09-21', on: '2026-09-20', years: 17 },
  { birth: '2008-09-21', on: '2026-09-21', years: 18 },
  { birth: '2008-02-29', on: '2026-02-28', years: 17 },
  { birth: '2008-02-29', on: '2026-03-01', years: 18 },
  { birth: '2008-02-29', on: '2028-02-29', years: 20 },
  { birth: '2008-02-28', on: '2026-02-28', years: 18 },
  { birth: '1966-10-12', on: '2026-09-12', years: 59 },
];
for (const { birth, on, years } of ages) {
  test(`born ${birth}: ${years} on ${on}`, () => assert.equal(completedYears(birth, on), years));
}

const spans = [
  ['2026-01-10', '2026-04-10', 3],
  ['2026-01-10', '2026-04-09', 2],
  ['2025-11-30', '2026-02-28', 3],
  ['2025-11-30', '2026-02-27', 2],
  ['2026-01-31', '2026-02-28', 1],
] as const;
for (const [from, to, count] of spans) {
  test(`${from} to ${to} completes ${count} months`, () => assert.equal(completedMonths(from, to), count));
}

test('limits before an event', () => {
  assert.equal(backWD(calendar, '2026-10-14', 7), '2026-09-29');
  assert.equal(backCD(calendar, '2026-10-14', 10), '2026-09-30');
  assert.equal(backCD(calendar, '2026-10-14', 10, { noRoll: true }), '2026-10-04');
  assert.equal(backCD(calendar, '2026-03-10', 10), '2026-02-28');
});

test('BWD leaves exactly n working days, BCD at least n days on a working day', () => {
  const near = fc.integer({ min: toDayNumber('2025-03-01'), max: toDayNumber('2027-12-31') }).map(toIsoDate);
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 40 }), (event, n) => {
      const limit = backWD(calendar, event, n);
      assert.ok(calendar.isWorkday(limit));
      assert.ok(addWD(calendar, limit, n) <= roll(calendar, event));
      const filing = backCD(calendar, event, n);
      assert.ok(calendar.isWorkday(filing) && daysBetween(filing, event) >= n);
    }),
  );
});

test('only a real day in one form is a day', () => {
  for (const text of ['2026-02-28', '2028-02-29', '0001-01-01', '9999-12-31']) assert.ok(isIsoDate(text), text);
  const wrong = [
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-04-31',
    '2026-4-30',
    ' 2026-04-30',
    '2026/04/30',
    '0000-01-01',
    '+002026-01-01',
    '２０２６-01-01',
    null,
    20260430,
  ];
  for (const text of wrong) assert.equal(isIsoDate(text), false, String(text));
});
