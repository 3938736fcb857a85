/**
 * The office's calendar: which day is worked. It is built from the arrangements published by the State Council General Office
 * (one value a year) and from local closures. A year without an arrangement counts Monday to Friday less the statutory festival
 * days, and says that it is provisional (R7). It refuses to know what day it is today, and what any day is needed for.
 */
import type { Text } from '../language/text.ts';
import { civilOf, dayNumberOf, getCivil, toDayNumber, weekdayOfNumber } from './day-number.ts';
import { statutoryFestivals } from './festivals.ts';
import { officeHours } from './hours.ts';
import type { Calendar, CalendarDay, DayKind, HourSpan, HoursFrom, IsoDate, YearArrangement } from './types.ts';

interface Special {
  kind: DayKind;
  name?: Text;
}

/** One year laid out: `worked[i]` is 1 when the day with number `first + i` is a working day. */
interface YearPlan {
  first: number;
  worked: Uint8Array;
  special: ReadonlyMap<number, Special>;
  provisional: boolean;
}

/** Named days of all published years. A range may touch a day of the year before (a New Year holiday from 31 December). */
function publishedSpecials(arrangements: readonly YearArrangement[]): Map<number, Special> {
  const special = new Map<number, Special>();
  const fill = (from: IsoDate, to: IsoDate, value: Special): void => {
    for (let n = toDayNumber(from); n <= toDayNumber(to); n += 1) special.set(n, value);
  };
  for (const year of arrangements) {
    for (const { name, from, to } of year.festivals) fill(from, to, { kind: 'festival', name });
    for (const date of year.makeup) special.set(toDayNumber(date), { kind: 'makeup' });
  }
  // Closures last: an order of the city closes the office on a make-up working day too (dossier §3).
  for (const year of arrangements) {
    for (const { name, from, to } of year.closures ?? []) fill(from, to, { kind: 'rest', name });
  }
  return special;
}

function planYear(year: number, published: boolean, named: ReadonlyMap<number, Special>): YearPlan {
  const first = dayNumberOf(year, 1, 1);
  const worked = new Uint8Array(dayNumberOf(year + 1, 1, 1) - first);
  const special = new Map<number, Special>();
  if (!published) {
    for (const { dayNumber, name } of statutoryFestivals(year)) special.set(dayNumber, { kind: 'festival', name });
  }
  for (let i = 0; i < worked.length; i += 1) {
    const n = first + i;
    const value = named.get(n);
    if (value) special.set(n, value);
    const kind = special.get(n)?.kind;
    worked[i] = kind ? Number(kind === 'makeup' || kind === 'workday') : Number(weekdayOfNumber(n) <= 5);
  }
  return { first, worked, special, provisional: !published };
}

/**
 * The calendar of the published years given, and the office's hours in the order of their days. Throws RangeError when a year is given twice or a day in it does not exist.
 * Cheap to ask: a year is laid out once, then each question is one look into an array.
 */
export function makeCalendar(years: readonly YearArrangement[], hours: readonly HoursFrom[] = []): Calendar {
  const published = years.map((one) => one.year).sort((a, b) => a - b);
  const twice = published.find((year, i) => year === published[i - 1]);
  if (twice !== undefined) throw new RangeError(`two arrangements for ${twice}`);
  const named = publishedSpecials(years);
  const plans = new Map<number, YearPlan>();

  function plan(year: number): YearPlan {
    let found = plans.get(year);
    if (!found) {
      found = planYear(year, published.includes(year), named);
      plans.set(year, found);
    }
    return found;
  }

  const dated = hours.map(({ from, spans }) => ({ from: toDayNumber(from), spans }));
  const hoursOnNumber = (dayNumber: number): readonly HourSpan[] =>
    dated.findLast(({ from }) => from <= dayNumber)?.spans ?? officeHours;

  let last = plan(published.at(-1) ?? 2026);

  function planOf(dayNumber: number): YearPlan {
    const offset = dayNumber - last.first;
    if (offset < 0 || offset >= last.worked.length) last = plan(civilOf(dayNumber).year);
    return last;
  }

  function isWorkdayNumber(dayNumber: number): boolean {
    const found = planOf(dayNumber);
    return found.worked[dayNumber - found.first] === 1;
  }

  function day(date: IsoDate): CalendarDay {
    const { year, month, day: dayOfMonth } = getCivil(date);
    const n = dayNumberOf(year, month, dayOfMonth);
    const { special, provisional } = plan(year);
    const value = special.get(n);
    const kind = value?.kind ?? (weekdayOfNumber(n) <= 5 ? 'workday' : 'rest');
    return value?.name ? { date, kind, name: value.name, provisional } : { date, kind, provisional };
  }

  return {
    day,
    isWorkday: (date) => isWorkdayNumber(toDayNumber(date)),
    isWorkdayNumber,
    isProvisionalNumber: (dayNumber) => planOf(dayNumber).provisional,
    years: published,
    hoursOnNumber,
  };
}
