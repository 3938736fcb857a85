/** Files from outside: what they are decides, not what they are called; what they unpack to is bounded; given out they do nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { caseFiles, mostPixels } from '../../src/server/limits.ts';
import { needRoom, pixelsOf, safeName } from '../../src/server/uploads.ts';
import type { FileRow } from '../../src/store/files.ts';
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

/** A PNG's head that says how large it is; nothing of it needs to be there. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IDAT', 37, 'latin1');
  return bytes;
}

const jpeg = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8]),
    Buffer.from([height >> 8, height & 255, width >> 8, width & 255, 3]),
    Buffer.alloc(16),
  ]);

const pdf = Buffer.from('%PDF-1.4\n<script>alert(1)</script>\n%%EOF\n');

async function upload(name: string, bytes: Buffer) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name));
  const answer = await fetch(new URL(`/api/v1/cases/${id}/materials/proof`, office.url), {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${person.token}` },
  });
  return {
    status: answer.status,
    ...((await answer.json()) as { code?: string; url?: string; name?: string; id?: string }),
  };
}

const read = (url: string | undefined, headers: { [name: string]: string } = {}) =>
  fetch(new URL(url ?? '', office.url), { headers: { authorization: `Bearer ${person.token}`, ...headers } });

describe('a file that comes in', () => {
  const refused: readonly [string, Buffer, string][] = [
    ['a page called a picture', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file.type'],
    [
      'a drawing with script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'file.type',
    ],
    ['an archive', Buffer.from('PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1'), 'file.type'],
    ['a program', Buffer.from('\u007fELF\u0002\u0001\u0001aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1'), 'file.type'],
    ['a page with a PDF behind it', Buffer.concat([Buffer.from('<html>'.padEnd(1100)), pdf]), 'file.type'],
    ['a small picture of 10,000 million points', png(100_000, 100_000), 'file.pixels'],
    ['the same as JPEG', jpeg(65_500, 65_500), 'file.pixels'],
  ];
  for (const [what, bytes, code] of refused)
    it(`is refused: ${what}`, async () => assert.equal((await upload('photo.png', bytes)).code, code));

  it('is measured without being unpacked', () => {
    assert.equal(pixelsOf(png(3000, 2000), 'image/png'), 6_000_000);
    assert.equal(pixelsOf(jpeg(3000, 2000), 'image/jpeg'), 6_000_000);
    assert.equal(pixelsOf(Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg'), undefined);
    assert.ok(9000 * 12_000 < mostPixels, 'a large scan passes');
  });

  it('keeps its name without paths, controls and turning of direction', () => {
    assert.equal(safeName('../../etc/pass\0wd'), '.._.._etc_pass_wd');
    assert.equal(safeName('annex\u202efdp.exe'), 'annex_fdp.exe');
    assert.equal([...safeName('长'.repeat(300))].length, 120);
    assert.equal(safeName(''), 'file');
  });

  it('must find room in its case', () => {
    const row = (size: number, material = 'proof') => ({ size, material }) as FileRow; // the two that count
    const full = Array.from({ length: caseFiles.perMaterial }, () => row(1));
    assert.throws(() => needRoom(full, 'proof', 1), { code: 'file.count' });
    needRoom(full, 'other', 1);
    assert.throws(() => needRoom([row(caseFiles.bytes)], 'other', 1), { code: 'file.count' });
  });
});

describe('a file that goes out', () => {
  it('is a download in a sandbox under its own type, by an id that says nothing', async () => {
    const { url, id: fileId } = await upload('../x.html', png(10, 10));
    assert.match(fileId ?? '', /^[0-9a-f-]{36}$/);
    const { headers } = await read(url, { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' });
    assert.equal(headers.get('content-type'), 'image/png');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''/);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
  });

  it('that is a PDF is shown in place inside our own page only', async () => {
    const { url, status } = await upload('a.pdf', pdf);
    assert.equal(status, 201);
    for (const [headers, inPlace] of [
      [{ 'sec-fetch-dest': 'object', 'sec-fetch-site': 'same-origin' }, true],
      [{ 'sec-fetch-dest': 'object', 'sec-fetch-site': 'cross-site' }, false],
      [{ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' }, false],
      [{}, false],
    ] as const) {
      const answer = await read(url, headers);
      assert.equal(answer.headers.get('content-type'), 'application/pdf');
      assert.equal(/^inline/.test(answer.headers.get('content-disposition') ?? ''), inPlace, JSON.stringify(headers));
      assert.equal(/sandbox/.test(answer.headers.get('content-security-policy') ?? ''), !inPlace);
    }
  });
});
