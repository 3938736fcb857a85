/** Reads of the chains of events and of the public log for the check of a store. */
import type { LoggedKind } from './paper-log.ts';
import type { Connection } from './pool.ts';

/** Events whose link does not fit what they and the one before them say, by case and number. */
export async function brokenLinks(connection: Connection): Promise<{ number: string; seq: number; kind: string }[]> {
  const { rows } = await connection.query<{ number: string; seq: number; kind: string }>(
    `select c.number, e.seq, e.kind
     from (select *, lag(chain) over (partition by case_id order by seq) as before from case_event) e join case_file c on c.id = e.case_id
     where e.chain is distinct from event_link(e.before, e.seq, e.version, e.kind, e.data, e.at, e.person)
     order by c.number, e.seq`,
  );
  return rows;
}

export interface StoredLeaf {
  index: number;
  entry: Buffer;
  n: number;
  kind: LoggedKind;
  day: string;
  number: string;
  paper: string;
  /** Empty when the paper was erased. */
  sha256: Buffer | null;
  salt: Buffer | null;
  case_number: string;
  case_seq: number | null;
  case_chain: Buffer | null;
  /** What the case's chain says at that event today. */
  chain_now: Buffer | null;
}

/** One page of the log's leaves with what each of them commits to. */
export async function pageOfLeaves(connection: Connection, from: number, limit: number): Promise<StoredLeaf[]> {
  const { rows } = await connection.query<StoredLeaf>(
    `select l.index::float8 as index, l.entry, e.n, e.kind, l.day, p.number, p.id as paper, s.sha256, s.salt, c.number as case_number,
       l.case_seq, l.case_chain, v.chain as chain_now
     from log_leaf l join paper_event e on e.id = l.event_id join paper p on p.id = e.paper_id join case_file c on c.id = p.case_id
     left join paper_seal s on s.paper_id = p.id left join case_event v on v.case_id = p.case_id and v.seq = l.case_seq
     where l.index >= $1 order by l.index limit $2`,
    [from, limit],
  );
  return rows;
}

/** Checkpoints of these sizes. */
export async function checkpointsUpTo(
  connection: Connection,
  after: number,
  size: number,
): Promise<{ size: number; root: Buffer; note: string }[]> {
  const { rows } = await connection.query<{ size: number; root: Buffer; note: string }>(
    `select size::float8 as size, root, note from log_checkpoint where log_checkpoint.size > $1 and log_checkpoint.size <= $2
     order by log_checkpoint.size`,
    [after, size],
  );
  return rows;
}

/** Sealed papers whose issue is not in the log. */
export async function unlogged(connection: Connection): Promise<{ number: string; id: string }[]> {
  const { rows } = await connection.query<{ number: string; id: string }>(
    `select p.number, p.id from paper_seal s join paper p on p.id = s.paper_id join paper_event e on e.paper_id = p.id and e.n = 0
     where not exists (select from log_leaf l where l.event_id = e.id) order by p.number`,
  );
  return rows;
}

/** Nodes that no leaf of the log accounts for. */
export async function strayNodes(connection: Connection, size: number): Promise<{ level: number; index: number }[]> {
  const { rows } = await connection.query<{ level: number; index: number }>(
    `select level, index::float8 as index from log_node where (log_node.index + 1) * (2::numeric ^ level) > $1 order by level, log_node.index limit 10`,
    [size],
  );
  return rows;
}
