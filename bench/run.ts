/**
 * The measurements, each bounded in count and time: (a) acts, (b) queues, (c) papers, (d) start, (e) boards, (f) a year's
 * notice, (g) travel. They know the office as its users do, over HTTP; only the seeding writes SQL.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchActs } from './acts.ts';
import { benchBoards } from './boards.ts';
import { benchCalendar } from './calendar.ts';
import { benchPapers } from './papers.ts';
import { benchQueues } from './queues.ts';
import { benchStart } from './start.ts';
import { type Line, tableOf } from './table.ts';
import { benchTravel } from './travel.ts';

const all = {
  a: benchActs,
  b: benchQueues,
  c: benchPapers,
  d: benchStart,
  e: benchBoards,
  f: benchCalendar,
  g: benchTravel,
} as const;

export type Which = keyof typeof all;
export const whiches = Object.keys(all) as Which[]; // keys of the value above

const machine = () =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;

const page = (table: string) => `# Benchmarks

Written by \`./qiao bench --write\` on ${Temporal.Now.plainDateISO().toString()}. Machine: ${machine()}. Load and office share it, with the embedded PostgreSQL forced to disk.

${table}

- *Acts* carry a token and pass rights, four eyes, guards and validation; the answer is the whole case for its viewer. *SQL alone* is the same
  load and append from a bare client in a process of its own; *bare server* is a plain \`node:http\` server with the same two statements and neither
  login nor checks.
- *Queue list* is \`GET /api/v1/cases?queue=mine\` and *desk page* is \`/desk\`, both as the clerk of one district, one request after the other.
- *60 powers*: every case waits for one of sixty posts, and for one post more. The same page (compared case by case) is asked for in turns by the
  holder of the sixty and by somebody for whom nothing has to be looked through.
- *Boards* are those of the fixture office with boards, as a clerk who sees all rows; the cases lie with 200 units. The last line is a report.
- *A year's notice* moves or keeps two limits of each of 10,000 open cases: preview, confirmation, then one transaction a case with its events and notices. Bare
  SQL writes the same event rows and case rows alone, one transaction a case.
- *Travel* is every board and report of official travel in the real office, as its officer, one request after the other; reports are asked for
  the year 2026. Beside each stands the first page of the same register in the same run.
- Numbers move with the machine and with what else it does; the ratios of one run can be compared.
`;

/** Runs the wanted ones and prints one table. @param write replaces docs/benchmarks.md */
export async function runBench(wanted: readonly Which[], write: boolean): Promise<void> {
  const lines: Line[] = [];
  for (const which of wanted) {
    process.stderr.write(`… ${which}\n`);
    lines.push(...(await all[which]()));
  }
  const table = tableOf(lines);
  process.stdout.write(`${table}\n`);
  if (write) writeFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks.md'), page(table));
}
