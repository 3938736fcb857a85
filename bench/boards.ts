/** (e) How long a clerk waits for a board, with 100,000 rows in one register and 200,000 in another. */
import { join } from 'node:path';
import { makeClient } from '../src/client/client.ts';
import { withClient } from '../src/server/database/roles.ts';
import { fillRegister } from '../test/support/board-rows.ts';
import { type MeasuredOffice, someone, startMeasured } from './child.ts';
import { makeSender, measure, percentile } from './load.ts';
import { type Line, milliseconds } from './table.ts';

const officeFolder = join(import.meta.dirname, '..', 'test', 'fixtures', 'boards-office');
const bounds = { count: 200, seconds: 8 };
const clerk = someone('甲', [{ role: 'handler', body: 'd3' }]);
const applicant = someone('王示例');

const calls: readonly [register: string, path: string][] = [
  ['visit-register', 'boards/allotment'],
  ['visit-register', 'boards/batches'],
  ['visit-register', 'boards/calendar?month=2026-06'],
  ['visit-register', 'boards/calendar?month=2020-06'],
  ['asset-register', 'boards/shelf?place=A-7'],
  ['asset-register', 'boards/due-back'],
  ['asset-register', 'boards/expiring'],
  ['asset-register', 'boards/rights'],
  ['visit-register', 'reports/by-state?from=2026-01-01&to=2026-12-31'],
];

/** A case of the fixture's procedure, the template of all rows' cases. */
async function fileTemplate({ url }: MeasuredOffice): Promise<string> {
  const client = makeClient((path, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${applicant.token}` },
    }),
  );
  const draft = await client.open('lending-sample', { thing: 'T-1', days: 4 });
  return (await client.act(draft.id, { action: 'ask', version: draft.version })).case.id;
}

const allBoards = `select jsonb_agg(jsonb_build_object('register', register, 'board', board, 'def', def))::text as defs from board_def`;

/** @returns one line for each board, and one for a report */
export async function benchBoards(): Promise<Line[]> {
  const office = await startMeasured({ officeFolder, pages: false, people: [clerk, applicant] });
  const sender = makeSender(office.url, 1);
  try {
    const template = await fileTemplate(office);
    await withClient(office.ownerUrl, async (owner) => {
      // Seeding goes round the trigger, as an upgrade does, and fills the boards in one go.
      await owner.query('alter table register_row disable trigger keep_board_entries');
      await fillRegister(owner, template, 'visit-register', {
        n: 100_000,
        prefix: 'V',
        spread: 200,
        years: 10,
        bare: true,
      });
      await fillRegister(owner, template, 'asset-register', { n: 200_000, prefix: 'A', spread: 400, bare: true });
      await owner.query('alter table register_row enable trigger keep_board_entries');
      const { rows } = await owner.query<{ defs: string }>(allBoards);
      await owner.query(`select keep_boards('[]')`);
      await owner.query('select keep_boards($1::jsonb)', [rows[0]?.defs]);
      for (const table of ['case_file', 'register_row', 'board_entry', 'board_sight'])
        await owner.query(`vacuum analyze ${table}`);
    });
    const lines: Line[] = [];
    for (const [register, path] of calls) {
      const headers = { authorization: `Bearer ${clerk.token}`, accept: 'application/json' };
      const { times } = await measure(
        1,
        bounds,
        async () => void (await sender.send('GET', `/api/v1/registers/${register}/${path}`, headers)),
      );
      lines.push({
        what: `${path}, ${register === 'visit-register' ? '100,000' : '200,000'} rows: p50 · p99`,
        value: `${milliseconds(percentile(times, 0.5))} · ${milliseconds(percentile(times, 0.99))}`,
        beside: `${times.length} requests`,
      });
    }
    return lines;
  } finally {
    sender.close();
    await office.stop();
  }
}
