/** Erasure of single values: value and salt go, the commitment stays, so that the log still checks (invariant 4, law 10). */
import { type Connection, storeError } from './pool.ts';

/** @throws HeldError while a legal hold runs */
export async function eraseValues(connection: Connection, caseId: string, paths: readonly string[]): Promise<void> {
  try {
    await connection.query(
      'update case_value set value = null, salt = null where case_id = $1 and path = any($2::text[]) and salt is not null',
      [caseId, paths],
    );
  } catch (error) {
    throw storeError(error);
  }
}

/** Rows that the case has in registers, with the key of each line. */
export async function registersOf(
  connection: Connection,
  caseId: string,
): Promise<readonly { register: string; key: string }[]> {
  const { rows } = await connection.query<{ register: string; key: string }>(
    'select register, key from register_row where case_id = $1 order by register, key',
    [caseId],
  );
  return rows;
}

/** The case of a printed number, as it is typed: with or without hyphen, any case. */
export async function findByNumber(
  connection: Connection,
  number: string,
): Promise<{ id: string; applicant: string } | undefined> {
  const { rows } = await connection.query<{ id: string; applicant: string }>(
    `select id, applicant from case_file where replace(number, '-', '') = replace(upper($1), '-', '') and terms @> array[lower(replace($1, '-', ''))]`,
    [number.trim()],
  );
  return rows[0];
}
