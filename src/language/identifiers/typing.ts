/**
 * How an identifier is helped while it is typed: brought into the stored form, shown in groups, judged as soon as it is whole. The
 * same functions serve portal and desk; without a script the server does the same on receipt.
 */

import type { Text } from '../text.ts';
import { failureText } from './failure-words.ts';
import { isIdentifierKind, validateIdentifier } from './index-table.ts';
import { fold, type IdentifierOptions } from './result.ts';

/** Sizes of the groups in which a number is read aloud; what is left makes the last group. */
const groups: Readonly<Record<string, readonly number[]>> = {
  residentId: [6, 4, 4, 4],
  residencePermit: [6, 4, 4, 4],
  prCard: [3, 4, 4, 4, 3],
  uscc: [2, 6, 9, 1],
  caseNumber: [2, 4, 6, 1],
};

/** Characters of a whole number of each kind; shorter ones are still being typed. */
const whole: Readonly<Record<string, number>> = {
  residentId: 18,
  residencePermit: 18,
  prCard: 15,
  uscc: 18,
  caseNumber: 13,
  cnPassport: 9,
  officialPassport: 9,
  hkMacaoPermit: 9,
  taiwanPermit: 8,
  foreignPassport: 5,
  travelDoc: 7,
};

/** As it is stored: half width, capitals, no spaces. */
export const tidyIdentifier = (value: string): string => fold(value);

/** `420100 1900 0101 0010`; kinds that are short stay in one piece. */
export function groupIdentifier(kind: string, value: string): string {
  const sizes = Object.hasOwn(groups, kind) ? groups[kind] : undefined;
  const text = fold(value).replace(/-/gu, '');
  if (!sizes) return fold(value);
  const parts: string[] = [];
  let from = 0;
  for (const size of sizes) {
    if (from < text.length) parts.push(text.slice(from, from + size));
    from += size;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts.join(' ');
}

export type Typed = { state: 'empty' | 'typing' | 'good' } | { state: 'bad'; code: string; text: Text };

/** What to say beside the field now. @param left the field has been left: what is short is judged too */
export function judgeTyped(kind: string, value: string, left: boolean, options: IdentifierOptions = {}): Typed {
  const text = fold(value);
  if (text === '') return { state: 'empty' };
  if (!isIdentifierKind(kind)) return { state: 'typing' };
  if (!left && text.replace(/-/gu, '').length < (whole[kind] ?? 1)) return { state: 'typing' };
  const checked = validateIdentifier(kind, text, options);
  return checked.ok ? { state: 'good' } : { state: 'bad', code: checked.code, text: failureText(checked.code) };
}
