/** One's own data in a real browser: a scanned passport fills the form, a masked value asks for a reason, the person reads who looked. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFindings, openBrowser } from '../support/browser.ts';
import { addTestPerson, type TestPerson } from '../support/office.ts';
import { settlementExample } from '../support/settlement-form.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
let applicant: TestPerson;
before(async () => {
  office = await useWebOffice('2026-04-22T10:00:00+08:00');
  browser = await openBrowser();
  applicant = await addTestPerson(office.running, '陈示例', []);
});
after(async () => {
  await browser.close();
  await office.close();
});

const zone = ['POCHNCHEN<<SHILI'.padEnd(44, '<'), 'E123456782CHN9003071M3112319<<<<<<<<<<<<<<<2'];
const wrongZone = [zone[0], zone[1]?.replace('E123', 'E124')];

async function as(
  person: TestPerson,
  look: Parameters<typeof visitor>[2],
): Promise<{ page: Page; context: BrowserContext }> {
  const visit = await visitor(browser, office.url, look);
  await visit.context.addCookies([{ name: 'qiao_session', value: person.token, url: office.url }]);
  return visit;
}

const chosenIn = (page: Page, name: string) =>
  page.locator(`[name="form.${name}"]:is(input:not([type=radio]), select)`).inputValue();

async function filled(page: Page): Promise<unknown> {
  return {
    kind: await page.locator('[name="form.docType"]:checked').inputValue(),
    number: await chosenIn(page, 'docNo'),
    latin: await chosenIn(page, 'nameLatin'),
    birth: await chosenIn(page, 'birth'),
    sex: await page.locator('[name="form.sex"]:checked').inputValue(),
    nationality: await chosenIn(page, 'nationality'),
  };
}
const passport = {
  kind: 'cnPassport',
  number: 'E12345678',
  latin: 'Chen Shili',
  birth: '1990-03-07',
  sex: 'male',
  nationality: 'CHN',
};

describe('numbers in a form', () => {
  it('a pasted zone fills the document’s fields; a number that fails says which check', async () => {
    const draft = await applicant.client.open('return-settlement', {});
    const { page, context } = await as(applicant, { lang: 'zh', width: 1440 });
    await page.goto(`${office.url}/cases/${draft.id}/form/applicant`);
    const number = page.locator('input[name="form.docNo"]');
    const help = page.locator('[id="form.docNo-typed"]');
    await page.getByText('中国护照', { exact: true }).click();
    await number.fill('e 1234567');
    await number.blur();
    assert.equal(await number.inputValue(), 'E1234567');
    assert.match(await help.innerText(), /号码的位数或字母与这类证件不符/);
    await page.locator('summary', { hasText: '机读区' }).click();
    const scan = page.locator('textarea[data-zone]');
    await scan.fill(wrongZone.join('\n'));
    assert.match(await page.locator('[id="zone.form.docNo-typed"]').innerText(), /护照号码的校验位对不上/);
    await scan.fill(zone.join('\n'));
    assert.match(await page.locator('[id="zone.form.docNo-typed"]').innerText(), /校验通过，已填 6 栏/);
    assert.deepEqual(await filled(page), passport);
    assert.equal(await help.innerText(), '');
    assert.deepEqual(await axeFindings(page), []);
    await context.close();
  });

  it('without a script the same zone fills the same fields on saving', async () => {
    const draft = await applicant.client.open('return-settlement', {});
    const { page, context } = await as(applicant, { lang: 'en', width: 390, script: false });
    const part = `${office.url}/cases/${draft.id}/form/applicant`;
    await page.goto(part);
    await page.locator('textarea[data-zone]').evaluate((box: HTMLTextAreaElement) => {
      box.closest('details')?.setAttribute('open', '');
    });
    await page.locator('textarea[data-zone]').fill(wrongZone.join('\n'));
    await page.locator('button[value="next"]').last().click();
    assert.match(await page.locator('[data-errors]').innerText(), /check digit of the passport number does not fit/);
    await page.locator('summary', { hasText: 'machine-readable' }).click();
    await page.locator('textarea[data-zone]').fill(zone.join('\n'));
    await page.locator('button[value="later"]').click();
    await page.goto(part);
    assert.deepEqual(await filled(page), passport);
    await context.close();
  });
});

it('a masked value asks for a reason, and the applicant reads it', async () => {
  const draft = await applicant.client.open('return-settlement', settlementExample);
  for (const material of draft.materials.filter((entry) => entry.demanded)) {
    const body = new FormData();
    body.set('atCounter', 'true');
    await applicant.client.upload(draft.id, material.key, body);
  }
  await applicant.client.act(draft.id, { action: 'file', version: draft.version });
  const clerk = await addTestPerson(office.running, '江示例', [{ role: 'handler', body: '420102' }]);
  const { page, context } = await as(clerk, { lang: 'zh', width: 1440 });
  await page.goto(`${office.url}/desk/cases/${draft.id}`);
  await page.getByText('E******78').waitFor();
  await page.getByRole('button', { name: '看完整的“证件号码”' }).click();
  const dialog = page.locator('dialog[open]');
  assert.deepEqual(await axeFindings(page), []);
  await dialog.locator('input[name=reason]').fill('与护照原件核对');
  await dialog.getByRole('button', { name: '记下理由并显示' }).click();
  await page.getByText('E12345678').waitFor();
  await page.getByRole('button', { name: '遮住“证件号码”' }).click();
  await page.getByText('E******78').waitFor();
  await context.close();
  const own = await as(applicant, { lang: 'en', width: 390 });
  await own.page.goto(`${office.url}/cases/${draft.id}`);
  await own.page.locator('summary', { hasText: 'Who looked' }).click();
  assert.match(
    await own.page.locator('details[open]', { hasText: 'Who looked' }).innerText(),
    /The whole value of “Document number”\s+Reason: 与护照原件核对/,
  );
  await own.context.close();
});

it('the pages of holds and of one’s own data work in both languages and widths', async () => {
  const auditor = await addTestPerson(office.running, '审示例', [{ role: 'auditor', body: 'office' }]);
  const draft = await applicant.client.open('return-settlement', {});
  const desk = await as(auditor, { lang: 'zh', width: 1440 });
  await desk.page.goto(`${office.url}/desk/holds`);
  await desk.page.getByRole('button', { name: '开始保全' }).click();
  assert.match(await desk.page.getByRole('alert').innerText(), /处需要改/);
  await desk.page.getByLabel('办件编号').fill(draft.number);
  await desk.page.getByLabel('依据和事由').fill('行政诉讼，保全证据');
  await desk.page.getByLabel('保全到哪天').fill('2026-12-31');
  await desk.page.getByRole('button', { name: '开始保全' }).click();
  await desk.page.getByRole('link', { name: draft.number }).waitFor();
  assert.deepEqual(await axeFindings(desk.page), []);
  await desk.page.locator('summary', { hasText: '解除' }).click();
  await desk.page.getByLabel('为什么解除').fill('诉讼已经终结');
  await desk.page.getByRole('button', { name: '解除保全' }).click();
  await desk.page.getByText(/由审示例解除/).waitFor();
  await desk.context.close();
  const own = await as(applicant, { lang: 'en', width: 390, script: false });
  await own.page.goto(`${office.url}/account/data`);
  await own.page.getByRole('button', { name: 'Make a copy' }).click();
  await own.page.getByText(/2026 asked/).waitFor();
  await own.context.close();
  const wide = await as(applicant, { lang: 'zh', width: 1440 });
  await wide.page.goto(`${office.url}/account/data`);
  assert.deepEqual(await axeFindings(wide.page), []);
  await wide.context.close();
});
