/**
 * Identifiers of people, bodies, documents and cases (dossier §7, §10): each file reads one kind, brings it into the one form
 * that is stored (upper case, no spaces) and says what is wrong by a stable code. Nothing here looks anything up: a number that
 * passes is well made, not proven. The day of today is an argument.
 */
import type { IsoDate } from '../../calendar/types.ts';

export type IdentifierResult = { ok: true; value: string; warnings?: string[] } | { ok: false; code: string };

export interface IdentifierOptions {
  /** Civil date of the command; without it the test "not in the future" is left out. */
  today?: IsoDate;
  /** Staff who hold a copy of the certificate and a reason may take a failing USCC check as a warning (§7.5 U3). */
  acceptFailedCheck?: boolean;
  /** The office's own pattern for a travel document: the setting `doc.regex.<kind>` (§7.3). */
  pattern?: string;
  /** The office's setting `id.fprStrict`: province and nationality of a permanent residence number are looked at too (§7.2). */
  strictLayout?: boolean;
}

export type Validator = (value: string, options?: IdentifierOptions) => IdentifierResult;

/** Full-width characters become half-width, letters upper case, spaces of every kind disappear. */
export function fold(value: string): string {
  return value.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

export const failed = (code: string): { ok: false; code: string } => ({ ok: false, code });

/** A passing result; the key `warnings` exists only when there is one. */
export function passed(value: string, warnings: string[] = []): { ok: true; value: string; warnings?: string[] } {
  return warnings.length > 0 ? { ok: true, value, warnings } : { ok: true, value };
}
