/**
 * Checks that a paper stands in an office's public log: nothing but the paper's hash, a proof file and the office's public key is
 * needed, and no network. Written with the browser's own cryptography and without any import but of types, because the page that works offline
 * carries this very file (src/server/log/offline-page.ts). The log: RFC 6962 tree, C2SP tlog-checkpoint, signed notes.
 */

import type { PaperProof, ProvenEvent } from './types-log.ts';

export interface Checkpoint {
  origin: string;
  size: number;
  /** Base64. */
  root: string;
  /** Instant that the log's operator wrote down, when there is one. */
  at?: string;
}

/** What is wrong with a proof. */
export type ProofFault = 'format' | 'key' | 'signature' | 'paper' | 'inclusion' | 'order';

export type Proven =
  | { ok: true; checkpoint: Checkpoint; events: ProvenEvent[]; last: ProvenEvent }
  | { ok: false; fault: ProofFault };

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export async function sha256(...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** What the log holds for one event: SHA-256 over a salt of its own and these lines. */
export async function entryOf(
  proof: Pick<PaperProof, 'paper' | 'salt'>,
  event: Pick<ProvenEvent, 'event' | 'n' | 'day' | 'chain'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', fromHex(proof.salt), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const salt = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(String(event.n))));
  const lines = [event.event, String(event.n), event.day, proof.paper.number, proof.paper.sha256, event.chain];
  return sha256(salt, utf8(`qiao-paper/1\n${lines.join('\n')}\n`));
}

/** Root that a leaf and its path lead to (RFC 9162 §2.1.3.2), Base64; nothing when the path cannot be one. */
export async function rootOfPath(
  entry: Uint8Array,
  leaf: number,
  size: number,
  path: readonly string[],
): Promise<string | undefined> {
  if (!Number.isSafeInteger(leaf) || leaf < 0 || leaf >= size) return undefined;
  let [at, last] = [leaf, size - 1];
  let hash = await sha256(leafMark, entry);
  for (const step of path.map(fromBase64)) {
    if (last === 0 || step.length !== 32) return undefined;
    if (at % 2 === 1 || at === last) {
      hash = await sha256(nodeMark, step, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = await sha256(nodeMark, hash, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? toBase64(hash) : undefined;
}

/** Is the newer tree the older one with leaves added (RFC 9162 §2.1.4.2)? Roots and path in Base64. */
export async function isConsistent(
  older: { size: number; root: string },
  newer: { size: number; root: string },
  path: readonly string[],
): Promise<boolean> {
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root;
  if (older.size < 1 || older.size > newer.size) return false;
  const steps = path.map(fromBase64);
  if (Number.isInteger(Math.log2(older.size))) steps.unshift(fromBase64(older.root));
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  const [first, ...rest] = steps;
  if (!first) return false;
  let [from, to] = [first, first];
  for (const step of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      from = await sha256(nodeMark, step, from);
      to = await sha256(nodeMark, step, to);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else to = await sha256(nodeMark, to, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && toBase64(from) === older.root && toBase64(to) === newer.root;
}

/** A verifier key as signed notes write it: `name+hash+Base64`, Ed25519. */
async function readKey(text: string): Promise<{ name: string; id: string; key: Uint8Array<ArrayBuffer> } | undefined> {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim());
  if (!parts) return undefined;
  const [, name = '', id = '', encoded = ''] = parts;
  const key = fromBase64(encoded);
  const hash = await sha256(utf8(`${name}\n`), key);
  return key[0] === 1 && key.length === 33 && toHex(hash.subarray(0, 4)) === id
    ? { name, id, key: key.slice(1) }
    : undefined;
}

/** The checkpoint inside a signed note, if this key has signed it. @param key verifier key of the office's log */
export async function openCheckpoint(
  note: string,
  key: string,
): Promise<Checkpoint | Extract<ProofFault, 'format' | 'key' | 'signature'>> {
  const known = await readKey(key);
  if (!known) return 'key';
  const split = note.lastIndexOf('\n\n');
  const body = note.slice(0, split + 1);
  const [origin = '', size = '', root = '', ...more] = body.trimEnd().split('\n');
  if (split < 0 || !/^(0|[1-9]\d{0,15})$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return 'format';
  const verifier = await crypto.subtle.importKey('raw', known.key, 'Ed25519', false, ['verify']);
  for (const line of note.slice(split + 2).split('\n')) {
    const parts = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/.exec(line);
    if (parts?.[1] !== known.name) continue;
    const signature = fromBase64(parts[2] ?? '');
    if (toHex(signature.subarray(0, 4)) !== known.id) continue;
    if (!(await crypto.subtle.verify('Ed25519', verifier, signature.subarray(4), utf8(body)))) return 'signature';
    const at = more.find((entry) => entry.startsWith('time '))?.slice(5);
    return { origin, size: Number(size), root, ...(at ? { at } : {}) };
  }
  return 'signature';
}

/**
 * Checks a proof file against the hash of the paper at hand and the office's key.
 * @param paperHash SHA-256 of the PDF, hex
 * @param key verifier key that the reader trusts
 * @returns the events of the paper up to the checkpoint, or the first thing that is wrong
 */
export async function checkProof(proof: PaperProof, paperHash: string, key: string): Promise<Proven> {
  const no = (fault: ProofFault): Proven => ({ ok: false, fault });
  try {
    if (proof.format !== 'qiao-paper-proof/1' || !/^[0-9a-f]{64}$/.test(proof.salt)) return no('format');
    if (proof.paper.sha256 !== paperHash) return no('paper');
    const checkpoint = await openCheckpoint(proof.checkpoint, key);
    if (typeof checkpoint === 'string') return no(checkpoint);
    for (const [index, event] of proof.events.entries()) {
      if (event.n !== index || (index === 0) !== (event.event === 'issued')) return no('order');
      const root = await rootOfPath(await entryOf(proof, event), event.leaf, checkpoint.size, event.path);
      if (root !== checkpoint.root) return no('inclusion');
    }
    const last = proof.events.at(-1);
    return last ? { ok: true, checkpoint, events: proof.events, last } : no('format');
  } catch {
    return no('format');
  }
}
