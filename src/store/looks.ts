/** Who looked at whose file: noted once a person, thing and day; shown to the applicant by post, not by name. */
import type { Connection } from './pool.ts';

export interface LookRow {
  /** `<body>:<role>` in which the person looked. */
  post: string;
  what: string;
  at: Date;
}

/** @param what `case`, `material.<key>` or `paper.<name>` */
export async function noteLook(
  connection: Connection,
  look: { caseId: string; person: string; post: string; what: string; day: string; at: string },
): Promise<void> {
  await connection.query(
    `insert into look (case_id, person_id, post, what, day, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (case_id, person_id, what, day) do nothing`,
    [look.caseId, look.person, look.post, look.what, look.day, look.at],
  );
}

/** Newest first. */
export async function listLooks(connection: Connection, caseId: string, limit: number): Promise<LookRow[]> {
  const { rows } = await connection.query<LookRow>(
    'select post, what, at from look where case_id = $1 order by id desc limit $2',
    [caseId, limit],
  );
  return rows;
}
