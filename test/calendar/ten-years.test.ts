/** Every day of ten years, every length of the law's usual terms: the same last day as walking day by day, in a few seconds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toDayNumber, toIsoDate } from '../../src/calendar/day-number.ts';
import { computePeriod } from '../../src/calendar/period.ts';
import type { PeriodFacts, Unit } from '../../src/calendar/types.ts';
import { calendar } from './office-calendar.ts';
import { isWorked, slowDue } from './slow-counter.ts';

const [first, last] = [toDayNumber('2025-01-01'), toDayNumber('2034-12-31')];
const days = Array.from({ length: last - first + 1 }, (_, i) => toIsoDate(first + i));
const working = { count: 60 };

/** Working days counted once, a day at a time; the n-th after a day is then read off. */
const worked: number[] = [];
const after: number[] = [];
for (let n = first; n <= last + 200; n += 1) {
  after.push(worked.length);
  if (isWorked(Temporal.PlainDate.from(toIsoDate(n)))) {
    worked.push(n);
    after[after.length - 1] = worked.length;
  }
}
const nthAfter = (day: number, n: number): string => toIsoDate(worked[(after[day - first] ?? 0) + n - 1] ?? 0);
/** The first worked day on or after a day. */
const rolledTo = (day: number): string => {
  let at = day;
  while (!isWorked(Temporal.PlainDate.from(toIsoDate(at)))) at += 1;
  return toIsoDate(at);
};

it('working days: 1 to 60 from each day', () => {
  for (const start of days)
    for (let length = 1; length <= working.count; length += 1)
      assert.equal(
        computePeriod(calendar, { unit: 'WD', length, start }).due,
        nthAfter(toDayNumber(start), length),
        `${start} + ${length}`,
      );
});

it('natural days: 1 to 60 from each day', () => {
  for (const start of days)
    for (let length = 1; length <= working.count; length += 1)
      assert.equal(
        computePeriod(calendar, { unit: 'CD', length, start }).due,
        rolledTo(toDayNumber(start) + length),
        `${start} + ${length}`,
      );
});

const others: readonly [Unit, readonly number[]][] = [
  ['MO', [1, 3, 6]],
  ['YR', [1, 5]],
  ['VAL', [3, 60]],
  ['RET', [90]],
  ['BWD', [7]],
  ['BCD', [15]],
];
describe('every other unit, against the walk itself', () => {
  for (const [unit, lengths] of others)
    it(`${unit} ${lengths.join(', ')}`, () => {
      // The walk itself is slow: every ninth day meets every weekday and month.
      for (const start of days.filter((_, i) => i % 9 === 0))
        for (const length of lengths) {
          const facts: PeriodFacts = { unit, length, start };
          assert.equal(computePeriod(calendar, facts).due, slowDue(facts), `${start} ${unit} ${length}`);
        }
    });
});
