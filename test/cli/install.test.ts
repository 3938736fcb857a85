/** The launcher's first half in a tree of its own, with an npm that notes how it was called instead of fetching. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const skip = process.platform === 'win32' ? 'the launcher is a script for sh' : false;
const LOCK = { packages: { '': {}, 'node_modules/one': { version: '1.0.0', integrity: 'sha512-x' } } };
let tree: string;

beforeEach(() => {
  tree = makeTempFolder();
  for (const folder of ['src/cli', 'bin']) mkdirSync(join(tree, folder), { recursive: true });
  for (const file of ['qiao', 'src/cli/launch.mjs']) copyFileSync(join(root, file), join(tree, file));
  writeFileSync(
    join(tree, 'src/cli/main.ts'),
    'const args: string[] = process.argv.slice(2);\nconsole.log(args.join());\n',
  );
  writeFileSync(join(tree, 'package-lock.json'), JSON.stringify(LOCK));
  placeNpm(0);
});

afterEach(() => removeFolder(tree));

/** An npm that appends its arguments to calls.txt, makes node_modules and ends with the given code. */
function placeNpm(code: number): void {
  const script = `#!/bin/sh\necho "$@" >> '${tree}/calls.txt'\nmkdir -p node_modules\nexit ${code}\n`;
  writeFileSync(join(tree, 'bin/npm'), script, { mode: 0o755 });
}

function launch(...args: string[]) {
  const path = [join(tree, 'bin'), join(process.execPath, '..'), process.env.PATH].join(delimiter);
  return spawnSync(join(tree, 'qiao'), args, { encoding: 'utf8', env: { ...process.env, PATH: path } });
}

function calls(): string {
  return existsSync(join(tree, 'calls.txt')) ? readFileSync(join(tree, 'calls.txt'), 'utf8') : '';
}

test('the first start installs and goes on; the second does not install again', { skip }, () => {
  for (const _ of ['first', 'second']) {
    const { status, stdout } = launch('a b', 'c');
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'a b,c\n' });
  }
  assert.equal(calls(), 'install --no-save --no-audit --no-fund --loglevel=error\n');
});

test('a changed package-lock.json installs again', { skip }, () => {
  launch();
  writeFileSync(join(tree, 'package-lock.json'), JSON.stringify({ packages: { ...LOCK.packages, more: {} } }));
  launch();
  assert.equal(calls().split('\n').length, 3);
});

test('packages installed by hand are taken as they are', { skip }, () => {
  mkdirSync(join(tree, 'node_modules'));
  writeFileSync(join(tree, 'node_modules/.package-lock.json'), JSON.stringify(LOCK));
  assert.equal(launch().status, 0);
  assert.equal(calls(), '');
});

test('packages of another version are replaced', { skip }, () => {
  mkdirSync(join(tree, 'node_modules'));
  const other = { packages: { 'node_modules/one': { version: '0.9.0', integrity: 'sha512-y' } } };
  writeFileSync(join(tree, 'node_modules/.package-lock.json'), JSON.stringify(other));
  assert.equal(launch().status, 0);
  assert.equal(calls(), 'install --no-save --no-audit --no-fund --loglevel=error\n');
});

test('a failed installation is told in both languages and tried again next time', { skip }, () => {
  placeNpm(7);
  const failed = launch();
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /安装没有完成/);
  assert.match(failed.stderr, /did not finish/);
  placeNpm(0);
  assert.equal(launch().status, 0);
});

test('the exit code and the death by signal are those of the program', { skip }, () => {
  writeFileSync(join(tree, 'src/cli/main.ts'), 'process.exitCode = 7;\n');
  assert.equal(launch().status, 7);
  writeFileSync(join(tree, 'src/cli/main.ts'), "process.kill(process.pid, 'SIGTERM');\nsetInterval(() => {}, 1000);\n");
  assert.equal(launch().signal, 'SIGTERM');
});
