/** People as those who keep posts and accounts see them. No content of cases, no password, no secret. */
import type { Connection } from './pool.ts';

export interface PersonRow {
  id: string;
  name: string;
  login: string;
  kind: 'applicant' | 'staff' | 'other';
  disabled: boolean;
  invited: boolean;
  posts: { role: string; body: string }[];
}

const columns = `p.id, p.name, p.login, p.kind, p.disabled, (p.invited_on is not null and p.joined_on is null) as invited,
  coalesce((select jsonb_agg(jsonb_build_object('role', o.role, 'body', o.body) order by o.body, o.role) from post o
    where o.person_id = p.id and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)), '[]'::jsonb) as posts`;

/**
 * Staff and liaisons by name; an applicant is found by the whole login alone, since nobody leafs through applicants.
 * @param filter `after` is the cursor: name and id of the last row
 */
export async function listPeople(
  connection: Connection,
  today: string,
  filter: {
    q?: string | undefined;
    body?: string | undefined;
    role?: string | undefined;
    state?: 'active' | 'invited' | 'disabled' | undefined;
    after?: { name: string; id: string } | undefined;
    limit: number;
  },
): Promise<PersonRow[]> {
  const { rows } = await connection.query<PersonRow>(
    `select ${columns} from person p
     where (p.kind <> 'applicant' or p.login = lower($2)) and ($2::text is null or position(lower($2) in lower(p.name)) > 0 or position(lower($2) in p.login) > 0)
       and (($3::text is null and $4::text is null) or exists (select from post o where o.person_id = p.id and o.body = coalesce($3, o.body)
         and o.role = coalesce($4, o.role) and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)))
       and ($5::text is null or $5 = case when p.disabled then 'disabled' when p.invited_on is not null and p.joined_on is null then 'invited' else 'active' end)
       and ($6::text is null or (p.name, p.id) > ($6, $7::uuid))
     order by p.name, p.id limit $8`,
    [today, filter.q, filter.body, filter.role, filter.state, filter.after?.name, filter.after?.id, filter.limit],
  );
  return rows;
}

export interface TermRow {
  role: string;
  body: string;
  from_day: string;
  until_day: string | null;
}

export interface PersonAdminRow extends PersonRow {
  sessions: number;
  tokens: number;
  second_factor: boolean;
  last_seen: string | null;
  away_until: string | null;
  deputy: string | null;
  terms: TermRow[];
}

/** @param now real instant, for sessions */
export async function findPersonForAdmin(
  connection: Connection,
  id: string,
  today: string,
  now: string,
): Promise<PersonAdminRow | undefined> {
  const { rows } = await connection.query<PersonAdminRow>(
    `select ${columns},
       (select count(*)::int from session s where s.person_id = p.id and s.kind = 'session' and s.expires_at > $3 and (s.idle_at is null or s.idle_at > $3)) as sessions,
       (select count(*)::int from session s where s.person_id = p.id and s.kind = 'token' and s.expires_at > $3) as tokens,
       (exists (select from totp t where t.person_id = p.id and t.confirmed_on is not null) or exists (select from passkey k where k.person_id = p.id)) as second_factor,
       (select max(seen_on) from session s where s.person_id = p.id) as last_seen,
       a.until_day as away_until, d.name as deputy,
       coalesce((select jsonb_agg(jsonb_build_object('role', o.role, 'body', o.body, 'from_day', o.from_day, 'until_day', o.until_day)
         order by o.from_day desc, o.body, o.role) from post o where o.person_id = p.id), '[]'::jsonb) as terms
     from person p
     left join lateral (select deputy, until_day from absence where person = p.id and from_day <= $1 and until_day >= $1
       and (ended_on is null or ended_on > $1) order by from_day limit 1) a on true
     left join person d on d.id = a.deputy
     where p.id = $2`,
    [today, id, now],
  );
  return rows[0];
}

/** Numbers for the overview. @param now real instant */
export async function countForAdmin(connection: Connection, today: string, now: string, soon: string) {
  const { rows } = await connection.query<{
    active: number;
    invited: number;
    disabled: number;
    away: number;
    tokens: number;
    ending: number;
    failed_jobs: number;
    failed_letters: number;
  }>(
    `select count(*) filter (where not disabled and not (invited_on is not null and joined_on is null))::int as active,
       count(*) filter (where not disabled and invited_on is not null and joined_on is null)::int as invited,
       count(*) filter (where disabled)::int as disabled,
       (select count(distinct person)::int from absence where from_day <= $1 and until_day >= $1 and (ended_on is null or ended_on > $1)) as away,
       (select count(*)::int from session s join person o on o.id = s.person_id where s.kind = 'token' and o.kind <> 'applicant' and s.expires_at > $2) as tokens,
       (select count(*)::int from session s join person o on o.id = s.person_id where s.kind = 'token' and o.kind <> 'applicant' and s.expires_at > $2 and s.expires_at < $3) as ending,
       (select count(*)::int from failed_job where outcome is null) as failed_jobs,
       (select count(*)::int from mail where status = 'failed') as failed_letters
     from person where kind <> 'applicant'`,
    [today, now, soon],
  );
  return rows[0];
}
