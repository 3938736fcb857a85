/** An office that stood still for weeks carries out the same lapses, with the same dates and in the same order, as one that ran every day (R9). */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import pg from 'pg';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { sweepLapses } from '../../src/server/jobs/lapses.ts';
import { checkHouse } from '../support/check-house.ts';
import { type TestDatabase, useDatabase } from '../support/database.ts';
import { clockOffice, type TestOffice, useOffice } from '../support/office.ts';

const officeFolder = clockOffice;
const begin = '2026-01-20T10:07:00+08:00';
/** Across Spring Festival and its make-up days. */
const end = '2026-03-28';

let daily: TestOffice;
let stopped: TestOffice;
let database: TestDatabase;

/** Three cases begun on three days, each at the start of a chain of limits that bring each other about. */
async function fill(office: TestOffice): Promise<string[]> {
  const handler = await office.person('承办', [{ role: 'handler', body: 'd3' }]);
  const ids: string[] = [];
  for (const day of ['2026-01-20', '2026-01-21', '2026-01-23']) {
    await office.moveTo(`${day}T10:07:00+08:00`);
    const { client } = await office.person('申请人');
    const form = { name: '示例', event: '2026-03-20', opens: '2026-02-01', closes: '2026-02-14' };
    const draft = await client.open('clock-sample', form);
    const filed = await client.act(draft.id, { action: 'file', version: draft.version });
    await handler.client.act(draft.id, { action: 'chain', version: filed.case.version });
    ids.push(draft.id);
  }
  return ids;
}

interface Logged {
  kind: string;
  data: { action?: string; clock?: string; n?: number; on?: string; at?: string; recordedAt?: string };
}

/** All events in the order in which they were written. @param ids cases in order */
async function logOf(url: string, ids: readonly string[]): Promise<Logged[][]> {
  const client = new pg.Client(url);
  await client.connect();
  const logs: Logged[][] = [];
  for (const id of ids)
    logs.push(
      (await client.query<Logged>('select kind, data from case_event where case_id = $1 order by seq', [id])).rows,
    );
  await client.end();
  return logs;
}

/** Reminders that a standstill passed over are not sent afterwards; everything else must be the same. */
const datesOf = (logs: Logged[][]) =>
  logs.map((log) =>
    log
      .filter((event) => event.kind !== 'reminded')
      .map(({ kind, data: { action, clock, n, on, at } }) => [kind, action ?? clock, n, on, at]),
  );

before(async () => {
  database = await useDatabase();
  daily = await useOffice({ clock: begin, officeFolder });
});
after(async () => {
  await daily.close();
  await stopped?.close();
  await database.close();
});

it('nine weeks of standstill give the dates of an office that ran', async () => {
  const running = await fill(daily);
  for (let day = '2026-01-23'; day <= end; day = addDays(day, 1))
    for (const time of ['12:15', '17:45']) await daily.moveTo(`${day}T${time}:00+08:00`);

  stopped = await useOffice({ clock: begin, officeFolder, urls: database });
  const still = await fill(stopped);
  await stopped.close();
  stopped = await useOffice({ clock: `${end}T17:45:00+08:00`, officeFolder, urls: database });

  const [ran, stood] = [await logOf(daily.running.ownerUrl, running), await logOf(database.ownerUrl, still)];
  assert.deepEqual(datesOf(stood), datesOf(ran));
  const acts = (stood[0] ?? []).filter(({ kind }) => kind === 'acted').map(({ data }) => data);
  // Step one: 1 WD from Tuesday; step two: 3 days, ending on Saturday and so on Monday; step three: 1 month. Each begins where R9 says.
  assert.deepEqual(
    acts
      .filter(({ action }) => ['go-on', 'go-further', 'close'].includes(action ?? ''))
      .map(({ action, on }) => [action, on]),
    [
      ['go-on', '2026-01-22'],
      ['go-further', '2026-01-27'],
      ['close', '2026-02-28'],
    ],
  );
  assert.ok(acts.filter(({ on }) => (on ?? '') > '2026-01-23').every(({ recordedAt }) => recordedAt?.startsWith(end)));
  const close = (ran[0] ?? []).find(({ data }) => data.action === 'close');
  assert.ok(close && close.data.recordedAt === undefined, 'who runs every day needs no second date');
});

it('the lapses of all cases were written in the order in which they took effect', async () => {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ at: Date }>(
    `select at from case_event where kind = 'acted' and data->>'role' = 'system' order by xmin::text::bigint, seq`,
  );
  await client.end();
  const times = rows.map((row) => row.at.getTime());
  assert.ok(times.length > 30);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
});

it('nothing is left for a second sweep, and the house is in order', async () => {
  const { office } = stopped.running;
  assert.equal(await sweepLapses(office), 0);
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  const records = await checkHouse(client, office.book, { today: office.clock.today(), at: office.clock.now() });
  await client.end();
  assert.equal(records.size, 3);
  assert.ok([...records.values()].every((record) => record.state === 'closed'));
});
