/** ID numbers of invented people: valid in form, each person of each unit with one of their own. */
import { mod112 } from '../../../../src/language/identifiers/resident-id.ts';

/** A man born on 6 May 1980. @param who name and unit: the same words give the same number */
export function sampleIdNo(who: string): string {
  const sum = [...who].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 500, 7);
  const digits = `42010219800506${String(2 * sum + 1).padStart(3, '0')}`;
  return digits + mod112(digits);
}
