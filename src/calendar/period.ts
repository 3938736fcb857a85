/**
 * Periods: from the facts of a clock (start, pauses, extensions, stop) and the calendar to its last day, its day-by-day count
 * and its light. Algorithms §1.1, pauses §1.2, lights §1.3 of the dossier on clocks. It refuses to know the present: `today` is
 * an argument; and it never stores a deadline, so that a new holiday notice changes what is computed and nothing else. Hours and
 * backward counts have files of their own; the questions are asked here for every unit.
 */
import { backLeft, backPeriod, backTrace, countsBack } from './backward.ts';
import { type Course, countsStart, countUnits, courseOf, grantedUnits, isCountable, isInGap, rolls } from './course.ts';
import { toDayNumber, toIsoDate } from './day-number.ts';
import { countsHours, hourPeriod, hoursLate, hourTrace, isHourPaused, minutesLeft } from './hours.ts';
import { dayOf, toMinute } from './instants.ts';
import type { Calendar, IsoDate, Moment, Period, PeriodFacts, TraceDay, TraceMark } from './types.ts';

/** Whether a day that decided the end lies in a year without a published arrangement (R7). */
function isProvisional(calendar: Calendar, facts: PeriodFacts, course: Course): boolean {
  // Counting working days depends on every day; rolling only on the days from the raw end on; the rest on no calendar at all.
  if (course.natural && !rolls(facts)) return false;
  const from = course.natural ? course.raw : Math.min(course.start + 1, course.due);
  for (let n = from; n <= course.due; n += 1) if (calendar.isProvisionalNumber(n)) return true;
  return false;
}

/**
 * The end of a period. `raw` is the end before rolling (of a paused clock: as if it were resumed on the day of the pause);
 * `due` is the last day to act, empty while paused; `dueAt` its last minute, for limits in hours. A pause still open when the
 * clock stopped counts as ended with the stop. Throws RangeError for days that do not exist, and for what `checkFacts` refuses.
 */
export function computePeriod(calendar: Calendar, facts: PeriodFacts): Period {
  if (countsHours(facts)) return hourPeriod(calendar, facts);
  if (countsBack(facts)) return backPeriod(calendar, facts);
  const course = courseOf(calendar, facts);
  const paused = course.pausedOn !== undefined;
  return {
    raw: toIsoDate(course.raw),
    due: paused ? undefined : toIsoDate(course.due),
    provisional: isProvisional(calendar, facts, course),
    paused,
  };
}

/** What decided a day between start and due; `spent` says that the granted days are used up before it. */
function markOf(calendar: Calendar, course: Course, n: number, kind: string, spent: boolean): TraceMark {
  if (n === course.start) return 'start';
  if (n === course.due && course.pausedOn === undefined) return 'due';
  if (course.counted !== undefined && n >= course.counted) return 'kept';
  if (isInGap(course, n)) return 'paused';
  if (course.natural) return spent ? 'rolled' : 'counted';
  if (kind === 'festival') return 'festival';
  if (!calendar.isWorkdayNumber(n)) return 'rest';
  return kind === 'makeup' ? 'makeup' : 'counted';
}

/**
 * The count day by day, from the day of the event to the last day (of a paused clock: to the day of the pause). `n` is the
 * running number of a counted day; the start is not counted, but for validity and windows (VAL, WIN) it is day 1. A backward count
 * goes from its last day to the event, and its numbers run down.
 */
export function tracePeriod(calendar: Calendar, facts: PeriodFacts): TraceDay[] {
  if (countsHours(facts)) return hourTrace(calendar, facts);
  if (countsBack(facts)) return backTrace(calendar, facts);
  const course = courseOf(calendar, facts);
  const days: TraceDay[] = [];
  let counted = 0;
  for (let n = course.start; n <= (course.pausedOn ?? course.due); n += 1) {
    const { date, kind, name } = calendar.day(toIsoDate(n));
    const spent = counted >= course.total;
    const counts = n === course.start ? countsStart(facts) : !spent && isCountable(calendar, course, n);
    if (counts) counted += 1;
    days.push({
      date,
      mark: markOf(calendar, course, n, kind, spent),
      ...(counts ? { n: counted } : {}),
      kind,
      ...(name ? { name } : {}),
      isDue: n === course.due && course.pausedOn === undefined,
    });
  }
  return days;
}

/** Granted length in the clock's own unit, extensions included: working days, days, months, years. */
export function grantedLength(facts: PeriodFacts): number {
  return grantedUnits(facts);
}

