/** The office's calendar: the law book's years, and over them those confirmed at the desk. It is replaced whole while the office runs. */
import { makeCalendar } from '../../calendar/calendar.ts';
import type { Calendar, YearArrangement } from '../../calendar/types.ts';
import { yearsInForce } from '../../store/calendar-years.ts';
import type { Connection } from '../../store/pool.ts';
import type { LawBook } from '../law-book.ts';
import type { Office } from '../office.ts';

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
  makeCalendar(mergeYears(book.arrangements, over), book.organisation.office.officeHours);

/** The law book with the years that a store has in force; for a process without an office, such as `./qiao verify`. */
export async function withStoredYears(connection: Connection, book: LawBook): Promise<LawBook> {
  const stored = (await yearsInForce(connection)).map((row) => row.arrangement);
  const arrangements = mergeYears(book.bookYears, stored);
  return { ...book, arrangements, calendar: makeCalendar(arrangements, book.organisation.office.officeHours) };
}

/** Reads what is in force and replaces the calendar of this process where it differs. */
export async function refreshCalendar(office: Office, connection: Connection = office.pool): Promise<void> {
  const { arrangements, calendar } = await withStoredYears(connection, office.book);
  if (JSON.stringify(arrangements) === JSON.stringify(office.book.arrangements)) return;
  office.book.arrangements = arrangements;
  office.book.calendar = calendar;
}
