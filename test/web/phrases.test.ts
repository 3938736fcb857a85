/** In the browser: saved phrases (常用意见) are kept as written, refused when too long, and one click puts one into an opinion. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import { addTestPerson, sampleOffice, type TestPerson } from '../support/office.ts';
import { freshCode } from '../support/units.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
let page: Page;
let errors: string[];
let head: TestPerson;
let id: string;

before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00', sampleOffice);
  browser = await openBrowser();
  head = await addTestPerson(office.running, '法规处长示例', [{ role: 'dept_head', body: 'd2' }], 'session');
  const liaison = await addTestPerson(office.running, '专办员示例', [], 'session');
  const leader = await addTestPerson(office.running, '单位领导示例', [], 'session');
  const unit = await liaison.client.registerUnit({ name: '示例单位', uscc: freshCode(), kind: 'firm' });
  await liaison.client.addMember(unit.id, { login: `${leader.id}@test.example`, role: 'unit_leader' });
  const draft = await liaison.client.open('countersign-sample', { subject: '示例出访', amount: 500 });
  const sent = (await liaison.client.act(draft.id, { action: 'send', version: draft.version })).case;
  await leader.client.act(sent.id, { action: 'main-agree', version: sent.version });
  id = sent.id;
  const visited = await visitor(browser, office.url, { lang: 'zh', width: 1440 });
  ({ page, errors } = visited);
  await visited.context.addCookies([{ name: 'qiao_session', value: head.token, url: office.url }]);
});
after(async () => {
  await browser.close();
  await office.close();
});

const save = (lines: string) => async () => {
  await page.getByLabel('常用意见').fill(lines);
  await post(page, () => page.getByRole('button', { name: '保存' }).click());
};

describe('saved phrases', () => {
  it('are saved one a line, and what was typed stays when it is refused', async () => {
    await page.goto(`${office.url}/desk/phrases`);
    await sound(page);
    const long = '长'.repeat(301);
    await save(`同意。\n${long}`)();
    await page.getByText('每条不超过300字').waitFor();
    assert.equal(await page.getByLabel('常用意见').inputValue(), `同意。\n${long}`);
    assert.deepEqual(await head.client.phrases(), []);
    await save('同意。\n\n 请补充预算说明。 ')();
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    assert.deepEqual(await head.client.phrases(), ['同意。', '请补充预算说明。']);
    await sound(page);
  });

  it('go into the opinion by one click, and with the signature', async () => {
    await page.goto(`${office.url}/desk/cases/${id}`);
    const card = page.getByRole('button', { name: /^同意/, expanded: false });
    if (await card.count()) await card.first().click();
    await page.getByRole('button', { name: '请补充预算说明。', exact: true }).first().click();
    assert.equal(await page.getByLabel(/^意见/).first().inputValue(), '请补充预算说明。');
    const preview = page.getByRole('button', { name: /看会改什么/ });
    if (await preview.count()) await preview.click();
    await page.getByRole('button', { name: /^确认/ }).click();
    await page.getByRole('status').filter({ hasText: /已办/ }).waitFor();
    assert.equal((await head.client.case(id)).approvals[0]?.signatures.at(-1)?.opinion, '请补充预算说明。');
    assert.deepEqual(errors, []);
  });
});
