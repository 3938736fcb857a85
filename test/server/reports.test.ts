/** Reports of a register, over HTTP on PostgreSQL: figures agree with the rows, what goes out is covered and noted. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { ApiError } from '../../src/client/client.ts';
import type { RegisterEntry } from '../../src/client/types.ts';
import { reportSheet } from '../../src/server/boards/report-sheet.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { errorTable } from '../../src/server/errors.ts';
import { ApiProblem } from '../../src/server/problems.ts';
import { measure } from '../papers/measure.ts';
import { openPdf } from '../papers/pdf.ts';
import { everyRow, openBoardsDesk } from '../support/boards-desk.ts';
import type { TestOffice, TestPerson } from '../support/office.ts';

const today = '2026-06-02';

describe('reports', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  before(async () => {
    ({ office, clerk } = await openBoardsDesk(today));
  });
  after(() => office.close());

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

  it('a row with several values counts under each of them, and once in the total', async () => {
    const rows = await everyRow(clerk.client, 'visit-register');
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const view = await clerk.client.report('visit-register', 'by-places', year);
    const within = rows.filter(({ values }) => year.from <= String(values.from) && String(values.from) <= year.to);
    const counted = (own: RegisterEntry[]) => {
      const sizes = own.map(({ values }) => Number(values.size)).sort((a, b) => a - b);
      const at = (index: number) => sizes[Math.floor(index)] ?? 0;
      const middle = (at((own.length - 1) / 2) + at(own.length / 2)) / 2;
      return [own.length, sizes.reduce((all, size) => all + size, 0), middle];
    };
    const places = ({ values }: RegisterEntry) => values.places as string[]; // a list of codes
    assert.deepEqual(
      view.rows.map(({ labels, figures }) => [labels[1]?.en, figures]),
      [
        ['not given', counted(within.filter((row) => places(row).length === 0))],
        ['France', counted(within.filter((row) => places(row).includes('FRA')))],
        ['Japan', counted(within.filter((row) => places(row).includes('JPN')))],
      ],
    );
    assert.deepEqual(view.total, counted(within));
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
      assert.ok(head.every(({ title }) => own.text.join('').includes(title.zh.replaceAll(' ', ''))) && rows.length > 0);
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
