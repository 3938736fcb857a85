/**
 * Foreign permanent resident ID card (§7.2). Card of 2023: 18 characters, leading 9, birth date at positions 7 to 14, MOD 11-2
 * check; in the strict layout also a province and an ISO 3166-1 numeric nationality. Card of 2017: three letters and twelve digits,
 * whose check rule is not published: form only.
 */
import { isProvincePart } from './region-codes.ts';
import { hasPossibleBirth, mod112 } from './resident-id.ts';
import { failed, fold, type IdentifierOptions, type IdentifierResult, passed } from './result.ts';

/** Positions 4 to 6: `840`. The numeric codes are those that the language's own table of regions resolves to a country. */
const isNationality = (digits: string): boolean => {
  const region = new Intl.Locale(`und-${digits}`).region ?? '';
  return /^[A-Z]{2}$/.test(region) && region !== 'ZZ' && region !== 'CN';
};

/** Both cards are accepted while they are valid. Codes are those of the resident number. */
export function validatePermanentResidentId(value: string, options: IdentifierOptions = {}): IdentifierResult {
  const number = fold(value);
  if (/^[A-Z]{3}\d{12}$/.test(number)) return passed(number);
  if (!/^9\d{16}[\dX]$/.test(number)) return failed('id.format');
  if (options.strictLayout && !isProvincePart(number.slice(1, 3))) return failed('id.region');
  if (options.strictLayout && !isNationality(number.slice(3, 6))) return failed('id.format');
  if (!hasPossibleBirth(number, options)) return failed('id.date');
  return mod112(number) === number[17] ? passed(number) : failed('id.check');
}
