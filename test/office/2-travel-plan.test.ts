/** Plan items that fit together and those that do not (dossier 2, §1): priorities, merging by consent of both units, caps after a cut. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestPerson } from '../support/office.ts';
import { type Form, refusedFor, TravelOffice } from '../support/travel-office.ts';
import { makeUnit } from '../support/units.ts';

const caps = (groups: number): Form => ({ capGroups: groups, capPersons: 90, capBudget: 900 });
const decision = { decisionNumber: '示例外领〔2026〕1号', decidedOn: '2026-03-02' };

describe('items of the plan', () => {
  let travel: TravelOffice;
  let other: { clerk: TestPerson; leader: TestPerson };
  before(async () => {
    travel = await TravelOffice.start('2026-03-02T09:00:00+08:00');
    const [clerk, leader] = [await travel.office.person('乙专办示例'), await travel.office.person('乙负责示例')];
    await makeUnit(travel.office, clerk, leader);
    other = { clerk, leader };
  });
  after(() => travel.office.close());

  const officer = () => travel.of('officer');
  const filed = async (
    priority: number,
    change: Form = {},
    who: { clerk: TestPerson; leader: TestPerson } = travel,
  ): Promise<string> => {
    const id = await travel.item({ priority, ...change }, who.clerk);
    await travel.act(who.leader, id, 'submit');
    return id;
  };
  const numberOf = async (id: string) => (await officer().client.case(id)).number;
  const rowOf = async (number: string) =>
    (await travel.rows('plan-register')).find(({ file }) => file === number) ?? {};

  it('have each priority once in a unit', async () => {
    const first = await filed(1);
    await assert.rejects(filed(1), refusedFor('plan.priority'));
    await travel.act(travel.clerk, first, 'withdraw');
    assert.equal((await rowOf(await numberOf(first))).state, 'withdrawn');
    await filed(1);
  });

  it('know the code of the unit by what the office has allotted: one code a unit, one unit a code', async () => {
    const own = await filed(9);
    await travel.act(officer(), own, 'allot', caps(9));
    await assert.rejects(filed(8, { unitCode: '0418' }), refusedFor('plan.code'));
    await assert.rejects(filed(8, {}, other), refusedFor('plan.code'));
    const theirs = await filed(8, { unitCode: '0500' }, other);
    await travel.act(officer(), theirs, 'allot', caps(9));
    await travel.act(travel.clerk, own, 'withdraw');
    await travel.act(other.clerk, theirs, 'withdraw');
  });

  it('are merged when the leaders of both units agree, and not before', async () => {
    const [ours, theirs] = [await filed(2), await filed(1, {}, other)];
    const strange = await filed(2, { countries: [{ country: 'KOR' }], days: 5 }, other);
    const [own, partner] = [await numberOf(ours), await numberOf(theirs)];
    await assert.rejects(
      travel.act(officer(), ours, 'propose-merge', { other: await numberOf(strange) }),
      refusedFor('plan.merge-theme'),
    );
    await assert.rejects(travel.act(travel.leader, ours, 'agree-merge'), refusedFor('plan.merge-asked'));
    await travel.act(officer(), ours, 'propose-merge', { other: partner });
    await travel.act(travel.leader, ours, 'agree-merge');
    await assert.rejects(travel.act(officer(), ours, 'merge'), refusedFor('plan.merge-consent'));
    await travel.act(other.leader, theirs, 'agree-merge');
    await travel.act(officer(), ours, 'merge');
    assert.deepEqual([(await rowOf(own)).mergedWith, (await rowOf(partner)).mergedWith], [partner, own]);
    assert.equal((await other.clerk.client.case(theirs)).state.id, 'submitted');
  });

  it('stay within the caps, also when a cut is argued once more', async () => {
    const [cut, taken] = [await filed(3), await filed(4)];
    await assert.rejects(travel.act(officer(), cut, 'allot', caps(0)), refusedFor('plan.P3'));
    await travel.act(officer(), cut, 'allot', caps(1));
    const words = { facts: '示例：同类任务已有一项。', ground: 'repeat', reasons: '没有新的内容。' };
    await travel.act(travel.of('deputy'), cut, 'cut', { ...decision, ...words });
    await travel.act(officer(), taken, 'allot', caps(1));
    await travel.act(travel.leader, cut, 'reargue', { newFacts: '示例：外方新增签约安排。' });
    const director = await travel.office.person('主任示例', [{ role: 'director', body: 'office' }]);
    await assert.rejects(travel.act(director, cut, 'answer-approve', decision), refusedFor('plan.P3-again'));
    await travel.act(travel.clerk, taken, 'withdraw');
    assert.equal((await travel.act(director, cut, 'answer-approve', decision)).state.id, 'approved');
  });
});
