/** In the browser: what the office opens itself is found, opened, filled, checked and sent at the desk; with a script and without one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { countOf } from '../../src/web/desk/scan/count.ts';
import { openBrowser } from '../support/browser.ts';
import { actAtDesk, fillPart, post, sound } from '../support/browser-steps.ts';
import { handIn, takeIn } from '../support/custody.ts';
import { xlsxOf } from '../support/members-table.ts';
import { addTestPerson, type TestPerson } from '../support/office.ts';
import { examples, settlementExample } from '../support/settlement-form.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let office: WebOffice;
let browser: Browser;
let keeper: TestPerson;
let second: TestPerson;
before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00');
  browser = await openBrowser();
  keeper = await addTestPerson(office.running, '保示例', [{ role: 'custodian', body: 'outbound' }], 'session');
  second = await addTestPerson(office.running, '办示例', [{ role: 'handler', body: 'outbound' }], 'session');
});
after(async () => {
  await browser.close();
  await office.close();
});

const enter = async (who: TestPerson, given: { lang: 'zh' | 'en'; width: number; script: boolean }) => {
  const came = await visitor(browser, office.url, given);
  await came.context.addCookies([{ name: 'qiao_session', value: who.token, url: office.url }]);
  return came;
};
const press = (page: Page, name: string | RegExp) =>
  post(page, () => page.locator('main').getByRole('button', { name }).first().click());
/** One pixel, and after its end as much as a scan has. */
const picture = () =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.alloc(1_500_000),
  ]);
const idOf = (page: Page) => /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
const place = { 'form.origin': 'handed-in', 'form.issue': '2021-06-15', 'form.authority': '外交部' };
const keeping = {
  'form.unitName': '示例市商务局',
  'form.unit': 'unit:d0000000-0000-4000-8000-000000000101',
  'form.keeper': 'office',
  'form.cabinet': 'A',
  'form.slot': '07',
};
/** As the first of the documents, without what its zone tells. */
const book = { 'form.holder': handIn(0).holder, 'form.expiry': handIn(0).expiry, ...place };

describe('a document is registered at the desk', () => {
  for (const script of [true, false])
    it(script ? 'with a script, scanned' : 'without a script', async () => {
      const { page, context, errors } = await enter(keeper, { lang: 'zh', width: 1440, script });
      await page.goto(`${office.url}/desk/new?q=zhengzhao+taizhang`);
      if (script) await sound(page);
      await press(page, /新办/);
      assert.match(page.url(), /\/desk\/cases\/[0-9a-f-]+\/form\/document$/);
      const id = idOf(page);
      // Empty: it comes back with what is missing, and what was typed stays.
      await fillPart(page, { 'form.authority': '外交部' });
      await press(page, /保存，下一步/);
      assert.match(await page.locator('[data-errors]').innerText(), /处需要改/);
      if (script) await sound(page);
      if (script) {
        await page.locator('[name="form.mrz"]').focus();
        await page.keyboard.type(handIn(script ? 0 : 1).mrz);
        await page.getByText(/机读区校验通过，已填 \d 栏/).waitFor();
        assert.equal(await page.locator('[name="form.number"]').inputValue(), handIn(0).number);
        await fillPart(page, book);
      } else {
        const { mrz } = handIn(1);
        await fillPart(page, { ...book, 'form.holder': handIn(1).holder, 'form.mrz': mrz });
      }
      await press(page, /保存，下一步/);
      // The kind of document may bring a question along that the page did not have yet.
      if (page.url().includes('/form/document')) await press(page, /保存，下一步/);
      assert.match(page.url(), /\/form\/keeping/, await page.locator('main').innerText());
      await fillPart(page, keeping);
      await press(page, /保存，下一步/);
      assert.match(page.url(), /\/check/, await page.locator('main').innerText());
      if (script) await sound(page);
      const said = await page.locator('main').innerText();
      assert.match(said, /P\*+/);
      assert.ok(!said.includes(handIn(script ? 0 : 1).number));
      // Back to a part that shows masks: another answer is changed, the number stays whole.
      await page.goto(`${office.url}/desk/cases/${id}/form/document`);
      const number = page.locator('[name="form.number"]');
      assert.match(await number.inputValue(), /^P\*+\d\d$/);
      await number.focus();
      await page.locator('[name="form.authority"]').fill('示例签发机关');
      await press(page, /保存，下一步/);
      assert.match(page.url(), /\/form\/keeping/, await page.locator('main').innerText());
      const { masked, problems } = await keeper.client.case(id);
      assert.deepEqual([masked.includes('number'), problems], [true, []]);
      // The zone is compared with the masked fields; its outcome is told, and nothing of what was compared.
      const { mrz: compared } = (await keeper.client.case(id)).live;
      assert.deepEqual(
        [compared?.holds, compared?.outcomeOnly, compared?.value, compared?.trace],
        [true, true, {}, []],
      );
      const { value } = await keeper.client.unmask(id, 'number', '核对测试号码');
      assert.equal(value, handIn(script ? 0 : 1).number);
      // The act that sends asks who handed it over: that is answered on the case.
      await page.goto(`${office.url}/desk/cases/${id}/check`);
      const on = page.locator('main').getByRole('link', { name: '入库登记' });
      if (script) {
        await on.click();
        await actAtDesk(page, '入库登记', { 'input.giver': '示例专办员' });
        assert.equal((await keeper.client.case(id)).state.id, 'in-store');
        // What may not be changed any more leads back to the case.
        await page.goto(`${office.url}/desk/cases/${id}/form/document`);
        assert.match(page.url(), new RegExp(`/desk/cases/${id}$`));
      } else assert.equal(await on.count(), 1);
      assert.deepEqual(errors, []);
      await context.close();
    });
});

