/** Notices become letters: real SMTP, real queue. Both languages, tried again, failures seen and mended by hand, never twice by repetition. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { ApiError } from '../../../src/client/client.ts';
import { queueMail } from '../../../src/server/mail/queue-mail.ts';
import { transaction } from '../../../src/store/pool.ts';
import { type MailServer, useMailServer } from '../../support/mail-server.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../../support/office.ts';
import { until } from '../../support/until.ts';

const clock = '2026-06-02T09:00:00+08:00';
const both = (zh: string, en: string) => ({ zh, en });

let server: MailServer;
let office: TestOffice;
let admin: TestPerson;
let owner: pg.Client;

const verify = (person: TestPerson) =>
  office.running.office.pool.query(`update person set email = $2, email_verified_on = '2026-01-01' where id = $1`, [
    person.id,
    `${person.id}@reader.example`,
  ]);

const choose = async (person: TestPerson, lang?: 'zh' | 'en') => {
  const { text } = await person.client.ownMail();
  return person.client.chooseMail({ wanted: true, textVersion: text.version, ...(lang ? { lang } : {}) });
};

async function reader(lang?: 'zh' | 'en', posts?: readonly { role: string; body: string }[]): Promise<TestPerson> {
  const person = await office.person('王示例', posts);
  await verify(person);
  await choose(person, lang);
  return person;
}

/** A case with its number. */
const openCase = (person: TestPerson) => person.client.open('honorary-sample', { name: '王示例', reason: '测试' });

const notify = async (recipient: string, caseId: string): Promise<string> => {
  const { rows } = await office.running.office.pool.query<{ id: string }>(
    `insert into notice (recipient, case_id, text_zh, text_en, at) values ($1, $2, '秘密的内容', 'secret content', $3) returning id::text`,
    [recipient, caseId, clock],
  );
  return rows[0]?.id ?? '';
};

const logOf = (person: TestPerson) => admin.client.mailLog({ to: `${person.id}@reader.example` });
const entryOf = (person: TestPerson, status: string) =>
  until(
    async () => (await logOf(person)).items[0],
    (entry) => entry?.status === status,
  );
const waiting = () =>
  until(
    async () => (await admin.client.jobs()).waiting,
    (jobs) => jobs.length > 0,
  );
const runNow = async () => {
  for (const job of await waiting()) await admin.client.runJobNow(job.id);
};

before(async () => {
  server = await useMailServer();
  office = await useOffice({ clock, officeFolder: sampleOffice, mail: server.options });
  admin = await office.person('管', [{ role: 'admin', body: 'office' }]);
  owner = new pg.Client(office.running.ownerUrl);
  await owner.connect();
});
after(async () => {
  await owner.end();
  await office.close();
  await server.close();
});
beforeEach(() => {
  server.received.length = 0;
  server.refusals.length = 0;
});

