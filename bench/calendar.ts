/**
 * A year's notice on an office with many open cases: how long the preview takes, how long until every moved day is written and told.
 * And the counter itself: ten years of days times lengths. Run alone: `node bench/calendar.ts [cases]`; prints a table.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { arrangements } from '../office/calendar/index.ts';
import { makeCalendar } from '../src/calendar/calendar.ts';
import { toDayNumber, toIsoDate } from '../src/calendar/day-number.ts';
import { computePeriod } from '../src/calendar/period.ts';
import { makeClient } from '../src/client/client.ts';
import { laterThan } from '../src/server/clock.ts';
import { withClient } from '../src/server/database/roles.ts';
import { hashPassword, hashToken } from '../src/server/passwords.ts';
import { type RunningOffice, startOffice } from '../src/server/start.ts';
import { addPerson, addSession } from '../src/store/people.ts';
import { sample2027 } from '../test/support/year-2027.ts';
import { makeFolder, type Person, someone } from './child.ts';
import { copyCase } from './seed.ts';
import { type Line, tableOf } from './table.ts';

const officeFolder = join(import.meta.dirname, '..', 'test', 'fixtures', 'clock-office');
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function enter({ office }: RunningOffice, person: Person, passwordHash: string): Promise<void> {
  const now = office.clock.now();
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

const clientOf = (url: string, { token }: Person) =>
  makeClient((path, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${token}` },
    }),
  );

/** Every day of ten years, every length of a decision's term. */
function countTenYears(): Line {
  const calendar = makeCalendar(arrangements);
  const [first, last] = [toDayNumber('2025-01-01'), toDayNumber('2034-12-31')];
  const begin = performance.now();
  let counted = 0;
  for (let day = first; day <= last; day += 1) {
    const start = toIsoDate(day);
    for (let length = 1; length <= 60; length += 1, counted += 1)
      computePeriod(calendar, { unit: 'WD', length, start });
  }
  return {
    what: 'ten years of days × lengths of 1 to 60 working days',
    value: seconds(begin),
    beside: `${counted} periods`,
  };
}

/** @param cases open cases of one kind, every one with limits that move and limits that stay */
export async function benchCalendar(cases = 10_000): Promise<Line[]> {
  const running = await startOffice({
    officeFolder,
    dataDir: makeFolder(),
    host: '127.0.0.1',
    port: 0,
    demo: true,
    clock: '2026-12-10T09:00:00+08:00',
    log: pino({ level: 'silent' }),
  });
  try {
    const [admin, applicant] = [someone('管理', [{ role: 'admin', body: 'd2' }]), someone('申请人')];
    const passwordHash = await hashPassword('a-long-bench-password');
    for (const person of [admin, applicant]) await enter(running, person, passwordHash);
    const own = clientOf(running.url, applicant);
    const form = { name: '示例', event: '2027-01-19', opens: '2026-12-20', closes: '2027-01-10' };
    const draft = await own.open('clock-sample', form);
    await own.act(draft.id, { action: 'file', version: draft.version });
    await withClient(running.ownerUrl, (client) => copyCase(client, draft.id, cases - 1, 'CAL', 0));
    const desk = clientOf(running.url, admin);
    const looked = performance.now();
    const preview = await desk.previewCalendar(sample2027);
    const lines: Line[] = [
      {
        what: `preview, ${preview.cases} open cases`,
        value: seconds(looked),
        beside: `${preview.moved} limits move, ${preview.kept} stay`,
      },
    ];
    const begun = performance.now();
    const { id } = await desk.confirmCalendar(sample2027, 'form', true);
    const confirmed = seconds(begun);
    for (;;) {
      if ((await desk.calendarYears()).years.find((entry) => entry.id === id)?.progress?.state === 'done') break;
      await wait(200); // the office's own worker is at it
    }
    lines.push(
      { what: 'confirmation answered', value: confirmed },
      {
        what: 'every case written and everybody told',
        value: seconds(begun),
        beside: `${preview.moved + preview.kept} events`,
      },
    );
    return lines;
  } finally {
    await running.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  const lines = [countTenYears(), ...(await benchCalendar(Number(process.argv[2] ?? 10_000)))];
  process.stdout.write(`${tableOf(lines)}\n`);
}
