/**
 * Plain sums with days (dossier §1.1, §1.5): adding, subtracting, rolling, ages. Each takes ISO days and gives ISO days;
 * those that need to know which days are worked take the calendar first. Wrong days throw RangeError.
 */
import { daysInMonth, getCivil, isoOf, toDayNumber, toIsoDate, weekdayOfNumber } from './day-number.ts';
import type { Calendar, IsoDate } from './types.ts';

export { isIsoDate } from './day-number.ts';

/** The day n days after (before, when n is negative). */
export function addDays(date: IsoDate, n: number): IsoDate {
  return toIsoDate(toDayNumber(date) + n);
}

/** Same day number n months later; the month's last day when it lacks it (民法典 202). */
export function addMonths(date: IsoDate, n: number): IsoDate {
  const { year, month, day } = getCivil(date);
  const months = year * 12 + month - 1 + n;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return isoOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Monday 1 … Sunday 7. */
export function weekday(date: IsoDate): number {
  return weekdayOfNumber(toDayNumber(date));
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Completed years of a person or thing on a day: a birthday counts on the day itself; 29 February is 1 March in common years (§1.5). */
export function completedYears(birth: IsoDate, on: IsoDate): number {
  const born = getCivil(birth);
  const day = getCivil(on);
  // A common year has no 29 February: comparing month and day as written attains it on 1 March.
  const reached = day.month > born.month || (day.month === born.month && day.day >= born.day);
  return day.year - born.year - (reached ? 0 : 1);
}

/** Completed months of a span: complete on the corresponding day, or on the month's last day when that day is missing (§1.5). */
export function completedMonths(from: IsoDate, to: IsoDate): number {
  const a = getCivil(from);
  const b = getCivil(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Number of working days in (from, to]; 0 when `to` is not later. */
export function countWD(calendar: Calendar, from: IsoDate, to: IsoDate): number {
  const end = toDayNumber(to);
  let count = 0;
  for (let n = toDayNumber(from) + 1; n <= end; n += 1) if (calendar.isWorkdayNumber(n)) count += 1;
  return count;
}

/** The n-th working day after a day; the day itself for 0. */
export function addWD(calendar: Calendar, date: IsoDate, n: number): IsoDate {
  let at = toDayNumber(date);
  for (let count = 0; count < n; ) {
    at += 1;
    if (calendar.isWorkdayNumber(at)) count += 1;
  }
  return toIsoDate(at);
}

/** The day itself when it is worked, else the next working day (民法典 203). */
export function roll(calendar: Calendar, date: IsoDate): IsoDate {
  let at = toDayNumber(date);
  while (!calendar.isWorkdayNumber(at)) at += 1;
  return toIsoDate(at);
}

/** BWD: the latest day that leaves n working days before an event; the event's day is not counted (行政许可法 48). */
export function backWD(calendar: Calendar, event: IsoDate, n: number): IsoDate {
  let at = toDayNumber(event);
  for (let count = 0; count < n; ) {
    at -= 1;
    if (calendar.isWorkdayNumber(at)) count += 1;
  }
  return toIsoDate(at);
}

/**
 * BCD: the latest day that leaves n days before an event. It moves to the previous working day, which never shortens the
 * guaranteed time; with `noRoll` (a filing into the platform, which takes filings every day) it stays.
 */
export function backCD(calendar: Calendar, event: IsoDate, n: number, options: { noRoll?: boolean } = {}): IsoDate {
  let at = toDayNumber(event) - n;
  if (!options.noRoll) while (!calendar.isWorkdayNumber(at)) at -= 1;
  return toIsoDate(at);
}
