/** A long list is shown fifty entries at a time; what is not on the page stays as it is kept, whatever the page posts. Pure. */
import type { ImportResult } from '../../client/types-import.ts';
import type { Field } from '../../language/field.ts';
import type { Errors } from '../ui/parts/errors.tsx';

export const rowsAtOnce = 50;

/** What the page of a form adds to a list. */
export interface ListSupport {
  /** Address below which the case's lists have their tables. */
  tables: string;
  /** First entry that is shown. */
  first: number;
  /** What became of the file that was just sent. */
  imported?: ImportResult;
}

/** Name in the address of the page, and of the hidden fields. */
export const firstName = (key: string): string => `rows.${key}`;

/** First entry of the part that holds this one. */
export const partOf = (row: number): number => Math.floor(Math.max(0, row) / rowsAtOnce) * rowsAtOnce;

/** Entries `first` up to, without, `end`. @param asked any number, also one that the list no longer has */
export function rowsShown(count: number, asked: number): { first: number; end: number } {
  const first = Math.min(partOf(Number.isFinite(asked) ? asked : 0), partOf(count - 1));
  return { first, end: Math.min(count, first + rowsAtOnce) };
}

/** The whole list after a part of it was posted. @param first entries before the part @param after entries behind it, as the page knew them */
export function mergeRows<T>(kept: readonly T[], posted: readonly T[], first: number, after: number): T[] {
  const behind = after > 0 ? kept.slice(Math.max(first, kept.length - after)) : [];
  return [...kept.slice(0, first), ...posted, ...behind];
}

/** First entries that the address asks for, by list; the last part where one is to be added. */
export function firstsAsked(fields: readonly Field[], asked: URLSearchParams, counts: (key: string) => number) {
  const added = asked.get('add');
  return Object.fromEntries(
    fields
      .filter((field) => field.type === 'list')
      .map(({ key }) => [
        key,
        rowsShown(counts(key), key === added ? counts(key) : Number(asked.get(firstName(key)))).first,
      ]),
  );
}

/** Errors of entries that are not on the page lead to the page that shows them. @param here address of the form's section */
export function leadToRows(errors: Errors, firsts: { readonly [key: string]: number }, here: string): Errors {
  return errors.map((error) => {
    const [room, key = '', row] = (error.path ?? '').split('.');
    const first = firsts[key];
    if (room !== 'form' || row === undefined || first === undefined || partOf(Number(row)) === first) return error;
    return { ...error, at: `${here}?checked=1&${firstName(key)}=${partOf(Number(row))}#${error.path}` };
  });
}
