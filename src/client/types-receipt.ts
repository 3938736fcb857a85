/** What whoever filed takes home: number and query code, what was received, by whom and when. */
import type { Text } from '../language/text.ts';
import type { CaseView, PaperView } from './types.ts';
import type { TimelineEntry } from './types-timeline.ts';

export interface ReceiptView
  extends Pick<CaseView, 'id' | 'number' | 'procedure' | 'state' | 'headline' | 'nextSteps'> {
  applicant: string;
  /** The limit that runs now. */
  clock?: CaseView['clock'];
  /** Shows the progress together with the number, never personal data. */
  code: string;
  /** Page on which both are entered; it names the number only. */
  trackUrl: string;
  /** The same address as a picture to scan (data URL). */
  qr: string;
  /** The filing: when it was entered and by whom, the day of receipt and the postmark where they differ. */
  filed: Pick<TimelineEntry, 'at' | 'text' | 'by' | 'filedOn' | 'postmark'>;
  /** Documents: how many files of each, or to be handed in at the counter. */
  received: { title: Text; files: number; atCounter: boolean }[];
  /** Receipts that the procedure issues, sealed. */
  papers: PaperView[];
  /** The reader filed it at the counter and may send it to the applicant. */
  canMail: boolean;
}

/** `open`: false where no mail server is set and the letter rests in the log. */
export interface ReceiptSent {
  open: boolean;
}
