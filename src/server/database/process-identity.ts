/** Tells whether a process noted earlier still lives. A bare number will not do: in containers the same few are used again. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** A text that is the same as long as the process lives and differs for a later process of that number; nothing when it is gone. */
export function findProcessIdentity(pid: number): string | undefined {
  if (!isThere(pid)) return undefined;
  if (process.platform === 'linux') return findLinuxIdentity(pid);
  if (process.platform === 'win32') return 'there';
  const started = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  return started || undefined;
}

/** Whether the process may be a PostgreSQL process of this data folder: each of them works inside its folder. */
export function worksIn(pid: number, folder: string): boolean {
  if (!findProcessIdentity(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const name = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
    return name.trim().endsWith('postgres');
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return findProcessIdentity(pid) !== undefined; // not ours to look at: assume the worst, unless it has just ended
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Boot id and start tick (field 22 of /proc/<pid>/stat, man proc(5)); an ended but unreaped process counts as gone. */
function findLinuxIdentity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}