/** L of §1.3: granted working days or hours, or natural days to the rolled due date without paused days. */
export function lengthForLight(calendar: Calendar, facts: PeriodFacts): number {
  if (countsHours(facts)) return grantedUnits(facts);
  if (countsBack(facts)) {
    const { due } = backPeriod(calendar, facts);
    return facts.per === 'month' ? toDayNumber(facts.start) - toDayNumber(due ?? facts.start) : facts.length;
  }
  const course = courseOf(calendar, facts);
  return course.natural ? countUnits(calendar, course, course.start, course.due) : course.total;
}

/**
 * R of §1.3: units left after `now`, up to and including the due day; 0 on the due day and after it. Working days for WD, NOT and
 * BWD, hours (with their parts) for HR and OH, else natural days to the rolled due date. A paused clock keeps what it had on the
 * day of the pause, a stopped one what it had on the day it stopped.
 */
export function unitsLeft(calendar: Calendar, facts: PeriodFacts, now: Moment): number {
  if (countsHours(facts)) return minutesLeft(calendar, facts, now) / 60;
  let at = toDayNumber(dayOf(now));
  if (facts.stoppedOn) at = Math.min(at, toDayNumber(facts.stoppedOn));
  if (countsBack(facts)) return backLeft(calendar, facts, at);
  const course = courseOf(calendar, facts);
  if (course.pausedOn !== undefined) at = Math.min(at, course.pausedOn);
  return countUnits(calendar, course, Math.max(at, course.start), course.due);
}

/** Working days in (due, on]: how late an act is; 0 when it is not. */
export function daysLate(calendar: Calendar, due: IsoDate, on: IsoDate): number {
  let late = 0;
  const last = toDayNumber(on);
  for (let n = toDayNumber(due) + 1; n <= last; n += 1) if (calendar.isWorkdayNumber(n)) late += 1;
  return late;
}

/** Whether a moment lies behind the end: the day after the due day (R9), or the minute after the last one. */
export const isPast = ({ due, dueAt }: Pick<Period, 'due' | 'dueAt'>, now: Moment): boolean =>
  dueAt === undefined ? due !== undefined && dayOf(now) > due : toMinute(now) > toMinute(dueAt);

/** How late a moment is, as the light says it: working days, or begun hours for limits in hours; nothing when it is in time. */
export function lateness(calendar: Calendar, period: Period, now: Moment): number | undefined {
  if (period.due === undefined || !isPast(period, now)) return undefined;
  return period.dueAt ? hoursLate(period.dueAt, now) : daysLate(calendar, period.due, dayOf(now));
}

/** done blue 办结 · dlate purple 逾期办结 · pause grey 暂停 · late red 逾期 · soon yellow 即将到期 · ok green 正常. */
export type Light = 'ok' | 'soon' | 'late' | 'pause' | 'done' | 'dlate';

/** `light.yellowRatio` (0.2) and `light.yellowMin` (2) of §1.3. */
export interface LightOptions {
  yellowRatio?: number;
  yellowMin?: number;
}

/** A pause that lasts at this moment, one that will end by itself included. */
function isPausedAt(facts: PeriodFacts, now: Moment): boolean {
  if (countsHours(facts)) return isHourPaused(facts, now);
  const today = dayOf(now);
  return (facts.pauses ?? []).some(({ from, to, until }) => from <= today && today < (to ?? until ?? '9999-12-31'));
}

/** The light of a clock at a moment: the first that holds of done, done late, paused, late, soon, else ok (§1.3, R9). */
export function lightOf(calendar: Calendar, facts: PeriodFacts, now: Moment, options: LightOptions = {}): Light {
  const { yellowRatio = 0.2, yellowMin = 2 } = options;
  const period = computePeriod(calendar, facts);
  const stopped = facts.stoppedAt ?? facts.stoppedOn;
  if (stopped) return isPast(period, stopped) ? 'dlate' : 'done';
  // Looking back into a pause that has ended since shows it as it was.
  if (period.due === undefined || (isPausedAt(facts, now) && !isPast(period, now))) return 'pause';
  if (isPast(period, now)) return 'late';
  // 0.2 × 35 is a little more than 7 in binary: the tiny deduction keeps ceil at 7.
  const threshold = Math.max(yellowMin, Math.ceil(yellowRatio * lengthForLight(calendar, facts) - 1e-9));
  return unitsLeft(calendar, facts, now) <= threshold ? 'soon' : 'ok';
}
