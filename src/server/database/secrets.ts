/** The passwords of the embedded database, in one file beside its folder that only the starter of Qiao may read. */

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { checkSecretFile } from '../secret.ts';

export interface Secrets {
  /** Of `postgres`, the superuser: used by the set-up of roles alone. */
  admin: string;
  /** Of `qiao_owner`, who owns database and tables and runs the migrations. */
  owner: string;
  /** Of `qiao_app`, the office's daily work. */
  app: string;
}

/** Reads `<folder>.secrets.json`, or makes new passwords when there is none; `fresh` tells which. @throws SecretError when everybody may read it */
export function keepSecrets(folder: string): { secrets: Secrets; fresh: boolean } {
  const file = `${folder}.secrets.json`;
  if (existsSync(file)) checkSecretFile(file);
  const found = findSecrets(file);
  if (found) return { secrets: found, fresh: false };
  const secrets = { admin: makePassword(), owner: makePassword(), app: makePassword() };
  const next = `${file}.next`;
  writeFileSync(next, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
  return { secrets, fresh: true };
}

/** 192 random bits in characters that need no escaping in a URL or in SQL. */
function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

function findSecrets(file: string): Secrets | undefined {
  try {
    const { admin, owner, app }: Partial<Secrets> = JSON.parse(readFileSync(file, 'utf8'));
    return admin && owner && app ? { admin, owner, app } : undefined;
  } catch {
    return undefined;
  }
}
