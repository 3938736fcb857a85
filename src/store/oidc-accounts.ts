/** Accounts at the city's identity provider, by issuer and subject; never by mail address or name. */
import type { Connection } from './pool.ts';

export async function findOidcPerson(
  connection: Connection,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const { rows } = await connection.query<{ person_id: string }>(
    'select person_id from oidc_account where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return rows[0]?.person_id;
}

/** @returns false when the account belongs to somebody already */
export async function linkOidcAccount(
  connection: Connection,
  given: { issuer: string; subject: string; person: string; today: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'insert into oidc_account (issuer, subject, person_id, linked_on) values ($1, $2, $3, $4) on conflict do nothing',
    [given.issuer, given.subject, given.person, given.today],
  );
  return rowCount === 1;
}

export async function unlinkOidcAccounts(connection: Connection, person: string): Promise<boolean> {
  const { rowCount } = await connection.query('delete from oidc_account where person_id = $1', [person]);
  return (rowCount ?? 0) > 0;
}
