/** Amounts in the browser: typed as people write them, read back, foreign ones with their rate, kept when wrong; with and without a script. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import { addTestPerson, licenceOffice, type TestPerson } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
let person: TestPerson;

before(async () => {
  office = await useWebOffice('2026-09-17T09:00:00+08:00', licenceOffice);
  browser = await openBrowser();
  person = await addTestPerson(office.running, '王示例', [], 'session');
});
after(async () => {
  await browser.close();
  await office.close();
});

const echo = (page: Page, key: string) => page.locator(`[id="form.${key}-money"]`);
const save = (page: Page) => post(page, () => page.locator('button[value=next]:not([aria-hidden])').click());

async function enter(lang: 'zh' | 'en', width: number, script: boolean) {
  const draft = await person.client.open('licence-sample', { name: '示例', eService: true });
  const came = await visitor(browser, office.url, { lang, width, script });
  await came.context.addCookies([{ name: 'qiao_session', value: person.token, url: office.url }]);
  await came.page.goto(`${office.url}/cases/${draft.id}/form/money`);
  return { ...came, id: draft.id };
}

async function fillIn(page: Page, deposit: string): Promise<void> {
  await page.fill('[name="form.deposit"]', deposit);
  await page.fill('[name="form.fee"]', '160.50');
  await page.selectOption('[name="form.fee.currency"]', 'USD');
  const rate = page.locator('[name="form.fee.rate"]');
  if (!(await rate.isVisible())) await page.locator('details:has([name="form.fee.rate"]) > summary').click();
  await rate.fill('7.1234');
  await page.fill('[name="form.fee.rateOn"]', '2026-09-16');
  await page.fill('[name="form.fee.rateSource"]', '示例银行');
}

const words = {
  zh: {
    deposit: '¥1,234.50，大写 壹仟贰佰叁拾肆元伍角整',
    fee: 'USD 160.50（折 ¥1,143.31，汇率 7.1234，2026年9月16日，示例银行）',
    wrong: '“保证金”最多两位小数，如 1234.50',
  },
  en: {
    deposit: '¥1,234.50',
    fee: 'USD 160.50 (= ¥1,143.31 at 7.1234 of 16 September 2026, 示例银行)',
    wrong: 'Deposit: two decimals at most, like 1234.50',
  },
};

describe('an amount on the portal', () => {
  for (const [lang, width, script] of [
    ['zh', 1440, true],
    ['en', 390, true],
    ['zh', 390, false],
    ['en', 1440, false],
  ] as const)
    it(`${lang} ${width}${script ? '' : ' without a script'}`, async () => {
      const said = words[lang];
      const { page, context, errors, id } = await enter(lang, width, script);
      await fillIn(page, '12.345');
      await save(page);
      await page.goto(`${office.url}/cases/${id}/form/money?checked=1`);
      // What was typed wrongly stands there as it was typed.
      assert.equal(await page.inputValue('[name="form.deposit"]'), '12.345');
      assert.ok((await page.locator('[data-errors]').innerText()).includes(said.wrong));
      await fillIn(page, '1,234.5');
      if (script) {
        assert.equal(await echo(page, 'deposit').innerText(), said.deposit);
        assert.equal(await echo(page, 'fee').innerText(), said.fee);
        await sound(page);
      }
      await save(page);
      await page.goto(`${office.url}/cases/${id}/form/money`);
      assert.equal(await page.inputValue('[name="form.deposit"]'), '1234.50');
      assert.equal(await echo(page, 'deposit').innerText(), said.deposit);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      const { form } = await person.client.case(id);
      assert.deepEqual(
        [form.deposit, form.fee],
        [123_450, { amount: 16_050, currency: 'USD', rate: '7.1234', rateOn: '2026-09-16', rateSource: '示例银行' }],
      );
      await page.goto(`${office.url}/cases/${id}/check`);
      const shown = await page.locator('section[aria-labelledby="check-money"]').innerText();
      assert.ok(shown.includes('¥1,234.50') && shown.includes(said.fee), shown);
      assert.deepEqual(errors, []);
      await context.close();
    });
});

describe('an amount at the desk', () => {
  it('is read back in the card of the act and kept in fen', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
      'base64',
    );
    const clerk = await addTestPerson(office.running, '周示例', [{ role: 'handler', body: 'd3' }], 'session');
    const leader = await addTestPerson(
      office.running,
      '赵示例',
      [{ role: 'deputy_director', body: 'office' }],
      'session',
    );
    const { id, version } = await person.client.open('licence-sample', { name: '示例', eService: true });
    for (const key of ['identity', 'photo']) {
      const file = new FormData();
      file.set('file', new File([png], `${key}.png`));
      await person.client.upload(id, key, file);
    }
    const filed = await person.client.act(id, { action: 'file', version });
    await clerk.client.act(id, { action: 'accept', version: filed.case.version });
    const { page, context, errors } = await visitor(browser, office.url, { lang: 'zh', width: 1440 });
    await context.addCookies([{ name: 'qiao_session', value: leader.token, url: office.url }]);
    await page.goto(`${office.url}/desk/cases/${id}`);
    const card = page.locator('#acts h3 button', { hasText: /^准予/ });
    await card.waitFor();
    if ((await card.getAttribute('aria-expanded')) !== 'true') await card.click();
    const amount = page.locator('#acts input[name$="charged"]');
    await amount.fill('￥2,000');
    const told = page.locator('#acts [id$="charged-money"]', { hasText: '¥2,000.00，大写 贰仟元整' });
    await told.waitFor();
    await sound(page);
    await page.getByRole('button', { name: '看会改什么' }).click();
    await page.getByRole('button', { name: '确认准予' }).click();
    await page.locator('[role=status]', { hasText: '已办' }).first().waitFor();
    const paper = (await person.client.case(id)).papers.find((entry) => entry.paper === 'licence');
    assert.equal(paper?.validUntil, '2027-09-16');
    assert.deepEqual(errors, []);
    await context.close();
  });
});
