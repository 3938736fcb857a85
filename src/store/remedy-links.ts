/** Reconsiderations and suits against a decision: only added to. */
import type { Connection } from './pool.ts';

export interface RemedyLinkRow {
  id: string;
  paper_id: string;
  kind: 'reconsideration' | 'suit';
  number: string;
  body: string;
  filed_on: string;
  told_by: 'office' | 'applicant';
  result: string | null;
  decided_on: string | null;
  note: string | null;
}

export async function listRemedyLinks(connection: Connection, caseId: string): Promise<RemedyLinkRow[]> {
  const { rows } = await connection.query<RemedyLinkRow>(
    `select l.id, l.paper_id, l.kind, l.number, l.body, l.filed_on, l.told_by, r.result, r.decided_on, r.note
     from remedy_link l
     left join lateral (select result, decided_on, note from remedy_result where link_id = l.id order by id desc limit 1) r on true
     where l.case_id = $1 order by l.filed_on, l.at`,
    [caseId],
  );
  return rows;
}

export interface NewRemedyLink {
  id: string;
  caseId: string;
  paperId: string;
  kind: RemedyLinkRow['kind'];
  number: string;
  body: string;
  filedOn: string;
  toldBy: RemedyLinkRow['told_by'];
  person: string;
  at: string;
}

/** @returns false where this paper already has that number. */
export async function addRemedyLink(connection: Connection, link: NewRemedyLink): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into remedy_link (id, case_id, paper_id, kind, number, body, filed_on, told_by, by_person, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (paper_id, kind, number) do nothing`,
    [
      link.id,
      link.caseId,
      link.paperId,
      link.kind,
      link.number,
      link.body,
      link.filedOn,
      link.toldBy,
      link.person,
      link.at,
    ],
  );
  return rowCount === 1;
}

export async function addRemedyResult(
  connection: Connection,
  given: { linkId: string; result: string; decidedOn: string; note: string; person: string; at: string },
): Promise<void> {
  await connection.query(
    'insert into remedy_result (link_id, result, decided_on, note, by_person, at) values ($1, $2, $3, $4, $5, $6)',
    [given.linkId, given.result, given.decidedOn, given.note, given.person, given.at],
  );
}
