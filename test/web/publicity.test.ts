/** In the browser: a notice goes up, is read and objected to, is answered at the desk, and is gone; the service is rated with and without script. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Client } from '../../src/client/client.ts';
import { laterThan } from '../../src/server/clock.ts';
import { hashToken, newToken } from '../../src/server/passwords.ts';
import { addPerson, addSession } from '../../src/store/people.ts';
import { openBrowser } from '../support/browser.ts';
import { actAtDesk, post, sound } from '../support/browser-steps.ts';
import { overHttp, publicityOffice } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

interface Known {
  token: string;
  client: Client;
}

const wide = 1280;
const phone = 390;

describe('public notices and ratings in the browser', () => {
  let office: WebOffice;
  let browser: Browser;
  let applicant: Known;
  let citizen: Known;
  let clerk: Known;
  let head: Known;
  const all: string[] = [];

  async function person(name: string, posts: readonly { role: string; body: string }[] = []): Promise<Known> {
    const { pool, clock } = office.running.office;
    const id = randomUUID();
    const token = newToken();
    const now = clock.now();
    await addPerson(pool, {
      id,
      login: `${id}@test.example`,
      name,
      kind: posts.length ? 'staff' : 'applicant',
      passwordHash: 'unused',
      posts,
      now,
      today: '2025-01-01',
    });
    await addSession(pool, {
      tokenHash: hashToken(token),
      person: id,
      kind: 'session',
      now,
      expires: laterThan(clock.real(), 86_400_000),
    });
    return { token, client: overHttp(office.url, token) };
  }

  const open = async (who: Known | undefined, lang: 'zh' | 'en', width = wide, script = true): Promise<Page> => {
    const { page, context, errors } = await visitor(browser, office.url, { lang, width, script });
    if (who) await context.addCookies([{ name: 'qiao_session', value: who.token, url: office.url }]);
    page.on('close', () => all.push(...errors));
    return page;
  };

  const act = async (who: Known, id: string, action: string, input: object = {}) => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, version, input } as never)).case;
  };

  before(async () => {
    office = await useWebOffice('2026-09-21T09:00:00+08:00', publicityOffice);
    browser = await openBrowser();
    applicant = await person('张晓明');
    citizen = await person('李示例');
    clerk = await person('甲示例', [{ role: 'handler', body: 'd3' }]);
    head = await person('乙示例', [{ role: 'dept_head', body: 'd3' }]);
  });
  after(async () => {
    await browser.close();
    await office.close();
  });

  it('publishes, receives an objection, answers it, and takes the notice down', async () => {
    const draft = await applicant.client.open('award-sample', {
      name: '张晓明',
      reason: '多年服务侨胞',
      phone: '13812345678',
    });
    await act(applicant, draft.id, 'file');
    await act(clerk, draft.id, 'announce');

    const page = await open(undefined, 'en', phone);
    await page.goto(`${office.url}/notices`);
    await sound(page);
    await page.getByRole('link', { name: 'Persons proposed for the award' }).click();
    await page.getByRole('heading', { level: 1, name: 'Persons proposed for the award' }).waitFor();
    await sound(page);
    const words = await page.locator('main').innerText();
    assert.match(words, /张\*\*/);
    assert.doesNotMatch(words, /张晓明|13812345678/);
    assert.match(words, /29 September 2026/);
    await post(page, () => page.getByRole('button', { name: 'Object to this' }).click());
    assert.match(page.url(), /\/sign-in\?next=/);

    const feed = await (await fetch(`${office.url}/notices.atom`)).text();
    assert.match(feed, /<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/);
    assert.match(feed, /拟表彰人员公示 · Persons proposed for the award/);
    assert.doesNotMatch(feed, /张/);

    const objecting = await open(citizen, 'zh', wide, false);
    await objecting.goto(page.url().replace(/\/sign-in\?next=(.*)$/, (_all, next: string) => decodeURIComponent(next)));
    await post(objecting, () => objecting.getByRole('button', { name: '提出异议' }).click());
    await objecting.locator('textarea[name="form.reason"]').fill('所述事迹与事实不符，请核查。');
    await objecting.locator('input[name="form.phone"]').fill('13900001111');
    await post(objecting, () =>
      objecting
        .getByRole('button', { name: /保存，下一步|核对/ })
        .last()
        .click(),
    );
    await post(objecting, () =>
      objecting
        .getByRole('button', { name: /提出异议/ })
        .last()
        .click(),
    );
    const [own] = (await citizen.client.cases({ queue: 'own' })).items;
    assert.equal(own?.state.id, 'registered');

    const desk = await open(clerk, 'zh');
    await desk.goto(`${office.url}/desk/cases/${draft.id}`);
    await desk.getByRole('heading', { name: '公示与关联' }).waitFor();
    assert.match(await desk.locator('section[aria-labelledby=around]').innerText(), /异议 1 件，未答复 1 件/);
    await sound(desk);
    await desk.getByRole('link', { name: /公示异议/ }).click();
    await desk.waitForURL(new RegExp(own?.id ?? 'none'));
    await actAtDesk(desk, '承办');
    await act(clerk, own?.id ?? '', 'propose', {
      outcome: 'unfounded',
      facts: '属实',
      reasons: '有据',
      measures: '维持',
    });
    await act(head, own?.id ?? '', 'answer');

    await office.moveTo('2026-09-30T00:10:00+08:00');
    await page.goto(`${office.url}/notices?lang=en`);
    await page.getByText('Nothing is on public notice now').waitFor();
    assert.doesNotMatch(await (await fetch(`${office.url}/notices.atom`)).text(), /<entry>/);
    assert.equal((await act(head, draft.id, 'grant')).state.id, 'granted');
    await Promise.all([page.close(), objecting.close(), desk.close()]);
  });

  it('asks for a rating with nothing chosen, and takes it with script and without', async () => {
    for (const [lang, width, script] of [
      ['zh', phone, true],
      ['en', wide, false],
    ] as const) {
      const draft = await applicant.client.open('award-sample', { name: '张晓明', reason: '多年服务侨胞' });
      await act(applicant, draft.id, 'file');
      await act(head, draft.id, 'refuse', { facts: '事实', reasons: '理由' });
      const page = await open(applicant, lang, width, script);
      await page.goto(`${office.url}/cases/${draft.id}`);
      const grades = page.locator('input[name="input.grade"]');
      assert.equal(await grades.count(), 5);
      assert.equal(await page.locator('input[name="input.grade"]:checked').count(), 0, 'no grade is chosen in advance');
      const aspects = page.locator('[data-rate=dims]');
      assert.equal(await aspects.isVisible(), false);
      if (script) await sound(page);
      await grades.nth(3).check();
      await aspects.waitFor();
      if (script) await sound(page);
      const send = page.getByRole('button', { name: lang === 'zh' ? '提交评价' : 'Send my rating' });
      await post(page, () => send.click());
      await page.locator('[data-errors]').waitFor();
      if (script) await sound(page);
      await page.locator('input[name="input.dims"][value="speed"]').check();
      await post(page, () => send.click());
      await page.waitForURL(new RegExp(`/cases/${draft.id}`));
      assert.match(
        await page.locator('#rating').innerText(),
        lang === 'zh' ? /您的评价：不满意/ : /Your rating: Dissatisfied/,
      );
      await page.close();
    }
  });

  it('rates by number and code without an account, and shows the figures', async () => {
    const draft = await applicant.client.open('award-sample', { name: '张晓明', reason: '多年服务侨胞' });
    await act(applicant, draft.id, 'file');
    const done = await act(head, draft.id, 'refuse', { facts: '事实', reasons: '理由' });
    const { trackCode = '' } = await applicant.client.case(draft.id);
    const page = await open(undefined, 'zh');
    await page.goto(`${office.url}/track?number=${done.number}`);
    await page.locator('input[name=code]').fill(trackCode);
    await post(page, () => page.getByRole('button', { name: '查进度' }).click());
    await page.locator('input[name="input.grade"][value="5"]').check();
    await post(page, () => page.getByRole('button', { name: '提交评价' }).click());
    assert.match(await page.locator('#rating').innerText(), /您的评价：非常满意/);
    await sound(page);
    await page.goto(`${office.url}/ratings`);
    await page.getByText('不足5条，不公布').first().waitFor();
    await sound(page);
    await page.close();
    assert.deepEqual(all, []);
  });
});
