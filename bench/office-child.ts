/**
 * The office that is measured, in a process of its own: embedded database, forced to disk as in service. argv holds the law book,
 * the folder and people with their tokens. Writes its addresses as one JSON line.
 */
import pino from 'pino';
import { laterThan } from '../src/server/clock.ts';
import { hashPassword, hashToken } from '../src/server/passwords.ts';
import { startOffice } from '../src/server/start.ts';
import { addPerson, addSession } from '../src/store/people.ts';

export interface Told {
  officeFolder: string;
  dataDir: string;
  clock: string;
  /** With the pages of the web build. */
  pages: boolean;
  people: { id: string; name: string; token: string; posts: { role: string; body: string }[] }[];
}

const told: Told = JSON.parse(process.argv[2] ?? '');
const common = {
  dataDir: told.dataDir,
  host: '127.0.0.1',
  port: 0,
  keepRates: false,
  demo: true,
  clock: told.clock,
  log: pino({ level: 'warn' }, process.stderr),
};
const start = async () =>
  told.pages
    ? (await import('../src/main.ts')).startWithPages(common)
    : startOffice({ ...common, officeFolder: told.officeFolder });
const running = await start();
const { office } = running;
const now = office.clock.now();
const passwordHash = await hashPassword('a-long-bench-password');
for (const person of told.people) {
  await addPerson(office.pool, {
    id: person.id,
    login: `${person.id}@bench.example`,
    name: person.name,
    kind: person.posts.length ? 'staff' : 'applicant',
    passwordHash,
    posts: person.posts,
    now,
    today: '2025-01-01',
  });
  await addSession(office.pool, {
    tokenHash: hashToken(person.token),
    person: person.id,
    kind: 'token',
    now,
    expires: laterThan(office.clock.real(), 86_400_000),
  });
}
process.stdout.write(`${JSON.stringify({ url: running.url, ownerUrl: running.ownerUrl, appUrl: running.ownerUrl })}\n`);
process.once('SIGTERM', () => void running.stop());
