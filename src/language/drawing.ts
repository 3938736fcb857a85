/** Pictures (图示) of a list of the form: a route from place to place, or a calendar of its days. They show what the lines say and decide nothing. */
import type { BoardLight } from './board.ts';
import type { Text } from './text.ts';

/** Where a route begins or ends: a date field of the form, and what happens there. */
export interface RouteEnd {
  field: string;
  label: Text;
}

/** 行程图: one station a line, in the order of the list, with its days and the nights between. */
export interface RouteDrawing {
  as: 'route';
  place: string;
  /** Second words of the place: a city beside its country. */
  detail?: string;
  from: string;
  to: string;
  start?: RouteEnd;
  end?: RouteEnd;
}

/** 日历图: one cell a day, in halves where the list has them, each by its kind. */
export interface DaysDrawing {
  as: 'days';
  date: string;
  /** Column with two options: the earlier half of the day, then the later. */
  half?: string;
  kind: string;
  /** Kinds that carry a light; the others are told apart by their fill. */
  lights?: { readonly [kind: string]: BoardLight };
  /** Date fields of the form that the calendar spans, so that days without a line show. */
  start?: string;
  end?: string;
}

export type ListDrawing = RouteDrawing | DaysDrawing;
