/** A year's notice on a running office: preview before confirming, every moved day an event, once, and those concerned are told. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { copyCase } from '../../bench/seed.ts';
import { ApiError, makeClient } from '../../src/client/client.ts';
import { carryOutYear } from '../../src/server/calendar/carry-out-year.ts';
import { checkCase } from '../support/check-house.ts';
import { clockOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { closed2027, sample2027 } from '../support/year-2027.ts';

const begin = '2026-12-10T10:07:00+08:00';
const copies = 299;
let office: TestOffice;
let admin: TestPerson;
let applicant: TestPerson;
let client: pg.Client;
let template = '';
let number = '';

before(async () => {
  office = await useOffice({ clock: begin, officeFolder: clockOffice });
  client = new pg.Client(office.running.ownerUrl);
  await client.connect();
  admin = await office.person('管理', [{ role: 'admin', body: 'd2' }]);
  applicant = await office.person('申请人');
  const handler = await office.person('承办', [{ role: 'handler', body: 'd3' }]);
  const form = { name: '示例', event: '2027-01-19', opens: '2026-12-20', closes: '2027-01-10' };
  const draft = await applicant.client.open('clock-sample', form);
  const filed = await applicant.client.act(draft.id, { action: 'file', version: draft.version });
  await handler.client.act(draft.id, { action: 'relayed', version: filed.case.version });
  template = draft.id;
  number = draft.number;
  await copyCase(client, template, copies, 'COPY', 0);
});
after(async () => {
  await client.end();
  await office.close();
});

const count = async (sql: string): Promise<number> =>
  (await client.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n ?? -1;
const moved = () => count(`case_event where kind = 'deadlineMoved'`);
const kept = () => count(`case_event where kind = 'deadlineKept'`);
const notices = () => count(`notice where text_zh like '因2027年%'`);
const refused = (status: number, code: string) => (error: unknown) =>
  error instanceof ApiError && error.problem.status === status && error.problem.code === code;

const clocksOf = async () => {
  const { clocks } = await applicant.client.case(template);
  return Object.fromEntries(clocks.map((clock) => [clock.clock, clock]));
};

describe('the preview', () => {
  it('lists what would move and what stays, and writes nothing', async () => {
    const preview = await admin.client.previewCalendar(sample2027);
    const own = await admin.client.previewCalendar(sample2027, number);
    assert.deepEqual(
      preview.days.filter(({ date }) => date < '2027-02').map(({ date, before, after }) => [date, before, after]),
      [
        ['2027-01-04', 'workday', 'festival'],
        ['2027-01-05', 'workday', 'festival'],
        ['2027-01-09', 'rest', 'makeup'],
      ],
    );
    assert.deepEqual(
      own.lines.map(({ clock, from, to, how }) => [clock.en, from, to, how]).sort(),
      [
        ['Notice of hearing', '2027-01-08', '2027-01-09', 'moved'],
        ['Statutory term', '2027-01-08', '2027-01-11', 'not-after'],
        ['Supplement', '2027-01-11', '2027-01-09', 'not-before'],
        ['Theme papers', '2027-01-04', '2026-12-31', 'moved'],
      ].sort(),
    );
    assert.deepEqual([preview.cases, preview.moved, preview.kept], [copies + 1, 2 * (copies + 1), 2 * (copies + 1)]);
    assert.equal(await moved(), 0);
  });

  it('filters, and comes as a spreadsheet with every line', async () => {
    const filtered = await admin.client.previewCalendar(sample2027, 'hearing copy000007');
    assert.deepEqual([filtered.found, filtered.lines[0]?.number], [1, 'COPY000007']);
    const answer = await fetch(new URL('/api/v1/calendar-years/preview?format=xlsx&lang=en', office.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ arrangement: sample2027 }),
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    assert.equal(workbook.worksheets[0]?.rowCount, 1 + 4 * (copies + 1));
  });

  it('is for the administrator, and wants a whole arrangement', async () => {
    await assert.rejects(applicant.client.previewCalendar(sample2027), refused(404, 'not-found'));
    const { festivals } = sample2027;
    await assert.rejects(
      admin.client.previewCalendar({ ...sample2027, festivals: festivals.slice(1), makeup: ['2027-01-11'] }),
      (error) =>
        refused(422, 'calendar.wrong')(error) &&
        (error as ApiError).problem.errors?.map(({ code, path }) => `${code} ${path}`).join() === // narrowed above
          'calendar.not-weekend makeup.0',
    );
  });

  it('reads a file, and the package for a known year', async () => {
    const csv = [
      'notice,示例通知,Sample notice,2026-12-11,,2027',
      ...sample2027.festivals.map(({ name, from, to }) => `festival,${name.zh},${name.en},${from},${to}`),
      ...sample2027.makeup.map((day) => `makeup,,,${day}`),
    ].join('\n');
    const { arrangement } = await admin.client.readCalendar(csv);
    assert.deepEqual([arrangement.festivals, arrangement.makeup], [sample2027.festivals, sample2027.makeup]);
    assert.deepEqual((await admin.client.readCalendar(JSON.stringify(sample2027))).arrangement, sample2027);
    await assert.rejects(admin.client.readCalendar('holiday,x'), refused(422, 'calendar.file'));
    const fromPackage = await admin.client.calendarPackage(2026);
    const own = office.running.office.book.bookYears.find((one) => one.year === 2026);
    assert.deepEqual(fromPackage.arrangement.makeup, own?.makeup);
    assert.deepEqual(
      fromPackage.arrangement.festivals.map(({ from, to }) => [from, to]),
      own?.festivals.map(({ from, to }) => [from, to]),
    );
    await assert.rejects(admin.client.calendarPackage(2099), refused(404, 'not-found'));
  });
});

/** Until the worker has carried the version out; each look is an answer of the office. */
async function done(id: string): Promise<void> {
  while ((await admin.client.calendarChange(id)).entry.progress?.state !== 'done')
    await carryOutYear(office.running.office, id).catch((error) => {
      if (error.constructor.name !== 'YearHeldError') throw error;
    });
}

