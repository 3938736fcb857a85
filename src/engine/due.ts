/** due: what is due, computed from a clock's facts and the calendar (law 4). */
import {
  computePeriod,
  daysLate,
  grantedLength,
  lengthForLight,
  lightOf,
  tracePeriod,
  unitsLeft,
} from '../calendar/period.ts';
import type { Calendar, IsoDate, PeriodFacts, TraceDay } from '../calendar/types.ts';
import type { ClockFacts } from './record.ts';

export type Light = 'ok' | 'soon' | 'late' | 'pause' | 'done' | 'dlate';

export interface ClockStatus {
  light: Light;
  length: number;
  raw: IsoDate;
  due?: IsoDate;
  left: number;
  /** Working days past the due day, until today or until it stopped. */
  late?: number;
  progress: number;
  paused: boolean;
  provisional: boolean;
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
});

/** Light, due day, units left, days late of a clock as of a day. */
export function clockStatus(calendar: Calendar, facts: ClockFacts, today: IsoDate): ClockStatus {
  const period = periodFacts(facts);
  const { raw, due, provisional, paused } = computePeriod(calendar, period);
  const length = grantedLength(period);
  const on = facts.stoppedOn ?? today;
  const left = Math.max(0, unitsLeft(calendar, period, on));
  const late = due !== undefined && on > due ? daysLate(calendar, due, on) : undefined;
  const stopped = facts.stoppedOn !== undefined;
  const whole = lengthForLight(calendar, period);
  const progress = stopped || late !== undefined ? 1 : whole > 0 ? Math.min(1, Math.max(0, 1 - left / whole)) : 1;
  return {
    light: lightOf(calendar, period, today),
    length,
    raw,
    left,
    progress,
    paused,
    provisional,
    ...(due === undefined ? {} : { due }),
    ...(late === undefined ? {} : { late }),
  };
}

/** Day-by-day count. */
export const clockTrace = (calendar: Calendar, facts: ClockFacts): TraceDay[] =>
  tracePeriod(calendar, periodFacts(facts));

/** Neither stopped nor ended by its lapse. */
export const isRunning = (facts: ClockFacts): boolean => facts.stoppedOn === undefined && !facts.ended;

/** Running clocks, late ones included. */
export const runningClocks = (clocks: readonly ClockFacts[]): ClockFacts[] => clocks.filter(isRunning);

/** A clock whose due day has passed without stop: it lapses on the day after (R9). */
export const lapsedClocks = (calendar: Calendar, clocks: readonly ClockFacts[], today: IsoDate): ClockFacts[] =>
  clocks.filter((facts) => {
    if (!isRunning(facts) || facts.lapsedOn !== undefined) return false;
    const { due } = computePeriod(calendar, periodFacts(facts));
    return due !== undefined && due < today;
  });
