import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPauses } from '../../src/calendar/check-pauses.ts';
import { computePeriod, daysLate, grantedLength, lightOf, tracePeriod, unitsLeft } from '../../src/calendar/period.ts';
import type { PeriodFacts, Unit } from '../../src/calendar/types.ts';
import { calendar } from './office-calendar.ts';

interface Example {
  name: string;
  unit: Unit;
  length: number;
  start: string;
  due: string;
  raw?: string;
  provisional?: boolean;
  more?: Partial<PeriodFacts>;
}

const expertReview = [{ from: '2026-09-10', to: '2026-10-15', ground: 'expert' }];
const examples: Example[] = [
  { name: 'case 1: decision across two holidays', unit: 'WD', length: 20, start: '2026-09-17', due: '2026-10-21' },
  { name: 'case 2: acceptance across Spring Festival', unit: 'WD', length: 5, start: '2026-02-12', due: '2026-02-26' },
  { name: 'case 3: before extension', unit: 'WD', length: 20, start: '2026-08-31', due: '2026-09-28' },
  {
    name: 'case 3: extended by 10',
    unit: 'WD',
    length: 20,
    start: '2026-08-31',
    due: '2026-10-16',
    more: { extensions: [10] },
  },
  {
    name: 'case 4: expert review',
    unit: 'WD',
    length: 20,
    start: '2026-09-03',
    due: '2026-11-05',
    more: { pauses: expertReview },
  },
  { name: 'case 6: asking for a hearing', unit: 'WD', length: 5, start: '2026-09-24', due: '2026-10-09' },
  { name: 'case 6: holding the hearing', unit: 'WD', length: 20, start: '2026-09-30', due: '2026-11-03' },
  { name: 'case 7: 60 days', unit: 'CD', length: 60, start: '2026-08-03', raw: '2026-10-02', due: '2026-10-08' },
  {
    name: 'case 8: 30 days to a make-up day',
    unit: 'CD',
    length: 30,
    start: '2026-01-15',
    raw: '2026-02-14',
    due: '2026-02-14',
  },
  {
    name: 'case 8: 30 days to a holiday',
    unit: 'CD',
    length: 30,
    start: '2026-01-16',
    raw: '2026-02-15',
    due: '2026-02-24',
  },
  { name: 'case 9: 1 month', unit: 'MO', length: 1, start: '2026-01-31', raw: '2026-02-28', due: '2026-02-28' },
  { name: 'case 10: 6 months', unit: 'MO', length: 6, start: '2026-04-01', raw: '2026-10-01', due: '2026-10-08' },
  { name: 'case 10: 3 months', unit: 'MO', length: 3, start: '2025-11-30', raw: '2026-02-28', due: '2026-02-28' },
  { name: 'case 12: certificate', unit: 'WD', length: 10, start: '2026-10-21', due: '2026-11-04' },
  { name: '§1.4 validity of 5 years', unit: 'VAL', length: 60, start: '2026-11-01', due: '2031-10-31' },
  { name: '§1.4 validity of 3 months', unit: 'VAL', length: 3, start: '2026-11-30', due: '2027-02-27' },
  { name: '§1.4 act of the holder, 6 months', unit: 'ACT', length: 6, start: '2026-06-03', due: '2026-12-03' },
  {
    name: '§1.4 act of the holder, 3 months',
    unit: 'ACT',
    length: 3,
    start: '2026-11-30',
    raw: '2027-02-28',
    due: '2027-03-01',
    provisional: true,
  },
  {
    name: '§13 six months into 2027',
    unit: 'MO',
    length: 6,
    start: '2026-08-31',
    raw: '2027-02-28',
    due: '2027-03-01',
    provisional: true,
  },
  { name: 'settlement 1: letter to police', unit: 'WD', length: 5, start: '2026-04-27', due: '2026-05-07' },
  { name: 'settlement 1: reply of police', unit: 'WD', length: 10, start: '2026-05-06', due: '2026-05-19' },
  { name: 'settlement 1: district opinion', unit: 'WD', length: 10, start: '2026-05-15', due: '2026-05-29' },
  { name: 'settlement 1: city opinion', unit: 'WD', length: 5, start: '2026-05-28', due: '2026-06-04' },
  { name: 'settlement: thirty working days', unit: 'WD', length: 30, start: '2026-04-27', due: '2026-06-10' },
  { name: 'settlement 2: household registration', unit: 'ACT', length: 6, start: '2026-06-03', due: '2026-12-03' },
  {
    name: 'settlement 3: month end, Sunday',
    unit: 'ACT',
    length: 6,
    start: '2026-08-31',
    raw: '2027-02-28',
    due: '2027-03-01',
    provisional: true,
  },
  { name: 'thirty working days from June', unit: 'WD', length: 30, start: '2026-06-02', due: '2026-07-15' },
  { name: 'rating 1: contact', unit: 'WD', length: 1, start: '2026-09-24', due: '2026-09-28' },
  { name: 'rating 1: complex', unit: 'WD', length: 15, start: '2026-09-24', due: '2026-10-22' },
  { name: 'personal data answer', unit: 'WD', length: 15, start: '2026-09-24', due: '2026-10-22' },
  { name: 'no roll', unit: 'CD', length: 60, start: '2026-08-03', due: '2026-10-02', more: { roll: false } },
  { name: 'retention never rolls', unit: 'RET', length: 60, start: '2026-08-03', due: '2026-10-02' },
  { name: 'public notice', unit: 'NOT', length: 5, start: '2026-09-24', due: '2026-10-09' },
  { name: 'five years', unit: 'YR', length: 5, start: '2021-10-01', raw: '2026-10-01', due: '2026-10-08' },
  { name: 'done on the day', unit: 'WD', length: 0, start: '2026-09-17', due: '2026-09-17' },
  {
    name: 'day of resuming equals day of pause',
    unit: 'WD',
    length: 20,
    start: '2026-09-17',
    due: '2026-10-21',
    more: { pauses: [{ from: '2026-09-22', to: '2026-09-22', ground: 'x' }] },
  },
  {
    name: 'natural days paused',
    unit: 'CD',
    length: 60,
    start: '2026-08-03',
    raw: '2026-10-12',
    due: '2026-10-12',
    more: { pauses: [{ from: '2026-08-10', to: '2026-08-20', ground: 'x' }] },
  },
  {
    name: 'paused on the last day: the day of resuming is left',
    unit: 'WD',
    length: 5,
    start: '2026-07-06',
    due: '2026-07-20',
    more: { pauses: [{ from: '2026-07-13', to: '2026-07-20', ground: 'x' }] },
  },
  {
    name: 'a pause after the end pauses nothing',
    unit: 'WD',
    length: 5,
    start: '2026-07-06',
    due: '2026-07-13',
    more: { pauses: [{ from: '2026-07-14', to: '2026-07-20', ground: 'x' }] },
  },
];
for (const { name, unit, length, start, due, raw = due, provisional = false, more } of examples) {
  test(name, () => {
    const facts = { unit, length, start, ...more };
    assert.deepEqual(computePeriod(calendar, facts), { raw, due, provisional, paused: false });
    const trace = tracePeriod(calendar, facts);
    assert.equal(trace.at(-1)?.date, due);
    assert.deepEqual(
      trace.filter((day) => day.isDue).map((day) => day.date),
      [due],
    );
    assert.equal(unitsLeft(calendar, facts, due), 0);
  });
}

