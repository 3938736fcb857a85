import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/calendar/arithmetic.ts';
import { toDayNumber, toIsoDate } from '../../src/calendar/day-number.ts';
import { toInstant, toMinute } from '../../src/calendar/instants.ts';
import { computePeriod, lengthForLight, tracePeriod, unitsLeft } from '../../src/calendar/period.ts';
import type { Pause, PeriodFacts, Unit } from '../../src/calendar/types.ts';
import { calendar } from './office-calendar.ts';
import { isWorked, slowDue, slowMinute } from './slow-counter.ts';

const start = fc.integer({ min: toDayNumber('2025-01-01'), max: toDayNumber('2027-06-30') }).map(toIsoDate);
const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 40 })), { maxLength: 3 });
const length: { readonly [unit in Unit]?: number } = {
  WD: 60,
  NOT: 20,
  CD: 120,
  RET: 400,
  MO: 14,
  ACT: 14,
  VAL: 14,
  YR: 2,
};
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
    length: Math.max(1, Math.round(size * (length[rest.unit] ?? 1))),
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

const back: fc.Arbitrary<PeriodFacts> = fc.record({
  unit: fc.constantFrom<Unit>('BWD', 'BCD'),
  start,
  length: fc.integer({ min: 0, max: 90 }),
  roll: fc.boolean(),
});
const yearly: fc.Arbitrary<PeriodFacts> = fc.record({
  unit: fc.constant<Unit>('FIX'),
  start,
  length: fc.constant(0),
  monthDay: fc.constantFrom('12-31', '01-31', '03-31', '02-29', '10-01', '05-04'),
  roll: fc.boolean(),
  extensions: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 1 }),
});
const windows: fc.Arbitrary<PeriodFacts> = fc
  .tuple(start, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]) => ({ unit: 'WIN', start: from, length: 0, closes: addDays(from, days) }));
const days: fc.Arbitrary<PeriodFacts> = fc.record({
  unit: fc.constant<Unit>('VAL'),
  start,
  length: fc.integer({ min: 1, max: 400 }),
  per: fc.constant('day' as const),
});
const upTo: fc.Arbitrary<PeriodFacts> = fc
  .tuple(start, fc.integer({ min: 5, max: 40 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, size, wait, most]) => ({
    unit: 'WD',
    start: from,
    length: size,
    pauses: [{ from: addDays(from, wait), until: addDays(from, wait + most), ground: 'expert' }],
  }));

test('backward counts, yearly days, windows, validity in days and pauses with a maximum agree with the walk', () => {
  fc.assert(
    fc.property(fc.oneof(back, yearly, windows, days, upTo), (one) => {
      assert.equal(computePeriod(calendar, one).due, slowDue(one));
    }),
    { numRuns: 600 },
  );
});

test('a backward count ends on its last day, numbers run down to the day before the event', () => {
  fc.assert(
    fc.property(back, (one) => {
      const trace = tracePeriod(calendar, one);
      assert.equal(
        trace[0]?.date,
        one.length === 0 && trace.length === 1 ? one.start : computePeriod(calendar, one).due,
      );
      assert.equal(trace.at(-1)?.date, one.start);
      const numbers = trace.flatMap((day) => day.n ?? []);
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => numbers.length - i),
      );
      if (one.unit === 'BWD') assert.equal(numbers.length, one.length);
    }),
    { numRuns: 200 },
  );
});

const instant = fc
  .tuple(start, fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => toInstant(toDayNumber(day) * 1440 + minute));
const hours: fc.Arbitrary<PeriodFacts> = fc
  .record({
    unit: fc.constantFrom<Unit>('HR', 'OH'),
    startAt: instant,
    length: fc.integer({ min: 1, max: 24 }).map((quarters) => quarters / 4),
    pause: fc.option(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 900 })), { nil: undefined }),
  })
  .map(({ pause, ...rest }) => {
    const facts = { ...rest, start: rest.startAt.slice(0, 10) };
    if (!pause) return facts;
    const from = toInstant(toMinute(rest.startAt) + pause[0]);
    const to = toInstant(toMinute(from) + pause[1]);
    return {
      ...facts,
      pauses: [{ from: from.slice(0, 10), fromAt: from, to: to.slice(0, 10), toAt: to, ground: 'x' }],
    };
  });

test('hours and office hours end in the minute found by walking minute by minute', () => {
  fc.assert(
    fc.property(hours, (one) => {
      const { dueAt = '' } = computePeriod(calendar, one);
      assert.equal(dueAt, slowMinute(one));
      const counted = tracePeriod(calendar, one).reduce((sum, day) => sum + (day.minutes ?? 0), 0);
      assert.equal(counted, one.length * 60);
      assert.equal(unitsLeft(calendar, one, one.startAt ?? ''), one.length);
      assert.equal(unitsLeft(calendar, one, dueAt), 0);
    }),
    { numRuns: 40 },
  );
});
