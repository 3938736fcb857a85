/**
 * Foreign permanent resident ID card (§7.2). Card of 2023: 18 characters, leading 9, birth date at positions 7 to 14, MOD 11-2
 * check. Card of 2017: three letters and twelve digits, whose check rule is not published: form only.
 */
import { hasPossibleBirth, mod112 } from './resident-id.ts';
import { failed, fold, type IdentifierOptions, type IdentifierResult, passed } from './result.ts';

/** Both cards are accepted while they are valid. Codes are those of the resident number. */
export function validatePermanentResidentId(value: string, options: IdentifierOptions = {}): IdentifierResult {
  const number = fold(value);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return passed(number);
  if (!/^9\d{16}[\dX]$/.test(number)) return failed('id.format');
  if (!hasPossibleBirth(number, options)) return failed('id.date');
  return mod112(number) === number[17] ? passed(number) : failed('id.check');
}
