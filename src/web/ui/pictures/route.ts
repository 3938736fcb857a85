/** A route read off the lines of a list: stations in the order given, nights at each and on the way. Pure; it judges nothing. */

import { toDayNumber } from '../../../calendar/day-number.ts';
import type { RouteDrawing } from '../../../language/drawing.ts';
import type { Value } from '../../../language/expression.ts';
import type { Field } from '../../../language/field.ts';
import type { Text } from '../../../language/text.ts';
import { dayOf, type Row } from './rows.ts';

/** A value of a field in words. */
export type Words = (field: Field, value: Value) => string;

export interface Station {
  name: string;
  detail?: string;
  /** Where the route begins or ends; it has one day. */
  end?: boolean;
  from?: string;
  to?: string;
  nights?: number;
  /** Nights between this station and the next. */
  way?: number;
  /** These dates do not follow one another: inside the station, or towards the next. */
  breaks?: 'inside' | 'after';
}

const between = (from: string | undefined, to: string | undefined): number | undefined =>
  from && to ? toDayNumber(to) - toDayNumber(from) : undefined;

function stationOf(drawn: RouteDrawing, columns: readonly Field[], row: Row, words: Words): Station {
  const said = (key: string | undefined): string => {
    const column = columns.find((field) => field.key === key);
    const value = column && row[column.key];
    return column && value !== undefined && value !== null && value !== '' ? words(column, value) : '';
  };
  const from = dayOf(row, drawn.from);
  const to = dayOf(row, drawn.to);
  const nights = between(from, to);
  const detail = said(drawn.detail);
  return {
    name: said(drawn.place),
    ...(detail ? { detail } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(nights === undefined ? {} : nights < 0 ? { breaks: 'inside' } : { nights }),
  };
}

/** How a station leads to the next. */
function joined(station: Station, next: Station | undefined): Station {
  const way = between(station.to ?? station.from, next?.from ?? next?.to);
  if (way === undefined) return station;
  return way < 0 ? { breaks: 'after', ...station } : { ...station, way };
}

/** @param form values of the whole form, for its first and last day @param t the reader's half of a text */
export function stationsOf(
  { drawn, columns, rows, form }: { drawn: RouteDrawing; columns: readonly Field[]; rows: readonly Row[]; form: Row },
  words: Words,
  t: (text: Text) => string,
): Station[] {
  const end = (of: RouteDrawing['start']): Station[] => {
    const day = dayOf(form, of?.field);
    return of ? [{ name: t(of.label), end: true, ...(day ? { from: day } : {}) }] : [];
  };
  const own = rows
    .map((row) => stationOf(drawn, columns, row, words))
    .filter((station) => station.name || station.from || station.to);
  if (own.length === 0) return [];
  const all = [...end(drawn.start), ...own, ...end(drawn.end)];
  return all.map((station, at) => joined(station, all[at + 1]));
}

export interface RouteSum {
  first?: string;
  last?: string;
  days?: number;
  places: number;
  nights: number;
  way: number;
}

/** What the whole route adds up to. */
export function sumOf(stations: readonly Station[]): RouteSum {
  const days = stations.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
  const first = days[0];
  const last = days.at(-1);
  const span = between(first, last);
  return {
    ...(first && last && span !== undefined && span >= 0 ? { first, last, days: span + 1 } : {}),
    places: stations.filter((station) => !station.end).length,
    nights: stations.reduce((sum, { nights = 0 }) => sum + nights, 0),
    way: stations.reduce((sum, { way = 0 }) => sum + way, 0),
  };
}
