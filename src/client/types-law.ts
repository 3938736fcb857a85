/** What the API tells about rules, the calendar and the demo's clock. */
import type { CalendarDay, CountingRule, TraceDay } from '../calendar/types.ts';
import type { Field } from '../language/field.ts';
import type { Basis, Text } from '../language/text.ts';

/** A rule's address: what it computes, by which article, from what. */
export interface RuleInfo {
  id: string;
  title: Text;
  basis: Basis;
  input: readonly Field[];
}

export interface CalendarYear {
  year: number;
  /** No notice published yet: statutory holidays only. */
  provisional: boolean;
  source: Text;
  publishedOn?: string;
  url?: string;
  /** Both ends included. */
  festivals: readonly { name: Text; from: string; to: string }[];
  /** Saturdays and Sundays that are worked. */
  makeup: readonly string[];
  days: CalendarDay[];
}

export interface DemoClock {
  /** The office's instant after the move. */
  now: string;
  /** How many limits took effect. */
  lapsed: number;
}

export interface DeadlineAnswer {
  raw: string;
  due?: string;
  /** Limits in hours: the last minute. */
  dueAt?: string;
  provisional: boolean;
  paused: boolean;
  trace: TraceDay[];
  retold: Text;
  rules: CountingRule[];
}
