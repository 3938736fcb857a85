import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangements } from '../../office/calendar/index.ts';
import { countWD } from '../../src/calendar/arithmetic.ts';
import { makeCalendar } from '../../src/calendar/calendar.ts';
import { dayNumberOf, toDayNumber } from '../../src/calendar/day-number.ts';
import { statutoryFestivals } from '../../src/calendar/festivals.ts';
import { calendar } from './office-calendar.ts';

test('working days of 2026 by month and year (dossier §3)', () => {
  const expected = [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23];
  const last = (month: number): string =>
    month === 0 ? '2025-12-31' : Temporal.PlainDate.from({ year: 2026, month, day: 31 }).toString();
  const months = expected.map((_, i) => countWD(calendar, last(i), last(i + 1)));
  assert.deepEqual(months, expected);
  assert.equal(countWD(calendar, '2025-12-31', '2026-12-31'), 248);
});

const kinds = [
  { date: '2026-01-04', kind: 'makeup', work: true },
  { date: '2026-02-14', kind: 'makeup', work: true },
  { date: '2026-02-15', kind: 'festival', work: false, zh: '春节' },
  { date: '2026-02-23', kind: 'festival', work: false, zh: '春节' },
  { date: '2026-02-24', kind: 'workday', work: true },
  { date: '2026-02-28', kind: 'makeup', work: true },
  { date: '2026-03-07', kind: 'rest', work: false },
  { date: '2026-09-20', kind: 'makeup', work: true },
  { date: '2026-10-08', kind: 'workday', work: true },
  { date: '2025-01-26', kind: 'makeup', work: true },
  { date: '2025-10-08', kind: 'festival', work: false, zh: '国庆节、中秋节' },
  { date: '2025-10-11', kind: 'makeup', work: true },
];
for (const { date, kind, work, zh } of kinds) {
  test(`${date} is ${kind}`, () => {
    const day = calendar.day(date);
    assert.equal(day.kind, kind);
    assert.equal(day.name?.zh, zh);
    assert.equal(day.provisional, false);
    assert.equal(calendar.isWorkday(date), work);
    assert.equal(calendar.isWorkdayNumber(toDayNumber(date)), work);
  });
}

test('a year without a notice knows the 13 statutory days and says provisional', () => {
  const festivals = statutoryFestivals(2027).map(({ dayNumber, name }) => [
    dayNumber - dayNumberOf(2027, 1, 1),
    name.zh,
  ]);
  assert.equal(festivals.length, 13);
  for (const date of ['2027-02-05', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15', '2027-10-01']) {
    assert.deepEqual([calendar.day(date).kind, calendar.day(date).provisional], ['festival', true], date);
    assert.equal(calendar.isWorkday(date), false, date);
  }
  assert.equal(calendar.day('2027-02-05').name?.zh, '除夕');
  assert.deepEqual(calendar.day('2027-02-09'), { date: '2027-02-09', kind: 'workday', provisional: true });
  assert.deepEqual(calendar.years, [2025, 2026]);
});

test('the lunar table agrees with the Chinese calendar of the runtime, year by year', () => {
  const lunar = { 春节: 'M01', 端午节: 'M05', 中秋节: 'M08' } as const;
  for (let year = 2000; year <= 2099; year += 1) {
    const days = statutoryFestivals(year);
    for (const [zh, monthCode] of Object.entries(lunar)) {
      const first = days.find(({ name }) => name.zh === zh);
      assert.ok(first, `${zh} ${year}`);
      const date = new Temporal.PlainDate(1970, 1, 1).add({ days: first.dayNumber }).withCalendar('chinese');
      assert.equal(date.monthCode, monthCode);
      assert.equal(date.day, zh === '春节' ? 1 : zh === '端午节' ? 5 : 15);
    }
    const qingming = days.find(({ name }) => name.zh === '清明节')?.dayNumber ?? 0;
    assert.ok(qingming >= dayNumberOf(year, 4, 4) && qingming <= dayNumberOf(year, 4, 5), `清明 ${year}`);
  }
});

test('a local closure closes working and make-up days, with its name', () => {
  const [first, second] = arrangements;
  assert.ok(first && second);
  const name = { zh: '防台风停工（示例）', en: 'Typhoon closure (sample)' };
  const closed = makeCalendar([
    first,
    { ...second, closures: [{ name, from: '2026-09-18', to: '2026-09-20', order: '示例〔2026〕1号' }] },
  ]);
  for (const date of ['2026-09-18', '2026-09-20']) {
    assert.deepEqual(closed.day(date), { date, kind: 'rest', name, provisional: false });
    assert.equal(closed.isWorkday(date), false);
  }
});

test('a notice may reach into the year before; one year has one arrangement', () => {
  const source = { zh: '示例', en: 'sample' };
  const eve = { name: source, from: '2026-12-31', to: '2027-01-02' };
  const next = { year: 2027, source, publishedOn: '2026-11-01', festivals: [eve], makeup: ['2026-12-27'] };
  const both = makeCalendar([...arrangements, next]);
  assert.equal(both.isWorkday('2026-12-31'), false);
  assert.equal(both.isWorkday('2026-12-27'), true);
  assert.equal(both.day('2027-03-01').provisional, false);
  assert.throws(() => makeCalendar([next, next]), /2027/);
});

test('a day that does not exist is refused', () => {
  for (const date of ['2026-02-29', '2026-13-01', '2026-2-1', '20260201', '', '2026-02-01T00:00']) {
    assert.throws(() => calendar.isWorkday(date), RangeError, date);
    assert.throws(() => calendar.day(date), RangeError, date);
  }
});
