/**
 * Opens the office's database: the embedded one, or any PostgreSQL from 16 on by URL. Everybody else asks for two URLs,
 * one as owner (migrations, job queue set-up) and one as application, and refuses to know which kind it is.
 *
 * With DATABASE_URL its user is the owner. The application's URL comes from QIAO_APP_DATABASE_URL, best a login that is a
 * member of `qiao_app` and nothing else. Without it the owner's URL is used with the connection parameter
 * `options=-c role=qiao_app`, so that each session starts as `qiao_app`: a guard against mistakes, not against an
 * intruder, who could `reset role`. Poolers that drop `options` (pgBouncer) need QIAO_APP_DATABASE_URL.
 */
import { readSecret } from '../secret.ts';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { DatabaseError, messageOf } from './errors.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE, prepareEmbedded, prepareForeign, withClient } from './roles.ts';

/** `NULLS NOT DISTINCT`, `MERGE` and the rules of role membership the set-up relies on: PostgreSQL 16. */
const OLDEST_VERSION = 160000;

export interface OpenOptions extends EmbeddedOptions {
  /** A server of one's own; the embedded database is used without it. */
  databaseUrl?: string;
  /** The application's own login there; default: environment QIAO_APP_DATABASE_URL. */
  appDatabaseUrl?: string;
}

export interface OpenDatabase {
  ownerUrl: string;
  appUrl: string;
  /** The embedded server, where it is one. */
  embedded?: EmbeddedDatabase;
  /** Starts an embedded server again that ended by itself (`onExit`), on the same port, so that both URLs stay true. */
  restart(): Promise<void>;
  /** Stops the embedded server; leaves a foreign one alone. */
  close(): Promise<void>;
}

/** Opens, checks and prepares roles. Throws DatabaseError. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  return options.databaseUrl ? openForeign(options.databaseUrl, options.appDatabaseUrl) : openEmbedded(options);
}

async function openEmbedded(options: EmbeddedOptions): Promise<OpenDatabase> {
  let embedded = await startEmbedded(options);
  try {
    await prepareEmbedded(embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  const { port, secrets, urlOf } = embedded;
  return {
    ownerUrl: urlOf(OWNER_ROLE, secrets.owner, DATABASE),
    appUrl: urlOf(APP_ROLE, secrets.app, DATABASE),
    get embedded() {
      return embedded;
    },
    async restart() {
      embedded = await startEmbedded({ ...options, port });
    },
    close: () => embedded.stop(),
  };
}

async function openForeign(url: string, appDatabaseUrl = readSecret('QIAO_APP_DATABASE_URL')): Promise<OpenDatabase> {
  await checkForeign(url, true);
  if (appDatabaseUrl) await checkForeign(appDatabaseUrl, false);
  return {
    ownerUrl: url,
    appUrl: appDatabaseUrl || asApplication(url),
    restart: async () => {}, // not ours to start
    close: async () => {},
  };
}

async function checkForeign(url: string, isOwner: boolean): Promise<void> {
  const place = placeOf(url);
  try {
    await withClient(url, async (client) => {
      const { rows } = await client.query<{ number: number; version: string }>(
        `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
      );
      const server = rows[0];
      if (!server || server.number < OLDEST_VERSION) {
        throw new DatabaseError('too-old', { place, found: server?.version ?? '?' });
      }
      if (isOwner) await prepareForeign(client, place);
    });
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('unreachable', { place, detail: messageOf(error) }, error);
  }
}

/** The same login, each session as `qiao_app`. Existing options are kept. */
export function asApplication(url: string): string {
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options'), `-c role=${APP_ROLE}`].filter(Boolean).join(' ');
  parsed.searchParams.set('options', options);
  // libpq, unlike browsers, does not read "+" as a space
  parsed.search = parsed.search.replaceAll('+', '%20');
  return parsed.href;
}

/** Server and database without user and password: fit for messages. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname;
  } catch {
    return 'DATABASE_URL';
  }
}
