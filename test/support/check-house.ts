/** What must hold of every case in a database, whatever happened to the processes that wrote it. Reads as the owner. */
import assert from 'node:assert/strict';
import type pg from 'pg';
import type { CaseEvent, PathValue } from '../../src/engine/events.ts';
import { replay } from '../../src/engine/evolve.ts';
import type { CaseRecord } from '../../src/engine/record.ts';
import type { LawBook } from '../../src/server/law-book.ts';
import { projectCase } from '../../src/server/project-case.ts';
import { worldFor } from './world.ts';

interface StoredCase {
  id: string;
  number: string;
  version: number;
  last_seq: number;
  state: string;
  record: Omit<CaseRecord, 'form' | 'inputs'>;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Serials of a series as printed, in order: 1, 2, 3 … without a gap. */
function gapless(numbers: readonly string[], serialOf: (number: string) => number, last: number, series: string): void {
  const serials = numbers.map(serialOf).sort((a, b) => a - b);
  assert.deepEqual(
    serials,
    Array.from({ length: last }, (_, index) => index + 1),
    `series ${series} has a gap or a double`,
  );
}

async function checkNumbers(client: pg.Client): Promise<void> {
  const { rows: series } = await client.query<{ series: string; last: number }>(
    'select series, last from number_series',
  );
  const { rows: cases } = await client.query<{ number: string; record: CaseRecord }>(
    'select number, record from case_file',
  );
  const { rows: papers } = await client.query<{ number: string }>('select number from paper');
  const printed = [
    ...cases.map((row) => row.number),
    ...cases.flatMap((row) => Object.values(row.record.numbers)),
    ...papers.map((row) => row.number),
  ];
  for (const { series: name, last } of series) {
    const own = [...new Set(printed.filter((number) => number.startsWith(name)))];
    gapless(
      own,
      (number) => Number(/^[A-Z]{2}\d{4}(\d{6})/.exec(number)?.[1] ?? /〕(\d+)号/.exec(number)?.[1]),
      last,
      name,
    );
  }
}

/** The log of one case and everything derived from it agree. @returns the case as replayed. */
export async function checkCase(
  client: pg.Client,
  book: LawBook,
  stored: StoredCase,
  on: { today: string; at: string },
): Promise<CaseRecord> {
  const events = (
    await client.query<{ seq: number; version: number; kind: string; data: object }>(
      'select seq, version, kind, data from case_event where case_id = $1 order by seq',
      [stored.id],
    )
  ).rows;
  const values = (
    await client.query<PathValue>('select path, value from case_value where case_id = $1 order by seq, path', [
      stored.id,
    ])
  ).rows;
  const log = events.map((row) => ({ kind: row.kind, ...row.data }) as CaseEvent); // written by append_case from events
  const record = replay(stored.id, log, values);
  const { form: _form, inputs: _inputs, ...skeleton } = record;
  assert.deepEqual(
    events.map((row) => row.seq),
    events.map((_, index) => index + 1),
    'events are numbered without a gap',
  );
  assert.equal(stored.last_seq, events.length);
  assert.equal(stored.version, log.filter((event) => event.kind === 'acted').length, 'one version an act');
  assert.deepEqual(asJson(skeleton), stored.record, 'the record is what the log amounts to');
  assert.equal(stored.state, record.state);
  const projection = projectCase(worldFor(book, record.procedure, on.today, on.at), record);
  const queue = (
    await client.query<{ post: string }>('select post from queue_entry where case_id = $1', [stored.id])
  ).rows.map((row) => row.post);
  assert.deepEqual(queue.sort(), [...projection.posts].sort(), 'the case waits where its state says');
  const clocks = (
    await client.query<{ due_at: Date | null; remind_at: Date | null }>(
      'select clock, n, due, running, due_at, remind_at from case_clock where case_id = $1 order by clock, n',
      [stored.id],
    )
  ).rows.map(({ due_at, remind_at, ...row }) => ({ ...row, dueAt: due_at?.getTime(), remindAt: remind_at?.getTime() }));
  const expected = projection.clocks
    .map((clock) => ({
      ...clock,
      due: clock.due ?? null,
      dueAt: clock.dueAt ? Date.parse(clock.dueAt) : undefined,
      remindAt: clock.remindAt ? Date.parse(clock.remindAt) : undefined,
    }))
    .sort((a, b) => a.clock.localeCompare(b.clock) || a.n - b.n);
  assert.deepEqual(clocks, expected, 'limits are what the log says');
  const papers = (
    await client.query<{ id: string; number: string }>('select id, number from paper where case_id = $1', [stored.id])
  ).rows;
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  assert.deepEqual(
    papers.sort(byId),
    record.papers.map(({ id, number }) => ({ id, number })).sort(byId),
    'papers are those of the log',
  );
  return record;
}

/** Every case, all series, and a job for every paper that is not rendered yet. */
export async function checkHouse(
  client: pg.Client,
  book: LawBook,
  on: { today: string; at: string },
): Promise<Map<string, CaseRecord>> {
  const { rows } = await client.query<StoredCase>('select id, number, version, last_seq, state, record from case_file');
  const records = new Map<string, CaseRecord>();
  for (const stored of rows) records.set(stored.id, await checkCase(client, book, stored, on));
  await checkNumbers(client);
  const { rows: stranded } = await client.query(`select p.id from paper p where p.file is null and p.content is not null
    and not exists (select from graphile_worker._private_jobs j where j.payload->>'paper' = p.id::text)`);
  assert.deepEqual(stranded, [], 'a paper is rendered or waits for it');
  return records;
}
