/**
 * The measurements, each bounded in count and time: (a) acts, (b) queues, (c) papers, (d) start, (e) boards, (f) a year's
 * notice, (g) travel. They know the office as its users do, over HTTP; only the seeding writes SQL.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchActs } from './acts.ts';
import { benchBoards } from './boards.ts';
import { benchCalendar } from './calendar.ts';
import { pageWith } from './page.ts';
import { benchPapers } from './papers.ts';
import { benchQueues } from './queues.ts';
import { benchStart } from './start.ts';
import { tableOf } from './table.ts';
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

const file = join(import.meta.dirname, '..', 'docs', 'benchmarks.md');

/** Runs the wanted ones and prints their tables. @param write replaces their sections in docs/benchmarks.md */
export async function runBench(wanted: readonly Which[], write: boolean): Promise<void> {
  const tables = new Map<string, string>();
  for (const which of wanted) {
    process.stderr.write(`… ${which}\n`);
    const table = tableOf(await all[which]());
    process.stdout.write(`${table}\n\n`);
    tables.set(which, table);
  }
  if (write) writeFileSync(file, pageWith(readFileSync(file, 'utf8'), tables));
}
