/** Progress against time (0 §1.3): expected share, lag, light. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectedShare, lagLight } from '../../src/calendar/progress.ts';
import type { PeriodFacts } from '../../src/calendar/types.ts';
import { progressOf, worse } from '../../src/engine/progress.ts';
import { calendar } from './office-calendar.ts';

const term: PeriodFacts = { unit: 'WD', length: 20, start: '2026-09-17' };

describe('expected by now', () => {
  const shares: readonly [string, PeriodFacts, string, number][] = [
    ['nothing on the day of the event', term, '2026-09-17', 0],
    ['one of twenty working days', term, '2026-09-18', 5],
    ['the make-up Sunday counts', term, '2026-09-20', 10],
    ['a holiday adds nothing', term, '2026-09-27', 30],
    ['all of it on the last day', term, '2026-10-21', 100],
    ['and after it', term, '2026-11-21', 100],
    ['half up: one of eight', { ...term, length: 8 }, '2026-09-18', 13],
    ['half up: three of eight', { ...term, length: 8 }, '2026-09-21', 38],
    ['natural days: working days of the span', { unit: 'CD', length: 30, start: '2026-06-01' }, '2026-06-12', 43],
    [
      'paused days are no time that passed',
      { ...term, start: '2026-09-03', pauses: [{ from: '2026-09-10', to: '2026-10-15', ground: 'x' }] },
      '2026-10-15',
      25,
    ],
  ];
  for (const [title, facts, today, share] of shares)
    it(title, () => assert.equal(expectedShare(calendar, facts, today), share));

  it('milestones with weights take the place of the days', () => {
    const plan = [
      { on: '2026-09-30', weight: 40 },
      { on: '2026-10-15', weight: 60 },
    ];
    const by = (today: string) => expectedShare(calendar, term, today, plan);
    assert.deepEqual(['2026-09-29', '2026-09-30', '2026-10-15'].map(by), [0, 40, 100]);
  });
});

it('lag below 10 is green, 10 to 30 yellow, over 30 red; the thresholds are parameters', () => {
  assert.deepEqual(
    [0, 9, 10, 30, 31].map((lag) => lagLight(lag)),
    ['ok', 'ok', 'soon', 'soon', 'late'],
  );
  assert.deepEqual(
    [4, 5, 20, 21].map((lag) => lagLight(lag, { lagYellow: 5, lagRed: 20 })),
    ['ok', 'soon', 'soon', 'late'],
  );
});

it('the item shows the worse of both; what has ended or stands still is left as it is', () => {
  const facts = {
    clock: 'task',
    n: 1,
    unit: 'WD',
    length: 20,
    startedOn: '2026-09-17',
    pauses: [],
    extensions: [],
  } as const;
  const at = (told: number | undefined, today: string) =>
    progressOf(calendar, { ...facts, milestones: [], ...(told === undefined ? {} : { told }) }, today, {});
  assert.equal(progressOf(calendar, facts, '2026-09-30', {}), undefined);
  assert.deepEqual(at(undefined, '2026-09-30'), { actual: 0, expected: 45, lag: 45, light: 'late' });
  assert.deepEqual(at(60, '2026-09-30'), { actual: 60, expected: 45, lag: 0, light: 'ok' });
  const behind = at(20, '2026-09-30');
  assert.equal(behind?.light, 'soon');
  assert.deepEqual(
    (['ok', 'soon', 'late', 'pause', 'done'] as const).map((light) => worse(light, behind)),
    ['soon', 'soon', 'late', 'pause', 'done'],
  );
});
