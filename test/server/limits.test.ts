/** Uploads are known by their content and bounded; bodies without a told length are not read. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, it } from 'node:test';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

let office: TestOffice;
let person: TestPerson;
let id = '';
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  person = await office.person('王示例');
  id = (await person.client.open('honorary-sample', { name: '王示例' })).id;
});
after(() => office.close());

const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.set('file', new File([bytes], name));
  const answer = await fetch(new URL(`/api/v1/cases/${id}/materials/proof`, office.url), {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${person.token}` },
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string; name?: string; type?: string } };
};

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

it('a page that calls itself a picture is refused', async () => {
  const { status, body } = await upload(
    'photo.png',
    new TextEncoder().encode('<html><script>alert(1)</script></html>'),
  );
  assert.equal(status, 415);
  assert.equal(body.code, 'file.type');
});

it('a picture is kept as what it is, under a name without paths', async () => {
  const { status, body } = await upload('../../etc/passwd.pdf', png);
  assert.equal(status, 201);
  assert.equal(body.type, 'image/png');
  assert.doesNotMatch(body.name ?? '/', /[/\\]/);
});

it('21 MB are too much for one file, and the refusal says the limit', async () => {
  const { status, body } = await upload('large.png', new Uint8Array(21 * 1024 * 1024));
  assert.equal(status, 413);
  assert.equal(body.code, 'file.size');
});

it('a body without a told length is not read', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sending = request(
      new URL('/api/v1/session', office.url),
      { method: 'POST', headers: { 'transfer-encoding': 'chunked', 'content-type': 'application/json' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    sending.on('error', reject);
    sending.end('{"login":"a","password":"b"}');
  });
  assert.equal(status, 413);
});
