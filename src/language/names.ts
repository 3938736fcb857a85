/**
 * Chinese names in pinyin (GB/T 28039-2011, §8): surname first, given name in one word, compound surnames in one word, two surnames
 * with a hyphen. Surnames are read as surnames: 单 Shan, 解 Xie, 仇 Qiu, 曾 Zeng, 区 Ou. In travel documents ü is written YU.
 */
import { pinyin } from 'pinyin-pro';
import { doubleSurnames } from './surnames.ts';

export interface ChineseName {
  surname: string;
  given: string;
}

/** Surname and given name of a name in Hanzi; nothing for a name in another script. A hyphen or dot joins two surnames. */
export function splitChineseName(name: string): ChineseName | undefined {
  const text = name.normalize('NFKC').replace(/\s+/gu, '');
  const [, first, second] = /^(\p{Script=Han}{1,2})[-·—](\p{Script=Han}{2,})$/u.exec(text) ?? [];
  if (first && second) return { surname: `${first}-${second.charAt(0)}`, given: second.slice(1) };
  if (!/^\p{Script=Han}+$/u.test(text)) return undefined;
  const characters = [...text];
  const two = characters.slice(0, 2).join('');
  const size = characters.length > 2 && doubleSurnames.has(two) ? 2 : 1;
  return { surname: characters.slice(0, size).join(''), given: characters.slice(size).join('') };
}

/** Readings as a surname that the dictionary lacks. */
const surnameReadings: Readonly<Record<string, string>> = { 种: 'chong' };

const syllables = (text: string, asSurname: boolean): string[] =>
  asSurname && surnameReadings[text] ? [surnameReadings[text]] : read(text, asSurname);

const read = (text: string, asSurname: boolean): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', surname: asSurname ? 'head' : 'off', nonZh: 'removed' });

/** Syllables of a whole name, surname read as such, small letters with ü. */
export function nameSyllables(name: string): string[] {
  const parts = splitChineseName(name);
  if (!parts) return [];
  const surname = parts.surname.split('-').flatMap((one) => syllables(one, true));
  return [...surname, ...(parts.given ? syllables(parts.given, false) : [])];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface PinyinName {
  /** `Ouyang Xiaoming`, `Lü Mei`. */
  written: string;
  /** Fields of a travel document: `OUYANG`, `LYU`. */
  surname: string;
  given: string;
}

/** The name in pinyin; nothing when it is not in Hanzi. */
export function pinyinName(name: string): PinyinName | undefined {
  const parts = splitChineseName(name);
  if (!parts) return undefined;
  const surname = parts.surname
    .split('-')
    .map((one) => capital(syllables(one, true).join('')))
    .join('-');
  // An apostrophe keeps syllables apart that begin with a vowel: Chang'an.
  const given = capital(
    (parts.given ? syllables(parts.given, false) : [])
      .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
      .join(''),
  );
  const inDocument = (text: string): string => text.replaceAll("'", '').replace(/[üÜ]/gu, 'YU').toUpperCase();
  return {
    written: given ? `${surname} ${given}` : surname,
    surname: inDocument(surname),
    given: inDocument(given),
  };
}
