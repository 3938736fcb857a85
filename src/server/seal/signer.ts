/** Whose hand sets the seal: a key kept here, or a program outside that is asked for each signature. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as pkijs from 'pkijs';
import { SecretError } from '../secret.ts';
import { ownBuffer } from './bytes.ts';

/** Signature algorithms of the seal. SM2 is for an external signer alone: this machine's cryptography does not offer it. */
export type SealAlgorithm = 'ecdsa-sha256' | 'rsa-sha256' | 'sm2-sm3';

export interface SealSigner {
  /** DER, the signing certificate first, then those above it. */
  chain: readonly Uint8Array[];
  algorithm: SealAlgorithm;
  /** @param bytes what is signed (the DER of the signed attributes). @returns the raw signature as CMS holds it */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

const wrong = (zh: string, en: string) =>
  new SecretError({ zh, en }, { zh: '见 docs/operating/seal.md。', en: 'See docs/operating/seal.md.' });

const keyKinds: { readonly [oid: string]: SealAlgorithm } = {
  '1.2.840.113549.1.1.1': 'rsa-sha256',
};
const curveKinds: { readonly [oid: string]: SealAlgorithm } = {
  '1.2.840.10045.3.1.7': 'ecdsa-sha256',
  '1.3.132.0.34': 'ecdsa-sha256',
  '1.3.132.0.35': 'ecdsa-sha256',
  '1.2.156.10197.1.301': 'sm2-sm3',
};

/** What kind of signature this certificate's key makes. @throws SecretError on a key of another kind */
export function algorithmOf(certificate: Uint8Array): SealAlgorithm {
  const { algorithm } = pkijs.Certificate.fromBER(ownBuffer(certificate)).subjectPublicKeyInfo;
  const curve = 'valueBlock' in (algorithm.algorithmParams ?? {}) ? String(algorithm.algorithmParams.valueBlock) : '';
  const found = keyKinds[algorithm.algorithmId] ?? curveKinds[curve];
  if (found) return found;
  throw wrong('印章证书的密钥要是RSA、ECDSA或SM2。', 'The key of the seal’s certificate has to be RSA, ECDSA or SM2.');
}

/** The key that matches the certificate, in this process. @param key PKCS#8, DER */
export async function keptSigner(key: Uint8Array, chain: readonly Uint8Array[]): Promise<SealSigner> {
  const [leaf] = chain;
  const algorithm = leaf ? algorithmOf(leaf) : 'ecdsa-sha256';
  const { createPrivateKey, createPublicKey, sign, X509Certificate } = await import('node:crypto');
  const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
  if (!leaf || !createPublicKey(privateKey).equals(new X509Certificate(leaf).publicKey))
    throw wrong('印章的私钥和证书不是一对。', 'Key and certificate of the seal do not belong together.');
  return { chain, algorithm, sign: async (bytes) => sign('sha256', bytes, privateKey) };
}

const patienceMs = 30_000;

/** Runs the operator's program: one line of JSON in, the signature in Base64 out. */
function ask(command: string, question: object): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'], timeout: patienceMs });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (part) => out.push(part));
    child.stderr.on('data', (part) => said.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(out).toString('utf8').trim();
      const signature = Buffer.from(text, 'base64');
      if (code === 0 && signature.length > 0) resolve(signature);
      else reject(new Error(`the seal's program ended with ${code}: ${Buffer.concat(said).toString().slice(0, 300)}`));
    });
    child.stdin.on('error', () => undefined); // it may have ended; the exit code tells
    child.stdin.end(`${JSON.stringify(question)}\n`);
  });
}

/**
 * Asks `command` for every signature: `{"algorithm":"ecdsa-sha256","hash":"<SHA-256, Base64>","bytes":"<what was hashed, Base64>"}`
 * on standard input; the signature as Base64 on standard output (ECDSA and SM2 as DER, RSA as PKCS#1 v1.5). SM2 hashes by itself, with SM3.
 */
export function askedSigner(command: string, chain: readonly Uint8Array[]): SealSigner {
  const [leaf] = chain;
  if (!leaf)
    throw wrong(
      '外部签名还要用 QIAO_SEAL_CERTIFICATE 给出证书。',
      'A signer outside needs its certificate in QIAO_SEAL_CERTIFICATE.',
    );
  const algorithm = algorithmOf(leaf);
  return {
    chain,
    algorithm,
    sign: (bytes) =>
      ask(command, {
        algorithm,
        hash: createHash('sha256').update(bytes).digest('base64'),
        bytes: Buffer.from(bytes).toString('base64'),
      }),
  };
}
