/** The work list of a confirmed year: one line a clock, carried out once each, whatever happens to the worker. */
import type { Move, MoveHow } from '../engine/move-deadlines.ts';
import type { CaseRecord } from '../engine/record.ts';
import { type FoundCase, type LoadedCase, loadedOf } from './load-case.ts';
import type { Connection } from './pool.ts';

/** A case as far as its clocks go; no personal value. */
export interface ClocksRow {
  id: string;
  number: string;
  procedure: string;
  edition: number;
  clocks: CaseRecord['clocks'];
  papers: CaseRecord['papers'];
  /** Last days as they were written: `clock n` → day, or instant for limits in hours. */
  told: { [clock: string]: string };
}

/** Cases with a limit on or after a day, by id: only these can be touched by a change of that day. */
export async function pageOfClocks(
  connection: Connection,
  given: { dueFrom: string; after: string; limit: number },
): Promise<ClocksRow[]> {
  const { rows } = await connection.query<ClocksRow>(
    `select c.id, c.number, c.procedure, c.edition, c.record->'clocks' as clocks, c.record->'papers' as papers, t.told
     from case_file c cross join lateral (
       select jsonb_object_agg(k.clock || ' ' || k.n, coalesce(to_char(k.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'), k.due::text)) as told
       from case_clock k where k.case_id = c.id and k.due is not null) t
     where c.id > $1 and exists (select from case_clock k where k.case_id = c.id and k.due >= $2)
     order by c.id limit $3`,
    [given.after, given.dueFrom, given.limit],
  );
  return rows;
}

export interface CaseMove extends Move {
  caseId: string;
}

/** A clock that is on the list already keeps its line. */
export async function addMoves(connection: Connection, year: string, moves: readonly CaseMove[]): Promise<void> {
  await connection.query(
    `insert into deadline_move (calendar_year_id, case_id, clock, n, from_due, to_due, how)
     select $1::bigint, m.case_id, m.clock, m.n, m.from_due, m.to_due, m.how
     from unnest($2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[]) as m(case_id, clock, n, from_due, to_due, how)
     on conflict do nothing`,
    [
      year,
      moves.map((move) => move.caseId),
      moves.map((move) => move.clock),
      moves.map((move) => move.n),
      moves.map((move) => move.from),
      moves.map((move) => move.to),
      moves.map((move) => move.how),
    ],
  );
}

interface MoveRow {
  case_id: string;
  clock: string;
  n: number;
  from_due: string;
  to_due: string;
  how: MoveHow;
}

const asMove = (row: MoveRow): CaseMove => ({
  caseId: row.case_id,
  clock: row.clock,
  n: row.n,
  from: row.from_due,
  to: row.to_due,
  how: row.how,
});

/**
 * The next cases of the list with their moves, locked for the rest of the transaction; what another worker holds is passed over.
 * @param moved those that move, else those that keep their told day
 * @param after cases up to this one were passed over in this round
 */
export async function takeMoves(
  connection: Connection,
  year: string,
  given: { moved: boolean; limit: number; after: string },
): Promise<{ taken: { loaded: LoadedCase; moves: CaseMove[] }[]; last: string | undefined }> {
  const { rows } = await connection.query<MoveRow>(
    `select case_id, clock, n, from_due, to_due, how from deadline_move
     where calendar_year_id = $1::bigint and done_at is null and how <> 'over' and (how = 'moved') = $2 and case_id > $4::uuid
     order by case_id, clock, n limit $3`,
    [year, given.moved, given.limit, given.after],
  );
  const byCase = new Map<string, CaseMove[]>();
  for (const row of rows) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), asMove(row)]);
  const last = rows.at(-1)?.case_id;
  // The last case may have been cut off: it comes whole with the next list.
  if (last !== undefined && rows.length === given.limit && byCase.size > 1) byCase.delete(last);
  const { rows: held } = await connection.query<{ found: FoundCase & { id: string } }>(
    'select load_case(c.id) as found from case_file c where c.id = any($1::uuid[]) order by c.id for no key update of c skip locked',
    [[...byCase.keys()]],
  );
  const taken = held.map(({ found }) => {
    const loaded = loadedOf(found);
    return { loaded, moves: byCase.get(loaded.record.id) ?? [] };
  });
  return { taken, last: [...byCase.keys()].at(-1) };
}

export async function countOpen(connection: Connection, year: string, moved: boolean): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `select count(*)::int as n from deadline_move
     where calendar_year_id = $1::bigint and done_at is null and how <> 'over' and (how = 'moved') = $2`,
    [year, moved],
  );
  return rows[0]?.n ?? 0;
}

export async function markDone(
  connection: Connection,
  year: string,
  cases: readonly string[],
  moved: boolean,
  at: string,
): Promise<void> {
  await connection.query(
    `update deadline_move set done_at = $4
     where calendar_year_id = $1::bigint and case_id = any($2::uuid[]) and (how = 'moved') = $3 and how <> 'over' and done_at is null`,
    [year, cases, moved, at],
  );
}

/** Clocks that have ended are only read anew: no event, nobody is told. */
export async function rereadEnded(connection: Connection, year: string, at: string): Promise<void> {
  await connection.query(
    `with ended as (
       update deadline_move set done_at = $2
       where calendar_year_id = $1::bigint and how = 'over' and done_at is null returning case_id, clock, n, to_due)
     update case_clock k set due = left(e.to_due, 10)::date,
       due_at = case when length(e.to_due) > 10 then e.to_due::timestamptz end
     from ended e where k.case_id = e.case_id and k.clock = e.clock and k.n = e.n`,
    [year, at],
  );
}

export interface ListedMove extends CaseMove {
  number: string;
  procedure: string;
  edition: number;
  doneAt: Date | null;
}

/** What a confirmed year moved or kept, by number. */
export async function listMoves(connection: Connection, year: string): Promise<ListedMove[]> {
  const { rows } = await connection.query<
    MoveRow & { number: string; procedure: string; edition: number; done_at: Date | null }
  >(
    `select d.case_id, d.clock, d.n, d.from_due, d.to_due, d.how, d.done_at, c.number, c.procedure, c.edition
     from deadline_move d join case_file c on c.id = d.case_id
     where d.calendar_year_id = $1::bigint and d.how <> 'over' order by c.number, d.clock, d.n`,
    [year],
  );
  return rows.map((row) => ({
    ...asMove(row),
    number: row.number,
    procedure: row.procedure,
    edition: row.edition,
    doneAt: row.done_at,
  }));
}
