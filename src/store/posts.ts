/** Posts with their days: given, ended, never deleted. */
import type { Connection } from './pool.ts';

/** @returns false when the person holds this post on that day already. */
export async function givePost(
  connection: Connection,
  post: { person: string; role: string; body: string; from: string; until?: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into post (person_id, role, body, from_day, until_day)
     select $1, $2, $3, $4::date, $5::date where not exists (select from post where person_id = $1 and role = $2 and body = $3
       and from_day <= coalesce($5::date, 'infinity') and coalesce(until_day, 'infinity') >= $4::date)`,
    [post.person, post.role, post.body, post.from, post.until ?? null],
  );
  return rowCount === 1;
}

/** Ends posts on a day: the last one on which they are held. @returns false when there was nothing to end */
export async function endPost(
  connection: Connection,
  post: { person: string; role: string; body: string; lastDay: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update post set until_day = greatest($4::date, from_day - 1) where person_id = $1 and role = $2 and body = $3
     and (until_day is null or until_day > $4::date)`,
    [post.person, post.role, post.body, post.lastDay],
  );
  return rowCount !== null && rowCount > 0;
}

export interface ColleagueRow {
  id: string;
  name: string;
  posts: { role: string; body: string }[];
  away_until: string | null;
  deputy: string | null;
}

/** People of the office with posts today, in these bodies (all: none given). */
export async function listColleagues(
  connection: Connection,
  today: string,
  bodies: readonly string[] | undefined,
): Promise<ColleagueRow[]> {
  const { rows } = await connection.query<ColleagueRow>(
    `select p.id, p.name, jsonb_agg(jsonb_build_object('role', o.role, 'body', o.body) order by o.body, o.role) as posts,
       max(a.until_day) as away_until, max(d.name) as deputy
     from person p join post o on o.person_id = p.id and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)
     left join absence a on a.person = p.id and a.from_day <= $1 and a.until_day >= $1 and (a.ended_on is null or a.ended_on > $1)
     left join person d on d.id = a.deputy
     where p.kind = 'staff' and not p.disabled and o.body not like 'unit:%' and ($2::text[] is null or o.body = any($2))
     group by p.id, p.name order by p.name limit 500`,
    [today, bodies ?? null],
  );
  return rows;
}

/** Is this somebody of the office, today? */
export async function isColleague(connection: Connection, person: string, today: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `select from person p join post o on o.person_id = p.id where p.id = $1 and p.kind = 'staff' and not p.disabled
     and o.body not like 'unit:%' and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2) limit 1`,
    [person, today],
  );
  return rowCount === 1;
}
