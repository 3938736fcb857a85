/**
 * Entries of a list with several columns, as given: a table where it fits, else each entry under its first value with the names of the
 * others beside them. What nobody was asked or answered takes no room.
 */
import type { ReactNode } from 'react';
import type { Value } from '../../../language/expression.ts';
import type { Field } from '../../../language/field.ts';
import { useT } from '../lang.ts';
import css from './list-entries.module.css';

/** More columns than this do not stand side by side. */
const widest = 5;

const isRow = (row: Value): row is { readonly [key: string]: Value } =>
  typeof row === 'object' && row !== null && !Array.isArray(row);
const at = (row: Value, { key }: Field): Value | undefined => (isRow(row) ? row[key] : undefined);
const isGiven = (value: Value | undefined): value is Value =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/**
 * @param denied whether what was answered with no is shown too
 * @returns columns in which something is given; none where a line of words says it as well
 */
export function entryColumns(list: Field, rows: readonly Value[], denied: boolean): readonly Field[] {
  const columns = (list.fields ?? []).filter((column) =>
    rows.some((row) => {
      const value = at(row, column);
      return isGiven(value) && (denied || value !== false);
    }),
  );
  return columns.length > 2 ? columns : [];
}

interface Props {
  list: Field;
  rows: readonly Value[];
  columns: readonly Field[];
  words: (column: Field, value: Value) => string;
  /** What stands around the words of one value, such as the way to its whole number. */
  around?: (column: Field, row: number, words: string) => ReactNode;
}

export function ListEntries({ list, rows, columns, words, around }: Props) {
  const t = useT();
  const cell = (column: Field, row: number) => {
    const value = at(rows[row] ?? null, column);
    const said = isGiven(value) ? words(column, value) : '—';
    return around?.(column, row, said) || said;
  };
  if (columns.length <= widest)
    return (
      <div className={css.wrap} data-entries={list.key}>
        <table className={css.table} aria-label={t(list.label)}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {t(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={JSON.stringify([index, row])}>
                {columns.map((column) => (
                  <td key={column.key} data-figure={column.type === 'money' || column.type === 'int' || undefined}>
                    <small aria-hidden="true">{t(column.label)}</small>
                    {cell(column, index)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  const [first, ...rest] = columns;
  return (
    <ol className={css.entries} data-entries={list.key}>
      {rows.map((row, index) => (
        <li key={JSON.stringify([index, row])}>
          <strong>
            {index + 1} · {first && cell(first, index)}
          </strong>
          <ul>
            {rest
              .filter((column) => isGiven(at(row, column)))
              .map((column) => (
                <li key={column.key}>
                  <small>{t(column.label)}</small> {cell(column, index)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
