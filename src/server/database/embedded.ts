/**
 * The embedded database: a real PostgreSQL 18 in a folder of its own, started and stopped with Qiao, reachable from this
 * machine only. It knows folders, processes and passwords; it refuses to know what is stored in it.
 */
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeOpenFolder } from './account.ts';
import { getBinaries } from './binaries.ts';
import { createDatabaseFolder, getPlace, takeOver } from './data-folder.ts';
import { DatabaseError, findErrorCode, messageOf } from './errors.ts';
import { takeLock } from './lock.ts';
import {
  clearPostmasterFile,
  type Exit,
  type Postmaster,
  type PostmasterOptions,
  startPostmaster,
} from './postmaster.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { resetAdminPassword } from './single-user.ts';

export interface EmbeddedOptions {
  /** Folder of the database; its parent gets lock and passwords. Made when missing. */
  dataDir: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  port?: number;
  /** Gets PostgreSQL's own log line by line. */
  log?: (line: string) => void;
  /** Called when PostgreSQL ends without `stop`; the folder is free to start again then. */
  onExit?: (exit: Exit) => void;
  /** False in tests that do not try crashes: nothing is forced to disk. */
  durable?: boolean;
}

export interface EmbeddedDatabase {
  /** Superuser on database `postgres`; for setting up roles and databases only. */
  adminUrl: string;
  secrets: Secrets;
  port: number;
  /** Folder of the socket, when its path is short enough for one. */
  socketDir?: string;
  pid: number;
  /** URL of a database for one of the roles. */
  urlOf(user: string, password: string, database: string): string;
  /** Fast stop; resolves when the process has ended. Harmless when called again. */
  stop(): Promise<void>;
  /** Lets this process end without `stop`. */
  unref(): void;
}

/**
 * Starts the database of a folder, creating it on first use and recovering it after a crash.
 * Throws DatabaseError `folder-…`, `binaries-…`, `account-refused`, `create-failed`, `start-failed`, `port-in-use`, `stop-failed`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => {});
  const durable = options.durable ?? true;
  const wanted = resolve(options.dataDir);
  prepareParent(wanted);
  const place = getPlace(wanted, log); // refuses before anything is written
  const lock = takeLock(wanted);
  try {
    const binaries = getBinaries({ account: place.account });
    const { secrets, fresh } = keepSecrets(wanted);
    if (place.filled) {
      takeOver(place);
      await clearPostmasterFile(place.folder, lock.leftBehind);
      if (fresh) resetAdminPassword(place, binaries, secrets.admin);
    } else {
      log(`creating the database in ${place.folder}`);
      createDatabaseFolder(place, { binaries, password: secrets.admin, durable });
    }
    const socketDir = findSocketDir(place.folder);
    const { folder, account } = place;
    const onSpawn = lock.notePostmaster;
    const started = await startOnPort({ binaries, folder, account, socketDir, durable, log, onSpawn }, options.port);
    return handle(started, { secrets, socketDir, release: lock.release, onExit: options.onExit });
  } catch (error) {
    lock.release();
    throw error instanceof DatabaseError ? error : asUnreachable(wanted, error);
  }
}

interface Started {
  postmaster: Postmaster;
  port: number;
}

interface HandleParts {
  secrets: Secrets;
  socketDir?: string;
  release: () => void;
  onExit?: (exit: Exit) => void;
}

function handle({ postmaster, port }: Started, { secrets, socketDir, release, onExit }: HandleParts): EmbeddedDatabase {
  let stopping = false;
  const ended = postmaster.exited.then((exit) => {
    release();
    if (!stopping) onExit?.(exit);
  });
  const urlOf = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    adminUrl: urlOf('postgres', secrets.admin, 'postgres'),
    secrets,
    port,
    socketDir,
    pid: postmaster.pid,
    urlOf,
    async stop() {
      stopping = true;
      await postmaster.stop();
      await ended;
    },
    unref: postmaster.unref,
  };
}

/** A free port may be taken between finding and using it, and backends of a killed server take a moment to go: both are tried again. */
async function startOnPort(options: Omit<PostmasterOptions, 'port'>, wanted: number | undefined): Promise<Started> {
  let patience = 120;
  for (;;) {
    const port = wanted ?? (await findFreePort());
    try {
      return { postmaster: await startPostmaster({ ...options, port }), port };
    } catch (error) {
      patience -= 1;
      const passing = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
        messageOf(error),
      );
      const retry = passing || (error instanceof DatabaseError && error.code === 'port-in-use' && wanted === undefined);
      if (!retry || patience === 0) throw error;
      await wait(250);
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The system allows about 104 bytes for a socket's path, and PostgreSQL splits the setting at commas and spaces. */
function findSocketDir(folder: string): string | undefined {
  const fits = /^[\w./-]+$/.test(folder) && Buffer.byteLength(join(folder, '.s.PGSQL.65535.lock')) <= 103;
  return fits && process.platform !== 'win32' ? folder : undefined;
}

function prepareParent(wanted: string): void {
  try {
    makeOpenFolder(dirname(wanted));
  } catch (error) {
    throw asUnreachable(wanted, error);
  }
}

function asUnreachable(wanted: string, error: unknown): unknown {
  if (findErrorCode(error) === undefined) return error;
  const detail = `${basename(wanted)}: ${messageOf(error)}`;
  return new DatabaseError('folder-unreachable', { folder: wanted, detail }, error);
}
