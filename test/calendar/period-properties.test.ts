import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/arithmetic.ts';
import { toDayNumber, toIsoDate } from '../../src/calendar/day-number.ts';
import { computePeriod, lengthForLight, tracePeriod, unitsLeft } from '../../src/calendar/period.ts';
import type { Pause, PeriodFacts, Unit } from '../../src/calendar/types.ts';
import { calendar } from './office-calendar.ts';
import { isWorked, slowDue } from './slow-counter.ts';

const start = fc.integer({ min: toDayNumber('2025-01-01'), max: toDayNumber('2027-06-30') }).map(toIsoDate);
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 40 })), { maxLength: 3 });
const length: Record<Unit, number> = { WD: 60, NOT: 20, CD: 120, RET: 400, MO: 14, ACT: 14, VAL: 14, YR: 2 };
const unit = fc.constantFrom<Unit>('WD', 'NOT', 'CD', 'RET', 'MO', 'ACT', 'VAL', 'YR');

/** Pauses one after the other: each begins some days after the one before ended, and lasts some days. */
function pausesFrom(first: string, gaps: [number, number][]): Pause[] {
  let at = first;
  return gaps.map(([wait, last]) => {
    const from = addDays(at, wait);
    at = addDays(from, last);
    return { from, to: at, ground: 'expert' };
  });
}

const facts: fc.Arbitrary<PeriodFacts> = fc
  .record({
    unit,
    size: fc.double({ min: 0, max: 1, noNaN: true }),
    start,
    roll: fc.boolean(),
    steps,
    extensions: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  })
  .map(({ size, steps: gaps, ...rest }) => ({
    ...rest,
    length: Math.max(1, Math.round(size * length[rest.unit])),
    pauses: rest.unit === 'VAL' || rest.unit === 'RET' ? [] : pausesFrom(rest.start, gaps),
  }));

test('every day is worked or not as a slow reading of the notices says', () => {
  for (let n = toDayNumber('2025-01-01'); n <= toDayNumber('2029-12-31'); n += 1) {
    const date = toIsoDate(n);
    assert.equal(calendar.isWorkday(date), isWorked(Temporal.PlainDate.from(date)), date);
  }
});

test('the last day is the one found by walking day by day', () => {
  fc.assert(
    fc.property(facts, (one) => {
      assert.equal(computePeriod(calendar, one).due, slowDue(one));
    }),
    { numRuns: 600 },
  );
});

test('the trace is without holes, counts 1, 2, 3 …, and ends on the one due day', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const trace = tracePeriod(calendar, one);
      assert.equal(trace.length, daysBetween(one.start, computePeriod(calendar, one).due ?? '') + 1);
      trace.forEach((day, i) => {
        assert.equal(day.date, addDays(one.start, i));
        assert.equal(day.isDue, i === trace.length - 1);
      });
      const numbers = trace.flatMap((day) => day.n ?? []);
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => i + 1),
      );
      if (one.unit === 'WD' || one.unit === 'NOT') {
        assert.equal(numbers.length, one.length + (one.extensions ?? []).reduce((a, b) => a + b, 0));
      }
    }),
    { numRuns: 200 },
  );
});

test('units left never grow, begin with the whole length and end with none', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const due = computePeriod(calendar, one).due ?? '';
      const days = Array.from({ length: daysBetween(one.start, due) + 3 }, (_, i) => addDays(one.start, i));
      const left = days.map((day) => unitsLeft(calendar, one, day));
      assert.ok(left.every((units, i) => i === 0 || units <= (left[i - 1] ?? 0)));
      assert.equal(left[0], unitsLeft(calendar, one, addDays(one.start, -5)));
      assert.equal(left.at(-1), 0);
      if (one.unit !== 'WD' && one.unit !== 'NOT') assert.equal(left[0], lengthForLight(calendar, one));
    }),
    { numRuns: 60 },
  );
});

test('a pause never brings the last day forward, an extension puts it off', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 10 }), (one, units) => {
      const due = computePeriod(calendar, one).due ?? '';
      assert.ok(due >= (computePeriod(calendar, { ...one, pauses: [] }).due ?? ''));
      const longer = { ...one, pauses: [], extensions: [...(one.extensions ?? []), units] };
      assert.ok(
        (computePeriod(calendar, longer).due ?? '') >= (computePeriod(calendar, { ...one, pauses: [] }).due ?? ''),
      );
      if (one.unit === 'WD') {
        const whole = {
          ...one,
          extensions: [],
          length: one.length + (one.extensions ?? []).reduce((a, b) => a + b, 0),
        };
        assert.equal(computePeriod(calendar, whole).due, due);
      }
    }),
    { numRuns: 200 },
  );
});