describe('the confirmation', () => {
  it('wants the comparison with the notice', async () => {
    await assert.rejects(
      admin.client.confirmCalendar(sample2027, 'package', false),
      refused(422, 'calendar.not-compared'),
    );
  });

  it('replaces the calendar, moves and keeps, tells, and does it once', async () => {
    const { id } = await admin.client.confirmCalendar(sample2027, 'form', true);
    // Two workers at once, and again afterwards: exactly once all the same.
    await Promise.allSettled([carryOutYear(office.running.office, id), carryOutYear(office.running.office, id)]);
    await done(id);
    await carryOutYear(office.running.office, id);
    assert.deepEqual([await moved(), await kept()], [2 * (copies + 1), 2 * (copies + 1)]);
    // Both moved limits are the office's own: each post for which the cases wait is told once, of all of them.
    assert.equal(await notices(), 2);
    const { entry, lines } = await admin.client.calendarChange(id, 'hearing');
    assert.deepEqual(entry.progress, { state: 'done', moved: 600, kept: 600, done: 1200 });
    assert.ok(lines.every((line) => line.doneAt));
    assert.equal((await office.nobody.deadline({ unit: 'WD', length: 1, start: '2027-01-01' })).due, '2027-01-06');
  });

  it('keeps the told days, says so in the count, and the year is no longer provisional', async () => {
    const clocks = await clocksOf();
    assert.deepEqual(
      ['supplement', 'term', 'hearing', 'theme'].map((id) => [
        clocks[id]?.due,
        clocks[id]?.kept,
        clocks[id]?.provisional,
      ]),
      [
        ['2027-01-11', 'not-before', false],
        ['2027-01-08', 'not-after', false],
        ['2027-01-09', undefined, false],
        ['2026-12-31', undefined, false],
      ],
    );
    assert.match(clocks.supplement?.retold?.en ?? '', /it would end on 9 January.*the day told before stays/);
    assert.equal(clocks.supplement?.trace?.at(-1)?.isDue, true);
  });

  it('leaves the house in order', async () => {
    const { book, clock } = office.running.office;
    const { rows } = await client.query(
      'select id, number, version, last_seq, state, record from case_file where id = $1',
      [template],
    );
    const record = await checkCase(client, book, rows[0], { today: clock.today(), at: clock.now() });
    assert.equal(record.clocks.filter((facts) => facts.kept).length, 2);
  });

  it('a local closure moves everybody, the office’s promise too; the version before stays in the history', async () => {
    const { id } = await admin.client.confirmCalendar(closed2027, 'form', true);
    await done(id);
    const clocks = await clocksOf();
    assert.equal(clocks.term?.due, '2027-01-08', 'the told day was earlier than the count and still holds');
    assert.equal(clocks.theme?.due, '2026-12-31');
    const { years } = await admin.client.calendarYears();
    assert.deepEqual(
      years.filter((entry) => entry.year === 2027).map((entry) => [entry.id, entry.current]),
      [
        [id, true],
        [String(Number(id) - 1), false],
      ],
    );
  });

  it('is read again by an office that starts anew', async () => {
    const { office: running } = office.running;
    running.book.arrangements = running.book.bookYears;
    const { refreshCalendar } = await import('../../src/server/calendar/office-calendar.ts');
    await refreshCalendar(running);
    assert.equal(running.book.calendar.isWorkday('2027-01-06'), false);
    assert.equal(running.book.calendar.day('2027-01-06').name?.en, 'Blizzard');
  });

  it('an outsider finds no door', async () => {
    const stranger = makeClient((path, init = {}) => fetch(new URL(path, office.url), init));
    await assert.rejects(stranger.calendarYears(), refused(401, 'auth.required'));
  });
});
