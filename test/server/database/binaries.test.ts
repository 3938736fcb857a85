import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findUnprivilegedAccount } from '../../../src/server/database/account.ts';
import { getBinaries } from '../../../src/server/database/binaries.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

const account = findUnprivilegedAccount();
const skip = process.platform === 'win32' ? 'no modes and links there' : false;
let folder: string;

beforeEach(() => {
  folder = makeTempFolder();
});

afterEach(() => removeFolder(folder));

/** A package as npm leaves it when install scripts are off: no links, modes lost. */
function makePackage(parentMode: number): string {
  const packageFolder = join(folder, 'closed', 'package');
  for (const part of ['bin', 'lib']) mkdirSync(join(packageFolder, 'native', part), { recursive: true });
  writeFileSync(join(packageFolder, 'package.json'), '{"version":"18.0.0"}');
  for (const name of ['bin/initdb', 'bin/pg_ctl', 'bin/postgres', 'lib/libpq.so.5.18']) {
    writeFileSync(join(packageFolder, 'native', name), name, { mode: 0o600 });
  }
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(packageFolder, 'native/pg-symlinks.json'), JSON.stringify(links));
  chmodSync(join(folder, 'closed'), parentMode);
  return packageFolder;
}

test('links are made and programs can be executed where the package lies', { skip }, () => {
  const packageFolder = makePackage(0o755);
  const { postgres } = getBinaries({ account, packageFolder });
  assert.equal(postgres, join(packageFolder, 'native/bin/postgres'));
  assert.equal(readlinkSync(join(packageFolder, 'native/lib/libpq.so.5')), 'libpq.so.5.18');
  const needed = account ? 0o555 : 0o500;
  assert.equal(statSync(postgres).mode & needed, needed);
});

test('where the account cannot enter, a copy is used, once made', { skip: skip || !account }, () => {
  const packageFolder = makePackage(0o700);
  const cacheFolder = join(folder, 'cache');
  const first = getBinaries({ account, packageFolder, cacheFolder });
  assert.ok(first.postgres.startsWith(cacheFolder));
  assert.ok(existsSync(join(first.postgres, '../../lib/libpq.so.5')));
  assert.equal(statSync(first.postgres).mode & 0o555, 0o555);
  assert.deepEqual(getBinaries({ account, packageFolder, cacheFolder }), first);
});

test('where no copy can be used either, the way out is told', { skip: skip || !account }, () => {
  const packageFolder = makePackage(0o700);
  const cacheFolder = join(folder, 'closed', 'cache');
  assert.throws(() => getBinaries({ account, packageFolder, cacheFolder }), { code: 'binaries-unusable' });
});
