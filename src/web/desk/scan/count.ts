/** What has been scanned so far, and what became of the last lines. Kept in the page until it is entered. Pure. */
import type { ScanView } from '../../../client/types-openings.ts';
import type { ScannedLine } from '../../../language/scan.ts';

export const rowsAtOnce = 50;
export const leftAtOnce = 200;

export interface Count {
  /** Readable lines, each once, in the order in which they were scanned. */
  lines: readonly ScannedLine[];
  left: readonly string[];
  /** What is said of the lines that came last. */
  told: readonly ScannedLine[];
  /** First row that is shown, counted from the newest. */
  first: number;
  /** First of those not read yet that is shown. */
  firstLeft: number;
}

export const textOf = (lines: readonly Pick<ScannedLine, 'text'>[]): string => lines.map(({ text }) => text).join('\n');

/** The start of a page, whatever was asked for. */
function startOf(asked: number, size: number, of: number): number {
  const last = Math.max(0, Math.floor((of - 1) / size) * size);
  return Math.min(Math.max(0, asked || 0), last);
}

/** @param before how many lines were there before the last came */
export function countOf(
  { lines, left }: ScanView,
  before: number,
  shown: { rows?: number; left?: number } = {},
): Count {
  const kept = lines.filter(({ mark }) => mark === 'known' || mark === 'unknown');
  return {
    lines: kept,
    left,
    told: lines.slice(before),
    first: startOf(shown.rows ?? 0, rowsAtOnce, kept.length),
    firstLeft: startOf(shown.left ?? 0, leftAtOnce, left.length),
  };
}
