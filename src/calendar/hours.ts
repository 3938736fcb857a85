/**
 * Limits in hours: HR runs day and night, OH only inside the office's hours of working days (§1, §1.1, R8). Everything is whole
 * minutes; the minute of the event is not counted. Days, pauses and light of such a clock are read off one course here.
 */
import { checkPauses, sortPauses } from './check-pauses.ts';
import { toDayNumber, toIsoDate } from './day-number.ts';
import { clockFace, minutesOfDay, toInstant, toMinute } from './instants.ts';
import type { Calendar, HourSpan, IsoDate, Moment, Pause, Period, PeriodFacts, TraceDay, TraceMark } from './types.ts';

/** `office.hours` of R8 [design]: 08:30–12:00, 14:00–17:30. */
export const officeHours: readonly HourSpan[] = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
];

/** Whether the clock counts hours. */
export const countsHours = (facts: { unit: string }): boolean => facts.unit === 'HR' || facts.unit === 'OH';

interface Stretch {
  from: number;
  to: number;
}

export interface HourCourse {
  start: number;
  due: number;
  /** Minute of the pause that still lasts. */
  pausedAt?: number;
  gaps: readonly Stretch[];
}

const face = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const endOfDay = (day: IsoDate): number => (toDayNumber(day) + 1) * minutesOfDay;

/** Granted minutes, extensions included. */
const grantedMinutes = (facts: PeriodFacts): number =>
  Math.round((facts.extensions ?? []).reduce((sum, units) => sum + units, facts.length) * 60);

/** Stretches of a day in which this clock may run. */
function openOn(calendar: Calendar, facts: PeriodFacts, day: number): Stretch[] {
  const base = day * minutesOfDay;
  if (facts.unit === 'HR') return [{ from: base, to: base + minutesOfDay }];
  if (!calendar.isWorkdayNumber(day)) return [];
  return (facts.hours ?? calendar.hoursOnNumber(day)).map(({ from, to }) => ({
    from: base + face(from),
    to: base + face(to),
  }));
}

const without = (stretch: Stretch, gap: Stretch): Stretch[] =>
  [
    { from: stretch.from, to: Math.min(stretch.to, gap.from) },
    { from: Math.max(stretch.from, gap.to), to: stretch.to },
  ].filter(({ from, to }) => to > from);

/** What counts of a day after a minute, without the gaps. */
function countedOn(
  calendar: Calendar,
  facts: PeriodFacts,
  day: number,
  after: number,
  gaps: readonly Stretch[],
): Stretch[] {
  const late = openOn(calendar, facts, day)
    .map(({ from, to }) => ({ from: Math.max(from, after), to }))
    .filter(({ from, to }) => to > from);
  // Outside of a gap a stretch stays whole: the two halves of `without` are the same only when the gap lies beside it.
  return gaps.reduce(
    (open, gap) => open.flatMap((one) => (gap.to <= one.from || gap.from >= one.to ? [one] : without(one, gap))),
    late,
  );
}

function pausesOf(facts: PeriodFacts): { from: number; to: number | undefined }[] {
  const fault = checkPauses(facts.start, facts.pauses);
  if (fault) throw new RangeError(fault);
  const stopped = facts.stoppedAt ?? facts.stoppedOn;
  return sortPauses(facts.pauses ?? []).map((pause: Pause) => {
    const end = pause.to ?? pause.until;
    const to = pause.toAt ? toMinute(pause.toAt) : end === undefined ? undefined : endOfDay(end);
    return {
      from: pause.fromAt ? toMinute(pause.fromAt) : endOfDay(pause.from),
      to: to ?? (stopped === undefined ? undefined : toMinute(stopped)),
    };
  });
}

/** The course in minutes. Throws RangeError with the code of check-pauses. A limit that nothing opens within ten years has no end: `hours`. */
export function hourCourse(calendar: Calendar, facts: PeriodFacts): HourCourse {
  const start = toMinute(facts.startAt ?? facts.start);
  const gaps: Stretch[] = [];
  const walk = (): number => {
    let left = grantedMinutes(facts);
    if (left <= 0) return start;
    const first = Math.floor(start / minutesOfDay);
    for (let day = first; day < first + 3660; day += 1) {
      for (const { from, to } of countedOn(calendar, facts, day, start, gaps)) {
        if (left <= to - from) return from + left;
        left -= to - from;
      }
    }
    throw new RangeError('hours');
  };
  let due = walk();
  for (const pause of pausesOf(facts)) {
    if (pause.from > due) break;
    if (pause.to === undefined) return { start, due, pausedAt: pause.from, gaps };
    if (pause.to <= pause.from) continue;
    gaps.push({ from: pause.from, to: pause.to });
    due = walk();
  }
  return { start, due, gaps };
}

