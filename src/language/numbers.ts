/** Numbers as printed (0 §10): `DJ2026000041-F` for two-letter series (N6), `武外侨许〔2026〕12号` for document series (N1). */
import { checkCharacter } from './identifiers/check-character.ts';

const letters = /^[A-Z]{2}$/;

/** A serial drawn for (series, year), in its printed form. */
export function printedNumber(series: string, year: number, serial: number): string {
  if (!letters.test(series)) return `${series}〔${year}〕${serial}号`;
  const body = `${series}${year}${String(serial).padStart(6, '0')}`;
  return `${body}-${checkCharacter(body)}`;
}
