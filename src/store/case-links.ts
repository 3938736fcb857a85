/** Cases that belong together. */
import type { Actor } from '../engine/record.ts';
import type { CaseRow } from './list-cases.ts';
import type { Connection } from './pool.ts';
import { visible } from './viewer.ts';

export async function addLink(
  connection: Connection,
  link: { from: string; to: string; kind: string; at: string },
): Promise<void> {
  await connection.query('insert into case_link (from_case, to_case, kind, at) values ($1, $2, $3, $4)', [
    link.from,
    link.to,
    link.kind,
    link.at,
  ]);
}

/** Two cases that stand beside each other: once, whichever of them said so first. */
export async function linkOnce(connection: Connection, link: { from: string; to: string; at: string }): Promise<void> {
  await connection.query(
    `insert into case_link (from_case, to_case, kind, at) select $1::uuid, $2::uuid, 'beside', $3
     where not exists (select from case_link where from_case = $2 and to_case = $1) on conflict do nothing`,
    [link.from, link.to, link.at],
  );
}

export interface CaseLink {
  from_case: string;
  to_case: string;
  kind: string;
}

/** Links that start at this case, or that lead to it. No viewer: ids only, for the system's own use. */
export async function linksOf(connection: Connection, caseId: string): Promise<CaseLink[]> {
  const { rows } = await connection.query<CaseLink>(
    'select from_case, to_case, kind from case_link where from_case = $1 or to_case = $1 order by at, to_case',
    [caseId],
  );
  return rows;
}

/** The linked cases that this viewer may see. */
export async function linkedCases(
  connection: Connection,
  actor: Actor,
  caseId: string,
): Promise<(CaseRow & { kind: string; direction: 'from' | 'to' })[]> {
  const { sql, values } = visible(actor, 2);
  const { rows } = await connection.query<CaseRow & { kind: string; direction: 'from' | 'to' }>(
    `select c.id, c.number, c.procedure, c.edition, c.version, c.state, c.name, c.district, c.record, '' as sort_due, l.kind,
       case when l.from_case = $1 then 'to' else 'from' end as direction
     from case_link l join case_file c on c.id = case when l.from_case = $1 then l.to_case else l.from_case end
     where (l.from_case = $1 or l.to_case = $1) and ${sql} order by l.at, c.id`,
    [caseId, ...values],
  );
  return rows;
}
