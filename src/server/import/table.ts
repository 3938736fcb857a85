/** What a file for an import is bounded to, and what comes of reading one. */
import type { SheetRow } from '../../language/import/rows.ts';

export const mostFileBytes = 5 * 1024 * 1024;
/** Lines of one import, below the headings. */
export const mostLines = 2000;
/** Lines of a file: headings, a title and some notes stand above. */
export const mostFileLines = mostLines + 50;
export const mostColumns = 100;
/** A table of that size has some two megabytes; twenty times as much is a trap. */
export const mostUnpacked = 48 * 1024 * 1024;

export interface Sheet {
  name: string;
  /** Rows with something in them. */
  rows: readonly SheetRow[];
}

export type TableRefusal = 'import.kind' | 'import.unreadable' | 'import.lines' | 'import.unpacked';

export type TableRead = { sheets: readonly Sheet[] } | { refused: TableRefusal };
