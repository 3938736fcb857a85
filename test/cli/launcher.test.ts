import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';

const launcher = fileURLToPath(new URL('../../qiao', import.meta.url));
const skip = process.platform === 'win32' ? 'the launcher is a script for sh' : false;

function call(args: string[], path = launcher, env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(path, args, { encoding: 'utf8', env });
}

for (const args of [[], ['--help'], ['help']]) {
  test(`./qiao ${args.join(' ')} lists the commands in both languages`, { skip }, () => {
    const { status, stdout } = call(args);
    assert.equal(status, 0);
    for (const name of ['migrate', 'test', 'check'])
      assert.match(stdout, new RegExp(`^  ${name} .*\\p{Script=Han}`, 'mu'));
  });
}

for (const name of ['migrate', 'test', 'check']) {
  test(`./qiao ${name} --help tells its use and does nothing`, { skip }, () => {
    const { status, stdout } = call([name, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`\\./qiao ${name}`));
  });
}

for (const args of [['nope'], ['../main'], ['migrate', '--nope'], ['migrate', 'stray'], ['check', 'stray']]) {
  test(`./qiao ${args.join(' ')} is not understood: exit code 2`, { skip }, () => {
    const { status, stdout, stderr } = call(args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^qiao: /);
  });
}

test('it works through a link from another folder', { skip }, () => {
  const folder = makeTempFolder();
  symlinkSync(launcher, join(folder, 'qiao'));
  assert.equal(call(['--help'], join(folder, 'qiao')).status, 0);
  removeFolder(folder);
});

test('no Node on the path: the installed runtime serves', { skip }, () => {
  // the basic tools of a POSIX system without the folder of any Node
  const folder = makeTempFolder();
  for (const tool of ['sh', 'dirname', 'readlink']) {
    const found = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
    symlinkSync(found, join(folder, tool));
  }
  assert.equal(call(['--help'], launcher, { PATH: folder }).status, 0);
  removeFolder(folder);
});
