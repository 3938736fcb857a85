/**
 * Counting back from an event to come: the latest day that leaves the guaranteed time (BWD, BCD of §1). It never shortens that time:
 * a BCD limit on a day of rest moves to the working day before. Pauses and extensions do not exist here.
 */
import { addMonths } from './arithmetic.ts';
import { toDayNumber, toIsoDate } from './day-number.ts';
import type { Calendar, Period, PeriodFacts, TraceDay, TraceMark } from './types.ts';

export const countsBack = (facts: { unit: string }): boolean => facts.unit === 'BWD' || facts.unit === 'BCD';

interface Back {
  event: number;
  raw: number;
  due: number;
}

export function backCourse(calendar: Calendar, facts: PeriodFacts): Back {
  const event = toDayNumber(facts.start);
  if (facts.unit === 'BWD') {
    let at = event;
    for (let count = 0; count < facts.length; ) {
      at -= 1;
      if (calendar.isWorkdayNumber(at)) count += 1;
    }
    return { event, raw: at, due: at };
  }
  const raw = facts.per === 'month' ? toDayNumber(addMonths(facts.start, -facts.length)) : event - facts.length;
  let due = raw;
  if (facts.roll !== false) while (!calendar.isWorkdayNumber(due)) due -= 1;
  return { event, raw, due };
}

export function backPeriod(calendar: Calendar, facts: PeriodFacts): Period {
  const { event, raw, due } = backCourse(calendar, facts);
  // The day of the event takes no part; without rolling, natural days look at no calendar.
  const from = facts.unit === 'BCD' && facts.roll === false ? event : due;
  const to = facts.unit === 'BWD' ? event : raw + 1;
  let provisional = false;
  for (let n = from; n < to; n += 1) provisional ||= calendar.isProvisionalNumber(n);
  return { raw: toIsoDate(raw), due: toIsoDate(due), provisional, paused: false };
}

/** From the last day up to the event; `n` runs backwards, the day before the event is 1. */
export function backTrace(calendar: Calendar, facts: PeriodFacts): TraceDay[] {
  const { event, raw, due } = backCourse(calendar, facts);
  const days: TraceDay[] = [];
  let counted = 0;
  for (let n = event; n >= due; n -= 1) {
    const { date, kind, name } = calendar.day(toIsoDate(n));
    const counts = n < event && n >= raw && (facts.unit === 'BCD' || calendar.isWorkdayNumber(n));
    if (counts) counted += 1;
    const mark: TraceMark =
      n === event
        ? 'event'
        : n === due
          ? 'due'
          : n < raw
            ? 'rolled'
            : counts
              ? kind === 'makeup' && facts.unit === 'BWD'
                ? 'makeup'
                : 'counted'
              : kind === 'festival'
                ? 'festival'
                : 'rest';
    days.push({ date, mark, ...(counts ? { n: counted } : {}), kind, ...(name ? { name } : {}), isDue: n === due });
  }
  return days.reverse();
}

/** Days (BCD) or working days (BWD) after a day, up to and including the last day; 0 on it. */
export function backLeft(calendar: Calendar, facts: PeriodFacts, today: number): number {
  const { due } = backCourse(calendar, facts);
  if (facts.unit === 'BCD') return Math.max(0, due - today);
  let left = 0;
  for (let n = today + 1; n <= due; n += 1) if (calendar.isWorkdayNumber(n)) left += 1;
  return left;
}
