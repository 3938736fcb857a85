/** Each date opens into its count: the days, why some do not count, and the articles of law, in both languages. Over HTTP, without a browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clockOffice, overHttp } from '../support/office.ts';
import { useWebOffice, type WebOffice } from '../support/web-office.ts';

const articles = {
  zh: ['《行政许可法》第八十二条', '《民法典》第二百零一条第一款', '《民法典》第二百零三条第二款', '国务院办公厅'],
  en: [
    'Administrative Licensing Law, article 82',
    'Civil Code, article 201(1)',
    'Civil Code, article 203(2)',
    'State Council General Office',
  ],
} as const;

let office: WebOffice;
before(async () => {
  // §4 example 1: accepted on Thursday 17 September 2026, 20 working days end on 21 October.
  office = await useWebOffice('2026-09-17T10:00:00+08:00', clockOffice);
});
after(() => office.close());

async function page(path: string, lang: 'zh' | 'en'): Promise<string> {
  const answer = await fetch(new URL(path, office.url), { headers: { cookie: `lang=${lang}` } });
  assert.equal(answer.status, 200);
  const html = await answer.text();
  return html.replaceAll(/<!--.*?-->/gs, '').replaceAll('&#x27;', "'");
}

describe('the count page of a service', () => {
  for (const lang of ['zh', 'en'] as const)
    it(`${lang}: every day is a row, and every rule has its article`, async () => {
      const html = await page('/guides/clock-sample/count', lang);
      const { ifToday } = await overHttp(office.url).procedure('clock-sample');
      assert.equal(ifToday?.due, '2026-10-21');
      for (const { date } of ifToday?.trace ?? [])
        assert.ok(html.includes(`dateTime="${date}"`) || html.includes(`datetime="${date}"`), date);
      for (const article of articles[lang]) assert.ok(html.includes(article), article);
      assert.equal(ifToday?.rules?.length, articles[lang].length);
    });
});

describe('the API', () => {
  it('tells the same rules beside the count of every clock of a case', async () => {
    const { url, running } = office;
    const { addTestPerson } = await import('../support/office.ts');
    const applicant = await addTestPerson({ ...running, url }, '申请人', []);
    const form = { name: '示例', event: '2026-11-19', opens: '2026-10-20', closes: '2026-11-10' };
    const draft = await applicant.client.open('clock-sample', form);
    const filed = await applicant.client.act(draft.id, { action: 'file', version: draft.version });
    for (const clock of filed.case.clocks) {
      assert.ok(clock.rules?.length, clock.clock);
      for (const { text, basis } of clock.rules) assert.ok(text.zh && text.en && basis.text.zh && basis.text.en);
    }
    const told = await overHttp(url).deadline({ unit: 'CD', length: 60, start: '2026-08-03' });
    assert.deepEqual(
      told.rules.map(({ basis }) => basis.text.zh),
      ['《民法典》第二百零一条第一款', '《民法典》第二百零三条第一款', '《民法典》第二百零三条第二款'],
    );
  });
});
