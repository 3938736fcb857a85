/**
 * Numbers as printed (0 §10): `DJ2026000041-F` for two-letter series (N6), `GC20260041` for internal registers, whose series is written
 * `GC#4` (N7), `武外侨许〔2026〕12号` for document series (N1).
 */
import { checkCharacter } from './identifiers/check-character.ts';
import { formOf } from './number-series.ts';

/** A serial drawn for (series, year), in its printed form. */
export function printedNumber(series: string, year: number, serial: number): string {
  const form = formOf(series);
  if (form === 'document' || form === undefined) return `${series}〔${year}〕${serial}号`;
  if (form === 'internal')
    return `${series.slice(0, 2)}${year}${String(serial).padStart(Number(series.slice(3)), '0')}`;
  const body = `${series}${year}${String(serial).padStart(6, '0')}`;
  return `${body}-${checkCharacter(body)}`;
}

/** The number that was drawn, without what a replacement adds: `…1号-改1`, `…1号R1`. */
export const drawnNumber = (number: string): string => number.replace(/(-\p{Script=Han}+\d+)?(-?R\d+)?$/u, '');
