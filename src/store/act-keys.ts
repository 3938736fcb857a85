/** Idempotency keys: what a repeated act is answered with. */
import type { Change } from '../engine/changes.ts';
import type { Connection } from './pool.ts';

export interface UsedKey {
  case_id: string;
  hash: string;
  changes: Change[];
}

export async function findKey(connection: Connection, person: string, key: string): Promise<UsedKey | undefined> {
  const { rows } = await connection.query<UsedKey>(
    `select case_id, encode(request_hash, 'hex') as hash, changes from act_key where person = $1 and key = $2`,
    [person, key],
  );
  return rows[0];
}
