/** `POST /api/v1/deadlines` and `./qiao rule deadline` say the same, for every unit, with the same count. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ApiError, type DeadlineFacts } from '../../src/client/client.ts';
import { root, type TestOffice, useOffice } from '../support/office.ts';

const cases: readonly [DeadlineFacts, string][] = [
  [{ unit: 'WD', length: 20, start: '2026-09-17' }, '2026-10-21'],
  [{ unit: 'VAL', length: 30, start: '2026-09-17', per: 'day' }, '2026-10-16'],
  [{ unit: 'BWD', length: 7, start: '2026-10-14' }, '2026-09-29'],
  [{ unit: 'BCD', length: 15, start: '2026-10-18' }, '2026-09-30'],
  [{ unit: 'HR', length: 72, startAt: '2026-09-30T08:20:45Z' }, '2026-10-03T16:20:00+08:00'],
  [{ unit: 'OH', length: 4, startAt: '2026-09-30T12:30:00+08:00' }, '2026-10-08T09:00:00+08:00'],
  [{ unit: 'FIX', monthDay: '01-31', start: '2026-06-01' }, '2027-02-01'],
  [{ unit: 'WIN', start: '2026-06-01', closes: '2026-06-07' }, '2026-06-07'],
  [
    {
      unit: 'WD',
      length: 20,
      start: '2026-09-03',
      pauses: [{ from: '2026-09-10', until: '2026-10-15', ground: 'expert' }],
    },
    '2026-11-05',
  ],
];

let office: TestOffice;
before(async () => {
  office = await useOffice({ clock: '2000-01-03T09:00:00+08:00' });
});
after(() => office.close());

/** Not waited for in place: the office answers from this very process. */
const command = (facts: DeadlineFacts): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const args = [join(root, 'src/cli/main.ts'), 'rule', 'deadline', JSON.stringify(facts), '--json'];
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

/** The retelling says what day it is today; the two look at different clocks. */
const withoutToday = (text: string) => text.replace(/今天是第\d+天。| ?Today is day \d+\./g, '');

describe('every unit', () => {
  for (const [facts, end] of cases) {
    it(JSON.stringify(facts), async () => {
      const told = await office.nobody.deadline(facts);
      assert.equal(told.dueAt ?? told.due, end);
      assert.ok(told.trace.some((day) => day.isDue) && told.retold.zh && told.retold.en);
      const { status, stdout, stderr } = await command(facts);
      assert.equal(status, 0, stderr);
      const said = JSON.parse(stdout);
      assert.deepEqual(
        { ...said, retold: { zh: withoutToday(said.retold.zh), en: withoutToday(said.retold.en) } },
        { ...told, retold: { zh: withoutToday(told.retold.zh), en: withoutToday(told.retold.en) } },
      );
    });
  }
});

describe('what cannot be is refused by name', () => {
  const wrong: readonly [DeadlineFacts, string, string][] = [
    [{ unit: 'FIX', start: '2026-06-01' }, 'deadline.month-day', 'monthDay'],
    [{ unit: 'WIN', start: '2026-06-01' }, 'deadline.window', 'closes'],
    [{ unit: 'BWD', length: 7, start: '2026-06-01', extensions: [1] }, 'deadline.unit-extension', 'extensions'],
    [{ unit: 'HR', length: 1, startAt: '2026-06-01 09:00' }, 'request.field', 'startAt'],
    [{ unit: 'WD', length: 1 }, 'request.field', 'start'],
  ];
  for (const [facts, code, path] of wrong) {
    it(`${facts.unit} ${path}`, async () => {
      await assert.rejects(
        office.nobody.deadline(facts),
        (error) =>
          error instanceof ApiError &&
          error.problem.status === 422 &&
          error.problem.errors?.[0]?.code === code &&
          error.problem.errors[0].path === path,
      );
      assert.equal((await command(facts)).status, 1);
    });
  }
});
