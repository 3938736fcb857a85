/** Custody over HTTP: many documents at once, loans placed by collecting, the overdue ladder and the lock, a count of 2,000 documents. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { examples as passportExamples } from '../../office/duties/2-travel/official-passport-issue/examples.ts';
import type { TestPerson } from '../support/office.ts';
import { type Form, openTravelDesk, passport, refusedFor, type TravelDesk, zoneOf } from '../support/travel-desk.ts';

const passportForm = (): Form => ({ ...passportExamples[0]?.given[0]?.form });

describe('a document that the office registers itself', () => {
  let desk: TravelDesk;
  before(async () => {
    desk = await openTravelDesk('2026-06-02T09:00:00+08:00');
  });
  after(() => desk.office.close());

  it('is its unit’s: nobody sees the draft, then the unit reads it and is reminded before it expires', async () => {
    const { id } = await desk.keeper.client.open(
      'document-custody',
      passport('PE7000001', desk.unit, { expiry: '2027-01-31' }),
    );
    await assert.rejects(desk.clerk.client.case(id), refusedFor('not-found'));
    await desk.act(desk.keeper, id, 'register', { giver: '示例专办员' });
    assert.equal((await desk.clerk.client.case(id)).id, id);
    assert.equal((await desk.keeper.client.case(id)).can.find(({ action }) => action === 'loan')?.permitted, true);
    const told = async (who: TestPerson) => (await who.client.notices()).filter(({ caseId }) => caseId === id);
    assert.deepEqual(await told(desk.clerk), []);
    await desk.office.moveTo('2026-08-05T09:00:00+08:00');
    for (const who of [desk.clerk, desk.unitLeader, desk.keeper])
      assert.deepEqual(
        (await told(who)).map(({ text }) => text.zh),
        ['证照六个月内到期'],
      );
  });

  it('is found by its number; in the safe it stands in no queue, lent it stands there with the day it is due', async () => {
    const id = await desk.keep('PE7000002');
    const found = async (q: string) =>
      (await desk.keeper.client.cases({ queue: 'all', q })).items.map((item) => item.id);
    assert.deepEqual(await found('pe7000002'), [id]);
    assert.deepEqual(await found('PE7000003'), []);
    const mine = async () => (await desk.keeper.client.cases({ queue: 'mine' })).items.find((item) => item.id === id);
    assert.equal(await mine(), undefined);
    const [, expires] = (await desk.keeper.client.case(id)).clocks;
    assert.deepEqual([expires?.clock, expires?.progress], ['expires', 0]); // its last day lies ahead
    const lent = { purpose: 'data-change', borrower: '示例专办员', authorised: true };
    await desk.act(desk.keeper, id, 'loan', lent);
    assert.deepEqual([(await mine())?.clock?.clock, (await mine())?.clock?.due], ['back', '2026-08-12']);
  });

  it('is handed over to the custodian of its unit, who reads it masked, signs for it, and has the slip as the clerk has', async () => {
    const id = await desk.keep('PE7000004');
    const custodian = await desk.office.person('单位保管示例', [{ role: 'custodian', body: desk.unit }]);
    await desk.act(desk.keeper, id, 'transfer', { keeper: 'unit', reason: '示例：单位已有保险柜' });
    const view = await custodian.client.case(id);
    assert.deepEqual([view.own, view.form.number], [false, 'P******04']);
    assert.deepEqual(
      view.timeline.flatMap(({ note }) => note ?? []),
      [],
    );
    const signed = { keeper: 'unit', receiver: '单位保管示例', cabinet: 'U', slot: '01' };
    await assert.rejects(
      desk.act(custodian, id, 'take-over', { ...signed, numberCheck: 'PE7000005' }),
      refusedFor('custody.number-differs'),
    );
    await desk.act(custodian, id, 'take-over', { ...signed, numberCheck: 'PE7000004' });
    assert.equal(await desk.holderOf('PE7000004'), desk.unit);
    for (const who of [custodian, desk.clerk])
      assert.deepEqual(
        (await who.client.case(id)).papers.map(({ paper }) => paper),
        ['transfer-slip'],
      );
  });

  it('is asked for by its unit against an approved trip; the keeper is offered what was asked, and answers', async () => {
    const id = await desk.keep('PE7000008');
    await desk.trip('示例外出〔2026〕8号', {
      members: '章示例',
      exit: '2026-06-20',
      entry: '2026-06-24',
      days: 5,
    });
    const asked = { trip: '示例外出〔2026〕8号', borrower: '专办示例' };
    await assert.rejects(
      desk.act(desk.clerk, id, 'request-loan', { ...asked, trip: '示例外出〔2026〕9号' }),
      refusedFor('custody.trip-unknown'),
    );
    await desk.act(desk.clerk, id, 'request-loan', asked);
    await assert.rejects(desk.act(desk.clerk, id, 'request-loan', asked), refusedFor('custody.asked-already'));
    const offered = async () => {
      const loan = (await desk.keeper.client.case(id)).can.find(({ action }) => action === 'loan');
      return ['trip', 'borrower'].map((key) => loan?.input.find((field) => field.key === key)?.initial);
    };
    assert.deepEqual(await offered(), [asked.trip, asked.borrower]);
    await desk.act(desk.keeper, id, 'decline-loan', { reason: '示例：证照要换发' });
    assert.deepEqual(await offered(), [undefined, undefined]);
    await desk.act(desk.clerk, id, 'request-loan', asked);
    await desk.act(desk.keeper, id, 'loan', { purpose: 'trip', ...asked, authorised: true });
    assert.deepEqual(await offered(), [undefined, undefined]);
  });

  it('takes images of the stamp pages on return; they are gone with the next loan', async () => {
    const id = await desk.keep('PE7000009');
    const lend = () =>
      desk.act(desk.keeper, id, 'loan', { purpose: 'data-change', borrower: '专办示例', authorised: true });
    await lend();
    const page = new FormData();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    page.set('file', new File([png], 'stamps.png', { type: 'image/png' }));
    await desk.keeper.client.upload(id, 'stamps', page);
    await desk.act(desk.keeper, id, 'return', { numberCheck: 'PE7000009', giver: '专办示例', condition: 'ok' });
    const files = async () =>
      (await desk.keeper.client.case(id)).materials.find(({ key }) => key === 'stamps')?.files.length;
    assert.equal(await files(), 1);
    await lend();
    assert.equal(await files(), 0);
  });

  it('lets the custodian of a unit open what the unit keeps itself', async () => {
    const custodian = await desk.office.person('单位保管乙示例', [{ role: 'custodian', body: desk.unit }]);
    assert.deepEqual((await custodian.client.openings()).map(({ id }) => id).sort(), [
      'document-custody',
      'document-intake',
      'document-stock-take',
    ]);
    assert.deepEqual(await desk.clerk.client.openings(), []);
    const { id } = await custodian.client.open('document-custody', {
      ...passport('PE7000010', ''),
      keeper: 'unit',
      unitCustodian: '保管示例',
      unitDeputy: '副保管示例',
      unitSafe: true,
      unitChecked: '2026-05-04',
    });
    await desk.act(custodian, id, 'register', { giver: '示例持照人' });
    assert.equal(await desk.holderOf('PE7000010'), desk.unit);
  });

  it('that expires in the safe is proposed for cancellation at once; one that is out, when it is back (§7.2)', async () => {
    const [here, out] = [
      await desk.keep('PE7000006', { issue: '2022-01-05', expiry: '2026-08-10' }),
      await desk.keep('PE7000007', { issue: '2022-01-05', expiry: '2026-08-10' }),
    ];
    await desk.act(desk.keeper, out, 'loan', { purpose: 'data-change', borrower: '示例专办员', authorised: true });
    const proposed = async () => {
      const { rows } = await desk.office.running.office.pool.query(
        `select from case_file where procedure = 'passport-cancel'`,
      );
      return rows.length;
    };
    await desk.office.moveTo('2026-08-11T09:00:00+08:00');
    assert.equal(await proposed(), 1);
    const first = await desk.keeper.client.case(await desk.newest('passport-cancel'));
    assert.deepEqual([first.state.id, first.form.trigger, first.form.triggerOn], ['proposed', 'expired', '2026-08-10']);
    assert.equal((await desk.keeper.client.case(here)).state.id, 'in-store');
    await desk.act(desk.keeper, out, 'return', { numberCheck: 'PE7000007', giver: '示例专办员', condition: 'ok' });
    assert.equal(await proposed(), 2);
  });
});

describe('many documents handed in at once', () => {
  let desk: TravelDesk;
  before(async () => {
    desk = await openTravelDesk('2026-06-02T09:00:00+08:00');
  });
  after(() => desk.office.close());

  const line = (number: string, more: Form = {}): Form => ({
    mrz: zoneOf({ number, expiry: '2031-06-14' }),
    holder: '章示例',
    issue: '2026-01-05',
    authority: '示例签发机关',
    slot: '01',
    ...more,
  });
  const slip = (documents: readonly Form[]): Form => ({
    unitName: '示例单位',
    unit: desk.unit,
    giver: '示例专办员',
    origin: 'handed-in',
    cabinet: 'A',
    documents,
  });

  it('reads the zones, names the line that is wrong, and takes all of them in when two have signed', async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => `PE${5_000_001 + index}`);
    const lines = numbers.map((number) => line(number));
    const wrong = await desk.keeper.client.open(
      'document-intake',
      slip([
        ...lines.slice(0, 2),
        line('PE5000003', {
          mrz: zoneOf({ number: 'PE5000003', expiry: '2031-06-14' }).replace('PE5000003', 'PE5000004'),
        }),
      ]),
    );
    await assert.rejects(desk.act(desk.keeper, wrong.id, 'read'), (error) => {
      assert.ok(refusedFor('custody.zone-m3')(error));
      const [first] = (error as { problem: { errors?: { path?: string }[] } }).problem.errors ?? [];
      assert.match(String(first?.path), /documents\.2\b/);
      return true;
    });
    const draft = await desk.keeper.client.open('document-intake', slip(lines));
    const [filled] = draft.form.documents as readonly Form[];
    assert.deepEqual(
      [filled?.kind, filled?.number, filled?.birth, filled?.sex, filled?.expiry],
      ['PE', 'P******01', '1985-03-17', 'M', '2031-06-14'],
    );
    await desk.act(desk.keeper, draft.id, 'read');
    await assert.rejects(desk.act(desk.keeper, draft.id, 'sign', { counted: 30 }), refusedFor('act.four-eyes'));
    const done = await desk.act(desk.officer, draft.id, 'sign', { counted: 30 });
    assert.equal(done.state.id, 'taken-in');
    const kept = await desk.rows('document-register', { state: 'in-store' });
    assert.deepEqual(kept.map((row) => row.document).sort(), numbers);
    assert.ok(kept.every((row) => row.mrzOk === 'yes' && row.unit === desk.unit));
    for (const number of ['PE5000001', 'PE5000030']) assert.equal(await desk.holderOf(number), 'safe');
    const again = await desk.keeper.client.open('document-intake', slip([line('PE5000099'), line('PE5000007')]));
    await assert.rejects(desk.act(desk.keeper, again.id, 'read'), refusedFor('intake.known'));
  });

  it('keeps what was typed where the zone says otherwise, so that the difference is found', async () => {
    const typed = await desk.keeper.client.open(
      'document-custody',
      passport('PE5000050', desk.unit, { birth: '1985-03-18' }),
    );
    assert.equal(typed.form.birth, '1985-03-18');
    await assert.rejects(
      desk.act(desk.keeper, typed.id, 'register', { giver: '示例专办员' }),
      refusedFor('custody.zone-m4'),
    );
  });

  it('counts 2,000 documents by zone and by number, and lists exactly the difference', async (test) => {
    const number = (index: number) => `PE${6_000_000 + index}`;
    await desk.office.running.office.pool.query(
      `insert into thing_holder (ledger, thing, holder, n, since)
       select 'documents', 'PE' || (6000000 + i), 'safe', 1, '2026-06-01' from generate_series(1, 2000) i`,
    );
    const taken = new Set([17, 1999]);
    const scans = Array.from({ length: 2000 }, (_, index) => index + 1)
      .filter((index) => !taken.has(index))
      .map((index) => (index % 2 ? number(index) : zoneOf({ number: number(index), expiry: '2031-06-14' })))
      .concat(
        Array.from({ length: 30 }, (_, index) => `PE${5_000_001 + index}`),
        'PE9999999',
      );
    const count = await desk.keeper.client.open('document-stock-take', {
      occasion: 'half-year',
      place: 'office',
      keeper: '保管示例',
      second: '经办示例',
    });
    const began = performance.now();
    await desk.act(desk.keeper, count.id, 'start');
    await desk.act(desk.keeper, count.id, 'count', { scans: scans.join('\n') });
    await assert.rejects(desk.act(desk.officer, count.id, 'sign'), refusedFor('stock.unexplained'));
    const signed = await desk.act(desk.officer, count.id, 'sign', {
      explanation: '示例：两本借出未登记，一本新颁发。',
    });
    test.diagnostic(`2,000 documents counted, compared and signed in ${Math.round(performance.now() - began)} ms`);
    assert.equal(signed.state.id, 'closed');
    const sheet = signed.papers.find((paper) => paper.paper === 'sheet');
    assert.ok(sheet);
    const { rows } = await desk.office.running.office.pool.query<{ content: unknown }>(
      'select content from paper where case_id = $1',
      [count.id],
    );
    const printed = JSON.stringify(rows);
    for (const one of [number(17), number(1999), 'PE9999999']) assert.ok(printed.includes(one), one);
    for (const one of [number(18), number(19), number(2000)]) assert.ok(!printed.includes(one), one);
  });
});

describe('lent, overdue, locked', () => {
  let desk: TravelDesk;
  before(async () => {
    desk = await openTravelDesk('2026-05-11T09:00:00+08:00');
  });
  after(() => desk.office.close());

  const lend = (id: string, exit: string, entry: string) =>
    desk.act(desk.keeper, id, 'loan', {
      purpose: 'trip',
      trip: '示例外侨出〔2026〕31号',
      onPaper: true,
      exit,
      entry,
      borrower: '示例专办员',
      authorised: true,
    });
  const due = async (id: string) =>
    (await desk.keeper.client.case(id)).clocks.findLast(({ clock }) => clock === 'back')?.due;
  const giveBack = (id: string, number: string, more: Form) =>
    desk.act(desk.keeper, id, 'return', { numberCheck: number, giver: '示例专办员', condition: 'ok', ...more });
  const lines = () => desk.rows('loan-register');

  it('is due 7 days after the approved days, and after the entry once it is known (§8, example 1)', async () => {
    const id = await desk.keep('PE5100001');
    await lend(id, '2026-05-11', '2026-05-15');
    assert.equal(await due(id), '2026-05-23');
    await desk.office.moveTo('2026-05-15T18:00:00+08:00');
    await desk.act(desk.clerk, id, 'record-entry', { entryDate: '2026-05-15' });
    assert.equal(await due(id), '2026-05-22');
    await desk.office.moveTo('2026-05-20T09:00:00+08:00');
    await giveBack(id, 'PE5100001', { entryDate: '2026-05-15' });
    assert.equal(await desk.holderOf('PE5100001'), 'safe');
  });

  it('keeps a line for each loan of a document', async () => {
    const id = await desk.custodyOf('PE5100001');
    await lend(id, '2026-09-21', '2026-09-26');
    const found = await lines();
    assert.deepEqual(
      found.map(({ key, state, due: day }) => [key, state, day]),
      [
        ['1', 'on-time', '2026-05-22'],
        ['2', 'out', '2026-10-04'],
      ],
    );
  });

  it('reminds, marks overdue, locks the unit on the 31st day, and frees it the day the document is back (examples 2, 3)', async () => {
    const id = await desk.custodyOf('PE5100001');
    await desk.office.moveTo('2026-09-26T20:00:00+08:00');
    await desk.act(desk.clerk, id, 'record-entry', { entryDate: '2026-09-26' });
    assert.equal(await due(id), '2026-10-03');
    const told = async (who: TestPerson) =>
      (
        await desk.office.running.office.pool.query<{ text_zh: string }>(
          'select text_zh from notice where recipient = any($1)',
          [[`${desk.unit}:unit_liaison`, `${desk.unit}:unit_leader`, 'outbound:dept_head', who.id]],
        )
      ).rows.map((row) => row.text_zh);
    const stages: readonly [day: string, state: string, words: string | undefined][] = [
      ['2026-10-01', 'on-loan', '两天后应交回'],
      ['2026-10-04', 'overdue', '证照逾期没有交回'],
      ['2026-10-10', 'overdue', '逾期7日'],
      ['2026-10-18', 'overdue', '逾期15日'],
      ['2026-11-02', 'overdue', undefined],
    ];
    for (const [day, state, words] of stages) {
      await desk.office.moveTo(`${day}T09:00:00+08:00`);
      assert.equal((await desk.keeper.client.case(id)).state.id, state, day);
      if (words !== undefined)
        assert.ok(
          (await told(desk.clerk)).some((text) => text.includes(words)),
          words,
        );
    }
    const apply = () =>
      desk.filed('official-passport-issue', { ...passportForm(), photoReceipt: '12345678901234567890' }, 'file');
    assert.equal((await apply()).state.id, 'submitted');
    await desk.office.moveTo('2026-11-03T09:00:00+08:00');
    await assert.rejects(apply(), refusedFor('documents.unit-locked'));
    assert.equal((await desk.rows('document-register', { document: 'PE5100001' }))[0]?.lock, 'yes');
    const units = async (view: string) => (await desk.head.client.entries('unit-register', { view })).items;
    const [stopped] = await units('locked');
    assert.deepEqual(
      ['unit', 'standing', 'lockedSince', 'lockReason', 'clerks', 'trips'].map((key) => stopped?.values[key]),
      [
        desk.unit,
        'locked',
        '2026-11-03',
        '证照逾期超过30日没有交回 · A document has been overdue for more than 30 days',
        ['专办示例'],
        0,
      ],
    );
    await giveBack(id, 'PE5100001', { entryDate: '2026-09-26', lateReason: '示例：住院' });
    assert.deepEqual([await units('locked'), (await units('unconfirmed')).length], [[], 1]);
    assert.equal((await apply()).state.id, 'submitted');
    const last = (await lines()).at(-1);
    assert.deepEqual([last?.state, last?.lateDays, last?.onTime], ['late', 31, 'no']);
  });

  it('never lends what has expired or was cancelled (§7.2, §8 example 4)', async () => {
    const id = await desk.keep('PE5100002', { issue: '2022-01-05', expiry: '2026-11-10' });
    await desk.office.moveTo('2026-11-11T09:00:00+08:00');
    await assert.rejects(lend(id, '2026-11-12', '2026-11-14'), refusedFor('custody.expired'));
    const end = await desk.keeper.client.case(await desk.newest('passport-cancel'));
    assert.deepEqual([end.state.id, end.form.document, end.form.kind], ['proposed', 'P******02', 'PE']);
    await desk.act(desk.keeper, end.id, 'list', { batch: '示例批次' });
    await desk.act(desk.head, end.id, 'approve');
    await desk.act(desk.keeper, end.id, 'cancel-first', { method: 'corner-cut', pictured: true });
    await desk.act(desk.officer, end.id, 'cancel-second');
    assert.equal(await desk.holderOf('PE5100002'), 'cancelled');
    await assert.rejects(lend(id, '2026-11-12', '2026-11-14'), refusedFor('act.not-permitted'));
    await desk.act(desk.keeper, end.id, 'destroy-first', { method: 'shredding', batch: '示例批次' });
    await assert.rejects(
      desk.act(desk.keeper, end.id, 'destroy-second', { firstName: '甲示例', secondName: '乙示例' }),
      refusedFor('act.four-eyes'),
    );
    await desk.act(desk.officer, end.id, 'destroy-second', { firstName: '甲示例', secondName: '乙示例' });
    assert.equal(await desk.holderOf('PE5100002'), 'destroyed');
  });
});
