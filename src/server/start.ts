/** Starts one office: database, law book, jobs, HTTP; and stops it again. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { withCommonActs, withoutCommonActs } from '../language/common-acts.ts';
import type { Procedure } from '../language/procedure.ts';
import { createPaperWorker } from '../papers/worker.ts';
import { findDefinition, listDefinitions, publishDefinitions } from '../store/definitions.ts';
import { keepBoards } from '../store/keep-boards.ts';
import { openPool, type Pool } from '../store/pool.ts';
import { type App, makeApp } from './app.ts';
import { refreshCalendar } from './calendar/office-calendar.ts';
import { moveHourLimits } from './calendar/take-hours.ts';
import { makeClock, type OfficeClock } from './clock.ts';
import { type OpenDatabase, openDatabase } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { openFileFolder } from './file-folder.ts';
import { openIdentity } from './identity/identity-of-office.ts';
import { type IdentityOptions, readIdentityOptions } from './identity/options.ts';
import { type Jobs, migrateJobs, startJobs } from './jobs/runner.ts';
import { type LawBook, LawBookError, readLawBook } from './law-book.ts';
import { logKeyFile, openLogKeys, originOf } from './log/keys.ts';
import { makeLog } from './log.ts';
import { type MailOptions, readMailOptions } from './mail/options.ts';
import { openPostOffice } from './mail/post-office.ts';
import { type Office, refreshSettings } from './office.ts';
import { organisationOf } from './organisation.ts';
import { readPaperFonts } from './paper-fonts.ts';
import { ApiProblem, problemBody } from './problems.ts';
import { readSealOptions, type SealOptions } from './seal/options.ts';
import { openSealer } from './seal/seal.ts';

export interface StartOptions {
  /** Folder of the law book. */
  officeFolder: string;
  /** Folder for files and the embedded database. */
  dataDir: string;
  databaseUrl?: string;
  /** For tests: a database that is there already. */
  urls?: { ownerUrl: string; appUrl: string };
  host: string;
  port: number;
  publicUrl?: string;
  demo: boolean;
  /** Start of the demo's clock. */
  clock?: string;
  log?: Logger;
  /** Pages and assets; without it the server is the API alone. */
  pages?: (app: App, office: Office) => (request: Request, env: unknown) => Response | Promise<Response>;
  progress?: (step: string) => void;
  connections?: number;
  /** Folder of the office's own fonts for papers; default QIAO_FONTS. */
  fontFolder?: string;
  /** False: requests may come as often as they like, for benchmarks. */
  keepRates?: boolean;
  /** False: papers and letters stay in the queue, for tests that look at none. */
  runQueue?: boolean;
  /** The seal on papers; the environment's when left out. */
  seal?: SealOptions;
  /** The mail server; the environment's when left out. */
  mail?: MailOptions;
  /** Identity provider and trusted proxies; the environment's when left out. */
  identity?: IdentityOptions;
}

export interface RunningOffice {
  office: Office;
  app: App;
  url: string;
  port: number;
  ownerUrl: string;
  stop(): Promise<void>;
}

/** A published edition never changes (invariant 7): the same edition with another hash keeps the office from starting. */
async function publish(pool: Pool, book: LawBook, clock: OfficeClock): Promise<Map<string, Procedure>> {
  const published = await listDefinitions(pool);
  const changed: string[] = [];
  const fresh: { procedure: Procedure; hash: string }[] = [];
  for (const procedure of book.procedures.values()) {
    const hash = book.hashes.get(procedure.id) ?? '';
    const earlier = published.find((row) => row.procedure === procedure.id && row.edition === procedure.edition);
    if (earlier && earlier.hash !== hash)
      changed.push(`${procedure.id}: edition ${procedure.edition} was published with other content; raise the edition`);
    if (!earlier) fresh.push({ procedure: withoutCommonActs(procedure), hash });
  }
  if (changed.length) throw new LawBookError(changed);
  await publishDefinitions(pool, fresh, clock.now());
  const editions = new Map<string, Procedure>();
  for (const row of published) {
    const value = await findDefinition(pool, row.procedure, row.edition);
    if (value) editions.set(`${row.procedure}@${row.edition}`, withCommonActs(value));
  }
  return editions;
}

type Handler = (request: Request, env: unknown) => Response | Promise<Response>;

interface Listening {
  port: number;
  close(): Promise<void>;
}

const maxBodyBytes = 25 * 1024 * 1024;

/** Nothing may send a body without end: its length is told before it is read. */
function bounded(handler: Handler): Handler {
  return (request, env) => {
    const length = request.headers.get('content-length');
    const endless = request.headers.has('transfer-encoding') && length === null;
    if (!endless && Number(length ?? 0) <= maxBodyBytes) return handler(request, env);
    const lang = /^\s*en/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh';
    const body = problemBody(new ApiProblem('body.size'), lang, randomUUID());
    return new Response(JSON.stringify(body), {
      status: body.status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', connection: 'close' },
    });
  };
}

function listen(handler: Handler, host: string, port: number): Promise<Listening> {
  const server = createServer(
    getRequestListener(bounded(handler) as Parameters<typeof getRequestListener>[0], { overrideGlobalObjects: false }),
  ); // same shape, wider env
  server.requestTimeout = 120_000;
  // Longer than clients and proxies keep an idle connection: whoever closes first must not be the one that is being written to.
  server.keepAliveTimeout = 75_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
            server.closeAllConnections();
          }),
      });
    });
  });
}

const noProgress = () => undefined;