describe('a notice', () => {
  it('reaches by mail whoever chose it, in both languages, and tells nothing but the number', async () => {
    const person = await reader();
    const found = await openCase(person);
    await notify(`person:${person.id}`, found.id);
    await entryOf(person, 'sent');
    const [letter] = server.received;
    assert.equal(server.received.length, 1);
    assert.deepEqual(letter?.to, [`${person.id}@reader.example`]);
    assert.equal(letter?.mail.subject, `办件 ${found.number} 有新消息 · News on your case ${found.number}`);
    for (const part of [letter?.mail.text, letter?.mail.html || '']) {
      assert.match(part ?? '', new RegExp(`${office.url}/cases/${found.id}`));
      assert.match(part ?? '', /登录后可以看到[\s\S]*sign in to read it/);
    }
    assert.doesNotMatch(letter?.raw ?? '', /王示例|秘密|secret content/);
    assert.equal(letter?.mail.headers.get('list'), undefined, 'what is delivered by law is not unsubscribed');
    assert.equal(letter?.mail.headers.get('auto-submitted'), 'auto-generated');
  });

  for (const [lang, has, hasNot] of [
    ['zh', /有新消息/, /There is news/],
    ['en', /There is news/, /有新消息/],
  ] as const)
    it(`is written in ${lang} to whoever wants that`, async () => {
      const person = await reader(lang);
      await notify(`person:${person.id}`, (await openCase(person)).id);
      await entryOf(person, 'sent');
      const [letter] = server.received;
      assert.match(letter?.mail.text ?? '', has);
      assert.doesNotMatch(letter?.mail.text ?? '', hasNot);
      assert.doesNotMatch(letter?.mail.subject ?? '', hasNot);
    });

  it('comes from an act, and once however often its job runs', async () => {
    const person = await reader();
    const head = await office.person('长', [{ role: 'dept_head', body: 'd3' }]);
    const draft = await openCase(person);
    const filed = await person.client.act(draft.id, { action: 'file', version: draft.version });
    await head.client.act(draft.id, { action: 'grant', version: filed.case.version });
    await entryOf(person, 'sent');
    const { rows } = await owner.query<{ id: string }>('select id from notice where case_id = $1', [draft.id]);
    for (const { id } of [...rows, ...rows])
      await owner.query(`select enqueue('mail-notice', jsonb_build_object('notice', $1::bigint))`, [id]);
    await until(
      () => owner.query('select from graphile_worker.jobs'),
      ({ rowCount }) => rowCount === 0,
    );
    assert.equal(server.received.length, rows.length);
    assert.equal((await logOf(person)).items.length, rows.length);
  });

  it('to a post goes to whoever holds it today, with a way to end it', async () => {
    const applicant = await office.person('陈示例');
    const holder = await reader('en', [{ role: 'handler', body: 'd3' }]);
    const other = await reader('en', [{ role: 'handler', body: 'd2' }]);
    const found = await openCase(applicant);
    await notify('d3:handler', found.id);
    await entryOf(holder, 'sent');
    assert.deepEqual((await logOf(other)).items, []);
    assert.match(server.received[0]?.mail.text ?? '', new RegExp(`/desk/cases/${found.id}`));
    assert.match(server.received[0]?.raw ?? '', /^List-Unsubscribe: <.*\/account\/mail>/m);
  });

  it('stays on the site alone without a choice, after it is taken back, without a proven address, and for the disabled', async () => {
    const silent = await office.person('甲');
    await verify(silent);
    const left = await reader();
    await left.client.chooseMail({ wanted: false, textVersion: 'x' });
    const unproven = await reader();
    const disabled = await reader();
    const heard = await reader();
    const { pool } = office.running.office;
    await pool.query('update person set email_verified_on = null where id = $1', [unproven.id]);
    const { id } = await openCase(heard);
    await pool.query('update person set disabled = true where id = $1', [disabled.id]);
    for (const person of [silent, left, unproven, disabled, heard]) await notify(`person:${person.id}`, id);
    await entryOf(heard, 'sent');
    await until(
      () => owner.query('select from graphile_worker.jobs'),
      ({ rowCount }) => rowCount === 0,
    );
    assert.deepEqual(
      server.received.map((letter) => letter.to[0]),
      [`${heard.id}@reader.example`],
    );
  });
});

describe('the choice', () => {
  it('is on record with the version of its text and its day', async () => {
    const person = await office.person('乙');
    await verify(person);
    assert.equal((await person.client.ownMail()).choice, undefined);
    const { choice, text } = await choose(person, 'en');
    assert.deepEqual(choice, { wanted: true, lang: 'en', textVersion: text.version, day: '2026-06-02' });
    await person.client.chooseMail({ wanted: false, textVersion: text.version });
    const { rows } = await owner.query(
      'select wanted, text_version, day::text from mail_choice where person_id = $1 order by id',
      [person.id],
    );
    assert.deepEqual(rows, [
      { wanted: true, text_version: text.version, day: '2026-06-02' },
      { wanted: false, text_version: text.version, day: '2026-06-02' },
    ]);
    await assert.rejects(office.running.office.pool.query('update mail_choice set wanted = true'), /permission denied/);
    await assert.rejects(office.running.office.pool.query('delete from mail_choice'), /permission denied/);
  });

  it('needs a proven address and the text in force', async () => {
    const person = await office.person('丙');
    const refused = (code: string) => (error: unknown) => error instanceof ApiError && error.problem.code === code;
    await assert.rejects(
      person.client.chooseMail({ wanted: true, textVersion: 'older' }),
      refused('mail.text-changed'),
    );
    await assert.rejects(choose(person), refused('mail.no-address'));
  });
});

