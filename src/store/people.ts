/** People, their posts and who is behind a session. One indexed read tells who is asking. */
import type { Actor, MandateFact, Post } from '../engine/record.ts';
import type { Connection } from './pool.ts';
import { mandatesColumn, postsColumn } from './standing.ts';

export interface Person extends Actor {
  login: string;
}

/** What the request's session or token may do, and how fresh it is. */
export interface SessionFacts {
  id: string;
  kind: 'session' | 'token';
  /** Last day of use, if any. */
  seenOn: string | null;
  /** Instants of the real clock, in milliseconds since 1970; none for tokens. */
  idleAt: number | null;
  provedAt: number | null;
  /** Null: whatever the person may. */
  scope: readonly string[] | null;
  procedures: readonly string[] | null;
}

export interface FoundSession {
  person: Person;
  session: SessionFacts;
}

interface Row {
  id: string;
  login: string;
  name: string;
  kind: 'applicant' | 'staff' | 'other';
  posts: Post[];
  mandates: MandateFact[];
}

interface SessionRow extends Row {
  session_id: string;
  session_kind: 'session' | 'token';
  seen_on: string | null;
  idle_at: Date | null;
  proved_at: Date | null;
  scope: string[] | null;
  procedures: string[] | null;
}

interface LoginRow extends Row {
  password_hash: string | null;
  email: string | null;
}

const person = (row: Row): Person => ({
  id: row.id,
  login: row.login,
  name: row.name,
  kind: row.kind,
  posts: row.posts,
  ...(row.mandates.length ? { mandates: row.mandates } : {}),
});

const posts = `${postsColumn}, ${mandatesColumn}`;

/**
 * The person behind a session or token, with the posts of today; nothing when it has expired, lain idle or the person is disabled.
 * @param now the real instant, not the demo's
 */
export async function findBySession(
  connection: Connection,
  tokenHash: string,
  today: string,
  now: string,
): Promise<FoundSession | undefined> {
  const { rows } = await connection.query<SessionRow>({
    name: 'person-of-session',
    text: `select p.id, p.login, p.name, p.kind, ${posts}, s.id as session_id, s.kind as session_kind, s.seen_on, s.idle_at,
       s.proved_at, s.scope, s.procedures
     from session s join person p on p.id = s.person_id
     where s.token_hash = decode($1, 'hex') and s.expires_at > $3 and (s.idle_at is null or s.idle_at > $3) and not p.disabled`,
    values: [tokenHash, today, now],
  });
  const [row] = rows;
  if (!row) return undefined;
  return {
    person: person(row),
    session: {
      id: row.session_id,
      kind: row.session_kind,
      seenOn: row.seen_on,
      idleAt: row.idle_at?.getTime() ?? null,
      provedAt: row.proved_at?.getTime() ?? null,
      scope: row.scope,
      procedures: row.procedures,
    },
  };
}

export type PersonWithSecrets = Person & { passwordHash: string | undefined; email: string | undefined };

const withSecrets = (row: LoginRow): PersonWithSecrets => ({
  ...person(row),
  passwordHash: row.password_hash ?? undefined,
  email: row.email ?? undefined,
});

/** @param login as typed: the login or the mail address */
export async function findByLogin(
  connection: Connection,
  login: string,
  today: string,
): Promise<PersonWithSecrets | undefined> {
  const { rows } = await connection.query<LoginRow>(
    `select p.id, p.login, p.name, p.kind, p.password_hash, p.email, ${posts} from person p
     where (p.login = $1 or p.email = $1) and not p.disabled order by p.login = $1 desc limit 1`,
    [login.toLowerCase(), today],
  );
  return rows[0] && withSecrets(rows[0]);
}

/**
 * What a password is checked against, and nothing more: the same work for every login, known or not, whatever the person holds.
 * @param login as typed: the login or the mail address
 */
export async function findPassword(
  connection: Connection,
  login: string,
): Promise<{ person: string; hash: string | undefined } | undefined> {
  const { rows } = await connection.query<{ id: string; password_hash: string | null }>(
    `select id, password_hash from person where (login = $1 or email = $1) and not disabled order by login = $1 desc limit 1`,
    [login.toLowerCase()],
  );
  return rows[0] && { person: rows[0].id, hash: rows[0].password_hash ?? undefined };
}

export async function findPerson(
  connection: Connection,
  id: string,
  today: string,
): Promise<PersonWithSecrets | undefined> {
  const { rows } = await connection.query<LoginRow>(
    `select p.id, p.login, p.name, p.kind, p.password_hash, p.email, ${posts} from person p where p.id = $1 and not p.disabled`,
    [id, today],
  );
  return rows[0] && withSecrets(rows[0]);
}

/**
 * A login that is a mail address is the person's address too.
 * @param given.passwordHash none for an invited person and for one who signs in by link or passkey
 * @returns false when the login is taken.
 */
export async function addPerson(
  connection: Connection,
  given: {
    id: string;
    login: string;
    name: string;
    kind: string;
    passwordHash?: string;
    posts: readonly { role: string; body: string }[];
    now: string;
    today: string;
    verified?: boolean;
    invited?: boolean;
  },
): Promise<boolean> {
  const login = given.login.toLowerCase();
  const { rowCount } = await connection.query(
    `insert into person (id, login, name, kind, password_hash, created_at, email, email_verified_on, invited_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      given.id,
      login,
      given.name,
      given.kind,
      given.passwordHash,
      given.now,
      /.@./.test(login) ? login : null,
      given.verified ? given.today : null,
      given.invited ? given.today : null,
    ],
  );
  if (!rowCount) return false;
  for (const post of given.posts) {
    await connection.query(`insert into post (person_id, role, body, from_day) values ($1, $2, $3, $4)`, [
      given.id,
      post.role,
      post.body,
      given.today,
    ]);
  }
  return true;
}

/** @param session `expires`, `idleAt`, `provedAt` by the real clock; `scope` null for all that the person may */
export async function addSession(
  connection: Connection,
  session: {
    tokenHash: string;
    person: string;
    kind: 'session' | 'token';
    now: string;
    expires: string;
    today?: string;
    idleAt?: string;
    provedAt?: string;
    device?: string;
    name?: string;
    scope?: readonly string[];
    procedures?: readonly string[];
  },
): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `insert into session (token_hash, person_id, kind, created_at, expires_at, seen_on, idle_at, proved_at, device, name, scope, procedures)
     values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      session.tokenHash,
      session.person,
      session.kind,
      session.now,
      session.expires,
      session.today,
      session.idleAt,
      session.provedAt,
      session.device ?? '',
      session.name ?? '',
      session.scope,
      session.procedures,
    ],
  );
  return rows[0]?.id ?? '';
}

export async function endSession(connection: Connection, tokenHash: string): Promise<void> {
  await connection.query(`delete from session where token_hash = decode($1, 'hex')`, [tokenHash]);
}
