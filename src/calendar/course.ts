/**
 * The course of one clock in day numbers: where it ends, which days did not count. Deadline, trace and light are read off it,
 * so that they cannot disagree. Nothing outside this room uses it.
 */
import { addMonths } from './arithmetic.ts';
import { checkPauses, sortPauses } from './check-pauses.ts';
import { dayNumberOf, daysInMonth, getCivil, toDayNumber } from './day-number.ts';
import type { Calendar, IsoDate, KeptDay, PeriodFacts } from './types.ts';

/** Days after `from` up to and including `to` are not counted. */
interface Gap {
  from: number;
  to: number;
}

export interface Course {
  start: number;
  raw: number;
  /** Last day; while the clock is paused, the last day if it were resumed at once. */
  due: number;
  /** Where the count itself ended, when a told day was kept instead (R7). */
  counted?: number;
  gaps: readonly Gap[];
  /** Day of the pause that still lasts. */
  pausedOn?: number;
  /** True where every day counts, false where working days count. */
  natural: boolean;
  /** Countable units from start to the end, as granted (natural days for natural units). */
  total: number;
}

/** Units that roll to the next working day unless the definition says `roll: false` (§1). */
const rolling: ReadonlySet<string> = new Set(['CD', 'MO', 'YR', 'ACT', 'FIX']);

/** Granted length in the clock's own unit, extensions included (R5). */
export function grantedUnits(facts: PeriodFacts): number {
  return (facts.extensions ?? []).reduce((sum, units) => sum + units, facts.length);
}

/** Whether the end of this clock moves to a working day. */
export const rolls = (facts: PeriodFacts): boolean => rolling.has(facts.unit) && facts.roll !== false;

function nextWorkday(calendar: Calendar, dayNumber: number): number {
  let at = dayNumber;
  while (!calendar.isWorkdayNumber(at)) at += 1;
  return at;
}

/** n working days after a day. With nothing left it is the day itself, moved off a rest day: a WD end is a working day. */
function workingEnd(calendar: Calendar, from: number, n: number): number {
  if (n <= 0) return nextWorkday(calendar, from);
  let at = from;
  for (let count = 0; count < n; ) {
    at += 1;
    if (calendar.isWorkdayNumber(at)) count += 1;
  }
  return at;
}

/** FIX: the named day of the year, in the start's year or, when it has passed, in the next; 29 February is 28 in common years. */
function yearlyDay(facts: PeriodFacts): number {
  const [month = 0, day = 0] = (facts.monthDay ?? '').split('-').map(Number);
  const on = (year: number): number => {
    const last = daysInMonth(year, month);
    if (last === 0 || day < 1 || day > daysInMonth(2028, month)) throw new RangeError('month-day');
    return dayNumberOf(year, month, Math.min(day, last));
  };
  const { year } = getCivil(facts.start);
  const inYear = on(year);
  return inYear >= toDayNumber(facts.start) ? inYear : on(year + 1);
}

/** WIN: the day it closes; both ends belong to it. */
function closingDay(facts: PeriodFacts, start: number): number {
  const closes = toDayNumber(facts.closes ?? '');
  if (closes < start) throw new RangeError('window');
  return closes;
}

function naturalEnd(facts: PeriodFacts, start: number): number {
  const units = grantedUnits(facts);
  if (facts.unit === 'CD' || facts.unit === 'RET') return start + units;
  const added = units - facts.length;
  if (facts.unit === 'FIX') return yearlyDay(facts) + added;
  if (facts.unit === 'WIN') return closingDay(facts, start) + added;
  if (facts.unit === 'VAL' && facts.per === 'day') return start + units - 1;
  const end = toDayNumber(addMonths(facts.start, facts.unit === 'YR' ? units * 12 : units));
  return facts.unit === 'VAL' ? end - 1 : end;
}

/** The pauses that touch the clock, in order; a pause still open when the clock stopped ended with it. */
function pausesOf(facts: PeriodFacts): { from: number; to: number | undefined }[] {
  const fault = checkPauses(facts.start, facts.pauses);
  if (fault) throw new RangeError(fault);
  const stopped = facts.stoppedOn;
  return sortPauses(facts.pauses ?? [])
    .filter(({ from }) => stopped === undefined || from <= stopped)
    .map(({ from, to, until }) => ({ from: toDayNumber(from), to: endOfPause(to ?? until ?? stopped) }));
}

