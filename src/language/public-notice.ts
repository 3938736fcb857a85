/**
 * Public notice (公示, 0 §1.6): what is put before everybody, masked, for a counted period, with what one may do about it. The
 * period is a clock of the procedure, so it opens into its day-by-day count and takes the notice down by its lapse (R9).
 */
import type { Expr } from './expression.ts';
import type { MaskKind } from './field.ts';
import type { Basis, Text } from './text.ts';

/** One thing shown. The mask is always written down; `full` on a field that is masked elsewhere needs a reason (§9, PIPL 6). */
export interface NoticeField {
  label: Text;
  value: Text | Expr;
  mask: MaskKind;
  /** Why the whole value is shown. */
  fullFor?: Text;
  show?: Expr;
}

export interface PublicNotice {
  title: Text;
  /** proposal: something is about to be decided, people may object · result: what was decided. */
  kind: 'proposal' | 'result';
  /** One or two sentences: what is shown and why. */
  lead: Text;
  fields: readonly NoticeField[];
  /** A list of people or things, one row an entry of `each`; columns name keys of the entry. */
  rows?: { each: Expr; columns: readonly { key: string; label: Text; mask: MaskKind; fullFor?: Text }[] };
  /** Clock of the procedure in NOT, WD or CD that is its period; its lapse ends the notice. */
  clock: string;
  /** What one may do about it, until when being computed. */
  todo: Text;
  /** Objections are received on the notice's page, as cases. */
  objections: boolean;
  body: Text;
  contact: Text;
  basis: readonly Basis[];
}
