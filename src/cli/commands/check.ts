/** `./qiao check`: style, types, unused code and the house rules, without running the program. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LawBookError, readLawBook } from '../../server/law-book.ts';
import { ROOT, runNode, runTool, type ToolResult } from '../run-tool.ts';

export const summary = '检查格式、类型和规矩 · check style, types and house rules';

export const usage = `
./qiao check

  运行 biome、tsc、knip、法规库自检和 test/tidy，失败时退出码为 1。
  Runs biome, tsc, knip, the law book's own checks and test/tidy; exit code 1 when one fails.
`;

interface Step {
  name: string;
  run(): Promise<ToolResult>;
}

const KNIP_FILES = ['knip.json', 'knip.jsonc', 'knip.ts', 'knip.js', '.knip.json'];

function has(path: string): boolean {
  return existsSync(join(ROOT, path));
}

function tidyFiles(): string[] {
  return globSync('test/tidy/*.test.ts', { cwd: ROOT }).sort();
}

function hasKnip(): boolean {
  return KNIP_FILES.some(has) || 'knip' in JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

/** Definitions and organisation across: every post that is named exists, every role can be held by somebody. */
async function lawBook(): Promise<ToolResult> {
  try {
    await readLawBook(join(ROOT, 'office'));
    return { code: 0, output: '' };
  } catch (error) {
    if (error instanceof LawBookError) return { code: 1, output: error.message };
    throw error;
  }
}

function steps(): Step[] {
  const quiet = { quiet: true };
  // Its own threads check much twice; the other steps keep the other processors busy.
  const typed = (project: string) => runTool('tsc', ['--noEmit', '--singleThreaded', '-p', project], quiet);
  const list: (Step | false)[] = [
    { name: 'tsc', run: () => typed('tsconfig.json') },
    { name: 'biome', run: () => runTool('biome', ['check'], quiet) },
    has('src/web/tsconfig.json') && { name: 'tsc src/web', run: () => typed('src/web/tsconfig.json') },
    hasKnip() && { name: 'knip', run: () => runTool('knip', [], quiet) },
    { name: 'law book', run: lawBook },
    tidyFiles().length > 0 && { name: 'test/tidy', run: () => runNode(['--test', ...tidyFiles()], quiet) },
  ];
  return list.filter((step) => step !== false);
}

/** The longest step comes first; the others go on beside it, one after the other. */
async function runAll(all: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  const left = all.values();
  const work = async () => {
    for (const { name, run: runStep } of left) {
      const { code, output } = await runStep();
      process.stdout.write(code === 0 ? `✔ ${name}\n` : `✘ ${name}\n${output}\n`);
      if (code !== 0) failed.push(name);
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const all = steps();
  const failed = await runAll(all);
  const passed = all.length - failed.length;
  const list = failed.length > 0 ? ` (${failed.join(', ')})` : '';
  process.stdout.write(
    `检查：${passed} 项通过，${failed.length} 项失败 · check: ${passed} passed, ${failed.length} failed${list}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}
