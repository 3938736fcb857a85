/** Lines of a list and their days, as pictures read them. */
import type { Value } from '../../../language/expression.ts';

export type Row = { readonly [key: string]: Value };

/** A list's value as its lines; whatever is none has none. */
export const rowsIn = (value: Value | undefined): readonly Row[] =>
  Array.isArray(value)
    ? value.filter((row): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row))
    : [];

/** A day of a line or of the form; a half-typed date is none. */
export const dayOf = (row: Row, key: string | undefined): string | undefined => {
  const value = key === undefined ? undefined : row[key];
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
};
