/** What has reached the end of its retention and is not held. */
import type { Connection } from './pool.ts';

export interface DueCase {
  id: string;
  procedure: string;
  edition: number;
  state: string;
  /** Day of the last act: retention is counted from it. */
  closed_on: string;
}

/** Closed cases, not erased yet, whose last act lies on or before the day of their procedure; oldest first. */
export async function listDueCases(
  connection: Connection,
  due: readonly { procedure: string; closedUntil: string }[],
  after: { on: string; id: string },
  limit: number,
): Promise<DueCase[]> {
  const { rows } = await connection.query<DueCase>(
    `select id, procedure, edition, record->>'state' as state, record->'acts'->-1->>'on' as closed_on
     from unnest($1::text[], $2::text[]) as due (procedure, closed_until) join case_file using (procedure)
     where final and record->'acts'->-1->>'on' <= closed_until and not coalesce((record->>'erased')::boolean, false)
       and not is_held(id) and (record->'acts'->-1->>'on', id) > ($3, $4::uuid)
     order by record->'acts'->-1->>'on', id limit $5`,
    [due.map(({ procedure }) => procedure), due.map(({ closedUntil }) => closedUntil), after.on, after.id, limit],
  );
  return rows;
}

/** Personal columns of registers' rows whose case closed on or before the register's day; the rows themselves stay. @returns rows emptied */
export async function emptyRegisterRows(
  connection: Connection,
  due: readonly { register: string; columns: readonly string[]; closedUntil: string }[],
): Promise<number> {
  const { rowCount } = await connection.query(
    `update register_row r set version = r.version + 1, terms = array[lower(r.number), replace(lower(r.number), '-', '')],
       values = r.values || (select jsonb_object_agg(k, null) from jsonb_array_elements_text(due.columns) as k where r.values ? k)
     from case_file c, unnest($1::text[], $2::jsonb[], $3::text[]) as due (register, columns, closed_until)
     where r.register = due.register and c.id = r.case_id and c.final and c.record->'acts'->-1->>'on' <= due.closed_until
       and not is_held(c.id)
       and exists (select from jsonb_each(r.values) e where due.columns ? e.key and e.value <> 'null'::jsonb)`,
    [
      due.map(({ register }) => register),
      due.map(({ columns }) => JSON.stringify(columns)),
      due.map(({ closedUntil }) => closedUntil),
    ],
  );
  return rowCount ?? 0;
}
