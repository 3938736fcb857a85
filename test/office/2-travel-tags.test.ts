/** One person in trips of two units at once (dossier 2, §13.1): seen by a tag, blocked, and told to nobody but those who may know. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestPerson } from '../support/office.ts';
import { type Form, membersOf, refusedFor, TravelOffice, tripForm } from '../support/travel-office.ts';
import { makeUnit } from '../support/units.ts';

const members = membersOf(tripForm);
const again = { ...members[0], name: '另名示例' };

describe('one person in trips of two units', () => {
  let travel: TravelOffice;
  let other: { clerk: TestPerson; leader: TestPerson };
  let otherForm: Form;
  const own = { id: '', number: '' };
  const others = { id: '' };

  /** Put up on 3 August, its result recorded on the 11th. */
  const shown = async (clerk: TestPerson, id: string) => {
    await travel.promise(id, clerk);
    await travel.act(clerk, id, 'post-notice', { place: 'board', postedOn: '2026-08-03' });
  };
  const overlap = async (who: TestPerson, id: string) =>
    (await who.client.case(id)).conditions.find((condition) => condition.id === 'overlap');
  const review = async (id: string) => {
    await travel.act(travel.of('window'), id, 'accept');
    await travel.act(travel.of('officer'), id, 'review', {
      opinion: 'agree',
      restricted: false,
      opinionText: '符合规定。',
    });
  };

  before(async () => {
    travel = await TravelOffice.start('2026-03-02T09:00:00+08:00');
    await travel.plan();
    const [clerk, leader] = [await travel.office.person('别专办'), await travel.office.person('别负责')];
    await makeUnit(travel.office, clerk, leader);
    other = { clerk, leader };
    const item = await travel.item({ priority: 1, unitCode: '0418' }, clerk);
    await travel.act(leader, item, 'submit');
    await travel.act(travel.of('officer'), item, 'allot', { capGroups: 9, capPersons: 90, capBudget: 900 });
    await travel.act(travel.of('deputy'), item, 'approve', {
      decisionNumber: '示例外领〔2026〕2号',
      decidedOn: '2026-03-02',
    });
    const [first, second] = (await travel.rows('plan-register')).map((row) => row.item ?? '');
    await travel.go('2026-08-03');
    own.id = await travel.open('official-trip-approval', {
      ...tripForm,
      planRef: first ?? '',
      members: members.slice(0, 2),
    });
    await shown(travel.clerk, own.id);
    otherForm = { ...tripForm, planRef: second ?? '', members: [again] };
    others.id = (await clerk.client.open('official-trip-approval', otherForm)).id;
    await shown(clerk, others.id);
    await travel.go('2026-08-11');
    await travel.act(travel.clerk, own.id, 'record-notice-result', { result: 'none', objections: 0 });
    await travel.act(clerk, others.id, 'record-notice-result', { result: 'none', objections: 0 });
  });
  after(() => travel.office.close());

  it('both may file while neither is approved', async () => {
    for (const [leader, id] of [
      [travel.leader, own.id],
      [other.leader, others.id],
    ] as const) {
      await travel.act(leader, id, 'submit');
      await review(id);
    }
    assert.equal((await overlap(travel.of('officer'), others.id))?.outcome, 'holds');
  });

  it('the register keeps a tag for each member, and no number', async () => {
    const { papers } = await travel.act(travel.of('deputy'), own.id, 'approve');
    own.number = papers.find(({ paper }) => paper === 'approval')?.number ?? '';
    const [row] = await travel.rows('trip-register');
    const tags = (row?.tags ?? []) as readonly string[]; // a list of tags
    assert.equal(tags.length, 2);
    assert.equal(new Set(tags).size, 2);
    for (const { idNo } of members) assert.ok(!JSON.stringify(row).includes(String(idNo)));
  });

  it('after one is approved the other cannot be: the office sees by which, the unit only that there is one', async () => {
    await assert.rejects(travel.act(travel.of('deputy'), others.id, 'approve'), refusedFor('trip.overlap'));
    const seen = await overlap(travel.of('officer'), others.id);
    assert.deepEqual([seen?.outcome, seen?.others], ['fails', [own.number]]);
    for (const who of [other.clerk, other.leader]) {
      const told = await overlap(who, others.id);
      assert.equal(told?.outcome, 'fails');
      assert.equal(told?.others, undefined);
      const secrets: readonly string[] = [own.number, travel.unit, String(members[0]?.name)];
      for (const secret of secrets) assert.ok(!JSON.stringify(told).includes(secret), secret);
    }
  });

  it('a new filing on these days is refused with a word on whom to ask', async () => {
    await travel.act(other.clerk, others.id, 'withdraw');
    const { id } = await other.clerk.client.open('official-trip-approval', otherForm);
    const { problems } = await other.clerk.client.case(id);
    const problem = problems.find(({ code }) => code === 'trip.overlap');
    assert.match(problem?.remedy.zh ?? '', /与外事办联系/);
  });

  it('readers of the register and its exports see no tag', async () => {
    const { items } = await travel.of('officer').client.entries('trip-register');
    const [row] = await travel.rows('trip-register');
    const [tag = ''] = (row?.tags ?? []) as readonly string[]; // a list of tags
    assert.ok(items.length > 0 && tag !== '');
    assert.ok(!JSON.stringify(items).includes(tag));
  });

  it('goes with the rest of the personal columns when the time of the register is over', async () => {
    await travel.act(travel.clerk, own.id, 'cancel', { reason: '示例：不再出访。' });
    await travel.go('2038-08-11'); // ten years after the identity attachments went
    await travel.go('2038-08-13');
    const [row] = await travel.rows('trip-register');
    assert.deepEqual([row?.tags, row?.members, row?.state], [null, null, 'cancelled']);
  });
});
