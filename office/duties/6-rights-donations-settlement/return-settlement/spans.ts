/** Day spans for the rules beside: both ends belong to a span. Pure; days are ISO civil dates of Asia/Shanghai. */
import { addDays, daysBetween, isIsoDate } from '../../../../src/calendar/arithmetic.ts';
import { formatDate } from '../../../../src/language/dates.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Text } from '../../../../src/language/text.ts';

export interface Span {
  from: string;
  to: string;
}

/** ISO days order as strings. */
const days = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);
const earlier = (a: string, b: string): string => days(a, b)[0];
const later = (a: string, b: string): string => days(a, b)[1];

const pick = (entry: Value, key: string): Value | undefined =>
  entry !== null && typeof entry === 'object' && !Array.isArray(entry)
    ? (entry as { readonly [name: string]: Value })[key]
    : undefined; // an object, no list

/** The value as a list; nothing otherwise. */
export const asList = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

/** The entry's day under this key; nothing when it is missing or no real day. */
export function dayAt(entry: Value, key: string): string | undefined {
  const value = pick(entry, key);
  return typeof value === 'string' && isIsoDate(value) ? value : undefined;
}

export const flagAt = (entry: Value, key: string): boolean => pick(entry, key) === true;
export const wordAt = (entry: Value, key: string): string => String(pick(entry, key) ?? '');

/** Days of a span. */
export const lengthOf = ({ from, to }: Span): number => daysBetween(from, to) + 1;

/** The part of each span inside the window; spans outside disappear. */
export const clip = (spans: readonly Span[], window: Span): Span[] =>
  spans
    .map(({ from, to }) => ({ from: later(from, window.from), to: earlier(to, window.to) }))
    .filter(({ from, to }) => from <= to);

/** Overlapping and touching spans joined, in order of time: no day counts twice. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && span.from <= addDays(last.to, 1)) last.to = later(span.to, last.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** Days covered by the spans, each day once. */
export const coveredDays = (spans: readonly Span[]): number =>
  union(spans).reduce((sum, span) => sum + lengthOf(span), 0);

/** Stays of a form: `{entered, left}` or `{entered, stillHere}`. Incomplete and later ones are left out. Entry and exit days belong to the stay. */
export function staySpans(stays: Value | undefined, until: string): Span[] {
  return asList(stays).flatMap((stay) => {
    const from = dayAt(stay, 'entered');
    const left = flagAt(stay, 'stillHere') ? until : dayAt(stay, 'left');
    if (from === undefined || left === undefined || from > until || left < from) return [];
    return [{ from, to: earlier(left, until) }];
  });
}

/** A day in words; the year is left out when it is the year of `beside` (VISUAL §8). */
export function dayText(iso: string, beside: string): Text {
  const zh = formatDate(iso, 'zh');
  const en = formatDate(iso, 'en');
  return iso.slice(0, 4) === beside.slice(0, 4)
    ? { zh: zh.slice(zh.indexOf('年') + 1), en: en.slice(0, -5) }
    : { zh, en };
}

/** Days in each month of the spans, with the total: the table beside the form. */
export function monthTable(spans: readonly Span[], beside: string): { label: Text; value: number }[] {
  const months = new Map<string, number>();
  for (const span of union(spans)) {
    for (let day = span.from; day <= span.to; day = addDays(day, 1))
      months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  }
  const rows = [...months].map(([month, value]) => {
    const { zh, en } = dayText(`${month}-01`, beside);
    return { label: { zh: zh.slice(0, -2), en: en.slice(2) }, value };
  });
  return [...rows, { label: { zh: '合计', en: 'Total' }, value: rows.reduce((sum, row) => sum + row.value, 0) }];
}
