/** One PostgreSQL for a whole run of tests, started before the first file and stopped after the last (`--test-global-setup`). */
import { SHARED_SERVER, type SharedServer, startServer } from './database.ts';

let stop: (() => Promise<void>) | undefined;

export async function globalSetup(): Promise<void> {
  const started = await startServer();
  const { port, secrets } = started.server;
  stop = started.stop;
  process.env[SHARED_SERVER] = JSON.stringify({ port, secrets } satisfies SharedServer);
}

export async function globalTeardown(): Promise<void> {
  await stop?.();
}
