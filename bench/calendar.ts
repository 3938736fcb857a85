/**
 * (f) A year's notice on an office with many open cases: how long the preview takes, how long until every moved day is written and told,
 * beside the same number of rows written by bare SQL. And the counter itself: ten years of days times lengths, beside a walk day by day.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import pino from 'pino';
import { arrangements } from '../office/calendar/index.ts';
import { makeCalendar } from '../src/calendar/calendar.ts';
import { toDayNumber, toIsoDate } from '../src/calendar/day-number.ts';
import { computePeriod } from '../src/calendar/period.ts';
import type { PeriodFacts } from '../src/calendar/types.ts';
import { makeClient } from '../src/client/client.ts';
import { laterThan } from '../src/server/clock.ts';
import { withClient } from '../src/server/database/roles.ts';
import { hashPassword, hashToken } from '../src/server/passwords.ts';
import { type RunningOffice, startOffice } from '../src/server/start.ts';
import { addPerson, addSession } from '../src/store/people.ts';
import { slowDue } from '../test/calendar/slow-counter.ts';
import { sample2027 } from '../test/support/year-2027.ts';
import { makeFolder, type Person, someone } from './child.ts';
import { copyCase } from './seed.ts';
import type { Line } from './table.ts';

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

const timesIn = (from: number): number => performance.now() - from;

/** Every `step`-th day of ten years, every length of a decision's term. @returns microseconds a period, and how many */
function countTenYears(due: (facts: PeriodFacts) => unknown, step = 1): { each: number; counted: number } {
  const [first, last] = [toDayNumber('2025-01-01'), toDayNumber('2034-12-31')];
  const begin = performance.now();
  let counted = 0;
  for (let day = first; day <= last; day += step) {
    const start = toIsoDate(day);
    for (let length = 1; length <= 60; length += 1, counted += 1) due({ unit: 'WD', length, start });
  }
  return { each: (timesIn(begin) * 1000) / counted, counted };
}

function tenYears(): Line {
  const calendar = makeCalendar(arrangements);
  const own = countTenYears((facts) => computePeriod(calendar, facts).due);
  const walk = countTenYears(slowDue, 50);
  return {
    what: 'ten years of days × lengths of 1 to 60 working days',
    value: `${((own.each * own.counted) / 1e6).toFixed(1)} s`,
    beside: `${own.counted.toLocaleString('en')} periods; a walk day by day ${walk.each.toFixed(1)} µs each, here ${own.each.toFixed(1)} µs`,
    ratio: `${(walk.each / own.each).toFixed(0)} times the walk`,
  };
}

/** The floor: as many cases as many transactions, each with its event rows and its case row, from one bare client. */
async function bareWrites(client: pg.Client, cases: number, eventsEach: number): Promise<number> {
  await client.query(`create temp table bare_case as select id, version from case_file limit ${cases}`);
  await client.query('create temp table bare_event (case_id uuid, seq int, kind text, data jsonb)');
  await client.query('alter table bare_case add primary key (id)');
  const { rows } = await client.query<{ id: string }>('select id from bare_case');
  const begin = performance.now();
  for (const { id } of rows)
    await client.query({
      name: 'bare-write',
      text: `with moved as (update bare_case set version = version + 1 where id = $1 returning id)
        insert into bare_event select id, n, 'deadlineMoved', $3::jsonb from moved, generate_series(1, $2::int) n`,
      values: [id, eventsEach, '{"clock":"term","from":"2027-01-08","to":"2027-01-11"}'],
    });
  return timesIn(begin) / 1000;
}

/** @param cases open cases of one kind, every one with limits that move and limits that stay */
async function benchNotice(cases: number): Promise<Line[]> {
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
    const written = timesIn(begun) / 1000;
    const events = preview.moved + preview.kept;
    const bare = await withClient(running.ownerUrl, (client) =>
      bareWrites(client, preview.cases, Math.round(events / preview.cases)),
    );
    lines.push(
      { what: 'confirmation answered', value: confirmed },
      {
        what: 'every case written and everybody told',
        value: `${written.toFixed(1)} s`,
        beside: `${events.toLocaleString('en')} events; the rows alone by bare SQL ${bare.toFixed(1)} s`,
        ratio: `${(written / bare).toFixed(1)} times bare SQL`,
      },
    );
    return lines;
  } finally {
    await running.stop();
  }
}

export const benchCalendar = async (): Promise<Line[]> => [tenYears(), ...(await benchNotice(10_000))];
