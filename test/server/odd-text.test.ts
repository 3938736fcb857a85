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

it('rare characters, bidirectional text and emoji are kept as they are', async () => {
  const { client } = await office.person('王示例');
  for (const name of ['𠮷野家', 'שלום عليكم', '👩‍👩‍👧 Ünïcödé']) {
    assert.equal((await client.open('honorary-sample', { name })).form.name, name);
  }
});
