/**
 * One Qiao per database folder. The lock file `<folder>.lock` names the Qiao process that holds it and the PostgreSQL
 * process it started, so that after a crash of Qiao the next start knows the PostgreSQL left behind to be its own.
 */

import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseError, findErrorCode } from './errors.ts';
import { findProcessIdentity } from './process-identity.ts';

interface Holder {
  pid: number;
  identity: string;
  postmaster?: number;
}

export interface Lock {
  /** PostgreSQL process a crashed Qiao left behind, as far as its lock told. */
  leftBehind?: number;
  notePostmaster(pid: number): void;
  release(): void;
}

/** Takes the lock of a folder. Throws `folder-in-use` while a living process holds it. */
export function takeLock(folder: string): Lock {
  const file = `${folder}.lock`;
  const holder: Holder = { pid: process.pid, identity: findProcessIdentity(process.pid) ?? '' };
  let leftBehind: number | undefined;
  while (!place(file, holder)) {
    const earlier = findHolder(file);
    if (earlier && isAlive(earlier)) throw new DatabaseError('folder-in-use', { folder, pid: earlier.pid });
    leftBehind = earlier?.postmaster ?? leftBehind;
    removeStale(file, folder);
  }
  return {
    leftBehind,
    notePostmaster(pid) {
      const next = `${file}.next`;
      writeFileSync(next, JSON.stringify({ ...holder, postmaster: pid }), { mode: 0o600 });
      renameSync(next, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function isAlive(holder: Holder): boolean {
  return findProcessIdentity(holder.pid) === holder.identity;
}

/**
 * Moves a stale lock away. Moving is atomic: of two starts that both found it stale one moves it; should the other move
 * the first one's new lock instead, it sees so and puts it back.
 */
function removeStale(file: string, folder: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (findErrorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = findHolder(aside);
  if (moved && isAlive(moved)) {
    renameSync(aside, file);
    throw new DatabaseError('folder-in-use', { folder, pid: moved.pid });
  }
  rmSync(aside, { force: true });
}

/** True when the lock is ours now. The file appears whole: written aside, then linked, which fails if one is there. */
function place(file: string, holder: Holder): boolean {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (findErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function findHolder(file: string): Holder | undefined {
  try {
    const holder: Partial<Holder> = JSON.parse(readFileSync(file, 'utf8'));
    if (!holder.pid || holder.identity === undefined) return undefined;
    return { pid: holder.pid, identity: holder.identity, postmaster: holder.postmaster };
  } catch {
    return undefined; // gone or broken: nobody holds it
  }
}
