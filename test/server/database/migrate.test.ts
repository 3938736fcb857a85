import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { migrate } from '../../../src/server/database/migrate.ts';
import { withClient } from '../../../src/server/database/roles.ts';
import { type TestDatabase, useDatabase } from '../../support/database.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

let database: TestDatabase;
let dir: string;

beforeEach(async () => {
  dir = makeTempFolder();
  database = await useDatabase();
  // the office's own migrations are in the copy already; here a database starts without any
  await ask('drop table schema_migration');
});

afterEach(async () => {
  await database.close();
  removeFolder(dir);
});

function write(files: Record<string, string>): void {
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(dir, name), sql);
}

function ask(sql: string): Promise<unknown[]> {
  return withClient(database.ownerUrl, async (client) => (await client.query(sql)).rows);
}

const FIRST = { '0001-first.sql': 'create table probe_a (n int); insert into probe_a values (1);' };
const SECOND = { '0002-second.sql': 'insert into probe_a values (2);' };

test('files are applied in order, once; new ones later', async () => {
  write({ 'readme.txt': 'passed over', ...FIRST });
  assert.deepEqual(await migrate(database.ownerUrl, dir), { applied: ['0001-first.sql'] });
  write(SECOND);
  assert.deepEqual(await migrate(database.ownerUrl, dir), { applied: ['0002-second.sql'] });
  assert.deepEqual(await migrate(database.ownerUrl, dir), { applied: [] });
  assert.deepEqual(await ask('select n from probe_a order by n'), [{ n: 1 }, { n: 2 }]);
});

test('two at once apply each file once', async () => {
  write({ ...FIRST, ...SECOND });
  const both = await Promise.all([migrate(database.ownerUrl, dir), migrate(database.ownerUrl, dir)]);
  assert.deepEqual(both.map(({ applied }) => applied.length).sort(), [0, 2]);
});

test('a changed file is refused; other line ends are no change', async () => {
  write({ '0001-first.sql': 'create table probe_a (n int);\n-- end\n' });
  await migrate(database.ownerUrl, dir);
  write({ '0001-first.sql': 'create table probe_a (n int);\r\n-- end\r\n' });
  assert.deepEqual(await migrate(database.ownerUrl, dir), { applied: [] });
  write({ '0001-first.sql': 'create table probe_a (n bigint);\n-- end\n', ...SECOND });
  await assert.rejects(migrate(database.ownerUrl, dir), { code: 'migration-changed' });
  assert.deepEqual(await ask('select id from schema_migration'), [{ id: '0001' }]);
});

test('a failing file leaves nothing of itself and keeps the ones before', async () => {
  write({ ...FIRST, '0002-broken.sql': 'create table probe_b (n int); select 1/0;' });
  await assert.rejects(migrate(database.ownerUrl, dir), { code: 'migration-failed' });
  assert.deepEqual(await ask(`select to_regclass('probe_a') is null as a, to_regclass('probe_b') is null as b`), [
    { a: false, b: true },
  ]);
});

test('a database ahead of the software is refused', async () => {
  write({ ...FIRST, ...SECOND });
  await migrate(database.ownerUrl, dir);
  rmSync(join(dir, '0002-second.sql'));
  await assert.rejects(migrate(database.ownerUrl, dir), { code: 'migration-unknown' });
});

for (const [what, name] of [
  ['without a number', 'second.sql'],
  ['with a number used twice', '0005-other.sql'],
  ['that comes before an applied one', '0004-late.sql'],
] as const) {
  test(`a file ${what} is refused`, async () => {
    write({ '0005-first.sql': 'create table probe_a (n int);' });
    await migrate(database.ownerUrl, dir);
    write({ [name]: 'select 1;' });
    await assert.rejects(migrate(database.ownerUrl, dir), { code: 'migration-order' });
  });
}

test('the application may not write the list of migrations', async () => {
  write(FIRST);
  await migrate(database.ownerUrl, dir);
  await assert.rejects(
    withClient(database.appUrl, (client) => client.query('delete from schema_migration')),
    { code: '42501' },
  );
});
