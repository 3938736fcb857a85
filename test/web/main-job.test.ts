/**
 * The main job in a real browser: an applicant abroad on a phone, in English; the desk in Chinese as district clerk, police liaison
 * and domestic officer; to the certificate, its download and its public check. axe-core looks at every page on the way.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { createPaperRenderer } from '../../src/papers/render.ts';
import { openBrowser } from '../support/browser.ts';
import {
  actAtDesk,
  fillForm,
  fillPart,
  openFromQueue,
  openRow,
  post,
  signInAtDesk,
  sound,
} from '../support/browser-steps.ts';
import { ticketSentTo } from '../support/identity.ts';
import { testPassword } from '../support/office.ts';
import { examples } from '../support/settlement-form.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

describe('settlement on return, from the portal abroad to a verified certificate', () => {
  let office: WebOffice;
  let browser: Browser;
  let pdf: Buffer;
  let number = '';

  before(async () => {
    office = await useWebOffice('2026-04-22T21:47:00+08:00');
    browser = await openBrowser();
    pdf = Buffer.from(
      await createPaperRenderer().render({
        kind: 'letter',
        lang: 'both',
        demo: true,
        office: office.running.office.book.organisation.office,
        title: { zh: '示例材料', en: 'Sample document' },
        number: 'SAMPLE',
        issuedOn: '2026-04-02',
      }),
    );
    await office.addStaff('district@test.example', '江示例', [{ role: 'handler', body: '420102' }]);
    await office.addStaff('police@test.example', '警示例', [{ role: 'third_party', body: 'police' }]);
    await office.addStaff('domestic@test.example', '周示例', [{ role: 'handler', body: 'd3' }]);
    await office.addStaff('leader@test.example', '李示例', [{ role: 'deputy_director', body: 'office' }]);
  });
  after(async () => {
    await browser.close();
    await office.close();
  });

  it('the applicant applies on a phone, in English', async () => {
    const { page, context, errors } = await visitor(browser, office.url, { lang: 'en', width: 390 });
    await page.goto(office.url);
    await sound(page);
    await page.goto(`${office.url}/guides/${examples.procedure}`);
    await sound(page);
    await page.goto(`${office.url}/sign-up?next=/apply/${examples.procedure}`);
    await sound(page);
    await fillPart(page, { name: 'Chen Shili', login: 'shili@example.org' });
    await post(page, () => page.locator('main form button[type=submit]').click());
    await sound(page);
    await page.goto(`${office.url}/link?ticket=${await ticketSentTo(office.running, 'shili@example.org', 'sign-up')}`);
    await sound(page);
    await page.fill('input[name=password]', testPassword);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/\/apply\//);
    await sound(page);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/\/form\//);
    await fillForm(page, pdf, true);
    await page.waitForURL(/\/check/);
    await sound(page);
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/\/receipt/);
    await sound(page);
    number = /WQ2026\d{6}-[0-9A-Z]/.exec(await page.locator('main').innerText())?.[0] ?? '';
    assert.match(number, /^WQ2026000001-/);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('the district accepts and asks the police, who agree', async () => {
    await office.moveTo('2026-04-27T10:00:00+08:00');
    const { page, context, errors } = await visitor(browser, office.url, { lang: 'zh', width: 1440 });
    await signInAtDesk(page, office.url, 'district@test.example');
    await openFromQueue(page, office.url, number);
    await sound(page);
    await actAtDesk(page, '受理');
    await office.moveTo('2026-05-06T10:30:00+08:00');
    await page.reload();
    await actAtDesk(page, '征求公安意见');
    const police = await visitor(browser, office.url, { lang: 'zh', width: 1280 });
    await office.moveTo('2026-05-15T15:02:00+08:00');
    await signInAtDesk(police.page, office.url, 'police@test.example');
    await openFromQueue(police.page, office.url, number);
    await actAtDesk(police.page, '公安答复', { 'input.outcome': 'agree', 'input.replyNumber': '示例公函〔2026〕1号' });
    await office.moveTo('2026-05-28T09:20:00+08:00');
    await page.reload();
    await actAtDesk(page, '报送审查意见和案卷', { 'input.opinion': 'agree', 'input.reasons': '事实清楚，材料齐全。' });
    assert.deepEqual([...errors, ...police.errors], []);
    await police.context.close();
    await context.close();
  });

  it('the city sends it to the province and records the approval; the leader is told why not', async () => {
    await office.moveTo('2026-06-02T09:00:00+08:00');
    const leader = await visitor(browser, office.url, { lang: 'zh', width: 1440 });
    await signInAtDesk(leader.page, office.url, 'leader@test.example');
    await leader.page.goto(`${office.url}/desk?queue=all&q=${number}`);
    await openRow(leader.page, number);
    await leader.page.getByText('本市没有批准权').first().waitFor({ state: 'attached' });
    await sound(leader.page);
    await leader.context.close();
    const { page, context, errors } = await visitor(browser, office.url, { lang: 'zh', width: 1440 });
    await signInAtDesk(page, office.url, 'domestic@test.example');
    await openFromQueue(page, office.url, number);
    await actAtDesk(page, '转报省级', { 'input.opinion': 'agree', 'input.reasons': '复核同意。' });
    await office.moveTo('2026-06-03T11:00:00+08:00');
    await page.reload();
    await actAtDesk(page, '省级批准', {
      'input.decisionNumber': '示例省侨〔2026〕8号',
      'input.nationalSerial': 'SAMPLE0001',
    });
    await page.goto(`${office.url}/desk/registers/settlement-register`);
    await sound(page);
    assert.match(await page.locator('main').innerText(), /DJ2026000001/);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('the applicant downloads the certificate and anyone can check it', async () => {
    const { page, context, errors } = await visitor(browser, office.url, { lang: 'en', width: 390 });
    await page.goto(`${office.url}/sign-in?next=/cases`);
    await page.fill('input[name=login]', 'shili@example.org');
    await page.fill('input[name=password]', testPassword);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/\/cases/);
    await sound(page);
    await page
      .getByRole('link', { name: new RegExp(number) })
      .or(page.locator('main a[href*="/cases/"]'))
      .first()
      .click();
    await page.waitForURL(/\/cases\/[0-9a-f-]+/);
    await sound(page);
    const id = /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    const view = (await (await page.request.get(`${office.url}/api/v1/cases/${id}`)).json()) as {
      papers: { paper: string; url: string; number: string; issuedOn: string; code: string; ready: boolean }[];
    };
    const certificate = view.papers.find((paper) => paper.paper === 'certificate');
    assert.ok(certificate);
    let answer = await page.request.get(`${office.url}${certificate.url}`);
    for (let attempt = 0; answer.status() === 409 && attempt < 200; attempt += 1)
      answer = await page.request.get(`${office.url}${certificate.url}`);
    assert.equal(answer.status(), 200);
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    const stranger = await visitor(browser, office.url, { lang: 'en', width: 390 });
    await stranger.page.goto(`${office.url}/verify`);
    await sound(stranger.page);
    await fillPart(stranger.page, { number: certificate.number, date: certificate.issuedOn, code: certificate.code });
    await stranger.page.locator('main form button[type=submit]').first().click();
    await stranger.page.getByRole('heading', { name: 'Valid' }).waitFor();
    await sound(stranger.page);
    const shown = await stranger.page.locator('main').innerText();
    assert.match(shown, /3 December 2026/);
    assert.doesNotMatch(shown, /Chen Shili|E12345678/);
    assert.deepEqual([...errors, ...stranger.errors], []);
    await stranger.context.close();
    await context.close();
  });
});
