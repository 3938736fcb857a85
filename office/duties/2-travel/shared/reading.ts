/** Reading values of forms and registers in rules: whatever stands there, an answer and no error. */
import { daysBetween, isIsoDate } from '../../../../src/calendar/arithmetic.ts';
import { pick } from '../../../../src/language/evaluate.ts';
import type { Value } from '../../../../src/language/expression.ts';

export type Input = { readonly [key: string]: Value };

export const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const intOf = (value: Value | undefined): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
export const dayOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && isIsoDate(value) ? value : undefined;

export const textAt = (value: Value, key: string): string => textOf(pick(value, key));
export const dayAt = (value: Value, key: string): string | undefined => dayOf(pick(value, key));
/** Names as registers keep them, joined by 、. */
export const namesAt = (value: Value, key: string): string[] => textAt(value, key).split('、').filter(Boolean);
/** Codes as a list, or joined. */
export const codesAt = (value: Value, key: string): string[] => {
  const found = pick(value, key);
  return Array.isArray(found)
    ? found.map(textOf)
    : textOf(found)
        .split(/[、,，\s]+/u)
        .filter(Boolean);
};

/** C8: exit and entry days both count [中办发〔2013〕16号]. */
export const daysAbroad = (exit: string, entry: string): number => daysBetween(exit, entry) + 1;
