/** Invariant 3: an act is there whole or not at all, and its numbers with it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decide } from '../../src/engine/decide.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { worldOf } from '../../src/server/office.ts';
import { projectCase } from '../../src/server/project-case.ts';
import { appendCase, drawNumbers } from '../../src/store/append-case.ts';
import { findCase } from '../../src/store/load-case.ts';
import { type KeyUsedError, StaleError, transaction } from '../../src/store/pool.ts';
import { checkHouse } from '../support/check-house.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { actor, freshIds } from '../support/world.ts';

const tables = [
  'case_file',
  'case_event',
  'case_value',
  'case_clock',
  'queue_entry',
  'paper',
  'register_row',
  'notice',
  'act_key',
  'number_series',
  'graphile_worker._private_jobs',
];

describe('an act that fails half way', () => {
  let office: TestOffice;
  let applicant: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    applicant = await office.person('王示例');
  });
  after(() => office.close());

  /** All rows of all tables, as text: two equal snapshots mean that nothing happened. */
  const snapshot = () =>
    withClient(office.running.ownerUrl, async (client) => {
      const found: { [table: string]: unknown } = {};
      for (const table of tables)
        found[table] = (await client.query(`select to_jsonb(t)::text as row from ${table} t order by 1`)).rows;
      return found;
    });

  async function filed() {
    const draft = await applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
    return (await applicant.client.act(draft.id, { action: 'file', version: draft.version })).case;
  }

  /** Decides `grant` and appends it with one thing spoiled, the way the server does. */
  async function appendSpoiled(
    id: string,
    spoil: (append: Parameters<typeof appendCase>[1]) => Parameters<typeof appendCase>[1],
  ) {
    const { pool, book } = office.running.office;
    const head = actor(freshIds()[0] ?? '', 'staff', [{ role: 'dept_head', body: 'd3' }]);
    const loaded = await findCase(pool, head, id);
    assert.ok(loaded);
    const world = worldOf(office.running.office, 'honorary-sample');
    return transaction(pool, async (connection) => {
      await drawNumbers(connection, [{ as: 'paper.grant', series: '武外侨许', year: 2026 }]);
      const outcome = decide(
        world,
        loaded.record,
        { action: 'grant', input: {}, actor: head, ids: freshIds(), drawn: { 'paper.grant': '武外侨许〔2026〕1号' } },
        book.nameWho,
      );
      assert.ok(outcome.ok);
      const { decision } = outcome;
      return appendCase(
        connection,
        spoil({
          decision,
          projection: projectCase(world, decision.record),
          at: world.at,
          person: head.id,
          expected: loaded.record.version,
          expectedSeq: loaded.seq,
        }),
      );
    });
  }

  it('leaves nothing behind, whichever table refuses', async () => {
    const view = await filed();
    const earlier = await filed();
    const head = await office.person('乙', [{ role: 'dept_head', body: 'd3' }]);
    const granted = await head.client.act(earlier.id, { action: 'grant', version: earlier.version }, 'key-used-before');
    const [paper] = granted.case.papers;
    assert.ok(paper);
    await withClient(office.running.ownerUrl, (client) =>
      client.query('select graphile_worker.force_unlock_workers(array[]::text[])'),
    );
    const spoilers: readonly [
      string,
      Parameters<typeof appendSpoiled>[1],
      RegExp | typeof StaleError | typeof KeyUsedError,
    ][] = [
      [
        'a paper of the same id',
        (append) => ({
          ...append,
          decision: { ...append.decision, papers: append.decision.papers.map((one) => ({ ...one, id: paper.id })) },
        }),
        /paper_pkey|null value in column "number"/,
      ],
      ['a version that is not the last', (append) => ({ ...append, expected: append.expected - 1 }), StaleError],
      ['an event number that is not the last', (append) => ({ ...append, expectedSeq: 1 }), StaleError],
      [
        'a notice without a case to its job',
        (append) => ({
          ...append,
          decision: { ...append.decision, notices: [{ to: null as unknown as string, text: { zh: '', en: '' } }] },
        }),
        /null value in column "recipient"/,
      ], // spoiled on purpose
      [
        'a clock without a name',
        (append) => ({
          ...append,
          projection: {
            ...append.projection,
            clocks: [{ clock: null as unknown as string, n: 1, due: undefined, running: true }],
          },
        }),
        /null value in column "clock"/,
      ], // spoiled on purpose
    ];
    await settled(office);
    const before = await snapshot();
    for (const [name, spoil, expected] of spoilers) {
      await assert.rejects(appendSpoiled(view.id, spoil), expected, name);
      assert.deepEqual(await snapshot(), before, name);
    }
  });

  it('gives its numbers back: the next act takes them, without a gap', async () => {
    const head = await office.person('丙', [{ role: 'dept_head', body: 'd3' }]);
    const [first, second] = [await filed(), await filed()];
    await assert.rejects(
      appendSpoiled(first.id, (append) => ({ ...append, expected: 99 })),
      StaleError,
    );
    const numberOf = async (id: string, version: number) =>
      Number(
        /〕(\d+)号/.exec((await head.client.act(id, { action: 'grant', version })).case.papers[0]?.number ?? '')?.[1],
      );
    const one = await numberOf(first.id, first.version);
    assert.equal(await numberOf(second.id, second.version), one + 1);
    await withClient(office.running.ownerUrl, (client) =>
      checkHouse(client, office.running.office.book, { today: '2026-06-02', at: '2026-06-02T09:00:00+08:00' }),
    );
  });
});

/** No job is under way: every paper is rendered. Each look is a round trip; there is a bound to them. */
async function settled(office: TestOffice): Promise<void> {
  for (let look = 0; look < 2000; look += 1) {
    const { rows } = await office.running.office.pool.query('select from paper where file is null');
    if (rows.length === 0) {
      const jobs = await withClient(office.running.ownerUrl, (client) =>
        client.query('select from graphile_worker._private_jobs'),
      );
      if (jobs.rowCount === 0) return;
    }
  }
  throw new Error('the papers were not rendered');
}
