/** Days of rest and holidays around the days that lists draw, from the calendar of the office. */
import type { RouterContextProvider } from 'react-router';
import { toDayNumber, toIsoDate } from '../../../calendar/day-number.ts';
import type { CalendarDay } from '../../../calendar/types.ts';
import type { CalendarYear } from '../../../client/types-law.ts';
import type { Field } from '../../../language/field.ts';
import { visitOf } from '../api.ts';
import { spanOf } from './days.ts';
import { type Row, rowsIn } from './rows.ts';

/** Beyond the span, for lines that are typed while the page is open. */
const around = 31;
const mostYears = 3;

/** Nothing is asked where no list of these fields draws days. @param form values of the form */
export async function loadRestDays(
  context: Readonly<RouterContextProvider>,
  fields: readonly Field[],
  form: Row,
): Promise<CalendarDay[]> {
  const spans = fields.flatMap(({ key, drawn }) =>
    drawn?.as === 'days' ? (spanOf(drawn, rowsIn(form[key]), form) ?? []) : [],
  );
  if (spans.length === 0) return [];
  const from = toIsoDate(Math.min(...spans.map(({ first }) => toDayNumber(first))) - around);
  const to = toIsoDate(Math.max(...spans.map(({ last }) => toDayNumber(last))) + around);
  const first = Number(from.slice(0, 4));
  const count = Math.min(Number(to.slice(0, 4)) - first + 1, mostYears);
  const years = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const answer = await visitOf(context).send(`/api/v1/calendar/${first + at}`);
      return answer.ok ? ((await answer.json()) as CalendarYear).days : []; // a year's shape by contract; a year out of reach has no marks
    }),
  );
  return years.flat().filter(({ date, kind }) => kind !== 'workday' && date >= from && date <= to);
}
