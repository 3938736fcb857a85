/** Writes the machine-readable zone of a document from its data (ICAO Doc 9303 parts 3 to 6): the other half of reading it. */
import type { TravelDocument } from './mrz.ts';
import { mrzCheck } from './mrz.ts';
import { type MrzLayout, mrzLayouts, type Place } from './mrz-layouts.ts';
import { failed } from './result.ts';
import { zoneLetters } from './transliterate.ts';

/** What a document says of its holder. */
export type ZoneData = Omit<TravelDocument, 'truncated'>;

export type BuiltZone = { ok: true; lines: string[]; truncated: boolean } | { ok: false; code: string };

const pad = (text: string, width: number): string => text.slice(0, width).padEnd(width, '<');

/** Cuts so that the last position holds a letter, as the standard asks of a name that was cut: letters before a filler give way. */
function cut(text: string, width: number): string {
  let rest = text;
  while (rest.length > width && rest.charAt(width - 1) === '<') {
    // The last part that has a letter to spare loses it; every part keeps its first.
    const last = [...rest.slice(0, width).matchAll(/[A-Z]{2,}/g)].at(-1);
    if (!last) break;
    const letter = last.index + last[0].length - 1;
    rest = rest.slice(0, letter) + rest.slice(letter + 1);
  }
  return rest.slice(0, width);
}

/** Names in their field. A surname too long leaves room for the double filler and the first given letter. */
export function namesField(surname: string, given: string, width: number): { text: string; truncated: boolean } {
  const whole = given ? `${surname}<<${given}` : surname;
  if (whole.length <= width) return { text: pad(whole, width), truncated: whole.length === width };
  const room = given ? width - 3 : width;
  const first = surname.length > room ? cut(surname, room) : surname;
  return { text: cut(given ? `${first}<<${given}` : first, width), truncated: true };
}

const sixDigits = (day: string): string => (day === '' ? '<<<<<<' : day.slice(2).replaceAll('-', ''));

/** Number, its check digit, and what of it goes on into the optional data. */
function numberParts(layout: MrzLayout, number: string, optional: string) {
  const width = layout.number[2] - layout.number[1];
  if (number.length <= width) {
    const text = pad(number, width);
    return { number: text, check: mrzCheck(text), optional };
  }
  if (!layout.longNumbers) return undefined;
  return {
    number: number.slice(0, width),
    check: '<',
    optional: `${number.slice(width)}${mrzCheck(number)}<${optional}`,
  };
}

/**
 * @param data names in any script that the standard transliterates; dates ISO or empty; number of letters and digits.
 * Codes: mrz.name (a character without rendering) · mrz.number (too long for the format, or other than letters and digits) ·
 * mrz.optional (does not fit).
 */
export function buildZone(data: ZoneData): BuiltZone {
  const layout = mrzLayouts[data.format];
  const surname = zoneLetters(data.surname);
  const given = data.givenNames.trim() === '' ? '' : zoneLetters(data.givenNames);
  if (surname === undefined || given === undefined) return failed('mrz.name');
  const number = data.number.toUpperCase();
  if (!/^[A-Z0-9]+$/.test(number)) return failed('mrz.number');
  const parts = numberParts(layout, number, data.optional.toUpperCase().replace(/\s+/gu, '<'));
  if (!parts) return failed('mrz.number');
  const optionalWidth = layout.optional[2] - layout.optional[1];
  const optional2 = data.optional2.toUpperCase().replace(/\s+/gu, '<');
  const optional2Width = layout.optional2 ? layout.optional2[2] - layout.optional2[1] : 0;
  if (parts.optional.length > optionalWidth || optional2.length > optional2Width) return failed('mrz.optional');
  if (!/^[A-Z0-9<]*$/.test(parts.optional + optional2)) return failed('mrz.optional');
  const lines = Array.from({ length: layout.lines }, () => '<'.repeat(layout.width));
  const put = ([line, from, to]: Place, text: string): void => {
    const before = lines[line] ?? '';
    lines[line] = before.slice(0, from) + pad(text, to - from) + before.slice(to);
  };
  const names = namesField(surname, given, layout.names[2] - layout.names[1]);
  put(layout.type, data.type);
  put(layout.issuer, data.issuer);
  put(layout.nationality, data.nationality);
  put(layout.names, names.text);
  put(layout.number, parts.number);
  put(layout.numberCheck, parts.check);
  for (const [place, check, day] of [
    [layout.birth, layout.birthCheck, data.birth],
    [layout.expiry, layout.expiryCheck, data.expiry],
  ] as const) {
    put(place, sixDigits(day));
    put(check, mrzCheck(sixDigits(day)));
  }
  put(layout.sex, data.sex);
  put(layout.optional, parts.optional);
  if (layout.optional2) put(layout.optional2, optional2);
  if (layout.optionalCheck)
    put(layout.optionalCheck, parts.optional === '' ? '<' : mrzCheck(pad(parts.optional, optionalWidth)));
  const over = layout.over.map(([line, from, to]) => (lines[line] ?? '').slice(from, to)).join('');
  put(layout.composite, mrzCheck(over));
  return { ok: true, lines, truncated: names.truncated };
}
