/** The administration in the browser: every page is sound in both languages, and an administrator does a day's work by keyboard and mouse. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { signInAtDesk, sound } from '../support/browser-steps.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const pages = [
  '/desk/admin',
  '/desk/admin/organisation?change=merged',
  '/desk/admin/people',
  '/desk/admin/powers?role=handler',
  '/desk/admin/settings',
  '/desk/admin/settings/spouseYears',
  '/desk/admin/audit',
  '/desk/admin/tokens',
  '/desk/absences',
];

describe('the administration in the browser', () => {
  let office: WebOffice;
  let browser: Browser;

  before(async () => {
    office = await useWebOffice('2026-06-02T09:00:00+08:00');
    await office.addStaff('admin', '管示例', [{ role: 'admin', body: 'd1' }]);
    await office.addStaff('auditor', '审示例', [{ role: 'auditor', body: 'office' }]);
    await office.addStaff('clerk', '周示例', [{ role: 'handler', body: 'd3' }]);
    await office.addStaff('other', '钱示例', [{ role: 'handler', body: 'd3' }]);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await office.close();
  });

  const asks = async (login: string, lang: 'zh' | 'en', width: number) => {
    const seen = await visitor(browser, office.url, { lang, width });
    await signInAtDesk(seen.page, office.url, login);
    return seen;
  };

  const told = (page: Page, words: string) => page.locator('[role=status]', { hasText: words }).first().waitFor();

  for (const [lang, width] of [
    ['zh', 1440],
    ['en', 390],
  ] as const)
    it(`every page is sound: ${lang}, ${width} wide`, async () => {
      const { page, context, errors } = await asks('admin', lang, width);
      for (const path of pages) {
        const answer = await page.goto(office.url + path);
        assert.equal(answer?.status(), 200, path);
        await sound(page);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${path} fits`);
      }
      assert.deepEqual(errors, []);
      await context.close();
    });

  it('a clerk is told that it is not theirs', async () => {
    const { page, context } = await asks('clerk', 'zh', 1440);
    for (const path of ['/desk/admin', '/desk/admin/people', '/desk/admin/audit']) {
      const answer = await page.goto(office.url + path);
      assert.equal(answer?.status(), 403, path);
    }
    assert.equal(await page.locator('nav a[href="/desk/admin"]').count(), 0);
    await context.close();
  });

  it('a post is given and ended, a body renamed, a parameter set', async () => {
    const { page, context, errors } = await asks('admin', 'zh', 1440);
    await page.goto(`${office.url}/desk/admin/people?q=clerk`);
    await page.getByRole('link', { name: '周示例' }).click();
    await page.getByLabel('岗位').selectOption('d7:handler');
    await page.getByLabel('依据').last().fill('武外侨任〔2026〕3号');
    await page.getByRole('button', { name: '任命' }).press('Enter');
    await told(page, '已办');
    await sound(page);
    const term = page.locator('li', { hasText: '文化处承办人' }).first();
    await term.locator('summary').click();
    await term.getByLabel('依据').fill('武外侨任〔2026〕4号');
    await term.getByRole('button', { name: '结束任职' }).click();
    await page.getByText('免文化处承办人').waitFor();

    await page.goto(`${office.url}/desk/admin/organisation`);
    await page.getByLabel('哪种变更').selectOption('renamed');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('select[name=body]').selectOption('d7');
    await page.getByLabel('中文名称').fill('文化教育处');
    await page.getByLabel('英文名称').fill('Culture and Education');
    await page.getByLabel('生效日').fill('2026-07-01');
    await page.getByLabel('依据文件').fill('武编〔2026〕18号');
    await page.getByRole('button', { name: '录入更名' }).click();
    await told(page, '已录入');
    await sound(page);
    await page.goto(`${office.url}/desk/admin/organisation?on=2026-07-01`);
    assert.ok(await page.getByText('文化教育处').first().isVisible());

    await page.goto(`${office.url}/desk/admin/settings/spouseYears`);
    await page.getByLabel('新值').fill('3');
    await page.getByLabel('生效日').fill('2026-07-01');
    await page.getByLabel('依据').fill('省厅通知〔2026〕5号');
    await page.getByRole('button', { name: '设定' }).click();
    await told(page, '已设定');
    await page.getByText('将生效').waitFor();
    await sound(page);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('somebody away has a deputy, and comes back early', async () => {
    const { page, context } = await asks('clerk', 'zh', 1440);
    await page.goto(`${office.url}/desk/absences`);
    await page.getByLabel('谁代').selectOption({ label: '钱示例・国内处承办人' });
    await page.getByLabel('最后一天').fill('2026-06-05');
    await page.getByRole('button', { name: '设代理' }).click();
    await told(page, '已设代理');
    await sound(page);
    await page.getByRole('button', { name: /结束代理/ }).click();
    await told(page, '代理已结束');
    await context.close();
  });

  it('the auditor takes the log out, and the purpose is kept', async () => {
    const { page, context } = await asks('auditor', 'zh', 1440);
    await page.goto(`${office.url}/desk/admin/audit?kind=admin`);
    await page.getByText('任文化处承办人').first().waitFor();
    await page.getByLabel('用途').fill('年度检查');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^audit-.*\.csv$/);
    await page.goto(`${office.url}/desk/admin/audit?kind=export`);
    await page.getByText('理由：年度检查').waitFor();
    await context.close();
  });
});
