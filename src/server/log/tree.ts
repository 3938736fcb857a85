/**
 * The tree of the public log (RFC 6962 §2.1, SHA-256), kept as the hashes of its full subtrees: node (level, index) covers the leaves
 * from index·2^level on. From these every root, proof and tile is a handful of hashes.
 */
import { createHash } from 'node:crypto';

export interface TreeNode {
  level: number;
  index: number;
  hash: Buffer;
}

export const leafHash = (entry: Uint8Array): Buffer => createHash('sha256').update(Buffer.of(0)).update(entry).digest();

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();

/** Nodes that a tree of this size is made of from left to right: one for each bit of the size. */
export function frontierOf(size: number): { level: number; index: number }[] {
  const parts: { level: number; index: number }[] = [];
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) parts.unshift({ level, index: rest - 1 });
  return parts;
}

/** Hashes of the frontier's nodes by level. */
export type Edge = Map<number, Buffer>;

/** Adds one leaf at the right edge, which changes. @returns the nodes that came to be, the leaf's own first */
export function addLeaf(edge: Edge, index: number, entry: Uint8Array): TreeNode[] {
  let node: TreeNode = { level: 0, index, hash: leafHash(entry) };
  const nodes = [node];
  for (let left = edge.get(node.level); left; left = edge.get(node.level)) {
    edge.delete(node.level);
    node = { level: node.level + 1, index: Math.floor(node.index / 2), hash: nodeHash(left, node.hash) };
    nodes.push(node);
  }
  edge.set(node.level, node.hash);
  return nodes;
}

/** Root of the tree that this edge belongs to; of a tree without leaves the hash of nothing. */
export function rootOfEdge(edge: Edge): Buffer {
  const [first, ...higher] = [...edge].sort(([a], [b]) => a - b).map(([, hash]) => hash);
  return first ? higher.reduce((right, left) => nodeHash(left, right), first) : createHash('sha256').digest();
}

/** Adds leaves to a tree. @param frontier hashes of frontierOf(size). @returns the nodes that came to be, and the new root */
export function grow(
  size: number,
  frontier: readonly TreeNode[],
  entries: readonly Uint8Array[],
): { nodes: TreeNode[]; root: Buffer } {
  const edge: Edge = new Map(frontier.map((node) => [node.level, node.hash]));
  const nodes = entries.flatMap((entry, n) => addLeaf(edge, size + n, entry));
  return { nodes, root: rootOfEdge(edge) };
}

/** Gives the hash of a node that is there. */
export type GetNode = (level: number, index: number) => Buffer;

/** Largest power of two below `width`, as its exponent. */
const splitLevel = (width: number): number => Math.ceil(Math.log2(width)) - 1;

/** Root of the leaves from..to (not included), where `from` is a multiple of the subtree's width. */
function rangeRoot(get: GetNode, from: number, to: number): Buffer {
  const width = to - from;
  const level = Math.log2(width);
  if (Number.isInteger(level)) return get(level, from / width);
  const middle = from + 2 ** splitLevel(width);
  return nodeHash(rangeRoot(get, from, middle), rangeRoot(get, middle, to));
}

export const rootOf = (get: GetNode, size: number): Buffer => rangeRoot(get, 0, size);

/** PATH(m, D[n]) of RFC 6962 §2.1.1. */
export function inclusionPath(get: GetNode, leaf: number, size: number): Buffer[] {
  const path: Buffer[] = [];
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + 2 ** splitLevel(to - from);
    if (leaf < middle) {
      path.unshift(rangeRoot(get, middle, to));
      to = middle;
    } else {
      path.unshift(rangeRoot(get, from, middle));
      from = middle;
    }
  }
  return path;
}

/** PROOF(m, D[n]) of RFC 6962 §2.1.2. */
export function consistencyPath(get: GetNode, older: number, newer: number): Buffer[] {
  const path: Buffer[] = [];
  let [from, to, whole] = [0, newer, true];
  while (older !== to) {
    const middle = from + 2 ** splitLevel(to - from);
    if (older <= middle) {
      path.unshift(rangeRoot(get, middle, to));
      to = middle;
    } else {
      path.unshift(rangeRoot(get, from, middle));
      [from, whole] = [middle, false];
    }
  }
  if (!whole) path.unshift(rangeRoot(get, from, to));
  return path;
}

const blank = Buffer.alloc(32);

/** The nodes that a reading needs: it is run once blind, and again when they are there. */
export function neededNodes(read: (get: GetNode) => unknown): { level: number; index: number }[] {
  const needed: { level: number; index: number }[] = [];
  read((level, index) => {
    needed.push({ level, index });
    return blank;
  });
  return needed;
}
