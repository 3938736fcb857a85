/** `./qiao bench`: how fast the office is on this machine. */
import { parseArgs } from 'node:util';
import { buildWeb } from '../build-web.ts';
import { UsageError } from '../command.ts';

export const summary = '在这台机器上量一量速度 · measure how fast the office is here';

export const usage = `
./qiao bench [a] [b] [c] [d] [e] [f] [g] [--write]

  a          每秒办多少步 · acts per second, beside two floors
  b          经办人的待办列表 · a clerk's queue at 1,000 and 100,000 cases
  c          每秒出多少份证书 · certificates per second
  d          演示办公室多久能用 · seconds until a demo office is ready
  e          台账看板，10 万行和 20 万行 · boards of registers with 100,000 and 200,000 rows
  f          1 万个在办件遇到新的放假安排 · a year's notice on 10,000 open cases
  g          真实办公室的每个看板、报表 · every board and report of the real office
  --write    把结果写进 docs/benchmarks.md · write the result to docs/benchmarks.md

不带字母：全部。每一项的次数和时间都有上限。
Without a letter: all of them. Each is bounded in count and time.
`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { write: { type: 'boolean' } } });
  // loaded here, so that a call for help costs nothing
  const { runBench, whiches } = await import('../../../bench/run.ts');
  const wanted = whiches.filter((which) => positionals.length === 0 || positionals.includes(which));
  const unknown = positionals.filter((name) => !whiches.some((which) => which === name));
  if (unknown.length > 0) throw new UsageError(`没有这一项 · no such measurement: ${unknown.join(' ')}`);
  if (wanted.some((which) => which === 'b' || which === 'd') && !(await buildWeb())) return 1;
  await runBench(wanted, values.write ?? false);
  return 0;
}
