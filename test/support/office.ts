/** A running office for a test: real PostgreSQL, real HTTP, people with tokens; the demo clock starts where the test says. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pino from 'pino';
import { type Client, makeClient } from '../../src/client/client.ts';
import { laterThan } from '../../src/server/clock.ts';
import { hashPassword, hashToken, newToken } from '../../src/server/passwords.ts';
import { type RunningOffice, type StartOptions, startOffice } from '../../src/server/start.ts';
import { addPerson, addSession } from '../../src/store/people.ts';
import { useDatabase } from './database.ts';
import { makeTempFolder, removeFolder } from './temp-folder.ts';

export interface TestPerson {
  id: string;
  token: string;
  client: Client;
}

export interface TestOffice {
  running: RunningOffice;
  url: string;
  /** A client over HTTP without a session. */
  nobody: Client;
  person(name: string, posts?: readonly { role: string; body: string }[]): Promise<TestPerson>;
  /** Login of a person made here. */
  loginOf(person: string): Promise<string>;
  /** Moves the demo clock over HTTP; limits that passed take effect. */
  moveTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export const root = join(import.meta.dirname, '..', '..');
export const realOffice = join(root, 'office');
export const sampleOffice = join(root, 'test', 'fixtures', 'sample-office');
/** One clock of every kind. */
export const clockOffice = join(root, 'test', 'fixtures', 'clock-office');
/** The sample with a public notice, and the shared procedures for objections and ratings. */
export const publicityOffice = join(root, 'test', 'fixtures', 'publicity-office');
/** A licence made of the shared patterns: gate with later materials, time of the decision, publication, renewal. */
export const licenceOffice = join(root, 'test', 'fixtures', 'licence-office');
/** People of a list sign a pledge. */
export const signingOffice = join(root, 'test', 'fixtures', 'signing-office');
/** Registers with a board of every kind. */
export const boardsOffice = join(root, 'test', 'fixtures', 'boards-office');

export const overHttp = (url: string, token?: string): Client =>
  makeClient((path, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    }),
  );

/** Every password in tests is this one; hashing once is enough. */
export const testPassword = 'a-long-test-password';
const hashed = hashPassword(testPassword);

/** Somebody with these posts (none: an applicant), and a client of theirs. Logins are `<id>@test.example`. */
export async function addTestPerson(
  { office, url }: RunningOffice,
  name: string,
  posts: readonly { role: string; body: string }[],
  kind: 'session' | 'token' = 'token',
): Promise<TestPerson> {
  const id = randomUUID();
  const token = newToken();
  const now = office.clock.now();
  await addPerson(office.pool, {
    id,
    login: `${id}@test.example`,
    name,
    kind: posts.length ? 'staff' : 'applicant',
    passwordHash: await hashed,
    posts,
    now,
    today: '2025-01-01',
  });
  await addSession(office.pool, {
    tokenHash: hashToken(token),
    person: id,
    kind,
    now,
    expires: laterThan(office.clock.real(), 86_400_000),
  });
  return { id, token, client: overHttp(url, token) };
}

/** @param given clock, law book and more; the database is fresh unless `urls` are given. */
export async function useOffice(
  given: { clock: string; officeFolder?: string } & Partial<StartOptions>,
): Promise<TestOffice> {
  const database = given.urls ? undefined : await useDatabase();
  const dataDir = makeTempFolder();
  const running = await startOffice({
    officeFolder: realOffice,
    dataDir,
    host: '127.0.0.1',
    port: 0,
    demo: true,
    log: pino({ level: 'silent' }),
    ...(database ? { urls: database } : {}),
    ...given,
  });
  const { url } = running;
  return {
    running,
    url,
    nobody: overHttp(url),
    person: (name, posts = []) => addTestPerson(running, name, posts),
    loginOf: (person) => Promise.resolve(`${person}@test.example`),
    async moveTo(instant) {
      const response = await fetch(new URL('/api/demo/clock', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: instant }),
      });
      if (!response.ok) throw new Error(`the clock did not move: ${await response.text()}`);
    },
    async close() {
      await running.stop();
      await database?.close();
      removeFolder(dataDir);
    },
  };
}
