/** What happened on a case and what comes next, line by line. */
import type { Text } from '../language/text.ts';
import type { Light } from './types.ts';

export interface TimelineEntry {
  version: number;
  at: string;
  action: string;
  text: Text;
  by: {
    name: string;
    role: Text;
    body?: Text;
    /** The absent colleague in whose place, or who delegated the signature. */
    for?: string;
    /** Of an agent: on whose behalf, by which unit, and the power of attorney where one is on file. */
    mandate?: { id: string; of: string; unit?: string; deed?: string };
  };
  /** What it meant for a limit: "limit 29 May, one day early". */
  limit?: { due: string; light: Light; words: Text };
  /** Opinion or reason given with it, where the viewer may see it. */
  note?: string;
  /** Day of receipt of what the counter took in or the post brought, where it is another than that of the entry; and the postmark. */
  filedOn?: string;
  postmark?: string;
  papers: string[];
}

export interface NextStep {
  text: Text;
  by?: string;
  /** Another body's limit: shown, not run. */
  shownOnly?: boolean;
  detail?: Text;
}
