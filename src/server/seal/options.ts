/** Whose seal this office sets. Read once at start, so that a mistake is told then and not by a paper that waits. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSecretFile, readSecret, SecretError } from '../secret.ts';
import { makeCertificate, readPem, signerOf } from './demo-certificate.ts';
import { openPkcs12 } from './pkcs12.ts';
import { askedSigner, type SealSigner } from './signer.ts';

type Environment = { readonly [name: string]: string | undefined };

export interface SealOptions {
  /** A PKCS#12 file and its password. */
  p12?: string;
  password?: string;
  /** A program that signs, and the PEM file with its certificate and those above. */
  command?: string;
  certificate?: string;
  /** A time stamp server. */
  tsaUrl?: string;
}

const wrong = (zh: string, en: string) =>
  new SecretError({ zh, en }, { zh: '见 docs/operating/seal.md。', en: 'See docs/operating/seal.md.' });

/**
 * Settings: QIAO_SEAL_P12 with QIAO_SEAL_PASSWORD or _FILE; or QIAO_SEAL_COMMAND with QIAO_SEAL_CERTIFICATE; QIAO_TSA_URL.
 * @throws SecretError when they contradict each other
 */
export function readSealOptions(environment: Environment = process.env): SealOptions {
  const { QIAO_SEAL_P12: p12, QIAO_SEAL_COMMAND: command, QIAO_TSA_URL: tsaUrl } = environment;
  const certificate = environment.QIAO_SEAL_CERTIFICATE;
  if (p12 && command)
    throw wrong('QIAO_SEAL_P12 和 QIAO_SEAL_COMMAND 只能设一个。', 'Set QIAO_SEAL_P12 or QIAO_SEAL_COMMAND, not both.');
  if (command && !certificate)
    throw wrong(
      '设了 QIAO_SEAL_COMMAND，还要设 QIAO_SEAL_CERTIFICATE。',
      'QIAO_SEAL_COMMAND needs QIAO_SEAL_CERTIFICATE.',
    );
  if (tsaUrl && !(URL.canParse(tsaUrl) && /^https?:$/.test(new URL(tsaUrl).protocol)))
    throw wrong('QIAO_TSA_URL 要是一个网址。', 'QIAO_TSA_URL has to be a web address.');
  return {
    ...(p12 ? { p12, password: readSecret('QIAO_SEAL_PASSWORD', environment) ?? '' } : {}),
    ...(command ? { command } : {}),
    ...(certificate ? { certificate } : {}),
    ...(tsaUrl ? { tsaUrl } : {}),
  };
}

async function readNamed(name: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw wrong(`${name} 指的文件 ${file} 读不到。`, `The file of ${name}, ${file}, cannot be read.`);
  }
}

/** The certificate of the office's own making, made on the first start; the key's file is for the starter alone. */
async function ownSigner(folder: string, demo: boolean, today: string): Promise<SealSigner> {
  const [keyFile, chainFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const found = await readFile(keyFile, 'utf8').catch(() => undefined);
  if (found !== undefined) {
    checkSecretFile(keyFile);
    return signerOf({ key: found, chain: await readFile(chainFile, 'utf8') });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = await makeCertificate(demo ? 'demo' : 'own', today);
  await writeFile(chainFile, made.chain);
  // The key last and by renaming: a folder with a key is complete.
  await writeFile(`${keyFile}.part`, made.key, { mode: 0o600, flush: true });
  await rename(`${keyFile}.part`, keyFile);
  return signerOf(made);
}

/** @param folder for the certificate of the office's own making, used when no other is set. @throws SecretError */
export async function openSigner(
  options: SealOptions,
  own: { folder: string; demo: boolean; today: string },
): Promise<SealSigner> {
  if (options.p12) {
    const bytes = await readNamed('QIAO_SEAL_P12', options.p12);
    checkSecretFile(options.p12);
    return openPkcs12(bytes, options.password ?? '');
  }
  if (options.command) {
    const pem = await readNamed('QIAO_SEAL_CERTIFICATE', options.certificate ?? '');
    return askedSigner(options.command, readPem(pem.toString('utf8')));
  }
  return ownSigner(own.folder, own.demo, own.today);
}
