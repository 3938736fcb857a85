/**
 * What programs by other hands say of a seal: poppler's `pdfsig`; where a machine has none, `openssl cms` on the signature cut out of
 * the file. `./qiao test` installs pdfsig where it may.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

export interface Opinion {
  by: 'pdfsig' | 'openssl';
  valid: boolean;
  /** Everything the program said. */
  said: string;
}

const run = (program: string, args: readonly string[]) => spawnSync(program, args, { encoding: 'utf8' });
export const hasPdfsig = run('pdfsig', ['-v']).error === undefined;

function askPdfsig(file: string): Opinion {
  const { stdout, stderr } = run('pdfsig', ['-nocert', file]);
  const valid = /Signature is Valid\./.test(stdout) && /Total document signed/.test(stdout);
  return { by: 'pdfsig', valid, said: stdout + stderr };
}

/** Cuts the file by its ByteRange with nothing of ours, and lets OpenSSL check the two pieces. */
function askOpenssl(pdf: Uint8Array, folder: string): Opinion {
  const text = Buffer.from(pdf).toString('latin1');
  const [, first = 0, second = 0, length = 0] = (/\/ByteRange \[([\d ]+)\]/.exec(text)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const der = Buffer.from(text.slice(first + 1, second - 1), 'hex');
  const content = join(folder, 'content');
  const signature = join(folder, 'signature');
  writeFileSync(content, Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, second + length)]));
  writeFileSync(signature, der);
  const certificates = join(folder, 'certificates.pem');
  run('openssl', ['pkcs7', '-inform', 'DER', '-print_certs', '-in', signature, '-out', certificates]);
  // Its own certificates are trusted here: asked is whether the signature holds, attributes of CAdES included, not who vouches for it.
  const { status, stdout, stderr, error } = run('openssl', [
    ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', signature, '-content', content],
    ...['-CAfile', certificates, '-purpose', 'any', '-no_check_time', '-out', join(folder, 'out')],
  ]);
  if (error)
    throw new Error(
      'neither pdfsig nor openssl: install poppler-utils (apt-get install poppler-utils, brew install poppler)',
    );
  return { by: 'openssl', valid: status === 0 && second + length === pdf.length, said: stdout + stderr };
}

/** @returns what every program of this machine says; at least one is there, or it throws */
export function secondOpinions(pdf: Uint8Array): Opinion[] {
  const folder = makeTempFolder();
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const hasOpenssl = run('openssl', ['version']).error === undefined;
    return [...(hasPdfsig ? [askPdfsig(file)] : []), ...(hasOpenssl || !hasPdfsig ? [askOpenssl(pdf, folder)] : [])];
  } finally {
    removeFolder(folder);
  }
}
