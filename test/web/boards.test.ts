/** In the browser: every board and report of a register, both languages, wide and narrow, light and dark; a click opens the rows and the case. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { laterThan } from '../../src/server/clock.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { hashToken, newToken } from '../../src/server/passwords.ts';
import { addPerson, addSession } from '../../src/store/people.ts';
import { fillRegister } from '../support/board-rows.ts';
import { openBrowser } from '../support/browser.ts';
import { sound } from '../support/browser-steps.ts';
import { boardsOffice, overHttp } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const pages = [
  'visit-register/boards/allotment?pick=2026',
  'visit-register/boards/batches?pick=JPN',
  'visit-register/boards/calendar',
  'asset-register/boards/shelf',
  'asset-register/boards/due-back',
  'asset-register/boards/rights',
  'visit-register/reports/by-state',
  'visit-register/reports/public-year',
];

describe('boards at the desk', () => {
  let office: WebOffice;
  let browser: Browser;
  let token: string;
  const all: string[] = [];

  async function person(name: string, posts: readonly { role: string; body: string }[]): Promise<string> {
    const { pool, clock } = office.running.office;
    const id = randomUUID();
    const own = newToken();
    const now = clock.now();
    await addPerson(pool, {
      id,
      login: `${id}@test.example`,
      name,
      kind: posts.length ? 'staff' : 'applicant',
      passwordHash: 'unused',
      posts,
      now,
      today: '2025-01-01',
    });
    const expires = laterThan(clock.real(), 86_400_000);
    await addSession(pool, { tokenHash: hashToken(own), person: id, kind: 'session', now, expires });
    return own;
  }

  const open = async (lang: 'zh' | 'en', width: number, script = true, dark = false): Promise<Page> => {
    const { page, context, errors } = await visitor(browser, office.url, { lang, width, script });
    await context.addCookies([{ name: 'qiao_session', value: token, url: office.url }]);
    if (dark) await page.emulateMedia({ colorScheme: 'dark' });
    page.on('close', () => all.push(...errors));
    return page;
  };

  before(async () => {
    office = await useWebOffice('2026-06-02T09:00:00+08:00', boardsOffice);
    browser = await openBrowser();
    token = await person('周示例', [{ role: 'handler', body: 'd3' }]);
    const client = overHttp(office.url, await person('陈示例', []));
    const draft = await client.open('lending-sample', { thing: 'T-1', days: 4 });
    const template = (await client.act(draft.id, { action: 'ask', version: draft.version })).case.id;
    await withClient(office.running.ownerUrl, async (owner) => {
      await fillRegister(owner, template, 'visit-register', { n: 300, prefix: 'V', spread: 12 });
      await fillRegister(owner, template, 'asset-register', { n: 400, prefix: 'A', spread: 5 });
    });
  });
  after(async () => {
    await browser.close();
    await office.close();
  });

  it('are sound in both languages, wide and narrow, light and dark, and never scroll the page sideways', async () => {
    for (const [lang, width, dark] of [
      ['zh', 1440, false],
      ['en', 390, true],
    ] as const) {
      const page = await open(lang, width, true, dark);
      for (const path of pages) {
        await page.goto(`${office.url}/desk/registers/${path}`);
        await page.locator('main h1').waitFor();
        await sound(page);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(sideways <= 0, `${path} at ${width}: ${sideways} px too wide`);
      }
      await page.close();
    }
  });

  it('lead from the register to a board, from a figure to its rows, from a row to its case', async () => {
    const page = await open('en', 1440);
    await page.goto(`${office.url}/desk/registers/visit-register`);
    await page.getByRole('columnheader', { name: 'Name of the unit', exact: true }).waitFor();
    assert.equal(
      await page.getByRole('columnheader', { name: 'Unit', exact: true }).count(),
      0,
      'a key of the machine',
    );
    await page.getByRole('navigation', { name: 'Boards and reports' }).getByRole('link', { name: 'Allotment' }).click();
    await page.getByRole('heading', { level: 1, name: 'Allotment' }).waitFor();
    const figure = page.locator('table td a').first();
    const words = (await figure.innerText()).trim();
    await figure.click();
    const behind = page.locator('#behind');
    await behind.waitFor();
    assert.equal(await behind.locator('tbody tr').count(), Number(words));
    await behind.locator('tbody a').first().click();
    await page.waitForURL(/\/desk\/cases\//);
    await page.close();
  });

  it('choose, page through months and cabinets without script', async () => {
    const page = await open('en', 1440, false);
    await page.goto(`${office.url}/desk/registers/visit-register/boards/batches`);
    await page.getByLabel('Place').selectOption('FRA');
    await page.getByRole('button', { name: 'Show' }).click();
    assert.match(page.url(), /pick=FRA/);
    await page.goto(`${office.url}/desk/registers/visit-register/boards/calendar`);
    await page.getByRole('link', { name: 'Next month' }).click();
    await page.getByRole('heading', { name: 'July 2026' }).waitFor();
    await page.goto(`${office.url}/desk/registers/asset-register/boards/shelf`);
    await page.getByRole('navigation', { name: 'Cabinet' }).getByRole('link', { name: /A-2/ }).click();
    assert.match(page.url(), /place=A-2/);
    await page.close();
  });

  it('open the sheet of a thing on the shelf, by link and keyboard, without script', async () => {
    const page = await open('en', 1440, false);
    await page.goto(`${office.url}/desk/registers/asset-register/boards/shelf`);
    await page.locator('a[href*="thing="]').first().focus();
    await page.keyboard.press('Enter');
    const sheet = page.locator('#sheet');
    await sheet.getByRole('link', { name: 'See the case' }).waitFor();
    assert.equal(await page.locator('a[href*="thing="][aria-current]').count(), 1);
    await sheet.getByRole('link', { name: 'Close' }).click();
    assert.equal(await sheet.count(), 0);
    await page.close();
  });

  it('nothing complained in the pages', () => {
    assert.deepEqual(all, []);
  });
});
