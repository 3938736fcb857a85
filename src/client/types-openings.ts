/** Cases that staff open, and numbers read one after another. */
import type { ScannedLine } from '../language/scan.ts';
import type { Text } from '../language/text.ts';

/** A procedure that this person may open today, for the office or at the counter. */
export interface OpeningView {
  id: string;
  title: Text;
  plainTitle: Text;
  summary: Text;
  duty: string;
  /** Department or unit that opens it. */
  for: Text;
}

/** What a text of scanned lines holds. */
export interface ScanView {
  lines: ScannedLine[];
  /** Expected and not read yet. */
  left: string[];
}
