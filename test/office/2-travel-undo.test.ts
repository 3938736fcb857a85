/** A trip that changes or does not take place (dossier 2, 2A and §13.3): visas, loans, certificates and the plan item follow by themselves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Form, membersOf, refusedFor, TravelOffice, tripForm } from '../support/travel-office.ts';

const people = membersOf(tripForm);
const planned = { planRef: 'JH2026-0417-01' };

/** States of the cases of a procedure, as the unit's clerk sees them. */
async function statesOf(travel: TravelOffice, procedure: string): Promise<string[]> {
  const cases = await Promise.all((await travel.cases(procedure)).map((id) => travel.clerk.client.case(id)));
  return cases.map(({ state }) => state.id);
}

describe('what hangs on a trip', () => {
  let travel: TravelOffice;
  let planItem: string;
  let trip: { id: string; number: string };
  let visa: string;
  let certificate: string;
  const books: { id: string; number: string }[] = [];

  const stateOf = async (id: string) => (await travel.of('officer').client.case(id)).state.id;
  const bookRows = async () => (await travel.rows('document-register')).map(({ state, due }) => [state, due ?? null]);
  const approvals = async () =>
    (await travel.clerk.client.case(trip.id)).papers
      .filter(({ paper }) => paper === 'approval')
      .map(({ number, status }) => [number.replace(trip.number, ''), status]);
  /** Filed and issued for what the trip has of Hungary, where the delegation holds electronic visas. */
  const certify = async (): Promise<string> => {
    const form: Form = {
      tripSource: 'register',
      trip: trip.number,
      exitOn: '2026-11-08',
      returnOn: '2026-11-15',
      name: '示例团组',
      unitName: '示例单位',
      holders: people
        .slice(0, 2)
        .map((member, index) => ({ name: member.name ?? '', number: books[index]?.number ?? '' })),
      countries: [{ country: 'HUN', offers: 'e-visa' }],
      reason: 'e-visa',
    };
    const id = await travel.open('exit-certificate', form);
    await travel.act(travel.clerk, id, 'file');
    await travel.act(travel.of('officer'), id, 'check', { agreed: true });
    await travel.act(travel.of('chief'), id, 'issue');
    return id;
  };

  before(async () => {
    travel = await TravelOffice.start('2026-03-02T09:00:00+08:00');
    planItem = await travel.plan();
    for (const member of people.slice(0, 3)) books.push(await travel.passport(String(member.name)));
    trip = await travel.trip({ ...planned, members: people.slice(0, 2) });
  });
  after(() => travel.office.close());

  it('a replaced member hands the passport back, the visa under way is withdrawn, the certificate void', async () => {
    [visa = ''] = await travel.cases('visa-application');
    await travel.fileVisa(visa);
    certificate = await certify();
    await travel.go('2026-10-10');
    await travel.loan(books[0]?.id ?? '', trip.number);
    await travel.loan(books[1]?.id ?? '', trip.number);
    await travel.go('2026-10-12');
    const members = [people[0], people[2]].flatMap((member) => member ?? []);
    await travel.act(travel.clerk, trip.id, 'request-change', { reason: '示例：更换一人。' });
    await travel.act(travel.clerk, trip.id, 'save-change', {}, { members });
    await travel.act(travel.clerk, trip.id, 'post-notice', { place: 'board', postedOn: '2026-10-12' });
    await travel.go('2026-10-20');
    await travel.act(travel.clerk, trip.id, 'record-notice-result', { result: 'none', objections: 0 });
    const handIn = () => travel.act(travel.clerk, trip.id, 'hand-in-change');
    await assert.rejects(handIn(), refusedFor('trip.commitments-new'));
    for (const signer of members.keys()) await travel.clerk.client.noteOriginal(trip.id, 'commitments', signer);
    await handIn();
    await travel.act(travel.of('officer'), trip.id, 'review-change', { opinionText: '同意更换。' });
    assert.deepEqual([await stateOf(visa), await stateOf(certificate)], ['collecting', 'issued']);
    await travel.act(travel.of('deputy'), trip.id, 'approve-change');
    assert.deepEqual([await stateOf(visa), await stateOf(certificate)], ['withdrawn', 'void']);
    assert.deepEqual(await bookRows(), [
      ['on-loan', '2026-11-23'],
      ['on-loan', '2026-10-27'],
      ['in-store', null],
    ]);
    assert.deepEqual(await approvals(), [
      ['', 'replaced'],
      ['-改1', 'valid'],
    ]);
  });

  it('another exit day moves the due day of what is lent, with a note on the file', async () => {
    const shift = { exitDate: '2026-11-10', entryDate: '2026-11-17', letterFrom: '2026-11-10', letterTo: '2026-11-17' };
    const move = (day: string) => `${day.slice(0, 8)}${String(Number(day.slice(8)) + 2).padStart(2, '0')}`;
    const moved = (key: 'legs' | 'schedule', days: readonly string[]) =>
      (tripForm[key] as readonly Form[]).map((entry) => ({
        ...entry,
        ...Object.fromEntries(days.map((day) => [day, move(String(entry[day]))])),
      })); // lists of objects
    await travel.act(travel.clerk, trip.id, 'request-change', { reason: '示例：推迟两天。' });
    await travel.act(
      travel.clerk,
      trip.id,
      'save-change',
      {},
      { ...shift, legs: moved('legs', ['arrive', 'depart']), schedule: moved('schedule', ['date']) },
    );
    await travel.act(travel.clerk, trip.id, 'hand-in-change');
    await travel.act(travel.of('officer'), trip.id, 'note-change');
    assert.deepEqual((await bookRows())[0], ['on-loan', '2026-11-25']);
    assert.deepEqual(await approvals(), [
      ['', 'replaced'],
      ['-改1', 'replaced'],
      ['-改1R1', 'valid'],
    ]);
  });

  it('a cancelled trip has everything handed back within 7 days, and gives its plan item back', async () => {
    await travel.giveBack(books[1] ?? { id: '', number: '' }, '2026-10-20');
    await travel.go('2026-10-26');
    assert.equal(await stateOf(planItem), 'used');
    await travel.act(travel.clerk, trip.id, 'prepare-visas', { country: 'HUN' });
    // One came with the change, for those who travel now.
    assert.deepEqual(await statesOf(travel, 'visa-application'), ['withdrawn', 'draft', 'draft']);
    await travel.act(travel.clerk, trip.id, 'cancel', { reason: '示例：对方推迟。' });
    assert.deepEqual(await bookRows(), [
      ['on-loan', '2026-11-02'],
      ['in-store', '2026-10-27'],
      ['in-store', null],
    ]);
    assert.equal(await stateOf(planItem), 'approved');
    const [item] = await travel.rows('plan-register');
    assert.deepEqual([item?.state, item?.trip], ['approved', null]);
    assert.equal((await travel.rows('trip-register'))[0]?.state, 'cancelled');
    assert.deepEqual(await statesOf(travel, 'visa-application'), ['withdrawn', 'dropped', 'dropped']);
  });

  it('an approval that runs out does the same by itself, and the plan item ends with its year', async () => {
    await travel.giveBack(books[0] ?? { id: '', number: '' }, '2026-10-26');
    const next = await travel.trip({ ...planned, members: people.slice(0, 2) });
    assert.equal(await stateOf(planItem), 'used');
    const second = (await travel.cases('visa-application')).at(-1) ?? '';
    await travel.fileVisa(second);
    await travel.go('2027-02-16');
    assert.equal(await stateOf(next.id), 'expired');
    assert.equal(await stateOf(second), 'withdrawn');
    await travel.go('2027-02-17');
    assert.equal(await stateOf(planItem), 'expired');
    assert.deepEqual(
      (await travel.rows('trip-register')).map(({ state }) => state),
      ['cancelled', 'expired'],
    );
  });
});

