/** What the counter takes in for somebody, and what the post brings: day of receipt, being in time, and what follows (0 §1.1 R3, R10; §6). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError, type Client } from '../../src/client/client.ts';
import type { Arrival } from '../../src/language/arrival.ts';
import { clockOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

let office: TestOffice;
let admin: TestPerson;
let clerk: TestPerson;
before(async () => {
  office = await useOffice({ clock: '2026-09-17T09:00:00+08:00', officeFolder: clockOffice });
  admin = await office.person('管理', [{ role: 'admin', body: 'd2' }]);
  clerk = await office.person('窗口示例', [{ role: 'window', body: 'd1' }]);
});
after(() => office.close());

const form = { name: '来访人示例', event: '2026-11-19', opens: '2026-10-20', closes: '2026-11-10' };
const openAtCounter = () => clerk.client.open('clock-sample', form, undefined, { counter: { name: '来访人示例' } });
async function act(client: Client, id: string, action: string, arrival?: Arrival) {
  const { version } = await client.case(id);
  return (await client.act(id, { action, version, ...(arrival ? { arrival } : {}) })).case;
}
const refused = (code: string, path: string) => (error: unknown) => {
  assert.ok(error instanceof ApiError);
  const [wrong] = error.problem.errors ?? [];
  assert.deepEqual([error.problem.status, wrong?.code, wrong?.path], [422, code, path]);
  return true;
};

const notFound = (error: unknown) => {
  assert.ok(error instanceof ApiError);
  assert.equal(error.problem.code, 'not-found');
  return true;
};

/** §4 example 1 with other hours of day: the term counts from the day of receipt. */
const received: readonly [title: string, at: string, receivedOn: string, due: string][] = [
  ['at closing time the day is still today', '2026-09-17T17:30:00+08:00', '2026-09-17', '2026-10-21'],
  ['a minute later it is the next working day', '2026-09-17T17:31:00+08:00', '2026-09-18', '2026-10-22'],
  ['on the eve of a weekend with a make-up Sunday', '2026-09-18T18:00:00+08:00', '2026-09-20', '2026-10-23'],
  ['on a rest day', '2026-09-19T10:00:00+08:00', '2026-09-20', '2026-10-23'],
  ['on the eve of a holiday', '2026-09-30T17:45:00+08:00', '2026-10-08', '2026-11-04'],
];
for (const [title, at, receivedOn, due] of received)
  it(`the counter: ${title}`, async () => {
    await office.moveTo(at);
    const { id } = await openAtCounter();
    const filed = await act(clerk.client, id, 'file');
    const term = filed.clocks.find(({ clock }) => clock === 'term');
    assert.deepEqual([term?.startedOn, term?.due], [receivedOn, due]);
    const line = filed.timeline.find(({ action }) => action === 'file');
    assert.equal(line?.filedOn ?? at.slice(0, 10), receivedOn);
  });

it('online the day is the civil day, whatever the hour', async () => {
  await office.moveTo('2026-09-17T23:50:00+08:00');
  const applicant = await office.person('申请人');
  const { id } = await applicant.client.open('clock-sample', form);
  const filed = await act(applicant.client, id, 'file');
  assert.equal(filed.clocks.find(({ clock }) => clock === 'term')?.due, '2026-10-21');
});

it('another closing hour holds from its day on', async () => {
  const opened = async (at: string) => {
    await office.moveTo(at);
    const { id } = await openAtCounter();
    return (await act(clerk.client, id, 'file')).clocks.find(({ clock }) => clock === 'term')?.startedOn;
  };
  await admin.client.putSetting('office.close', { value: '20:00', from: '2026-09-22', source: '延时服务' });
  assert.equal(await opened('2026-09-21T19:00:00+08:00'), '2026-09-22');
  assert.equal(await opened('2026-09-22T19:00:00+08:00'), '2026-09-22');
  assert.equal(await opened('2026-09-22T20:01:00+08:00'), '2026-09-23');
  await admin.client.putSetting('office.close', { value: '17:30', from: '2026-09-23', source: '恢复' });
});

/** Filed on 24 September: 30 days for the supplement end on Saturday 24 October, moved to Monday 26 October. */
async function withSupplement(): Promise<string> {
  await office.moveTo('2026-09-24T09:00:00+08:00');
  const { id } = await openAtCounter();
  const filed = await act(clerk.client, id, 'file');
  assert.equal(filed.clocks.find(({ clock }) => clock === 'supplement')?.due, '2026-10-26');
  return id;
}
const supplementOf = async (id: string) =>
  (await clerk.client.case(id)).clocks.find(({ clock }) => clock === 'supplement');

it('on the last day the closed counter refuses and names the way that is left', async () => {
  const id = await withSupplement();
  await office.moveTo('2026-10-26T17:45:00+08:00');
  await assert.rejects(act(clerk.client, id, 'supplemented'), (error) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.problem.code, 'counter.closed');
    assert.match(error.problem.remedy.zh, /2026-10-26 24:00/);
    assert.match(error.problem.remedy.en, /online/);
    return true;
  });
  await office.moveTo('2026-10-26T17:30:00+08:00');
  await act(clerk.client, id, 'supplemented');
  assert.equal((await supplementOf(id))?.light, 'done');
});

