/** Characters that PostgreSQL's JSON cannot hold are refused with the field's path, not with an error of the server. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

let office: TestOffice;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
});
after(() => office.close());

for (const [name, text] of [
  ['NUL', 'a\u0000b'],
  ['half a surrogate pair', 'a\ud800b'],
] as const) {
  it(`${name} is refused`, async () => {
    const { client } = await office.person('王示例');
    const refused = (error: unknown) => error instanceof ApiError && error.problem.status === 422;
    await assert.rejects(client.open('honorary-sample', { name: text }), refused);
  });
}

it('NUL is refused everywhere else too: in numbers to track, searches, logins, names', async () => {
  const tries: readonly [string, string, object?][] = [
    ['POST', '/api/v1/track', { number: 'HG2026\0', code: 'a\0b' }],
    ['POST', '/api/v1/session', { login: 'a\0b', password: 'a\0b' }],
    ['POST', '/api/v1/accounts', { login: 'a\0b@example.org', name: 'a\0b' }],
    ['POST', '/api/v1/verify', { number: 'a\0b', code: 'a\0b' }],
    ['GET', '/api/v1/cases?q=a%00b&queue=all'],
    ['GET', '/api/v1/cases?procedure=a%00b&queue=all'],
    ['GET', '/api/v1/cases/a%00b'],
    ['GET', '/api/v1/colleagues?body=a%00b'],
  ];
  const { token } = await office.person('承办示例', [{ role: 'handler', body: 'd3' }]);
  for (const [method, path, body] of tries) {
    const response = await fetch(new URL(path, office.url), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(method === 'GET' ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    assert.ok(response.status < 500, `${method} ${path}: ${response.status}`);
  }
});

it('rare characters, bidirectional text and emoji are kept as they are', async () => {
  const { client } = await office.person('王示例');
  for (const name of ['𠮷野家', 'שלום عليكم', '👩‍👩‍👧 Ünïcödé']) {
    assert.equal((await client.open('honorary-sample', { name })).form.name, name);
  }
});
