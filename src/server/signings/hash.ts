/** The check value of a signature: over the name typed and the whole text with what was shown, salted, so that nobody can guess it back. */
import { createHash, randomBytes } from 'node:crypto';
import { pick } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import { canonicalJson } from '../../store/canonical.ts';

/** Hexadecimal sha256 of salt and canonical JSON. @param value as kept with the case, its own `salt` inside */
export function hashOfSigned(value: Value): string {
  const salt = Buffer.from(String(pick(value, 'salt') ?? ''), 'hex');
  const { salt: _salt, ...said } = { ...(value as { readonly [key: string]: Value }) }; // what saltedFact made
  return createHash('sha256').update(salt).update(canonicalJson(said)).digest('hex');
}

/** What is kept of a signature, and its check value. */
export function saltedFact(said: { readonly [key: string]: Value }): { value: Value; hash: string } {
  const value = { ...said, salt: randomBytes(16).toString('hex') };
  return { value, hash: hashOfSigned(value) };
}
