/**
 * Adds what happened to a paper to the public log: each event once, in order, with a signed checkpoint, all in the caller's
 * transaction. Whoever adds holds the log's lock until the commit, so the log has neither gap nor fork; a process that is killed
 * leaves nothing by half.
 */
import { entryOf, toHex } from '../../client/paper-proof.ts';
import {
  addLeaves,
  type EventToLog,
  eventsToLog,
  logSize,
  type NewLeaf,
  noteKey,
  readNodes,
} from '../../store/paper-log.ts';
import { type Connection, transaction } from '../../store/pool.ts';
import type { Office } from '../office.ts';
import type { LogKeys } from './keys.ts';
import { checkpointBody, signNote } from './note.ts';
import { frontierOf, grow } from './tree.ts';

async function leafOf(event: EventToLog, index: number, today: string): Promise<NewLeaf> {
  const issue = event.kind === 'issued';
  const day = issue ? event.issued_on : today;
  const entry = await entryOf(
    { paper: { sha256: toHex(event.sha256), number: event.number }, salt: toHex(event.salt) },
    { event: event.kind, n: event.n, day, chain: issue ? toHex(event.case_chain) : '' },
  );
  return {
    index,
    entry,
    event: event.id,
    day,
    ...(issue ? { caseSeq: event.case_seq, caseChain: event.case_chain } : {}),
  };
}

/** @param now instant and day of the office's clock. @returns how many leaves were added */
export async function logPaper(
  connection: Connection,
  keys: LogKeys,
  paper: string,
  now: { at: string; today: string },
): Promise<number> {
  const events = await eventsToLog(connection, paper);
  if (events.length === 0) return 0;
  const size = await logSize(connection);
  const frontier = await readNodes(connection, frontierOf(size));
  const leaves: NewLeaf[] = [];
  for (const event of events) leaves.push(await leafOf(event, size + leaves.length, now.today));
  const { nodes, root } = grow(
    size,
    frontier,
    leaves.map((leaf) => leaf.entry),
  );
  const grown = size + leaves.length;
  await noteKey(connection, keys.vkey, now.at);
  const note = signNote(checkpointBody(keys.origin, grown, root, now.at), keys.signers);
  await addLeaves(connection, { leaves, nodes, checkpoint: { size: grown, root, note }, at: now.at });
  return leaves.length;
}

/** The job after a change of status. A paper that is not sealed yet brings its events along when it is. */
export const logChanges = (office: Office, paper: string): Promise<number> =>
  transaction(office.pool, (connection) =>
    logPaper(connection, office.logKeys, paper, { at: office.clock.now(), today: office.clock.today() }),
  );