describe('a letter that does not get through', () => {
  it('is tried again after 451, and the log shows what the server said, without addresses', async () => {
    const person = await reader();
    server.refusals.push({ code: 451, text: `try later <${person.id}@reader.example>`, at: 'data' });
    await notify(`person:${person.id}`, (await openCase(person)).id);
    const entry = await until(
      async () => (await logOf(person)).items[0],
      (one) => one?.lastError !== undefined,
    );
    assert.equal(entry?.status, 'queued');
    assert.match(entry?.lastError ?? '', /451|try later/);
    assert.doesNotMatch(JSON.stringify(await admin.client.jobs()), /reader\.example/);
    assert.doesNotMatch(entry?.lastError ?? '', /reader\.example/);
    await runNow();
    const sent = await entryOf(person, 'sent');
    assert.equal(sent?.tries, 2);
    assert.equal(sent?.lastError, undefined);
    assert.equal(server.received.length, 1);
  });

  it('is tried again when the server was not there', async () => {
    const person = await reader();
    const { port } = server.options;
    await server.close();
    await notify(`person:${person.id}`, (await openCase(person)).id);
    await waiting();
    assert.match((await logOf(person)).items[0]?.lastError ?? '', /ECONNREFUSED/);
    server = await useMailServer({ port });
    await runNow();
    await entryOf(person, 'sent');
    assert.equal(server.received.length, 1);
  });

  it('is given up at once when the server knows no such reader; the administrator sends it again', async () => {
    const person = await reader();
    server.refusals.push({ code: 550, text: 'no such user', at: 'recipient' });
    await notify(`person:${person.id}`, (await openCase(person)).id);
    const entry = await entryOf(person, 'failed');
    assert.equal(entry?.tries, 1);
    assert.equal(entry?.to, `${person.id.slice(0, 1)}***@reader.example`);
    assert.equal(entry?.canResend, true);
    assert.equal((await admin.client.jobs()).failedLetters, 1);
    assert.equal((await admin.client.mailLog({ status: 'failed' })).items.length, 1);
    await admin.client.resendMail(entry?.id ?? '');
    await entryOf(person, 'sent');
    await assert.rejects(
      admin.client.resendMail(entry?.id ?? ''),
      (error) => error instanceof ApiError && error.problem.code === 'mail.not-resendable',
    );
  });

  it('is given up after the last try', async () => {
    const person = await reader();
    server.refusals.push({ code: 451, text: 'later', at: 'data' }, { code: 451, text: 'later', at: 'data' });
    await notify(`person:${person.id}`, (await openCase(person)).id);
    await waiting();
    await owner.query('update graphile_worker._private_jobs set attempts = max_attempts - 1');
    await runNow();
    await entryOf(person, 'failed');
    assert.deepEqual((await admin.client.jobs()).waiting, []);
    assert.equal((await admin.client.resendAllMail('failed')).count, 1);
    await entryOf(person, 'sent');
  });

  it('comes twice when the server’s answer was lost, under one Message-ID: at least once', async () => {
    const person = await reader();
    server.refusals.push({ code: 451, text: 'lost', at: 'taken' });
    await notify(`person:${person.id}`, (await openCase(person)).id);
    await runNow();
    const entry = await entryOf(person, 'sent');
    assert.deepEqual(
      server.received.map((letter) => letter.mail.messageId),
      Array.from({ length: 2 }, () => `<${entry?.id}@qiao.example>`),
    );
  });
});

describe('any other letter', () => {
  const letter = { kind: 'test', subject: both('一', 'one'), body: [both('二', 'two')], now: clock };
  const queue = (to: string, more: object = {}) => queueMail(office.running.office.pool, { ...letter, to, ...more });
  const rows = async (to: string) =>
    (
      await owner.query<{ status: string; body: unknown; link: unknown }>(
        'select status, body, link from mail where address = $1',
        [to],
      )
    ).rows;

  it('is written with what it tells about, or not at all', async () => {
    const { pool } = office.running.office;
    await assert.rejects(
      transaction(pool, async (connection) => {
        await queueMail(connection, { ...letter, to: 'never@reader.example' });
        throw new Error('undone');
      }),
      /undone/,
    );
    assert.deepEqual(await rows('never@reader.example'), []);
  });

  it('leaves no one-time token in the log once it is sent', async () => {
    const to = 'link@reader.example';
    const url = `${office.url}/sign-in/link?token=once-and-secret`;
    await queue(to, { link: { url, label: both('登录', 'Sign in') } });
    const [row] = await until(
      () => rows(to),
      ([one]) => one?.status === 'sent',
    );
    assert.equal(row?.body, null);
    assert.equal(row?.link, null);
    assert.match(server.received[0]?.mail.text ?? '', /token=once-and-secret/);
    const { rows: everywhere } = await owner.query(
      `select mail::text from mail where mail::text like '%once-and-secret%'`,
    );
    assert.deepEqual(everywhere, []);
  });

  for (const to of [
    'a@b.example\nBcc: c@d.example',
    'a@b.example, c@d.example',
    'A <a@b.example>',
    'a@b.example\0',
    '',
    'a',
    'a@b c',
  ])
    it(`cannot be addressed to ${JSON.stringify(to)}`, () => assert.rejects(queue(to), RangeError));

  it('cannot grow a header from its subject', async () => {
    const to = 'header@reader.example';
    await queue(to, { subject: both('一\r\nBcc: evil@reader.example', 'two\nX-Evil: yes'), lang: 'zh' });
    await until(
      () => rows(to),
      ([one]) => one?.status === 'sent',
    );
    const [found] = server.received;
    assert.deepEqual(found?.to, [to]);
    assert.equal(found?.mail.headers.get('x-evil'), undefined);
    assert.equal(found?.mail.bcc, undefined);
  });

  it('shows markup as text', async () => {
    const to = 'markup@reader.example';
    await queue(to, { body: [both('<script>alert(1)</script>', '<b>')], lang: 'zh' });
    await until(
      () => rows(to),
      ([one]) => one?.status === 'sent',
    );
    assert.doesNotMatch(server.received[0]?.mail.html || '', /<script/);
    assert.match(server.received[0]?.mail.text ?? '', /<script>alert\(1\)<\/script>/);
  });
});
