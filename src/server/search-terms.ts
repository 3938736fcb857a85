/**
 * Terms by which a case is found: numbers, and its people's names in every script. A name in Hanzi is found by its characters, its
 * pinyin and its initials; one in other letters by each writing the standard allows (Müller by mueller and muller, Иванов by ivanov),
 * surname first or last; a Latin name by the Hanzi that read so. Both sides, case and query, use these functions.
 */
import { pinyin } from 'pinyin-pro';
import { readDocumentNumber } from '../language/identifiers/document-number.ts';
import { nameKeys } from '../language/identifiers/transliterate.ts';
import { nameSyllables, splitChineseName } from '../language/names.ts';

const han = /\p{Script=Han}+/gu;
const hasHan = /\p{Script=Han}/u;
/** Marks a reading of a name that nobody wrote in Hanzi: Hanzi find it, and do not find namesakes of other characters. */
const reading = '~';

const bigrams = (text: string) => {
  const characters = [...text];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** ü as people type it. */
const typed = (text: string): string[] =>
  text.includes('ü') ? [text.replaceAll('ü', 'v'), text.replaceAll('ü', 'u'), text.replaceAll('ü', 'yu')] : [text];

/** Parts of a name that are read together, each joined: whole, reversed, surname, given name. */
function joined(parts: readonly string[]): string[] {
  const reversed = [...parts.slice(1), ...parts.slice(0, 1)];
  return [parts.join(''), reversed.join(''), ...parts];
}

function hanziTerms(run: string): string[] {
  const parts = splitChineseName(run);
  const syllables = nameSyllables(run);
  const surnameSize = parts ? [...parts.surname].length : 1;
  const [surname, given] = [syllables.slice(0, surnameSize), syllables.slice(surnameSize)];
  // Another reading of a polyphonic surname is found too: somebody who reads 单 as dan still means this name.
  const others = (
    surnameSize === 1 ? pinyin([...run][0] ?? '', { toneType: 'none', type: 'array', multiple: true }) : []
  )
    .filter((other) => other !== surname[0])
    .flatMap((other) => [other, other + given.join('')]);
  const read = [
    ...joined([surname.join(''), given.join('')].filter(Boolean)),
    ...syllables,
    syllables.map((syllable) => [...syllable][0]).join(''),
    ...others,
  ];
  return [run, ...bigrams(run), ...run, ...read.flatMap(typed)];
}

/** Words of a name in letters: as they stand, and in each writing of the zone. */
function letterWords(text: string): string[][] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(han, ' ')
    .match(/[\p{L}\p{M}\d'’]+/gu);
  return (words ?? []).map((word) => [...new Set([word, ...nameKeys(word).map((key) => key.toLowerCase())])]);
}

function letterTerms(name: string): string[] {
  const words = letterWords(name);
  const longest = Math.max(0, ...words.map((variants) => variants.length));
  const whole = Array.from({ length: longest }, (_, at) =>
    words.map((variants) => variants[at] ?? variants.at(-1) ?? ''),
  );
  return [...words.flat(), ...whole.flatMap(joined)];
}

/** Terms of all names of one person: 陈示例 → 陈示例, 陈示, 示例, chenshili, shilichen, chen, shili, csl … */
export function nameTerms(...names: readonly string[]): string[] {
  const hanzi = names.flatMap((name) => name.match(han) ?? []).flatMap(hanziTerms);
  const letters = names.flatMap(letterTerms);
  const readings =
    hanzi.length === 0 ? letters.filter((term) => /^[a-z]+$/.test(term)).map((term) => reading + term) : [];
  return [...new Set([...hanzi, ...letters, ...readings].filter(Boolean))];
}

/** Terms of numbers: with and without hyphen. */
export const numberTerms = (numbers: readonly string[]): string[] =>
  numbers.flatMap((number) => [number.toLowerCase(), number.replaceAll('-', '').toLowerCase()]);

const numberLike = /^[a-z]{2}\d{10}-?[0-9a-z]$/;

/** The terms that one word must have, by each way to read it: Hanzi by their characters or their sound, letters by their writings. */
function wordAlternatives(word: string): string[][] {
  if (hasHan.test(word)) {
    const sound = nameSyllables(word).join('');
    return [bigrams(word), ...typed(sound).map((text) => [reading + text])];
  }
  if (numberLike.test(word)) return [[word.replace('-', '')]];
  const words = letterWords(word);
  // A number of a document series and the like has no letters to read.
  if (words.length === 0) return [[word]];
  const exact = words.map((variants) => variants[0] ?? '');
  const zone = words.map((variants) => variants[1] ?? variants[0] ?? '');
  const plain = words.map((variants) => variants.at(-1) ?? '');
  const unique = new Map([exact, zone, plain].map((terms) => [terms.join(' '), terms]));
  return [...unique.values()];
}

const mostAlternatives = 8;

/**
 * What somebody typed, as alternatives: a case is found when it has every term of one of them. Empty for a query without a word.
 */
export function queryTerms(query: string): string[][] {
  const text = query.normalize('NFC').trim().toLowerCase();
  const document = readDocumentNumber(query);
  if (document.ok) return [[document.value.toLowerCase()]];
  const words = text.match(/\p{Script=Han}+(?:[-·]\p{Script=Han}+)*|[^\s\p{Script=Han}]+/gu) ?? [];
  if (words.length === 0) return [];
  return words
    .map(wordAlternatives)
    .reduce<string[][]>(
      (found, alternatives) =>
        found.flatMap((terms) => alternatives.map((more) => [...terms, ...more])).slice(0, mostAlternatives),
      [[]],
    );
}
