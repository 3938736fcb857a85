/** Every example of the shared rules on time (0 §1, §3, §4 examples 1–12, §5 example 1, personal data), as the API and the desk compute them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFacts } from '../../src/calendar/check-pauses.ts';
import { computePeriod, lightOf, tracePeriod, unitsLeft } from '../../src/calendar/period.ts';
import type { PeriodFacts } from '../../src/calendar/types.ts';
import { clockStatus } from '../../src/engine/due.ts';
import { clockWords } from '../../src/server/retell.ts';
import { calendar } from './office-calendar.ts';

const wd = (length: number, start: string, more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  unit: 'WD',
  length,
  start,
  ...more,
});
const of = (
  unit: PeriodFacts['unit'],
  length: number,
  start: string,
  more: Partial<PeriodFacts> = {},
): PeriodFacts => ({
  unit,
  length,
  start,
  ...more,
});
const review = [{ from: '2026-09-10', to: '2026-10-15', ground: 'expert' }];

const examples: readonly [string, PeriodFacts, string, string?][] = [
  ['§4 1: decision, accepted on a Thursday', wd(20, '2026-09-17'), '2026-10-21'],
  ['§4 2: acceptance over Spring Festival', wd(5, '2026-02-12'), '2026-02-26'],
  ['§4 3: before the extension', wd(20, '2026-08-31'), '2026-09-28'],
  ['§4 3: extended by 10', wd(20, '2026-08-31', { extensions: [10] }), '2026-10-16'],
  ['§4 4: expert review, 5 consumed and 15 left', wd(20, '2026-09-03', { pauses: review }), '2026-11-05'],
  ['§4 5: notice of the hearing of 14 October', of('BWD', 7, '2026-10-14'), '2026-09-29'],
  ['§4 6: asking for a hearing', wd(5, '2026-09-24'), '2026-10-09'],
  ['§4 6: holding it', wd(20, '2026-09-30'), '2026-11-03'],
  ['§4 7: 60 natural days', of('CD', 60, '2026-08-03'), '2026-10-08', '2026-10-02'],
  ['§4 8: 30 days to a make-up Saturday', of('CD', 30, '2026-01-15'), '2026-02-14', '2026-02-14'],
  ['§4 8: 30 days to the holiday', of('CD', 30, '2026-01-16'), '2026-02-24', '2026-02-15'],
  ['§4 9: one month from the 31st', of('MO', 1, '2026-01-31'), '2026-02-28', '2026-02-28'],
  ['§4 10: six months', of('MO', 6, '2026-04-01'), '2026-10-08', '2026-10-01'],
  ['§4 10: three months', of('MO', 3, '2025-11-30'), '2026-02-28'],
  ['§4 12: certificate', wd(10, '2026-10-21'), '2026-11-04'],
  ['§5 1: contact after a bad rating', wd(1, '2026-09-24'), '2026-09-28'],
  ['§5 1: simple rectification', wd(5, '2026-09-24'), '2026-10-09'],
  ['§5 1: complex rectification', wd(15, '2026-09-24'), '2026-10-22'],
  ['personal data: answer', wd(15, '2026-09-24'), '2026-10-22'],
  ['§1.4 validity of five years', of('VAL', 60, '2026-11-01'), '2031-10-31'],
  ['§1.4 validity of three months, clipped', of('VAL', 3, '2026-11-30'), '2027-02-27'],
  ['§1.1 validity in days', of('VAL', 30, '2026-09-17', { per: 'day' }), '2026-10-16'],
  ['§1.4 act of the holder', of('ACT', 6, '2026-06-03'), '2026-12-03'],
  ['§1.4 act of the holder, to a Sunday', of('ACT', 3, '2026-11-30'), '2027-03-01', '2027-02-28'],
  ['§1 C6: 30 days before the last valid day, a filing', of('BCD', 30, '2026-11-08', { roll: false }), '2026-10-09'],
  ['§1 BCD moves earlier, never later', of('BCD', 15, '2026-10-18'), '2026-09-30', '2026-10-03'],
  ['§1.7 three months before a conference', of('BCD', 3, '2026-05-31', { per: 'month', roll: false }), '2026-02-28'],
  ['§1.7 annual plan of 31 December', of('FIX', 0, '2026-06-01', { monthDay: '12-31' }), '2026-12-31'],
  [
    '§1.7 annual report of 31 January, a Sunday',
    of('FIX', 0, '2026-06-01', { monthDay: '01-31' }),
    '2027-02-01',
    '2027-01-31',
  ],
  ['§1 a yearly day is the start itself', of('FIX', 0, '2026-03-31', { monthDay: '03-31' }), '2026-03-31'],
  ['§1 a window closes on a Sunday', of('WIN', 0, '2026-06-01', { closes: '2026-06-07' }), '2026-06-07'],
  ['§1 retention', of('RET', 90, '2026-04-30'), '2026-07-29'],
  ['§1.6 public notice', of('NOT', 5, '2026-09-24'), '2026-10-09'],
  ['R1: day of receipt is never counted', wd(1, '2026-09-30'), '2026-10-08'],
  ['R5: two extensions', wd(20, '2026-09-17', { extensions: [10, 5] }), '2026-11-11'],
  [
    '§1.2 a pause that its maximum ends',
    wd(20, '2026-09-03', { pauses: [{ from: '2026-09-10', until: '2026-10-15', ground: 'x' }] }),
    '2026-11-05',
  ],
  [
    '§1.2 resumed on the day of the pause: nothing is deducted',
    wd(20, '2026-09-17', { pauses: [{ from: '2026-09-24', to: '2026-09-24', ground: 'expert' }] }),
    '2026-10-21',
  ],
  [
    '§1.2 natural days: what was left goes on after the resumption',
    of('CD', 60, '2026-08-03', { pauses: [{ from: '2026-09-02', to: '2026-09-12', ground: 'facts' }] }),
    '2026-10-12',
    '2026-10-12',
  ],
  [
    'R5: natural days are extended before rolling',
    of('CD', 58, '2026-08-03', { extensions: [2] }),
    '2026-10-08',
    '2026-10-02',
  ],
  ['§13: six months into a year without a notice', of('MO', 6, '2026-08-31'), '2027-03-01', '2027-02-28'],
  ['§1.4: three months of an act, printed', of('ACT', 3, '2026-03-05'), '2026-06-05'],
  ['§4.2: suit within 15 days of the decision', of('CD', 15, '2026-09-17'), '2026-10-08', '2026-10-02'],
  ['§6: public notice of 30 days', of('CD', 30, '2026-09-17', { roll: false }), '2026-10-17'],
  ['§1.7 no roll', of('CD', 60, '2026-08-03', { roll: false }), '2026-10-02'],
];

describe('days', () => {
  for (const [title, facts, due, raw] of examples) {
    it(title, () => {
      assert.equal(checkFacts(facts), undefined);
      const found = computePeriod(calendar, facts);
      assert.equal(found.due, due);
      if (raw) assert.equal(found.raw, raw);
      assert.equal(tracePeriod(calendar, facts).filter((day) => day.isDue)[0]?.date, due);
    });
  }
});

const hours: readonly [string, PeriodFacts['unit'], number, string, string][] = [
  ['72 hours run over a holiday', 'HR', 72, '2026-09-30T16:20:45+08:00', '2026-10-03T16:20:00+08:00'],
  ['half an hour', 'HR', 0.5, '2026-06-02T23:45:00+08:00', '2026-06-03T00:15:00+08:00'],
  ['an instant elsewhere is the same instant', 'HR', 24, '2026-06-02T21:45:00-04:00', '2026-06-04T09:45:00+08:00'],
  ['4 office hours over the lunch break', 'OH', 4, '2026-06-02T09:00:00+08:00', '2026-06-02T15:00:00+08:00'],
  [
    '4 office hours begun at noon of the last day before a holiday',
    'OH',
    4,
    '2026-09-30T12:30:00+08:00',
    '2026-10-08T09:00:00+08:00',
  ],
  ['office hours begun at night', 'OH', 1, '2026-06-02T20:00:00+08:00', '2026-06-03T09:30:00+08:00'],
  ['office hours of a make-up Saturday count', 'OH', 2, '2026-10-09T16:30:00+08:00', '2026-10-10T09:30:00+08:00'],
  ['a morning exactly', 'OH', 3.5, '2026-06-02T08:30:00+08:00', '2026-06-02T12:00:00+08:00'],
];

describe('hours', () => {
  for (const [title, unit, length, startAt, dueAt] of hours) {
    it(title, () => {
      const facts = of(unit, length, startAt.slice(0, 10), { startAt });
      assert.equal(computePeriod(calendar, facts).dueAt, dueAt);
    });
  }

  it('own hours where the list of deviations has them', () => {
    const facts = of('OH', 4, '2026-06-02', {
      startAt: '2026-06-02T11:00:00+08:00',
      hours: [
        { from: '09:00', to: '12:00' },
        { from: '14:30', to: '18:00' },
      ],
    });
    assert.equal(computePeriod(calendar, facts).dueAt, '2026-06-02T17:30:00+08:00');
  });

  it('late from the next minute, the light in hours', () => {
    const facts = of('HR', 24, '2026-06-02', { startAt: '2026-06-02T09:00:00+08:00' });
    const light = (time: string) => lightOf(calendar, facts, `2026-06-03T${time}:00+08:00`);
    assert.deepEqual(['03:59', '04:00', '09:00', '09:01'].map(light), ['ok', 'soon', 'soon', 'late']);
    assert.equal(unitsLeft(calendar, facts, '2026-06-03T08:30:00+08:00'), 0.5);
  });
});

it('§4 11: the light of a term of 20', () => {
  const facts = wd(20, '2026-09-17');
  assert.deepEqual(
    ['2026-10-14', '2026-10-15', '2026-10-21', '2026-10-22'].map((day) => [
      lightOf(calendar, facts, day),
      unitsLeft(calendar, facts, day),
    ]),
    [
      ['ok', 5],
      ['soon', 4],
      ['soon', 0],
      ['late', 0],
    ],
  );
});

it('R7: a limit that ends in a year without a notice is provisional, one that ends before is not', () => {
  assert.equal(computePeriod(calendar, of('MO', 6, '2026-08-31')).provisional, true);
  assert.equal(computePeriod(calendar, of('MO', 6, '2026-04-01')).provisional, false);
});

it('§4 11: the words beside the light', () => {
  const clock = {
    clock: 'c2',
    n: 1,
    unit: 'WD',
    length: 20,
    startedOn: '2026-09-17',
    pauses: [],
    extensions: [],
  } as const;
  const words = (day: string, stoppedOn?: string) =>
    clockWords(clockStatus(calendar, { ...clock, ...(stoppedOn ? { stoppedOn } : {}) }, day), 'WD');
  assert.match(words('2026-10-22').zh, /逾期 ?1 ?个工作日/);
  assert.match(words('2026-10-22').en, /1 working day/);
  assert.match(words('2026-11-01', '2026-10-23').zh, /2/);
});

it('§3: working days of each month of 2026, and of the year', () => {
  const days = Array.from({ length: 365 }, (_, i) => Temporal.PlainDate.from('2026-01-01').add({ days: i }));
  const worked = days.filter((day) => calendar.isWorkday(day.toString()));
  assert.deepEqual(
    Array.from({ length: 12 }, (_, i) => worked.filter((day) => day.month === i + 1).length),
    [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
  );
  assert.equal(worked.length, 248);
});

describe('what cannot be is said before it is computed', () => {
  const faults: readonly [PeriodFacts, string][] = [
    [of('FIX', 0, '2026-06-01'), 'month-day'],
    [of('FIX', 0, '2026-06-01', { monthDay: '02-30' }), 'month-day'],
    [of('WIN', 0, '2026-06-02', { closes: '2026-06-01' }), 'window'],
    [of('BWD', 7, '2026-06-02', { extensions: [1] }), 'unit-extension'],
    [of('RET', 7, '2026-06-02', { pauses: review }), 'unit-pause'],
    [wd(0.5, '2026-06-02'), 'length'],
  ];
  for (const [facts, fault] of faults) it(`${facts.unit} ${fault}`, () => assert.equal(checkFacts(facts), fault));
});

it('a told day is kept against a later calendar, and the count says so', () => {
  const facts = of('CD', 30, '2026-01-16', { kept: { due: '2026-02-26', how: 'not-before' } });
  assert.equal(computePeriod(calendar, facts).due, '2026-02-26');
  assert.deepEqual(
    tracePeriod(calendar, facts)
      .slice(-3)
      .map(({ date, mark, isDue }) => [date, mark, isDue]),
    [
      ['2026-02-24', 'kept', false],
      ['2026-02-25', 'kept', false],
      ['2026-02-26', 'due', true],
    ],
  );
  assert.equal(computePeriod(calendar, { ...facts, kept: { due: '2026-02-23', how: 'not-after' } }).due, '2026-02-23');
});
