/** Signing in the browser, without script and on a phone: the clerk sends links, the signer reads, mends a slip, signs, objects; both languages. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, openBrowser } from '../support/browser.ts';
import { post } from '../support/browser-steps.ts';
import { addTestPerson, signingOffice, type TestPerson } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
let clerk: TestPerson;
let officer: TestPerson;
before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00', signingOffice);
  browser = await openBrowser();
  clerk = await addTestPerson(office.running, '经办示例', [], 'session');
  officer = await addTestPerson(office.running, '周示例', [{ role: 'handler', body: 'd3' }], 'session');
});
after(async () => {
  await browser.close();
  await office.close();
});

const person = (name: string, email: string) => ({ name, email, post: '职员', phone: '13800138000' });
const enter = async (who: TestPerson, lang: 'zh' | 'en', width: number, script = false) => {
  const came = await visitor(browser, office.url, { lang, width, script });
  await came.context.addCookies([{ name: 'qiao_session', value: who.token, url: office.url }]);
  return came;
};
const notSideways = async (page: Page) =>
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), page.url());

/** The page of the newest letter to an address. */
async function linkTo(address: string): Promise<string> {
  const { rows } = await office.running.office.pool.query<{ link: { url: string } }>(
    'select link from mail where address = $1 order by created_at desc, id desc limit 1',
    [address],
  );
  const path = new URL(rows[0]?.link.url ?? '').pathname;
  return `${office.url}${path}`;
}

it('clerk and signers, without script', async () => {
  const people = [person('安示例', 'an@example.org'), person('本示例', 'ben@example.org'), person('陈示例', '')];
  const { id } = await clerk.client.open('signing-sample', { name: '示例团', start: '2026-07-01', people });

  const desk = await enter(clerk, 'zh', 1280);
  await desk.page.goto(`${office.url}/cases/${id}/check`);
  assert.match(await desk.page.locator('main').innerText(), /承诺书：3 人，已签 0 人/);
  await desk.page.getByRole('link', { name: '发签署链接，看谁签了' }).click();
  await post(desk.page, () => desk.page.getByRole('button', { name: '发签署链接（2 人）' }).click());
  assert.deepEqual(
    await desk.page.locator('[data-signer]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-signer'))),
    ['sent', 'sent', 'no-address'],
  );

  const phone = await visitor(browser, office.url, { lang: 'zh', width: 375, script: false });
  const page = phone.page;
  await page.goto(await linkTo('an@example.org'));
  await notSideways(page);
  assert.match(await page.locator('main').innerText(), /安\*\*[\s\S]*示例团[\s\S]*2026年7月1日[\s\S]*138\*{4}8000/);
  assert.equal(await page.locator('input[name=statement]:checked').count(), 0, 'nothing is ticked beforehand');
  await page.locator('input[name=statement]').first().check();
  await page.locator('input[name=name]').fill('安');
  await post(page, () => page.getByRole('button', { name: '签署', exact: true }).click());
  const summary = page.locator('[data-errors]');
  assert.match(await summary.innerText(), /有 2 处需要改[\s\S]*第 2 条还没有勾选[\s\S]*姓名与名单上的不一样/);
  assert.equal(await page.locator('input[name=statement]:checked').count(), 1, 'what was ticked stays');
  assert.equal(await page.locator('input[name=name]').inputValue(), '安');
  await page.locator('input[name=statement]').nth(1).check();
  await page.locator('input[name=name]').fill('安示例');
  await post(page, () => page.getByRole('button', { name: '签署', exact: true }).click());
  assert.match(
    await page.locator('main').innerText(),
    /已签署。[\s\S]*安示例[\s\S]*2026年6月2日 09:0\d[\s\S]*[0-9a-f]{64}/,
  );
  await notSideways(page);

  await page.context().addCookies([{ name: 'lang', value: 'en', url: office.url }]);
  await page.goto(await linkTo('ben@example.org'));
  assert.match(await page.locator('main').innerText(), /Read each and tick what you agree to/);
  await notSideways(page);
  await page.getByText('This is not me, or I do not agree').click();
  await page.getByLabel('This is not me', { exact: true }).check();
  await post(page, () => page.getByRole('button', { name: 'Tell whoever sent the link' }).click());
  assert.match(await page.locator('main').innerText(), /Noted: this is not you/);
  const gone = await page.goto(`${office.url}/sign/${'x'.repeat(43)}`);
  assert.equal(gone?.status(), 410);
  assert.match(await page.locator('main').innerText(), /This link does not work/);

  await desk.page.goto(`${office.url}/cases/${id}/signings`);
  const list = await desk.page.locator('main').innerText();
  assert.match(list, /3 人，已签 1 人/);
  assert.match(list, /提出异议：这不是我/);
  await clerk.client.act(id, {
    action: 'save',
    version: (await clerk.client.case(id)).version,
    form: { start: '2026-07-05' },
  });
  await desk.page.reload();
  assert.match(await desk.page.locator('main').innerText(), /2026年6月2日签过，之后信息改了，要重新签/);
});

it('with script: no finding of axe, and the officer sees who signed', async () => {
  const people = [person('安示例', 'an2@example.org')];
  const { id } = await clerk.client.open('signing-sample', { name: '示例团', start: '2026-07-01', people });
  await clerk.client.sendSignLinks(id, 'pledge');
  for (const lang of ['zh', 'en'] as const) {
    const came = await visitor(browser, office.url, { lang, width: 390 });
    await came.page.goto(await linkTo('an2@example.org'));
    assert.deepEqual(await axeFindings(came.page), []);
    assert.deepEqual(came.errors, []);
  }
  const clerks = await enter(clerk, 'en', 375, true);
  await clerks.page.goto(`${office.url}/cases/${id}/signings`);
  assert.deepEqual(await axeFindings(clerks.page), []);
  await notSideways(clerks.page);
  const token = new URL(await linkTo('an2@example.org')).pathname.split('/').at(-1) ?? '';
  await clerk.client.sign(token, '安示例', [0, 1]);
  const { version } = await clerk.client.case(id);
  await clerk.client.act(id, { action: 'file', version });
  const desk = await enter(officer, 'zh', 1440, true);
  await desk.page.goto(`${office.url}/desk/cases/${id}`);
  const told = desk.page.locator('section[aria-labelledby="signing-pledge"]');
  await told.locator('summary').click();
  assert.match(await told.innerText(), /1 人，已签 1 人[\s\S]*安示例[\s\S]*已签署/);
  assert.deepEqual(desk.errors, []);
});
