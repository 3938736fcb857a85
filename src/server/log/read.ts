/** Reads of the public log: checkpoint, tiles (C2SP tlog-tiles), proofs. */
import type { PaperProof } from '../../client/types-log.ts';
import { lastCheckpoint, readEntries, readNodes } from '../../store/paper-log.ts';
import type { LoggedPaper } from '../../store/paper-seals.ts';
import { type Connection, type Pool, transaction } from '../../store/pool.ts';
import type { LogKeys } from './keys.ts';
import { checkpointBody, signNote } from './note.ts';
import { consistencyPath, type GetNode, inclusionPath, neededNodes, rootOfEdge } from './tree.ts';

const tileWidth = 256;

/** Runs a reading of the tree with the nodes it needs, in one query. */
export async function withNodes<T>(connection: Connection, read: (get: GetNode) => T): Promise<T> {
  const found = await readNodes(connection, neededNodes(read));
  const byPlace = new Map(found.map((node) => [`${node.level} ${node.index}`, node.hash]));
  return read((level, index) => {
    const hash = byPlace.get(`${level} ${index}`);
    if (!hash) throw new Error(`the log lacks node ${level}/${index}`);
    return hash;
  });
}

/** The newest checkpoint; a log without leaves has one too, signed when asked. */
export async function readCheckpoint(connection: Connection, keys: LogKeys, now: string): Promise<string> {
  const last = await lastCheckpoint(connection);
  return last?.note ?? signNote(checkpointBody(keys.origin, 0, rootOfEdge(new Map()), now), keys.signers);
}

/** `x001/x234/067` → 1234067, with `.p/5` the width 5. Nothing when it is no such path. */
export function readTilePath(path: string): { index: number; width: number } | undefined {
  const parts = /^((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  const [, name = '', partial] = parts ?? [];
  const width = partial === undefined ? tileWidth : Number(partial);
  const index = Number(name.replaceAll(/[x/]/g, ''));
  // Only the shortest form names a tile.
  if (!parts || width > tileWidth || (partial !== undefined && width === tileWidth) || /^x000/.test(name))
    return undefined;
  return { index, width };
}

/** Hashes of one tile, 32 bytes each; nothing where the tree does not reach. */
export async function readTile(
  connection: Connection,
  level: number,
  { index, width }: { index: number; width: number },
): Promise<Buffer | undefined> {
  const wanted = Array.from({ length: width }, (_, n) => ({ level: level * 8, index: index * tileWidth + n }));
  const nodes = await readNodes(connection, wanted);
  return nodes.length === width ? Buffer.concat(nodes.map((node) => node.hash)) : undefined;
}

/** Entries of one tile, each with its length before it as two bytes, most significant first. */
export async function readEntryTile(
  connection: Connection,
  { index, width }: { index: number; width: number },
): Promise<Buffer | undefined> {
  const entries = await readEntries(connection, index * tileWidth, index * tileWidth + width);
  if (entries.length !== width) return undefined;
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Proof file of one paper against the newest checkpoint. */
export async function proofOf(pool: Pool, keys: LogKeys, paper: LoggedPaper): Promise<PaperProof> {
  return transaction(pool, async (connection) => {
    const last = await lastCheckpoint(connection);
    if (!last) throw new Error('a leaf without a checkpoint');
    const events = [];
    for (const { n, kind, day, index, chain } of paper.events) {
      const path = await withNodes(connection, (get) => inclusionPath(get, index, last.size));
      events.push({
        event: kind,
        n,
        day,
        chain: chain ?? '',
        leaf: index,
        path: path.map((hash) => hash.toString('base64')),
      });
    }
    return {
      format: 'qiao-paper-proof/1',
      paper: { sha256: paper.sha256.toString('hex'), number: paper.number },
      salt: paper.salt.toString('hex'),
      events,
      checkpoint: last.note,
      key: keys.vkey,
    };
  });
}

/** That the tree of `newer` leaves is the one of `older` with leaves added. */
export const consistencyOf = (connection: Connection, older: number, newer: number): Promise<Buffer[]> =>
  withNodes(connection, (get) => consistencyPath(get, older, newer));