/** Minutes that count in (from, to]. */
function minutesBetween(calendar: Calendar, facts: PeriodFacts, course: HourCourse, from: number, to: number): number {
  let sum = 0;
  for (let day = Math.floor(from / minutesOfDay); day * minutesOfDay < to; day += 1)
    for (const one of countedOn(calendar, facts, day, from, course.gaps))
      sum += Math.max(0, Math.min(one.to, to) - one.from);
  return sum;
}

/** End of a clock in hours: `due` is the day of the last minute. */
export function hourPeriod(calendar: Calendar, facts: PeriodFacts): Period {
  const course = hourCourse(calendar, facts);
  const paused = course.pausedAt !== undefined;
  const day = toIsoDate(Math.floor(course.due / minutesOfDay));
  let provisional = false;
  if (facts.unit === 'OH')
    for (let n = Math.floor(course.start / minutesOfDay); n * minutesOfDay <= course.due; n += 1)
      provisional ||= calendar.isProvisionalNumber(n);
  return {
    raw: day,
    due: paused ? undefined : day,
    provisional,
    paused,
    ...(paused ? {} : { dueAt: toInstant(course.due) }),
  };
}

/** The count day by day: how many minutes of each day count, and when. */
export function hourTrace(calendar: Calendar, facts: PeriodFacts): TraceDay[] {
  const course = hourCourse(calendar, facts);
  const end = course.pausedAt ?? course.due;
  const last = Math.floor(end / minutesOfDay);
  const days: TraceDay[] = [];
  for (let n = Math.floor(course.start / minutesOfDay); n <= last; n += 1) {
    const { date, kind, name } = calendar.day(toIsoDate(n));
    const spans = countedOn(calendar, facts, n, course.start, course.gaps)
      .map(({ from, to }) => ({ from, to: Math.min(to, end) }))
      .filter(({ from, to }) => to > from);
    const isDue = n === last && course.pausedAt === undefined;
    const minutes = spans.reduce((sum, { from, to }) => sum + to - from, 0);
    const closed = openOn(calendar, facts, n).length === 0;
    const mark: TraceMark = isDue
      ? 'due'
      : days.length === 0
        ? 'start'
        : closed
          ? kind === 'festival'
            ? 'festival'
            : 'rest'
          : minutes === 0
            ? 'paused'
            : kind === 'makeup' && facts.unit === 'OH'
              ? 'makeup'
              : 'counted';
    const clock = (minute: number): string => clockFace(minute - n * minutesOfDay);
    days.push({
      date,
      mark,
      kind,
      ...(name ? { name } : {}),
      isDue,
      minutes,
      spans: spans.map(({ from, to }) => ({ from: clock(from), to: clock(to) })),
    });
  }
  return days;
}

/** Minutes left after a moment; a paused clock keeps what it had, a stopped one what it had when it stopped. */
export function minutesLeft(calendar: Calendar, facts: PeriodFacts, now: Moment): number {
  const course = hourCourse(calendar, facts);
  const stopped = facts.stoppedAt ?? facts.stoppedOn;
  const at = Math.min(toMinute(now), stopped ? toMinute(stopped) : Infinity, course.pausedAt ?? Infinity);
  return minutesBetween(calendar, facts, course, Math.max(at, course.start), course.due);
}

/** Whether a pause lasts at a moment, one that its maximum will end included. */
export function isHourPaused(facts: PeriodFacts, now: Moment): boolean {
  const at = toMinute(now);
  return (facts.pauses ?? []).some(({ from, fromAt, to, toAt, until }) => {
    const end = to ?? until;
    const ends = toAt ? toMinute(toAt) : end === undefined ? Infinity : endOfDay(end);
    return (fromAt ? toMinute(fromAt) : endOfDay(from)) <= at && at < ends;
  });
}

/** Whole hours past the last minute, as the wall clock goes; 0 when it is not late. */
export function hoursLate(dueAt: string, now: Moment): number {
  return Math.max(0, Math.ceil((toMinute(now) - toMinute(dueAt)) / 60));
}
