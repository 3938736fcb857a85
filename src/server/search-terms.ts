/** Terms by which a case is found: numbers, name in Hanzi (each bigram), pinyin, initials. Both sides use these functions. */
import { pinyin } from 'pinyin-pro';

const han = /\p{Script=Han}+/gu;
const bigrams = (text: string) => {
  const characters = [...text];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** Terms of one name: 陈示例 → 陈示例, 陈示, 示例, chenshili, chen, shi, li, csl. */
export function nameTerms(name: string): string[] {
  const hanzi = (name.match(han) ?? []).flatMap((run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', surname: 'head' }).map((syllable) =>
      syllable.replaceAll('ü', 'v'),
    );
    return [
      run,
      ...bigrams(run),
      ...[...run],
      syllables.join(''),
      ...syllables,
      syllables.map((syllable) => [...syllable][0]).join(''),
    ];
  });
  const latin = (name.toLowerCase().match(/[\p{Script=Latin}\d']+/gu) ?? []).flatMap((word) => [word]);
  return [...new Set([...hanzi, ...latin, latin.join('')].filter(Boolean))];
}

/** Terms of numbers: with and without hyphen. */
export const numberTerms = (numbers: readonly string[]): string[] =>
  numbers.flatMap((number) => [number.toLowerCase(), number.replaceAll('-', '').toLowerCase()]);

/** What somebody typed, as terms that must all be there. */
export function queryTerms(query: string): string[] {
  const text = query.trim().toLowerCase();
  const words = text.match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? [];
  return words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? bigrams(word) : [word.replace(/^([a-z]{2}\d{10})-?([0-9a-z])$/, '$1$2')],
  );
}
