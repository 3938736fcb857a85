/** Signing in, in a real browser with a real (virtual) authenticator: an invitation taken up with a passkey, one with an app, and the security pages. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inviteFirstAdministrator } from '../../src/server/identity/staff.ts';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import { addStaff, appCode, signUp, ticketSentTo } from '../support/identity.ts';
import { sampleOffice, testPassword } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
/** Passkeys belong to a name: the office on this machine is called localhost. */
let url = '';
before(async () => {
  office = await useWebOffice('2026-06-02T09:00:00+08:00', sampleOffice, false);
  url = office.url.replace('127.0.0.1', 'localhost');
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await office.close();
});

/** A key that asks for a finger and always gets it. */
async function addAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const press = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words }).click();

it('the first administrator takes the invitation up with a passkey, and signs in with it alone', async () => {
  const { page, context, errors } = await visitor(browser, url, { lang: 'en', width: 1440 });
  await addAuthenticator(context, page);
  const link = await inviteFirstAdministrator(office.running.office, 'boss@office.example');
  await page.goto(`${url}/desk/welcome${new URL(link ?? '').search}`);
  await sound(page);
  await page.fill('[name=password]', testPassword);
  await press(page, 'Continue');
  await page.waitForURL(/welcome\/second/);
  await sound(page);
  await post(page, () => press(page, 'Add a passkey'));
  assert.equal(await page.locator('[data-recovery-codes] li').count(), 10);
  await sound(page);
  await page.getByRole('link', { name: /to the desk/ }).click();
  await page.waitForURL(`${url}/desk`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  await sound(page);
  await press(page, 'Sign in with a passkey');
  await page.waitForURL(`${url}/desk`);
  // Password alone leads to the second step, where the passkey completes it.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
  await page.fill('[name=login]', 'boss@office.example');
  await page.fill('[name=password]', testPassword);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/sign-in\/second/);
  await sound(page);
  await press(page, 'Use a passkey');
  await page.waitForURL(`${url}/desk`);
  await page.goto(`${url}/desk/accounts`);
  await sound(page);
  await page.fill('[name=name]', '新示例');
  await page.fill('[name=email]', 'clerk@office.example');
  await page.locator('select[name=post]').first().selectOption('handler@d3');
  await post(page, () => press(page, 'Send the invitation'));
  assert.match(await page.locator('main').innerText(), /新示例 is invited/);
  await sound(page);
  assert.deepEqual(errors, []);
  await context.close();
});

it('the invited clerk sets up an app without script, and signs in with password and code', async () => {
  const { page, context } = await visitor(browser, url, { lang: 'zh', width: 390, script: false });
  const ticket = await ticketSentTo(office.running, 'clerk@office.example', 'invite');
  await page.goto(`${url}/desk/welcome?ticket=${ticket}`);
  await page.fill('[name=password]', testPassword);
  await post(page, () => press(page, '继续'));
  assert.equal(await page.locator('[data-passkey]:visible').count(), 0);
  await post(page, () => press(page, '设置验证器应用'));
  const secret = (await page.locator('[data-secret]').innerText()).trim();
  await page.fill('[name=code]', '000000');
  await post(page, () => press(page, '启用验证器'));
  assert.match(await page.locator('[role=alert]').innerText(), /验证码不对/);
  assert.equal((await page.locator('[data-secret]').innerText()).trim(), secret);
  await page.fill('[name=code]', appCode(secret));
  await post(page, () => press(page, '启用验证器'));
  const code = await page.locator('[data-recovery-codes] li').first().innerText();
  await context.clearCookies({ name: 'qiao_session' });
  await page.goto(`${url}/desk`);
  await page.fill('[name=login]', 'clerk@office.example');
  await page.fill('[name=password]', testPassword);
  await post(page, () => press(page, '登录'));
  await page.fill('[name=code]', appCode(secret, 1));
  await post(page, () => press(page, /^登录$/));
  assert.match(page.url(), /\/desk$/);
  await context.clearCookies({ name: 'qiao_session' });
  await page.goto(`${url}/desk/sign-in`);
  await page.fill('[name=login]', 'clerk@office.example');
  await page.fill('[name=password]', testPassword);
  await post(page, () => press(page, '登录'));
  await page.locator('main summary').click();
  await page.fill('[name=recovery]', code);
  await post(page, () => press(page, '用恢复码登录'));
  assert.match(page.url(), /\/desk$/);
  await context.close();
});

