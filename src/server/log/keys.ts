/** Keys of the public log: lines of a file, the first one current. All lines sign, so that readers can change from an old key to a new one. */
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkSecretFile, SecretError } from '../secret.ts';
import { makeNoteKey, type NoteSigner, readNoteKey } from './note.ts';

export interface LogKeys {
  /** Name of the log in its checkpoints: address without scheme. */
  origin: string;
  /** Current key first. */
  signers: readonly NoteSigner[];
  /** Verifier key of the current one. */
  vkey: string;
}

type Environment = { readonly [name: string]: string | undefined };

/** Where the keys lie: QIAO_LOG_KEY_FILE, else `log.key` in the data folder. */
export const logKeyFile = (usual: string, environment: Environment = process.env): string =>
  environment.QIAO_LOG_KEY_FILE || usual;

/** Host and `/log`; a demo has a name of its own, whatever address it runs on. */
export const originOf = (publicUrl: string | undefined, demo: boolean): string =>
  demo || !publicUrl ? `${demo ? 'demo' : 'office'}.qiao.example/log` : `${new URL(publicUrl).host}/log`;

export function readLogKeys(text: string, file: string): LogKeys {
  const signers = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readNoteKey);
  const [first] = signers;
  if (!first || signers.includes(undefined))
    throw new SecretError(
      { zh: `${file} 里有一行不是公开日志的密钥。`, en: `A line of ${file} is not a key of the public log.` },
      {
        zh: '从备份恢复这个文件；见 docs/operating/seal.md。',
        en: 'Restore it from the backup; see docs/operating/seal.md.',
      },
    );
  return { origin: first.name, signers: signers.filter((signer) => signer !== undefined), vkey: first.vkey };
}

/** @param origin name of a log that begins; a log that has keys keeps its name. @throws SecretError */
export async function openLogKeys(file: string, origin: string): Promise<LogKeys> {
  await mkdir(dirname(file), { recursive: true });
  try {
    const made = await open(file, 'wx', 0o600); // only if there is none
    await made.writeFile(`${makeNoteKey(origin)}\n`);
    await made.sync();
    await made.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    checkSecretFile(file);
  }
  return readLogKeys(await readFile(file, 'utf8'), file);
}
