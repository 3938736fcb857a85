/**
 * Progress of a task against its time (0 §1.3): which share is expected by a day, and the light of what is behind. Expected is the share
 * of working days that have passed, or the weights of the milestones that are due, where the plan has them.
 */
import { tracePeriod } from './period.ts';
import type { Calendar, IsoDate, Milestone, PeriodFacts } from './types.ts';

/** `light.lagYellow` (10) and `light.lagRed` (30): percentage points behind from which it is yellow, and over which it is red. */
export interface LagOptions {
  lagYellow?: number;
  lagRed?: number;
}

const halfUp = (share: number): number => Math.floor(share + 0.5 + 1e-9);

/** Working days of a period up to a day, the day of the event and paused days left out. */
function workedUntil(calendar: Calendar, facts: PeriodFacts, until?: IsoDate): number {
  return tracePeriod(calendar, facts).filter(
    ({ date, mark, kind }) =>
      mark !== 'start' &&
      mark !== 'paused' &&
      (kind === 'workday' || kind === 'makeup') &&
      (until === undefined || date <= until),
  ).length;
}

/** 0 to 100. */
export function expectedShare(
  calendar: Calendar,
  facts: PeriodFacts,
  today: IsoDate,
  milestones: readonly Milestone[] = [],
): number {
  if (milestones.length > 0)
    return Math.min(
      100,
      milestones.reduce((sum, { on, weight }) => sum + (on <= today ? weight : 0), 0),
    );
  const whole = workedUntil(calendar, facts);
  return whole === 0 ? 100 : halfUp((workedUntil(calendar, facts, today) / whole) * 100);
}

/** lag < 10 green, 10 ≤ lag ≤ 30 yellow, lag > 30 red. */
export function lagLight(lag: number, { lagYellow = 10, lagRed = 30 }: LagOptions = {}): 'ok' | 'soon' | 'late' {
  if (lag > lagRed) return 'late';
  return lag < lagYellow ? 'ok' : 'soon';
}
