/** Passkeys: public keys and their counters. */
import type { Connection } from './pool.ts';

export interface PasskeyRow {
  id: string;
  person_id: string;
  public_key: Buffer;
  /** PostgreSQL's bigint comes as text. */
  counter: string;
  transports: string[];
  name: string;
  added_on: string;
  used_on: string | null;
}

const columns = 'id, person_id, public_key, counter, transports, name, added_on, used_on';

export async function listPasskeys(connection: Connection, person: string): Promise<PasskeyRow[]> {
  const { rows } = await connection.query<PasskeyRow>(
    `select ${columns} from passkey where person_id = $1 order by added_on, id`,
    [person],
  );
  return rows;
}

export async function findPasskey(connection: Connection, id: string): Promise<PasskeyRow | undefined> {
  const { rows } = await connection.query<PasskeyRow>(`select ${columns} from passkey where id = $1`, [id]);
  return rows[0];
}

/** @returns false when the passkey is known already */
export async function addPasskey(
  connection: Connection,
  key: {
    id: string;
    person: string;
    publicKey: Uint8Array;
    counter: number;
    transports: readonly string[];
    name: string;
    today: string;
  },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into passkey (id, person_id, public_key, counter, transports, name, added_on) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [key.id, key.person, Buffer.from(key.publicKey), key.counter, key.transports, key.name, key.today],
  );
  return rowCount === 1;
}

/** Raises the counter. @returns false when another use was ahead of this one: a copy of the key may exist */
export async function usePasskey(connection: Connection, id: string, counter: number, today: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update passkey set counter = $2, used_on = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))',
    [id, counter, today],
  );
  return rowCount === 1;
}

export async function removePasskey(connection: Connection, person: string, id: string): Promise<boolean> {
  const { rowCount } = await connection.query('delete from passkey where id = $1 and person_id = $2', [id, person]);
  return rowCount === 1;
}
