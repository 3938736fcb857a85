/**
 * A fresh database for a test file, quickly: a server migrated once, and copied for each caller. `./qiao test` starts one
 * server for the whole run (shared-server.ts); a file run by itself starts its own.
 * Nothing is forced to disk here; tests of crashes start a server of their own.
 */
import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from '../../src/server/database/embedded.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import {
  APP_ROLE,
  closeDatabase,
  DATABASE,
  OWNER_ROLE,
  prepareEmbedded,
  withClient,
} from '../../src/server/database/roles.ts';
import { makeTempFolder, removeFolder } from './temp-folder.ts';

/** Where the run's own server is named, as JSON of a SharedServer. */
export const SHARED_SERVER = 'QIAO_TEST_SERVER';

export type SharedServer = Pick<EmbeddedDatabase, 'port' | 'secrets'>;

export interface TestDatabase {
  /** As owner of the tables. */
  ownerUrl: string;
  /** As the application, with the rights the migrations grant. */
  appUrl: string;
  /** Drops the database; close your own connections first or lose them. */
  close(): Promise<void>;
}

let server: Promise<SharedServer> | undefined;
let copies = 0;

export async function useDatabase(): Promise<TestDatabase> {
  server ??= findServer();
  const { port, secrets } = await server;
  copies += 1;
  const name = `test_${process.pid}_${copies}`;
  const urlOf = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf('postgres', secrets.admin, 'postgres');
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} owner ${OWNER_ROLE} template ${DATABASE} strategy file_copy`);
    await closeDatabase(client, name);
  });
  return {
    ownerUrl: urlOf(OWNER_ROLE, secrets.owner, name),
    appUrl: urlOf(APP_ROLE, secrets.app, name),
    close: () =>
      withClient(adminUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function findServer(): Promise<SharedServer> {
  const shared = process.env[SHARED_SERVER];
  if (shared) return JSON.parse(shared) as SharedServer;
  const { server, stop } = await startServer();
  // the server outlives the last test of the process and goes with it
  server.unref();
  process.once('beforeExit', stop);
  return server;
}

/** A migrated server in a folder of its own; `stop` removes both. */
export async function startServer(): Promise<{ server: EmbeddedDatabase; stop(): Promise<void> }> {
  const folder = makeTempFolder();
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false });
  const stop = async () => {
    await server.stop();
    removeFolder(folder);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  }
  await prepareEmbedded(server);
  const ownerUrl = server.urlOf(OWNER_ROLE, server.secrets.owner, DATABASE);
  await migrate(ownerUrl);
  const { migrateJobs } = await import('../../src/server/jobs/runner.ts'); // the most of a server: for whoever starts one
  await migrateJobs(ownerUrl);
  return { server, stop };
}
