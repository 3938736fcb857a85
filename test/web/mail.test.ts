/** In the browser: an applicant chooses mail without script, the letter comes, its link leads to the case; an administrator sees what failed and runs it again. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { laterThan } from '../../src/server/clock.ts';
import { hashToken, newToken } from '../../src/server/passwords.ts';
import { addPerson, addSession } from '../../src/store/people.ts';
import { axeFindings, openBrowser } from '../support/browser.ts';
import { overHttp } from '../support/office.ts';
import { examples } from '../support/settlement-form.ts';
import { until } from '../support/until.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await office.close();
});

async function person(posts: readonly { role: string; body: string }[]): Promise<{ id: string; token: string }> {
  const { pool, clock } = office.running.office;
  const id = randomUUID();
  const token = newToken();
  const now = clock.now();
  const kind = posts.length ? 'staff' : 'applicant';
  await addPerson(pool, { id, login: `${id}@reader.example`, name: '陈示例', kind, posts, now, today: '2025-01-01' });
  await addSession(pool, {
    tokenHash: hashToken(token),
    person: id,
    kind: 'token',
    now,
    expires: laterThan(clock.real(), 86_400_000),
  });
  return { id, token };
}

async function signedIn(token: string, given: { script?: boolean; width?: number } = {}): Promise<Page> {
  const { page, context } = await visitor(browser, office.url, {
    lang: 'en',
    width: given.width ?? 1280,
    script: given.script ?? true,
  });
  await context.addCookies([{ name: 'qiao_session', value: token, url: office.url }]);
  return page;
}

it('an applicant chooses mail, without script, and follows the letter to the case', async () => {
  const { pool } = office.running.office;
  const { id, token } = await person([]);
  const found = await overHttp(office.url, token).open(examples.procedure, {});
  const page = await signedIn(token, { script: false, width: 390 });
  const choose = async () => {
    await page.goto(`${office.url}/account/mail`);
    await page.getByRole('radio', { name: /^Send mail/ }).check();
    await page.getByRole('radio', { name: 'English', exact: true }).check();
    await page.getByRole('button', { name: 'Save my choice' }).click();
  };
  await choose();
  await page.getByText('Your account has no verified e-mail address yet.').waitFor();
  await pool.query(`update person set email = login, email_verified_on = '2026-06-01' where id = $1`, [id]);
  await choose();
  await page.getByText('Saved.').waitFor();
  await page.getByText('Since 2 June 2026: notices come by mail.').waitFor();
  await pool.query(
    `insert into notice (recipient, case_id, text_zh, text_en, at) values ($1, $2, '一', 'one', '2026-06-02T09:00:00+08:00')`,
    [`person:${id}`, found.id],
  );
  await until(
    async () => (await pool.query(`select from mail where status = 'kept'`)).rowCount,
    (count) => count === 1,
  );
  await page.goto(`${office.url}/demo/mail`);
  await page.getByRole('heading', { name: `News on your case ${found.number}` }).waitFor();
  await page.getByRole('link', { name: 'Open the case' }).click();
  assert.ok(new URL(page.url()).pathname.startsWith(`/cases/${found.id}`), page.url());
});

it('an administrator sees failed jobs and letters, and runs a job again', async () => {
  const { pool, url } = { pool: office.running.office.pool, url: office.url };
  const { token } = await person([{ role: 'admin', body: 'd1' }]);
  await pool.query(
    `insert into failed_job (task, payload, error, tries, at) values ('mail-notice', '{"notice": "9999", "who": "王 示例"}', 'no connection', 8, now())`,
  );
  await pool.query(
    `insert into mail (kind, address, subject, body, status, tries, last_error, created_at)
     values ('notice', 'zhang@example.org', '{"zh": "一", "en": "one"}', '[]', 'failed', 8, 'no connection', now())`,
  );
  const page = await signedIn(token);
  // What waits for a hand stands first, with the way to it.
  await page.goto(`${url}/desk/admin`);
  await page.getByText('1 job failed; no further try by itself.').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('link', { name: 'See why and send again' }).click();
  await page.getByRole('row', { name: /Failed.*no connection/ }).waitFor();
  await page.goto(`${url}/desk/admin/jobs`);
  const row = page.getByRole('row', { name: /Turn a notice into mail/ });
  await row.getByText('notice 9999').waitFor();
  assert.equal(await page.getByText('王 示例').count(), 0);
  assert.deepEqual(await axeFindings(page), []);
  await row.getByRole('button', { name: 'Run again' }).click();
  await page.getByText('No failed jobs').waitFor();
  await page.goto(`${url}/desk/admin/mail?status=kept`);
  await page.getByText('No mail server is set: letters are kept and not sent.').waitFor();
  assert.deepEqual(await axeFindings(page), []);
});

it('a narrow desk does not scroll sideways', async () => {
  const { token } = await person([{ role: 'admin', body: 'd1' }]);
  const page = await signedIn(token, { width: 390 });
  for (const path of ['/desk/admin/jobs', '/desk/admin/mail']) {
    await page.goto(office.url + path);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
  }
});

it('nobody else comes to the administrator’s pages', async () => {
  const { token } = await person([{ role: 'handler', body: 'd3' }]);
  const page = await signedIn(token);
  for (const path of ['/desk/admin/jobs', '/desk/admin/mail'])
    assert.equal((await page.goto(office.url + path))?.status(), 403, path);
});
