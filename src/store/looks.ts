/** Who looked at whose file: noted once a person, thing and day; shown to the applicant by post, not by name. */
import type { Connection } from './pool.ts';

export interface LookRow {
  /** `<body>:<role>` in which the person looked. */
  post: string;
  what: string;
  /** Why a masked value was shown whole. */
  reason: string | null;
  at: Date;
}

/** @param look `what` is `case`, `material.<key>`, `paper.<name>` or `unmask:<path>`; one with a reason is noted each time. */
export async function noteLook(
  connection: Connection,
  look: { caseId: string; person: string; post: string; what: string; day: string; at: string; reason?: string },
): Promise<void> {
  await connection.query(
    `insert into look (case_id, person_id, post, what, day, at, reason) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (case_id, person_id, what, day) where reason is null do nothing`,
    [look.caseId, look.person, look.post, look.what, look.day, look.at, look.reason ?? null],
  );
}

/** Newest first. */
export async function listLooks(connection: Connection, caseId: string, limit: number): Promise<LookRow[]> {
  const { rows } = await connection.query<LookRow>(
    'select post, what, reason, at from look where case_id = $1 order by id desc limit $2',
    [caseId, limit],
  );
  return rows;
}
