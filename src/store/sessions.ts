/** Sessions and API tokens of a person: list, use, renew, end. */
import type { Connection } from './pool.ts';

export interface SessionRow {
  id: string;
  kind: 'session' | 'token';
  name: string;
  device: string;
  created_at: Date;
  expires_at: Date;
  seen_on: string | null;
  scope: string[] | null;
  procedures: string[] | null;
}

/** Those that still work, newest first. @param now real instant */
export async function listSessions(connection: Connection, person: string, now: string): Promise<SessionRow[]> {
  const { rows } = await connection.query<SessionRow>(
    `select id, kind, name, device, created_at, expires_at, seen_on, scope, procedures from session
     where person_id = $1 and expires_at > $2 and (idle_at is null or idle_at > $2) order by created_at desc, id`,
    [person, now],
  );
  return rows;
}

/** Notes that a session was used; called seldom, see server/identity.ts. @param idleAt end of the idle time, none for tokens */
export async function touchSession(
  connection: Connection,
  id: string,
  today: string,
  idleAt: string | null,
): Promise<void> {
  await connection.query('update session set seen_on = $2, idle_at = $3 where id = $1', [id, today, idleAt]);
}

/** The session goes on under another token; the old one is dead at once. */
export async function rotateSession(
  connection: Connection,
  id: string,
  tokenHash: string,
  provedAt: string,
): Promise<void> {
  await connection.query(`update session set token_hash = decode($2, 'hex'), proved_at = $3 where id = $1`, [
    id,
    tokenHash,
    provedAt,
  ]);
}

/** @returns whether it was this person's */
export async function endSessionById(
  connection: Connection,
  person: string,
  id: string,
  kind: 'session' | 'token',
): Promise<boolean> {
  const { rowCount } = await connection.query('delete from session where id = $1 and person_id = $2 and kind = $3', [
    id,
    person,
    kind,
  ]);
  return rowCount === 1;
}

/** @param but the session that stays. @param tokensToo API tokens as well, as when a person is disabled */
export async function endSessionsOf(
  connection: Connection,
  person: string,
  given: { but?: string; tokensToo?: boolean } = {},
): Promise<number> {
  const { rowCount } = await connection.query(
    `delete from session where person_id = $1 and ($2::uuid is null or id <> $2) and (kind = 'session' or $3)`,
    [person, given.but, given.tokensToo ?? false],
  );
  return rowCount ?? 0;
}

/** Sessions whose time is over leave nothing behind. */
export async function sweepSessions(connection: Connection, now: string): Promise<void> {
  await connection.query('delete from session where expires_at < $1 or idle_at < $1', [now]);
}
