/** Prepares the folder PostgreSQL keeps its data in: place, version, owner, and the first `initdb`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import {
  type Account,
  findClosedFolder,
  findOwner,
  findUnprivilegedAccount,
  giveTo,
  makeOpenFolder,
} from './account.ts';
import type { Binaries } from './binaries.ts';
import { DatabaseError, messageOf } from './errors.ts';

/** The only major version the bundled programs can read. */
export const MAJOR_VERSION = '18';
/** Where data go when the wanted place is closed to the unprivileged account. */
const FALLBACK_HOME = '/var/lib/qiao';

export interface Place {
  /** Real path of the folder PostgreSQL gets. */
  folder: string;
  /** Account to run under; nothing for the present user. */
  account?: Account;
  /** True when it holds a database already. */
  filled: boolean;
}

/** Finds the place for a wanted folder, whose parent exists, and checks what is in it. Throws `folder-…`. */
export function getPlace(wanted: string, log: (line: string) => void): Place {
  const folder = findOpenFolder(wanted, log);
  if (!existsSync(folder)) return { folder, account: findUnprivilegedAccount(), filled: false };
  const account = checkOwner(folder);
  const version = join(folder, 'PG_VERSION');
  if (!existsSync(version)) {
    if (readdirSync(folder).length > 0) throw new DatabaseError('folder-foreign', { folder });
    return { folder, account, filled: false };
  }
  const found = readFileSync(version, 'utf8').trim();
  if (found !== MAJOR_VERSION) {
    throw new DatabaseError('folder-other-version', { folder, found, expected: MAJOR_VERSION });
  }
  return { folder, account, filled: true };
}

/** Makes a filled folder fit to start from: PostgreSQL wants to own it, alone. */
export function takeOver(place: Place): void {
  if (process.platform === 'win32') return;
  if (place.account && statSync(place.folder).uid !== place.account.uid) giveTo(place.account, place.folder);
  chmodSync(place.folder, 0o700);
}

/** A folder root can reach but the account cannot is replaced by one under /var/lib/qiao, always the same for the same wish. */
function findOpenFolder(wanted: string, log: (line: string) => void): string {
  const parent = realpathSync(dirname(wanted));
  const folder = join(parent, basename(wanted));
  const account = existsSync(folder) ? (findOwner(folder) ?? findUnprivilegedAccount()) : findUnprivilegedAccount();
  if (process.getuid?.() !== 0 || !account) return folder;
  const closed = findClosedFolder(parent, account);
  if (!closed) return folder;
  const other = join(
    FALLBACK_HOME,
    `${basename(wanted)}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  );
  try {
    makeOpenFolder(FALLBACK_HOME);
    const alsoClosed = findClosedFolder(FALLBACK_HOME, account);
    if (alsoClosed) throw new Error(`${alsoClosed} is closed to account "${account.name}"`);
    writeFileSync(`${folder}.location`, `${other}\n`);
  } catch (error) {
    const detail = `account "${account.name}" cannot enter ${closed}; ${messageOf(error)}`;
    throw new DatabaseError('folder-unreachable', { folder, detail }, error);
  }
  log(`account "${account.name}" cannot enter ${closed}: the database is kept in ${other} (see ${folder}.location)`);
  return other;
}

/** Root runs PostgreSQL as the folder's owner; anybody else must own it. */
function checkOwner(folder: string): Account | undefined {
  const uid = process.getuid?.();
  if (uid === 0) return findOwner(folder) ?? findUnprivilegedAccount();
  const owner = statSync(folder).uid;
  if (uid !== undefined && owner !== uid) throw new DatabaseError('folder-not-ours', { folder, owner });
  return undefined;
}

export interface InitOptions {
  binaries: Binaries;
  /** Password of the superuser `postgres`. */
  password: string;
  /** False spares the disk in tests. */
  durable: boolean;
}

/** Runs `initdb` beside the place and moves the result in, so that a crash never leaves half a database. Throws `create-failed`. */
export function createDatabaseFolder(place: Place, { binaries, password, durable }: InitOptions): void {
  const { folder, account } = place;
  const fresh = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  const common = ['-D', fresh, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  common.push('-E', 'UTF8', '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync']));
  // PostgreSQL's own C.UTF-8 sorts the same on every machine; the system's is the second choice
  const locales = [['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], ['--locale=C.UTF-8']];
  let detail = '';
  try {
    for (const locale of locales) {
      rmSync(fresh, { recursive: true, force: true });
      mkdirSync(fresh, { mode: 0o700 });
      writeFileSync(passwordFile, password, { mode: 0o600 });
      if (account) for (const path of [fresh, passwordFile]) lchownSync(path, account.uid, account.gid);
      const result = spawnSync(binaries.initdb, [...common, ...locale], { ...spawnBase(account), encoding: 'utf8' });
      if (result.error) throw refuse(result.error, account);
      if (result.status === 0) {
        if (existsSync(folder)) rmSync(folder, { recursive: true }); // empty, as getPlace saw
        renameSync(fresh, folder);
        return;
      }
      detail = result.stderr.trim();
    }
    throw new DatabaseError('create-failed', { detail });
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What every PostgreSQL process is started with: its account, a neutral folder, and nothing of our own environment. */
export function spawnBase(account: Account | undefined) {
  return {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: parse(process.execPath).root,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP },
  };
}

/** The error for a program that could not even be started. */
export function refuse(error: Error, account: Account | undefined): DatabaseError {
  const refused = account && 'code' in error && error.code === 'EPERM';
  if (refused) return new DatabaseError('account-refused', { account: account.name, detail: error.message }, error);
  return new DatabaseError('start-failed', { detail: error.message }, error);
}
