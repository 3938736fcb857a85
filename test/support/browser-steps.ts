/** What people do in the browser, step by step, for several tests: fill the parts of a form, act at the desk. axe-core looks at every page. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { axeFindings } from './browser.ts';
import { testPassword } from './office.ts';
import { settlementForm } from './settlement-form.ts';

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

export async function sound(page: Page): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], `axe-core on ${page.url()}`);
}

/** Fills every control of the page whose name is known. Radios by value, the rest by text. */
export async function fillPart(page: Page, values: { readonly [name: string]: string }): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const controls = page.locator(`[name="${name}"]`);
    if ((await controls.count()) === 0) continue;
    const type = await controls.first().getAttribute('type');
    if (type === 'radio' || type === 'checkbox') await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if ((await controls.first().evaluate((element) => element.tagName)) === 'SELECT')
      await controls.first().selectOption(value);
    else await controls.first().fill(value);
  }
}

const next = (page: Page) => page.getByRole('button', { name: /Save and continue|保存，下一步/ }).last();

/** Posts the page's form and waits for the page that answers. */
export async function post(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), press()]);
}

/** Takes the parts of the form one after the other, questions that answers bring along included, until the page that checks and sends. */
export async function fillForm(page: Page, pdf: Buffer, script: boolean): Promise<void> {
  for (let round = 0; round < 16 && page.url().includes('/form/'); round += 1) {
    await fillPart(page, settlementForm);
    await handIn(page, pdf, script);
    await fillPart(page, settlementForm);
    // axe-core is a script itself: it looks only where scripts run.
    if (script) await sound(page);
    await post(page, () => next(page).click());
  }
}

async function handIn(page: Page, pdf: Buffer, script: boolean): Promise<void> {
  const keys = await page
    .locator('input[type=file]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name.replace('file.', ''))); // file inputs
  // The page's script takes uploads over; a file chosen before that simply travels with the form.
  if (script) await page.waitForFunction(() => document.querySelector('[data-without-script]:not([hidden])') === null);
  for (const [index, key] of keys.entries()) {
    const rows = page.locator(`[data-live="material.${key}"] [data-files] li`);
    if ((await rows.count()) > 0) continue;
    const file =
      index % 2 === 1
        ? { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg }
        : { name: 'document.pdf', mimeType: 'application/pdf', buffer: pdf };
    await page.locator(`input[name="file.${key}"]`).setInputFiles(file);
    if (!script) await post(page, () => page.locator(`button[value="upload:${key}"]`).click());
    await rows.first().waitFor();
  }
}

export async function signInAtDesk(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/desk/sign-in`);
  await sound(page);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', testPassword);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('sign-in'));
}

/** Opens an act's card, fills it, previews, confirms. */
export async function actAtDesk(
  page: Page,
  title: string,
  input: { readonly [name: string]: string } = {},
  beforeConfirming: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const card = page.locator('#acts h3 button', { hasText: new RegExp(`^${title}`) });
  if ((await card.getAttribute('aria-expanded')) !== 'true') await card.click();
  await fillPart(page, input);
  const confirm = page.getByRole('button', { name: `确认${title}` });
  const look = page.getByRole('button', { name: '看会改什么' });
  await look.or(confirm).first().waitFor();
  if (await look.isVisible()) await look.click();
  await confirm.waitFor();
  await sound(page);
  await beforeConfirming();
  await confirm.click();
  // On the case itself, or on the queue where the case left the person's sight with the act.
  await page.locator('[role=status]', { hasText: '已办' }).first().waitFor();
}

export async function openFromQueue(page: Page, url: string, number: string): Promise<void> {
  assert.ok(number, 'the applicant has filed');
  await page.goto(`${url}/desk`);
  await sound(page);
  await openRow(page, number);
}

export async function openRow(page: Page, number: string): Promise<void> {
  await page.locator('tr').filter({ hasText: number }).locator('a[href*="/desk/cases/"]').first().click();
  await page.waitForURL(/\/desk\/cases\//);
}
