/** Reading rows and fields that the rules of visas are handed. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';

export type Input = { readonly [key: string]: Value };
export type Row = { readonly [key: string]: Value };

const isRow = (value: Value): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value);
export const rowsOf = (value: Value | undefined): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);
export const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const parts = (value: Value | undefined): string[] =>
  (Array.isArray(value) ? value.map(String) : text(value).split(/[、,，;；\s]+/u)).filter(Boolean);
export const list = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  required: false,
  max: 5000,
  label: { zh, en },
  fields: [],
});
