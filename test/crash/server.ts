/**
 * An office of its own process, to be killed: embedded database on disk, the sample law book, people with tokens told in argv.
 * Writes one JSON line with its addresses when it is ready, and its log as JSON lines.
 */
import pino from 'pino';
import { laterThan } from '../../src/server/clock.ts';
import { hashPassword, hashToken } from '../../src/server/passwords.ts';
import { startOffice } from '../../src/server/start.ts';
import { addPerson, addSession } from '../../src/store/people.ts';

export interface Told {
  officeFolder: string;
  dataDir: string;
  clock: string;
  people: { id: string; name: string; token: string; posts: { role: string; body: string }[] }[];
}

const told: Told = JSON.parse(process.argv[2] ?? '');
const running = await startOffice({
  officeFolder: told.officeFolder,
  dataDir: told.dataDir,
  host: '127.0.0.1',
  port: 0,
  demo: true,
  clock: told.clock,
  log: pino({ level: 'warn' }, process.stdout),
});
const { office } = running;
const now = office.clock.now();
for (const person of told.people) {
  const added = await addPerson(office.pool, {
    id: person.id,
    login: `${person.id}@test.example`,
    name: person.name,
    kind: person.posts.length ? 'staff' : 'applicant',
    passwordHash: await hashPassword('a-long-test-password'),
    posts: person.posts,
    now,
    today: '2025-01-01',
  });
  if (added)
    await addSession(office.pool, {
      tokenHash: hashToken(person.token),
      person: person.id,
      kind: 'token',
      now,
      expires: laterThan(office.clock.real(), 86_400_000),
    });
}
process.stdout.write(`${JSON.stringify({ ready: { url: running.url, ownerUrl: running.ownerUrl } })}\n`);
process.once('SIGTERM', () => void running.stop());
