/** The log names nobody: a whole case is run with everything logged, and searched for whatever was entered. */
import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { makeLog, scrub, tellError } from '../../src/server/log.ts';
import { queueMail } from '../../src/server/mail/queue-mail.ts';
import { useMailServer } from '../support/mail-server.ts';
import { sampleOffice, testPassword, useOffice } from '../support/office.ts';
import { until } from '../support/until.ts';

function capture() {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: makeLog('trace', to), text: () => lines.join('') };
}

describe('text of an error', () => {
  const cases: readonly [string, RegExp, string][] = [
    ['address', /wang@test\.example/, 'no mailbox wang@test.example here'],
    ['password in a URL', /hunter2/, 'cannot reach smtp://office:hunter2@mail.example'],
    ['token', /abcdefghij/, 'Bearer abcdefghijklmnopqrstuvwxyz0123456789'],
    ['bare token', /Zm9vYmFy/, 'no ticket Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4_-aaaaa'],
    ['identity number', /110101199003074514/, 'no person 110101199003074514'],
    ['passport', /E12345678/, 'no document E12345678'],
    ['telephone', /13800138000/, 'call 13800138000'],
    ['what was typed', /王示例/, 'invalid input syntax for type date: "王示例"'],
    ['a key of the database', /li@|王/, 'Key (login)=(王示例) already exists.'],
  ];
  for (const [what, secret, text] of cases) it(`loses ${what}`, () => assert.doesNotMatch(scrub(text), secret));

  it('keeps ids of cases and requests, codes and places', () => {
    const text = 'case 0b5f9b52-7c3c-4f5e-9d2a-111111111111 failed: ECONNREFUSED 127.0.0.1:5432, WQ2026000123-1';
    assert.equal(scrub(text), text);
  });

  it('of the database keeps its code and no detail', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Li Si 1990"'), {
      code: '22007',
      detail: 'Failing row contains (王示例, E12345678).',
      where: 'unnamed portal parameter $1 = 王示例',
    });
    const told = JSON.stringify(tellError(error));
    assert.match(told, /22007/);
    assert.doesNotMatch(told, /王示例|E12345678|Li Si/);
  });
});

it('fields that are somebody’s are left out wherever they stand', () => {
  const { log, text } = capture();
  log.info(
    {
      name: '王示例',
      person: { email: 'a@b.example', posts: { phone: '1' } },
      request: { headers: { cookie: 'qiao=1' } },
    },
    'told',
  );
  assert.doesNotMatch(text(), /王示例|a@b\.example|qiao=1/);
  assert.match(text(), /told/);
});

it('a whole case, with its mistakes and its mail, leaves no personal word in the log', async () => {
  const { log, text } = capture();
  const server = await useMailServer();
  const office = await useOffice({
    clock: '2026-06-02T09:00:00+08:00',
    officeFolder: sampleOffice,
    log,
    mail: server.options,
  });
  const secrets: string[] = ['司马示例', '家庭团聚理由', 'reader.example', testPassword];
  try {
    const applicant = await office.person('司马示例');
    const head = await office.person('长官示例', [{ role: 'dept_head', body: 'd3' }]);
    secrets.push(applicant.token, head.token, '长官示例', `${applicant.id}@test.example`);
    const draft = await applicant.client.open('honorary-sample', { name: '司马示例', reason: '家庭团聚理由' });
    const filed = await applicant.client.act(draft.id, { action: 'file', version: draft.version });
    await head.client.act(draft.id, { action: 'grant', version: filed.case.version });
    await fetch(new URL('/api/v1/session', office.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: '司马示例@reader.example', password: `${testPassword} wrong` }),
    });
    await fetch(new URL(`/api/v1/track?number=${encodeURIComponent('司马示例')}&code=AAAAAAAA`, office.url));
    // A letter that is refused with its reader's address in the answer, and jobs and queries that fail on what somebody typed.
    server.refusals.push({ code: 451, text: 'try later <si.ma@reader.example>', at: 'data' });
    const { pool } = office.running.office;
    const both = { zh: '一', en: 'one' };
    await queueMail(pool, {
      to: 'si.ma@reader.example',
      kind: 'test',
      subject: both,
      body: [both],
      now: office.running.office.clock.now(),
    });
    await pool.query(`select enqueue('mail-notice', '{"notice": "司马示例"}')`);
    const failing = await pool.query(`select '司马示例'::date`).catch((error: unknown) => error);
    log.error({ err: failing }, 'request failed');
    await until(
      async () => text(),
      (all) => (all.match(/a job failed and will be tried again/g) ?? []).length >= 2,
    );
  } finally {
    await office.close();
    await server.close();
  }
  for (const secret of secrets)
    assert.ok(
      !text().includes(secret),
      `the log holds ${secret}: ${text()
        .split('\n')
        .find((line) => line.includes(secret))}`,
    );
});
