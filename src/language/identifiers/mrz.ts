/**
 * Machine-readable zone of travel documents, ICAO Doc 9303 parts 3 to 6 (§7.4): TD3 passports, TD1 and TD2 cards. Every check
 * digit, the composite one, numbers longer than nine characters, fillers, names cut short. Nothing is guessed: a zone that does
 * not check is refused with the name of the check that failed.
 */
import { isIsoDate } from '../../calendar/day-number.ts';
import type { IsoDate } from '../../calendar/types.ts';
import { at, type MrzFormat, type MrzLayout, mrzLayouts } from './mrz-layouts.ts';
import { failed } from './result.ts';

export interface Passport {
  /** `P` and the type letter, if any. */
  type: string;
  /** Issuing state and nationality: ISO 3166-1 alpha-3, or an ICAO code of its own (`D`, `UTO`). */
  issuer: string;
  nationality: string;
  surname: string;
  /** Empty for a person with one name, who is never re-ordered (§8). */
  givenNames: string;
  number: string;
  /** Empty where the document leaves part of the date open. */
  birth: IsoDate | '';
  sex: 'M' | 'F' | '';
  expiry: IsoDate | '';
  optional: string;
}

/** A travel document as its zone tells it. */
export interface TravelDocument extends Passport {
  format: MrzFormat;
  /** The names fill their field to the end: they may have been cut short. */
  truncated: boolean;
  /** TD1: optional data of the second line. */
  optional2: string;
}

export type MrzResult = { ok: true; value: Passport } | { ok: false; code: string };
export type ZoneResult = { ok: true; value: TravelDocument } | { ok: false; code: string };

/** One check digit: what it is over, what stands there, what should. */
export interface MrzCheck {
  code: string;
  over: string;
  found: string;
  expected: string;
  ok: boolean;
}

const cycle = [7, 3, 1] as const;

/** Check digit: digits as they are, A = 10 … Z = 35, filler 0; weights 7, 3, 1 repeating; sum modulo 10. */
export function mrzCheck(text: string): string {
  let sum = 0;
  for (const [i, character] of [...text].entries()) {
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * (cycle[i % 3] ?? 0);
  }
  return String(sum % 10);
}

const plain = (text: string): string => text.replace(/<+/g, ' ').trim();

