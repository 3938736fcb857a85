/** Resident identity number, GB 11643-1999 (§7.1), and the residence permit of Hong Kong, Macao and Taiwan residents (国办发〔2018〕81号). */
import { isIsoDate } from '../../calendar/day-number.ts';
import type { IsoDate } from '../../calendar/types.ts';
import { isProvincePart } from './region-codes.ts';
import { failed, fold, type IdentifierOptions, type IdentifierResult, passed } from './result.ts';

export const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** ISO 7064 MOD 11-2 check character over the first 17 digits. */
export function mod112(digits: string): string {
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** The birth date in positions 7 to 14, when it is a real day. */
export function birthIn(number: string): IsoDate | undefined {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isIsoDate(date) ? date : undefined;
}

/** Whether positions 7 to 14 hold a possible birth date: real, from 1850 on, not after today. */
export function hasPossibleBirth(number: string, { today }: IdentifierOptions): boolean {
  const birth = birthIn(number);
  return birth !== undefined && birth >= '1850-01-01' && (today === undefined || birth <= today);
}

/** Tests in the order of the standard's table: the first failure is the one reported. */
export function validateResidentId(value: string, options: IdentifierOptions = {}): IdentifierResult {
  const number = fold(value);
  if (/^\d{15}$/.test(number)) return failed('id.old');
  if (!/^\d{17}[\dX]$/.test(number)) return failed('id.format');
  if (!isProvincePart(number.slice(0, 2))) return failed('id.region');
  if (!hasPossibleBirth(number, options)) return failed('id.date');
  return mod112(number) === number[17] ? passed(number) : failed('id.check');
}

/** Residence permit: a resident number whose region is 810000, 820000 or 830000. */
export function validateResidencePermit(value: string, options: IdentifierOptions = {}): IdentifierResult {
  const result = validateResidentId(value, options);
  // The first-generation card existed for residents of the mainland only: 15 digits here are just too few.
  if (!result.ok) return result.code === 'id.old' ? failed('id.format') : result;
  return /^8[123]0000/.test(result.value) ? result : failed('id.region');
}

/** What a valid 18-character number says of its holder: province part, birth date, sex by the parity of digit 17. */
export function readResidentId(number: string): { province: string; birth: IsoDate | undefined; sex: 'M' | 'F' } {
  return { province: number.slice(0, 2), birth: birthIn(number), sex: Number(number[16]) % 2 === 1 ? 'M' : 'F' };
}
