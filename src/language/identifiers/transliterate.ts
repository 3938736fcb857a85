/**
 * Names in the letters of a machine-readable zone, ICAO Doc 9303 part 3, section 6: table A (Latin letters with marks), table B
 * (Cyrillic) and table C (Arabic). Where a table leaves a choice the first one stands here; the others are compared by `nameKeys`.
 * Letters of scripts without a table (Hanzi among them) have no place in the zone: the holder's own rendering is asked for.
 */

/** Table A, where the letter is not simply its base letter without marks. */
const latin: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  ı: 'I',
  Ĳ: 'IJ',
  ĸ: 'Q',
  Ł: 'L',
  Ŀ: 'L',
  Ŋ: 'N',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  ß: 'SS',
  ẞ: 'SS',
  Ŧ: 'T',
  Ü: 'UE',
  Þ: 'TH',
};

/** Second choices of table A: the national practice of some issuers. */
const latinPlain: Readonly<Record<string, string>> = { Ä: 'A', Å: 'A', Ö: 'O', Ø: 'O', Ü: 'U' };

/** Table B. The soft sign is not written. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I Й I К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х KH Ц TS Ч CH Ш SH Щ SHCH ' +
    'Ъ IE Ы Y Э E Ю IU Я IA Ђ D Є IE Ѕ DZ І I Ї I Ј J Љ LJ Њ NJ Ќ K Ў U Џ DZ Ґ G Ѓ G Ћ C Ғ G Һ C Ѵ Y'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, at, words) => {
      if (at % 2 === 0) pairs.push([word, words[at + 1] ?? '']);
      return pairs;
    }, []),
);

/** Table C, by code point. Vowel signs and the tatweel are not written; a shadda doubles the letter before it. */
const arabic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '0621 XE 0622 XAA 0623 XAE 0624 U 0625 I 0626 XI 0627 A 0628 B 0629 XTA 062A T 062B XTH 062C J 062D XH 062E XKH 062F D ' +
    '0630 XDH 0631 R 0632 Z 0633 S 0634 XSH 0635 XSS 0636 XDZ 0637 XTT 0638 XZZ 0639 E 063A G 0641 F 0642 Q 0643 K 0644 L ' +
    '0645 M 0646 N 0647 H 0648 W 0649 XAY 064A Y 0671 XXA 0679 XXT 067C XRT 067E P 0681 XKE 0685 XXH 0686 XC 0688 XXD ' +
    '0689 XDR 0691 XXR 0693 XRR 0696 XRX 0698 XJ 069A XXS 06A9 XKK 06AB XXK 06AD XNG 06AF XGG 06BA XNN 06BC XXN 06BE XDO ' +
    '06C0 XYH 06C1 XXG 06C2 XGE 06C3 XTG 06CC XYA 06CD XXY 06D0 Y 06D2 XYB 06D3 XBE'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, at, words) => {
      if (at % 2 === 0) pairs.push([String.fromCodePoint(Number.parseInt(word, 16)), words[at + 1] ?? '']);
      return pairs;
    }, []),
);

const tehMarbuta = 'ة';
const shadda = 'ّ';
const arabicSign = /[\u0640\u064B-\u0650\u0652\u0670]/u;

/** Letters of one part of a name (no spaces in it); nothing when a character has no rendering in the standard. */
function letters(part: string, plain: boolean): string | undefined {
  let written = '';
  let last = '';
  const characters = [...part.normalize('NFC').toUpperCase()];
  for (const [at, character] of characters.entries()) {
    if (character === shadda) {
      written += last;
      continue;
    }
    if (/['’ʼʹ`Ь]/u.test(character) || arabicSign.test(character)) continue;
    const next =
      character === tehMarbuta && at === characters.length - 1
        ? 'XAH'
        : ((plain ? latinPlain[character] : undefined) ??
          latin[character] ??
          cyrillic[character] ??
          arabic[character] ??
          character.normalize('NFD').replace(/\p{M}+/gu, ''));
    if (!/^[A-Z]*$/.test(next)) return undefined;
    written += next;
    last = next;
  }
  return written;
}

/**
 * A name in the letters of the zone, its parts apart by one filler: `Jean-Luc Étrange` → `JEAN<LUC<ETRANGE`, `O’Connor` →
 * `OCONNOR`. Nothing when a character has no rendering (Hanzi), or no letter is left.
 * @param plain the second choices: Ä as A instead of AE
 */
export function zoneLetters(name: string, plain = false): string | undefined {
  const parts = name
    .normalize('NFKC')
    .trim()
    .split(/[\s\-‐‑‒–·.,]+/u)
    .filter(Boolean)
    .map((part) => letters(part, plain));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const written = parts.filter(Boolean).join('<');
  return written === '' ? undefined : written;
}

/** The zone's letters of a name in every choice of the standard, without spaces: what two writings of one name share. */
export function nameKeys(name: string): string[] {
  const keys = [zoneLetters(name), zoneLetters(name, true)];
  return [...new Set(keys.flatMap((key) => (key === undefined ? [] : [key.replaceAll('<', '')])))];
}
