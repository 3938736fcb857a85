/** Cases that the office opens itself, and numbers read one after another. */
import type { ScannedLine } from '../language/scan.ts';
import type { Text } from '../language/text.ts';

/** A procedure that this person may open for the office today. */
export interface OpeningView {
  id: string;
  title: Text;
  plainTitle: Text;
  summary: Text;
  duty: string;
  /** Department or unit whose case it will be. */
  for: Text;
}

/** What a text of scanned lines holds. */
export interface ScanView {
  lines: ScannedLine[];
  /** Expected and not read yet. */
  left: string[];
}
