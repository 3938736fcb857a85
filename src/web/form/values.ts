/**
 * From a posted form to values of the definition and back. What cannot be read stays as it was typed, so that nothing entered is
 * lost when an error comes back. Pure.
 */
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import { readDate } from '../../language/import/typed-date.ts';
import { readTypedMoney } from '../../language/typed-money.ts';
import { mergeRows } from './list-window.ts';

export type Values = { [key: string]: Value };

const textAt = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** @param kept the list as it is kept: of a long one the page holds a part */
function readList(field: Field, data: FormData, name: string, kept: readonly Values[]): Value {
  const [count = 0, first = 0, after = 0] = ['count', 'first', 'after'].map(
    (word) => Number(textAt(data, `${word}.${name}`)) || 0,
  );
  const rows: Values[] = [];
  for (let row = first; row < first + Math.min(count, 200); row += 1) {
    const entries = (field.fields ?? []).map(
      (column) => [column.key, readValue(column, data, `${name}.${row}.${column.key}`)] as const,
    );
    const given = entries.filter(([, value]) => !nothing(value));
    // Boxes left empty say no of a row that says something else.
    if (given.some(([, value]) => value !== false)) rows.push(Object.fromEntries(given));
  }
  return mergeRows(kept, rows, first, after);
}

/** One field's value; null where nothing was given. */
export function readValue(field: Field, data: FormData, name: string, kept?: Value): Value {
  const text = textAt(data, name);
  switch (field.type) {
    case 'list':
      return readList(field, data, name, asRows(kept));
    case 'enums':
      return data.getAll(name).filter((value): value is string => typeof value === 'string');
    case 'bool':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'declaration':
      return text === 'true';
    case 'int':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text || null;
    case 'money':
      return readTypedMoney(field, name, (part) => textAt(data, part)) ?? null;
    case 'date':
      return readDate(text) || null;
    default:
      return text || null;
  }
}

/** Values of the fields that stood on the page. @param prefix part of the names before the key, such as `form` @param kept values before */
export function readValues(fields: readonly Field[], data: FormData, prefix: string, kept: Values = {}): Values {
  return Object.fromEntries(
    fields.map((field) => [field.key, readValue(field, data, `${prefix}.${field.key}`, kept[field.key])]),
  );
}

/** Without one entry of a list; `path` leads to it: `members`, or `invitees`, `0`, `previous`. */
export function withoutRow(values: Values, [key = '', at, ...rest]: readonly string[], row: number): Values {
  const rows = asRows(values[key]);
  const left =
    at === undefined
      ? rows.filter((_, index) => index !== row)
      : rows.map((entry, index) => (index === Number(at) ? withoutRow(entry, rest, row) : entry));
  return { ...values, [key]: left };
}

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const nothing = (value: Value | undefined) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** The keys that differ from what is kept. */
export function changed(kept: Values, typed: Values): Values {
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([key, value]) => !same(kept[key], value) && !(kept[key] === undefined && nothing(value)),
    ),
  );
}

/** A value as text for an input. */
export const asText = (value: Value | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
export const asRows = (value: Value | undefined): readonly Values[] =>
  Array.isArray(value)
    ? value.filter((row): row is Values => typeof row === 'object' && row !== null && !Array.isArray(row))
    : [];
