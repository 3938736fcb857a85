/** Boards and reports of a register, over HTTP on PostgreSQL: they agree with the rows, with the viewer's sight and with every act. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { daysBetween } from '../../src/calendar/arithmetic.ts';
import { ApiError, type Client } from '../../src/client/client.ts';
import type { RegisterEntry } from '../../src/client/types.ts';
import { reportSheet } from '../../src/server/boards/report-sheet.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { errorTable } from '../../src/server/errors.ts';
import { ApiProblem } from '../../src/server/problems.ts';
import { measure } from '../papers/measure.ts';
import { openPdf } from '../papers/pdf.ts';
import { fillRegister } from '../support/board-rows.ts';
import { boardsOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const today = '2026-06-02';
const clerkPosts = [{ role: 'handler', body: 'd3' }];

async function everyRow(client: Client, register: string): Promise<RegisterEntry[]> {
  const all: RegisterEntry[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await client.entries(register, { limit: 200, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.next;
    if (!cursor) return all;
  }
}

describe('boards', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  let template: string;
  before(async () => {
    office = await useOffice({ clock: `${today}T09:00:00+08:00`, officeFolder: boardsOffice });
    clerk = await office.person('周示例', clerkPosts);
    const { client } = await office.person('陈示例');
    const draft = await client.open('lending-sample', { thing: 'T-1', days: 4 });
    template = (await client.act(draft.id, { action: 'ask', version: draft.version })).case.id;
    await withClient(office.running.ownerUrl, async (owner) => {
      await fillRegister(owner, template, 'visit-register', { n: 240, prefix: 'V', spread: 12 });
      await fillRegister(owner, template, 'asset-register', { n: 300, prefix: 'A', spread: 4 });
    });
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

  describe('reports', () => {
    it('figures by period and group agree with the rows, the total with both', async () => {
      const rows = await everyRow(clerk.client, 'visit-register');
      const view = await clerk.client.report('visit-register', 'by-state', { from: '2026-04-01', to: '2026-06-30' });
      assert.deepEqual(
        view.head.map(({ kind }) => kind),
        ['period', 'group', 'count', 'sum', 'average', 'share'],
      );
      const within = rows.filter(
        (row) => String(row.values.from) >= '2026-04-01' && String(row.values.from) <= '2026-06-30',
      );
      const figures = (own: RegisterEntry[]) => {
        const sum = own.reduce((all, row) => all + Number(row.values.size), 0);
        const closed = own.filter((row) => row.values.state === 'closed').length;
        const two = (value: number) => Math.round(value * 100) / 100;
        return [own.length, sum, two(sum / own.length), two((100 * closed) / own.length)];
      };
      assert.deepEqual(view.total, figures(within));
      const paris = view.rows.find((row) => row.labels[1]?.en === 'France');
      assert.equal(paris?.labels[0]?.zh, '2026年第2季度');
      assert.deepEqual(paris?.figures, figures(within.filter((row) => row.values.place === 'FRA')));
    });

    it('public: cells of fewer than five are covered, and the total with them', async () => {
      const view = await clerk.client.report('visit-register', 'public-year', { from: '2026-01-01', to: '2026-12-31' });
      const covered = view.rows.filter((row) => row.covered);
      assert.ok(covered.length > 0 && covered.every((row) => row.figures.every((figure) => figure === null)));
      assert.equal(view.total, undefined);
      const open = view.rows.filter((row) => !row.covered);
      assert.ok(open.length > 0 && open.every((row) => Number(row.figures[0]) >= 5));
    });

    it('go out as CSV and XLSX with the same cover, and the export is noted', async () => {
      const get = (format: string) =>
        fetch(new URL(`/api/v1/registers/visit-register/reports/public-year?format=${format}&lang=en`, office.url), {
          headers: { authorization: `Bearer ${clerk.token}` },
        });
      const csv = await (await get('csv')).text();
      assert.match(csv, /Month,State,Visits\r\n/);
      assert.match(csv, /,<5\r\n/);
      const xlsx = await get('xlsx');
      assert.match(xlsx.headers.get('content-disposition') ?? '', /public-year-2026-01-01-2026-06-02\.xlsx/);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await xlsx.arrayBuffer());
      const [sheet, about] = workbook.worksheets;
      const figures = sheet?.getColumn(3).values.slice(2) ?? [];
      assert.ok(figures.some((figure) => typeof figure === 'number') && figures.includes('<5'), 'a figure is a number');
      assert.match(about?.getColumn(2).values.join('\n') ?? '', /1 January 2026 to 2 June 2026/);
      const { rows } = await withClient(office.running.ownerUrl, (owner) =>
        owner.query(
          `select detail->>'format' as format from admin_event where subject = 'visit-register/public-year' order by id`,
        ),
      );
      assert.deepEqual(
        rows.map((row) => row.format),
        ['csv', 'xlsx'],
      );
    });

    it('go out as PDF: an extract in the language asked, covered as on the page, its head on every page; noted', async () => {
      const get = async (report: string, query: string) => {
        const answer = await fetch(
          new URL(`/api/v1/registers/visit-register/reports/${report}?format=pdf&${query}`, office.url),
          { headers: { authorization: `Bearer ${clerk.token}` } },
        );
        assert.equal(answer.headers.get('content-type'), 'application/pdf');
        assert.match(answer.headers.get('content-disposition') ?? '', /filename="[a-z-]+-2026-01-01-2026-06-02\.pdf"/);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const opened = openPdf(bytes);
        assert.match(opened, /pdfaid:part>2</u);
        assert.match(opened, /pdfaid:conformance>A</u);
        const pages = await measure(bytes);
        return { pages, text: pages.flatMap(({ lines }) => lines.map((line) => line.text.replaceAll(/\s+/g, ''))) };
      };
      const has = (lines: readonly string[], words: string) =>
        assert.ok(lines.join('\n').includes(words.replaceAll(' ', '')), `${words} in\n${lines.join('\n')}`);
      const open = await get('public-year', 'lang=en');
      for (const words of [
        '1 January 2026 to 2 June 2026',
        'Produced on: 2 June 2026',
        'under 5',
        'Figures of fewer than 5 are covered',
        'no number or seal',
      ])
        has(open.text, words);
      assert.ok(!open.text.some((line) => line.startsWith('Total')));
      const own = await get('by-state', 'lang=zh');
      const view = await clerk.client.report('visit-register', 'by-state');
      for (const words of ['时段：2026年1月1日至2026年6月2日', '生成日期：2026年6月2日', '不是文书，没有编号和印章'])
        has(own.text, words);
      const total = view.total?.[0];
      assert.ok(
        own.text.some((line) => line.startsWith(`合计${total}`)),
        `合计 ${total} in ${own.text}`,
      );
      for (const { head, rows } of [view])
        assert.ok(
          head.every(({ title }) => own.text.join('').includes(title.zh.replaceAll(' ', ''))) && rows.length > 0,
        );
      for (const { pages } of [open, own])
        for (const [at, page] of pages.entries()) {
          const text = page.lines.map((line) => line.text).join('\n');
          assert.match(text, new RegExp(`${at + 1} */ *${pages.length}`));
          assert.match(text, /Month|季度/, 'the head of the table stands on every page');
        }
      const { rows } = await withClient(office.running.ownerUrl, (owner) =>
        owner.query(`select subject from admin_event where detail->>'format' = 'pdf' order by id`),
      );
      assert.deepEqual(
        rows.map((row) => row.subject),
        ['visit-register/public-year', 'visit-register/by-state'],
      );
    });

    it('a report of more rows than anybody reads on paper names the XLSX instead', async () => {
      const view = await clerk.client.report('visit-register', 'by-state');
      const [row] = view.rows;
      assert.ok(row);
      const long = { ...view, rows: Array.from({ length: 1001 }, () => row) };
      assert.throws(
        () => reportSheet(office.running.office, long, 'zh', today),
        (error) => error instanceof ApiProblem && error.code === 'report.too-long-to-print',
      );
      assert.equal(reportSheet(office.running.office, view, 'zh', today).rows.length, view.rows.length);
      assert.match(errorTable['report.too-long-to-print'].remedy.en, /XLSX/);
    });

    it('a bad day names its field', async () => {
      const ask = clerk.client.report('visit-register', 'by-state', {
        from: '2026-02-30',
      });
      await assert.rejects(ask, (error) => error instanceof ApiError && error.problem.errors?.[0]?.path === 'from');
    });
  });
});
