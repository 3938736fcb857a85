/**
 * Instants as minutes of Beijing's clock: 1970-01-01 00:00 there is 0. China has had one offset, +08:00, since 1992, and the
 * platform counts nothing older in hours; so minutes are plain sums and no table of time zones is needed.
 */
import { findCivil, toDayNumber, toIsoDate } from './day-number.ts';
import type { Instant, Moment } from './types.ts';

export const minutesOfDay = 1440;
const beijing = 480;
const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const offsetOf = (zone: string): number =>
  zone === 'Z' ? 0 : (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));

/** Minute of Beijing's clock in which an instant lies; nothing when the text is none. Seconds are cut off: the minute of an event is whole. */
export function findMinute(text: string): number | undefined {
  const [, date = '', hour = '', minute = '', zone = ''] = shape.exec(text) ?? [];
  const day = findCivil(date);
  if (!day || Number(hour) > 23 || Number(minute) > 59 || Math.abs(offsetOf(zone)) > 18 * 60) return undefined;
  return toDayNumber(date) * minutesOfDay + Number(hour) * 60 + Number(minute) - offsetOf(zone) + beijing;
}

/** Whether the text is an instant with its offset. */
export const isInstant = (text: unknown): text is Instant => typeof text === 'string' && findMinute(text) !== undefined;

/** Minute of a moment; a day alone is its beginning. Throws RangeError when it is neither. */
export function toMinute(moment: Moment): number {
  return findMinute(moment) ?? toDayNumber(moment) * minutesOfDay;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM` of a minute of the day; the end of the day is `24:00`. */
export const clockFace = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** The instant in Beijing time, to the minute. */
export function toInstant(minute: number): Instant {
  const day = Math.floor(minute / minutesOfDay);
  return `${toIsoDate(day)}T${clockFace(minute - day * minutesOfDay)}:00+08:00`;
}

/** The day in Beijing on which a moment lies. */
export const dayOf = (moment: Moment): string => {
  const minute = findMinute(moment);
  return minute === undefined ? moment : toIsoDate(Math.floor(minute / minutesOfDay));
};
