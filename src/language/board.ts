/**
 * Boards (看板) and reports (报表) of a register: named pictures of its rows for the desk. A board names the columns that it lays the
 * rows out by, which rows belong on it, and what a card shows; a click always opens the case that wrote the row. They only read.
 */
import type { Text } from './text.ts';

/** A test of one column; of several, all must hold. */
export type Where = { column: string } & ({ in: readonly string[] } | { not: readonly string[] } | { filled: boolean });

/** Lights of rows: shapes of the visual language. */
export type BoardLight = 'ok' | 'soon' | 'late' | 'pause' | 'done';

export interface BoardLights {
  column: string;
  /** Light of a value; a value without one has none. */
  is: { readonly [value: string]: BoardLight };
  /** A row that would be `ok` is `soon` from so many days before this date column. */
  expiring?: { column: string; days: number };
}

interface BoardBase {
  /** kebab-case, unique in its register. */
  id: string;
  title: Text;
  summary: Text;
  /** Rows that belong on it; default all. */
  where?: readonly Where[];
  /** Column of which the reader picks one value: a year, a mission. A matrix shows this year, else the last value; other boards all. */
  choose?: string;
  /** Columns that a card or line shows, the first as its name. */
  show: readonly string[];
  lights?: BoardLights;
}

/** Values of one column by values of another, counted or summed, with totals; above the limit is `late`, at it `soon`. */
export interface MatrixBoard extends Omit<BoardBase, 'lights'> {
  kind: 'matrix';
  rows: string;
  /** Column with the name of the row's value. */
  rowLabel?: string;
  columns: string;
  cell: 'count' | { sum: string };
  /** Order of the rows behind a cell. */
  order: string;
  /** An int column: the highest figure of the row's entries is the limit of its total. */
  limit?: string;
}

/** One line a row; columns of one kind side by side, each cell with the light of its value. */
export interface CardsBoard extends BoardBase {
  kind: 'cards';
  across: readonly string[];
  cells: { readonly [value: string]: BoardLight };
  order: string;
}

/** Lanes of cards by a column with options. */
export interface GroupsBoard extends BoardBase {
  kind: 'groups';
  by: string;
  order: string;
}

/** Places in two steps, cabinet and slot. */
export interface ShelfBoard extends BoardBase {
  kind: 'shelf';
  outer: string;
  inner: string;
  /** One character for values of the lights' column that mean a place of their own: what lies there is hatched. */
  marks?: { readonly [value: string]: Text };
}

/** Bars from day to day on a month; bars that overlap and share a value are marked. */
export interface TimelineBoard extends BoardBase {
  kind: 'timeline';
  rows: string;
  rowLabel?: string;
  from: string;
  to: string;
  /** Two bars at once with the same value of this column clash; `split` parts a list in one text. */
  clashes: readonly { column: string; split?: string; text: Text }[];
}

/** A stair of the ladder above a list by date: reached so many days after the date, before it where negative. */
export interface DueStep {
  after: number;
  title: Text;
  text: Text;
}

/** Rows by the nearest date, with lights: overdue, soon. Where lateness has consequences in steps, the ladder shows who stands where. */
export interface DueBoard extends BoardBase {
  kind: 'due';
  date: string;
  soonDays: number;
  steps?: readonly DueStep[];
}

export type Board = MatrixBoard | CardsBoard | GroupsBoard | ShelfBoard | TimelineBoard | DueBoard;

export interface Measure {
  id: string;
  label: Text;
  of: 'count' | { sum: string } | { average: string } | { median: string } | { share: readonly Where[] };
}

export interface Report {
  /** kebab-case, unique in its register. */
  id: string;
  title: Text;
  summary: Text;
  period: 'month' | 'quarter' | 'year';
  /** Date column that puts a row into its period. */
  date: string;
  group: readonly string[];
  /** One of `group` that holds a list: a row counts under each value of it, and once in the total. */
  each?: string;
  where?: readonly Where[];
  measures: readonly Measure[];
  /** Goes outside the office: figures of fewer rows than this are covered, and the total with them. */
  public?: { smallest: number };
}

/** Which column of the register stands where in a board's lines (migrations/0015-boards.sql, 0021-report-days.sql). */
export interface BoardKeys {
  where: readonly Where[];
  a?: string;
  b?: string;
  c?: string;
  pick?: string;
  sort?: string;
  n?: string;
  m?: string;
  /** Columns kept beside it, for reports. */
  keep?: readonly string[];
}

const places = (board: Board): Omit<BoardKeys, 'where' | 'pick'> => {
  switch (board.kind) {
    case 'matrix':
      return {
        a: board.rows,
        b: board.columns,
        sort: board.order,
        ...(board.rowLabel ? { c: board.rowLabel } : {}),
        ...(board.cell === 'count' ? {} : { n: board.cell.sum }),
        ...(board.limit ? { m: board.limit } : {}),
      };
    case 'cards':
      return { sort: board.order };
    case 'groups':
      return { a: board.by, sort: board.order };
    case 'shelf':
      return { a: board.outer, sort: board.inner, ...(board.lights ? { b: board.lights.column } : {}) };
    case 'timeline':
      return { a: board.rows, sort: board.from, b: board.to };
    case 'due':
      return { sort: board.date };
  }
};

/** The columns that a board's lines keep. */
export const boardKeys = (board: Board): BoardKeys => ({
  where: board.where ?? [],
  ...places(board),
  ...(board.choose ? { pick: board.choose } : {}),
});

const columnsOf = ({ group, where = [], measures }: Report): string[] => [
  ...group,
  ...where.map(({ column }) => column),
  ...measures.flatMap(({ of }) =>
    of === 'count' ? [] : 'share' in of ? of.share.map(({ column }) => column) : Object.values(of),
  ),
];

/** Name of the lines that reports by this date column read; no board can have it. */
export const dayLines = (date: string): string => `day:${date}`;

/** For each date column that reports count by: the lines that they read. */
export function reportKeys(reports: readonly Report[]): { id: string; keys: BoardKeys }[] {
  return [...Map.groupBy(reports, ({ date }) => date)].map(([date, own]) => ({
    id: dayLines(date),
    keys: {
      where: [{ column: date, filled: true }],
      sort: date,
      keep: [...new Set(own.flatMap(columnsOf))].sort(),
    },
  }));
}
