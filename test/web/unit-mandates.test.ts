/** In the browser: an applicant lets an association act, its people do, the desk sees by whom and on which paper, the applicant ends it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import { addTestPerson, sampleOffice, type TestPerson } from '../support/office.ts';
import { freshCode } from '../support/units.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const association = '示例侨团';

let office: WebOffice;
let browser: Browser;
let uscc: string;
const people = new Map<string, TestPerson>();
const person = (key: string): TestPerson => people.get(key) as TestPerson; // added before

before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00', sampleOffice);
  browser = await openBrowser();
  for (const [name, posts] of [
    ['委托人示例', []],
    ['专办员示例', []],
    ['会长示例', []],
    ['窗口示例', [{ role: 'window', body: 'd1' }]],
    ['国内处长示例', [{ role: 'dept_head', body: 'd3' }]],
  ] as const)
    people.set(name, await addTestPerson(office.running, name, posts, 'session'));
  uscc = freshCode();
  const unit = await person('专办员示例').client.registerUnit({ name: association, uscc, kind: 'association' });
  await person('专办员示例').client.addMember(unit.id, {
    login: `${person('会长示例').id}@test.example`,
    role: 'unit_leader',
  });
  await person('窗口示例').client.confirmUnit(unit.id);
});
after(async () => {
  await browser.close();
  await office.close();
});

async function at(key: string, width = 1440): Promise<{ page: Page; errors: string[] }> {
  const { page, context, errors } = await visitor(browser, office.url, { lang: 'zh', width });
  await context.addCookies([{ name: 'qiao_session', value: person(key).token, url: office.url }]);
  return { page, errors };
}
const press = (page: Page, name: RegExp) => post(page, () => page.getByRole('button', { name }).click());

describe('a mandate to an association, in the browser', () => {
  let id: string;

  it('is given by the code of the association, with the power of attorney, and accepted by its leader', async () => {
    const { page, errors } = await at('委托人示例', 390);
    await page.goto(`${office.url}/account/mandates`);
    await page.getByLabel('代理人的登录邮箱').fill('91420100999999999X');
    await page.getByLabel('到哪一天为止').fill('2026-12-31');
    await press(page, /^授权$/);
    await page.getByRole('alert').first().waitFor();
    await sound(page);
    await page.getByLabel('代理人的登录邮箱').fill(uscc);
    await page.getByLabel('与您的关系').selectOption('association');
    await page.getByLabel('可以代办').check();
    await page.getByLabel('到哪一天为止').fill('2026-12-31');
    await press(page, /^授权$/);
    await page.getByText('交授权委托书').click();
    await page
      .getByLabel(/扫描件或照片/)
      .setInputFiles({ name: '委托书.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByLabel('委托书上的最后一天').fill('2026-09-30');
    await press(page, /^交上$/);
    await page.getByText(/写到2026年9月30日/).waitFor();
    await sound(page);
    const leader = await at('会长示例');
    await leader.page.goto(`${office.url}/account/mandates`);
    await press(leader.page, /接受授权/);
    await leader.page.getByText(/会长示例接受/).waitFor();
    await sound(leader.page);
    assert.deepEqual([...errors, ...leader.errors], []);
  });

  it('lets its liaison file for the applicant, who reads by whom', async () => {
    const { page, errors } = await at('专办员示例');
    await page.goto(`${office.url}/apply/honorary-sample`);
    await page.getByLabel(`委托人示例（由${association}代办）`).check();
    await sound(page);
    await press(page, /开始填写/);
    const [draft] = (await person('委托人示例').client.cases({ queue: 'own' })).items;
    assert.ok(draft);
    id = draft.id;
    await person('专办员示例').client.act(id, {
      action: 'file',
      form: { name: '委托人示例', reason: '测试' },
      version: (await person('专办员示例').client.case(id)).version,
    });
    const principal = await at('委托人示例', 390);
    await principal.page.goto(`${office.url}/cases/${id}`);
    await principal.page.getByText(`代委托人示例，由${association}的专办员示例办理`).first().waitFor();
    await sound(principal.page);
    assert.deepEqual([...errors, ...principal.errors], []);
  });

  it('stands on the case at the desk, with the paper; the notice says who received it', async () => {
    const { page, errors } = await at('国内处长示例');
    await page.goto(`${office.url}/desk/cases/${id}`);
    await page.getByText(`代委托人示例，由${association}的专办员示例办理`).first().waitFor();
    const paper = await page.getByRole('link', { name: '授权委托书' }).first().getAttribute('href');
    const answer = await page.request.get(`${office.url}${paper}`);
    assert.deepEqual([answer.status(), answer.headers()['content-type']], [200, 'application/pdf']);
    await sound(page);
    const { client } = person('国内处长示例');
    await client.act(id, { action: 'grant', version: (await client.case(id)).version });
    const principal = await at('委托人示例', 390);
    await principal.page.goto(`${office.url}/cases/${id}`);
    await principal.page.getByText(/^通知 \d+ 条$/).click();
    await principal.page.getByText(`收到的人：委托人示例、${association}`).first().waitFor();
    await sound(principal.page);
    assert.deepEqual([...errors, ...principal.errors], []);
  });

  it('is ended by the applicant, and the association loses sight at once', async () => {
    const { page } = await at('委托人示例');
    await page.goto(`${office.url}/account/mandates`);
    await press(page, /立即终止/);
    await sound(page);
    const liaison = await at('专办员示例');
    assert.equal((await liaison.page.goto(`${office.url}/cases/${id}`))?.status(), 404);
  });
});