it('the post is in time by its postmark, and received on the day it was signed for', async () => {
  const id = await withSupplement();
  await office.moveTo('2026-10-29T15:00:00+08:00');
  const acted = await act(clerk.client, id, 'supplemented', {
    way: 'post',
    postmark: '2026-10-26',
    receivedOn: '2026-10-28',
  });
  const supplement = await supplementOf(id);
  assert.deepEqual([supplement?.light, supplement?.stoppedOn], ['done', '2026-10-26']);
  const line = acted.timeline.find(({ action }) => action === 'supplemented');
  assert.deepEqual([line?.filedOn, line?.postmark, line?.limit?.light], ['2026-10-28', '2026-10-26', 'done']);
});

it('a postmark after the last day is late', async () => {
  const id = await withSupplement();
  await office.moveTo('2026-10-29T15:00:00+08:00');
  await act(clerk.client, id, 'supplemented', { way: 'post', postmark: '2026-10-27' });
  const supplement = await supplementOf(id);
  assert.deepEqual([supplement?.light, supplement?.late], ['dlate', 1]);
});

it('an application by post starts the term on the day it was signed for', async () => {
  await office.moveTo('2026-09-22T15:00:00+08:00');
  const { id } = await openAtCounter();
  const filed = await act(clerk.client, id, 'file', { way: 'post', postmark: '2026-09-14', receivedOn: '2026-09-17' });
  assert.equal(filed.clocks.find(({ clock }) => clock === 'term')?.due, '2026-10-21');
});

it('what cannot be is refused, field by field', async () => {
  await office.moveTo('2026-09-22T15:00:00+08:00');
  const { id } = await openAtCounter();
  const file = (arrival: Arrival) => act(clerk.client, id, 'file', arrival);
  await assert.rejects(
    file({ way: 'post', postmark: '2026-09-23' }),
    refused('arrival.postmark-ahead', 'arrival.postmark'),
  );
  await assert.rejects(
    file({ way: 'post', postmark: '2026-09-18', receivedOn: '2026-09-23' }),
    refused('arrival.received-ahead', 'arrival.receivedOn'),
  );
  const applicant = await office.person('申请人');
  const own = await applicant.client.open('clock-sample', form);
  await assert.rejects(
    act(applicant.client, own.id, 'file', { way: 'counter' }),
    refused('arrival.not-counter', 'arrival'),
  );
});

describe('the receipt of what the counter filed', () => {
  let id = '';
  const applicantsMail = 'laifang@example.org';
  before(async () => {
    await office.moveTo('2026-09-22T15:00:00+08:00');
    ({ id } = await openAtCounter());
  });

  it('is not there before something was filed', async () => {
    await assert.rejects(clerk.client.receipt(id), notFound);
    assert.equal((await clerk.client.case(id)).receipt, undefined);
  });

  it('tells number, query code, who received what and when, and the next limit', async () => {
    const filed = await act(clerk.client, id, 'file', {
      way: 'post',
      postmark: '2026-09-18',
      receivedOn: '2026-09-21',
    });
    assert.deepEqual([filed.receipt, filed.trackCode], [true, undefined]);
    const receipt = await clerk.client.receipt(id);
    assert.deepEqual(
      [receipt.number, receipt.applicant, receipt.filed.by.name, receipt.filed.filedOn, receipt.filed.postmark],
      [filed.number, '来访人示例', '窗口示例', '2026-09-21', '2026-09-18'],
    );
    assert.ok(receipt.clock?.due && receipt.canMail && receipt.qr.startsWith('data:image/png;base64,'));
    assert.match(receipt.trackUrl, new RegExp(`/track\\?number=${filed.number}$`));
    const tracked = await office.nobody.track(receipt.number, receipt.code);
    assert.equal(tracked.number, filed.number);
  });

  it('goes by mail, without name or matter, and only to one whole address', async () => {
    await assert.rejects(clerk.client.mailReceipt(id, 'laifang@'), refused('receipt.address', 'to'));
    assert.deepEqual(await clerk.client.mailReceipt(id, applicantsMail), { open: false });
    const { number, code } = await clerk.client.receipt(id);
    const { rows } = await office.running.office.pool.query<{ link: { url: string } }>(
      'select subject, body, link from mail where address = $1',
      [applicantsMail],
    );
    const said = JSON.stringify(rows);
    assert.ok(rows.length === 1 && rows[0]?.link.url.endsWith(number) && said.includes(code), said);
    assert.doesNotMatch(said, /来访人|示例时限|Sample clocks/);
  });

  it('stays with the counter that filed and the applicant', async () => {
    const stranger = await office.person('旁人示例');
    const handler = await office.person('承办示例', [{ role: 'handler', body: 'd3' }]);
    for (const { client } of [stranger, handler]) await assert.rejects(client.receipt(id), notFound);
    const own = await office.person('本人示例');
    const { id: filedBySelf } = await own.client.open('clock-sample', form);
    await act(own.client, filedBySelf, 'file');
    assert.equal((await own.client.receipt(filedBySelf)).canMail, false);
    await assert.rejects(own.client.mailReceipt(filedBySelf, applicantsMail), (error) => {
      assert.ok(error instanceof ApiError);
      assert.equal(error.problem.code, 'counter.not-yours');
      return true;
    });
  });
});
