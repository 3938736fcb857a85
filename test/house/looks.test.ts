/** Looks of the office at a file are noted, once a person, thing and day; the applicant reads them by post, strangers read nothing. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

let office: TestOffice;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
});
after(() => office.close());

it('the applicant sees who looked at what', async () => {
  const applicant = await office.person('王示例');
  const clerk = await office.person('甲', [{ role: 'handler', body: 'd3' }]);
  const draft = await applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
  await applicant.client.act(draft.id, { action: 'file', version: draft.version });
  assert.deepEqual(await applicant.client.looks(draft.id), []);
  await clerk.client.case(draft.id);
  await clerk.client.case(draft.id);
  const looks = await applicant.client.looks(draft.id);
  assert.deepEqual(
    looks.map((look) => [look.who.zh, look.what.zh, look.at.slice(0, 10)]),
    [['国内处承办人', '申请表和经过', '2026-06-02']],
  );
  await office.moveTo('2026-06-03T09:00:00+08:00');
  await clerk.client.case(draft.id);
  assert.equal((await applicant.client.looks(draft.id)).length, 2);
  const hidden = (error: unknown) => error instanceof ApiError && error.problem.status === 404;
  await assert.rejects(clerk.client.looks(draft.id), hidden);
  await assert.rejects((await office.person('路人')).client.looks(draft.id), hidden);
});

it('the log of looks can only be added to', async () => {
  await assert.rejects(office.running.office.pool.query('delete from look'), /permission denied/);
  await assert.rejects(office.running.office.pool.query("update look set what = 'x'"), /permission denied/);
});
