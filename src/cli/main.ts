/**
 * The command line. Finds the command, loads its file only, and turns what it throws into words and an exit code:
 * 0 done, 1 failed, 2 not understood. It knows no command's business.
 */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';

// What was compiled once is not compiled again, here and in every process started from here. A folder that cannot be written is left.
const compiled = enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
if (compiled.directory) process.env.NODE_COMPILE_CACHE = compiled.directory;

const NAMES = ['demo', 'serve', 'migrate', 'test', 'check', 'generate', 'bench', 'new', 'rule', 'verify'] as const;

function fileOf(name: string): URL {
  return new URL(`./commands/${name}.ts`, import.meta.url);
}

async function load(name: string): Promise<Command> {
  return await import(fileOf(name).href);
}

async function help(): Promise<string> {
  const present = NAMES.filter((name) => existsSync(fileOf(name)));
  const lines = await Promise.all(present.map(async (name) => `  ${name.padEnd(9)}${(await load(name)).summary}`));
  return [
    '侨 Qiao — 外事侨务办公室业务系统 · the office of foreign and overseas Chinese affairs',
    '',
    '用法 Usage:  ./qiao <command> [options]',
    '            ./qiao <command> --help',
    '',
    ...lines,
    '',
  ].join('\n');
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await help());
    return 0;
  }
  if (!NAMES.some((known) => known === name) || !existsSync(fileOf(name))) {
    process.stderr.write(`qiao: 没有“${name}”这个命令。\nqiao: There is no command "${name}".\n\n${await help()}`);
    return 2;
  }
  const command = await load(name);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.summary}\n\n${command.usage.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return explain(error, command);
  }
}

/** Known errors carry words in two languages; options not understood bring the usage; the rest is a fault and shows its trace. */
function explain(error: unknown, command: Command): number {
  if (!(error instanceof Error)) throw error;
  const isUsage = error.name === 'UsageError' || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  if (isUsage) {
    process.stderr.write(`qiao: ${error.message}\n\n${command.usage.trim()}\n`);
    return 2;
  }
  const words = [wordsOf(error, 'text'), wordsOf(error, 'remedy')];
  const known = words.flatMap((text) => (text ? [text.zh, text.en] : []));
  process.stderr.write(known.length > 0 ? known.map((line) => `qiao: ${line}\n`).join('') : `${error.stack}\n`);
  return 1;
}

function wordsOf(error: Error, key: 'text' | 'remedy'): { zh: string; en: string } | undefined {
  // any error may carry words; what is not two texts is passed over
  const value = (error as { text?: unknown; remedy?: unknown })[key];
  if (typeof value !== 'object' || value === null || !('zh' in value) || !('en' in value)) return undefined;
  return { zh: String(value.zh), en: String(value.en) };
}

process.exitCode = await main(process.argv.slice(2));
