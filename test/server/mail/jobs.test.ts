/** Failed jobs: seen without anybody's values, run again or put aside, by the administrator alone. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import pg from 'pg';
import { ApiError } from '../../../src/client/client.ts';
import type { FailedJob } from '../../../src/client/types-mail.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../../support/office.ts';
import { until } from '../../support/until.ts';

let office: TestOffice;
let admin: TestPerson;
let owner: pg.Client;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  admin = await office.person('管', [{ role: 'admin', body: 'office' }]);
  owner = new pg.Client(office.running.ownerUrl);
  await owner.connect();
});
after(async () => {
  await owner.end();
  await office.close();
});

const refused = (code: string) => (error: unknown) => error instanceof ApiError && error.problem.code === code;
const jobs = () => admin.client.jobs();

/** A job whose payload holds what it should not, and that cannot succeed. */
async function failForGood(): Promise<FailedJob> {
  await office.running.office.pool.query(
    `select enqueue('mail-notice', '{"notice": "王示例 13800138000", "case": "abc"}')`,
  );
  const { waiting } = await until(jobs, (view) => view.waiting.length > 0);
  // These alone: one that failed for good in an earlier test may not have left the queue yet.
  const ids = waiting.map(({ id }) => id);
  await owner.query('update graphile_worker._private_jobs set attempts = max_attempts - 1 where id = any($1)', [ids]);
  for (const job of waiting) await admin.client.runJobNow(job.id);
  const { failed } = await until(jobs, (view) => view.failed.length > 0);
  return failed[0] as FailedJob; // there is one now
}

it('shows what failed and why, without personal values', async () => {
  const job = await failForGood();
  assert.deepEqual(job.title, { zh: '通知转为邮件', en: 'Turn a notice into mail' });
  assert.deepEqual(job.payload, { case: 'abc' });
  assert.equal(job.tries, 8);
  assert.match(job.error, /invalid input syntax/);
  assert.doesNotMatch(JSON.stringify(await jobs()), /王示例|13800138000/);
  await admin.client.dismissJob(job.id);
});

it('runs again with all its tries, and leaves the list', async () => {
  const job = await failForGood();
  await admin.client.retryJob(job.id);
  const { waiting } = await until(jobs, (view) => view.waiting.length > 0);
  assert.equal(waiting[0]?.tries, 1);
  assert.deepEqual((await jobs()).failed, []);
  await assert.rejects(admin.client.retryJob(job.id), refused('job.settled'));
  await assert.rejects(admin.client.dismissJob(job.id), refused('job.settled'));
  await owner.query('delete from graphile_worker._private_jobs');
  await assert.rejects(admin.client.runJobNow(waiting[0]?.id ?? ''), refused('job.settled'));
});

it('is put aside for good, and the record says by whom', async () => {
  const job = await failForGood();
  await admin.client.dismissJob(job.id);
  assert.deepEqual((await jobs()).failed, []);
  const { rows } = await owner.query('select outcome, settled_by from failed_job where id = $1', [job.id]);
  assert.deepEqual(rows, [{ outcome: 'dismissed', settled_by: admin.id }]);
  const { rowCount } = await owner.query('select from graphile_worker._private_jobs');
  assert.equal(rowCount, 0, 'the queue keeps nothing of it');
});

it('is the administrator’s alone', async () => {
  const clerk = await office.person('甲', [{ role: 'handler', body: 'd3' }]);
  for (const call of [
    () => clerk.client.jobs(),
    () => clerk.client.mailLog(),
    () => clerk.client.retryJob('1'),
    () => clerk.client.resendMail('00000000-0000-4000-8000-000000000000'),
    () => clerk.client.resendAllMail('failed'),
  ])
    await assert.rejects(call, refused('act.not-yours'));
  await assert.rejects(office.nobody.jobs(), refused('auth.required'));
});
