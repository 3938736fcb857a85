/**
 * The account PostgreSQL runs under. PostgreSQL refuses to run as root, so a Qiao started by root (containers, small
 * servers) hands its processes to an unprivileged account; anyone else runs it as themselves.
 */
import { chmodSync, lchownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** uid and gid of `nobody` on systems without /etc/passwd. */
const NOBODY = 65534;

/** The account to switch to, or nothing when Qiao itself is unprivileged (or on Windows). */
export function findUnprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readPasswd();
  return users.get('postgres') ?? users.get('nobody') ?? { name: 'nobody', uid: NOBODY, gid: NOBODY };
}

/** The account that owns a folder, unless that is root. */
export function findOwner(folder: string): Account | undefined {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { name: `uid ${uid}`, uid, gid };
}

/** The topmost folder on the way to `path` that the account may not enter, if any. Access lists beyond mode bits are not seen. */
export function findClosedFolder(path: string, account: Account): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : findClosedFolder(parent, account);
  if (above) return above;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return undefined;
  const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
  return stat.mode & bit ? undefined : path;
}

/** Makes a folder and its missing parents; those made are enterable by all whatever the umask, and listable by the owner. */
export function makeOpenFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let at = resolve(folder); at.length >= resolve(first).length; at = dirname(at)) chmodSync(at, 0o711);
}

/** Gives a folder and all in it to the account; links themselves, not what they point to. */
export function giveTo(account: Account, path: string): void {
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

function readPasswd(): Map<string, Account> {
  const users = new Map<string, Account>();
  let text = '';
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return users; // minimal containers have none
  }
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    // macOS writes nobody as -2; the system calls want it unsigned
    if (name && uid && gid) users.set(name, { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 });
  }
  return users;
}
