/** `./qiao test`: everything a change must pass. */
import { globSync } from 'node:fs';
import { matchesGlob, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../build-web.ts';
import { ROOT, runNode } from '../run-tool.ts';
import { ensureSecondOpinion } from '../second-opinion.ts';
import { run as check } from './check.ts';

export const summary = '检查并运行全部测试 · check, then run all tests';

export const usage = `
./qiao test [<pattern> …]

  不带参数：构建网页、运行 check、再运行全部测试。
  <pattern>：只运行路径中含有该文字（或符合该通配式）的测试文件，不做 check。
  Without a pattern: builds the web client, runs check, then all tests.
  <pattern>: runs only the test files whose path contains the text or matches the glob, without check.
`;

/** Tests that start programs of their own and end them: one at a time, so that none waits for another's processor. */
const alone = /^test\/(crash\/|cli\/(demo|install|launcher)\.)/;

/** One more than the usual two processors: while a file waits for its database or browser, another goes on. */
const together = '--test-concurrency=3';

/** The same examples in every run. */
const seeded = '--import=./test/support/property-seed.ts';

/** One database server for all files that do not start their own. */
const sharedServer = '--test-global-setup=test/support/shared-server.ts';

/** Tests that show a sealed paper to other programs. */
const seals = /^test\/server\/(seal|log)\//;

export async function run(args: string[]): Promise<number> {
  const { positionals: patterns } = parseArgs({ args, allowPositionals: true, options: {} });
  const files = findFiles(patterns);
  if (files.length === 0) {
    process.stderr.write('没有符合的测试文件 · no test file matches\n');
    return 1;
  }
  // a few files chosen by hand may well not need the web client; those that do will say so
  if (!(await buildWeb()) && patterns.length === 0) return 1;
  if (files.some((file) => seals.test(file))) ensureSecondOpinion();
  const checked = patterns.length > 0 ? 0 : await check([]);
  // the tests run even when the check failed: one run shows all there is to mend
  const codes = [checked];
  for (const [options, group] of [
    [[together, seeded, sharedServer], files.filter((file) => !alone.test(file))],
    [['--test-concurrency=1', seeded], files.filter((file) => alone.test(file))],
  ] as const)
    if (group.length > 0) codes.push((await runNode(['--test', ...options, ...group])).code);
  return codes.find((code) => code !== 0) ?? 0;
}

/** Paths from the root with slashes; test/tidy belongs to check unless asked for by pattern. */
function findFiles(patterns: readonly string[]): string[] {
  const all = globSync('test/**/*.test.ts', { cwd: ROOT })
    .map((file) => file.split(sep).join('/'))
    .sort();
  if (patterns.length === 0) return all.filter((file) => !file.startsWith('test/tidy/'));
  return all.filter((file) => patterns.some((pattern) => file.includes(pattern) || matchesGlob(file, pattern)));
}