/**
 * The embedded database of the options' folder. One that ends by itself is started again on the same port, so that pools find it
 * where it was; requests of the meantime fail with 500 and may be repeated. Where it cannot start again the log says so.
 * @param onAgain told when it runs again
 */
async function openOwnDatabase(
  options: StartOptions,
  log: Logger,
  onAgain: () => Promise<void>,
): Promise<OpenDatabase> {
  const startAgain = async () => {
    await database.restart();
    log.warn('the database runs again');
    await onAgain();
  };
  const onExit = (exit: object) => {
    log.error(exit, 'the database ended by itself; starting it again');
    startAgain().catch((error) =>
      log.fatal({ err: error }, 'the database could not be started again; the office has to be restarted'),
    );
  };
  const database = await openDatabase({
    dataDir: join(options.dataDir, 'postgres'),
    log: (line: string) => log.info(line),
    onExit,
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
  });
  return database;
}

async function openStores(options: StartOptions, log: Logger, onAgain: () => Promise<void>) {
  const step = options.progress ?? noProgress;
  step('database');
  const database = options.urls ? undefined : await openOwnDatabase(options, log, onAgain);
  const urls = options.urls ?? (database as { ownerUrl: string; appUrl: string }); // one of the two is there
  step('migrations');
  try {
    await migrate(urls.ownerUrl);
    await migrateJobs(urls.ownerUrl);
  } catch (error) {
    await database?.close();
    throw error;
  }
  return { database, urls };
}

/** What makes papers provable: the seal, and the keys of the public log. @throws SecretError */
async function openSealAndLog(options: StartOptions, log: Logger, today: string) {
  const { dataDir, demo, publicUrl } = options;
  const seal = options.seal ?? readSealOptions();
  if (!demo && !seal.p12 && !seal.command)
    log.warn('papers carry a self-issued certificate; docs/operating/seal.md tells how to set the office’s own');
  return {
    sealer: await openSealer(seal, { folder: join(dataDir, 'seal'), demo, today }),
    logKeys: await openLogKeys(logKeyFile(join(dataDir, 'log.key')), originOf(publicUrl, demo)),
  };
}

/** What the store adds to the book: editions, settings, years of the calendar. */
async function readBook(office: Office): Promise<void> {
  office.editions = await publish(office.pool, office.book, office.clock);
  await keepBoards(office.pool, [...office.book.registers.values()]);
  await refreshSettings(office);
  await refreshCalendar(office);
  await moveHourLimits(office);
}

/** Once a minute: settings when the day turns, and what another process of this office has put in force. */
const watchDay = (office: Office): NodeJS.Timeout =>
  setInterval(() => {
    if (office.settings.readOn !== office.clock.today())
      refreshSettings(office).catch((error) => office.log.error({ err: error }, 'settings could not be read'));
    // Another process of this office may have put a year in force.
    refreshCalendar(office).catch((error) => office.log.error({ err: error }, 'the calendar could not be read'));
  }, 60_000);

/** @throws LawBookError, DatabaseError, or an error of the port. */
export async function startOffice(options: StartOptions): Promise<RunningOffice> {
  const log = options.log ?? makeLog(process.env.QIAO_LOG_LEVEL ?? 'warn');
  const book = await readLawBook(options.officeFolder);
  const clock = makeClock(options.clock);
  const identity = await openIdentity(options.dataDir, options.identity ?? readIdentityOptions());
  const postOffice = openPostOffice(options.mail ?? readMailOptions());
  const { sealer, logKeys } = await openSealAndLog(options, log, clock.today());
  let jobs: Jobs | undefined;
  const { database, urls } = await openStores(options, log, async () => jobs?.unlock());
  let stopping = false;
  // Only its message: the error carries its whole client. Connections that end with the office are not lost.
  const onLost = (error: Error) => stopping || log.warn({ reason: error.message }, 'a database connection was lost');
  const pool = openPool(urls.appUrl, options.connections ?? 10, onLost);
  const ownerPool = openPool(urls.ownerUrl, 6, onLost);
  const fonts = readPaperFonts(options.fontFolder ?? process.env.QIAO_FONTS, (line) => log.warn(line));
  const office: Office = {
    book,
    pool,
    clock,
    log,
    demo: options.demo,
    keepRates: options.keepRates ?? true,
    publicUrl: options.publicUrl ?? `http://${options.host}:${options.port}`,
    files: await openFileFolder(join(options.dataDir, 'files')),
    papers: createPaperWorker(undefined, fonts.folder),
    fonts,
    sealer,
    logKeys,
    postOffice,
    identity,
    editions: new Map(),
    settings: { rows: [], all: [], readOn: '' },
    organisation: organisationOf(book),
  };
  let http: Listening | undefined;
  const daily = watchDay(office);
  const stop = async () => {
    stopping = true;
    clearInterval(daily);
    await http?.close();
    await jobs?.stop();
    await pool.end();
    await office.papers.close();
    postOffice.close();
    await ownerPool.end();
    await database?.close();
  };
  try {
    await readBook(office);
    const app = makeApp(office);
    jobs = await startJobs(office, ownerPool, options.runQueue ?? true);
    if (database?.embedded) await jobs.unlock(); // one office a folder: what is locked was left by a crash
    options.progress?.('server');
    http = await listen(options.pages ? options.pages(app, office) : app.fetch, options.host, options.port);
    if (!options.publicUrl) office.publicUrl = `http://${options.host}:${http.port}`;
    return { office, app, url: office.publicUrl, port: http.port, ownerUrl: urls.ownerUrl, stop };
  } catch (error) {
    await stop(); // an office that cannot start leaves no database running behind it
    throw error;
  }
}
