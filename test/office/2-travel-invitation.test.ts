/** Travel cards and invitation letters over HTTP (dossier 2, §11 and §12): what only registers show. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sampleCard } from '../../office/duties/2-travel/apec-business-travel-card/examples.ts';
import { sampleInvitation, sampleInvitee } from '../../office/duties/2-travel/invitation-letter/examples.ts';
import { full } from '../../office/duties/2-travel/shared/economies.ts';
import { registeredFor } from '../../office/duties/2-travel/shared/sample-unit.ts';
import { ApiError } from '../../src/client/client.ts';
import type { Value } from '../../src/language/expression.ts';
import { handIn } from '../support/hand-in.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';

type Values = { readonly [key: string]: Value };

describe('cards and invitations over HTTP', () => {
  let office: TestOffice;
  let liaison: TestPerson;
  const staff = new Map<string, TestPerson>();
  const day = (iso: string) => office.moveTo(`${iso}T09:00:00+08:00`);

  before(async () => {
    office = await useOffice({ clock: '2025-11-03T09:00:00+08:00' });
    liaison = await office.person('专办示例');
    await makeUnit(office, liaison, await office.person('负责示例'));
    for (const by of ['window@d1', 'handler@outbound', 'dept_head@outbound']) {
      const [role = '', body = ''] = by.split('@');
      staff.set(by, await office.person('示例', [{ role, body }]));
    }
  });
  after(() => office.close());

  async function act(id: string, by: string, action: string, input?: Values): Promise<string> {
    const { version } = await liaison.client.case(id);
    const { client } = staff.get(by) ?? liaison;
    await client.act(id, { action, version, ...(input ? { input: { ...input } } : {}) });
    return (await liaison.client.case(id)).state.id;
  }
  async function open(procedure: string, form: Values): Promise<string> {
    const draft = await liaison.client.open(procedure, { ...form });
    for (const material of draft.materials.filter(({ demanded }) => demanded)) {
      const paper = new FormData();
      paper.set('atCounter', 'true');
      await liaison.client.upload(draft.id, material.key, paper);
    }
    return draft.id;
  }
  async function register(purpose: 'abtc' | 'invitation'): Promise<void> {
    const { procedure, given } = registeredFor(purpose);
    const id = await open(procedure, given[0]?.form ?? {});
    for (const step of given) await act(id, step.by, step.act);
  }
  const refusedWith = (code: string) => (error: unknown) =>
    error instanceof ApiError && (error.problem.errors?.[0]?.code ?? error.problem.code) === code;

  it('a card: registered first, every economy answers, printing begins by itself, a new passport opens the replacement', async () => {
    await day('2026-04-24');
    const id = await open('apec-business-travel-card', sampleCard);
    await assert.rejects(act(id, '', 'apply'), refusedWith('abtc.not-registered'));
    await register('abtc');
    const agreed = async () => {
      await act(id, 'window@d1', 'accept');
      await act(id, 'handler@outbound', 'record-seen', { noRecord: 'clear', seenOn: '2026-04-24' });
      await act(id, 'dept_head@outbound', 'approve-city');
      await handIn(liaison.client, id, 'feeReceipt');
      await act(id, '', 'pay-fee', { receiptNumber: 'SAMPLE', paidOn: '2026-04-24' });
    };
    await act(id, '', 'apply');
    await agreed();
    const asked = { items: [{ item: '护照资料页', what: '扫描不清，重新扫描。' }] };
    await act(id, 'handler@outbound', 'mfa-return', { decisionNumber: '示例1', answeredOn: '2026-04-24', ...asked });
    assert.deepEqual((await liaison.client.case(id)).corrections, asked.items);
    await act(id, '', 'resubmit');
    await agreed();
    await act(id, 'handler@outbound', 'mfa-pass', { decisionNumber: '示例2', answeredOn: '2026-04-24' });
    await assert.rejects(act(id, '', 'early-print', { accepts: true }), refusedWith('abtc.none-approved'));
    const states: string[] = [];
    for (const [index, { code }] of full.entries()) {
      const answer = { economy: code, result: index < 11 ? 'approved' : 'denied', answeredOn: '2026-04-24' };
      states.push(await act(id, 'handler@outbound', 'economy-result', answer));
    }
    assert.deepEqual(states, [...Array.from({ length: full.length - 1 }, () => 'pre-clearing'), 'printing']);
    await act(id, 'handler@outbound', 'card-in', { card: 'A00000001', issuedOn: '2026-04-24' });
    await act(id, 'window@d1', 'deliver', { clerk: '张示例', idSeen: true });
    assert.equal(await act(id, '', 'passport-changed', { changedOn: '2026-04-24' }), 'replace');
    const { items } = await liaison.client.cases({ procedure: 'apec-business-travel-card' });
    assert.equal(items.length, 2, 'the replacement is a case of its own');
  });

  it('example 3 of the letters: an overdue outcome blocks the unit’s next filing from 19 May, a report frees it', async () => {
    await day('2026-04-27');
    await register('invitation');
    const file = async () => {
      const id = await open('invitation-letter', {
        ...sampleInvitation,
        entryFrom: '2026-06-01',
        entryTo: '2026-06-10',
      });
      await act(id, '', 'file');
      return id;
    };
    await day('2026-04-27');
    // Six months from a day that is not entered yet are no finding; from one that is, they are.
    const { entryTo: _later, ...undated } = sampleInvitation;
    const draft = await open('invitation-letter', undated);
    const found = async (form: Values) => {
      const { version } = await liaison.client.case(draft);
      const problem = await liaison.client
        .preview(draft, { action: 'file', version, form })
        .catch((error: unknown) => (error instanceof ApiError ? error.problem : undefined));
      return JSON.stringify(problem).includes('invitation.v3');
    };
    const ending = { invitees: [{ ...sampleInvitee, passportExpiry: '2026-11-01' }] };
    assert.deepEqual([await found(ending), await found({ ...ending, entryTo: '2026-05-02' })], [false, true]);
    const french = { ...sampleInvitee, surname: 'EXEMPLE', passportNo: '12AB34567', nationality: 'FRA' };
    const invitees = [sampleInvitee, french, { ...sampleInvitee, given: 'MAX', passportNo: 'C01X00T49' }];
    const first = await open('invitation-letter', {
      ...sampleInvitation,
      invitees,
      entryFrom: '2026-04-28',
      entryTo: '2026-04-28',
      stay: 1,
      nameEn: 'Sample Trading Co., Ltd.',
      output: 'slip',
    });
    await act(first, '', 'file');
    await act(first, 'window@d1', 'accept');
    await act(first, 'handler@outbound', 'verify', { compared: true, linkShown: true });
    await act(first, 'dept_head@outbound', 'issue');
    const letter = (await liaison.client.case(first)).papers.find(({ paper }) => paper === 'invitation');
    assert.match(letter?.number ?? '', /^YH2026\d{6}-[0-9A-Z]$/);
    // Each page of the letter speaks one language; the public check has its words.
    const { paper } = await liaison.client.verify(letter?.number ?? '', letter?.issuedOn ?? '', letter?.code ?? '');
    assert.deepEqual(
      paper?.fields.map(({ value }) => value),
      [
        { zh: '示例商贸有限公司', en: 'Sample Trading Co., Ltd.' },
        { zh: 'E.M.、E.E.、M.M.', en: 'E.M.、E.E.、M.M.' },
        { zh: '德国、法国', en: 'Germany, France' },
        { zh: 'M 贸易、商务', en: 'M trade and commerce' },
      ],
    );
    const told = async () =>
      (await liaison.client.surroundings(first)).told.flatMap(({ lines }) =>
        lines.map((line) => line.slice(1).map(({ label, value }) => `${label.en}: ${value.en}`)),
      );
    assert.deepEqual(await told(), [['Outcome: Awaited', 'Outcome due: 28 May 2026']]);
    // A correction: names and passports alone, then verified and issued anew with the same number and last day.
    const save = async (form: Values) => {
      const { version } = await liaison.client.case(first);
      await liaison.client.act(first, { action: 'save', version, form });
    };
    await act(first, '', 'request-amend', { what: '更正护照号末位。' });
    await assert.rejects(act(first, '', 'amend'), refusedWith('invitation.amend-nothing'));
    await save({ invitees: invitees.slice(1) });
    await assert.rejects(act(first, '', 'amend'), refusedWith('invitation.amend-rest'));
    await save({ invitees: [{ ...sampleInvitee, given: 'ERI-KA' }, ...invitees.slice(1)] });
    await assert.rejects(act(first, '', 'drop-amend'), refusedWith('invitation.amend-restore'));
    assert.equal(await act(first, '', 'amend'), 'accepted');
    await act(first, 'handler@outbound', 'verify', { compared: true, linkShown: true });
    await act(first, 'dept_head@outbound', 'issue');
    const papers = (await liaison.client.case(first)).papers.filter(({ paper }) => paper === 'invitation');
    assert.deepEqual(papers.map(({ status, validUntil }) => [status, validUntil]).sort(), [
      ['replaced', letter?.validUntil],
      ['valid', letter?.validUntil],
    ]);
    const slips = async (id: string) =>
      (await liaison.client.case(id)).papers.filter(({ paper }) => paper === 'slip').map(({ status }) => status);
    assert.deepEqual((await slips(first)).sort(), ['replaced', 'valid'], 'the slip goes with its letter');
    // Every invitee is counted, once, by nationality.
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const counts = await staff.get('handler@outbound')?.client.report('invitation-register', 'by-nationality', year);
    assert.deepEqual(
      counts?.rows.map(({ labels, figures }) => [labels[1]?.en, ...figures]),
      [
        ['Germany', 2],
        ['France', 1],
      ],
    );
    const due = (await liaison.client.case(first)).clocks.find(({ clock }) => clock === 'outcome')?.due ?? '';
    assert.equal(due, '2026-05-28');
    await day(due);
    await file();
    await day('2026-05-29');
    await assert.rejects(file(), refusedWith('invitation.v7'));
    await act(first, '', 'outcome-visited', { entryOn: '2026-04-28', exitOn: '2026-04-28', result: '已签订合同。' });
    const next = await file();
    assert.deepEqual(await told(), [
      [
        'Outcome: Came',
        'Entered: 28 April 2026',
        'Left: 28 April 2026',
        'Reported on: 29 May 2026',
        'Outcome due: 28 May 2026',
      ],
    ]);
    await act(next, 'window@d1', 'accept');
    await act(next, 'handler@outbound', 'verify', { compared: true, linkShown: true });
    await act(next, 'dept_head@outbound', 'issue');
    await act(next, '', 'outcome-cancelled', { cancelledOn: '2026-05-29', reasons: '对方改期。' });
    const [line] = (await liaison.client.surroundings(next)).told[0]?.lines ?? [];
    assert.equal(line?.[1]?.value.en, 'Did not come');
  });
});
