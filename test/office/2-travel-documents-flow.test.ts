/** Passports, passes, Taiwan passes and visas through custody over HTTP; the tables they are judged by; the balance at every instant. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { examples as passExamples } from '../../office/duties/2-travel/hk-macao-pass/examples.ts';
import { examples as passportExamples } from '../../office/duties/2-travel/official-passport-issue/examples.ts';
import { examples as taiwanExamples } from '../../office/duties/2-travel/taiwan-trip-referral/examples.ts';
import { sample as visaSample } from '../../office/duties/2-travel/visa-application/examples.ts';
import type { Example } from '../../src/language/procedure.ts';
import { type Form, openTravelDesk, refusedFor, type TravelDesk } from '../support/travel-desk.ts';

const formOf = (examples: readonly Example[]): Form => ({ ...examples[0]?.given[0]?.form });
const receipt = { receiver: '示例专办员', identified: true };

describe('official documents', () => {
  let desk: TravelDesk;
  before(async () => {
    desk = await openTravelDesk('2026-06-02T09:00:00+08:00');
  });
  after(() => desk.office.close());

  it('a passport in store is reused and lent when it is collected; a second one outside bars a filing (§7.1, example 5)', async () => {
    const custody = await desk.keep('PE5200001', { holder: '李示例' });
    const form = { ...formOf(passportExamples), exitOn: '2026-08-10', returnOn: '2026-08-15' };
    const reuse = await desk.filed(
      'official-passport-issue',
      { ...form, action: 'use-existing', oldNumber: 'PE5200001' },
      'file',
    );
    await desk.act(desk.window, reuse.id, 'accept');
    await desk.act(desk.officer, reuse.id, 'reuse', { pages: 10 });
    assert.equal((await desk.act(desk.keeper, reuse.id, 'hand-over', receipt)).state.id, 'handed-over');
    const lent = await desk.keeper.client.case(custody);
    assert.equal(lent.state.id, 'on-loan');
    assert.equal(lent.clocks.findLast(({ clock }) => clock === 'back')?.due, '2026-08-23');
    await assert.rejects(desk.filed('official-passport-issue', form, 'file'), refusedFor('passport.other-book'));
  });

  it('a pass for Hong Kong is endorsed, lent and used up by its entries (§7.5)', async () => {
    await desk.office.moveTo('2026-06-03T09:00:00+08:00');
    const form = {
      ...formOf(passExamples),
      region: 'HKG',
      hkTerm: '3m-double',
      entries: 2,
      exitOn: '2026-06-15',
      returnOn: '2026-06-18',
      inviteFrom: '2026-06-01',
      inviteTo: '2026-06-30',
    };
    const pass = await desk.filed('hk-macao-pass', form, 'file');
    await desk.act(desk.window, pass.id, 'accept');
    await desk.act(desk.officer, pass.id, 'produce', { headWidth: 18, headHeight: 30, white: true });
    await desk.act(desk.head, pass.id, 'issue', {
      number: 'C52000001',
      issuedOn: '2026-06-03',
      expiry: '2031-06-02',
      authority: '示例颁发机关',
      endorsedFrom: '2026-06-03',
    });
    await desk.act(
      desk.keeper,
      await desk.newest('document-custody'),
      'register',
      { giver: '制证示例' },
      { cabinet: 'B', slot: '01' },
    );
    await desk.act(desk.keeper, pass.id, 'hand-over', receipt);
    assert.equal(await desk.holderOf('C52000001'), 'person:示例专办员');
    await desk.office.moveTo('2026-06-19T09:00:00+08:00');
    const enter = (enteredOn: string) => desk.act(desk.keeper, pass.id, 'count-hk', { enteredOn });
    await assert.rejects(enter('2026-06-02'), refusedFor('pass.entry-outside'));
    await assert.rejects(
      desk.act(desk.keeper, pass.id, 'count-macao', { enteredOn: '2026-06-15' }),
      refusedFor('pass.not-macao'),
    );
    assert.equal((await enter('2026-06-15')).state.id, 'in-use');
    assert.equal((await enter('2026-06-17')).state.id, 'ended');
    const [line] = await desk.rows('endorsement-register', { document: 'C52000001' });
    assert.deepEqual([line?.hkUsed, line?.state], [2, 'used-up']);
  });

  it('passes for Taiwan enter custody, are lent for the trip and come back', async () => {
    const steps = taiwanExamples[0]?.given ?? [];
    const form = { ...formOf(taiwanExamples) };
    await desk.office.moveTo('2026-06-22T09:00:00+08:00');
    const trip = await desk.filed('taiwan-trip-referral', form, 'file');
    await desk.act(desk.officer, trip.id, 'refer');
    await desk.office.moveTo('2026-07-06T09:00:00+08:00');
    const given = (action: string) => ({ ...steps.findLast((step) => step.act === action)?.input });
    await desk.act(desk.officer, trip.id, 'record-approval', given('record-approval'));
    await desk.office.moveTo('2026-07-13T09:00:00+08:00');
    await desk.act(desk.clerk, trip.id, 'record-passes', given('record-passes'));
    const custody = await desk.newest('document-custody');
    await desk.act(
      desk.keeper,
      custody,
      'register',
      { giver: '示例专办员' },
      { issue: '2026-01-02', authority: '示例出入境管理局', cabinet: 'C', slot: '01' },
    );
    assert.equal(await desk.holderOf('T00000001'), 'safe');
    await desk.office.moveTo('2026-08-07T09:00:00+08:00');
    await desk.act(desk.keeper, trip.id, 'hand-out', { receiver: '示例专办员' });
    assert.equal((await desk.keeper.client.case(custody)).state.id, 'on-loan');
    await desk.office.moveTo('2026-08-15T09:00:00+08:00');
    await desk.act(desk.clerk, trip.id, 'depart', { exitOn: '2026-08-10' });
    await desk.act(desk.clerk, trip.id, 'return', { entryOn: '2026-08-15' });
    assert.equal(
      (await desk.keeper.client.case(custody)).clocks.findLast(({ clock }) => clock === 'back')?.due,
      '2026-08-22',
    );
    await assert.rejects(
      desk.act(desk.keeper, trip.id, 'passes-back', { backOn: '2026-08-15' }),
      refusedFor('taiwan.passes-out'),
    );
    await desk.act(desk.keeper, custody, 'return', {
      numberCheck: 'T00000001',
      giver: '示例专办员',
      condition: 'ok',
      entryDate: '2026-08-15',
    });
    await desk.act(desk.keeper, trip.id, 'passes-back', { backOn: '2026-08-15' });
  });
});

describe('visas', () => {
  let desk: TravelDesk;
  before(async () => {
    desk = await openTravelDesk('2026-09-01T09:00:00+08:00');
  });
  after(() => desk.office.close());

  const trip = '示例外侨出〔2026〕41号';
  const people = [
    ['章示例', 'PE5300001'],
    ['李示例', 'PE5300002'],
    ['王示例', 'PE5300003'],
  ] as const;
  const holders = (names: readonly (readonly [string, string])[]) =>
    names.map(([name, document]) => ({
      ...(visaSample.holders as readonly Form[])[0],
      name,
      document,
    }));
  const batch = (more: Form = {}): Form => ({ ...visaSample, trip, holders: holders(people), ...more });
  const table = async (form: Form, whole = false) => {
    const { id } = await desk.officer.client.open('travel-tables', {
      source: '示例来源',
      asOf: '2026-08-31',
      whole,
      ...form,
    });
    await desk.act(desk.officer, id, 'propose');
    return desk.act(desk.head, id, 'confirm');
  };

  it('keeps a line for each document: sent, issued one by one, erased of what the mission alone read', async () => {
    for (const [name, number] of people) await desk.keep(number, { holder: name });
    await desk.trip(trip, {
      unitName: '示例单位',
      countries: ['POL', 'ARE', 'NZL'],
      members: '章示例、李示例、王示例',
      exit: '2026-11-08',
      entry: '2026-11-15',
      days: 8,
    });
    const visa = await desk.clerk.client.open(
      'visa-application',
      batch({ insurance: 'needed', insuredFrom: '2026-11-08', insuredTo: '2026-11-15', insuredFor: 30_000_000 }),
      undefined,
      { unit: desk.unit.slice(5) },
    );
    for (const material of visa.materials.filter((entry) => entry.demanded || entry.key === 'cost')) {
      const body = new FormData();
      body.set(
        'file',
        new File(
          [`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF ${material.key}`],
          `${material.key}.pdf`,
          { type: 'application/pdf' },
        ),
      );
      await desk.clerk.client.upload(visa.id, material.key, body);
    }
    await desk.act(desk.clerk, visa.id, 'start');
    // Insurance must cover a day on both sides (§10, example 5).
    await assert.rejects(desk.act(desk.officer, visa.id, 'check'), refusedFor('visa.insurance'));
    await desk.act(desk.officer, visa.id, 'correct', { reason: '保险要从 11 月 7 日到 16 日。' });
    await desk.act(desk.clerk, visa.id, 'resubmit', {}, { insuredFrom: '2026-11-07', insuredTo: '2026-11-16' });
    await desk.act(desk.officer, visa.id, 'check');
    await desk.act(desk.officer, visa.id, 'draft-note', {
      purposeZh: '参加示例活动',
      purposeEn: 'to attend a sample event',
    });
    await desk.act(desk.head, visa.id, 'approve-note');
    await desk.act(desk.officer, visa.id, 'submit');
    assert.equal(await desk.holderOf('PE5300002'), `consulate:${visaSample.mission}`);
    const issued = { visaNo: 'V0000001', validFrom: '2026-11-01', validTo: '2026-11-30', stay: 15 };
    const record = (...results: Form[]) => desk.act(desk.officer, visa.id, 'record-result', { results });
    const batchRow = async () => {
      const row = (await desk.rows('visa-register')).find(({ key, result }) => key === '' && result !== 'withdrawn');
      return [row?.result, row?.issued ?? null, row?.refused ?? null, row?.pending ?? null, row?.decidedOn ?? null];
    };
    const third = { document: 'PE5300003', result: 'issued', ...issued, visaNo: 'V0000003' };
    await assert.rejects(record({ ...third, document: 'PE5399999' }), refusedFor('visa.each-once'));
    // In parts: whoever has no result yet is pending, and the batch waits.
    assert.equal((await record({ document: 'PE5300001', result: 'issued', ...issued })).state.id, 'submitted');
    assert.deepEqual(await batchRow(), ['submitted', 1, 0, 2, null]);
    const waiting = (await desk.officer.client.case(visa.id)).conditions.find(({ id }) => id === 'Y8');
    assert.equal(waiting?.outcome, 'fails');
    assert.equal((await record({ document: 'PE5300002', result: 'refused' })).state.id, 'submitted');
    assert.equal((await record(third)).state.id, 'verified');
    // An error of the mission: that visa alone waits again.
    const wrong = { results: [{ document: 'PE5300003' }], reason: '次数写错' };
    assert.equal((await desk.act(desk.officer, visa.id, 'correct-error', wrong)).state.id, 'submitted');
    assert.deepEqual(await batchRow(), ['submitted', 1, 1, 1, null]);
    assert.equal((await record(third)).state.id, 'verified');
    assert.deepEqual(await batchRow(), ['partly', 2, 1, 0, '2026-09-01']);
    const lines = (await desk.rows('visa-register')).filter((row) => row.key !== '');
    assert.deepEqual(
      lines.map(({ key, book, visa: result, visaNo }) => [key, book, result, visaNo]),
      [
        ['1', 'PE5300001', 'issued', 'V0000001'],
        ['2', 'PE5300002', 'refused', null],
        ['3', 'PE5300003', 'issued', 'V0000003'],
      ],
    );
    const closed = await desk.act(desk.keeper, visa.id, 'passports-back');
    assert.equal(closed.state.id, 'ready');
    const files = (key: string) => closed.materials.find((entry) => entry.key === key)?.files.length;
    assert.deepEqual([files('cost'), files('insurance'), files('forms'), files('invitation')], [0, 0, 0, 1]);
    assert.equal(await desk.holderOf('PE5300002'), 'safe');
    // After a refusal a new application needs a changed ground (§10).
    const again = batch({ holders: holders(people.slice(1, 2)) });
    await assert.rejects(desk.filed('visa-application', again, 'start'), refusedFor('visa.same-ground'));
    const changed = await desk.filed('visa-application', { ...again, changed: '邀请方补了新的邀请函。' }, 'start');
    assert.equal(changed.state.id, 'collecting');
  });

  it('an imported agreement decides from its day; a whole table replaces all others', async () => {
    const poland = batch({ holders: holders(people.slice(0, 1)) });
    const draft = await desk.clerk.client.open('visa-application', poland, undefined, { unit: desk.unit.slice(5) });
    const hint = async (who = desk.clerk) => (await who.client.case(draft.id)).live.stay;
    assert.deepEqual([(await hint())?.holds, (await hint())?.value.outcome], [false, 'visa']);
    await table({ table: 'agreements', agreements: [{ country: 'POL', classes: ['P', 'S'], from: '2026-09-01' }] });
    // What is shown while the form is filled is what the filing will say.
    assert.deepEqual([(await hint())?.holds, (await hint())?.value.outcome], [true, 'exempt']);
    const { version } = await desk.clerk.client.case(draft.id);
    const saved = await desk.clerk.client.act(draft.id, { action: 'save', version, form: { country: 'ARE' } });
    assert.equal(saved.case.live.stay?.value.from, '2016-01-11');
    await assert.rejects(desk.filed('visa-application', poland, 'start'), refusedFor('visa.exempt'));
    const emirates = batch({ country: 'ARE', holders: holders(people.slice(0, 1)) });
    await assert.rejects(desk.filed('visa-application', emirates, 'start'), refusedFor('visa.exempt'));
    await table(
      { table: 'agreements', agreements: [{ country: 'ALB', classes: ['D', 'S'], from: '1956-08-25' }] },
      true,
    );
    assert.equal((await desk.filed('visa-application', emirates, 'start')).state.id, 'collecting');
    assert.deepEqual(
      (await desk.rows('agreement-register', { state: 'in-force' })).map((row) => row.country),
      ['ALB'],
    );
  });

  it('the sheet of a mission sets the days and the papers', async () => {
    const mission = '示例国驻示例市总领馆';
    await table({
      table: 'sheets',
      sheets: [
        {
          mission,
          country: 'NZL',
          classes: ['P'],
          days: 20,
          windowDays: 90,
          items: '签证申请表、在职证明',
          checkedOn: '2026-08-31',
        },
      ],
    });
    const visa = await desk.filed(
      'visa-application',
      batch({ country: 'NZL', mission, holders: holders(people.slice(0, 1)) }),
      'start',
    );
    // 20 days of the sheet and 5, from 1 September over the holidays, whatever the unit wrote.
    assert.equal(visa.clocks.find(({ clock }) => clock === 'ready')?.due, '2026-10-12');
    await assert.rejects(desk.act(desk.officer, visa.id, 'check'), refusedFor('visa.sheet-items'));
    await desk.act(desk.officer, visa.id, 'correct', { reason: '清单缺少在职证明。' });
    const checklist = [
      { item: '签证申请表', ok: 'yes' },
      { item: '在职证明', ok: 'yes' },
    ];
    await desk.act(desk.clerk, visa.id, 'resubmit', {}, { checklist });
    assert.equal((await desk.act(desk.officer, visa.id, 'check')).state.id, 'checked');
  });
});

describe('the balance of the ledger', () => {
  let desk: TravelDesk;
  before(async () => {
    desk = await openTravelDesk('2026-06-02T09:00:00+08:00');
  });
  after(() => desk.office.close());

  /** Where the ledger must have a document, by the state of its row. */
  const places: { readonly [state: string]: RegExp } = {
    'in-store': /^safe$/,
    frozen: /^safe$/,
    'on-loan': /^person:/,
    overdue: /^person:/,
    'at-consulate': /^consulate:/,
    away: /^(superior|courier)$/,
    lost: /^lost$/,
    void: /^(lost|safe)$/,
  };
  const moves = {
    loan: (number: string) => ({ purpose: 'data-change', borrower: `借${number}`, authorised: true }),
    return: (number: string) => ({ numberCheck: number, giver: '示例', condition: 'ok', lateReason: '示例' }),
    'to-visa': () => ({ mission: '示例总领馆' }),
    'back-from-visa': (number: string) => ({ numberCheck: number }),
    send: () => ({ place: 'courier', receiver: '示例', reason: '示例' }),
    'receive-back': (number: string) => ({ numberCheck: number, giver: '示例' }),
    freeze: () => ({ reason: '示例' }),
    'report-loss': () => ({ lostOn: '2026-06-02', reason: '示例' }),
    found: () => ({ giver: '示例' }),
  } as const;

  async function balanced(number: string): Promise<void> {
    const { rows } = await desk.office.running.office.pool.query<{
      holder: string;
      last: string;
      broken: number;
      net: number;
    }>(
      `select h.holder, (select to_holder from ledger_post p where p.thing = h.thing order by n desc limit 1) as last,
         (select count(*)::int from ledger_post p join ledger_post q on q.thing = p.thing and q.n = p.n - 1
          where p.thing = h.thing and p.from_holder <> q.to_holder) as broken,
         (select count(*)::int from (select holder from (
            select to_holder as holder, 1 as one from ledger_post where thing = h.thing
            union all select from_holder, -1 from ledger_post where thing = h.thing) entries
          where holder <> 'outside' group by holder having sum(one) <> 0) held) as net
       from thing_holder h where h.thing = $1`,
      [number],
    );
    const [found] = rows;
    assert.ok(found, number);
    assert.deepEqual([found.holder, found.broken, found.net], [found.last, 0, 1], `${number}: one holder, no gap`);
    const [row] = await desk.rows('document-register', { document: number });
    assert.match(found.holder, places[String(row?.state)] ?? /never/, `${number}: ${row?.state}`);
  }

  it('reconciles after every act, possible or refused, in any order', async () => {
    const numbers = ['PE5400001', 'PE5400002'];
    const custody = new Map<string, string>();
    for (const number of numbers) custody.set(number, await desk.keep(number));
    const step = fc.record({
      number: fc.constantFrom(...numbers),
      action: fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 16 }), async (steps) => {
        for (const { number, action } of steps) {
          const who = action.includes('visa') ? desk.officer : desk.keeper;
          // What is refused changes nothing, which is what is checked.
          await desk.act(who, custody.get(number) ?? '', action, moves[action](number)).catch((error: unknown) => {
            assert.ok(error instanceof Error && 'problem' in error, String(error));
          });
          for (const one of numbers) await balanced(one);
        }
      }),
      { numRuns: 6, seed: 20_260_602 },
    );
  });
});
