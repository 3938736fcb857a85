/** What the API answers about the years of the calendar and what their confirmation moves. */
import type { YearArrangement } from '../calendar/types.ts';
import type { Text } from '../language/text.ts';

/** Where an arrangement came from: typed at the desk, a file, the package that keeps holidays, or the law book. */
export type CalendarMeans = 'form' | 'file' | 'package' | 'book';

export interface CalendarYearEntry {
  /** Version; absent for the law book's own. */
  id?: string;
  year: number;
  arrangement: YearArrangement;
  means: CalendarMeans;
  confirmedBy?: string;
  confirmedAt?: string;
  /** Empty while told days are being secured. */
  inForceAt?: string;
  /** Replaced by a later version, or wins over the law book. */
  current: boolean;
  progress?: CalendarProgress;
}

export interface CalendarProgress {
  /** preparing: told days are secured · telling: moved days are written and told · done. */
  state: 'preparing' | 'telling' | 'done';
  moved: number;
  kept: number;
  /** Clocks carried out so far, of moved and kept together. */
  done: number;
}

export interface CalendarYears {
  years: CalendarYearEntry[];
  /** Years that open limits reach into and that have no notice yet. */
  provisional: number[];
  /** Years that the package knows. */
  packageYears: number[];
}

/** One limit whose last day moves or, told before, stays (0 §1.1 R7). */
export interface DeadlineMoveView {
  caseId: string;
  number: string;
  procedure: Text;
  clock: Text;
  whose: 'office' | 'applicant' | 'holder' | 'other';
  /** Day, or instant for limits in hours. */
  from: string;
  to: string;
  how: 'moved' | 'not-before' | 'not-after' | 'printed';
  /** The new day is still provisional. */
  provisional: boolean;
  doneAt?: string;
}

export interface DeadlineMoves {
  moved: number;
  kept: number;
  cases: number;
  /** How many fit the filter. */
  found: number;
  /** The first of them. */
  lines: DeadlineMoveView[];
}

export interface CalendarPreview extends DeadlineMoves {
  arrangement: YearArrangement;
  /** Days whose work changes, against what is in force now. */
  days: { date: string; before: string; after: string }[];
  workdays: { before: number; after: number };
}

export interface CalendarConfirmed {
  id: string;
}

/** An arrangement read from a file or from the package, to be checked and previewed. */
export interface CalendarDraft {
  arrangement: YearArrangement;
  means: CalendarMeans;
}

export interface CalendarChange extends DeadlineMoves {
  entry: CalendarYearEntry;
}
