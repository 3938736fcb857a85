/** Pictures of lists: the route and the calendar of days say in words what they draw, while the form is filled and on the case; both languages. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { DaysDrawing, RouteDrawing } from '../../src/language/drawing.ts';
import { daysOf, signsOf } from '../../src/web/ui/pictures/days.ts';
import { stationsOf, sumOf } from '../../src/web/ui/pictures/route.ts';
import { procedure as sample } from '../fixtures/drawn-office/duties/0-sample/journey-sample/procedure.ts';
import { openBrowser } from '../support/browser.ts';
import { post, sound } from '../support/browser-steps.ts';
import { addTestPerson, root, type TestPerson } from '../support/office.ts';
import { useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

const leg = (country: string, city: string, arrive: string, leave: string) => ({ country, city, arrive, leave });
const half = (date: string, part: string, kind: string) => ({ date, half: part, kind });
const form = {
  name: '示例团',
  exit: '2026-09-28',
  entry: '2026-10-04',
  legs: [leg('POL', '华沙', '2026-09-28', '2026-10-01'), leg('HUN', '布达佩斯', '2026-10-02', '2026-10-03')],
  schedule: [
    half('2026-09-28', 'am', 'travel'),
    half('2026-09-28', 'pm', 'activity'),
    ...['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02'].flatMap((day) => [
      half(day, 'am', 'activity'),
      half(day, 'pm', 'activity'),
    ]),
    half('2026-10-03', 'am', 'free'),
    half('2026-10-04', 'am', 'travel'),
    half('2026-10-04', 'pm', 'travel'),
  ],
};
const fieldOf = (key: string) => sample.form[0]?.fields.find((field) => field.key === key);

describe('what a picture reads off a list', () => {
  const columns = fieldOf('legs')?.fields ?? [];
  const drawn = fieldOf('legs')?.drawn as RouteDrawing; // the sample's
  const route = (rows: typeof form.legs) =>
    stationsOf(
      { drawn, columns, rows, form },
      (_field, value) => String(value),
      (text) => text.en,
    );

  it('stations in order, nights at each, nights on the way', () => {
    const stations = route(form.legs);
    assert.deepEqual(
      stations.map(({ name, nights, way }) => [name, nights, way]),
      [
        ['Leaves China', undefined, 0],
        ['POL', 3, 1],
        ['HUN', 1, 1],
        ['Back in China', undefined, undefined],
      ],
    );
    assert.deepEqual(sumOf(stations), {
      first: '2026-09-28',
      last: '2026-10-04',
      days: 7,
      places: 2,
      nights: 4,
      way: 2,
    });
  });

  it('half-filled lines keep their place, dates that do not follow are said, no line draws nothing', () => {
    assert.deepEqual(route([]), []);
    const [, first, second] = route([leg('POL', '', '2026-10-02', ''), leg('HUN', '', '2026-10-01', '2026-09-30')]);
    assert.deepEqual(first, { name: 'POL', from: '2026-10-02', breaks: 'after' });
    assert.equal(second?.breaks, 'inside');
  });

  it('days in halves, with those that nothing is entered for; a slip of the year draws no century', () => {
    const list = fieldOf('schedule');
    const given = { drawn: list?.drawn as DaysDrawing, columns: list?.fields ?? [], rows: form.schedule, form }; // the sample's
    const days = daysOf(given, []);
    assert.deepEqual(
      [...(days?.counts ?? [])],
      [
        ['travel', 3],
        ['activity', 9],
        ['free', 1],
      ],
    );
    assert.equal(days?.missing, 1);
    assert.equal(days?.weeks.length, 1);
    const long = daysOf({ ...given, form: { ...form, entry: '2062-10-04' } }, []);
    assert.equal(long?.weeks.length, 27);
    assert.ok((long?.cut ?? 0) > 12_000);
    assert.equal(daysOf({ ...given, rows: [] }, []), undefined);
    const kinds = [
      { value: 'a', label: { zh: '公务', en: 'Travel' } },
      { value: 'b', label: { zh: '公休', en: 'Training' } },
    ];
    assert.deepEqual([...signsOf(kinds, 'zh').values()], ['公', '公休']);
    assert.deepEqual([...signsOf(kinds, 'en').values()], ['T', 'Tr']);
  });
});

describe('in the browser', () => {
  let office: WebOffice;
  let browser: Browser;
  let person: TestPerson;
  let clerk: TestPerson;
  let filed: string;
  before(async () => {
    office = await useWebOffice('2026-06-02T09:00:00+08:00', join(root, 'test', 'fixtures', 'drawn-office'));
    browser = await openBrowser();
    person = await addTestPerson(office.running, '王示例', [], 'session');
    clerk = await addTestPerson(office.running, '周示例', [{ role: 'handler', body: 'd3' }], 'session');
    const draft = await person.client.open(sample.id, form);
    filed = (await person.client.act(draft.id, { action: 'file', version: draft.version })).case.id;
  });
  after(async () => {
    await browser.close();
    await office.close();
  });

  const enter = async (who: TestPerson, lang: 'zh' | 'en', width: number, script = true) => {
    const came = await visitor(browser, office.url, { lang, width, script });
    await came.context.addCookies([{ name: 'qiao_session', value: who.token, url: office.url }]);
    return came;
  };
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const route = async (page: Page) =>
    (await page.locator('figure[data-as="route"] ol > li').allInnerTexts()).map(plain);
  const notSideways = async (page: Page) =>
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), page.url());

  const inWords = {
    zh: {
      route: [
        '离境 9月28日',
        '波兰 华沙 9月28日–10月1日，3 晚 之后路上 1 晚',
        '匈牙利 布达佩斯 10月2日–3日，1 晚 之后路上 1 晚',
        '入境 10月4日',
      ],
      sum: /2026年9月28日–10月4日，共 7 天，2 站，4 晚，路上 2 晚/,
      day: '10月3日星期六：上午其他，下午没有填，国庆节',
      legend: ['公务：9 个半天', '路途：3 个半天', '其他：1 个半天', '没有填：1 个半天'],
    },
    en: {
      route: [
        'Leaves China 28 September',
        'Poland 华沙 28 September–1 October, 3 nights then 1 night on the way',
        'Hungary 布达佩斯 2–3 October, 1 night then 1 night on the way',
        'Back in China 4 October',
      ],
      sum: /28 September–4 October 2026, 7 days, 2 places, 4 nights, 2 nights on the way/,
      day: '3 October Saturday: Morning Free, Afternoon not entered, National Day',
      legend: ['Activity: 9 half-days', 'Travel: 3 half-days', 'Free: 1 half-day', 'Not entered: 1 half-day'],
    },
  };

  for (const [lang, width, dark] of [
    ['zh', 1440, false],
    ['en', 1440, true],
    ['en', 390, false],
    ['zh', 390, true],
  ] as const)
    it(`desk and portal say the route and the days, sound and not sideways: ${lang} ${width}${dark ? ' dark' : ''}`, async () => {
      for (const [who, path] of [
        [clerk, `/desk/cases/${filed}`],
        [person, `/cases/${filed}`],
        [person, `/cases/${filed}/check`],
        [person, `/cases/${filed}/form/main`],
      ] as const) {
        const { page, context, errors } = await enter(who, lang, width);
        if (dark) await page.emulateMedia({ colorScheme: 'dark' });
        await page.goto(`${office.url}${path}`);
        await page.locator('figure[data-as="days"]').waitFor();
        const said = inWords[lang];
        assert.deepEqual(await route(page), said.route, path);
        assert.match(plain(await page.locator('figure[data-as="route"] figcaption').innerText()), said.sum);
        const days = page.locator('figure[data-as="days"]');
        assert.ok((await days.locator('td .q-hidden').allTextContents()).includes(said.day), path);
        const legend = (await days.locator('ul > li').allInnerTexts()).map(plain).join('\n');
        for (const words of said.legend) assert.ok(legend.includes(words), `${words} in ${legend}`);
        await sound(page);
        await notSideways(page);
        assert.deepEqual(errors, []);
        await context.close();
      }
    });

  it('the picture grows while the form is filled, and stands there without a script', async () => {
    const { id } = await person.client.open(sample.id, { ...form, legs: form.legs.slice(0, 1), schedule: [] });
    const { page, context, errors } = await enter(person, 'zh', 1440);
    await page.goto(`${office.url}/cases/${id}/form/main`);
    assert.equal((await route(page)).length, 3);
    await post(page, () => page.locator('button[value="add:legs"]').click());
    await page.selectOption('select[name="form.legs.1.country"]', 'HUN').catch(async () => {
      await page.fill('[name="form.legs.1.country"]', 'HUN');
    });
    await page.fill('[name="form.legs.1.city"]', '布达佩斯');
    await page.locator('figure[data-as="route"] li', { hasText: '匈牙利' }).waitFor();
    assert.match((await route(page)).at(2) ?? '', /匈牙利 布达佩斯 日期没有填/);
    assert.deepEqual(errors, []);
    await context.close();
    const plainly = await enter(person, 'en', 390, false);
    await plainly.page.goto(`${office.url}/cases/${id}/form/main`);
    assert.equal((await route(plainly.page)).length, 4);
    await plainly.context.close();
  });
});