const endOfPause = (day: IsoDate | undefined): number | undefined => (day === undefined ? undefined : toDayNumber(day));

function workingCourse(calendar: Calendar, facts: PeriodFacts, start: number): Course {
  const total = grantedUnits(facts);
  const gaps: Gap[] = [];
  let from = start;
  let left = total;
  let end = workingEnd(calendar, start, total);
  let pausedOn: number | undefined;
  for (const pause of pausesOf(facts)) {
    // A pause after the last day finds nothing to pause.
    if (pause.from > end) break;
    if (pause.to === undefined) {
      pausedOn = pause.from;
      break;
    }
    if (pause.to === pause.from) continue;
    for (let n = from + 1; n <= pause.from; n += 1) if (calendar.isWorkdayNumber(n)) left -= 1;
    gaps.push({ from: pause.from, to: pause.to });
    from = pause.to;
    end = workingEnd(calendar, from, left);
  }
  const raw = left <= 0 ? from : end;
  return { start, raw, due: end, gaps, pausedOn, natural: false, total };
}

function naturalCourse(calendar: Calendar, facts: PeriodFacts, start: number): Course {
  const dueOf = (end: number): number => (rolls(facts) ? nextWorkday(calendar, end) : end);
  const gaps: Gap[] = [];
  let raw = naturalEnd(facts, start);
  const total = raw - start + (countsStart(facts) ? 1 : 0);
  let pausedOn: number | undefined;
  for (const pause of pausesOf(facts)) {
    if (pause.from > dueOf(raw)) break;
    if (pause.to === undefined) {
      pausedOn = pause.from;
      break;
    }
    if (pause.to === pause.from) continue;
    gaps.push({ from: pause.from, to: pause.to });
    // Paused between the raw end and the rolled day: nothing is left, and the day of resuming is the end.
    raw = pause.to + Math.max(0, raw - pause.from);
  }
  return { start, raw, due: dueOf(raw), gaps, pausedOn, natural: true, total };
}

/** The day of issue is day 1 of a validity (§1.4), and the first day of a window belongs to it. */
export const countsStart = (facts: PeriodFacts): boolean => facts.unit === 'VAL' || facts.unit === 'WIN';

/** A told last day holds against a calendar that came later (R7). */
function keep(course: Course, kept: KeptDay | undefined): Course {
  if (!kept || course.pausedOn !== undefined) return course;
  const told = toDayNumber(kept.due);
  const due =
    kept.how === 'printed' ? told : kept.how === 'not-before' ? Math.max(course.due, told) : Math.min(course.due, told);
  return due === course.due ? course : { ...course, due, counted: course.due };
}

/**
 * The course of a clock that counts days onwards. Throws RangeError: the code of check-pauses when its pauses cannot be, `month-day`
 * for a yearly day that does not exist, `window` for a window that closes before it opens.
 */
export function courseOf(calendar: Calendar, facts: PeriodFacts): Course {
  const start = toDayNumber(facts.start);
  const working = facts.unit === 'WD' || facts.unit === 'NOT';
  return keep(working ? workingCourse(calendar, facts, start) : naturalCourse(calendar, facts, start), facts.kept);
}

/** Whether a day number is inside a pause: the day of the pause itself still counts, the day of resuming does not (§1.2). */
export function isInGap(course: Course, dayNumber: number): boolean {
  return course.gaps.some(({ from, to }) => dayNumber > from && dayNumber <= to);
}

/** Whether a day uses up a unit of the clock. */
export function isCountable(calendar: Calendar, course: Course, dayNumber: number): boolean {
  return !isInGap(course, dayNumber) && (course.natural || calendar.isWorkdayNumber(dayNumber));
}

/** Units in (from, to]. */
export function countUnits(calendar: Calendar, course: Course, from: number, to: number): number {
  let count = 0;
  for (let n = from + 1; n <= to; n += 1) if (isCountable(calendar, course, n)) count += 1;
  return count;
}