it('a wrong password is told once, and staff without a second step are sent a letter', async () => {
  const { page, context } = await visitor(browser, url, { lang: 'en', width: 1440 });
  await addStaff(office.running, 'plain@office.example');
  for (const [password, words] of [
    ['not-the-password', /login or the password is not right/],
    [testPassword, /no second step yet/],
  ] as const) {
    await page.goto(`${url}/desk/sign-in`);
    await page.fill('[name=login]', 'plain@office.example');
    await page.fill('[name=password]', password);
    await press(page, /^Sign in$/);
    await page.locator('[role=alert]').filter({ hasText: words }).waitFor();
    await sound(page);
  }
  assert.ok(await ticketSentTo(office.running, 'plain@office.example', 'enrol'));
  await context.close();
});

it('an applicant adds a passkey, makes and ends a token, signs out elsewhere; all of it reads well', async () => {
  await signUp(office.running, { name: '陈示例', login: 'safe@example.org' });
  const { page, context, errors } = await visitor(browser, url, { lang: 'en', width: 390 });
  await addAuthenticator(context, page);
  await page.goto(`${url}/sign-in?next=/account`);
  await sound(page);
  await page.fill('[name=login]', 'safe@example.org');
  await page.fill('[name=password]', testPassword);
  await post(page, () => press(page, /^Sign in$/));
  assert.match(page.url(), /\/account$/);
  await sound(page);
  await post(page, () => press(page, 'Add a passkey'));
  assert.equal(await page.locator('[data-recovery-codes] li').count(), 10);
  await page.getByText('Make a token').click();
  await page.fill('#token-name', 'Reports');
  await post(page, () => press(page, 'Make the token'));
  const token = (await page.locator('[data-token]').innerText()).trim();
  const asked = await fetch(`${office.url}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(asked.status, 200);
  await sound(page);
  await post(page, () => press(page, 'End it'));
  await post(page, () => press(page, 'Sign out everywhere else'));
  assert.equal(await page.getByRole('button', { name: 'Sign it out' }).count(), 0);
  await page.goto(`${url}/sign-out`);
  await post(page, () => press(page, 'Sign out'));
  await page.goto(`${url}/sign-in`);
  await press(page, 'Sign in with a passkey');
  await page.waitForURL(/\/cases/);
  assert.deepEqual(errors, []);
  await context.close();
});

it('a forgotten password and a sign-in link work without script; a used link says so', async () => {
  await signUp(office.running, { name: '忘示例', login: 'forgot@example.org' });
  const { page, context } = await visitor(browser, url, { lang: 'en', width: 390, script: false });
  await page.goto(`${url}/recover`);
  await page.fill('[name=login]', 'forgot@example.org');
  await post(page, () => press(page, 'Send me the link'));
  assert.match(await page.locator('h1').innerText(), /Look in your mailbox/);
  const ticket = await ticketSentTo(office.running, 'forgot@example.org', 'recover');
  await page.goto(`${url}/link?ticket=${ticket}`);
  await page.fill('[name=password]', 'short');
  await post(page, () => press(page, 'Set the new password'));
  assert.match(await page.locator('[data-errors]').innerText(), /10 characters/);
  await page.fill('[name=password]', 'quite-another-password');
  await post(page, () => press(page, 'Set the new password'));
  assert.match(page.url(), /\/cases$/);
  await page.goto(`${url}/link?ticket=${ticket}`);
  assert.match(await page.locator('h1').innerText(), /no longer works/);
  await context.clearCookies({ name: 'qiao_session' });
  await page.goto(`${url}/sign-in/link`);
  await page.fill('[name=login]', 'forgot@example.org');
  await post(page, () => press(page, 'Send me the link'));
  await page.goto(`${url}/link?ticket=${await ticketSentTo(office.running, 'forgot@example.org', 'sign-in-link')}`);
  await post(page, () => press(page, 'Sign in'));
  assert.match(page.url(), /\/cases$/);
  await context.close();
});
