/** Twelve months out of a year's days: weeks from Monday, working days counted. Pure. */
import { weekdayOf } from '../../ui/clock/words.ts';
import type { CalendarYear } from '../law-api.ts';

export type YearDay = CalendarYear['days'][number];

export interface Month {
  month: number;
  /** Rows of seven, empty places before the first and after the last day. */
  weeks: (YearDay | undefined)[][];
  workdays: number;
}

export const isWorkday = (day: YearDay): boolean => day.kind === 'workday' || day.kind === 'makeup';

export function monthsOf(days: readonly YearDay[]): Month[] {
  return Array.from({ length: 12 }, (_, i) => {
    const own = days.filter((day) => Number(day.date.slice(5, 7)) === i + 1);
    const first = own[0];
    const cells: (YearDay | undefined)[] = [
      ...Array.from({ length: first ? weekdayOf(first.date) : 0 }, () => undefined),
      ...own,
    ];
    const rows = Math.ceil(cells.length / 7);
    const weeks = Array.from({ length: rows }, (__, week) =>
      Array.from({ length: 7 }, (___, day) => cells[week * 7 + day]),
    );
    return { month: i + 1, weeks, workdays: own.filter(isWorkday).length };
  });
}