/** A date of six digits in the given century; empty when part of it is left open; nothing when there is no such day. */
function readDate(text: string, century: number): IsoDate | '' | undefined {
  if (/</.test(text)) return '';
  const date = `${century}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return isIsoDate(date) ? date : undefined;
}

interface LongNumber {
  number: string;
  check: string;
  /** What is left of the optional data. */
  rest: string;
}

/** A number that goes on in the optional data: filler instead of its check digit, then the rest, the digit, a filler. */
function longNumber(layout: MrzLayout, lines: readonly string[]): LongNumber | undefined {
  const optional = at(lines, layout.optional);
  if (!layout.longNumbers || at(lines, layout.numberCheck) !== '<') return undefined;
  const [, more = '', check = '', rest = ''] = /^([A-Z0-9]*)(\d)(<.*)$/.exec(optional) ?? [];
  return check === '' ? undefined : { number: at(lines, layout.number) + more, check, rest };
}

/** Every check digit of a zone of known format, in the order of the lines, the composite one last. */
export function mrzChecks(lines: readonly string[], format: MrzFormat): MrzCheck[] {
  const layout = mrzLayouts[format];
  const long = longNumber(layout, lines);
  const check = (code: string, over: string, found: string, mayBeFiller = false): MrzCheck => {
    const expected = mrzCheck(over);
    const empty = mayBeFiller && found === '<' && /^<*$/.test(over);
    return { code, over, found, expected, ok: empty || found === expected };
  };
  return [
    long
      ? check('mrz.check-number', long.number, long.check)
      : check('mrz.check-number', at(lines, layout.number), at(lines, layout.numberCheck)),
    check('mrz.check-birth', at(lines, layout.birth), at(lines, layout.birthCheck)),
    check('mrz.check-expiry', at(lines, layout.expiry), at(lines, layout.expiryCheck)),
    ...(layout.optionalCheck
      ? [check('mrz.check-optional', at(lines, layout.optional), at(lines, layout.optionalCheck), true)]
      : []),
    check('mrz.check-composite', layout.over.map((place) => at(lines, place)).join(''), at(lines, layout.composite)),
  ];
}

/** Surname, one double filler, given names, then nothing but filler; a lone surname has no double filler inside. */
const namesFit = (names: string): boolean => /^[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?<*$/.test(names);

function wellFormed(lines: readonly string[], layout: MrzLayout): boolean {
  return (
    lines.length === layout.lines &&
    lines.every((line) => line.length === layout.width && /^[A-Z0-9<]+$/.test(line)) &&
    layout.begins.test(lines[0] ?? '') &&
    /^[A-Z]+<*$/.test(at(lines, layout.issuer)) &&
    /^[A-Z]+<*$/.test(at(lines, layout.nationality)) &&
    /^[\d<]{6}$/.test(at(lines, layout.birth)) &&
    /^[\d<]{6}$/.test(at(lines, layout.expiry)) &&
    /^\d\d$/.test(at(lines, layout.birthCheck) + at(lines, layout.expiryCheck)) &&
    /^[MF<]$/.test(at(lines, layout.sex)) &&
    /^[A-Z0-9]/.test(at(lines, layout.number)) &&
    namesFit(at(lines, layout.names))
  );
}

/** What was typed, scanned or pasted, as lines of the zone: upper case, no spaces, empty lines left out. */
export function zoneLines(text: string): string[] {
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[«‹]/gu, '<')
    .split(/[\r\n]+/u)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter(Boolean);
  const [only = ''] = lines;
  // A scanner that sends no line ends: the whole length tells the format.
  if (lines.length === 1 && only.length === 88) return [only.slice(0, 44), only.slice(44)];
  if (lines.length === 1 && only.length === 90) return [only.slice(0, 30), only.slice(30, 60), only.slice(60)];
  if (lines.length === 1 && only.length === 72) return [only.slice(0, 36), only.slice(36)];
  return lines;
}

/** The format that lines of this number and length have. */
export const formatOf = (lines: readonly string[]): MrzFormat | undefined =>
  (['TD1', 'TD2', 'TD3'] as const).find(
    (format) =>
      lines.length === mrzLayouts[format].lines && lines.every((line) => line.length === mrzLayouts[format].width),
  );

/**
 * Reads a zone of two or three lines in one text. A birth year above the current one (of `today`) belongs to the 1900s, else to
 * the 2000s; expiry is always 20YY. Codes: mrz.format · mrz.check-number, -birth, -expiry, -optional, -composite · mrz.date.
 */
export function readZone(text: string, today: IsoDate): ZoneResult {
  const lines = zoneLines(text);
  const format = formatOf(lines);
  if (!format) return failed('mrz.format');
  const layout = mrzLayouts[format];
  if (!wellFormed(lines, layout)) return failed('mrz.format');
  const wrong = mrzChecks(lines, format).find((check) => !check.ok);
  if (wrong) return failed(wrong.code);
  const birthText = at(lines, layout.birth);
  const birth = readDate(birthText, Number(birthText.slice(0, 2)) > Number(today.slice(2, 4)) ? 19 : 20);
  const expiry = readDate(at(lines, layout.expiry), 20);
  if (birth === undefined || expiry === undefined) return failed('mrz.date');
  const names = at(lines, layout.names);
  const [surname = '', givenNames = ''] = names.split('<<').map(plain);
  const long = longNumber(layout, lines);
  const sex = at(lines, layout.sex);
  const value: TravelDocument = {
    format,
    type: plain(at(lines, layout.type)),
    issuer: plain(at(lines, layout.issuer)),
    nationality: plain(at(lines, layout.nationality)),
    surname,
    givenNames,
    number: long ? long.number : plain(at(lines, layout.number)),
    birth,
    sex: sex === 'M' || sex === 'F' ? sex : '',
    expiry,
    optional: plain(long ? long.rest : at(lines, layout.optional)),
    optional2: layout.optional2 ? plain(at(lines, layout.optional2)) : '',
    truncated: !names.endsWith('<'),
  };
  return { ok: true, value };
}

/** Both lines of a passport (TD3). The same codes as `readZone`. */
export function parseMrz(line1: string, line2: string, today: IsoDate): MrzResult {
  const one = (line: string): string => line.replace(/\s+/gu, '');
  const read = readZone(`${one(line1)}\n${one(line2)}`, today);
  if (!read.ok) return read;
  if (read.value.format !== 'TD3') return failed('mrz.format');
  const { format: _format, truncated: _truncated, optional2: _optional2, ...value } = read.value;
  return { ok: true, value };
}
