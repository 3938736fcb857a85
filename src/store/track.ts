/** A case by number and query code, for tracking without an account. Same answer for a wrong code and an absent number. */
import type { CaseRecord } from '../engine/record.ts';
import type { Connection } from './pool.ts';

export async function findTracked(
  connection: Connection,
  number: string,
  code: string,
): Promise<Omit<CaseRecord, 'form' | 'inputs'> | undefined> {
  const { rows } = await connection.query<{ record: Omit<CaseRecord, 'form' | 'inputs'> }>(
    'select record from case_file where number = $1 and track_code = $2',
    [number, code],
  );
  return rows[0]?.record;
}
