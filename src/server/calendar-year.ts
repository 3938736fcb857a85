/** A year of legal days for reading. */
import { addDays } from '../calendar/arithmetic.ts';
import type { CalendarDay } from '../calendar/types.ts';
import type { CalendarYear } from '../client/types-law.ts';
import type { LawBook } from './law-book.ts';

/** Every day of the year, with the arrangement's source, or `provisional` where none is published. */
export function calendarYear(book: LawBook, year: number): CalendarYear {
  const arrangement = book.arrangements.find((entry) => entry.year === year);
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
    days.push(book.calendar.day(day));
  return {
    year,
    provisional: arrangement === undefined,
    source: arrangement?.source ?? {
      zh: '国务院办公厅尚未公布本年安排，只计法定节假日',
      en: 'No notice published for this year yet; statutory holidays only',
    },
    ...(arrangement ? { publishedOn: arrangement.publishedOn, url: arrangement.url } : {}),
    festivals: arrangement?.festivals ?? [],
    makeup: arrangement?.makeup ?? [],
    days,
  };
}