it('a slip of many: imported or typed, read by one, signed by another', async () => {
  const { page, context, errors } = await enter(keeper, { lang: 'en', width: 390, script: true });
  await page.goto(`${office.url}/desk/new?q=intake`);
  await sound(page);
  await press(page, /Open/);
  const id = idOf(page);
  await fillPart(page, {
    'form.unitName': '示例市商务局',
    'form.unit': keeping['form.unit'],
    'form.giver': '示例专办员',
    'form.origin': 'handed-in',
    'form.cabinet': 'B',
  });
  await sound(page);
  await press(page, /Save and continue/);
  const row = (n: number, number: string) =>
    Object.fromEntries(
      Object.entries({
        kind: 'HKMO',
        number,
        holder: '示例',
        issue: '2025-01-06',
        expiry: '2030-01-05',
        authority: '示例',
        slot: `0${n}`,
      }).map(([key, value]) => [`form.documents.${n}.${key}`, value]),
    );
  await fillPart(page, row(0, 'HC1000113'));
  await press(page, /Add another/);
  assert.match(await page.locator('[name="form.documents.0.number"]').inputValue(), /^H\*+13$/);
  await fillPart(page, row(1, 'HC1999914'));
  await sound(page);
  await press(page, /Save and continue/);
  assert.match(page.url(), /\/check/, await page.locator('main').innerText());
  await press(page, /All read: to be signed/);
  assert.match(page.url(), new RegExp(`/desk/cases/${id}(#|$)`));
  await context.close();
  const other = await enter(second, { lang: 'zh', width: 1440, script: true });
  await other.page.goto(`${office.url}/desk/cases/${id}`);
  await actAtDesk(other.page, '签字入库', { 'input.counted': '2' });
  const rows = await keeper.client.entries('document-register', { limit: 50 });
  const text = JSON.stringify(rows);
  assert.ok(/13/.test(text) && /14/.test(text));
  assert.deepEqual([...errors, ...other.errors], []);
  await other.context.close();
});

