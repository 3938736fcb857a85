/** Legal holds: set, listed, released; the database itself stops every erasure while one runs (migrations/0010). */
import type { Connection } from './pool.ts';

export interface HoldRow {
  id: string;
  case_id: string | null;
  number: string | null;
  person_id: string | null;
  person_name: string | null;
  ground: string;
  set_by: string;
  set_on: string;
  until_day: string;
  released_by: string | null;
  released_on: string | null;
  release_reason: string | null;
}

const select = `select h.id, h.case_id, c.number, h.person_id, p.name as person_name, h.ground, s.name as set_by, h.set_on, h.until_day,
    r.name as released_by, h.released_on, h.release_reason
  from legal_hold h join person s on s.id = h.set_by left join case_file c on c.id = h.case_id
  left join person p on p.id = h.person_id left join person r on r.id = h.released_by`;

export async function addHold(
  connection: Connection,
  hold: {
    id: string;
    caseId?: string;
    person?: string;
    ground: string;
    by: string;
    on: string;
    until: string;
    at: string;
  },
): Promise<void> {
  await connection.query(
    `insert into legal_hold (id, case_id, person_id, ground, set_by, set_on, until_day, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [hold.id, hold.caseId ?? null, hold.person ?? null, hold.ground, hold.by, hold.on, hold.until, hold.at],
  );
}

/** Running first, then by the day on which they were set, newest first. */
export async function listHolds(connection: Connection, limit: number): Promise<HoldRow[]> {
  const { rows } = await connection.query<HoldRow>(
    `${select} order by h.released_on is not null, h.set_on desc, h.id limit $1`,
    [limit],
  );
  return rows;
}

export async function findHold(connection: Connection, id: string): Promise<HoldRow | undefined> {
  const { rows } = await connection.query<HoldRow>(`${select} where h.id = $1`, [id]);
  return rows[0];
}

/** @returns false when it was released before. */
export async function releaseHold(
  connection: Connection,
  release: { id: string; by: string; on: string; reason: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update legal_hold set released_by = $2, released_on = $3, release_reason = $4 where id = $1 and released_on is null',
    [release.id, release.by, release.on, release.reason],
  );
  return rowCount === 1;
}

/** Holds whose last day has passed end by themselves, so that nothing is kept by forgetting. */
export async function endPastHolds(connection: Connection, today: string, reason: string): Promise<number> {
  const { rowCount } = await connection.query(
    'update legal_hold set released_on = $1, release_reason = $2 where released_on is null and until_day < $1',
    [today, reason],
  );
  return rowCount ?? 0;
}

export async function isHeld(connection: Connection, caseId: string): Promise<boolean> {
  const { rows } = await connection.query<{ held: boolean }>('select is_held($1) as held', [caseId]);
  return rows[0]?.held ?? false;
}
