/** A passport through several procedures: registered, renewed, the old one cancelled by two, the new one lost and struck off. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sampleCard } from '../../office/duties/2-travel/apec-business-travel-card/examples.ts';
import { examples as passportExamples } from '../../office/duties/2-travel/official-passport-issue/examples.ts';
import { examples as cancelExamples } from '../../office/duties/2-travel/passport-cancel/examples.ts';
import { examples as lossExamples } from '../../office/duties/2-travel/passport-loss/examples.ts';
import { registeredFor } from '../../office/duties/2-travel/shared/sample-unit.ts';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import type { Example } from '../../src/language/procedure.ts';
import { handIn } from '../support/hand-in.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';

type Form = CaseView['form'];
const formOf = (examples: readonly Example[]): Form => ({ ...examples[0]?.given[0]?.form });
const oldBook = 'PE3000021';
const newBook = 'PE3000001';
const zoneOf = (examples: readonly Example[]) => examples[0]?.given.find((step) => step.act === 'issue')?.input ?? {};

/** The refusal itself, or one of its fields. */
const refusedFor = (code: string) => (error: unknown) =>
  error instanceof ApiError &&
  [error.problem.code, ...(error.problem.errors ?? []).map((entry) => entry.code)].includes(code);

describe('a passport from hand to hand', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  let keeper: TestPerson;
  let second: TestPerson;
  let head: TestPerson;
  let window: TestPerson;
  let unit: string;
  before(async () => {
    office = await useOffice({ clock: '2025-06-03T09:00:00+08:00' });
    clerk = await office.person('专办示例');
    unit = (await makeUnit(office, clerk, await office.person('负责示例'))).id;
    keeper = await office.person('保管示例', [{ role: 'custodian', body: 'outbound' }]);
    second = await office.person('经办示例', [{ role: 'handler', body: 'outbound' }]);
    head = await office.person('处长示例', [{ role: 'dept_head', body: 'outbound' }]);
    window = await office.person('窗口示例', [{ role: 'window', body: 'd1' }]);
  });
  after(() => office.close());

  const act = async (who: TestPerson, id: string, action: string, input?: Form, form?: Form): Promise<CaseView> => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, version, ...(input ? { input } : {}), ...(form ? { form } : {}) })).case;
  };
  const rows = async (sql: string) => (await office.running.office.pool.query(sql)).rows;
  const stateOf = async (document: string) =>
    (
      await rows(
        `select values from register_row where register = 'document-register' and values ->> 'document' = '${document}'`,
      )
    )[0]?.values.state;
  const newest = async (procedure: string): Promise<string> =>
    (await rows(`select c.id from case_file c where c.procedure = '${procedure}' order by c.number desc limit 1`))[0]
      ?.id;
  const filed = async (procedure: string, form: Form, submit: string): Promise<CaseView> => {
    const draft = await clerk.client.open(procedure, form, undefined, { unit });
    for (const material of draft.materials.filter((entry) => entry.demanded)) {
      const body = new FormData();
      body.set('atCounter', 'true');
      await clerk.client.upload(draft.id, material.key, body);
    }
    return act(clerk, draft.id, submit);
  };

  /** Of a state enterprise: the official passport is the one the card is linked to. */
  const cardFor = async (passportNo: string): Promise<string> => {
    const { procedure, given } = registeredFor('abtc');
    const registration = await filed(procedure, { ...given[0]?.form }, 'register');
    await act(window, registration.id, 'accept');
    await act(second, registration.id, 'activate');
    const on = '2025-06-03';
    const card = await filed(
      'apec-business-travel-card',
      {
        ...sampleCard,
        ownership: 'state',
        passportClass: 'officialPassport',
        passportNo,
        passportIssue: '2022-06-15',
        passportExpiry: '2027-06-14',
        noRecordOn: '2025-05-06',
      },
      'apply',
    );
    await act(window, card.id, 'accept');
    await act(second, card.id, 'record-seen', { noRecord: 'clear', seenOn: on });
    await act(head, card.id, 'approve-city');
    await handIn(clerk.client, card.id, 'feeReceipt');
    await act(clerk, card.id, 'pay-fee', { receiptNumber: 'SAMPLE', paidOn: on });
    await act(second, card.id, 'mfa-pass', { decisionNumber: '示例1', answeredOn: on });
    await act(second, card.id, 'economy-result', { economy: 'JPN', result: 'approved', answeredOn: on });
    await act(clerk, card.id, 'early-print', { accepts: true });
    await act(second, card.id, 'card-in', { card: 'A00000001', issuedOn: on });
    await act(window, card.id, 'deliver', { clerk: '示例专办员', idSeen: true });
    return card.id;
  };

  it('renews a book that is in the register; the new one enters custody, the old one is cancelled by two', async () => {
    const card = await cardFor(oldBook);
    await office.moveTo('2026-08-24T09:00:00+08:00');
    const passport = formOf(passportExamples);
    const kept = await keeper.client.open('document-custody', {
      origin: 'handed-in',
      kind: 'PE',
      number: oldBook,
      holder: '李示例',
      sex: 'M',
      birth: '1985-03-17',
      issue: '2022-06-15',
      expiry: '2027-06-14',
      authority: '示例签发机关',
      mrz: 'POCHNLI<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE30000217CHN8503172M2706144<<<<<<<<<<<<<<<0',
      unitName: '示例单位',
      unit: `unit:${unit}`,
      keeper: 'office',
      cabinet: 'A',
      slot: '01',
    });
    await act(keeper, kept.id, 'register', { giver: '示例专办员' });
    const reuse = await filed(
      'official-passport-issue',
      { ...passport, action: 'use-existing', oldNumber: oldBook },
      'file',
    );
    await act(window, reuse.id, 'accept');
    await assert.rejects(act(second, reuse.id, 'reuse', { pages: 10 }), refusedFor('passport.renew-instead'));
    const renewal = await filed(
      'official-passport-issue',
      { ...passport, action: 'renew', ground: 'expiring', oldNumber: oldBook },
      'file',
    );
    await act(window, renewal.id, 'accept');
    await act(second, renewal.id, 'produce', { headWidth: 18, headHeight: 30, white: true });
    await assert.rejects(
      act(second, renewal.id, 'issue', { ...zoneOf(passportExamples) }),
      refusedFor('act.four-eyes'),
    );
    // Its cancellation was proposed before on another ground: the renewal proposes no second one, and hastens the first.
    const listing = (trigger: string): Form => ({
      ...formOf(cancelExamples),
      document: oldBook,
      kind: 'PE',
      holder: '李示例',
      trigger,
      triggerOn: '2026-08-24',
    });
    const early = await keeper.client.open('passport-cancel', listing('class'));
    await act(second, early.id, 'list', { batch: '示例批次' });
    const again = await keeper.client.open('passport-cancel', listing('damaged'));
    await assert.rejects(act(keeper, again.id, 'list', { batch: '示例批次' }), refusedFor('cancel.twice'));
    await act(keeper, again.id, 'drop-proposal', { reason: '示例：重复' });
    // Number and expiry are filled in from the zone.
    const { number: _number, expiry: _expiry, ...scanned } = zoneOf(passportExamples);
    const issued = await act(head, renewal.id, 'issue', { ...scanned, issuedOn: '2026-08-24' });
    assert.equal(issued.state.id, 'issued');
    assert.equal((await clerk.client.case(card)).state.id, 'replace', 'the card follows the passport');
    const { form } = await clerk.client.case(await newest('apec-business-travel-card'));
    assert.deepEqual(
      [form.action, form.passportIssue, form.passportExpiry, form.oldCard],
      ['replace-passport', '2026-08-24', '2031-06-14', 'A00000001'],
    );
    const cancellation = early.id;
    assert.equal(await newest('passport-cancel'), again.id, 'no other one was opened');
    assert.equal(
      (await keeper.client.case(cancellation)).clocks.find(({ clock }) => clock === 'sameDay')?.due,
      '2026-08-24',
    );
    await act(head, cancellation, 'approve');
    await act(keeper, cancellation, 'cancel-first', { method: 'corner-cut', pictured: true });
    await assert.rejects(act(keeper, cancellation, 'cancel-second'), refusedFor('act.four-eyes'));
    await act(second, cancellation, 'cancel-second');
    assert.equal(await stateOf(oldBook), 'cancelled');
    const receipt = { receiver: '示例专办员', identified: true };
    await assert.rejects(act(keeper, renewal.id, 'hand-over', receipt), refusedFor('passport.not-in-store'));
    const custody = await newest('document-custody');
    await act(keeper, custody, 'register', { giver: '制证示例' }, { cabinet: 'A', slot: '02' });
    assert.equal(await stateOf(newBook), 'in-store');
    assert.equal((await act(keeper, renewal.id, 'hand-over', receipt)).state.id, 'handed-over');
    const lent = await keeper.client.case(custody);
    assert.equal(lent.state.id, 'on-loan', 'collecting places the loan');
    // Exit 8 June 2027, approved until the 15th: 8 days and 7.
    assert.equal(lent.clocks.findLast(({ clock }) => clock === 'back')?.due, '2027-06-23');
  });

  it('freezes a lost book, makes the holder wait, strikes it off when void', async () => {
    const loss = await filed(
      'passport-loss',
      { ...formOf(lossExamples), document: newBook, when: '2026-08-24' },
      'report',
    );
    assert.equal(await stateOf(newBook), 'lost');
    const beside = async (who: TestPerson, id: string) =>
      (await who.client.surroundings(id)).linked.map((entry) => entry.procedure.id);
    assert.deepEqual(await beside(clerk, loss.id), ['document-custody']);
    assert.ok((await beside(clerk, await newest('document-custody'))).includes('passport-loss'));
    for (const material of ['statement', 'unitLetter', 'copy']) {
      const body = new FormData();
      body.set('atCounter', 'true');
      await clerk.client.upload(loss.id, material, body);
    }
    await act(clerk, loss.id, 'file-papers');
    await act(second, loss.id, 'accept');
    const passport = { ...formOf(passportExamples), ground: 'lost', oldNumber: newBook };
    await assert.rejects(filed('official-passport-issue', passport, 'file'), refusedFor('passport.loss-wait'));
    await act(second, loss.id, 'declare-void', { decisionNumber: '示例外函〔2026〕4号', decidedOn: '2026-08-24' });
    assert.equal(await stateOf(newBook), 'void');
    const struck = await keeper.client.open('passport-cancel', {
      ...formOf(cancelExamples),
      document: newBook,
      trigger: 'void',
      triggerOn: '2026-08-24',
      present: false,
    });
    await act(keeper, struck.id, 'list', { batch: '示例批次' });
    await act(head, struck.id, 'approve');
    await act(keeper, struck.id, 'cancel-first', { method: 'struck-off', pictured: false });
    assert.equal((await act(second, struck.id, 'cancel-second')).state.id, 'struck-off');
    assert.equal(await stateOf(newBook), 'cancelled');
    await office.moveTo('2026-09-23T09:00:00+08:00');
    const anew = await filed('official-passport-issue', passport, 'file');
    assert.equal(anew.state.id, 'submitted');
    assert.deepEqual(await beside(clerk, anew.id), ['passport-loss']);
    assert.ok((await beside(clerk, loss.id)).includes('official-passport-issue'));
  });
});
