/** Signed notes (C2SP signed-note, Ed25519) and checkpoints (C2SP tlog-checkpoint): keys as text, signing, and the check of a signature. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';

export interface NoteSigner {
  name: string;
  /** Verifier key as text: `name+hash+Base64`. */
  vkey: string;
  sign(body: string): string;
}

const ed25519 = 1;
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

const keyHash = (name: string, publicKey: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ed25519)).update(publicKey).digest().subarray(0, 4);

const encoded = (key: Uint8Array) => Buffer.concat([Buffer.of(ed25519), key]).toString('base64');

const privateOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });

const publicOf = (seed: Uint8Array): Buffer =>
  createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' }).subarray(spki.length);

/** A new key as its one line of text. @param name no blank and no plus sign */
export function makeNoteKey(name: string): string {
  const seed = randomBytes(32);
  return `PRIVATE+KEY+${name}+${keyHash(name, publicOf(seed)).toString('hex')}+${encoded(seed)}`;
}

/** @param line `PRIVATE+KEY+name+hash+Base64`. @returns nothing when it is not one */
export function readNoteKey(line: string): NoteSigner | undefined {
  const parts = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line.trim());
  const [, name = '', hash, text = ''] = parts ?? [];
  const bytes = Buffer.from(text, 'base64');
  if (!parts || bytes[0] !== ed25519 || bytes.length !== 33) return undefined;
  const seed = bytes.subarray(1);
  const publicKey = publicOf(seed);
  const id = keyHash(name, publicKey);
  if (id.toString('hex') !== hash) return undefined;
  const key = privateOf(seed);
  return {
    name,
    vkey: `${name}+${hash}+${encoded(publicKey)}`,
    sign: (body) => `\u2014 ${name} ${Buffer.concat([id, sign(null, Buffer.from(body), key)]).toString('base64')}\n`,
  };
}

/** The body of a checkpoint. @param at instant, told in a line of its own */
export const checkpointBody = (origin: string, size: number, root: Uint8Array, at: string): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\ntime ${at}\n`;

/** Body and signatures of all keys, the current one first. */
export const signNote = (body: string, signers: readonly NoteSigner[]): string =>
  `${body}\n${signers.map((signer) => signer.sign(body)).join('')}`;

/** Has this key signed the note? */
export function isSignedBy(note: string, vkey: string): boolean {
  const split = note.lastIndexOf('\n\n');
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(vkey);
  if (split < 0 || !parts) return false;
  const [, name, id, text = ''] = parts;
  const key = createPublicKey({
    key: Buffer.concat([spki, Buffer.from(text, 'base64').subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  const body = Buffer.from(note.slice(0, split + 1));
  return note
    .slice(split + 2)
    .split('\n')
    .some((line) => {
      const [dash, who, signature = ''] = line.split(' ');
      const bytes = Buffer.from(signature, 'base64');
      return (
        dash === '\u2014' &&
        who === name &&
        bytes.subarray(0, 4).toString('hex') === id &&
        verify(null, body, key, bytes.subarray(4))
      );
    });
}
