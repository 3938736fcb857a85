/** RFC 6962 §2.1 word for word over plain lists: the slow tree that the fast one is compared with. */
import { createHash } from 'node:crypto';

const hash = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The largest power of two smaller than n. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

export function slowRoot(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (!only) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), only);
  const k = split(leaves.length);
  return hash(Buffer.of(1), slowRoot(leaves.slice(0, k)), slowRoot(leaves.slice(k)));
}

export function slowPath(m: number, leaves: readonly Uint8Array[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...slowPath(m, leaves.slice(0, k)), slowRoot(leaves.slice(k))]
    : [...slowPath(m - k, leaves.slice(k)), slowRoot(leaves.slice(0, k))];
}

export function slowProof(m: number, leaves: readonly Uint8Array[], whole = true): Buffer[] {
  if (m === leaves.length) return whole ? [] : [slowRoot(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...slowProof(m, leaves.slice(0, k), whole), slowRoot(leaves.slice(k))]
    : [...slowProof(m - k, leaves.slice(k), false), slowRoot(leaves.slice(0, k))];
}
