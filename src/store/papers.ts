/** Issued papers. */
import type { PaperContent } from '../engine/paper-data.ts';
import type { Connection } from './pool.ts';

export interface PaperRow {
  id: string;
  case_id: string;
  procedure: string;
  paper: string;
  number: string;
  issued_on: string;
  valid_until: string | null;
  status: 'valid' | 'expired' | 'revoked' | 'replaced' | 'void';
  code: string;
  verifiable: boolean;
  content: PaperContent | null;
  file: string | null;
}

const columns = `p.id, p.case_id, c.procedure, p.paper, p.number, p.issued_on, p.valid_until, p.status, p.code, p.verifiable, p.content, p.file`;

/** Place of paper `p` in the log of its case: papers come in the order of their issue. */
export const placeInLog = `(select e.seq from case_event e where e.case_id = p.case_id and e.kind = 'paperIssued' and e.data->>'id' = p.id::text)`;

export async function listPapers(connection: Connection, caseId: string): Promise<PaperRow[]> {
  const { rows } = await connection.query<PaperRow>(
    `select ${columns} from paper p join case_file c on c.id = p.case_id where p.case_id = $1 order by ${placeInLog}`,
    [caseId],
  );
  return rows;
}

export async function findPaper(connection: Connection, id: string): Promise<PaperRow | undefined> {
  const { rows } = await connection.query<PaperRow>(
    `select ${columns} from paper p join case_file c on c.id = p.case_id where p.id = $1`,
    [id],
  );
  return rows[0];
}

/** The paper of this number and day, for the public check; the caller compares the code. */
export async function findVerifiable(
  connection: Connection,
  number: string,
  issuedOn: string,
): Promise<PaperRow | undefined> {
  const { rows } = await connection.query<PaperRow>(
    `select ${columns} from paper p join case_file c on c.id = p.case_id where p.number = $1 and p.issued_on = $2 and p.verifiable`,
    [number, issuedOn],
  );
  return rows[0];
}

/** Tries of the public check from one address: within the hour, and failures in a row of the last quarter. */
export async function countTries(
  connection: Connection,
  address: string,
  now: string,
): Promise<{ hour: number; failedInRow: number }> {
  const { rows } = await connection.query<{ found: boolean; recent: boolean }>(
    `select found, at > $2::timestamptz - interval '15 minutes' as recent from verify_try
     where address_hash = decode($1, 'hex') and at > $2::timestamptz - interval '1 hour' order by at desc limit 20`,
    [address, now],
  );
  const firstFound = rows.findIndex((row) => row.found);
  const row = firstFound === -1 ? rows : rows.slice(0, firstFound);
  return { hour: rows.length, failedInRow: row.filter((entry) => entry.recent).length };
}

export async function noteTry(connection: Connection, address: string, now: string, found: boolean): Promise<void> {
  await connection.query(`insert into verify_try (address_hash, at, found) values (decode($1, 'hex'), $2, $3)`, [
    address,
    now,
    found,
  ]);
  // Kept 30 days (0 §7.8).
  await connection.query(`delete from verify_try where at < $1::timestamptz - interval '30 days'`, [now]);
}
