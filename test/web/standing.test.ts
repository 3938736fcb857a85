/** In the browser: a unit's clerk files and its leader approves; a deputy signs for an absent chief; three countersign and one sends back; a mandate is ended. */
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
const people = new Map<string, TestPerson>();
const person = (key: string): TestPerson => people.get(key) as TestPerson; // added before

before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00', sampleOffice);
  browser = await openBrowser();
  for (const [name, posts] of [
    ['专办员示例', []],
    ['单位领导示例', []],
    ['委托人示例', []],
    ['代理人示例', []],
    ['法规处长示例', [{ role: 'dept_head', body: 'd2' }]],
    ['国内处长示例', [{ role: 'dept_head', body: 'd3' }]],
    ['财务示例', [{ role: 'finance', body: 'd1' }]],
    ['国外处长示例', [{ role: 'dept_head', body: 'd4' }]],
    ['主任示例', [{ role: 'director', body: 'office' }]],
  ] as const)
    people.set(name, await addTestPerson(office.running, name, posts, 'session'));
});
after(async () => {
  await browser.close();
  await office.close();
});

/** A page that this person is signed in on. */
async function at(key: string, lang: 'zh' | 'en' = 'zh', width = 1440): Promise<{ page: Page; errors: string[] }> {
  const { page, context, errors } = await visitor(browser, office.url, { lang, width });
  await context.addCookies([{ name: 'qiao_session', value: person(key).token, url: office.url }]);
  return { page, errors };
}

const press = (page: Page, name: RegExp) => post(page, () => page.getByRole('button', { name }).click());

/** An act at the desk: its card, what it asks, preview, confirmation. */
async function take(page: Page, title: RegExp, fill?: () => Promise<void>): Promise<void> {
  const card = page.getByRole('button', { name: title, expanded: false });
  if (await card.count()) await card.first().click();
  await fill?.();
  const preview = page.getByRole('button', { name: /看会改什么|See what will change/ });
  if (await preview.count()) await preview.click();
  await page.getByRole('button', { name: /^(确认|Confirm)/ }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /已办|Done/ })
    .waitFor();
}

describe('standing for somebody, in the browser', () => {
  let id: string;

  it('lets a clerk register the unit, name its leader, fill in and send', async () => {
    const { page, errors } = await at('专办员示例');
    await page.goto(`${office.url}/account/units`);
    await sound(page);
    await page.getByLabel('单位名称').fill('示例进出口公司');
    await page.getByLabel('统一社会信用代码').fill('91420100000000008X');
    await press(page, /^登记$/);
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /校验不对/);
    await page.getByLabel('统一社会信用代码').fill(freshCode());
    await press(page, /^登记$/);
    await page.getByRole('heading', { name: '示例进出口公司' }).waitFor();
    await sound(page);
    await page.getByLabel('登录邮箱').fill(`${person('单位领导示例').id}@test.example`);
    await page.getByLabel(/负责人/).check();
    await press(page, /^加入$/);
    await page.getByRole('cell', { name: '单位领导示例', exact: true }).waitFor();
    await page.goto(`${office.url}/apply/countersign-sample`);
    await press(page, /开始填写/);
    await page.getByLabel('事由').fill('示例出访');
    await page.getByLabel(/金额/).fill('5000');
    await post(page, () =>
      page
        .getByRole('button', { name: /保存，下一步/ })
        .last()
        .click(),
    );
    await sound(page);
    await post(page, () => page.getByRole('button', { name: /送审/ }).click());
    id = (await person('专办员示例').client.cases({ queue: 'own' })).items[0]?.id ?? '';
    assert.ok(id);
    assert.deepEqual(errors, []);
  });

  it('lets the unit’s leader approve on the portal', async () => {
    const { page } = await at('单位领导示例', 'zh', 390);
    await page.goto(`${office.url}/cases/${id}`);
    await sound(page);
    await page.getByRole('link', { name: /^同意/ }).click();
    await page.getByLabel(/意见/).fill('同意报送');
    await press(page, /看会改什么/);
    await sound(page);
    await press(page, /^确认/);
    const view = await person('主任示例').client.case(id);
    assert.equal(view.approvals[0]?.signatures[0]?.opinion, '同意报送');
  });

  it('countersigns by three, one of them sends back, and the deputy signs for the absent chief', async () => {
    const law = await at('法规处长示例');
    await law.page.goto(`${office.url}/desk/cases/${id}`);
    await sound(law.page);
    await take(law.page, /^同意/, async () => {
      await law.page.getByLabel(/意见/).first().fill('合法合规');
    });
    const finance = await at('财务示例', 'en');
    await finance.page.goto(`${office.url}/desk/cases/${id}`);
    await take(finance.page, /^Send back/, async () => {
      await finance.page.getByLabel('Unit leader').check();
      await finance.page
        .getByLabel(/Opinion/)
        .first()
        .fill('预算不清');
    });
    assert.equal((await person('主任示例').client.case(id)).approvals[0]?.steps[0]?.seats[0]?.status, 'open');
    await sound(finance.page);
    await sign('单位领导示例');
    await sign('法规处长示例');
    await sign('财务示例');
    await person('国内处长示例').client.setAbsence({
      deputy: person('国外处长示例').id,
      from: '2026-06-02',
      until: '2026-06-05',
    });
    const deputy = await at('国外处长示例');
    await deputy.page.goto(`${office.url}/desk`);
    await deputy.page.getByText('示例出访').first().waitFor();
    await deputy.page.goto(`${office.url}/desk/cases/${id}`);
    await take(deputy.page, /^同意/);
    await deputy.page
      .getByText(/代国内处长示例/)
      .first()
      .waitFor();
    const director = await at('主任示例');
    await director.page.goto(`${office.url}/desk/cases/${id}`);
    await take(director.page, /^同意/);
    assert.equal((await person('主任示例').client.case(id)).state.id, 'approved');
    assert.deepEqual([...law.errors, ...finance.errors, ...deputy.errors, ...director.errors], []);
  });

  it('lets an applicant give a mandate and end it, and the agent loses sight', async () => {
    const { page, errors } = await at('委托人示例', 'en', 390);
    await page.goto(`${office.url}/account/mandates`);
    await sound(page);
    await page.getByLabel('Login e-mail of the agent').fill(`${person('代理人示例').id}@test.example`);
    await page.getByLabel('may act').check();
    await page.getByLabel('Until which day').fill('2026-12-31');
    await press(page, /Give the mandate/);
    const agent = await at('代理人示例', 'en');
    await agent.page.goto(`${office.url}/account/mandates`);
    await press(agent.page, /Accept/);
    await agent.page.goto(`${office.url}/apply/honorary-sample`);
    await agent.page.getByLabel('委托人示例').check();
    await press(agent.page, /Start the form/);
    const [draft] = (await person('委托人示例').client.cases({ queue: 'own' })).items;
    assert.ok(draft);
    await page.goto(`${office.url}/account/mandates`);
    await press(page, /End it now/);
    await sound(page);
    const gone = await agent.page.goto(`${office.url}/cases/${draft.id}`);
    assert.equal(gone?.status(), 404);
    assert.deepEqual(errors, []);
  });
});

async function sign(key: string): Promise<void> {
  const { client } = person(key);
  const [waiting] = (await client.cases({ queue: 'mine' })).items;
  assert.ok(waiting, `something waits for ${key}`);
  await client.act(waiting.id, { action: 'main-agree', version: waiting.version });
}