describe('what became of each filing', () => {
  let travel: TravelOffice;
  before(async () => {
    travel = await TravelOffice.start('2026-03-02T09:00:00+08:00');
    await travel.plan();
  });
  after(() => travel.office.close());

  it('stands in the register of filings: refused with its ground, withdrawn, not accepted', async () => {
    const filed = async (): Promise<string> => {
      const id = await travel.open('official-trip-approval', { ...tripForm, ...planned });
      await travel.go('2026-08-03');
      await travel.act(travel.clerk, id, 'post-notice', { place: 'board', postedOn: '2026-08-03' });
      await travel.go('2026-08-11');
      await travel.act(travel.clerk, id, 'record-notice-result', { result: 'none', objections: 0 });
      await travel.act(travel.leader, id, 'submit');
      return id;
    };
    const words = { facts: '示例：任务重复。', reasons: '没有新的内容。' };
    const refused = await filed();
    await travel.act(travel.of('window'), refused, 'accept');
    await travel.act(travel.of('officer'), refused, 'review', {
      opinion: 'disagree',
      restricted: false,
      opinionText: '任务重复。',
    });
    await travel.act(travel.of('deputy'), refused, 'refuse', { ...words, ground: 'plan' });
    await travel.act(travel.clerk, await filed(), 'withdraw');
    await travel.act(travel.of('window'), await filed(), 'not-accept', {
      ...words,
      ground: 'competence',
      competentBody: '示例机关',
    });
    assert.deepEqual(
      (await travel.rows('trip-filing-register')).map(({ outcome, ground, decidedOn }) => [outcome, ground, decidedOn]),
      [
        ['refused', 'plan', '2026-08-11'],
        ['withdrawn', undefined, '2026-08-11'],
        ['not-accepted', 'competence', '2026-08-11'],
      ],
    );
  });

  it('drafts that the approval opened end with the trip; one under a hold stays', async () => {
    const { id } = await travel.trip({ ...planned, members: people.slice(0, 2) });
    const passports = () => statesOf(travel, 'official-passport-issue');
    assert.deepEqual([await statesOf(travel, 'visa-application'), await passports()], [['draft'], ['draft', 'draft']]);
    const auditor = await travel.office.person('审计示例', [{ role: 'auditor', body: 'office' }]);
    const [held = ''] = await travel.cases('official-passport-issue');
    const { number } = await travel.clerk.client.case(held);
    await auditor.client.addHold({ case: number, ground: '示例：调查需要。', until: '2026-12-31' });
    await travel.act(travel.of('deputy'), id, 'cancel', { reason: '示例：对方取消。' });
    assert.deepEqual(
      [await statesOf(travel, 'visa-application'), await passports()],
      [['dropped'], ['draft', 'erased']],
    );
  });
});
