/**
 * A year's notice before it is believed: is it whole, is it of that year, does it name every statutory festival? And what would it
 * change? The office's calendar is only as right as what was typed in.
 */
import { civilOf, dayNumberOf, isIsoDate, toDayNumber, toIsoDate, weekdayOfNumber } from './day-number.ts';
import { statutoryFestivals } from './festivals.ts';
import type { Calendar, DayKind, IsoDate, YearArrangement } from './types.ts';

/**
 * year · published: no such day · day: no such day · range: ends before it begins · other-year · overlap · not-weekend: a make-up day is a
 * Saturday or Sunday · makeup-off: it lies in a holiday · twice · statutory: a statutory festival is missing · order: a closure without one.
 */
export type ArrangementFault =
  | 'year'
  | 'published'
  | 'day'
  | 'range'
  | 'other-year'
  | 'overlap'
  | 'not-weekend'
  | 'makeup-off'
  | 'twice'
  | 'statutory'
  | 'order';

export interface ArrangementProblem {
  code: ArrangementFault;
  /** Place in the arrangement: `festivals.2.from`. */
  path: string;
  /** The day or name in question. */
  what: string;
}

type Range = { from: IsoDate; to: IsoDate };

function rangeProblems(year: number, ranges: readonly Range[], list: string): ArrangementProblem[] {
  return ranges.flatMap(({ from, to }, i): ArrangementProblem[] => {
    const at = `${list}.${i}`;
    if (!isIsoDate(from)) return [{ code: 'day', path: `${at}.from`, what: String(from) }];
    if (!isIsoDate(to)) return [{ code: 'day', path: `${at}.to`, what: String(to) }];
    if (to < from) return [{ code: 'range', path: `${at}.to`, what: to }];
    // A New Year holiday may begin on the last days of the year before.
    const starts = from.slice(0, 4) === String(year) || from >= `${year - 1}-12-29`;
    if (!starts || to.slice(0, 4) !== String(year)) return [{ code: 'other-year', path: `${at}.from`, what: from }];
    const other = ranges.findIndex((one, j) => j < i && one.from <= to && from <= one.to);
    return other < 0 ? [] : [{ code: 'overlap', path: `${at}.from`, what: from }];
  });
}

function makeupProblems({ year, makeup, festivals }: YearArrangement): ArrangementProblem[] {
  return makeup.flatMap((day, i): ArrangementProblem[] => {
    const path = `makeup.${i}`;
    if (!isIsoDate(day)) return [{ code: 'day', path, what: String(day) }];
    if (day.slice(0, 4) !== String(year) && day < `${year - 1}-12-20`) return [{ code: 'other-year', path, what: day }];
    if (weekdayOfNumber(toDayNumber(day)) <= 5) return [{ code: 'not-weekend', path, what: day }];
    if (festivals.some(({ from, to }) => from <= day && day <= to)) return [{ code: 'makeup-off', path, what: day }];
    return makeup.indexOf(day) < i ? [{ code: 'twice', path, what: day }] : [];
  });
}

/** Everything wrong with an arrangement, in the order of its parts; an empty list lets it be previewed. */
export function checkArrangement(given: YearArrangement): ArrangementProblem[] {
  if (!Number.isInteger(given.year) || given.year < 2000 || given.year > 2099)
    return [{ code: 'year', path: 'year', what: String(given.year) }];
  const problems: ArrangementProblem[] = [];
  if (!isIsoDate(given.publishedOn))
    problems.push({ code: 'published', path: 'publishedOn', what: String(given.publishedOn) });
  problems.push(
    ...rangeProblems(given.year, given.festivals, 'festivals'),
    ...rangeProblems(given.year, given.closures ?? [], 'closures'),
    ...makeupProblems(given),
  );
  (given.closures ?? []).forEach(({ order }, i) => {
    if (order.trim() === '') problems.push({ code: 'order', path: `closures.${i}.order`, what: '' });
  });
  if (problems.length) return problems;
  for (const { dayNumber, name } of statutoryFestivals(given.year)) {
    const day = toIsoDate(dayNumber);
    if (!given.festivals.some(({ from, to }) => from <= day && day <= to))
      problems.push({ code: 'statutory', path: 'festivals', what: `${day} ${name.zh}` });
  }
  return problems;
}

/** Whether two arrangements of a year give the same days off and on; local closures aside. */
export function sameNotice(a: YearArrangement | undefined, b: YearArrangement): boolean {
  if (!a) return false;
  const days = ({ festivals, makeup }: YearArrangement): string =>
    JSON.stringify([festivals.map(({ from, to }) => `${from}…${to}`).sort(), [...makeup].sort()]);
  return days(a) === days(b);
}

export interface ChangedDay {
  date: IsoDate;
  before: DayKind;
  after: DayKind;
}

/** Days on which two calendars differ in what is worked. @param years to be compared. */
export function changedDays(before: Calendar, after: Calendar, years: readonly number[]): ChangedDay[] {
  const days: ChangedDay[] = [];
  for (const year of years) {
    for (let n = dayNumberOf(year, 1, 1); civilOf(n).year === year; n += 1) {
      if (before.isWorkdayNumber(n) === after.isWorkdayNumber(n)) continue;
      const date = toIsoDate(n);
      days.push({ date, before: before.day(date).kind, after: after.day(date).kind });
    }
  }
  return days;
}
