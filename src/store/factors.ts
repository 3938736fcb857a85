/** Second factors: the authenticator app's sealed secret, recovery codes as hashes. */
import type { Connection } from './pool.ts';

export interface Factors {
  /** Day since when the authenticator app counts. */
  totpSince: string | null;
  passkeys: number;
  recoveryCodes: number;
  /** Linked to the identity provider. */
  oidc: boolean;
}

export async function findFactors(connection: Connection, person: string): Promise<Factors> {
  const { rows } = await connection.query<Factors>(
    `select (select confirmed_on from totp where person_id = $1) as "totpSince",
       (select count(*)::int from passkey where person_id = $1) as passkeys,
       (select count(*)::int from recovery_code where person_id = $1) as "recoveryCodes",
       exists (select from oidc_account where person_id = $1) as oidc`,
    [person],
  );
  return rows[0] ?? { totpSince: null, passkeys: 0, recoveryCodes: 0, oidc: false };
}

/** A new secret, not yet in use; one that is in use stays until it is removed. @returns false when one is in use */
export async function proposeTotp(connection: Connection, person: string, sealed: Buffer): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into totp (person_id, sealed) values ($1, $2)
     on conflict (person_id) do update set sealed = excluded.sealed, last_step = 0 where totp.confirmed_on is null`,
    [person, sealed],
  );
  return rowCount === 1;
}

export async function findTotp(
  connection: Connection,
  person: string,
): Promise<{ sealed: Buffer; confirmed: boolean } | undefined> {
  const { rows } = await connection.query<{ sealed: Buffer; confirmed_on: string | null }>(
    'select sealed, confirmed_on from totp where person_id = $1',
    [person],
  );
  return rows[0] && { sealed: rows[0].sealed, confirmed: rows[0].confirmed_on !== null };
}

/** Uses up a step of the app's clock, at most once; the first use confirms. @returns false for a step used before */
export async function useTotpStep(
  connection: Connection,
  person: string,
  step: number,
  today: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update totp set last_step = $2, confirmed_on = coalesce(confirmed_on, $3) where person_id = $1 and last_step < $2',
    [person, step, today],
  );
  return rowCount === 1;
}

export async function removeTotp(connection: Connection, person: string): Promise<void> {
  await connection.query('delete from totp where person_id = $1', [person]);
}

/** New codes; the old ones are worthless. @param hashes hex */
export async function replaceRecoveryCodes(
  connection: Connection,
  person: string,
  hashes: readonly string[],
): Promise<void> {
  await connection.query('delete from recovery_code where person_id = $1', [person]);
  await connection.query(
    `insert into recovery_code (person_id, code_hash) select $1, decode(hash, 'hex') from unnest($2::text[]) as hash`,
    [person, hashes],
  );
}

export async function useRecoveryCode(connection: Connection, person: string, hash: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `delete from recovery_code where person_id = $1 and code_hash = decode($2, 'hex')`,
    [person, hash],
  );
  return rowCount === 1;
}

/** All second factors and passkeys of a person who lost them. */
export async function removeFactors(connection: Connection, person: string): Promise<void> {
  await connection.query(
    `with a as (delete from totp where person_id = $1), b as (delete from recovery_code where person_id = $1)
     delete from passkey where person_id = $1`,
    [person],
  );
}
