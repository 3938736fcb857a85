/**
 * To an outsider nothing that exists answers otherwise than what does not. Every route with an id is asked, with an id of every table
 * that has any, by nobody and by an applicant who has no part in it; the same question with an id that never was must get the same
 * status and the same words.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import pg from 'pg';
import { queueMail } from '../../src/server/mail/queue-mail.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { type Operation, operationsOf } from '../support/operations.ts';
import { until } from '../support/until.ts';

let office: TestOffice;
let outsider: TestPerson;
let owner: pg.Client;
let withId: Operation[];
/** Ids by table. */
const real = new Map<string, string>();
let file = '';
let caseId = '';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Published for everybody: an id that exists may show what it names. */
const open = [
  '/api/v1/procedures/{id}',
  '/api/v1/rules/{id}',
  '/api/v1/calendar/{year}',
  '/api/v1/public-notices/{id}',
];

async function fillCase(): Promise<void> {
  const applicant = await office.person('王示例');
  const head = await office.person('长', [{ role: 'dept_head', body: 'd3' }]);
  const draft = await applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
  caseId = draft.id;
  const form = new FormData();
  form.set('file', new File([png], 'proof.png'));
  file = (await applicant.client.upload(caseId, 'proof', form)).id;
  const { version } = await applicant.client.case(caseId);
  const filed = await applicant.client.act(caseId, { action: 'file', version });
  await head.client.act(caseId, { action: 'grant', version: filed.case.version });
  await until(
    () => applicant.client.case(caseId),
    (view) => view.papers.every((paper) => paper.url !== undefined),
  );
  await queueMail(office.running.office.pool, {
    to: 'a@reader.example',
    kind: 'test',
    subject: { zh: '一', en: 'one' },
    body: [],
    person: applicant.id,
    caseId,
    now: '2026-06-02T09:00:00+08:00',
  });
}

before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  owner = new pg.Client(office.running.ownerUrl);
  await owner.connect();
  outsider = await office.person('外');
  await fillCase();
  await owner.query(`insert into failed_job (task, payload, error, at) values ('send-mail', '{}', 'x', now())`);
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id' order by 1`,
  );
  for (const { name } of tables) {
    // Not the outsider's own: those are theirs to see.
    const { rows } = await owner.query<{ id: string }>(
      `select t.id::text from ${name} t where not to_jsonb(t)::text like '%' || $1 || '%' order by 1 limit 1`,
      [outsider.id],
    );
    if (rows[0]) real.set(name, rows[0].id);
  }
  withId = (await operationsOf(office.url)).filter(({ params, path }) => params.length > 0 && !open.includes(path));
});
after(async () => {
  await owner.end();
  await office.close();
});

/** A body with something for every route: what a route does not know it leaves out. */
const body = {
  ...{ action: 'note', version: 1, input: { opinion: '可以' }, path: 'form.name', reason: '核对', ground: '核对身份' },
  ...{
    value: 1,
    from: '2026-06-02',
    until: '2026-12-31',
    lastDay: '2026-06-30',
    source: '测试',
    name: '测试',
    title: '测试',
  },
  ...{ login: 'x@test.example', email: 'x@test.example', role: 'handler', body: 'd3', posts: [], status: 'failed' },
  ...{ text: '测试', opinion: '测试', code: '123456', paper: 'grant' },
};

function urlOf({ path }: Operation, id: string, fileId: string): string {
  const values: { [name: string]: string } = {
    ...{ id, entry: id, person: id, key: 'proof', role: 'unit_liaison', year: '2026' },
    file: path.includes('/materials/') ? fileId : path.includes('/exports/') ? `${fileId}.zip` : `${fileId}.pdf`,
  };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? id);
}

async function ask(operation: Operation, url: string, token: string | undefined): Promise<string> {
  const upload = operation.path.endsWith('/materials/{key}');
  const form = new FormData();
  form.set('file', new File([png], 'proof.png'));
  const answer = await fetch(new URL(url, office.url), {
    method: operation.method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(upload || operation.method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(operation.method === 'GET' ? {} : { body: upload ? form : JSON.stringify(body) }),
  });
  const text = (await answer.text()).replace(/"requestId":"[^"]+"/, '');
  return `${answer.status} ${answer.headers.get('content-type')} ${text}`;
}

it('there is something to be found: a case, its file, its paper, its mail, people, sessions', () => {
  for (const table of ['case_file', 'material_file', 'paper', 'mail', 'person', 'session', 'notice', 'failed_job'])
    assert.ok(real.has(table), table);
});

for (const who of ['nobody', 'an applicant without part in it'] as const)
  it(`${who} cannot tell what exists from what does not`, async () => {
    const token = who === 'nobody' ? undefined : outsider.token;
    const told: string[] = [];
    for (const operation of withId) {
      const byFile = operation.params.includes('file') && operation.params.length === 1;
      const absentId = randomUUID();
      const absent = {
        uuid: await ask(operation, urlOf(operation, absentId, absentId), token),
        number: await ask(operation, urlOf(operation, '900000000', byFile ? '900000000' : absentId), token),
      };
      for (const [table, id] of real) {
        const url = byFile ? urlOf(operation, id, id) : urlOf(operation, id, file);
        const answer = await ask(operation, url, token);
        const expected = /^\d+$/.test(id) ? absent.number : absent.uuid;
        if (answer !== expected) told.push(`${operation.method} ${url} (${table}): ${answer} instead of ${expected}`);
      }
    }
    assert.ok(withId.length > 10);
    assert.deepEqual(told, []);
  });

it('nor names of registers and settings', async () => {
  const names = [...office.running.office.book.registers.keys(), 'case.draftDays'];
  const told: string[] = [];
  for (const operation of withId) {
    const absent = await ask(operation, urlOf(operation, 'none-such', file), outsider.token);
    for (const name of names) {
      const answer = await ask(operation, urlOf(operation, name, file), outsider.token);
      if (answer !== absent) told.push(`${operation.method} ${operation.path} ${name}: ${answer}`);
    }
  }
  assert.deepEqual(told, []);
});

it('a case keeps its ids apart: a file or paper of one is not there under another', async () => {
  const own = await outsider.client.open('honorary-sample', { name: '外', reason: '测试' });
  const answer = await fetch(new URL(`/api/v1/cases/${own.id}/materials/proof/${file}`, office.url), {
    headers: { authorization: `Bearer ${outsider.token}` },
  });
  assert.equal(answer.status, 404);
});
