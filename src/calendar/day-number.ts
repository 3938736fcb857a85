/**
 * Days as integers: 1970-01-01 is 0. Counting runs on integers because a queue of ten thousand clocks is recomputed when a
 * holiday notice arrives; names of days (`YYYY-MM-DD`) appear only at the edges. Proleptic Gregorian, years 1 to 9999.
 */
import type { IsoDate } from './types.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of the month, 28 to 31; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return lengths[month - 1] ?? 0;
}

/** Day number of a civil date (days from civil, era of 400 years = 146097 days). */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Civil date of a day number: the inverse of {@link dayNumberOf}. */
export function civilOf(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads `YYYY-MM-DD`; nothing when the text has another form or the day does not exist. */
export function findCivil(text: string): CivilDate | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Whether the text is a real day written `YYYY-MM-DD`, nothing more and nothing less. */
export function isIsoDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && findCivil(text) !== undefined;
}

/** Civil date of an ISO day. Throws RangeError when the text is no real day. */
export function getCivil(text: IsoDate): CivilDate {
  const civil = findCivil(text);
  if (!civil) throw new RangeError(`not a day written YYYY-MM-DD: ${String(text).slice(0, 20)}`);
  return civil;
}

/** Day number of an ISO day. Throws RangeError when the text is no real day. */
export function toDayNumber(text: IsoDate): number {
  const { year, month, day } = getCivil(text);
  return dayNumberOf(year, month, day);
}

/** ISO day of a civil date. */
export function isoOf({ year, month, day }: CivilDate): IsoDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** ISO day of a day number. */
export function toIsoDate(dayNumber: number): IsoDate {
  return isoOf(civilOf(dayNumber));
}

/** Monday 1 … Sunday 7. */
export function weekdayOfNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
