/** What a pause must satisfy (dossier §1.2) before it can enter a count; the engine asks this before it records one. */
import { daysInMonth, isIsoDate } from './day-number.ts';
import { findMinute } from './instants.ts';
import type { IsoDate, Pause, PeriodFacts } from './types.ts';

/**
 * pause-date: a day that does not exist · pause-before-start: begins before the clock · pause-reversed: resumed before it
 * began · pause-overlap: begins inside another pause · pause-open: another one begins while this one still lasts.
 */
export type PauseFault = 'pause-date' | 'pause-before-start' | 'pause-reversed' | 'pause-overlap' | 'pause-open';

/** Day on which a pause ends: when it was resumed, else when its maximum ends it. */
const endOf = ({ to, until }: Pause): IsoDate | undefined => to ?? until;

/** Pauses in order of their days. A zero-length pause on the day another begins comes first: it deducts nothing. */
export function sortPauses(pauses: readonly Pause[]): Pause[] {
  return [...pauses].sort(
    (a, b) =>
      a.from.localeCompare(b.from) ||
      (a.fromAt ?? '').localeCompare(b.fromAt ?? '') ||
      (endOf(a) ?? '9').localeCompare(endOf(b) ?? '9'),
  );
}

const isWrong = (pause: Pause): boolean =>
  [pause.from, pause.to, pause.until].some((day) => day !== undefined && !isIsoDate(day)) ||
  [pause.fromAt, pause.toAt].some((at) => at !== undefined && findMinute(at) === undefined);

function isReversed(pause: Pause): boolean {
  const end = endOf(pause);
  if (end !== undefined && end < pause.from) return true;
  const [from, to] = [findMinute(pause.fromAt ?? ''), findMinute(pause.toAt ?? '')];
  return from !== undefined && to !== undefined && to < from;
}

function overlaps(before: Pause, pause: Pause): boolean {
  const end = endOf(before);
  if (end !== undefined && pause.from < end) return true;
  const [to, from] = [findMinute(before.toAt ?? ''), findMinute(pause.fromAt ?? '')];
  return to !== undefined && from !== undefined && from < to;
}

/**
 * The first thing wrong with a clock's pauses, or nothing. A pause may begin on the day the one before it ended.
 * `start` is the day of the event that started the clock.
 */
export function checkPauses(start: IsoDate, pauses: readonly Pause[] = []): PauseFault | undefined {
  if (pauses.some(isWrong)) return 'pause-date';
  let before: Pause | undefined;
  for (const pause of sortPauses(pauses)) {
    if (pause.from < start) return 'pause-before-start';
    if (isReversed(pause)) return 'pause-reversed';
    if (before && endOf(before) === undefined) return 'pause-open';
    if (before && overlaps(before, pause)) return 'pause-overlap';
    before = pause;
  }
  return undefined;
}

/**
 * unit-pause: this unit is never paused · unit-extension: nor lengthened · month-day: no such day of the year · window: it closes
 * before it opens, or never · length: of these units a whole number.
 */
export type FactsFault = PauseFault | 'unit-pause' | 'unit-extension' | 'month-day' | 'window' | 'length';

/** Units that cannot be paused: dates that are named or printed, and time kept clear before an event. */
const fixed: ReadonlySet<string> = new Set(['BWD', 'BCD', 'FIX', 'WIN', 'VAL', 'RET']);
const backward: ReadonlySet<string> = new Set(['BWD', 'BCD']);
const hours: ReadonlySet<string> = new Set(['HR', 'OH']);

function isDayOfYear(text: string | undefined): boolean {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  return month !== undefined && Number(day) >= 1 && Number(day) <= daysInMonth(2028, Number(month));
}

/** The first thing wrong with a clock's facts, or nothing: what may be computed without a RangeError. */
export function checkFacts(facts: PeriodFacts): FactsFault | undefined {
  if (fixed.has(facts.unit) && facts.pauses?.length) return 'unit-pause';
  if (backward.has(facts.unit) && facts.extensions?.length) return 'unit-extension';
  if (facts.unit === 'FIX' && !isDayOfYear(facts.monthDay)) return 'month-day';
  if (facts.unit === 'WIN' && !(isIsoDate(facts.closes) && facts.closes >= facts.start)) return 'window';
  if (!hours.has(facts.unit) && !Number.isInteger(facts.length)) return 'length';
  return checkPauses(facts.start, facts.pauses);
}
