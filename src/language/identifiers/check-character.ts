/**
 * ISO 7064 MOD 37,36: the check character of case numbers, registers and papers (§7.7, N6). It finds a typing mistake before
 * anything is looked up; it proves nothing. Stored without hyphen, printed with one before the check character.
 */
import { failed, fold, type IdentifierResult, passed } from './result.ts';

/** Check character over digits and letters A–Z. Throws RangeError for any other character: serials are made by the platform. */
export function checkCharacter(serial: string): string {
  if (!/^[0-9A-Z]+$/.test(serial)) throw new RangeError(`no serial of digits and capital letters: ${serial}`);
  let product = 36;
  for (const character of serial) {
    const sum = (product + Number.parseInt(character, 36)) % 36 || 36;
    product = (2 * sum) % 37;
  }
  return ((37 - product) % 36).toString(36).toUpperCase();
}

/** The serial with its check character, as stored: `WQ2026000123` → `WQ20260001231`. */
export function withCheckCharacter(serial: string): string {
  return serial + checkCharacter(serial);
}

/** As printed: `WQ20260001231` → `WQ2026000123-1`. */
export function printNumber(stored: string): string {
  return `${stored.slice(0, -1)}-${stored.slice(-1)}`;
}

/**
 * Reads a number of N6 as a person types it: with or without hyphen, any case, with spaces. number.format: not two letters,
 * year, six digits and a check character · number.check: the check character does not fit.
 */
export function readCaseNumber(input: string): IdentifierResult {
  const number = fold(input).replace(/[-‐‑‒–—−]/gu, '');
  if (!/^[A-Z]{2}\d{10}[0-9A-Z]$/.test(number)) return failed('number.format');
  return checkCharacter(number.slice(0, -1)) === number.slice(-1) ? passed(number) : failed('number.check');
}
