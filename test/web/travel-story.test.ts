/**
 * One trip in the browser, from the annual plan to the passport back in the safe, across the National Day holiday of 2026 (1 to 7
 * October): a unit on the portal, its leader in English, a traveller on a phone, the desk in Chinese.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { actAtDesk, fillPart, post, sound } from '../support/browser-steps.ts';
import type { TestPerson } from '../support/office.ts';
import { passport, zoneOf } from '../support/travel-desk.ts';
import { TravelOffice } from '../support/travel-office.ts';
import {
  books,
  delegation,
  exit,
  head,
  leg,
  member,
  names,
  planItem,
  report,
  restOfTrip,
  second,
} from '../support/travel-story.ts';
import { until } from '../support/until.ts';
import { asTestOffice, useWebOffice, visitor, type WebOffice } from '../support/web-office.ts';

describe('a trip across the holiday, from the plan to the passport back in the safe', () => {
  let web: WebOffice;
  let browser: Browser;
  let travel: TravelOffice;
  let page: Page;
  const errors: string[] = [];
  let plan = '';
  let trip = '';
  let number = '';
  let visa = '';

  before(async () => {
    web = await useWebOffice('2025-11-20T09:00:00+08:00');
    browser = await openBrowser();
    travel = await TravelOffice.start('', asTestOffice(web));
    const came = await visitor(browser, web.url, { lang: 'zh', width: 1440 });
    page = came.page;
    page.on('close', () => errors.push(...came.errors));
  });
  after(async () => {
    await browser.close();
    await web.close();
  });

  /** The page as somebody sees it. */
  async function see(who: TestPerson, path: string, lang: 'zh' | 'en' = 'zh'): Promise<string> {
    await page.context().addCookies([
      { name: 'qiao_session', value: who.token, url: web.url },
      { name: 'lang', value: lang, url: web.url },
    ]);
    await page.goto(`${web.url}${path}`);
    return page.locator('main').innerText();
  }
  const main = () => page.locator('main').innerText();
  /** What a rule says beside the form while it is filled. */
  const beside = (said: string) => page.locator('[data-live="live.side"]', { hasText: said }).waitFor();
  const idOf = () => /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  const next = () => post(page, () => page.getByRole('button', { name: '保存，下一步' }).last().click());
  /** Opens the draft of a procedure on the portal; its papers are promised at the counter. */
  async function start(procedure: string): Promise<string> {
    await see(travel.clerk, `/apply/${procedure}`);
    await post(page, () => page.getByRole('button', { name: '开始填写' }).click());
    const id = idOf();
    await travel.promise(id);
    return id;
  }
  async function addRow(list: string): Promise<void> {
    await post(page, () => page.locator(`button[value="add:${list}"]`).click());
  }
  /** An act of the unit on its own page: the preview, then the confirmation. */
  async function actOnPortal(title: string, input: { readonly [name: string]: string }): Promise<string> {
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await fillPart(page, input);
    await post(page, () => page.getByRole('button', { name: '看会改什么' }).click());
    await sound(page);
    await post(page, () => page.getByRole('button', { name: `确认：${title}` }).click());
    return main();
  }
  /** The unit's leader sends what the clerk has filled in, in English. */
  async function send(id: string, title: string): Promise<void> {
    await see(travel.leader, `/cases/${id}/check`, 'en');
    await sound(page);
    await page.getByRole('button', { name: title, exact: true }).click();
    await page.waitForURL(/\/receipt/);
  }
  /** The page behind the newest letter to an address. */
  async function linkTo(address: string): Promise<string> {
    const { rows } = await web.running.office.pool.query<{ link: { url: string } }>(
      'select link from mail where address = $1 order by created_at desc, id desc limit 1',
      [address],
    );
    return new URL(rows[0]?.link.url ?? '').pathname;
  }
  async function custodyOf(book: string): Promise<string> {
    const { rows } = await web.running.office.pool.query<{ case_id: string }>(
      `select case_id from register_row where register = 'document-register' and values->>'document' = $1`,
      [book],
    );
    return rows[0]?.case_id ?? '';
  }

  it('the unit files its annual plan, the desk allots it', async () => {
    plan = await start('official-trip-plan');
    await fillPart(page, planItem);
    await addRow('countries');
    // The heading of the list says what its only column is.
    const columns = page.locator('[data-field="form.countries"] label');
    assert.deepEqual(await columns.evaluateAll((all) => all.map((one) => one.className)), ['q-hidden', 'q-hidden']);
    await fillPart(page, { 'form.countries.1.country': 'HUN', 'form.days': '9' });
    await beside('这一条还没满足');
    await fillPart(page, { 'form.days': '8' });
    await beside('这一条已满足');
    await next();
    await fillPart(page, { 'form.budget': '180000', 'form.source': 'general-budget' });
    await next();
    await page.waitForURL(/\/check/);
    await send(plan, 'File');
    await see(travel.of('officer'), `/desk/cases/${plan}`);
    await actAtDesk(page, '提出分配建议', {
      'input.capGroups': '3',
      'input.capPersons': '12',
      'input.capBudget': '60',
    });
    await travel.go('2025-12-30');
    await see(travel.of('deputy'), `/desk/cases/${plan}`);
    await actAtDesk(page, '登记批准', {
      'input.decisionNumber': '示例外领〔2025〕1号',
      'input.decidedOn': '2025-12-30',
    });
    assert.match(await see(travel.clerk, `/cases/${plan}`), /计划已批准，年底前使用/);
    assert.match(await see(travel.of('officer'), '/desk/registers/plan-register'), /JH2026-0417-01/);
  });

  it('two people take the passports into the safe', async () => {
    await travel.go('2026-06-08');
    const documents = names.map((holder, row) => {
      const number = books[row] ?? '';
      const mrz = zoneOf({ number, name: `${row ? 'YI' : 'JIA'}<<SHILI`, birth: '1980-05-06', expiry: '2031-06-14' });
      const { origin, cabinet, unitName, unit, keeper, ...book } = passport(number, '', {
        holder,
        birth: '1980-05-06',
      });
      return { ...book, mrz, slot: `0${row + 1}` };
    });
    const slip = await travel.of('keeper').client.open('document-intake', {
      unitName: '示例商务单位',
      unit: `unit:${travel.unit}`,
      giver: '示例专办员',
      origin: 'handed-in',
      cabinet: 'A',
      documents,
    });
    await travel.act(travel.of('keeper'), slip.id, 'read');
    await see(travel.of('officer'), `/desk/cases/${slip.id}`);
    await actAtDesk(page, '签字入库', { 'input.counted': '2' });
    assert.match(
      await see(travel.of('keeper'), '/desk/registers/document-register/boards/shelf'),
      /A[\s\S]*01[\s\S]*02/,
    );
  });

  it('the clerk files the trip from the plan item: rules speak while it is filled, the notice is up for five working days', async () => {
    await travel.go('2026-07-06');
    trip = await start('official-trip-approval');
    await travel.act(travel.clerk, trip, 'save', {}, restOfTrip());
    await travel.promise(trip);
    await page.reload();
    await fillPart(page, delegation);
    await next(); // the category brings a question along
    await fillPart(page, delegation);
    await next(); // without legs no day is allowed yet
    await post(page, () => page.getByRole('link', { name: '这几处以后再改，先看下一部分' }).click());
    await fillPart(page, member(0, head, 'jia@example.org'));
    await addRow('members');
    await fillPart(page, member(1, second, 'yi@example.org'));
    await next();
    await fillPart(page, leg(0, 'POL', '华沙', exit, '2026-09-28'));
    await addRow('legs');
    await fillPart(page, leg(1, 'HUN', '布达佩斯', '2026-09-28', '2026-10-01'));
    await next();
    await page.goto(`${web.url}/cases/${trip}/form/delegation`);
    await beside('这一条还没满足');
    await fillPart(page, { 'form.entryDate': '2026-10-01' });
    await beside('这一条已满足');
    await page.goto(`${web.url}/cases/${trip}/form/itinerary`);
    assert.match(await main(), /离境[\s\S]*波兰[\s\S]*匈牙利[\s\S]*入境/);
    await page.goto(`${web.url}/cases/${trip}/check`);
    assert.match(await page.locator('[data-entries="members"] > li').nth(1).innerText(), /^2 · [\s\S]*身份证号码/);
    assert.match(await page.locator('[data-entries="legs"] table').innerText(), /国家、地区[\s\S]*波兰[\s\S]*匈牙利/);
    const up = await actOnPortal('登记公示', { 'input.place': 'board' });
    assert.match(up, /已在单位公示[\s\S]*单位公示/);
    await sound(page);
  });

  it('both travellers sign the commitments, one on a phone; the leader of the unit files it in English', async () => {
    await travel.go('2026-07-14');
    await see(travel.clerk, `/cases/${trip}/signings`);
    await post(page, () => page.getByRole('button', { name: '发签署链接（2 人）' }).click());
    const phone = await visitor(browser, web.url, { lang: 'zh', width: 390 });
    await phone.page.goto(`${web.url}${await linkTo('jia@example.org')}`);
    for (const box of await phone.page.locator('input[name=statement]').all()) await box.check();
    await phone.page.locator('input[name=name]').fill(names[0] ?? '');
    await post(phone.page, () => phone.page.getByRole('button', { name: '签署', exact: true }).click());
    assert.match(await phone.page.locator('main').innerText(), /已签署。/);
    await sound(phone.page);
    errors.push(...phone.errors);
    await phone.context.close();
    const token = (await linkTo('yi@example.org')).split('/').at(-1) ?? '';
    await travel.office.nobody.sign(token, names[1] ?? '', [0, 1, 2, 3, 4]);
    assert.match(await see(travel.clerk, `/cases/${trip}/check`), /出访人员承诺书：2 人，已签 2 人/);
    const noted = await actOnPortal('登记公示结果', { 'input.result': 'none', 'input.objections': '0' });
    assert.match(noted, /公示结果已登记/);
    await page.getByText('已结束的期限 1 个').click();
    assert.match(await main(), /单位公示：已期满/);
    await send(trip, 'File');
  });

  it('window, officer and leader decide; the approval is a paper; nobody was late', async () => {
    await see(travel.of('window'), `/desk/cases/${trip}`);
    await actAtDesk(page, '受理');
    await see(travel.of('officer'), `/desk/cases/${trip}`);
    assert.doesNotMatch(await main(), /逾期\d/);
    const people = page.locator('[data-entries="members"]');
    assert.match(await people.innerText(), /1 · [\s\S]*身份证号码 \d{3}\*+/);
    assert.equal(await people.getByRole('button', { name: /看完整的/ }).count(), 2);
    await actAtDesk(page, '审核', {
      'input.opinion': 'agree',
      'input.restricted': 'false',
      'input.opinionText': '符合规定。',
    });
    await travel.go('2026-07-21');
    await see(travel.of('deputy'), `/desk/cases/${trip}`);
    await actAtDesk(page, '批准');
    const papers = await until(
      async () => (await travel.clerk.client.case(trip)).papers.find(({ paper }) => paper === 'approval'),
      (paper) => paper?.ready === true,
    );
    number = papers?.number ?? '';
    await see(travel.clerk, `/cases/${trip}`);
    const link = await page.getByRole('link', { name: /批件.*PDF/ }).getAttribute('href');
    const paper = await page.request.get(`${web.url}${link}`);
    assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-');
    assert.match(await see(travel.clerk, `/cases/${plan}`), /计划已使用/);
    await see(travel.clerk, '/cases');
    const rows = page.locator('li', { has: page.locator(`a[href="/cases/${plan}"]`) });
    const row = await rows.filter({ hasText: '开始于' }).innerText();
    assert.match(row, /已使用/);
    assert.doesNotMatch(row, /已办结|12月31日/, 'a limit that was met says nothing of a case that goes on');
  });

  it('a change of the approved trip is edited on the pages of the form, and may be withdrawn', async () => {
    await see(travel.clerk, `/cases/${trip}`);
    await actOnPortal('申请变更', { 'input.reason': '示例：拟调整航班。' });
    await post(page, () => page.getByRole('link', { name: '修改变更内容', exact: true }).click());
    assert.match(page.url(), /\/form\/delegation$/);
    assert.equal(await page.locator('[name="form.exitDate"]').inputValue(), exit);
    await see(travel.clerk, `/cases/${trip}`);
    await page.getByRole('link', { name: '撤回变更', exact: true }).click();
    await post(page, () => page.getByRole('button', { name: '确认：撤回变更' }).click());
    assert.match(await main(), /任务已批准/);
  });

  it('the approval has opened the visa application, which knows trip and passports; its results are recorded', async () => {
    [visa = ''] = await travel.cases('visa-application');
    await see(travel.clerk, `/cases/${visa}`);
    assert.equal(await page.locator('[name="form.trip"]').inputValue(), number);
    await travel.fileVisa(visa);
    await travel.act(travel.of('officer'), visa, 'check');
    await travel.act(travel.of('officer'), visa, 'draft-note', { purposeZh: '经贸访问', purposeEn: 'Trade visit' });
    await travel.act(travel.of('chief'), visa, 'approve-note');
    await travel.go('2026-07-23');
    await travel.act(travel.of('officer'), visa, 'submit');
    await travel.go('2026-08-12');
    await see(travel.of('officer'), `/desk/cases/${visa}`);
    await page.locator('#acts').getByRole('button', { name: '再加一项' }).first().click();
    const results = books.flatMap((document, row) =>
      Object.entries({
        document,
        result: 'issued', // asks for the rest
        visaNo: `示例${row + 1}`,
        validFrom: '2026-09-20',
        validTo: '2026-10-20',
        stay: '15',
      }).map(([key, value]) => [`input.results.${row}.${key}`, value]),
    );
    await actAtDesk(page, '登记结果', Object.fromEntries(results));
    await travel.act(travel.of('keeper'), visa, 'passports-back');
  });

  it('the passports are lent for the approved trip, the delegation leaves and comes home on the first day of the holiday', async () => {
    await travel.go('2026-09-22');
    const [first, other] = await Promise.all(books.map(custodyOf));
    await see(travel.of('keeper'), `/desk/cases/${first}`);
    await actAtDesk(page, '领用', {
      'input.purpose': 'trip',
      'input.trip': number,
      'input.borrower': '专办示例',
      'input.authorised': 'true',
    });
    await travel.loan(other ?? '', number);
    await travel.go(exit);
    await see(travel.clerk, `/cases/${trip}`);
    await actOnPortal('登记离境', { 'input.exitOn': exit });
    await travel.go('2026-10-01');
    await see(travel.clerk, `/cases/${trip}`);
    const home = await actOnPortal('登记入境', { 'input.entryOn': '2026-10-01' });
    assert.match(home, /已回国/);
    // The month ends on Sunday, 1 November.
    assert.match(home, /提交出访报告最晚[\s\S]*2026年11月2日/);
    assert.match(home, /期限逐日看[\s\S]*出访报告：剩32天[\s\S]*期满日遇休息日，顺延到11月2日/);
    await sound(page);
    const lent = await see(travel.of('keeper'), `/desk/cases/${first}`);
    assert.match(lent, /应还日期[\s\S]*怎么数到 10月8日[\s\S]*10月1日为起算日，不计入，次日起算。最后一天是10月8日/);
    await sound(page);
  });

  it('the passports are back on the day they are due, the first one of work', async () => {
    await travel.go('2026-10-08');
    const [first = '', other = ''] = await Promise.all(books.map(custodyOf));
    await see(travel.of('keeper'), `/desk/cases/${first}`);
    await actAtDesk(page, '归还', {
      'input.numberCheck': books[0] ?? '',
      'input.giver': '专办示例',
      'input.condition': 'ok',
      'input.entryDate': '2026-10-01',
    });
    await travel.giveBack({ id: other, number: books[1] ?? '' }, '2026-10-01');
    await see(travel.of('keeper'), '/desk/registers/document-register');
    assert.equal(await page.locator('main tbody tr', { hasText: '在库' }).count(), 2);
  });

  it('the report is accepted and shown, the plan item is done, the trip is closed', async () => {
    const [id = ''] = await travel.cases('trip-report');
    await travel.go('2026-10-12');
    assert.match(await see(travel.clerk, `/cases/${id}`), /11月2日/);
    assert.match((await page.getByRole('link', { name: '打开填写页' }).getAttribute('href')) ?? '', /\/form\//);
    await travel.act(travel.clerk, id, 'save', {}, report());
    await travel.promise(id);
    await travel.act(travel.clerk, id, 'hand-in');
    await see(travel.leader, `/cases/${id}`, 'en');
    await page.goto(`${web.url}/cases/${id}/act/sign`);
    await post(page, () => page.getByRole('button', { name: 'Confirm: Sign and hand in' }).click());
    await see(travel.of('officer'), `/desk/cases/${id}`);
    await actAtDesk(page, '核对', {
      'input.stampExit': exit,
      'input.stampEntry': '2026-10-01',
      'input.findingW5': 'holds',
    });
    await see(travel.of('chief'), `/desk/cases/${id}`);
    await actAtDesk(page, '通过');
    await travel.act(travel.clerk, id, 'disclose', { where: 'board', place: '示例公告栏', postedOn: '2026-10-12' });
    await see(travel.of('officer'), `/desk/cases/${trip}`);
    await actAtDesk(page, '办结');
    assert.match(await see(travel.clerk, `/cases/${plan}`), /计划完成/);
    const closed = await see(travel.clerk, `/cases/${trip}`, 'en');
    assert.match(closed, /Leaves China[\s\S]*Poland[\s\S]*Hungary[\s\S]*Back in China/);
    await sound(page);
    await page.close();
    assert.deepEqual(errors, []);
  });
});
