/** The floors: what the same two statements cost with neither login nor rights nor checks around them. */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { CaseRecord } from '../src/engine/record.ts';

interface Found {
  seq: number;
  procedure: string;
  edition: number;
  applicant: string;
  bodies: string[];
  record: Omit<CaseRecord, 'form' | 'inputs'>;
}

export const person = '00000000-0000-4000-8000-000000000001';
const at = '2026-06-02T09:00:00+08:00';

/** Loads a case and appends one act with one value to it, as an act of the office would be. */
export async function bareAct(connection: Pick<pg.ClientBase, 'query'>, id: string): Promise<void> {
  const { rows } = await connection.query<{ found: Found }>(
    'select load_case(c.id) as found from case_file c where c.id = $1',
    [id],
  );
  const found = rows[0]?.found;
  if (!found) throw new Error(`no case ${id}`);
  const { record } = found;
  const version = record.version + 1;
  const act = { action: 'note', by: person, role: 'handler' as const, body: 'd3', at, on: '2026-06-02' };
  const salt = randomBytes(16);
  const payload = {
    id,
    expected: record.version,
    expectedSeq: found.seq,
    version,
    at,
    person,
    case: {
      number: record.number,
      procedure: found.procedure,
      edition: found.edition,
      state: record.state,
      applicant: found.applicant,
      openedOn: record.openedOn,
      nextDue: '2026-06-09',
      bodies: found.bodies,
      terms: [record.number.toLowerCase()],
      name: '示例',
      final: false,
      record: { ...record, version, handler: person, acts: [...record.acts, { ...act, version }] },
    },
    events: [
      { kind: 'acted', ...act, paths: ['act.note.opinion'] },
      { kind: 'assigned', to: person },
    ],
    values: [
      {
        path: 'act.note.opinion',
        value: '可以',
        salt: salt.toString('hex'),
        commitment: createHash('sha256').update(salt).update('"可以"').digest('hex'),
      },
    ],
    clocks: record.clocks.map((facts) => ({
      clock: facts.clock,
      n: facts.n,
      due: '2026-06-09',
      running: facts.stoppedOn === undefined,
    })),
    queue: { due: '2026-06-09', posts: ['d3:handler', 'd3:dept_head', 'd3:*'] },
    papers: [],
    paperStatus: [],
    rows: [],
    notices: [],
    jobs: [],
    erase: false,
  };
  await connection.query('select append_case($1::jsonb) as seq', [JSON.stringify(payload)]);
}