test('trace of an acceptance period names every day', () => {
  const trace = tracePeriod(calendar, { unit: 'WD', length: 5, start: '2026-02-12' });
  const rows = trace.map(({ date, mark, n = '' }) => `${date.slice(5)} ${mark} ${n}`.trim());
  const holiday = [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `02-${day} festival`);
  assert.deepEqual(rows, [
    '02-12 start',
    '02-13 counted 1',
    '02-14 makeup 2',
    ...holiday,
    '02-24 counted 3',
    '02-25 counted 4',
    '02-26 due 5',
  ]);
  assert.equal(trace[3]?.name?.zh, '春节');
});

test('trace of a rolled end and of a pause', () => {
  const rolled = tracePeriod(calendar, { unit: 'MO', length: 6, start: '2026-04-01' }).slice(-8);
  assert.deepEqual(
    rolled.map(({ mark }) => mark),
    ['counted', ...Array(6).fill('rolled'), 'due'],
  );
  assert.deepEqual(
    rolled.map(({ n }) => n),
    [183, ...Array(7).fill(undefined)],
  );
  const paused = tracePeriod(calendar, { unit: 'WD', length: 20, start: '2026-09-03', pauses: expertReview });
  assert.equal(paused.filter(({ mark }) => mark === 'paused').length, 35);
  assert.equal(paused.find(({ date }) => date === '2026-09-10')?.n, 5);
  assert.equal(paused.find(({ date }) => date === '2026-10-16')?.n, 6);
  const validity = tracePeriod(calendar, { unit: 'VAL', length: 1, start: '2026-06-01' });
  assert.deepEqual(
    [validity[0]?.mark, validity[0]?.n, validity.at(-1)?.date, validity.at(-1)?.n],
    ['start', 1, '2026-06-30', 30],
  );
});