it('somebody at the counter has their form filled in at the desk', async () => {
  const clerk = await addTestPerson(office.running, '窗示例', [{ role: 'window', body: 'd1' }], 'session');
  const { page, context, errors } = await enter(clerk, { lang: 'en', width: 1440, script: true });
  await page.goto(`${office.url}/desk/counter`);
  await page.locator('[name=name]').fill('张示例');
  await press(page, 'Start');
  assert.match(page.url(), /\/desk\/cases\/[0-9a-f-]+\/form\//);
  await sound(page);
  // The portal's page of it leads here.
  await page.goto(`${page.url().replace('/desk', '')}`);
  assert.match(page.url(), /\/desk\/cases\//);
  const stranger = await enter(second, { lang: 'en', width: 1440, script: false });
  await stranger.page.goto(`${office.url}/desk/cases/${idOf(page)}/form/main`);
  assert.equal(await stranger.page.locator('main form[data-key]').count(), 0);
  await stranger.context.close();
  assert.deepEqual(errors, []);
  await context.close();
});

it('what the counter filed is handed over: printed, or sent by mail', async () => {
  const clerk = await addTestPerson(office.running, '收示例', [{ role: 'window', body: 'd1' }], 'session');
  const behalf = { counter: { name: '陈示例' } };
  const draft = await clerk.client.open(examples.procedure, settlementExample, undefined, behalf);
  const promised = new FormData();
  promised.set('atCounter', 'true');
  for (const { key, demanded } of draft.materials) if (demanded) await clerk.client.upload(draft.id, key, promised);
  const { page, context, errors } = await enter(clerk, { lang: 'zh', width: 390, script: true });
  await page.goto(`${office.url}/desk/cases/${draft.id}/check`);
  await press(page, /提交/);
  assert.match(page.url(), /\/desk\/cases\/[0-9a-f-]+\/receipt/, await page.locator('main').innerText());
  await sound(page);
  const { number, code } = await clerk.client.receipt(draft.id);
  const said = await page.locator('main').innerText();
  for (const words of [number, code, '收示例', '到窗口交']) assert.ok(said.includes(words), words);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('main form, main button').filter({ visible: true }).count(), 0);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#to').fill('不是邮箱');
  await press(page, '发送');
  assert.match(await page.locator('[data-errors]').innerText(), /邮箱地址不完整/);
  assert.equal(await page.locator('#to').inputValue(), '不是邮箱');
  await page.locator('#to').fill('chen@example.org');
  await press(page, '发送');
  assert.match(await page.locator('main').innerText(), /没有设置邮件服务器/);
  await page.goto(`${office.url}/desk/cases/${draft.id}`);
  await page.getByRole('link', { name: '回执与查询码' }).click();
  await page.waitForURL(/\/receipt$/);
  assert.deepEqual(errors, []);
  await context.close();
});

it('a table for travel: its source is uploaded, its lines are imported, another confirms them', async () => {
  const { page, context } = await enter(second, { lang: 'zh', width: 1440, script: false });
  await page.goto(`${office.url}/desk/new?q=jichuziliao`);
  await press(page, /新办/);
  const id = idOf(page);
  await fillPart(page, { 'form.table': 'allowances', 'form.source': '示例通知', 'form.asOf': '2026-05-20' });
  // Larger than a page's form may be where nothing is uploaded.
  const source = { name: 'source.png', mimeType: 'image/png', buffer: picture() };
  await page.locator('input[name="file.original"]').setInputFiles(source);
  await post(page, () => page.locator('button[value="upload:original"]').click());
  assert.match(await page.locator('[data-live="material.original"]').innerText(), /source\.png/);
  await press(page, /保存，下一步/);
  assert.match(page.url(), /\/form\/lines/, await page.locator('main').innerText());
  const heads = ['国家', '城市', '币种', '住宿（每晚）', '伙食（每天）', '公杂（每天）', '执行日期'];
  const lines = [
    ['秘鲁', '利马', 'USD', '150', '45', '30', '2026-05-01'],
    ['秘鲁', '*', 'usd', '120', '40', '30', '2026-05-01'],
  ];
  await page.locator('details[id="import.allowances"] summary').click();
  const table = { name: 'rates.xlsx', mimeType: xlsx, buffer: Buffer.from(await xlsxOf([heads, ...lines])) };
  await page.locator('input[name="import.allowances"]').setInputFiles(table);
  await post(page, () => page.locator('button[value="import:allowances"]').click());
  assert.match(await page.locator('[data-imported]').innerText(), /共 2 行，已导入 1 行，1 行要改/);
  await press(page, /保存，下一步/);
  await press(page, /报处长确认/);
  assert.equal((await second.client.case(id)).state.id, 'proposed');
  await context.close();
});

it('a document is lent, taken back and handed on, each with what the act asks', async () => {
  const id = await takeIn(keeper.client, 1);
  const { page, context, errors } = await enter(keeper, { lang: 'zh', width: 1440, script: true });
  const at = () => page.goto(`${office.url}/desk/cases/${id}`);
  await at();
  await actAtDesk(page, '领用', {
    'input.purpose': 'data-change',
    'input.borrower': '示例专办员',
    'input.authorised': 'true',
  });
  assert.equal((await keeper.client.case(id)).state.id, 'on-loan');
  await at();
  await actAtDesk(page, '归还', {
    'input.numberCheck': handIn(1).number,
    'input.giver': '示例专办员',
    'input.condition': 'ok',
  });
  assert.equal((await keeper.client.case(id)).state.id, 'in-store');
  await at();
  await actAtDesk(page, '移交保管', { 'input.keeper': 'unit', 'input.reason': '示例：单位自行保管' });
  assert.notEqual((await keeper.client.case(id)).state.id, 'in-store');
  assert.deepEqual(errors, []);
  await context.close();
});

it('what is left to be scanned is shown in parts', () => {
  const left = Array.from({ length: 450 }, (_, n) => `HC${1_000_000 + n}`);
  for (const [asked, first] of [
    [0, 0],
    [200, 200],
    [9000, 400],
    [Number.NaN, 0],
  ] as const)
    assert.equal(countOf({ lines: [], left }, 0, { left: asked }).firstLeft, first);
});

describe('a count is scanned', () => {
  const opened = async () => {
    const form = { occasion: 'inspection', place: 'office', keeper: '保示例', second: '办示例' };
    const { id, version } = await keeper.client.open('document-stock-take', form);
    await keeper.client.act(id, { action: 'start', version });
    return id;
  };
  const figures = async (page: Page) =>
    (await page.locator('[data-figures] dd').allInnerTexts()).map((text) => Number(text));

  it('by a scanner that types lines: each is told at once, the focus stays, the difference is listed', async () => {
    await takeIn(keeper.client, 2);
    const id = await opened();
    const { page, context, errors } = await enter(keeper, { lang: 'zh', width: 1440, script: true });
    await page.goto(`${office.url}/desk/cases/${id}`);
    await page.getByRole('link', { name: '逐本扫描' }).click();
    await page.waitForURL(/\/scan\/count/);
    await sound(page);
    const [ledger = 0] = await figures(page);
    const box = page.locator('[data-scan-line]');
    const told = page.locator('[data-live="scan.told"]');
    const scan = async (text: string, says: RegExp) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await told.filter({ hasText: says }).waitFor();
      assert.ok(await box.evaluate((element) => element === document.activeElement));
      assert.equal(await box.inputValue(), '');
    };
    await scan(handIn(2).mrz, /PE2000035：在册/);
    await scan('HC7654321', /HC7654321：台账此处没有/);
    await scan('hc7654321', /HC7654321：已经扫过/);
    await scan('？？', /读不出，请再扫一次/);
    assert.deepEqual(await figures(page), [ledger, 2, ledger - 1, 1]);
    await sound(page);
    if (ledger > 1) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载清单（CSV）' }).click(),
      ]);
      const lines = readFileSync(await file.path(), 'utf8')
        .trim()
        .split('\r\n');
      assert.deepEqual([lines.length, lines.includes('PE2000035')], [ledger, false]);
    }
    // A page loaded anew in the same tab has it still.
    await page.reload();
    await page.locator('[data-figures] dd', { hasText: /^2$/ }).first().waitFor();
    await post(page, () => page.getByRole('button', { name: '去掉 HC7654321' }).click());
    await page.getByRole('button', { name: /录入清点结果（1）/ }).click();
    await page.waitForURL(new RegExp(`/desk/cases/${id}$`));
    assert.equal((await keeper.client.case(id)).state.id, 'counted');
    assert.deepEqual(errors, []);
    await context.close();
    const { version } = await keeper.client.case(id);
    await keeper.client.act(id, { action: 'abandon', input: { reason: '示例' }, version });
  });

  it('without a script, two thousand numbers pasted at once, fifty on a page', async () => {
    const id = await opened();
    const { page, context } = await enter(keeper, { lang: 'en', width: 390, script: false });
    await page.goto(`${office.url}/desk/cases/${id}/scan/count`);
    const numbers = Array.from({ length: 2000 }, (_, n) => `HC${2_000_000 + n}`);
    await page.locator('[name=line]').fill(numbers.join('\n'));
    await press(page, /^Add$/);
    assert.equal((await figures(page))[1], 2000);
    assert.equal(await page.locator('main tbody tr').count(), 50);
    await press(page, /Earlier 50/);
    assert.match(await page.locator('main tbody').innerText(), /HC2001949/);
    await page.locator('[name=line]').fill('HC2000000');
    await press(page, /^Add$/);
    assert.match(await page.locator('[data-live="scan.told"]').innerText(), /HC2000000: read before/);
    await press(page, /Enter the count \(2000\)/);
    assert.equal((await keeper.client.case(id)).state.id, 'counted');
    await context.close();
  });
});
