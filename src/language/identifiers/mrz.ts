/** Machine-readable zone of a passport, ICAO Doc 9303 TD3 (§7.4): two lines of 44 characters, five check digits. */
import { isIsoDate } from '../../calendar/day-number.ts';
import type { IsoDate } from '../../calendar/types.ts';
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

export type MrzResult = { ok: true; value: Passport } | { ok: false; code: string };

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

/** The first check digit that does not fit, by field. The one over empty optional data may be filler or 0. */
function failingCheck(line: string): string | undefined {
  const checks = [
    ['mrz.check-number', line.slice(0, 9), line[9]],
    ['mrz.check-birth', line.slice(13, 19), line[19]],
    ['mrz.check-expiry', line.slice(21, 27), line[27]],
    ['mrz.check-optional', line.slice(28, 42), line[42]],
    ['mrz.check-composite', line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43), line[43]],
  ] as const;
  const wrong = checks.find(([code, over, digit]) => {
    if (code === 'mrz.check-optional' && digit === '<' && /^<+$/.test(over)) return false;
    return mrzCheck(over) !== digit;
  });
  return wrong?.[0];
}

/**
 * Reads both lines. A birth year above the current one (of `today`) belongs to the 1900s, else to the 2000s; expiry is always
 * 20YY. Codes: mrz.format · mrz.check-number, -birth, -expiry, -optional, -composite · mrz.date (no such day).
 */
export function parseMrz(line1: string, line2: string, today: IsoDate): MrzResult {
  const [top, bottom] = [line1, line2].map((line) => line.normalize('NFKC').replace(/\s+/gu, '').toUpperCase());
  if (!top || !bottom || !/^P[A-Z<][A-Z<]{3}[A-Z<]{39}$/.test(top)) return failed('mrz.format');
  if (!/^[A-Z0-9<]{10}[A-Z<]{3}[\d<]{6}\d[MF<][\d<]{6}\d[A-Z0-9<]{14}[\d<]\d$/.test(bottom))
    return failed('mrz.format');
  const wrong = failingCheck(bottom);
  if (wrong) return failed(wrong);
  const birthCentury = Number(bottom.slice(13, 15)) > Number(today.slice(2, 4)) ? 19 : 20;
  const birth = readDate(bottom.slice(13, 19), birthCentury);
  const expiry = readDate(bottom.slice(21, 27), 20);
  if (birth === undefined || expiry === undefined) return failed('mrz.date');
  const [surname = '', givenNames = ''] = top.slice(5).split('<<').map(plain);
  const sex = bottom[20];
  const value: Passport = {
    type: plain(top.slice(0, 2)),
    issuer: plain(top.slice(2, 5)),
    nationality: plain(bottom.slice(10, 13)),
    surname,
    givenNames,
    number: plain(bottom.slice(0, 9)),
    birth,
    sex: sex === 'M' || sex === 'F' ? sex : '',
    expiry,
    optional: plain(bottom.slice(28, 42)),
  };
  return { ok: true, value };
}
