/** Answers of boards and reports of a register. */
import type { Value } from '../language/expression.ts';
import type { Text } from '../language/text.ts';
import type { Light, RegisterView } from './types.ts';

export type BoardKind = 'matrix' | 'cards' | 'groups' | 'shelf' | 'timeline' | 'due';

export interface BoardLink {
  id: string;
  title: Text;
  summary: Text;
  kind: BoardKind;
}

export interface ReportLink {
  id: string;
  title: Text;
  summary: Text;
  period: 'month' | 'quarter' | 'year';
  public: boolean;
}

/** Boards and reports of a register that the reader may open. */
export interface BoardList {
  register: { id: string; title: Text };
  boards: BoardLink[];
  reports: ReportLink[];
}

/** One row of the register on a board; it opens its case. */
export interface BoardRow {
  caseId: string;
  number: string;
  /** Only the columns that the board shows, masked as the register says. */
  values: { [column: string]: Value };
  light?: Light;
}

export interface MatrixPart {
  rowTitle: Text;
  columnTitle: Text;
  /** The figures are sums of this column; absent: rows are counted. */
  sumOf?: Text;
  /** The figures are fen. */
  money?: true;
  columns: { value: string; label: Text; total: number }[];
  rows: { value: string; label: Text; cells: number[]; total: number; limit?: number; light?: Light }[];
  total: number;
  /** Rows that were left out. */
  more: number;
  /** The rows behind the asked cell; without `column` behind the whole row. */
  cell?: { row: string; column?: string; rows: BoardRow[]; more: boolean };
}

export interface CardsPart {
  across: RegisterView['columns'];
  rows: (BoardRow & { cells: { value: string; light?: Light }[] })[];
  more: boolean;
}

export interface GroupsPart {
  lanes: { value: string; label: Text; light?: Light; count: number; rows: BoardRow[] }[];
}

export interface ShelfPart {
  outer: Text;
  inner: Text;
  cabinets: { value: string; count: number; lights: { light: Light; count: number }[] }[];
  /** The cabinet whose slots follow. */
  cabinet?: string;
  /** Slots with nothing in them come between those that are taken, where slots are counted. */
  slots: { slot: string; rows: (BoardRow & { mark?: Text })[] }[];
  marks: { text: Text; words: Text }[];
  more: boolean;
}

export interface TimelineBar extends BoardRow {
  from: string;
  to: string;
  clashes: { text: Text; with: string[] }[];
}

export interface TimelinePart {
  /** `2026-06`. */
  month: string;
  previous: string;
  next: string;
  days: { date: string; rest: boolean }[];
  rows: { value: string; label: Text; bars: TimelineBar[] }[];
  clashes: number;
  more: boolean;
}

export interface DuePart {
  dateTitle: Text;
  total: number;
  overdue: number;
  soon: number;
  soonDays: number;
  /** Who stands on which stair; the last ones reached first. */
  steps?: { after: number; title: Text; text: Text; count: number; rows: (BoardRow & { date: string })[] }[];
  rows: (BoardRow & { date: string })[];
  more: boolean;
}

/** A board with exactly the one part that its kind names. */
export interface BoardView extends BoardLink {
  register: { id: string; title: Text };
  today: string;
  /** Columns that rows show. */
  show: RegisterView['columns'];
  /** What the reader chooses, and from what; `value` absent: all. */
  choice?: { title: Text; value?: string; values: { value: string; label: Text; count: number }[] };
  /** What the lights of rows stand for. */
  legend: { light: Light; words: Text[] }[];
  matrix?: MatrixPart;
  cards?: CardsPart;
  groups?: GroupsPart;
  shelf?: ShelfPart;
  timeline?: TimelinePart;
  due?: DuePart;
}

export interface ReportView extends ReportLink {
  register: { id: string; title: Text };
  from: string;
  to: string;
  /** Titles of the columns: period, groups, measures. */
  head: {
    title: Text;
    kind: 'period' | 'group' | 'count' | 'sum' | 'average' | 'share' /** Figures are fen. */;
    money?: true;
  }[];
  /** Figures are absent where they stand for fewer rows than `smallest`. */
  rows: { labels: Text[]; figures: (number | null)[]; covered: boolean }[];
  total?: (number | null)[];
  smallest?: number;
  more: boolean;
}
