/** Clocks are facts plus a calendar (law 4): this is the definition; the engine keeps the facts, the calendar computes the day. */
import type { HourSpan, Unit } from '../calendar/types.ts';
import type { Role, Who } from './action.ts';
import type { Expr } from './expression.ts';
import type { Basis, Text } from './text.ts';

/** A ground on which time does not count (§1.2), with the most it may be used. */
export interface PauseGround {
  id: string;
  text: Text;
  basis?: Basis;
  most?: {
    /** How often on this ground. */
    times?: number;
    /** Days after which the clock runs again by itself. */
    days?: number;
  };
}

/** A ground on which a clock is lengthened; its own length and number where it has them. */
export interface ExtensionGround {
  id: string;
  text: Text;
  basis?: Basis;
  units?: number;
  max?: number;
}

/** Extension: by whom the law names, before the last day has passed, how often in all (§1.2). */
export interface Extension {
  units: number;
  max: number;
  /** Who may: every action that extends this clock must be theirs alone. */
  by?: readonly Role[];
  grounds?: readonly ExtensionGround[];
}

/** A rung of the ladder: so many days (hours for HR and OH) before the last day; after it when negative. Never moved (R8). */
export interface Reminder {
  before: number;
  /** Who is told; default those who must act. */
  to?: readonly Who[];
  text?: Text;
  /** Also before the clock begins to count, where its beginning lies ahead: the expiry of a document, half a year before. */
  early?: true;
}

export interface Clock {
  title: Text;
  unit: Unit;
  /** Number of units, fixed or computed when the clock starts. FIX and WIN have none: 0. */
  length: Expr;
  /** False only where 0 §1.7 lists it. */
  roll?: boolean;
  /** FIX: the day of the year, `12-31`. */
  monthDay?: Expr;
  /** WIN: the last day; the effect's `on` is the first. */
  closes?: Expr;
  /** VAL in days instead of months, BCD in months instead of days. */
  per?: 'day' | 'month';
  /** OH: own hours where 0 §1.7 lists them. */
  hours?: readonly HourSpan[];
  /** Whose time it is: a light belongs to whoever must act. */
  whose: 'office' | 'applicant' | 'holder' | 'other';
  /** statutory term, service promise, or a limit of another body that is only shown. */
  kind: 'statutory' | 'promise';
  /** The statutory clock that this promise runs beside: the applicant sees the promise first, then the law's day. */
  beside?: string;
  shownOnly?: Expr;
  /** Words for what must happen until the due day, and what starts it. */
  starts: Text;
  until: Text;
  basis: Basis;
  pauses?: readonly PauseGround[];
  extend?: Extension;
  /** Again and again until stopped: the next running begins on the day the one before ended, or on the day the thing was done (`next`). */
  repeat?: { from: 'due' | 'done'; while?: Expr };
  /** A task with a percentage of progress: its light is the worse of time and progress (0 §1.3). `milestones`, a list of `on` and
   * `weight` read when it starts, take the place of the share of working days. */
  progress?: { milestones?: Expr };
  /** Papers whose delivery stops it, each alone: the clock of delivery (0 §4 C4). */
  deliveredBy?: readonly string[];
  /**
   * What happens on the day after the due day (R9). `light: 'red'` goes on counting until somebody acts; an act beside it tells it further
   * (escalation). An act or a note alone ends the clock.
   */
  lapse: { light: 'red'; act?: string; text: Text } | { act: string; text: Text } | { note: Text };
  /** Calendar days before the due day on which those who must act are reminded. */
  reminders?: readonly (number | Reminder)[];
}

/** The system's act when the last day has passed. */
export const lapseActOf = ({ lapse }: Pick<Clock, 'lapse'>): string | undefined =>
  'act' in lapse ? lapse.act : undefined;

/** Whether a clock goes on after its last day, until somebody acts. */
export const goesOn = ({ lapse }: Pick<Clock, 'lapse'>): boolean => 'light' in lapse;

/** The ladder with every rung written out, farthest first. */
export const remindersOf = (clock: Pick<Clock, 'reminders'>): Reminder[] =>
  (clock.reminders ?? [])
    .map((rung) => (typeof rung === 'number' ? { before: rung } : rung))
    .sort((a, b) => b.before - a.before);
