/** Without JavaScript, in Chinese, wide: home, guide, sign-up, form with an error, upload, submit, receipt, tracking, withdrawal. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { createPaperRenderer } from '../../src/papers/render.ts';
import { openBrowser } from '../support/browser.ts';
import { fillForm, fillPart, post } from '../support/browser-steps.ts';
import { ticketSentTo } from '../support/identity.ts';
import { testPassword } from '../support/office.ts';
import { examples } from '../support/settlement-form.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
before(async () => {
  office = await useWebOffice('2026-04-22T10:00:00+08:00');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await office.close();
});

it('the portal works by forms and links alone', async () => {
  const { page, context } = await visitor(browser, office.url, { lang: 'zh', width: 1440, script: false });
  const pdf = Buffer.from(
    await createPaperRenderer().render({
      kind: 'letter',
      lang: 'zh',
      demo: true,
      office: office.running.office.book.organisation.office,
      title: { zh: '示例材料', en: 'Sample' },
      number: 'SAMPLE',
      issuedOn: '2026-04-02',
    }),
  );
  const submit = page.locator('main form button[type=submit]');
  await page.goto(office.url);
  const audience = office.running.office.book.procedures.get(examples.procedure)?.audience[0]?.id ?? '';
  await page.locator('select[name=who]').selectOption(audience);
  await page.locator('select[name=wish]').selectOption(examples.procedure);
  await post(page, () => submit.first().click());
  assert.match(page.url(), new RegExp(`/guides/${examples.procedure}`));
  await page.goto(`${office.url}/sign-up?next=/apply/${examples.procedure}`);
  await fillPart(page, { name: '陈示例', login: 'without-script@example.org' });
  await post(page, () => submit.click());
  const ticket = await ticketSentTo(office.running, 'without-script@example.org', 'sign-up');
  await page.goto(`${office.url}/link?ticket=${ticket}`);
  await fillPart(page, { password: testPassword });
  await post(page, () => submit.click());
  await post(page, () => submit.click());
  assert.match(page.url(), /\/form\//);
  // An empty part comes back with its errors, the first thing on the page, in the words that stand at the fields.
  await post(page, () =>
    page
      .getByRole('button', { name: /保存，下一步/ })
      .last()
      .click(),
  );
  const summary = page.locator('[data-errors]');
  assert.match(await summary.innerText(), /处需要改/);
  await fillForm(page, pdf, false);
  assert.match(page.url(), /\/check/);
  await post(page, () => submit.last().click());
  assert.match(page.url(), /\/receipt/);
  const receipt = await page.locator('main').innerText();
  const number = /WQ2026\d{6}-[0-9A-Z]/.exec(receipt)?.[0] ?? '';
  const code = /[2-9A-HJ-NP-Z]{4}[ -]?[2-9A-HJ-NP-Z]{4}/.exec(receipt.replace(number, ''))?.[0] ?? '';
  assert.ok(number && code, receipt);
  const id = /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`${office.url}/cases/${id}`);
  assert.match(await page.locator('main').innerText(), /2026年4月29日|4月29日/);
  const stranger = await visitor(browser, office.url, { lang: 'zh', width: 1440, script: false });
  await stranger.page.goto(`${office.url}/track`);
  await fillPart(stranger.page, { number, code });
  await post(stranger.page, () => stranger.page.locator('main form button[type=submit]').first().click());
  assert.match(await stranger.page.locator('main').innerText(), new RegExp(number));
  await page.goto(`${office.url}/cases/${id}/act/withdraw`);
  // An act that asks nothing shows its consequences at once.
  await post(page, () => page.locator('main button[value=confirm]').click());
  await page.goto(`${office.url}/cases/${id}`);
  assert.match(await page.locator('main').innerText(), /撤回/);
  await stranger.context.close();
  await context.close();
});
