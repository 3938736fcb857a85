/** Starts, watches and stops one PostgreSQL server process (the postmaster). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { refuse, spawnBase } from './data-folder.ts';
import { DatabaseError } from './errors.ts';
import { findProcessIdentity, worksIn } from './process-identity.ts';

/** Recovery after a crash replays the log; minutes are normal on slow disks. */
const START_LIMIT_MS = 10 * 60_000;
/** PostgreSQL's own default of pg_ctl for a fast stop is 60 s. */
const STOP_LIMIT_MS = 60_000;
const READY = 'database system is ready to accept connections';

export interface PostmasterOptions {
  binaries: Binaries;
  folder: string;
  port: number;
  account?: Account;
  /** Folder of the socket; none when left out. */
  socketDir?: string;
  durable: boolean;
  log: (line: string) => void;
  /** Told the process number at once, so that a crash during the start leaves a trace. */
  onSpawn: (pid: number) => void;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Postmaster {
  pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  exited: Promise<Exit>;
  stop(): Promise<void>;
  /** Lets this process end while PostgreSQL still runs; it is told to stop then. */
  unref(): void;
}

/** Starts the server and resolves once it takes connections; rejects with its last lines in `start-failed` or `port-in-use`. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  // a session of its own: Ctrl-C in the terminal reaches Qiao, which then stops PostgreSQL in order
  const base = { ...spawnBase(options.account), detached: process.platform !== 'win32' };
  const child = spawn(options.binaries.postgres, settings(options), { ...base, stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const failed = once(child, 'error').then(([error]) => Promise.reject(refuse(error, options.account)));
  failed.catch(() => {});
  await Promise.race([once(child, 'spawn'), failed]);
  options.onSpawn(getPid(child));
  const stopAtExit = () => child.kill('SIGINT');
  process.once('exit', stopAtExit);
  exited.then(() => process.off('exit', stopAtExit));
  await untilReady(child, exited, options);
  return {
    pid: getPid(child),
    exited,
    stop: () => stopChild(child, exited, options),
    unref() {
      child.unref();
      // a pipe from a child is a socket, which can be left behind too; the stream type does not say so
      (child.stderr as unknown as { unref(): void }).unref();
    },
  };
}

function settings({ folder, port, socketDir, durable }: PostmasterOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketDir ?? '',
    unix_socket_permissions: '0700',
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    password_encryption: 'scram-sha-256',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  };
  return ['-D', folder, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function untilReady(child: ChildProcess, exited: Promise<Exit>, options: PostmasterOptions): Promise<void> {
  if (!child.stderr) throw new Error('stderr of PostgreSQL is always a pipe');
  const lines = createInterface({ input: child.stderr });
  const last: string[] = [];
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (last.push(line) > 12) last.shift();
      options.log(line);
      if (line.includes(READY)) resolve();
    });
  });
  const limit = new AbortController();
  const outcome = await Promise.race([
    ready.then(() => 'ready' as const),
    exited,
    wait(START_LIMIT_MS, 'late' as const, { signal: limit.signal }).catch(() => 'late' as const),
  ]);
  limit.abort();
  if (outcome === 'ready') return;
  if (outcome === 'late') child.kill('SIGKILL');
  else if (!child.stderr.readableEnded) await once(lines, 'close'); // the reason may still be in the pipe
  const detail = outcome === 'late' ? `not ready after ${START_LIMIT_MS / 60_000} min` : last.join('\n');
  if (/could not bind|Address already in use/.test(detail))
    throw new DatabaseError('port-in-use', { port: options.port });
  throw new DatabaseError('start-failed', { detail });
}

/** Fast stop (running work rolled back), then the harder ways, each bounded. */
async function stopChild(child: ChildProcess, exited: Promise<Exit>, options: PostmasterOptions): Promise<void> {
  if (process.platform === 'win32') {
    const folder = options.folder;
    spawnSync(options.binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', String(STOP_LIMIT_MS / 1000)]);
  }
  for (const [signal, limit] of [
    ['SIGINT', STOP_LIMIT_MS],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.ref();
    child.kill(signal);
    const bound = new AbortController();
    await Promise.race([exited, wait(limit, undefined, { signal: bound.signal }).catch(() => {})]);
    bound.abort();
  }
}

/**
 * Deals with `postmaster.pid` before a start. A living postmaster that our own crashed Qiao left behind is stopped; any
 * other refuses the start. A file whose number now belongs to an unrelated process is made harmless, else PostgreSQL
 * itself would refuse.
 */
export async function clearPostmasterFile(folder: string, leftBehind: number | undefined): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return;
  }
  const pid = Math.abs(Number.parseInt(text, 10));
  if (!pid || findProcessIdentity(pid) === undefined) return;
  if (!worksIn(pid, folder)) {
    // PostgreSQL takes its parent's number for a stale one, and still finds old backends by the memory key in the file
    writeFileSync(file, text.replace(/^-?\d+/, String(process.pid)));
    return;
  }
  if (pid !== leftBehind) throw new DatabaseError('folder-in-use', { folder, pid });
  await stopLeftBehind(pid);
}

async function stopLeftBehind(pid: number): Promise<void> {
  const identity = findProcessIdentity(pid);
  for (const [signal, rounds] of [
    ['SIGINT', 300],
    ['SIGQUIT', 100],
  ] as const) {
    if (findProcessIdentity(pid) !== identity) return;
    process.kill(pid, signal);
    for (let round = 0; round < rounds; round += 1) {
      if (findProcessIdentity(pid) !== identity) return;
      await wait(100);
    }
  }
  throw new DatabaseError('stop-failed', { pid });
}

function getPid(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('a process that has started has a number');
  return child.pid;
}
