/** Short ways to read what stands in a rule's input, and to name it. */
import { isIsoDate } from '../../../../src/calendar/arithmetic.ts';
import { pick } from '../../../../src/language/evaluate.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { both } from './documents.ts';

export type Input = { readonly [key: string]: Value };

export const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
export const wordOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const dayOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && isIsoDate(value) ? value : undefined;
export const intOf = (value: Value | undefined): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
export const at = (row: Value, key: string): Value | undefined => pick(row, key);

export const dateField = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required,
});
export const intField = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required,
});
