/** Clocks are facts plus a calendar (law 4): this is the definition; the engine keeps the facts, the calendar computes the day. */
import type { Unit } from '../calendar/types.ts';
import type { Expr } from './expression.ts';
import type { Basis, Text } from './text.ts';

export interface PauseGround {
  id: string;
  text: Text;
  basis?: Basis;
}

export interface Clock {
  title: Text;
  unit: Unit;
  /** Number of units, fixed or computed when the clock starts. */
  length: Expr;
  /** False only where 0 §1.7 lists it. */
  roll?: boolean;
  /** Whose time it is: a light belongs to whoever must act. */
  whose: 'office' | 'applicant' | 'holder' | 'other';
  /** statutory term, service promise, or a limit of another body that is only shown. */
  kind: 'statutory' | 'promise';
  shownOnly?: Expr;
  /** Words for what must happen until the due day, and what starts it. */
  starts: Text;
  until: Text;
  basis: Basis;
  pauses?: readonly PauseGround[];
  /** Extension: units, how often, by the person the law names. */
  extend?: { units: number; max: number };
  /** What happens on the day after the due day (R9). */
  lapse: { light: 'red'; text: Text } | { act: string; text: Text } | { note: Text };
  /** Calendar days before the due day on which those who must act are reminded. */
  reminders?: readonly number[];
}
