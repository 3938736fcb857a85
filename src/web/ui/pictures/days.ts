/** The lines of a list as a calendar: weeks from the first day to the last, each day in its halves. Pure; it judges nothing. */

import { toDayNumber, toIsoDate } from '../../../calendar/day-number.ts';
import type { CalendarDay } from '../../../calendar/types.ts';
import type { DaysDrawing } from '../../../language/drawing.ts';
import type { Field } from '../../../language/field.ts';
import type { Lang } from '../../../language/text.ts';
import { weekdayOf } from '../clock/words.ts';
import { dayOf, type Row } from './rows.ts';

/** A slip of the year must not draw a century. */
const mostWeeks = 27;

export interface DrawnDay {
  date: string;
  /** Within the span. */
  within: boolean;
  /** Kinds of each half, or of the whole day; none where nothing is entered. */
  parts: string[][];
  rest?: CalendarDay;
}

export interface DrawnDays {
  first: string;
  last: string;
  weeks: DrawnDay[][];
  /** Days of the span that the picture leaves out. */
  cut: number;
  /** Half-days, or days where there are no halves, by kind. */
  counts: ReadonlyMap<string, number>;
  /** Within the span, without a line. */
  missing: number;
}

/** First and last day that the picture shows. */
export function spanOf(
  drawn: DaysDrawing,
  rows: readonly Row[],
  form: Row,
): { first: string; last: string } | undefined {
  const own = rows.flatMap((row) => dayOf(row, drawn.date) ?? []).sort();
  if (own.length === 0) return undefined;
  const ends = [dayOf(form, drawn.start), dayOf(form, drawn.end)].filter((day) => day !== undefined);
  const all = [...own, ...ends].sort();
  return { first: all[0] ?? '', last: all.at(-1) ?? '' };
}

const halvesOf = (drawn: DaysDrawing, columns: readonly Field[]): readonly string[] | undefined =>
  columns.find((column) => column.key === drawn.half)?.options?.map((option) => option.value);

/** @param rest days that are no plain working days, from the calendar of the office */
export function daysOf(
  { drawn, columns, rows, form }: { drawn: DaysDrawing; columns: readonly Field[]; rows: readonly Row[]; form: Row },
  rest: readonly CalendarDay[],
): DrawnDays | undefined {
  const span = spanOf(drawn, rows, form);
  if (!span) return undefined;
  const halves = halvesOf(drawn, columns);
  const marks = new Map(rest.map((day) => [day.date, day]));
  const byDay = Map.groupBy(rows, (row) => dayOf(row, drawn.date) ?? '');
  const partsOf = (date: string): string[][] => {
    const own = byDay.get(date) ?? [];
    const kinds = (of: readonly Row[]) => [...new Set(of.map((row) => String(row[drawn.kind] ?? '')).filter(Boolean))];
    if (!halves || !drawn.half) return [kinds(own)];
    const column = drawn.half;
    return halves.map((half) => kinds(own.filter((row) => row[column] === half)));
  };
  const [from, to] = [toDayNumber(span.first), toDayNumber(span.last)];
  const start = from - weekdayOf(span.first);
  const weeks = Math.min(Math.floor((to - start) / 7) + 1, mostWeeks);
  const days = Array.from({ length: weeks * 7 }, (_, at): DrawnDay => {
    const date = toIsoDate(start + at);
    const mark = marks.get(date);
    const within = start + at >= from && start + at <= to;
    return { date, within, parts: within ? partsOf(date) : [], ...(mark ? { rest: mark } : {}) };
  });
  const parts = days.flatMap((day) => day.parts);
  const counts = new Map<string, number>();
  for (const kind of parts.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    ...span,
    weeks: Array.from({ length: weeks }, (_, week) => days.slice(week * 7, week * 7 + 7)),
    cut: Math.max(0, to - (start + weeks * 7 - 1)),
    counts,
    missing: parts.filter((kinds) => kinds.length === 0).length,
  };
}

/** One or two signs for each kind, none twice: 公, 路 · A, T. */
export function signsOf(kinds: readonly { value: string; label: { [lang in Lang]: string } }[], lang: Lang) {
  const signs = new Map<string, string>();
  for (const { value, label } of kinds) {
    const words = [...label[lang].trim()];
    const free = [1, 2, 3]
      .map((length) => words.slice(0, length).join(''))
      .find((one) => ![...signs.values()].includes(one));
    signs.set(value, free ?? String(signs.size + 1));
  }
  return signs;
}
