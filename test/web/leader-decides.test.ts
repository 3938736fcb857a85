/** Where the province has delegated the decision: the leader sees the paper before it is issued, refuses with ground and remedy, and the applicant reads it. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { refreshSettings } from '../../src/server/office.ts';
import { putSetting } from '../../src/store/settings.ts';
import { openBrowser } from '../support/browser.ts';
import { actAtDesk, openFromQueue, signInAtDesk, sound } from '../support/browser-steps.ts';
import { signUp } from '../support/identity.ts';
import { overHttp, testPassword } from '../support/office.ts';
import { examples, settlementExample } from '../support/settlement-form.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

let office: WebOffice;
let browser: Browser;
before(async () => {
  office = await useWebOffice('2026-04-22T10:00:00+08:00');
  browser = await openBrowser();
  for (const [login, name, posts] of [
    ['district@test.example', '江示例', [{ role: 'handler', body: '420102' }]],
    ['police@test.example', '警示例', [{ role: 'third_party', body: 'police' }]],
    ['domestic@test.example', '周示例', [{ role: 'handler', body: 'd3' }]],
    ['leader@test.example', '李示例', [{ role: 'deputy_director', body: 'office' }]],
    ['admin@test.example', '管示例', [{ role: 'admin', body: 'd1' }]],
  ] as const)
    await office.addStaff(login, name, posts);
  const { office: house } = office.running;
  await putSetting(house.pool, {
    key: 'settlementApprover',
    value: 'city',
    from: '2026-01-01',
    source: '示例委托文件',
    by: (await signedIn('admin@test.example')).id,
  });
  await refreshSettings(house);
});
after(async () => {
  await browser.close();
  await office.close();
});

async function signedIn(login: string) {
  const { me, token } = await overHttp(office.url).signIn(login, testPassword);
  return { id: me.id, client: overHttp(office.url, token) };
}

/** Through the API to the leader's desk: re-checked, heard. */
async function toLeader(): Promise<{ id: string; number: string }> {
  const token = await signUp(office.running, { name: '陈示例', login: 'refused@example.org' });
  const applicant = overHttp(office.url, token);
  const draft = await applicant.open(examples.procedure, settlementExample);
  for (const material of draft.materials.filter(
    (entry) => entry.demanded && (entry.from ?? 'applicant') === 'applicant',
  )) {
    const form = new FormData();
    form.set('atCounter', 'true');
    await applicant.upload(draft.id, material.key, form);
  }
  const steps = [
    ['2026-04-22', undefined, 'file', {}],
    ['2026-04-27', 'district@test.example', 'accept', {}],
    ['2026-05-06', 'district@test.example', 'consult-police', {}],
    ['2026-05-15', 'police@test.example', 'police-reply', { outcome: 'agree', replyNumber: '示例公函〔2026〕1号' }],
    ['2026-05-28', 'district@test.example', 'opine', { opinion: 'agree', reasons: '事实清楚，材料齐全。' }],
    ['2026-05-29', 'domestic@test.example', 'recheck', { opinion: 'disagree', reasons: '住所产权已经转让。' }],
    [
      '2026-06-01',
      'domestic@test.example',
      'give-hearing-notice',
      { facts: '住所产权已经转让。', reasons: '没有合法固定住所。' },
    ],
    ['2026-06-03', undefined, 'give-hearing-notice-statement', { statement: '住所确已转让。' }],
  ] as const;
  for (const [day, login, action, input] of steps) {
    await office.moveTo(`${day}T10:00:00+08:00`);
    const { client } = login ? await signedIn(login) : { client: applicant };
    const { version } = await client.case(draft.id);
    await client.act(draft.id, { action, input, version });
  }
  return { id: draft.id, number: draft.number };
}

it('the leader looks at the refusal before issuing it; the applicant reads facts, ground, reasons, remedy and last day', async () => {
  const { id, number } = await toLeader();
  await office.moveTo('2026-06-04T09:30:00+08:00');
  const { page, context, errors } = await visitor(browser, office.url, { lang: 'zh', width: 1440 });
  await signInAtDesk(page, office.url, 'leader@test.example');
  await openFromQueue(page, office.url, number);
  await sound(page);
  await actAtDesk(
    page,
    '不予批准',
    { 'input.failed': 'S4', 'input.facts': '住所产权已经转让。', 'input.reasons': '没有合法固定住所。' },
    async () => {
      const asked = page.context().waitForEvent('request', (request) => request.url().endsWith('/paper'));
      await page.getByRole('button', { name: '看文书预览' }).click();
      const answer = await (await asked).response();
      assert.equal(answer?.status(), 200);
      assert.equal(answer?.headers()['content-type'], 'application/pdf');
    },
  );
  const { client } = await (async () => {
    const { token } = await overHttp(office.url).signIn('refused@example.org', testPassword);
    return { client: overHttp(office.url, token) };
  })();
  const view = await client.case(id);
  assert.equal(view.state.id, 'refused');
  const letter = view.papers.find((paper) => paper.kind === 'refusal');
  assert.match(letter?.number ?? '', /^武外侨许〔2026〕\d+号$/);
  const { rows } = await office.running.office.pool.query('select content from paper where id = $1', [letter?.id]);
  const text = JSON.stringify(rows[0]?.content);
  for (const part of ['住所产权已经转让', '没有合法固定住所', '行政复议', '2026年8月3日', '2026年12月4日'])
    assert.ok(text.includes(part), `${part} in ${text}`);
  assert.deepEqual(errors, []);
  await context.close();
});
