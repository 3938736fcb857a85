/** Register rows: written by acts (append_case), read here, masked by the register's columns. */
import type { Actor, Values } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { MaskKind } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { Column, Register } from '../language/register.ts';
import type { Connection } from './pool.ts';
import { bodyKeys } from './viewer.ts';

export interface RegisterRow {
  /** None in a register of units. */
  case_id?: string;
  number: string;
  version: number;
  values: Values;
}

export interface RegisterFilter {
  /** Every term of one of these alternatives. */
  terms?: readonly (readonly string[])[];
  /** As it was typed, for what is searched by its words: registers of units, columns that find a row. */
  text?: string;
  /** Codes of countries of such a name. */
  countries?: readonly string[];
  /** Rows of this unit alone (`unit:…`). */
  unit?: string;
  /** Column equals one of these. */
  status?: { column: string; in: readonly string[] };
  /** Column is a day in [from, to]. */
  days?: { column: string; from: string; to: string };
  after?: string;
  limit: number;
}

/** The columns that find a row have the words, or one of the countries. */
function inColumns(register: Register, { terms = [] }: RegisterFilter, first: number): string[] {
  if (!register.found?.length) return [];
  const n = first + terms.length;
  return [
    `exists (select from unnest($${n}::text[]) as c(key) where strpos(lower(r.values ->> c.key), $${n + 1}::text) > 0
       or r.values -> c.key ?| $${n + 2}::text[])`,
  ];
}

/** Rows by number. A person with posts in bodies sees rows of the cases of those bodies. */
export async function listRows(
  connection: Connection,
  actor: Actor,
  register: Register,
  filter: RegisterFilter,
): Promise<RegisterRow[]> {
  const values: unknown[] = [register.id, filter.after ?? '', bodyKeys(actor)];
  const add = (sql: (n: number) => string, ...more: unknown[]) => {
    const first = values.length + 1;
    values.push(...more);
    return ` and ${sql(first)}`;
  };
  const where = [
    filter.terms?.length
      ? add(
          (n) =>
            `(${[...(filter.terms ?? []).map((_, at) => `r.terms @> $${n + at}::text[]`), ...inColumns(register, filter, n)].join(' or ')})`,
          ...filter.terms,
          ...(register.found?.length ? [register.found, filter.text?.toLowerCase() ?? '', filter.countries ?? []] : []),
        )
      : '',
    filter.status
      ? add((n) => `r.values ->> $${n} = any($${n + 1}::text[])`, filter.status.column, filter.status.in)
      : '',
    filter.days
      ? add(
          (n) => `r.values ->> $${n} between $${n + 1} and $${n + 2}`,
          filter.days.column,
          filter.days.from,
          filter.days.to,
        )
      : '',
    filter.unit ? add((n) => `r.values @> $${n}::jsonb`, JSON.stringify({ unit: filter.unit })) : '',
  ].join('');
  values.push(filter.limit);
  const { rows } = await connection.query<RegisterRow>(
    `select r.case_id, r.number, r.version, r.values from register_row r join case_file c on c.id = r.case_id
     where r.register = $1 and r.number > $2 and c.bodies && $3::text[]${where} order by r.number limit $${values.length}`,
    values,
  );
  return rows.map((row) => ({ ...row, values: maskRow(register, row.values, actor) }));
}

/** Lines that a register has of one case, in their order: as they are to whose case it is, to others as the register shows them. */
export async function rowsOfCase(
  connection: Connection,
  viewer: { actor: Actor; own: boolean },
  register: Register,
  caseId: string,
): Promise<Values[]> {
  const { rows } = await connection.query<{ values: Values }>(
    `select values from register_row where register = $1 and case_id = $2
     order by case when key ~ '^[0-9]{1,9}$' then key::int end nulls first, key`,
    [register.id, caseId],
  );
  return rows.map(({ values }) => (viewer.own ? values : maskRow(register, values, viewer.actor)));
}

/** A list is masked entry by entry; one that is hidden does not tell how many it has. */
function masked(mask: MaskKind, value: Value): Value {
  if (typeof value === 'string') return maskValue(mask, value);
  if (!Array.isArray(value)) return value;
  return mask === 'hidden' ? maskValue(mask, value.join('')) : value.map((entry) => masked(mask, entry));
}

const isClearTo = ({ clearTo = [] }: Column, actor: Actor): boolean =>
  clearTo.some((who) => actor.posts.some(({ role, body }) => role === who.role && (who.body ?? body) === body));

/** A row as its register shows it to this reader. */
export const maskRow = (register: Register, values: Values, actor: Actor): Values =>
  Object.fromEntries(
    register.columns.map((column) => {
      const value = values[column.key] ?? null;
      return [column.key, column.mask && !isClearTo(column, actor) ? masked(column.mask, value) : value];
    }),
  );
