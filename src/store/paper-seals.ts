/** Seals of papers: which bytes were sealed, and what the public log says of them. */
import type { LoggedKind } from './paper-log.ts';
import type { Connection } from './pool.ts';

/** Waits until nobody else makes this paper's file; given back at the transaction's end. */
export async function lockPaper(connection: Connection, id: string): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtextextended('paper ' || $1, 0))`, [id]);
}

export interface NewSeal {
  paper: string;
  file: string;
  sha256: Uint8Array;
  salt: Uint8Array;
  level: 'B-B' | 'B-T';
  at: string;
}

/** The paper is ready: its file is named and its seal noted. @returns false when it was erased or made meanwhile */
export async function markSealed(connection: Connection, seal: NewSeal): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update paper set file = $2, rendered_at = $3 where id = $1 and file is null and content is not null',
    [seal.paper, seal.file, seal.at],
  );
  if (!rowCount) return false;
  await connection.query(
    'insert into paper_seal (paper_id, sha256, salt, level, sealed_at) values ($1, $2, $3, $4, $5)',
    [seal.paper, Buffer.from(seal.sha256), Buffer.from(seal.salt), seal.level, seal.at],
  );
  return true;
}

/** A paper that the log speaks of, with the leaves of its events. */
export interface LoggedPaper {
  id: string;
  number: string;
  sha256: Buffer;
  salt: Buffer;
  level: 'B-B' | 'B-T';
  events: { n: number; kind: LoggedKind; day: string; index: number; chain: string | null }[];
}

/** @param by the paper's id, or the SHA-256 of its file. @returns nothing for a paper that is erased, not sealed or not in the log */
export async function findLogged(
  connection: Connection,
  by: { id: string } | { sha256: string },
): Promise<LoggedPaper | undefined> {
  const { rows } = await connection.query<LoggedPaper>(
    `select p.id, p.number, s.sha256, s.salt, s.level, (
       select jsonb_agg(jsonb_build_object('n', e.n, 'kind', e.kind, 'day', l.day, 'index', l.index, 'chain', encode(l.case_chain, 'hex')) order by e.n)
       from paper_event e join log_leaf l on l.event_id = e.id where e.paper_id = p.id) as events
     from paper_seal s join paper p on p.id = s.paper_id
     where ${'id' in by ? 's.paper_id = $1' : `s.sha256 = decode($1, 'hex')`} and s.salt is not null`,
    ['id' in by ? by.id : by.sha256],
  );
  const [found] = rows;
  return found?.events ? found : undefined;
}
