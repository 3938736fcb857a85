/**
 * A fresh database for a test file, quickly: one PostgreSQL per test process, migrated once, copied for each caller.
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

export interface TestDatabase {
  /** As owner of the tables. */
  ownerUrl: string;
  /** As the application, with the rights the migrations grant. */
  appUrl: string;
  /** Drops the database; close your own connections first or lose them. */
  close(): Promise<void>;
}

let server: Promise<EmbeddedDatabase> | undefined;
let copies = 0;
/** CREATE DATABASE … TEMPLATE wants the template to itself: one copy at a time. */
let queue: Promise<unknown> = Promise.resolve();

export async function useDatabase(): Promise<TestDatabase> {
  server ??= startServer();
  const { adminUrl, secrets, urlOf } = await server;
  copies += 1;
  const name = `test_${copies}`;
  const made = queue.then(() =>
    withClient(adminUrl, async (client) => {
      await client.query(`create database ${name} owner ${OWNER_ROLE} template ${DATABASE}`);
      await closeDatabase(client, name);
    }),
  );
  queue = made.catch(() => {});
  await made;
  return {
    ownerUrl: urlOf(OWNER_ROLE, secrets.owner, name),
    appUrl: urlOf(APP_ROLE, secrets.app, name),
    close: () =>
      withClient(adminUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

async function startServer(): Promise<EmbeddedDatabase> {
  const folder = makeTempFolder();
  const started = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: false });
  // the server outlives the last test of the process and goes with it
  started.unref();
  const remove = async () => {
    await started.stop();
    removeFolder(folder);
  };
  process.once('beforeExit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void remove().finally(() => process.exit(1)));
  }
  await prepareEmbedded(started);
  await migrate(started.urlOf(OWNER_ROLE, started.secrets.owner, DATABASE));
  return started;
}
