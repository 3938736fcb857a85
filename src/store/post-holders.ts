/** Who is on which post on a day, and who of them is away. */
import type { Connection } from './pool.ts';

export interface HolderRow {
  id: string;
  name: string;
  role: string;
  body: string;
  from_day: string;
  until_day: string | null;
  away_until: string | null;
  deputy: string | null;
}

/**
 * Posts of the office and its liaisons on a day; those in units are the units' own.
 * @param today absences are told as of today
 */
export async function listHolders(connection: Connection, day: string, today: string): Promise<HolderRow[]> {
  const { rows } = await connection.query<HolderRow>(
    `select p.id, p.name, o.role, o.body, o.from_day, o.until_day, a.until_day as away_until, d.name as deputy
     from post o join person p on p.id = o.person_id
     left join lateral (select deputy, until_day from absence where person = p.id and from_day <= $2 and until_day >= $2
       and (ended_on is null or ended_on > $2) order by from_day limit 1) a on true
     left join person d on d.id = a.deputy
     where o.body not like 'unit:%' and not p.disabled and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)
     order by o.body, o.role, p.name`,
    [day, today],
  );
  return rows;
}

/** How many hold a post at once at most in these days, this person apart. */
export async function countSeats(
  connection: Connection,
  post: { role: string; body: string; from: string; until?: string | undefined; but: string },
): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `with held as (select from_day, coalesce(until_day, 'infinity') as until_day from post join person p on p.id = person_id
       where role = $1 and body = $2 and person_id <> $5 and not p.disabled and from_day <= coalesce($4::date, 'infinity')
       and coalesce(until_day, 'infinity') >= $3::date)
     select coalesce(max((select count(*) from held b where b.from_day <= greatest(a.from_day, $3::date) and b.until_day >= greatest(a.from_day, $3::date))), 0)::int as n
     from held a`,
    [post.role, post.body, post.from, post.until, post.but],
  );
  return rows[0]?.n ?? 0;
}
