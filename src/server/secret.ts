/** Secrets come from the environment or from a file that it names (`<NAME>_FILE`), never from an argument or the repository. */
import { readFileSync, statSync } from 'node:fs';
import type { Text } from '../language/text.ts';

/** A secret that cannot be used as it lies there; the message holds its name, never its value. */
export class SecretError extends Error {
  readonly text: Text;
  readonly remedy: Text;
  constructor(text: Text, remedy: Text) {
    super(text.en);
    this.name = 'SecretError';
    this.text = text;
    this.remedy = remedy;
  }
}

const othersMayRead = 0o007;

/** Keeps the office from starting on a secret that everybody on the machine can read. @throws SecretError, or ENOENT */
export function checkSecretFile(file: string): void {
  if (process.platform === 'win32' || !(statSync(file).mode & othersMayRead)) return; // Windows has lists of rights instead
  throw new SecretError(
    {
      zh: `${file} 里有密码，但机器上人人能读。`,
      en: `${file} holds a secret, but everybody on this machine can read it.`,
    },
    {
      zh: `运行 chmod 600 ${file} 后再启动；若已被看过，换掉密码。`,
      en: `Run chmod 600 ${file} and start again; change the secret if somebody may have seen it.`,
    },
  );
}

type Environment = { readonly [name: string]: string | undefined };

/**
 * @param name of the variable; `<name>_FILE` may hold a path instead
 * @returns its value without a line end, or nothing when neither is set
 * @throws SecretError when both are set, or the file is missing or readable by everybody
 */
export function readSecret(name: string, environment: Environment = process.env): string | undefined {
  const value = environment[name];
  const file = environment[`${name}_FILE`];
  if (!file) return value || undefined;
  if (value)
    throw new SecretError(
      { zh: `${name} 和 ${name}_FILE 只能设一个。`, en: `Set ${name} or ${name}_FILE, not both.` },
      { zh: '去掉其中一个。', en: 'Remove one of them.' },
    );
  try {
    checkSecretFile(file);
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (error instanceof SecretError) throw error;
    throw new SecretError(
      { zh: `${name}_FILE 指的文件 ${file} 读不到。`, en: `The file of ${name}_FILE, ${file}, cannot be read.` },
      { zh: '核对路径和权限。', en: 'Check its path and rights.' },
    );
  }
}
