/** The way back in when the file of passwords is lost: PostgreSQL's single-user mode, open to whoever owns the data folder. */
import { spawnSync } from 'node:child_process';
import type { Binaries } from './binaries.ts';
import { type Place, refuse, spawnBase } from './data-folder.ts';
import { DatabaseError } from './errors.ts';

/** Gives the superuser a new password in a stopped database; the other roles get theirs at every start. */
export function resetAdminPassword({ folder, account }: Place, binaries: Binaries, password: string): void {
  const input = `alter role postgres password '${password}'\n`;
  const args = ['--single', '-D', folder, '-c', 'exit_on_error=on', 'postgres'];
  const result = spawnSync(binaries.postgres, args, { ...spawnBase(account), input, encoding: 'utf8' });
  if (result.error) throw refuse(result.error, account);
  if (result.status !== 0) throw new DatabaseError('start-failed', { detail: result.stderr.trim() });
}
