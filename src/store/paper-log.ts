/** The tables of the public log of papers (migrations/0009-log.sql): leaves, tree, checkpoints, keys. Rows are only added. */
import type { Connection } from './pool.ts';

/** One holder at a time adds to the log; given back at the transaction's end. "QILG" in ASCII. */
const appendLock = 0x51494c47;

export type LoggedKind = 'issued' | 'valid' | 'expired' | 'revoked' | 'replaced' | 'void';

/** An event of a paper that is not in the log yet, with what its leaf commits to. */
export interface EventToLog {
  id: string;
  n: number;
  kind: LoggedKind;
  issued_on: string;
  number: string;
  sha256: Buffer;
  salt: Buffer;
  /** Last event of the case, and its hash in the case's chain. */
  case_seq: number;
  case_chain: Buffer;
}

/** Locks the log for adding, then reads what this paper has to add, in order. An erased or unsealed paper has nothing. */
export async function eventsToLog(connection: Connection, paper: string): Promise<EventToLog[]> {
  await connection.query('select pg_advisory_xact_lock($1)', [appendLock]);
  const { rows } = await connection.query<EventToLog>(
    `select e.id, e.n, e.kind, p.issued_on, p.number, s.sha256, s.salt, c.seq as case_seq, c.chain as case_chain
     from paper_event e join paper p on p.id = e.paper_id join paper_seal s on s.paper_id = p.id
     cross join lateral (select seq, chain from case_event where case_id = p.case_id order by seq desc limit 1) c
     where e.paper_id = $1 and s.salt is not null and not exists (select from log_leaf l where l.event_id = e.id)
     order by e.n`,
    [paper],
  );
  return rows;
}

export async function logSize(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ size: number }>(
    'select coalesce(max(index) + 1, 0)::float8 as size from log_leaf',
  );
  return rows[0]?.size ?? 0;
}

/** Hashes of these nodes, in the order asked; those that are not there are left out. */
export async function readNodes(
  connection: Connection,
  wanted: readonly { level: number; index: number }[],
): Promise<{ level: number; index: number; hash: Buffer }[]> {
  const { rows } = await connection.query<{ level: number; index: number; hash: Buffer }>(
    `select n.level, n.index::float8 as index, n.hash
     from unnest($1::int[], $2::bigint[]) with ordinality as w(level, index, at) join log_node n using (level, index) order by w.at`,
    [wanted.map((node) => node.level), wanted.map((node) => node.index)],
  );
  return rows;
}

export interface NewLeaf {
  index: number;
  entry: Uint8Array;
  event: string;
  day: string;
  /** For an issue: the case's last event and its hash. */
  caseSeq?: number;
  caseChain?: Uint8Array;
}

/** Leaves, the nodes that came to be, and the checkpoint over them. */
export async function addLeaves(
  connection: Connection,
  given: {
    leaves: readonly NewLeaf[];
    nodes: readonly { level: number; index: number; hash: Uint8Array }[];
    checkpoint: { size: number; root: Uint8Array; note: string };
    at: string;
  },
): Promise<void> {
  const { leaves, nodes, checkpoint, at } = given;
  await connection.query(
    `insert into log_leaf (index, entry, event_id, day, case_seq, case_chain, at)
     select *, $7::timestamptz from unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::date[], $5::int[], $6::bytea[])`,
    [
      leaves.map((leaf) => leaf.index),
      leaves.map((leaf) => Buffer.from(leaf.entry)),
      leaves.map((leaf) => leaf.event),
      leaves.map((leaf) => leaf.day),
      leaves.map((leaf) => leaf.caseSeq ?? null),
      leaves.map((leaf) => (leaf.caseChain ? Buffer.from(leaf.caseChain) : null)),
      at,
    ],
  );
  await connection.query(
    'insert into log_node (level, index, hash) select * from unnest($1::int[], $2::bigint[], $3::bytea[])',
    [nodes.map((node) => node.level), nodes.map((node) => node.index), nodes.map((node) => Buffer.from(node.hash))],
  );
  await connection.query('insert into log_checkpoint (size, root, note, at) values ($1, $2, $3, $4)', [
    checkpoint.size,
    Buffer.from(checkpoint.root),
    checkpoint.note,
    at,
  ]);
}

/** The newest checkpoint, if anything is in the log. */
export async function lastCheckpoint(connection: Connection): Promise<{ size: number; note: string } | undefined> {
  const { rows } = await connection.query<{ size: number; note: string }>(
    'select size::float8 as size, note from log_checkpoint order by log_checkpoint.size desc limit 1',
  );
  return rows[0];
}

/** Entries of the leaves from..to (not included), by index. */
export async function readEntries(connection: Connection, from: number, to: number): Promise<Buffer[]> {
  const { rows } = await connection.query<{ entry: Buffer }>(
    'select entry from log_leaf where index >= $1 and index < $2 order by index',
    [from, to],
  );
  return rows.map((row) => row.entry);
}

export async function noteKey(connection: Connection, vkey: string, at: string): Promise<void> {
  await connection.query('insert into log_key (vkey, first_used) values ($1, $2) on conflict do nothing', [vkey, at]);
}

/** Keys that this log has ever been signed with. */
export async function listKeys(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query<{ vkey: string }>('select vkey from log_key order by first_used, vkey');
  return rows.map((row) => row.vkey);
}
