/** People, their posts and sessions. One indexed read tells who is asking. */
import type { Actor } from '../engine/record.ts';
import type { Role } from '../language/action.ts';
import type { Connection } from './pool.ts';

export interface Person extends Actor {
  login: string;
}

interface Row {
  id: string;
  login: string;
  name: string;
  kind: 'applicant' | 'staff' | 'other';
  posts: { role: Role; body: string }[];
  password_hash?: string;
}

const person = (row: Row): Person => ({
  id: row.id,
  login: row.login,
  name: row.name,
  kind: row.kind,
  posts: row.posts,
});

const posts = `coalesce((select jsonb_agg(jsonb_build_object('role', o.role, 'body', o.body) order by o.body, o.role) from post o
  where o.person_id = p.id and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2)), '[]'::jsonb) as posts`;

/** The person behind a session or token, with the posts of today; nothing when it has expired. */
export async function findBySession(
  connection: Connection,
  tokenHash: string,
  today: string,
  now: string,
): Promise<Person | undefined> {
  const { rows } = await connection.query<Row>({
    name: 'person-of-session',
    text: `select p.id, p.login, p.name, p.kind, ${posts} from session s join person p on p.id = s.person_id
     where s.token_hash = decode($1, 'hex') and s.expires_at > $3 and not p.disabled`,
    values: [tokenHash, today, now],
  });
  return rows[0] && person(rows[0]);
}

export async function findByLogin(
  connection: Connection,
  login: string,
  today: string,
): Promise<(Person & { passwordHash: string }) | undefined> {
  const { rows } = await connection.query<Row>(
    `select p.id, p.login, p.name, p.kind, p.password_hash, ${posts} from person p where p.login = $1 and not p.disabled`,
    [login.toLowerCase(), today],
  );
  const row = rows[0];
  return row ? { ...person(row), passwordHash: row.password_hash ?? '' } : undefined;
}

/** @returns false when the login is taken. */
export async function addPerson(
  connection: Connection,
  given: {
    id: string;
    login: string;
    name: string;
    kind: string;
    passwordHash: string;
    posts: readonly { role: string; body: string }[];
    now: string;
    today: string;
  },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into person (id, login, name, kind, password_hash, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (login) do nothing`,
    [given.id, given.login.toLowerCase(), given.name, given.kind, given.passwordHash, given.now],
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

export async function addSession(
  connection: Connection,
  session: { tokenHash: string; person: string; kind: 'session' | 'token'; now: string; expires: string },
): Promise<void> {
  await connection.query(
    `insert into session (token_hash, person_id, kind, created_at, expires_at) values (decode($1, 'hex'), $2, $3, $4, $5)`,
    [session.tokenHash, session.person, session.kind, session.now, session.expires],
  );
}

export async function endSession(connection: Connection, tokenHash: string): Promise<void> {
  await connection.query(`delete from session where token_hash = decode($1, 'hex')`, [tokenHash]);
}
