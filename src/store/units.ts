/** Units that file, and who stands for them. */
import type { Connection } from './pool.ts';

export interface UnitRow {
  id: string;
  name: string;
  uscc: string;
  kind: string;
  district: string | null;
  confirmed_on: string | null;
}

export interface MemberRow {
  person: string;
  name: string;
  login: string;
  role: string;
  from_day: string;
  until_day: string | null;
}

/** @returns false when the code is registered already. */
export async function addUnit(
  connection: Connection,
  unit: {
    id: string;
    name: string;
    uscc: string;
    kind: string;
    district: string | undefined;
    by: string;
    now: string;
    today: string;
  },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into unit (id, name, uscc, kind, district, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (uscc) do nothing`,
    [unit.id, unit.name, unit.uscc, unit.kind, unit.district ?? null, unit.by, unit.now],
  );
  return rowCount === 1;
}

export async function findUnits(connection: Connection, ids: readonly string[]): Promise<UnitRow[]> {
  const { rows } = await connection.query<UnitRow>(
    `select id, name, uscc, kind, district, confirmed_on from unit where id = any($1::uuid[]) and ended_on is null order by name`,
    [ids],
  );
  return rows;
}

/** @param key id or unified social credit code */
export async function findUnit(connection: Connection, key: string): Promise<UnitRow | undefined> {
  const { rows } = await connection.query<UnitRow>(
    `select id, name, uscc, kind, district, confirmed_on from unit where (id::text = $1 or uscc = $1) and ended_on is null`,
    [key],
  );
  return rows[0];
}

export async function listMembers(connection: Connection, unit: string, today: string): Promise<MemberRow[]> {
  const { rows } = await connection.query<MemberRow>(
    `select p.id as person, p.name, p.login, o.role, o.from_day, o.until_day from post o join person p on p.id = o.person_id
     where o.body = 'unit:' || $1 and (o.until_day is null or o.until_day >= $2) order by o.role, p.name`,
    [unit, today],
  );
  return rows;
}

/** The office compared the unit's code with its certificate. */
export async function confirmUnit(connection: Connection, id: string, by: string, today: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update unit set confirmed_on = $2, confirmed_by = $3 where id = $1 and confirmed_on is null',
    [id, today, by],
  );
  return rowCount === 1;
}

/** Units not yet confirmed first; for the desk. */
export async function listUnits(connection: Connection, limit: number): Promise<UnitRow[]> {
  const { rows } = await connection.query<UnitRow>(
    `select id, name, uscc, kind, district, confirmed_on from unit where ended_on is null
     order by confirmed_on is not null, name limit $1`,
    [limit],
  );
  return rows;
}
