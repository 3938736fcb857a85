import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from '../../../src/server/database/embedded.ts';
import { DatabaseError, type DatabaseErrorCode } from '../../../src/server/database/errors.ts';
import { withClient } from '../../../src/server/database/roles.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

let folder: string;
let dataDir: string;
const started: EmbeddedDatabase[] = [];

beforeEach(() => {
  folder = makeTempFolder();
  dataDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const database of started.splice(0)) await database.stop();
  removeFolder(folder);
});

async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, durable: false, ...options });
  started.push(database);
  return database;
}

function ask(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  return withClient(database.adminUrl, async (client) => (await client.query(sql)).rows);
}

function failsWith(code: DatabaseErrorCode) {
  return (error: unknown) => {
    assert.ok(error instanceof DatabaseError, String(error));
    assert.equal(error.code, code);
    for (const words of [error.text, error.remedy]) {
      assert.match(words.zh, /\p{Script=Han}/u);
      assert.doesNotMatch(words.zh + words.en, /\{\w+\}/);
    }
    return true;
  };
}

test('a new folder becomes a durable UTF-8 database of version 18 with checksums, reachable from here only', async () => {
  const database = await startEmbedded({ dataDir });
  started.push(database);
  const settings = ['fsync', 'data_checksums', 'server_encoding', 'listen_addresses', 'password_encryption'];
  const rows = await ask(database, `select name, setting from pg_settings where name in ('${settings.join("','")}')`);
  assert.deepEqual(
    new Set(rows),
    new Set([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'password_encryption', setting: 'scram-sha-256' },
      { name: 'server_encoding', setting: 'UTF8' },
    ]),
  );
  assert.equal(readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim(), '18');
  await assert.rejects(
    withClient(database.adminUrl.replace(database.secrets.admin, 'wrong'), async () => {}),
    {
      code: '28P01',
    },
  );
});

test('passwords lie in a file for the starter alone, and PostgreSQL never runs as root', async (t) => {
  await start();
  if (process.platform === 'win32') return t.skip('no owners and modes there');
  assert.equal(statSync(`${dataDir}.secrets.json`).mode & 0o777, 0o600);
  assert.equal(statSync(dataDir).mode & 0o777, 0o700);
  assert.notEqual(statSync(join(dataDir, 'postmaster.pid')).uid, 0);
});

test('what was stored is there after a stop and a start; stopping twice does no harm', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 7 as n');
  await first.stop();
  await first.stop();
  assert.equal(existsSync(`${dataDir}.lock`), false);
  assert.deepEqual(await ask(await start(), 'select n from kept'), [{ n: 7 }]);
});

test('a second start on the same folder is refused and the first goes on', async () => {
  const first = await start();
  await assert.rejects(start(), failsWith('folder-in-use'));
  assert.deepEqual(await ask(first, 'select 1 as n'), [{ n: 1 }]);
});

test('a PostgreSQL that somebody else runs in the folder is not touched', async () => {
  const first = await start();
  rmSync(`${dataDir}.lock`); // as if Qiao had not started it
  await assert.rejects(start(), failsWith('folder-in-use'));
  assert.deepEqual(await ask(first, 'select 1 as n'), [{ n: 1 }]);
});

test('a folder of another major version is refused, unchanged', async () => {
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'PG_VERSION'), '16\n');
  await assert.rejects(start(), failsWith('folder-other-version'));
  assert.equal(existsSync(`${dataDir}.secrets.json`), false);
});

test('a folder with other things in it is refused', async () => {
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'letter.txt'), 'dear');
  await assert.rejects(start(), failsWith('folder-foreign'));
});

test('a file where the folder should be is refused', async () => {
  writeFileSync(join(folder, 'file'), '');
  await assert.rejects(start({ dataDir: join(folder, 'file', 'postgres') }), failsWith('folder-unreachable'));
});

test('a taken port is refused when it was asked for', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  assert.ok(address && typeof address === 'object');
  await assert.rejects(start({ port: address.port }), failsWith('port-in-use'));
  assert.equal(existsSync(`${dataDir}.lock`), false);
  other.close();
});

test('lost passwords are made anew', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 7 as n');
  await first.stop();
  rmSync(`${dataDir}.secrets.json`);
  const second = await start();
  assert.notEqual(second.secrets.admin, first.secrets.admin);
  assert.deepEqual(await ask(second, 'select n from kept'), [{ n: 7 }]);
});

test('a broken creation is cleared away by the next start', async () => {
  mkdirSync(`${dataDir}.new`);
  writeFileSync(join(`${dataDir}.new`, 'half'), '');
  await start();
  assert.equal(existsSync(`${dataDir}.new`), false);
});

test('the path may have spaces and Chinese characters', async () => {
  const database = await start({ dataDir: join(folder, '侨务 办公室', 'postgres') });
  assert.deepEqual(await ask(database, `select '侨' as word`), [{ word: '侨' }]);
});
