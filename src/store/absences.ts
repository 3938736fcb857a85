/** Absences and who stands in (代理). */
import type { Connection } from './pool.ts';

export interface AbsenceRow {
  id: string;
  person: string;
  person_name: string;
  deputy: string;
  deputy_name: string;
  posts: string[] | null;
  from_day: string;
  until_day: string;
  ended_on: string | null;
  set_by_name: string;
}

export async function addAbsence(
  connection: Connection,
  absence: {
    id: string;
    person: string;
    deputy: string;
    posts: readonly string[] | undefined;
    from: string;
    until: string;
    by: string;
    now: string;
  },
): Promise<void> {
  const { id, person, deputy, posts, from, until, by, now } = absence;
  await connection.query(
    `insert into absence (id, person, deputy, posts, from_day, until_day, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, person, deputy, posts ?? null, from, until, by, now],
  );
}

/** Those of a person (as absent or as deputy), or all, that are not over; the next first. */
export async function listAbsences(
  connection: Connection,
  today: string,
  person: string | undefined,
): Promise<AbsenceRow[]> {
  const { rows } = await connection.query<AbsenceRow>(
    `select a.id, a.person, p.name as person_name, a.deputy, d.name as deputy_name, a.posts, a.from_day, a.until_day, a.ended_on,
       s.name as set_by_name
     from absence a join person p on p.id = a.person join person d on d.id = a.deputy join person s on s.id = a.set_by
     where ($2::uuid is null or a.person = $2 or a.deputy = $2) and a.until_day >= $1::date - 365 order by a.from_day desc limit 500`,
    [today, person ?? null],
  );
  return rows;
}

/** @param by whoever is absent; administrators end any. */
export async function endAbsence(
  connection: Connection,
  id: string,
  today: string,
  by: string | undefined,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update absence set ended_on = $2 where id = $1 and ended_on is null and until_day >= $2 and ($3::uuid is null or person = $3)`,
    [id, today, by ?? null],
  );
  return rowCount === 1;
}

/** Does another absence of the same person overlap these days? */
export async function overlapsAbsence(
  connection: Connection,
  person: string,
  from: string,
  until: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'select from absence where person = $1 and ended_on is null and from_day <= $3 and until_day >= $2',
    [person, from, until],
  );
  return (rowCount ?? 0) > 0;
}
