/** What has been scanned so far, and what became of the last lines. Kept in the page until it is entered. Pure. */
import type { ScanView } from '../../../client/types-openings.ts';
import type { ScannedLine } from '../../../language/scan.ts';

export const rowsAtOnce = 50;

export interface Count {
  /** Readable lines, each once, in the order in which they were scanned. */
  lines: readonly ScannedLine[];
  left: readonly string[];
  /** What is said of the lines that came last. */
  told: readonly ScannedLine[];
  /** First row that is shown, counted from the newest. */
  first: number;
}

export const textOf = (lines: readonly Pick<ScannedLine, 'text'>[]): string => lines.map(({ text }) => text).join('\n');

/** @param before how many lines were there before the last came */
export function countOf({ lines, left }: ScanView, before: number, first = 0): Count {
  const kept = lines.filter(({ mark }) => mark === 'known' || mark === 'unknown');
  const last = Math.max(0, Math.floor((kept.length - 1) / rowsAtOnce) * rowsAtOnce);
  return { lines: kept, left, told: lines.slice(before), first: Math.min(Math.max(0, first), last) };
}
