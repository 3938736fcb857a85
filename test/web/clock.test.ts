/** The clock components' pure halves: grid of the day count, geometry of the span, words; against the worked examples. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toDayNumber, toIsoDate } from '../../src/calendar/day-number.ts';
import { rowsOf, type TraceDay, weeksOf } from '../../src/web/ui/clock/day-grid.ts';
import { spanBoxes, spanGeometry } from '../../src/web/ui/clock/span-geometry.ts';
import { beijingTime, lengthWords, shortDate, weekdayOf } from '../../src/web/ui/clock/words.ts';

const labour = { zh: '劳动节', en: 'Labour Day' };
const dragonBoat = { zh: '端午节', en: 'Dragon Boat Festival' };

/** Rest days of spring 2026 by the State Council's notice of 2025-11-04, as a trace would carry them. */
function traceOf(start: string, length: number): TraceDay[] {
  const days: TraceDay[] = [{ date: start, mark: 'start', kind: 'workday', isDue: false }];
  let n = 0;
  for (let number = toDayNumber(start) + 1; n < length; number++) {
    const date = toIsoDate(number);
    const festival =
      date >= '2026-05-01' && date <= '2026-05-05'
        ? labour
        : date >= '2026-06-19' && date <= '2026-06-21'
          ? dragonBoat
          : undefined;
    const weekend = weekdayOf(date) > 4 && date !== '2026-05-09';
    if (festival) days.push({ date, mark: 'festival', kind: 'festival', name: festival, isDue: false });
    else if (weekend) days.push({ date, mark: 'rest', kind: 'rest', isDue: false });
    else {
      n += 1;
      const makeup = date === '2026-05-09';
      days.push({
        date,
        mark: n === length ? 'due' : makeup ? 'makeup' : 'counted',
        n,
        kind: makeup ? 'makeup' : 'workday',
        isDue: n === length,
      });
    }
  }
  return days;
}

const examples = [
  { start: '2026-04-27', length: 30, due: '2026-06-10', weeks: 7 },
  { start: '2026-05-28', length: 5, due: '2026-06-04', weeks: 2 },
  { start: '2026-06-02', length: 30, due: '2026-07-15', weeks: 7 },
] as const;

for (const { start, length, due, weeks } of examples) {
  test(`${start} + ${length} working days ends in the cell of ${due}`, () => {
    const grid = weeksOf(traceOf(start, length), '2026-06-02');
    assert.equal(grid.length, weeks);
    assert.ok(grid.every((week) => week.length === 7 && week[0] && weekdayOf(week[0].date) === 0));
    const framed = grid.flat().filter((cell) => cell.due);
    assert.deepEqual(
      framed.map((cell) => [cell.date, cell.large.zh]),
      [[due, String(length)]],
    );
    assert.equal(grid.flat().find((cell) => cell.state === 'start')?.date, start);
  });
}

test('the picture of 27 April + 30, seen on 2 June: marks row by row', () => {
  const rows = weeksOf(traceOf('2026-04-27', 30), '2026-06-02').map((week) =>
    week.map((cell) => cell.large.zh || '·').join(' '),
  );
  assert.deepEqual(rows, [
    '起 1 2 3 劳 劳 劳',
    '劳 劳 4 5 6 7 休',
    '8 9 10 11 12 休 休',
    '13 14 15 16 17 休 休',
    '18 19 20 21 22 休 休',
    '23 24 25 26 27 休 休',
    '28 29 30 · · · ·',
  ]);
});

test('states of cells: counted, today, ahead, make-up corner, month heads', () => {
  const cells = new Map(
    weeksOf(traceOf('2026-04-27', 30), '2026-06-02')
      .flat()
      .map((cell) => [cell.date, cell]),
  );
  const state = (date: string) => cells.get(date)?.state;
  assert.deepEqual(['2026-04-27', '2026-06-01', '2026-06-02', '2026-06-03', '2026-06-06', '2026-06-11'].map(state), [
    'start',
    'counted',
    'today',
    'ahead',
    'rest',
    'outside',
  ]);
  assert.equal(cells.get('2026-05-09')?.makeup, true);
  assert.deepEqual(cells.get('2026-05-01')?.small, { zh: '5月1', en: '1 May' });
  assert.equal(cells.get('2026-04-27')?.small.zh, '27');
});

test('paused days are hatched and carry no number', () => {
  const trace = traceOf('2026-05-28', 5).map((day) =>
    day.n === 2 ? ({ ...day, mark: 'paused', n: undefined } satisfies TraceDay) : day,
  );
  const cell = weeksOf(trace, '2026-06-02')
    .flat()
    .find(({ state }) => state === 'paused');
  assert.deepEqual(cell?.large, { zh: '停', en: 'stop' });
});

test('an empty trace has no weeks; a long one is shortened and loses no telling week', () => {
  assert.deepEqual(weeksOf([], '2026-06-02'), []);
  const weeks = weeksOf(traceOf('2026-06-02', 130), '2026-08-05');
  const rows = rowsOf(weeks);
  const shown = rows.reduce((sum, row) => sum + ('week' in row ? 1 : row.skipped), 0);
  assert.equal(shown, weeks.length);
  assert.ok(rows.length < 12);
  assert.ok(rows.some((row) => 'week' in row && row.week.some((cell) => cell.isToday)));
});

test('day numbers and dates are inverse, weekdays go round', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
      const iso = toIsoDate(number);
      assert.equal(toDayNumber(iso), number);
      assert.equal(weekdayOf(toIsoDate(number + 1)), (weekdayOf(iso) + 1) % 7);
    }),
  );
  assert.equal(toIsoDate(0), '1970-01-01');
  assert.equal(weekdayOf('2026-06-02'), 1);
});

test('the node runs evenly along the arch and stays in the box', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (progress) => {
      const box = spanBoxes.track;
      const { node } = spanGeometry('ok', progress, box);
      assert.ok(node && node.y >= box.node && node.y <= box.height);
      assert.ok(Math.abs(node.x - (box.node + progress * (box.width - 2 * box.node))) < 0.02);
    }),
  );
});

test('six lights, six arches', () => {
  const box = spanBoxes.row;
  const late = spanGeometry('late', 1, box);
  assert.ok(late.diamond && !late.node && !late.rest);
  assert.ok(spanGeometry('pause', 0.4, box).dashed);
  for (const light of ['done', 'dlate'] as const) {
    const shape = spanGeometry(light, 1, box);
    assert.ok(shape.walked && !shape.rest && !shape.node && !shape.diamond);
  }
  const fresh = spanGeometry('ok', 0, box);
  assert.ok(fresh.node && fresh.rest && !fresh.walked);
  const dueToday = spanGeometry('soon', 1, box);
  assert.ok(dueToday.node && dueToday.walked && !dueToday.rest);
});

test('words: dates without padding, lengths in their unit, Beijing time', () => {
  assert.equal(shortDate('2026-06-04', 'zh', '2026-06-02'), '6月4日');
  assert.equal(shortDate('2027-03-01', 'en', '2026-06-02'), '1 March 2027');
  assert.deepEqual(
    [lengthWords(30, 'WD', 'zh'), lengthWords(1, 'WD', 'en'), lengthWords(6, 'ACT', 'en'), lengthWords(7, 'CD', 'zh')],
    ['30 个工作日', '1 working day', '6 months', '7 天'],
  );
  assert.deepEqual(beijingTime('2026-04-22T13:47:00Z'), { date: '2026-04-22', time: '21:47' });
  assert.deepEqual(beijingTime('2026-04-22T21:47:00+08:00'), { date: '2026-04-22', time: '21:47' });
});
