/**
 * The shapes of legal time. Days are Asia/Shanghai civil dates written `YYYY-MM-DD`; nothing here knows the clock.
 * Codes of units and rules: 0-clocks-and-numbers §1.
 */
import type { Basis, Text } from '../language/text.ts';

/** Civil date `YYYY-MM-DD` in Asia/Shanghai. */
export type IsoDate = string;

/** Instant with its offset, `2026-06-02T09:00:00+08:00`; the office writes Beijing time. Limits in hours are exact to the minute. */
export type Instant = string;

/** A day, or an instant where the unit counts hours. A day alone stands for its beginning. */
export type Moment = IsoDate | Instant;

/** A stretch of one day, `08:30` to `12:00`; `24:00` is the end of the day. */
export interface HourSpan {
  from: string;
  to: string;
}

/** The office's hours from a day on, until the next entry. */
export interface HoursFrom {
  from: IsoDate;
  spans: readonly HourSpan[];
}

/** A day by which a part of a task is to be done; weights are percentages of the whole. */
export interface Milestone {
  on: IsoDate;
  weight: number;
}

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
  /** `office.hours` of R8 on the day of this number: what OH counts, on working days. */
  hoursOnNumber(dayNumber: number): readonly HourSpan[];
}

/** WD working days · CD natural days · MO months · YR years · ACT months for an act of the holder · VAL validity in months or days ·
 * RET retention in days · NOT public notice in working days · HR hours · OH office hours · FIX a date every year · WIN a window between
 * two dates · BWD, BCD working or natural days before an event. */
export const units = [
  'WD',
  'CD',
  'MO',
  'YR',
  'ACT',
  'VAL',
  'RET',
  'NOT',
  'HR',
  'OH',
  'FIX',
  'WIN',
  'BWD',
  'BCD',
] as const;

export type Unit = (typeof units)[number];

export interface Pause {
  from: IsoDate;
  /** Empty while the pause lasts. */
  to?: IsoDate;
  /** The most this pause may last: it ends on this day by itself, unless it is resumed before. */
  until?: IsoDate;
  ground: string;
  /** Instants of limits in hours; without them the day of the pause still counts and the day of resuming does not. */
  fromAt?: Instant;
  toAt?: Instant;
}

/** A last day that a new calendar would have moved and may not (R7): a date told to somebody stays at least as good for them. */
export interface KeptDay {
  due: IsoDate;
  /** not-before: never earlier, the reader's own limit · not-after: never later, the office's promise to the reader · printed: the day on the paper rules. */
  how: 'not-before' | 'not-after' | 'printed';
}

/** Facts of one running clock; the deadline is computed from them and the calendar (law 4). */
export interface PeriodFacts {
  unit: Unit;
  length: number;
  /** Day of the event; never counted (R1), except VAL where it is day 1. BWD and BCD: the day of the event to come; WIN: the first day of the window. */
  start: IsoDate;
  /** HR and OH: the minute of the event. Without it the day's beginning. */
  startAt?: Instant;
  /** FIX: the day of the year, `12-31`: the first one on or after the start. */
  monthDay?: string;
  /** WIN: the last day of the window. */
  closes?: IsoDate;
  /** VAL in days instead of months; BCD in months instead of days. */
  per?: 'day' | 'month';
  /** OH: own hours where §1.7 lists them; default the calendar's. */
  hours?: readonly HourSpan[];
  /** False where §1.7 of the shared rules lists `noRoll`. Ignored for units that cannot roll. Default true for CD, MO, YR, ACT. */
  roll?: boolean;
  pauses?: readonly Pause[];
  /** Units added by each extension (R5). */
  extensions?: readonly number[];
  stoppedOn?: IsoDate;
  stoppedAt?: Instant;
  /** Set when a calendar changed after the day had been told (R7). */
  kept?: KeptDay;
}

/** event: the day that a backward count leads to · kept: a told last day stays although the new calendar would have ended the count before. */
export type TraceMark =
  | 'start'
  | 'counted'
  | 'rest'
  | 'festival'
  | 'makeup'
  | 'paused'
  | 'due'
  | 'rolled'
  | 'event'
  | 'kept';

/** One day of a count. A day may be counted and a make-up day, or due and counted: `mark` is what decided, `n` the running number. */
export interface TraceDay {
  date: IsoDate;
  mark: TraceMark;
  /** Running number when the day is counted. */
  n?: number;
  kind: DayKind;
  name?: Text;
  isDue: boolean;
  /** HR and OH: minutes of this day that count, and when. */
  minutes?: number;
  spans?: readonly HourSpan[];
}

/** A rule that decided a count, with its article. */
export interface CountingRule {
  text: Text;
  basis: Basis;
}

export interface Period {
  /** End before rolling. */
  raw: IsoDate;
  /** Last day to act. Empty while paused. */
  due: IsoDate | undefined;
  /** HR and OH: the last minute to act. */
  dueAt?: Instant;
  provisional: boolean;
  paused: boolean;
}
