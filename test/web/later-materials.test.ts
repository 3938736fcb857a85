/** Documents that follow after acceptance, handed in on the portal: with and without a script, on a phone and at a desk. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import { addTestPerson, licenceOffice, type TestPerson } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

let office: WebOffice;
let browser: Browser;
let person: TestPerson;
let clerk: TestPerson;

before(async () => {
  office = await useWebOffice('2026-09-17T09:00:00+08:00', licenceOffice);
  browser = await openBrowser();
  person = await addTestPerson(office.running, '王示例', [], 'session');
  clerk = await addTestPerson(office.running, '周示例', [{ role: 'handler', body: 'd3' }], 'session');
});
after(async () => {
  await browser.close();
  await office.close();
});

async function acceptedLater(): Promise<string> {
  const form = { name: '示例', eService: true, laterUndertaking: true };
  const { id, version } = await person.client.open('licence-sample', form);
  const file = new FormData();
  file.set('file', new File([png], 'identity.png'));
  await person.client.upload(id, 'identity', file);
  const filed = await person.client.act(id, { action: 'file', version });
  await clerk.client.act(id, { action: 'accept-later', version: filed.case.version });
  return id;
}

for (const [lang, width, script] of [
  ['zh', 1440, true],
  ['en', 390, false],
] as const)
  it(`${lang} ${width}${script ? '' : ' without a script'}`, async () => {
    const id = await acceptedLater();
    const { page, context, errors } = await visitor(browser, office.url, { lang, width, script });
    await context.addCookies([{ name: 'qiao_session', value: person.token, url: office.url }]);
    await page.goto(`${office.url}/cases/${id}`);
    await page.locator('a[href$="/act/hand-in-later"]').first().click();
    const upload = page.locator('[data-live="material.photo"]');
    await upload.waitFor();
    // Only what is awaited is asked for, and it cannot be promised for the counter.
    assert.equal(await page.locator('input[type=file]').count(), 1);
    assert.equal(await page.locator('button[value^="counter:"]').count(), 0);
    await page.locator('input[type=file]').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png });
    if (!script) await post(page, () => page.locator('button[value="upload:photo"]').click());
    await upload.locator('[data-files] li').first().waitFor();
    if (script) await sound(page);
    await post(page, () => page.locator('button[value=preview]').click());
    await post(page, () => page.locator('button[value=confirm]').click());
    assert.match(page.url(), new RegExp(`/cases/${id}\\?done=hand-in-later`));
    const { clocks } = await person.client.case(id);
    assert.equal(clocks.find(({ clock }) => clock === 'c8')?.light, 'done');
    assert.deepEqual(errors, []);
    await context.close();
  });
