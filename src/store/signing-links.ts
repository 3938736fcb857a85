/** Links by which people sign: kept as hashes, ended rather than deleted, so that the list can say what became of each letter. */
import { createHash } from 'node:crypto';
import type { Connection } from './pool.ts';

export interface SigningLinkRow {
  case_id: string;
  signing: string;
  /** Hexadecimal. */
  entry: string;
  sent_at: Date;
  last_day: string;
  ended: boolean;
  /** Id of the signature or objection given by it. */
  fact: string | null;
}

/** For which entry as it stands. @param key of the engine's signer */
export const entryHash = (caseId: string, key: string): string =>
  createHash('sha256').update(`${caseId}\n${key}`).digest('hex');

const columns = `case_id, signing, encode(entry_hash, 'hex') as entry, sent_at, to_char(last_day, 'YYYY-MM-DD') as last_day,
  ended_at is not null as ended, fact`;

/** A new link; those before it for the same entry end with it. */
export async function addSigningLink(
  connection: Connection,
  link: {
    tokenHash: string;
    caseId: string;
    signing: string;
    entry: string;
    at: string;
    by: string;
    lastDay: string;
  },
): Promise<void> {
  await endSigningLinks(connection, link.caseId, link.signing, link.entry, link.at);
  await connection.query(
    `insert into signing_link (token_hash, case_id, signing, entry_hash, sent_at, sent_by, last_day)
     values (decode($1, 'hex'), $2, $3, decode($4, 'hex'), $5, $6, $7)`,
    [link.tokenHash, link.caseId, link.signing, link.entry, link.at, link.by, link.lastDay],
  );
}

export async function endSigningLinks(
  connection: Connection,
  caseId: string,
  signing: string,
  entry: string,
  at: string,
): Promise<void> {
  await connection.query(
    `update signing_link set ended_at = $4 where case_id = $1 and signing = $2 and entry_hash = decode($3, 'hex') and ended_at is null`,
    [caseId, signing, entry, at],
  );
}

export async function findSigningLink(connection: Connection, tokenHash: string): Promise<SigningLinkRow | undefined> {
  const { rows } = await connection.query<SigningLinkRow>(
    `select ${columns} from signing_link where token_hash = decode($1, 'hex')`,
    [tokenHash],
  );
  return rows[0];
}

/** Every link of a case, in the order in which they were sent. */
export async function listSigningLinks(connection: Connection, caseId: string): Promise<SigningLinkRow[]> {
  const { rows } = await connection.query<SigningLinkRow>(
    `select ${columns} from signing_link where case_id = $1 order by sent_at, token_hash`,
    [caseId],
  );
  return rows;
}

/** What was said by the link. */
export async function noteSigningFact(connection: Connection, tokenHash: string, fact: string): Promise<void> {
  await connection.query(`update signing_link set fact = $2 where token_hash = decode($1, 'hex')`, [tokenHash, fact]);
}
