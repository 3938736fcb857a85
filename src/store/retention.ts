/** What has reached the end of its retention and is not held. */
import type { Connection } from './pool.ts';

export interface DueCase {
  id: string;
  edition: number;
  state: string;
  /** Day of the last act: retention is counted from it. */
  closed_on: string;
}

/** Closed cases of a procedure, not erased yet, whose last act lies on or before a day; oldest first. */
export async function listDueCases(
  connection: Connection,
  procedure: string,
  closedUntil: string,
  after: { on: string; id: string },
  limit: number,
): Promise<DueCase[]> {
  const { rows } = await connection.query<DueCase>(
    `select id, edition, record->>'state' as state, record->'acts'->-1->>'on' as closed_on from case_file
     where final and procedure = $1 and record->'acts'->-1->>'on' <= $2 and not coalesce((record->>'erased')::boolean, false)
       and not is_held(id) and (record->'acts'->-1->>'on', id) > ($3, $4::uuid)
     order by record->'acts'->-1->>'on', id limit $5`,
    [procedure, closedUntil, after.on, after.id, limit],
  );
  return rows;
}

/** Personal columns of a register's rows whose case closed on or before a day; the rows themselves stay. @returns rows emptied */
export async function emptyRegisterRows(
  connection: Connection,
  register: string,
  columns: readonly string[],
  closedUntil: string,
): Promise<number> {
  const { rowCount } = await connection.query(
    `update register_row r set version = r.version + 1, terms = array[lower(r.number), replace(lower(r.number), '-', '')],
       values = r.values || (select jsonb_object_agg(k, null) from unnest($2::text[]) as k where r.values ? k)
     from case_file c
     where r.register = $1 and c.id = r.case_id and c.final and c.record->'acts'->-1->>'on' <= $3 and not is_held(c.id)
       and exists (select from jsonb_each(r.values) e where e.key = any($2::text[]) and e.value <> 'null'::jsonb)`,
    [register, columns, closedUntil],
  );
  return rowCount ?? 0;
}
