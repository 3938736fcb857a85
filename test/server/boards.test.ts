/** Boards of a register, over HTTP on PostgreSQL: they agree with the rows, with the viewer's sight and with every act. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { daysBetween } from '../../src/calendar/arithmetic.ts';
import { ApiError } from '../../src/client/client.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { clerkPosts, everyRow, openBoardsDesk } from '../support/boards-desk.ts';
import type { TestOffice, TestPerson } from '../support/office.ts';

const today = '2026-06-02';

describe('boards', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  before(async () => {
    ({ office, clerk } = await openBoardsDesk(today));
  });
  after(() => office.close());

  it('are listed with the reports of their register', async () => {
    const list = await clerk.client.boards('visit-register');
    assert.deepEqual(
      list.boards.map(({ id, kind }) => [id, kind]),
      [
        ['allotment', 'matrix'],
        ['batches', 'groups'],
        ['calendar', 'timeline'],
      ],
    );
    assert.deepEqual(
      list.reports.map(({ id, public: open }) => [id, open]),
      [
        ['by-state', false],
        ['by-places', false],
        ['public-year', true],
      ],
    );
  });

  it('matrix: cells, totals and lights agree with the rows', async () => {
    const rows = await everyRow(clerk.client, 'visit-register');
    const { matrix, choice } = await clerk.client.board('visit-register', 'allotment', { pick: '2026' });
    assert.ok(matrix);
    assert.equal(choice?.value, '2026');
    const expected = rows.filter((row) => row.values.year === '2026');
    assert.equal(matrix.total, expected.length);
    for (const row of matrix.rows) {
      const own = expected.filter((entry) => entry.values.unit === row.value);
      assert.deepEqual(
        row.cells,
        matrix.columns.map(({ value }) => own.filter((entry) => entry.values.month === value).length),
      );
      assert.equal(row.total, own.length);
      assert.equal(row.limit, own[0]?.values.allotted);
      assert.equal(row.light, own.length > Number(row.limit) ? 'late' : own.length === row.limit ? 'soon' : 'ok');
    }
    assert.equal(
      matrix.columns.reduce((sum, column) => sum + column.total, 0),
      matrix.total,
    );
    const months = matrix.columns.map(({ label }) => label.en).join(' ');
    assert.equal(months, 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', 'of the chosen year every month');
    const cut = await clerk.client.board('visit-register', 'allotment', { limit: 2 });
    assert.equal(cut.matrix?.rows.length, 2);
    assert.equal(cut.matrix?.more, matrix.rows.length - 2);
    assert.equal(cut.matrix?.total, rows.length, 'a total is of all rows, shown or not');
  });

  it('groups: every lane counts all and shows the first, closed ones have no lane', async () => {
    const rows = await everyRow(clerk.client, 'visit-register');
    const { groups } = await clerk.client.board('visit-register', 'batches', { pick: 'FRA', limit: 3 });
    assert.deepEqual(
      groups?.lanes.map((lane) => lane.value),
      ['planned', 'sent', 'away', 'back'],
    );
    for (const lane of groups?.lanes ?? []) {
      const own = rows.filter((row) => row.values.place === 'FRA' && row.values.state === lane.value);
      assert.equal(lane.count, own.length);
      assert.equal(lane.rows.length, Math.min(3, own.length));
      const first = own
        .map((row) => String(row.values.from))
        .sort()
        .slice(0, 3);
      assert.deepEqual(
        lane.rows.map((row) => row.values.from),
        first,
      );
    }
  });

  it('timeline: bars of the month, each clash on both of its bars, no hidden value in the answer', async () => {
    const view = await clerk.client.board('visit-register', 'calendar', { month: '2026-06' });
    const rows = await everyRow(clerk.client, 'visit-register');
    const inMonth = rows.filter(
      (row) => String(row.values.from) <= '2026-06-30' && String(row.values.to) >= '2026-06-01',
    );
    const bars = view.timeline?.rows.flatMap((row) => row.bars) ?? [];
    assert.deepEqual(bars.map((bar) => bar.number).sort(), inMonth.map((row) => row.number).sort());
    const { rows: raw } = await withClient(office.running.ownerUrl, (owner) =>
      owner.query<{ number: string; members: string }>(
        `select number, values->>'members' as members from register_row where register = 'visit-register'`,
      ),
    );
    const membersOf = new Map(raw.map((row) => [row.number, row.members.split('、')]));
    for (const bar of bars) {
      const others = bars.filter(
        (other) =>
          other !== bar &&
          other.from <= bar.to &&
          bar.from <= other.to &&
          membersOf.get(other.number)?.some((name) => membersOf.get(bar.number)?.includes(name)),
      );
      assert.deepEqual(bar.clashes.flatMap((clash) => clash.with).sort(), others.map((other) => other.number).sort());
    }
    assert.ok((view.timeline?.clashes ?? 0) > 0, 'the sample has a clash');
    assert.doesNotMatch(JSON.stringify(view), /示例\d+、/);
  });

  it('shelf: cabinets count their slots, numbers stay masked, what is gone has no slot', async () => {
    const { shelf } = await clerk.client.board('asset-register', 'shelf', { place: 'A-2' });
    const rows = (await everyRow(clerk.client, 'asset-register')).filter((row) => row.values.state !== 'gone');
    assert.equal(shelf?.cabinet, 'A-2');
    assert.deepEqual(
      shelf?.cabinets.map(({ value }) => value),
      ['A-1', 'A-2', 'A-3', 'A-4'],
    );
    for (const { value, count } of shelf?.cabinets ?? [])
      assert.equal(count, rows.filter((row) => row.values.cabinet === value).length);
    const shown = shelf?.slots.flatMap((slot) => slot.rows) ?? [];
    assert.equal(shown.length, rows.filter((row) => row.values.cabinet === 'A-2').length);
    for (const row of shown) assert.match(String(row.values.thing), /\*/);
    const soon = shown.filter((row) => row.values.state === 'in-store' && String(row.values.expiry) <= '2026-12-02');
    assert.ok(soon.length > 0 && soon.every((row) => row.light === 'soon'));
    for (const row of shown) assert.equal(row.mark?.en, row.values.state === 'on-loan' ? 'O' : undefined);
    assert.deepEqual(shelf?.marks, [{ text: { zh: '外', en: 'O' }, words: { zh: '借出', en: 'On loan' } }]);
    assert.equal(new Set(shelf?.slots.map(({ slot }) => slot)).size, shelf?.slots.length, 'a slot once, empty or not');
  });

  it('due: nearest first, overdue and soon counted, the rest to come on asking', async () => {
    const { due } = await clerk.client.board('asset-register', 'due-back', { limit: 5 });
    const days = (await everyRow(clerk.client, 'asset-register'))
      .flatMap((row) => row.values.due ?? [])
      .map(String)
      .sort();
    assert.deepEqual(
      due?.rows.map((row) => row.date),
      days.slice(0, 5),
    );
    assert.equal(due?.total, days.length);
    assert.equal(due?.overdue, days.filter((day) => day < today).length);
    assert.equal(due?.soon, days.filter((day) => day >= today && day <= '2026-06-09').length);
    assert.equal(due?.more, true);
    assert.equal(due?.rows[0]?.light, 'late');
    const { steps = [] } = due ?? {};
    for (const [at, { after, count, rows }] of steps.entries()) {
      const next = steps[at + 1]?.after ?? Number.POSITIVE_INFINITY;
      const own = days.filter((day) => daysBetween(day, today) >= after && daysBetween(day, today) < next);
      assert.deepEqual([count, rows.map((row) => row.date)], [own.length, own.slice(0, 3)], `the stair from ${after}`);
    }
    assert.equal(steps.length, 3);
  });

  it('cards: columns side by side, each cell with its light', async () => {
    const { cards } = await clerk.client.board('asset-register', 'rights', { limit: 10 });
    assert.equal(cards?.across.length, 6);
    assert.equal(cards?.rows.length, 10);
    const lights = { yes: 'ok', no: 'late', asked: 'pause' } as const;
    for (const { cells } of cards?.rows ?? [])
      for (const { value, light } of cells) assert.equal(light, lights[value as keyof typeof lights]); // the sample's values
  });

  it('an act changes the board in its own transaction', async () => {
    const { client } = await office.person('林示例');
    const head = await office.person('吴示例', clerkPosts);
    const draft = await client.open('lending-sample', { thing: 'T-9', days: 5 });
    const asked = (await client.act(draft.id, { action: 'ask', version: draft.version })).case;
    const taken = (await head.client.act(draft.id, { action: 'register', version: asked.version })).case;
    const before = await head.client.board('lending-register', 'things-by-state');
    assert.equal(
      before.matrix?.rows.find((row) => row.value === 'T-9'),
      undefined,
    );
    await head.client.act(draft.id, { action: 'lend', version: taken.version });
    const { matrix } = await head.client.board('lending-register', 'things-by-state');
    assert.equal(matrix?.rows.find((row) => row.value === 'T-9')?.total, 5);
    const lent = await head.client.board('lending-register', 'lent');
    assert.equal(lent.due?.total, 0, 'a row without the date is not on the list');
  });

  it('an auditor sees all, whoever is no reader nothing, a case that changes hands leaves the board', async () => {
    const auditor = await office.person('审计示例', [{ role: 'auditor', body: 'd1' }]);
    const total = async ({ client }: TestPerson) =>
      (await client.board('visit-register', 'allotment')).matrix?.total ?? 0;
    assert.equal(await total(auditor), 240);
    const isNotFound = (error: unknown) => error instanceof ApiError && error.problem.status === 404;
    const stranger = await office.person('路人', [{ role: 'handler', body: 'd5' }]);
    for (const ask of [
      () => stranger.client.boards('visit-register'),
      () => stranger.client.board('visit-register', 'allotment'),
      () => stranger.client.report('visit-register', 'by-state'),
      () => clerk.client.board('visit-register', 'nothing'),
      () => clerk.client.report('visit-register', 'nothing'),
    ])
      await assert.rejects(ask(), isNotFound);
    const seen = await total(clerk);
    const move = (bodies: string) =>
      withClient(office.running.ownerUrl, (owner) =>
        owner.query(`update case_file set bodies = $1 where number = 'V000001'`, [bodies]),
      );
    await move('{d5}');
    assert.equal(await total(clerk), seen - 1);
    await move('{d3}');
    assert.equal(await total(clerk), seen);
  });

  it('lines of boards are what the rows say when they are made again', async () => {
    const lines = () =>
      withClient(office.running.ownerUrl, async (owner) => {
        const { rows } = await owner.query(
          `select d.register, d.board, e.case_id, s.bodies, e.a, e.b, e.c, e.pick, e.sort, e.n, e.m from board_entry e
           join board_def d on d.id = e.board join board_sight s on s.id = e.sight order by 1, 2, 3`,
        );
        return rows;
      });
    const kept = await lines();
    assert.ok(kept.length > 1000);
    await withClient(office.running.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ defs: unknown }>(
        `select jsonb_agg(jsonb_build_object('register', register, 'board', board, 'def', def)) as defs from board_def`,
      );
      await owner.query(`select keep_boards('[]')`);
      assert.equal((await owner.query('select 1 from board_entry')).rowCount, 0);
      await owner.query('select keep_boards($1::jsonb)', [JSON.stringify(rows[0]?.defs)]);
    });
    assert.deepEqual(await lines(), kept);
  });
});
