/** Invented people, their ID numbers and passports: valid in form, each person of each unit with one of their own. */
import { mrzCheck } from '../../../../src/language/identifiers/mrz.ts';
import { mod112 } from '../../../../src/language/identifiers/resident-id.ts';

/** A man born on 6 May 1980. @param who name and unit: the same words give the same number */
export function sampleIdNo(who: string): string {
  const sum = [...who].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 500, 7);
  const digits = `42010219800506${String(2 * sum + 1).padStart(3, '0')}`;
  return digits + mod112(digits);
}

/** The two lines of the passport of a man born on 6 May 1980. @param name as in the zone: CHOU<<SHILI */
export function sampleZone(number: string, name: string, expiry: string): string {
  const part = (text: string) => `${text}${mrzCheck(text)}`;
  const [first, birth, end] = [part(number), part('800506'), part(expiry.replaceAll('-', '').slice(2))];
  const optional = '<'.repeat(15);
  return [
    `P${number.slice(0, 1) === 'D' ? 'D' : 'O'}CHN${name}`.padEnd(44, '<'),
    `${first}CHN${birth}M${end}${optional}${mrzCheck(`${first}${birth}${end}${optional}`)}`,
  ].join('\n');
}

/** Somebody of a bureau who applies for a document. @param pinyin the surname as in the document */
export const sampleTraveller = (name: string, pinyin: string) => ({
  name,
  surname: pinyin,
  given: 'SHILI',
  sex: 'M',
  birth: '1980-05-06',
  birthPlace: '湖北武汉',
  idNo: sampleIdNo(name),
  unitName: '示例市商务局',
  post: '科员',
  rank: 'section',
  bodyKind: 'organ',
});