const twenty: PeriodFacts = { unit: 'WD', length: 20, start: '2026-09-17' };
const open = [{ from: '2026-09-22', ground: 'expert' }];
const lights: { name: string; facts: PeriodFacts; today: string; light: string; left?: number }[] = [
  { name: 'case 11 green', facts: twenty, today: '2026-10-14', light: 'ok', left: 5 },
  { name: 'case 11 yellow', facts: twenty, today: '2026-10-15', light: 'soon', left: 4 },
  { name: 'due today', facts: twenty, today: '2026-10-21', light: 'soon', left: 0 },
  { name: 'case 11 red', facts: twenty, today: '2026-10-22', light: 'late', left: 0 },
  {
    name: 'stopped in time',
    facts: { ...twenty, stoppedOn: '2026-10-21' },
    today: '2026-12-01',
    light: 'done',
    left: 0,
  },
  { name: 'stopped late', facts: { ...twenty, stoppedOn: '2026-10-22' }, today: '2026-12-01', light: 'dlate' },
  { name: 'paused', facts: { ...twenty, pauses: open }, today: '2026-12-01', light: 'pause', left: 16 },
  {
    name: 'paused, then stopped',
    facts: { ...twenty, pauses: open, stoppedOn: '2026-12-01' },
    today: '2026-12-02',
    light: 'done',
  },
  {
    name: 'looking back into a pause',
    facts: { unit: 'WD', length: 20, start: '2026-09-03', pauses: expertReview },
    today: '2026-09-30',
    light: 'pause',
    left: 15,
  },
  {
    name: 'resumed',
    facts: { unit: 'WD', length: 20, start: '2026-09-03', pauses: expertReview },
    today: '2026-10-15',
    light: 'ok',
    left: 15,
  },
  {
    name: '0.2 × 35 is 7, not 8: eight left is green',
    facts: { unit: 'CD', length: 35, start: '2026-06-01', roll: false },
    today: '2026-06-28',
    light: 'ok',
    left: 8,
  },
  {
    name: 'seven left is yellow',
    facts: { unit: 'CD', length: 35, start: '2026-06-01', roll: false },
    today: '2026-06-29',
    light: 'soon',
    left: 7,
  },
  {
    name: 'natural days to the rolled day',
    facts: { unit: 'CD', length: 60, start: '2026-08-03' },
    today: '2026-10-02',
    light: 'soon',
    left: 6,
  },
];
for (const { name, facts, today, light, left } of lights) {
  test(`light: ${name}`, () => {
    assert.equal(lightOf(calendar, facts, today), light);
    if (left !== undefined) assert.equal(unitsLeft(calendar, facts, today), left);
  });
}

test('the yellow threshold is a setting', () => {
  assert.equal(lightOf(calendar, twenty, '2026-10-15', { yellowRatio: 0.1 }), 'ok');
  assert.equal(lightOf(calendar, twenty, '2026-10-14', { yellowMin: 5 }), 'soon');
});

test('working days late, granted length', () => {
  assert.equal(daysLate(calendar, '2026-10-21', '2026-10-22'), 1);
  assert.equal(daysLate(calendar, '2026-09-30', '2026-10-08'), 1);
  assert.equal(daysLate(calendar, '2026-10-21', '2026-10-21'), 0);
  assert.equal(grantedLength({ ...twenty, extensions: [10, 5] }), 35);
});

test('an open pause leaves no due day and traces to the day of the pause', () => {
  const facts = { ...twenty, pauses: open };
  assert.deepEqual(computePeriod(calendar, facts), {
    raw: '2026-10-21',
    due: undefined,
    provisional: false,
    paused: true,
  });
  const trace = tracePeriod(calendar, facts);
  assert.deepEqual([trace.at(-1)?.date, trace.at(-1)?.n, trace.some((day) => day.isDue)], ['2026-09-22', 4, false]);
});

const pause = (from: string, to?: string) => ({ from, ...(to ? { to } : {}), ground: 'expert' });
const faults = [
  { pauses: [pause('2026-09-10', '2026-09-09')], fault: 'pause-reversed' },
  { pauses: [pause('2026-09-01', '2026-09-09')], fault: 'pause-before-start' },
  { pauses: [pause('2026-09-10', '2026-09-20'), pause('2026-09-19', '2026-09-25')], fault: 'pause-overlap' },
  { pauses: [pause('2026-09-19', '2026-09-25'), pause('2026-09-10', '2026-09-20')], fault: 'pause-overlap' },
  { pauses: [pause('2026-09-10'), pause('2026-09-19', '2026-09-25')], fault: 'pause-open' },
  { pauses: [pause('2026-09-31', '2026-10-05')], fault: 'pause-date' },
  { pauses: [pause('2026-09-10', '2026-09-20'), pause('2026-09-20', '2026-09-25')], fault: undefined },
  { pauses: [pause('2026-09-10', '2026-09-10'), pause('2026-09-10')], fault: undefined },
];
for (const { pauses, fault } of faults) {
  test(`pauses ${pauses.map((one) => `${one.from}…${one.to ?? ''}`).join(' ')} → ${fault ?? 'fine'}`, () => {
    assert.equal(checkPauses('2026-09-03', pauses), fault);
    const compute = () => computePeriod(calendar, { unit: 'WD', length: 20, start: '2026-09-03', pauses });
    if (fault) assert.throws(compute, { name: 'RangeError', message: fault });
    else compute();
  });
}
