/** The chains of events, and the public log from its first leaf to its newest checkpoint: does each say what the records say? */
import { entryOf, toHex } from '../../client/paper-proof.ts';
import { lastCheckpoint, listKeys, readNodes } from '../../store/paper-log.ts';
import type { Connection } from '../../store/pool.ts';
import {
  brokenLinks,
  checkpointsUpTo,
  pageOfLeaves,
  type StoredLeaf,
  strayNodes,
  unlogged,
} from '../../store/verify-log-reads.ts';
import { isSignedBy } from '../log/note.ts';
import { addLeaf, type Edge, rootOfEdge, type TreeNode } from '../log/tree.ts';
import type { Fault } from './fault.ts';

/** Each event carries the hash of itself and the one before it: the first that was changed, removed or put in is named. */
export async function checkChains(connection: Connection): Promise<Fault[]> {
  return (await brokenLinks(connection)).map(({ number, seq, kind }) => ({
    kind: 'chain',
    where: number,
    what: `seq ${seq} (${kind})`,
  }));
}

const pageSize = 500;

interface Checking {
  connection: Connection;
  faults: Fault[];
  edge: Edge;
  size: number;
  known: readonly string[];
}

/** Does the leaf commit to the paper's file, number and event, and is the case's history still the one it vouched for? */
async function checkLeaf({ faults }: Checking, leaf: StoredLeaf): Promise<void> {
  const say = (kind: Fault['kind'], what: string) =>
    faults.push({ kind, where: leaf.case_number, what: `leaf ${leaf.index} (${leaf.number}): ${what}` });
  if (leaf.sha256 && leaf.salt) {
    const entry = await entryOf(
      { paper: { sha256: toHex(leaf.sha256), number: leaf.number }, salt: toHex(leaf.salt) },
      { event: leaf.kind, n: leaf.n, day: leaf.day, chain: leaf.case_chain ? toHex(leaf.case_chain) : '' },
    );
    if (!leaf.entry.equals(Buffer.from(entry))) say('leaf', 'not the commitment of this paper');
  }
  if (leaf.case_seq !== null && !leaf.case_chain?.equals(leaf.chain_now ?? Buffer.alloc(0)))
    say('chain', `the case’s events up to ${leaf.case_seq} are not those of the issue`);
}

async function checkNodes({ connection, faults }: Checking, nodes: readonly TreeNode[]): Promise<void> {
  const stored = new Map(
    (await readNodes(connection, nodes)).map((node) => [`${node.level}/${node.index}`, node.hash] as const),
  );
  for (const { level, index, hash } of nodes) {
    const found = stored.get(`${level}/${index}`);
    if (!found?.equals(hash))
      faults.push({ kind: 'leaf', where: `node ${level}/${index}`, what: found ? 'another hash' : 'missing' });
  }
}

function checkCheckpoint(
  { faults, known }: Checking,
  stored: { size: number; root: Buffer; note: string },
  root: Buffer,
): void {
  const say = (what: string) => faults.push({ kind: 'checkpoint', where: `size ${stored.size}`, what });
  const [, size, told] = stored.note.split('\n');
  if (!stored.root.equals(root)) say('not the root of these leaves');
  else if (size !== String(stored.size) || told !== root.toString('base64')) say('the note says something else');
  else if (!known.some((vkey) => isSignedBy(stored.note, vkey))) say('not signed with a key of this log');
}

/** One page: leaves in order, the tree they grow, and every checkpoint on the way, which makes all of them one history. */
async function checkPage(checking: Checking, leaves: readonly StoredLeaf[]): Promise<boolean> {
  const { connection, faults, edge } = checking;
  const last = leaves.at(-1);
  const checkpoints = await checkpointsUpTo(connection, checking.size, (last?.index ?? 0) + 1);
  const bySize = new Map(checkpoints.map((stored) => [stored.size, stored]));
  const nodes: TreeNode[] = [];
  for (const leaf of leaves) {
    if (leaf.index !== checking.size) {
      faults.push({ kind: 'leaf', where: `leaf ${checking.size}`, what: 'missing' });
      return false;
    }
    await checkLeaf(checking, leaf);
    nodes.push(...addLeaf(edge, leaf.index, leaf.entry));
    checking.size += 1;
    const stored = bySize.get(checking.size);
    if (stored) checkCheckpoint(checking, stored, rootOfEdge(edge));
  }
  await checkNodes(checking, nodes);
  return true;
}

/** @param vkeys keys of the office's key file; the newest checkpoint has to bear one of them */
export async function checkLog(
  connection: Connection,
  vkeys: readonly string[],
): Promise<{ faults: Fault[]; leaves: number }> {
  const known = [...new Set([...vkeys, ...(await listKeys(connection))])];
  const checking: Checking = { connection, faults: [], edge: new Map(), size: 0, known };
  for (let whole = true; whole; ) {
    const leaves = await pageOfLeaves(connection, checking.size, pageSize);
    if (leaves.length === 0) break;
    whole = await checkPage(checking, leaves);
  }
  const { faults, size } = checking;
  const last = await lastCheckpoint(connection);
  if ((last?.size ?? 0) !== size)
    faults.push({ kind: 'checkpoint', where: `size ${last?.size ?? 0}`, what: `the log has ${size} leaves` });
  if (last && vkeys.length > 0 && !vkeys.some((vkey) => isSignedBy(last.note, vkey)))
    faults.push({ kind: 'checkpoint', where: `size ${last.size}`, what: 'not signed with the key of this office' });
  for (const { level, index } of await strayNodes(connection, size))
    faults.push({ kind: 'leaf', where: `node ${level}/${index}`, what: 'beyond the log' });
  for (const { number, id } of await unlogged(connection))
    faults.push({ kind: 'leaf', where: number, what: `${id}: its issue is not in the log` });
  return { faults, leaves: size };
}
