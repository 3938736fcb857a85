/** Every call that changes something, and every form of a page: refused when it began elsewhere, or nobody says where. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mayChange } from '../../src/server/safe-headers.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';
import { changes, type Operation, operationsOf } from '../support/operations.ts';
import { useWebOffice, type WebOffice } from '../support/web-office.ts';

const clock = '2026-06-02T09:00:00+08:00';
const cookie = 'qiao_session=anything';
const here = 'https://office.example';

describe('where a request began', () => {
  const cases: readonly [boolean, { [header: string]: string }][] = [
    [true, { 'sec-fetch-site': 'same-origin', cookie }],
    [true, { 'sec-fetch-site': 'none', cookie }],
    [false, { 'sec-fetch-site': 'same-site', cookie }],
    [false, { 'sec-fetch-site': 'cross-site', cookie }],
    [false, { 'sec-fetch-site': 'cross-site' }],
    [true, { origin: here, cookie }],
    [true, { origin: 'http://inside:4700', host: 'inside:4700', cookie }],
    [false, { origin: 'https://evil.example', cookie }],
    [false, { origin: 'https://office.example.evil.example', cookie }],
    [false, { origin: 'null', cookie }],
    [false, { origin: 'https://evil.example' }],
    [false, { cookie }],
    [true, {}],
    [true, { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' }],
  ];
  for (const [may, headers] of cases)
    it(`${may ? 'may' : 'may not'} change: ${JSON.stringify(headers)}`, () => {
      const given = new Headers(headers);
      assert.equal(mayChange({ method: 'POST', headers: given }, here), may);
      assert.equal(mayChange({ method: 'GET', headers: given }, here), true);
    });
});

describe('every call that changes something', () => {
  let office: TestOffice;
  let operations: Operation[];
  before(async () => {
    office = await useOffice({ clock, officeFolder: sampleOffice });
    operations = (await operationsOf(office.url)).filter(changes);
  });
  after(() => office.close());

  const foreign: readonly { [header: string]: string }[] = [
    { cookie },
    { cookie, origin: 'https://evil.example' },
    { cookie, origin: 'null' },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ];
  for (const headers of foreign)
    it(`is refused with ${JSON.stringify(headers)}`, async () => {
      const letIn: string[] = [];
      for (const { method, path } of operations) {
        const url = new URL(path.replaceAll(/\{\w+\}/g, 'x'), office.url);
        const answer = await fetch(url, {
          method,
          headers: { ...headers, 'content-type': 'application/json' },
          body: '{}',
        });
        const { code } = (await answer.json()) as { code: string };
        if (answer.status !== 403 || code !== 'auth.origin') letIn.push(`${method} ${path}: ${answer.status} ${code}`);
      }
      assert.ok(operations.length > 10);
      assert.deepEqual(letIn, []);
    });
});

describe('a form of a page', () => {
  let office: WebOffice;
  before(async () => {
    office = await useWebOffice(clock);
  });
  after(() => office.close());

  const post = (path: string, headers: { [header: string]: string }, body = 'login=a&password=b') =>
    fetch(new URL(path, office.url), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    });

  const elsewhere: readonly { [header: string]: string }[] = [
    { origin: 'https://evil.example' },
    { cookie },
    { 'sec-fetch-site': 'cross-site' },
  ];
  it('is refused from another site, signed in or not', async () => {
    for (const path of ['/sign-in', '/desk/sign-in', '/desk/sign-out', '/account/mail'])
      for (const headers of elsewhere) {
        const answer = await post(path, headers);
        assert.equal(answer.status, 403, `${path} ${JSON.stringify(headers)}`);
        assert.match(await answer.text(), /不是从本站页面发出的[\s\S]*page of this site/);
      }
  });

  it('is answered from our own page', async () => {
    const answer = await post('/sign-in', { origin: new URL(office.url).origin, cookie: 'lang=en' });
    assert.equal(answer.status, 401);
  });

  it('is answered behind TLS, where the address inside is not the one that browsers know', async () => {
    const { office: running } = office.running;
    const inside = running.publicUrl;
    running.publicUrl = here;
    try {
      assert.equal((await post('/sign-in', { origin: here })).status, 401);
      assert.equal((await post('/sign-in', { origin: 'https://evil.example' })).status, 403);
    } finally {
      running.publicUrl = inside;
    }
  });

  it('may not be larger than a form is', async () => {
    const answer = await post('/sign-in', { origin: new URL(office.url).origin }, `login=${'a'.repeat(70_000)}`);
    assert.equal(answer.status, 413);
  });
});
