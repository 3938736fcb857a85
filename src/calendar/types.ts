/**
 * The shapes of legal time. Days are Asia/Shanghai civil dates written `YYYY-MM-DD`; nothing here knows the clock.
 * Codes of units and rules: 0-clocks-and-numbers §1.
 */
import type { Text } from '../language/text.ts';

/** Civil date `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string;

/** The rest-day arrangement of one year as published (State Council General Office), plus local closures. */
export interface YearArrangement {
  year: number;
  /** Title or number of the notice. */
  source: Text;
  url?: string;
  publishedOn: IsoDate;
  /** Days off by festival, both ends included. */
  festivals: readonly { name: Text; from: IsoDate; to: IsoDate }[];
  /** Saturdays and Sundays that are worked (调休上班). */
  makeup: readonly IsoDate[];
  /** Local extra closures (typhoon, city order), both ends included. */
  closures?: readonly { name: Text; from: IsoDate; to: IsoDate; order: string }[];
}

export type DayKind = 'workday' | 'rest' | 'festival' | 'makeup';

export interface CalendarDay {
  date: IsoDate;
  kind: DayKind;
  /** Festival or closure name, where there is one. */
  name?: Text;
  /** True while the year's notice is not published: only statutory festival days are known. */
  provisional: boolean;
}

export interface Calendar {
  day(date: IsoDate): CalendarDay;
  isWorkday(date: IsoDate): boolean;
  /** As isWorkday, for a day number (1970-01-01 is 0): the form that counts run on. */
  isWorkdayNumber(dayNumber: number): boolean;
  /** True when the year of this day number has no published arrangement. */
  isProvisionalNumber(dayNumber: number): boolean;
  /** Years with a published arrangement. */
  readonly years: readonly number[];
}

/** WD working days · CD natural days · MO months · YR years · ACT months for an act of the holder · VAL validity in months ·
 * RET retention in days · NOT public notice in working days · HR hours · OH office hours. */
export type Unit = 'WD' | 'CD' | 'MO' | 'YR' | 'ACT' | 'VAL' | 'RET' | 'NOT';

export interface Pause {
  from: IsoDate;
  /** Empty while the pause lasts. */
  to?: IsoDate;
  ground: string;
}

/** Facts of one running clock; the deadline is computed from them and the calendar (law 4). */
export interface PeriodFacts {
  unit: Unit;
  length: number;
  /** Day of the event; never counted (R1), except VAL where it is day 1. */
  start: IsoDate;
  /** False where §1.7 of the shared rules lists `noRoll`. Ignored for units that cannot roll. Default true for CD, MO, YR, ACT. */
  roll?: boolean;
  pauses?: readonly Pause[];
  /** Units added by each extension (R5). */
  extensions?: readonly number[];
  stoppedOn?: IsoDate;
}

export type TraceMark = 'start' | 'counted' | 'rest' | 'festival' | 'makeup' | 'paused' | 'due' | 'rolled';

/** One day of a count. A day may be counted and a make-up day, or due and counted: `mark` is what decided, `n` the running number. */
export interface TraceDay {
  date: IsoDate;
  mark: TraceMark;
  /** Running number when the day is counted. */
  n?: number;
  kind: DayKind;
  name?: Text;
  isDue: boolean;
}

export interface Period {
  /** End before rolling. */
  raw: IsoDate;
  /** Last day to act. Empty while paused. */
  due: IsoDate | undefined;
  provisional: boolean;
  paused: boolean;
}
