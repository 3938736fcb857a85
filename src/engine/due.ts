/** due: what is due, computed from a clock's facts and the calendar (law 4). */
import { addDays } from '../calendar/arithmetic.ts';
import { countsHours, minutesLeft } from '../calendar/hours.ts';
import { toInstant, toMinute } from '../calendar/instants.ts';
import {
  computePeriod,
  grantedLength,
  isPast,
  type LightOptions,
  lateness,
  lengthForLight,
  lightOf,
  tracePeriod,
  unitsLeft,
} from '../calendar/period.ts';
import type { Calendar, Instant, IsoDate, Moment, PeriodFacts, TraceDay } from '../calendar/types.ts';
import type { ClockFacts } from './record.ts';

export type Light = 'ok' | 'soon' | 'late' | 'pause' | 'done' | 'dlate';

export interface ClockStatus {
  light: Light;
  length: number;
  raw: IsoDate;
  due?: IsoDate;
  /** Limits in hours: the last minute. */
  dueAt?: Instant;
  /** In the clock's unit; begun hours count whole. */
  left: number;
  /** Limits in hours. */
  minutesLeft?: number;
  /** Working days past the due day, or begun hours past the last minute, until now or until it stopped. */
  late?: number;
  progress: number;
  paused: boolean;
  provisional: boolean;
  /** The time has passed and counts no further: it was there to pass, or its lapse has ended it. */
  over?: true;
}

/** The calendar's view of a clock's facts. */
export const periodFacts = (facts: ClockFacts): PeriodFacts => ({
  unit: facts.unit,
  length: facts.length,
  start: facts.startedOn,
  pauses: facts.pauses,
  extensions: facts.extensions,
  ...(facts.roll === undefined ? {} : { roll: facts.roll }),
  ...(facts.stoppedOn === undefined ? {} : { stoppedOn: facts.stoppedOn }),
  ...(facts.startedAt === undefined ? {} : { startAt: facts.startedAt }),
  ...(facts.stoppedAt === undefined ? {} : { stoppedAt: facts.stoppedAt }),
  ...(facts.monthDay === undefined ? {} : { monthDay: facts.monthDay }),
  ...(facts.closes === undefined ? {} : { closes: facts.closes }),
  ...(facts.per === undefined ? {} : { per: facts.per }),
  ...(facts.hours === undefined ? {} : { hours: facts.hours }),
  ...(facts.kept === undefined ? {} : { kept: facts.kept }),
});

/** Public notices pass by themselves; so do validity and a time for keeping, once their end has taken effect. */
const isThereToPass = ({ unit, ended }: ClockFacts): boolean =>
  unit === 'NOT' || (ended === true && (unit === 'VAL' || unit === 'RET'));

/**
 * Light, due day, units left, lateness of a clock as of a moment; limits in hours want the instant, the others look at its day.
 * @param lights the office's parameters of the yellow light; only who shows the light needs them
 */
export function clockStatus(
  calendar: Calendar,
  facts: ClockFacts,
  now: Moment,
  lights: LightOptions = {},
): ClockStatus {
  const period = periodFacts(facts);
  const found = computePeriod(calendar, period);
  const { raw, due, dueAt, provisional, paused } = found;
  const at = facts.stoppedAt ?? facts.stoppedOn ?? now;
  const exact = Math.max(0, unitsLeft(calendar, period, at));
  const passed = isThereToPass(facts) && isPast(found, at);
  const over = passed || (facts.ended === true && facts.stoppedOn === undefined);
  const late = over ? undefined : lateness(calendar, found, at);
  const whole = lengthForLight(calendar, period);
  const done = over || facts.stoppedOn !== undefined || late !== undefined;
  return {
    light: passed ? 'done' : over ? 'dlate' : lightOf(calendar, period, now, lights),
    length: grantedLength(period),
    raw,
    left: Math.ceil(exact - 1e-9),
    progress: done ? 1 : whole > 0 ? Math.min(1, Math.max(0, 1 - exact / whole)) : 1,
    paused,
    provisional,
    ...(due === undefined ? {} : { due }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(countsHours(facts) ? { minutesLeft: Math.max(0, minutesLeft(calendar, period, at)) } : {}),
    ...(late === undefined ? {} : { late }),
    ...(over ? { over } : {}),
  };
}

/** Day-by-day count. */
export const clockTrace = (calendar: Calendar, facts: ClockFacts): TraceDay[] =>
  tracePeriod(calendar, periodFacts(facts));

/** Neither stopped nor ended by its lapse. */
export const isRunning = (facts: ClockFacts): boolean => facts.stoppedOn === undefined && !facts.ended;

/** Running clocks, late ones included. */
export const runningClocks = (clocks: readonly ClockFacts[]): ClockFacts[] => clocks.filter(isRunning);

/** A clock whose end has passed without stop: it lapses on the day after the due day (R9), or in the minute after the last one. */
export const lapsedClocks = (calendar: Calendar, clocks: readonly ClockFacts[], now: Moment): ClockFacts[] =>
  clocks.filter(
    (facts) =>
      isRunning(facts) && facts.lapsedOn === undefined && isPast(computePeriod(calendar, periodFacts(facts)), now),
  );

/** The instant at which a lapse takes effect: 00:00 of the day after the due day, or the minute after the last one (R9). */
export function effectOf({
  due,
  dueAt,
}: {
  due?: IsoDate | undefined;
  dueAt?: Instant | undefined;
}): Instant | undefined {
  if (dueAt !== undefined) return toInstant(toMinute(dueAt) + 1);
  return due === undefined ? undefined : `${addDays(due, 1)}T00:00:00+08:00`;
}
