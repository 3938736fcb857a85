/** A list from a table, in the browser without a script: download the empty table, send a filled one, see each line, mend, send again. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import {
  memberLine,
  membersHeads,
  membersLines,
  membersSample,
  spoiled,
  textsOf,
  xlsxOf,
} from '../support/members-table.ts';
import { addTestPerson, root, type TestPerson } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const list = 'members';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let office: WebOffice;
let browser: Browser;
let person: TestPerson;
before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00', join(root, 'test', 'fixtures', 'import-office'));
  browser = await openBrowser();
  person = await addTestPerson(office.running, '王示例', [], 'session');
});
after(async () => {
  await browser.close();
  await office.close();
});

const enter = async (lang: 'zh' | 'en', width: number, script: boolean) => {
  const came = await visitor(browser, office.url, { lang, width, script });
  await came.context.addCookies([{ name: 'qiao_session', value: person.token, url: office.url }]);
  return came;
};

async function send(page: Page, rows: Parameters<typeof xlsxOf>[0], intent = 'import'): Promise<string> {
  const box = page.locator(`details[id="import.${list}"]`);
  if (!(await box.evaluate((element) => (element as HTMLDetailsElement).open))) await box.locator('summary').click();
  const buffer = Buffer.from(await xlsxOf(rows));
  await page.locator(`input[name="import.${list}"]`).setInputFiles({ name: 'list.xlsx', mimeType: xlsx, buffer });
  await post(page, () => page.locator(`button[value="${intent}:${list}"]`).click());
  return page.locator('[data-imported]').innerText();
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path());
}

const kept = async (id: string) =>
  ((await person.client.case(id)).form[list] ?? []) as { name?: string; remark?: string }[]; // a list of entries

it('without a script: 500 lines in, 20 back, mended and in; nothing is lost by leafing through', async () => {
  const { id } = await person.client.open(membersSample, { name: '示例团' });
  const { page, context } = await enter('zh', 1440, false);
  await page.goto(`${office.url}/cases/${id}/form/main`);
  await page.locator(`details[id="import.${list}"] summary`).click();
  const template = await textsOf(await saved(page, () => page.getByRole('link', { name: /下载空表/ }).click()));
  assert.deepEqual(template[0], membersHeads);
  await page.fill('input[name="form.name"]', '改过的示例团');
  const lines = [membersHeads, ...membersLines(500)];
  assert.match(await send(page, lines, 'look'), /检查了 500 行：480 行可以导入，20 行要改/);
  assert.deepEqual(await kept(id), []);
  assert.equal((await person.client.case(id)).form.name, '改过的示例团');
  assert.match(await send(page, lines), /共 500 行，已导入 480 行，20 行要改/);
  assert.equal((await kept(id)).length, 480);
  const findings = page.locator('[data-imported] tbody tr');
  assert.equal(await findings.count(), spoiled.length);
  assert.match(await findings.nth(8).innerText(), /226\s+出生日期\s+2030-01-01\s+这一行的出生日期晚于今天/);
  const mend = await textsOf(await saved(page, () => page.getByRole('link', { name: /下载要改的 20 行/ }).click()));
  const mended = mend.slice(1).map((row, n) => [...memberLine(n * 25 + 24), ...row.slice(9)]);
  assert.match(await send(page, [mend[0] ?? [], ...mended]), /共 20 行，已导入 20 行/);
  assert.equal((await kept(id)).length, 500);
  // One page shows fifty; what is changed there changes nothing elsewhere.
  assert.equal(await page.locator('ol > li[id^="form.members."]').count(), 50);
  await page.fill('input[name="form.members.3.name"]', '改名示例');
  await post(page, () => page.locator(`button[value="rows:${list}:50"]`).first().click());
  await page.fill('textarea[name="form.members.60.remark"]', '第二页');
  await post(page, () => page.locator(`button[value="remove:${list}:61"]`).click());
  const now = await kept(id);
  assert.deepEqual([now.length, now[3]?.name, now[60]?.remark, now[61]?.name], [499, '改名示例', '第二页', '示例64']);
  assert.equal(await page.locator('input[name="form.members.50.name"]').count(), 1);
  await post(page, () => page.locator(`button[value="add:${list}"]`).click());
  assert.equal(await page.locator('input[name="form.members.499.name"]').count(), 1);
  await context.close();
});

it('a file that is no table is refused at the list, and a problem further down leads to its page', async () => {
  const { id } = await person.client.open(membersSample, { name: '示例团' });
  const good = Array.from({ length: 70 }, (_, n) => memberLine(n));
  const { page, context } = await enter('en', 390, false);
  await page.goto(`${office.url}/cases/${id}/form/main`);
  await send(page, [membersHeads, ...good]);
  await page
    .locator(`input[name="import.${list}"]`)
    .setInputFiles({ name: 'a.xlsx', mimeType: xlsx, buffer: Buffer.from('%PDF-1.7 no table at all') });
  await post(page, () => page.locator(`button[value="import:${list}"]`).click());
  assert.match(await page.locator('[data-errors]').innerText(), /Only XLSX and CSV files can be imported/);
  await post(page, () => page.locator(`button[value="rows:${list}:50"]`).first().click());
  await page.fill('input[name="form.members.66.name"]', '');
  await post(page, () => page.getByRole('button', { name: 'Save and continue' }).last().click());
  assert.equal((await kept(id)).length, 70);
  const line = page.locator('[data-errors] a');
  assert.match((await line.getAttribute('href')) ?? '', /rows\.members=50#form\.members\.66\.name$/);
  await line.click();
  await page.waitForURL(/rows\.members=50/);
  assert.equal(await page.locator('[id="form.members.66.name"][aria-invalid]').count(), 1);
  await context.close();
});

it('axe-core has nothing to say, before and after an import', async () => {
  for (const [lang, width] of [
    ['zh', 1440],
    ['en', 390],
  ] as const) {
    const { id } = await person.client.open(membersSample, { name: '示例团' });
    const { page, context, errors } = await enter(lang, width, true);
    await page.goto(`${office.url}/cases/${id}/form/main`);
    await page.locator(`details[id="import.${list}"] summary`).click();
    await sound(page);
    const [, second = []] = membersLines(25).slice(23);
    await send(page, [membersHeads, memberLine(1), memberLine(1), second]);
    await sound(page);
    assert.deepEqual(errors, []);
    await context.close();
  }
});
