import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asApplication, type OpenDatabase, openDatabase } from '../../../src/server/database/connect.ts';
import { startEmbedded } from '../../../src/server/database/embedded.ts';
import { DatabaseError } from '../../../src/server/database/errors.ts';
import { withClient } from '../../../src/server/database/roles.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

let folder: string;
let database: OpenDatabase;

before(async () => {
  folder = makeTempFolder();
  database = await openDatabase({ dataDir: join(folder, 'postgres'), durable: false });
});

after(async () => {
  await database.close();
  removeFolder(folder);
});

function ask(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

/** A database of its own with an owner who may create roles, as on a server of the city. */
async function makeForeign(name: string, rights: string): Promise<string> {
  const { embedded } = database;
  assert.ok(embedded);
  await ask(embedded.adminUrl, `create role ${name} login password 'known' ${rights}`);
  await ask(embedded.adminUrl, `create database ${name} owner ${name}`);
  return embedded.urlOf(name, 'known', name);
}

test('owner and application are different, neither is a superuser', async () => {
  const who = 'select current_user as name, rolsuper as super from pg_roles where rolname = current_user';
  assert.deepEqual(await ask(database.ownerUrl, who), [{ name: 'qiao_owner', super: false }]);
  assert.deepEqual(await ask(database.appUrl, who), [{ name: 'qiao_app', super: false }]);
});

test('the owner can install the extensions a search needs', async () => {
  await ask(database.ownerUrl, 'create extension if not exists pg_trgm');
});

for (const sql of [
  'create table mine (n int)',
  'create temporary table mine (n int)',
  'create schema mine',
  'create function mine() returns int language sql as $$ select 1 $$',
  'drop table office',
  'alter table office add column more int',
  'truncate office',
  'update office set n = 2',
  'create role other',
  'set role qiao_owner',
]) {
  test(`the application may not: ${sql}`, async () => {
    await ask(database.ownerUrl, 'create table if not exists office (n int)');
    await ask(database.ownerUrl, 'grant select, insert on office to qiao_app');
    await assert.rejects(ask(database.appUrl, sql), { code: '42501' });
  });
}

test('what the owner grants works', async () => {
  await ask(database.ownerUrl, 'create table granted (n int); grant select, insert on granted to qiao_app');
  await ask(database.appUrl, 'insert into granted values (7)');
  assert.deepEqual(await ask(database.appUrl, 'select n from granted'), [{ n: 7 }]);
});

test('a server of one’s own: the given user owns, sessions of the application start as qiao_app', async () => {
  const databaseUrl = await makeForeign('city', 'superuser');
  const foreign = await openDatabase({ databaseUrl, dataDir: join(folder, 'unused') });
  assert.equal(foreign.ownerUrl, databaseUrl);
  assert.deepEqual(await ask(foreign.appUrl, 'select current_user as name'), [{ name: 'qiao_app' }]);
  await assert.rejects(ask(foreign.appUrl, 'create table mine (n int)'), { code: '42501' });
  await foreign.close();
  assert.deepEqual(await ask(databaseUrl, 'select 1 as n'), [{ n: 1 }]);
});

test('a login of the application’s own is used as given', async () => {
  const databaseUrl = await makeForeign('county', 'superuser');
  const foreign = await openDatabase({ databaseUrl, appDatabaseUrl: database.appUrl, dataDir: join(folder, 'unused') });
  assert.equal(foreign.appUrl, database.appUrl);
});

test('a user who may create roles, but is no superuser, gets the role made and takes it', async (t) => {
  const server = await startEmbedded({ dataDir: join(folder, 'managed'), durable: false });
  t.after(server.stop);
  await ask(server.adminUrl, `create role managed login createrole password 'known'`);
  await ask(server.adminUrl, 'create database managed owner managed');
  const databaseUrl = server.urlOf('managed', 'known', 'managed');
  for (const _ of ['first', 'again']) {
    const foreign = await openDatabase({ databaseUrl, dataDir: join(folder, 'unused') });
    assert.deepEqual(await ask(foreign.appUrl, 'select current_user as name'), [{ name: 'qiao_app' }]);
  }
});

test('a user who may not take the role is told what the administrator must do', async () => {
  const databaseUrl = await makeForeign('weak', '');
  await assert.rejects(openDatabase({ databaseUrl, dataDir: join(folder, 'unused') }), (error: unknown) => {
    assert.ok(error instanceof DatabaseError);
    assert.equal(error.code, 'role-missing');
    assert.match(error.remedy.en, /grant qiao_app to "weak"/);
    return true;
  });
});

for (const url of ['postgresql://nobody:secret-word@127.0.0.1:1/none', 'not a url']) {
  test(`no database at ${url.slice(0, 16)}: said without the password`, async () => {
    await assert.rejects(openDatabase({ databaseUrl: url, dataDir: join(folder, 'unused') }), (error: unknown) => {
      assert.ok(error instanceof DatabaseError);
      assert.equal(error.code, 'unreachable');
      assert.doesNotMatch(error.message, /secret-word/);
      return true;
    });
  });
}

test('the application’s URL keeps other parameters and needs no "+"', () => {
  const url = asApplication('postgresql://u:p@db/qiao?sslmode=require&options=-c%20statement_timeout%3D9s');
  const { searchParams, search } = new URL(url);
  assert.equal(searchParams.get('options'), '-c statement_timeout=9s -c role=qiao_app');
  assert.equal(searchParams.get('sslmode'), 'require');
  assert.doesNotMatch(search, /\+/);
});
