/** The office's calendar: the law book's years, and over them those confirmed at the desk. It is replaced whole while the office runs. */
import { makeCalendar } from '../../calendar/calendar.ts';
import type { Calendar, YearArrangement } from '../../calendar/types.ts';
import { yearsInForce } from '../../store/calendar-years.ts';
import type { Connection } from '../../store/pool.ts';
import { valuesOf } from '../../store/settings.ts';
import type { LawBook } from '../law-book.ts';
import type { Office } from '../office.ts';
import { hoursKey, hoursOf } from './office-hours.ts';

/** The later list wins, year by year; in order of the years. */
export function mergeYears(
  base: readonly YearArrangement[],
  over: readonly YearArrangement[],
): readonly YearArrangement[] {
  const byYear = new Map([...base, ...over].map((one) => [one.year, one]));
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/** The calendar with these years beside those in force. */
export const calendarWith = (book: LawBook, over: readonly YearArrangement[]): Calendar =>
  makeCalendar(mergeYears(book.arrangements, over), book.hours);

/** The law book with the years and the office's hours that a store has in force; for a process without an office, such as `./qiao verify`. */
export async function withStoredYears(connection: Connection, book: LawBook): Promise<LawBook> {
  const stored = (await yearsInForce(connection)).map((row) => row.arrangement);
  const arrangements = mergeYears(book.bookYears, stored);
  const hours = hoursOf(book.organisation, await valuesOf(connection, hoursKey));
  return { ...book, arrangements, hours, calendar: makeCalendar(arrangements, hours) };
}

/** Reads what is in force and replaces the calendar of this process where it differs. */
export async function refreshCalendar(office: Office, connection: Connection = office.pool): Promise<void> {
  const { arrangements, hours, calendar } = await withStoredYears(connection, office.book);
  const shape = (book: Pick<LawBook, 'arrangements' | 'hours'>) => JSON.stringify([book.arrangements, book.hours]);
  if (shape({ arrangements, hours }) === shape(office.book)) return;
  office.book.arrangements = arrangements;
  office.book.hours = hours;
  office.book.calendar = calendar;
}
