/**
 * Text that a PDF/A file can carry. PDF/A-2 level a (ISO 19005-2, 6.2.11) refuses characters without a glyph, without a
 * meaning (private use) or without Unicode mapping; one odd character in a name must not stop a letter that the law
 * requires, nor vanish from it, so such a character is printed as its code point.
 */

/** Printed in the place of a character that no font of the room has: 〔U+20BB7〕. */
export const codePointMark = (char: string): string =>
  [...char].map((c) => `〔U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`).join('');

/** Controls, invisible direction marks, byte-order marks: they say nothing on paper and can reorder what is read. */
const silent = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Emoji selectors; the selectors of Han variants (U+E0100 and up) stay. */
const emojiSelectors = /[\uFE00-\uFE0F]/gu;
/** Private use, lone surrogates and code points that are not characters. */
const meaningless = /[\p{Co}\p{Cs}\p{Cn}]/gu;

/** NFC; line ends become `\n`, tabs and odd spaces a space; silent characters go, meaningless ones show their code. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\t\u00A0\u202F]/gu, ' ')
    .split('\n')
    .map((line) => line.replace(silent, ''))
    .join('\n')
    .replace(emojiSelectors, '')
    .replace(meaningless, codePointMark);
}

/** Puts code points in the place of every character in `missing`. */
export function markMissing(text: string, missing: ReadonlySet<string>): string {
  let out = '';
  for (const char of text) out += missing.has(char) ? codePointMark(char) : char;
  return out;
}
