/** Invariant 4: the application's role adds to the log and can do nothing else to it, nor to the tables. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { type TestDatabase, useDatabase } from '../support/database.ts';
import { overHttp, sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

const refused = /permission denied|must be owner|not allowed|cannot execute/;

const forbidden = [
  "update case_event set data = '{}'",
  "update case_event set kind = 'x' where false",
  'delete from case_event',
  'truncate case_event',
  'truncate case_file cascade',
  'delete from case_value',
  'delete from case_file',
  'delete from paper',
  'delete from register_row',
  'delete from number_series',
  'delete from notice',
  'delete from case_clock',
  "update definition set hash = 'x'",
  'delete from definition',
  'delete from person',
  'drop table case_event',
  'alter table case_event add column x int',
  'alter table case_event disable trigger all',
  'create table mine (x int)',
  'create temporary table mine (x int)',
  'drop function append_case(jsonb)',
  "create or replace function draw_number(text, int) returns int language sql as 'select 7'",
  'set role qiao_owner',
  "select graphile_worker.add_job('x')",
  'select * from graphile_worker._private_jobs',
  'create role intruder',
];

describe('the application’s role', () => {
  let database: TestDatabase;
  let office: TestOffice;
  let client: pg.Client;
  before(async () => {
    database = await useDatabase();
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, urls: database });
    await (await office.person('王示例')).client.open('honorary-sample', { name: '王示例' });
    client = new pg.Client(database.appUrl);
    await client.connect();
  });
  after(async () => {
    await client.end();
    await office.close();
    await database.close();
  });

  for (const sql of forbidden) it(`may not: ${sql}`, () => assert.rejects(client.query(sql), refused));

  it('may add an event and read it', async () => {
    const { rows } = await client.query<{
      n: number;
    }>(`insert into case_event (case_id, seq, version, kind, data, at, person)
      select id, 1000, 0, 'notified', '{}', now(), 'system' from case_file returning seq as n`);
    assert.deepEqual(rows, [{ n: 1000 }]);
  });

  it('is the role that the office works under', async () => {
    const { rows } = await office.running.office.pool.query<{ name: string; super: boolean }>(
      'select current_user as name, rolsuper as super from pg_roles where rolname = current_user',
    );
    assert.deepEqual(rows, [{ name: 'qiao_app', super: false }]);
    assert.equal((await fetch(new URL('/readyz', office.url))).status, 200);
    await assert.rejects(overHttp(office.url).me());
  });
});
