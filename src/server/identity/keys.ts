/**
 * The office's identity key: 32 bytes in a file of the data folder that only its starter may read, or given by
 * QIAO_IDENTITY_KEY(_FILE). It seals the secrets of authenticator apps and keys the hashes of addresses and recovery codes and
 * the tags that registers compare, so that a copy of the database alone reveals none of them.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkSecretFile, readSecret, SecretError } from '../secret.ts';

export interface IdentityKeys {
  /** AES-256-GCM; `about` binds the sealed bytes to their owner. */
  seal(text: string, about: string): Buffer;
  /** @throws when key, owner or bytes are not those of the sealing */
  unseal(sealed: Buffer, about: string): string;
  /** Keyed hash in hex. @param kind keeps hashes of different things apart */
  mark(kind: 'address' | 'login' | 'recovery-code' | 'mail', text: string): string;
  /**
   * Tag of a number of a person or document, however it is spelt: `<key>.<hash>`; tags of different keys cannot be compared.
   * @param purpose tags of different purposes cannot be joined @returns nothing for a text without letters and digits
   */
  tag(value: string, purpose: string): string | undefined;
}

/** As it is printed on the document, whatever spaces, hyphens or wide signs were typed. */
const normal = (value: string): string =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const bytesOfKey = 32;

/** @param key 32 bytes */
export function makeKeys(key: Buffer): IdentityKeys {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `qiao identity ${use}`, 32));
  const sealing = derived('seal');
  const marking = derived('mark');
  const tagging = derived('tag');
  const tagOf = (text: string) => createHmac('sha256', tagging).update(text).digest('base64url');
  const tagKey = tagOf('').slice(0, 6);
  return {
    seal(text, about) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(about));
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    unseal(sealed, about) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12)).setAAD(Buffer.from(about));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
    mark: (kind, text) => createHmac('sha256', marking).update(`${kind} ${text}`).digest('hex'),
    tag(value, purpose) {
      const text = normal(value);
      return text === '' ? undefined : `${tagKey}.${tagOf(`${purpose} ${text}`).slice(0, 32)}`;
    },
  };
}

async function keyOfFile(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  try {
    const made = await open(file, 'wx', 0o600); // only if there is none
    const key = randomBytes(bytesOfKey);
    await made.writeFile(`${key.toString('base64')}\n`);
    await made.sync();
    await made.close();
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    checkSecretFile(file);
    return Buffer.from(await readFile(file, 'utf8'), 'base64');
  }
}

/** @param file made on the first start. @throws SecretError when the key cannot be used */
export async function openKeys(
  file: string,
  environment: { readonly [name: string]: string | undefined } = process.env,
): Promise<IdentityKeys> {
  const given = readSecret('QIAO_IDENTITY_KEY', environment);
  const key = given === undefined ? await keyOfFile(file) : Buffer.from(given, 'base64');
  if (key.length !== bytesOfKey)
    throw new SecretError(
      { zh: '身份密钥要是 32 字节的 base64。', en: 'The identity key has to be 32 bytes in base64.' },
      {
        zh: '用 openssl rand -base64 32 生成；已有的不要换。',
        en: 'Make one with openssl rand -base64 32; keep one that is in use.',
      },
    );
  return makeKeys(key);
}
