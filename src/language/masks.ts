/**
 * Masks for lists and public notice (§9; PIPL 6, 51): what is shown of a value to those who do not need the whole of it. A mask
 * shows at most what the table grants; a value too short or too odd to be cut safely is hidden altogether.
 */
import type { MaskKind } from './field.ts';
import { countries } from './identifiers/countries.ts';
import { provinces, wuhan, wuhanDistricts } from './identifiers/region-codes.ts';
import { doubleSurnames } from './surnames.ts';

const HIDDEN = '***';
/** No number of a document is longer. */
const longestNumber = 20;

function maskName(name: string): string {
  const characters = [...name.trim()];
  const first = characters[0] ?? '';
  if (!/\p{Script=Han}/u.test(first)) return characters.length > 1 ? `${first}***` : HIDDEN;
  if (characters.length === 1) return '*';
  const surname = characters.slice(0, 2).join('');
  const shown = characters.length > 2 && doubleSurnames.has(surname) ? 2 : 1;
  return characters.slice(0, shown).join('') + '*'.repeat(characters.length - shown);
}

/** First and last characters with asterisks between; all asterisks when less than two characters would be covered. */
function maskMiddle(value: string, head: number, tail: number, stars?: number): string {
  const characters = [...value.replace(/\s+/gu, '')];
  const covered = characters.length - head - tail;
  if (covered < 2) return '*'.repeat(stars ?? Math.max(characters.length, 3));
  return characters.slice(0, head).join('') + '*'.repeat(stars ?? covered) + characters.slice(-tail).join('');
}

const districtsZh = wuhanDistricts.map((region) => region.name.zh).join('|');
/** Province, city, district; a part with digits or a street, estate or house in it is never taken for a district. */
const chineseAddress = new RegExp(
  '^(?:中国)?((?:[\\p{Script=Han}]{2,8}?(?:省|自治区|特别行政区))?(?:[\\p{Script=Han}]{1,8}?(?:市|自治州|地区|盟))?)' +
    `(${districtsZh}|(?:(?!路|街|道|巷|弄|号|栋|楼|室|村|镇|乡|小区|社区|园区)[\\p{Script=Han}]){1,8}?(?:区|县|旗|市))?`,
  'u',
);

/** English names are compared without case and with one kind of apostrophe (Jiang’an). */
const comparable = (name: string): string => name.toLowerCase().replaceAll('’', "'");

const areaNames = new Set(
  [...countries, ...provinces, wuhan, ...wuhanDistricts].map((area) => comparable(area.name.en)),
);

function maskAddress(address: string): string {
  const text = address.trim();
  if (/^\p{Script=Han}/u.test(text)) {
    const [, upper = '', district = ''] = chineseAddress.exec(text.replace(/\s+/gu, '')) ?? [];
    // A district without a city or province before it is kept only when it is one of this city's own.
    const known = upper !== '' || wuhanDistricts.some((region) => region.name.zh === district);
    return (known ? upper + district : '') || HIDDEN;
  }
  const parts = text.split(/[,，]/u).map((part) => part.trim());
  const shown = parts.filter(
    (part) =>
      !/\d/.test(part) &&
      (areaNames.has(comparable(part)) || /^[\p{L}'’ -]+ (District|County|City|Province)$/u.test(part)),
  );
  return shown.join(', ') || HIDDEN;
}

function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? HIDDEN : `${[...email.trim()][0] ?? ''}***${email.trim().slice(email.trim().lastIndexOf('@'))}`;
}

function maskBank(account: string): string {
  const digits = account.replace(/[\s-]/gu, '');
  return digits.length < 8 ? '****' : `****${digits.slice(-4)}`;
}

/** The value as the kind of mask shows it. An empty value stays empty; `full` changes nothing, `hidden` shows nothing. */
export function maskValue(kind: MaskKind, value: string): string {
  if (value.trim() === '') return '';
  switch (kind) {
    case 'name':
      return maskName(value);
    case 'id':
      return maskMiddle(value, 3, 4, 11);
    case 'document':
      // The lines of a machine-readable zone are as long as they are; their asterisks tell nothing.
      return maskMiddle(value, 1, 2, value.length > longestNumber ? 8 : undefined);
    case 'mobile':
      return maskMiddle(value, 3, 4, 4);
    case 'bank':
      return maskBank(value);
    case 'address':
      return maskAddress(value);
    case 'email':
      return maskEmail(value);
    case 'full':
      return value;
    case 'hidden':
      return HIDDEN;
  }
}
