import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openDatabase } from '../../../src/server/database/connect.ts';
import { type EmbeddedDatabase, startEmbedded } from '../../../src/server/database/embedded.ts';
import type { Exit } from '../../../src/server/database/postmaster.ts';
import { withClient } from '../../../src/server/database/roles.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

let folder: string;
let dataDir: string;
const closing: (() => Promise<void>)[] = [];

beforeEach(() => {
  folder = makeTempFolder();
  dataDir = join(folder, 'postgres');
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  removeFolder(folder);
});

async function start(onExit?: (exit: Exit) => void): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, onExit });
  closing.push(database.stop);
  return database;
}

function ask(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

test('after kill -9 the loss is reported, committed rows are there again and unfinished ones are not', async () => {
  const exit = Promise.withResolvers<Exit>();
  const first = await start(exit.resolve);
  await ask(first.adminUrl, 'create table kept (n int primary key)');
  await ask(first.adminUrl, 'insert into kept select generate_series(1, 1000)');
  const open = new pg.Client(first.adminUrl);
  open.on('error', () => {}); // it dies with its server
  await open.connect();
  await open.query('begin');
  await open.query('insert into kept values (0)');
  process.kill(first.pid, 'SIGKILL');
  assert.equal((await exit.promise).signal, 'SIGKILL');
  const second = await start();
  assert.deepEqual(await ask(second.adminUrl, 'select count(*)::int as n, min(n) from kept'), [{ n: 1000, min: 1 }]);
});

test('backends still busy when their postmaster is killed are waited for', async () => {
  const exit = Promise.withResolvers<Exit>();
  const first = await start(exit.resolve);
  await ask(first.adminUrl, 'create table kept as select 7 as n');
  const busy = new pg.Client(first.adminUrl);
  busy.on('error', () => {});
  await busy.connect();
  // a loop that looks up only when it is done
  const work = busy.query('select sum(hashint8(n)) from generate_series(1, 3000000) n').catch(() => {});
  process.kill(first.pid, 'SIGKILL');
  await exit.promise;
  const second = await start();
  assert.deepEqual(await ask(second.adminUrl, 'select n from kept'), [{ n: 7 }]);
  await work;
});

test('the office goes on at the same addresses after a restart', async () => {
  const exit = Promise.withResolvers<Exit>();
  const database = await openDatabase({ dataDir, onExit: exit.resolve });
  closing.push(database.close);
  assert.ok(database.embedded);
  process.kill(database.embedded.pid, 'SIGKILL');
  await exit.promise;
  await database.restart();
  assert.deepEqual(await ask(database.appUrl, 'select 1 as n'), [{ n: 1 }]);
});

test('a stale postmaster.pid whose number now belongs to an unrelated process does not stand in the way', async () => {
  const exit = Promise.withResolvers<Exit>();
  const first = await start(exit.resolve);
  process.kill(first.pid, 'SIGKILL');
  await exit.promise;
  const file = join(dataDir, 'postmaster.pid');
  const bystander = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await once(bystander, 'spawn');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(bystander.pid)));
  const second = await start();
  assert.deepEqual(await ask(second.adminUrl, 'select 1 as n'), [{ n: 1 }]);
  bystander.stdin?.end();
  await once(bystander, 'exit');
});

test('when Qiao itself is killed, the next start stops the PostgreSQL left behind and takes over', async () => {
  const child = spawnHolder();
  const [line] = await once(child.stdout ?? child, 'data');
  const { pid, adminUrl }: { pid: number; adminUrl: string } = JSON.parse(String(line));
  await ask(adminUrl, 'create table kept as select 7 as n');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const second = await start();
  assert.notEqual(second.pid, pid);
  assert.deepEqual(await ask(second.adminUrl, 'select n from kept'), [{ n: 7 }]);
});

test('while Qiao lives, another process is refused', async () => {
  const child = spawnHolder();
  await once(child.stdout ?? child, 'data');
  await assert.rejects(start(), { code: 'folder-in-use' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await start(); // takes over, so that afterEach can stop it
});

/** Another Node that starts the database of the folder, tells its number and URL, and stays. */
function spawnHolder(): ChildProcess {
  const module = new URL('../../../src/server/database/embedded.ts', import.meta.url).href;
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    const { pid, adminUrl } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(JSON.stringify({ pid, adminUrl }));`;
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  return spawn(process.execPath, ['--input-type=module', '-e', script], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
}
