/** API tokens of everybody, for administrators: whose, for what, until when; never the token. */
import type { Connection } from './pool.ts';

export interface TokenRow {
  id: string;
  name: string;
  person: string;
  person_name: string;
  login: string;
  scope: string[] | null;
  procedures: string[] | null;
  created_at: Date;
  expires_at: Date;
  seen_on: string | null;
}

/** Those of the office and its liaisons that still work, the ones that end first on top; applicants keep their own. @param now real instant */
export async function listTokens(connection: Connection, now: string, limit: number): Promise<TokenRow[]> {
  const { rows } = await connection.query<TokenRow>(
    `select s.id, s.name, s.person_id as person, p.name as person_name, p.login, s.scope, s.procedures, s.created_at, s.expires_at, s.seen_on
     from session s join person p on p.id = s.person_id where s.kind = 'token' and s.expires_at > $1 and p.kind <> 'applicant'
     order by s.expires_at, s.id limit $2`,
    [now, limit],
  );
  return rows;
}

/** @returns whose it was */
export async function endToken(
  connection: Connection,
  id: string,
): Promise<{ person: string; name: string } | undefined> {
  const { rows } = await connection.query<{ person: string; name: string }>(
    `delete from session where id = $1 and kind = 'token' returning person_id as person, name`,
    [id],
  );
  return rows[0];
}
