/** Limits as data: each names a route that is there, holds over the network, and the store of tries stays small. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { routeLimits, usual } from '../../src/server/limits.ts';
import { makeLimiter } from '../../src/server/rate-limit.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';
import { changes, type Operation, operationsOf } from '../support/operations.ts';

let office: TestOffice;
let operations: Operation[];
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  operations = await operationsOf(office.url);
});
after(() => office.close());

const filled = (path: string) => path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');

it('each limit is of a route that is there, once', () => {
  const names = routeLimits.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(
    names.filter((name) => !operations.some(({ method, path }) => name === `${method} ${path}`)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});

it('no call that changes something takes a larger body than its limit says', async () => {
  const wrong: string[] = [];
  for (const operation of operations.filter(changes)) {
    const { method, path } = operation;
    const bytes = routeLimits.find((limit) => limit.method === method && limit.path === path)?.bytes ?? usual.bytes;
    const answer = await fetch(new URL(filled(path), office.url), {
      method,
      headers: {
        'content-type': path.endsWith('/materials/{key}') ? 'multipart/form-data; boundary=x' : 'application/json',
      },
      body: ' '.repeat(bytes + 1),
    });
    const { code } = (await answer.json()) as { code: string };
    if (answer.status !== 413) wrong.push(`${method} ${path}: ${answer.status} ${code}`);
  }
  assert.deepEqual(wrong, []);
});

it('tracking may be tried thirty times in a quarter of an hour, then says how long to wait', async () => {
  const track = () => fetch(new URL('/api/v1/track?number=WQ2026000001-1&code=AAAAAAAA', office.url));
  const statuses = new Set<number>();
  for (let n = 0; n < 30; n += 1) statuses.add((await track()).status);
  assert.deepEqual([...statuses], [404]);
  const answer = await track();
  assert.equal(answer.status, 429);
  const seconds = Number(answer.headers.get('retry-after'));
  assert.ok(seconds > 0 && seconds <= 900, String(seconds));
  assert.equal(((await answer.json()) as { code: string }).code, 'rate.limited');
});

it('a rate is of one caller: another is not held up', async () => {
  const [one, other] = [
    await office.person('甲', [{ role: 'admin', body: 'office' }]),
    await office.person('乙', [{ role: 'admin', body: 'office' }]),
  ];
  for (let n = 0; n < 10; n += 1) await one.client.resendAllMail('failed');
  await assert.rejects(one.client.resendAllMail('failed'), /频繁/);
  assert.deepEqual(await other.client.resendAllMail('failed'), { count: 0 });
});

describe('the counter of tries', () => {
  it('lets as many through as it says, and again in the next window', () => {
    let now = 0;
    const limiter = makeLimiter(2, 1000, () => now);
    assert.deepEqual(
      [0, 0, 0].map(() => limiter.allow('a')),
      [true, true, false],
    );
    assert.equal(limiter.allow('b'), true);
    now = 400;
    assert.equal(limiter.wait('a'), 1);
    now = 1000;
    assert.equal(limiter.wait('a'), 0);
    assert.equal(limiter.allow('a'), true);
  });

  it('a flood of others does not free a key that used up its tries lately', () => {
    const limiter = makeLimiter(1, 1000, () => 0);
    for (let n = 0; n < 15_000; n += 1) limiter.allow(`early ${n}`);
    limiter.allow('mine');
    for (let n = 0; n < 15_000; n += 1) limiter.allow(`late ${n}`);
    assert.equal(limiter.allow('mine'), false);
  });
});
