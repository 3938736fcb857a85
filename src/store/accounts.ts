/** What belongs to an account besides its posts: password, mail address, being invited, disabled. */
import type { Connection } from './pool.ts';

export interface AccountRow {
  id: string;
  login: string;
  name: string;
  kind: 'applicant' | 'staff' | 'other';
  email: string | null;
  email_verified_on: string | null;
  invited_on: string | null;
  joined_on: string | null;
  disabled: boolean;
  disabled_on: string | null;
  has_password: boolean;
  second_factor: boolean;
  posts: { role: string; body: string }[];
}

const columns = `p.id, p.login, p.name, p.kind, p.email, p.email_verified_on, p.invited_on, p.joined_on, p.disabled, p.disabled_on,
  p.password_hash is not null as has_password,
  exists (select from totp t where t.person_id = p.id and t.confirmed_on is not null) or exists (select from passkey k where k.person_id = p.id) as second_factor,
  coalesce((select jsonb_agg(jsonb_build_object('role', o.role, 'body', o.body) order by o.body, o.role) from post o
    where o.person_id = p.id and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)), '[]'::jsonb) as posts`;

/** Everybody but applicants, disabled ones too. */
export async function listStaffAccounts(connection: Connection, today: string): Promise<AccountRow[]> {
  const { rows } = await connection.query<AccountRow>(
    `select ${columns} from person p where p.kind <> 'applicant' order by p.name, p.login`,
    [today],
  );
  return rows;
}

export async function findAccount(connection: Connection, id: string, today: string): Promise<AccountRow | undefined> {
  const { rows } = await connection.query<AccountRow>(`select ${columns} from person p where p.id = $2`, [today, id]);
  return rows[0];
}

export async function setPassword(connection: Connection, person: string, hash: string): Promise<void> {
  await connection.query('update person set password_hash = $2 where id = $1', [person, hash]);
}

/** The person answered a mail sent there. @returns false when the address is somebody else's */
export async function setEmail(connection: Connection, person: string, email: string, today: string): Promise<boolean> {
  // Whose login is the old address signs in with the new one from now on.
  const { rowCount } = await connection.query(
    `update person set login = case when login = email then $2 else login end, email = $2, email_verified_on = $3
     where id = $1 and not exists (select from person o where o.id <> $1 and (o.email = $2 or o.login = $2))`,
    [person, email, today],
  );
  return rowCount === 1;
}

export async function noteVerified(connection: Connection, person: string, today: string): Promise<void> {
  await connection.query('update person set email_verified_on = coalesce(email_verified_on, $2) where id = $1', [
    person,
    today,
  ]);
}

export async function noteJoined(connection: Connection, person: string, today: string): Promise<void> {
  await connection.query('update person set joined_on = $2 where id = $1 and joined_on is null', [person, today]);
}

export async function setDisabled(
  connection: Connection,
  person: string,
  disabled: boolean,
  today: string,
): Promise<void> {
  await connection.query(
    'update person set disabled = $2, disabled_on = case when $2 then $3::date end where id = $1',
    [person, disabled, today],
  );
}

/** Whether anybody holds the post of administrator and could sign in. */
export async function anyAdministrator(connection: Connection, today: string): Promise<boolean> {
  const { rows } = await connection.query<{ found: boolean }>(
    `select exists (select from post o join person p on p.id = o.person_id where o.role = 'admin' and not p.disabled
       and (p.invited_on is null or p.joined_on is not null) and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1)) as found`,
    [today],
  );
  return rows[0]?.found ?? false;
}
