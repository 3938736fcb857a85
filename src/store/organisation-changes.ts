/** Changes of the organisation: added with their day in force, never altered; one that has not begun may be withdrawn. */
import type { OrganisationChangeKind } from '../language/organisation-changes.ts';
import type { Connection } from './pool.ts';

export interface OrganisationChangeRow {
  /** PostgreSQL's bigint comes as text. */
  id: string;
  change: OrganisationChangeKind;
  valid_from: string;
  body: string;
  role: string | null;
  title_zh: string | null;
  title_en: string | null;
  kind: string | null;
  into_body: string | null;
  seats: number | null;
  source: string;
  set_by_name: string;
  set_at: Date;
  withdrawn_by_name: string | null;
  withdrawn_at: Date | null;
}

export interface NewOrganisationChange {
  change: OrganisationChangeKind;
  from: string;
  body: string;
  role?: string | undefined;
  title?: { zh: string; en: string } | undefined;
  kind?: string | undefined;
  into?: string | undefined;
  seats?: number | undefined;
  source: string;
  by: string;
  at: string;
}

/** All of them, also those withdrawn, in the order in which they come into force. */
export async function listOrganisationChanges(connection: Connection): Promise<OrganisationChangeRow[]> {
  const { rows } = await connection.query<OrganisationChangeRow>(
    `select c.id, c.change, c.valid_from, c.body, c.role, c.title_zh, c.title_en, c.kind, c.into_body, c.seats, c.source,
       p.name as set_by_name, c.set_at, w.name as withdrawn_by_name, u.set_at as withdrawn_at
     from organisation_change c join person p on p.id = c.set_by
     left join organisation_change u on u.undoes = c.id left join person w on w.id = u.set_by
     where c.change <> 'withdrawn' order by c.valid_from, c.id`,
  );
  return rows;
}

export async function addOrganisationChange(connection: Connection, given: NewOrganisationChange): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `insert into organisation_change (change, valid_from, body, role, title_zh, title_en, kind, into_body, seats, source, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      given.change,
      given.from,
      given.body,
      given.role,
      given.title?.zh,
      given.title?.en,
      given.kind,
      given.into,
      given.seats,
      given.source,
      given.by,
      given.at,
    ],
  );
  return rows[0]?.id ?? '';
}

/** @returns false when it is unknown, in force already or withdrawn before */
export async function withdrawOrganisationChange(
  connection: Connection,
  given: { id: string; source: string; by: string; at: string; today: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into organisation_change (change, valid_from, body, role, source, set_by, set_at, undoes)
     select 'withdrawn', valid_from, body, role, $2, $3, $4, id from organisation_change
     where id = $1 and change <> 'withdrawn' and valid_from > $5 on conflict (undoes) do nothing`,
    [given.id, given.source, given.by, given.at, given.today],
  );
  return rowCount === 1;
}

/** Ends the posts in a body, or one of its posts, that is no more: the last day is the one before. @returns how many */
export async function endPostsIn(
  connection: Connection,
  body: string,
  role: string | null,
  on: string,
): Promise<number> {
  const { rowCount } = await connection.query(
    `update post set until_day = greatest($3::date - 1, from_day - 1) where body = $1 and ($2::text is null or role = $2)
     and (until_day is null or until_day >= $3::date) and until_day is distinct from greatest($3::date - 1, from_day - 1)`,
    [body, role, on],
  );
  return rowCount ?? 0;
}
