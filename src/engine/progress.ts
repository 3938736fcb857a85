/** A task with a percentage of progress: what was told, and how the item's light follows from its time and its progress (0 §1.3). */
import { expectedShare, type LagOptions, lagLight } from '../calendar/progress.ts';
import type { Calendar, IsoDate, Milestone } from '../calendar/types.ts';
import type { Value } from '../language/expression.ts';
import { type ClockStatus, type Light, periodFacts } from './due.ts';
import type { ClockFacts } from './record.ts';

export interface Progress {
  actual: number;
  expected: number;
  /** Percentage points behind; never below 0. */
  lag: number;
  light: 'ok' | 'soon' | 'late';
}

/** Percentages are whole and lie between 0 and 100. */
export const toPercent = (value: Value | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.round(Math.min(100, Math.max(0, value))) : 0;

/** Milestones of a plan: entries with a day `on` and a `weight`. */
export function toMilestones(value: Value | undefined): Milestone[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return [];
    const { on, weight } = entry as { readonly [key: string]: Value };
    return typeof on === 'string' && typeof weight === 'number' ? [{ on, weight }] : [];
  });
}

/** Of a task that still goes on; what nobody has told yet is 0. */
export function progressOf(
  calendar: Calendar,
  facts: ClockFacts,
  today: IsoDate,
  options: LagOptions,
): Progress | undefined {
  if (facts.milestones === undefined || facts.stoppedOn !== undefined) return undefined;
  const actual = facts.told ?? 0;
  const expected = expectedShare(calendar, periodFacts(facts), today, facts.milestones);
  const lag = Math.max(0, expected - actual);
  return { actual, expected, lag, light: lagLight(lag, options) };
}

const rank: { readonly [light in Light]: number } = { ok: 0, soon: 1, late: 2, pause: 3, done: 3, dlate: 3 };

/** The worse of both; a light that says that time does not run stays. */
export const worse = (time: ClockStatus['light'], progress: Progress | undefined): Light =>
  progress !== undefined && rank[progress.light] > rank[time] ? progress.light : time;
