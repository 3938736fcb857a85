/** (g) How long an officer waits for every board and report of travel, in the real office: 100,000 trips, 200,000 documents, visas, cards. */
import { join } from 'node:path';
import { makeClient } from '../src/client/client.ts';
import type { Register } from '../src/language/register.ts';
import { withClient } from '../src/server/database/roles.ts';
import { readLawBook } from '../src/server/law-book.ts';
import { fillFromDefinition } from '../test/support/travel-rows.ts';
import { type MeasuredOffice, someone, startMeasured } from './child.ts';
import { makeSender, measure, percentile } from './load.ts';
import { type Line, milliseconds } from './table.ts';

const officeFolder = join(import.meta.dirname, '..', 'office');
const bounds = { count: 100, seconds: 3 };
const officer = someone('甲', [{ role: 'handler', body: 'outbound' }]);
const applicant = someone('王示例');

/** Rows of each register of the duty; whatever is not named has fewer. */
const sizes: { readonly [register: string]: number } = {
  'trip-register': 100_000,
  'document-register': 200_000,
  'plan-register': 50_000,
  'report-register': 50_000,
  'trip-filing-register': 50_000,
  'trip-notice-register': 50_000,
  'visa-register': 50_000,
  'document-application-register': 50_000,
  'loan-register': 50_000,
};
const few = 10_000;

const registersOfTravel = async (): Promise<Register[]> => {
  const { procedures, registers } = await readLawBook(officeFolder);
  const own = new Set(
    [...procedures.values()]
      .filter((procedure) => procedure.duty === '2-travel-documents')
      .flatMap((procedure) => procedure.registers),
  );
  return [...registers.values()].filter((register) => own.has(register.id));
};

/** A filed case, the template of all rows' cases. */
async function fileTemplate({ url }: MeasuredOffice): Promise<string> {
  const client = makeClient((path, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${applicant.token}` },
    }),
  );
  return (await client.open('return-settlement')).id;
}

async function seed(office: MeasuredOffice, registers: readonly Register[]): Promise<void> {
  const template = await fileTemplate(office);
  await withClient(office.ownerUrl, async (owner) => {
    // Seeding goes round the trigger, as an upgrade does, and fills the boards in one go.
    await owner.query('alter table register_row disable trigger keep_board_entries');
    for (const register of registers)
      await fillFromDefinition(owner, template, register, {
        n: sizes[register.id] ?? few,
        units: 200,
        years: 10,
        bodies: ['outbound'],
      });
    await owner.query('alter table register_row enable trigger keep_board_entries');
    for (const table of ['case_file', 'register_row']) await owner.query(`vacuum analyze ${table}`);
    const { rows } = await owner.query<{ defs: string }>(
      `select jsonb_agg(jsonb_build_object('register', register, 'board', board, 'def', def))::text as defs from board_def`,
    );
    await owner.query(`select keep_boards('[]')`);
    await owner.query('select keep_boards($1::jsonb)', [rows[0]?.defs]);
    for (const table of ['board_entry', 'board_sight']) await owner.query(`vacuum analyze ${table}`);
  });
}

const pathsOf = (register: Register): string[] => [
  ...(register.boards ?? []).map(({ id }) => `boards/${id}`),
  ...(register.reports ?? []).map(({ id }) => `reports/${id}?from=2026-01-01&to=2026-12-31`),
];

/** @returns one line for each board and report, with the register's first page in the same run beside it */
export async function benchTravel(): Promise<Line[]> {
  const registers = await registersOfTravel();
  const office = await startMeasured({ officeFolder, pages: false, people: [officer, applicant] });
  const sender = makeSender(office.url, 1);
  const headers = { authorization: `Bearer ${officer.token}`, accept: 'application/json' };
  const timesOf = async (path: string): Promise<readonly number[]> => {
    const send = async () => void (await sender.send('GET', `/api/v1/registers/${path}`, headers));
    return (await measure(1, bounds, send)).times;
  };
  const both = (times: readonly number[]) =>
    `${milliseconds(percentile(times, 0.5))} · ${milliseconds(percentile(times, 0.99))}`;
  const against = (times: readonly number[], page: readonly number[]) =>
    `${(percentile(times, 0.5) / percentile(page, 0.5)).toFixed(1)} of first page`;
  try {
    await seed(office, registers);
    const lines: Line[] = [];
    for (const register of registers) {
      const page = await timesOf(`${register.id}/entries?limit=50`);
      const rows = (sizes[register.id] ?? few).toLocaleString('en');
      for (const path of pathsOf(register)) {
        const times = await timesOf(`${register.id}/${path}`);
        lines.push({
          what: `${register.id} ${path.split('?')[0]}, ${rows} rows: p50 · p99`,
          value: both(times),
          beside: `first page of the register ${both(page)}`,
          ratio: against(times, page),
        });
      }
    }
    return lines;
  } finally {
    sender.close();
    await office.stop();
  }
}
