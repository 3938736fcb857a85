/** Leaders' visits and joint delegations lead on as other trips do (dossier 2, §3 and §4): plan item, papers, report, disclosure. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { examples as leaderExamples } from '../../office/duties/2-travel/leader-visit-request/examples.ts';
import { examples as jointExamples } from '../../office/duties/2-travel/official-trip-confirmation/examples.ts';
import type { ExampleStep } from '../../src/language/procedure.ts';
import type { TestPerson } from '../support/office.ts';
import { refusedFor, TravelOffice } from '../support/travel-office.ts';

describe('other trips', () => {
  let travel: TravelOffice;
  let hands: { readonly [by: string]: TestPerson };
  before(async () => {
    travel = await TravelOffice.start('2026-03-02T09:00:00+08:00');
    hands = {
      applicant: travel.clerk,
      'unit_leader@unit': travel.leader,
      'window@d1': travel.of('window'),
      'handler@outbound': travel.of('officer'),
      'dept_head@outbound': travel.of('chief'),
      'dept_head@protocol': await travel.office.person('礼宾示例', [{ role: 'dept_head', body: 'protocol' }]),
      'deputy_director@office': travel.of('deputy'),
    };
  });
  after(() => travel.office.close());

  /** Plays steps of a worked example; what it shows to be refused is left out. */
  const play = async (id: string, steps: readonly ExampleStep[]): Promise<void> => {
    for (const step of steps.filter(({ refused }) => refused === undefined)) {
      await travel.go(step.on);
      const who = hands[step.by];
      assert.ok(who, step.by);
      await travel.act(who, id, step.act, { ...step.input });
    }
  };

  it('a leader’s visit wants a plan item, uses it, has its papers and is done with its report', async () => {
    const steps = leaderExamples[0]?.given ?? [];
    const form = {
      ...steps[0]?.form,
      planItem: 'JH2026-0417-01',
      speeches: [{ occasion: '开幕式（示例）', title: '示例题目', minutes: 10 }],
    };
    const { id } = await travel.of('officer').client.open('leader-visit-request', form);
    await travel.go('2026-03-02');
    await assert.rejects(travel.act(travel.of('officer'), id, 'plan'), refusedFor('leader.plan'));
    const item = await travel.plan();
    for (const material of (await travel.of('officer').client.case(id)).materials.filter(({ demanded }) => demanded)) {
      const paper = new FormData();
      paper.set('atCounter', 'true');
      await travel.of('officer').client.upload(id, material.key, paper);
    }
    const back = steps.findIndex(({ act }) => act === 'return');
    await play(id, steps.slice(0, back));
    const stateOf = async () => (await travel.clerk.client.case(item)).state.id;
    assert.equal(await stateOf(), 'used');
    const { papers } = await travel.of('officer').client.case(id);
    assert.deepEqual(
      papers.map(({ paper }) => paper).filter((paper) => ['itinerary', 'meeting-cards', 'speeches'].includes(paper)),
      ['itinerary', 'speeches'],
    );
    await play(id, steps.slice(back));
    assert.equal(await stateOf(), 'done');
    const [line] = await travel.rows('report-register');
    assert.deepEqual([line?.state, line?.onTime], ['accepted', true]);
  });

  it('a member of a joint delegation reports and discloses the own part before it is closed', async () => {
    const steps = jointExamples.find(({ given }) => given.some(({ act }) => act === 'return'))?.given ?? [];
    const id = await travel.open('official-trip-confirmation', { ...steps[0]?.form });
    await play(id, steps);
    const [report = ''] = await travel.cases('trip-report');
    const { clocks, state, form } = await travel.clerk.client.case(report);
    assert.deepEqual(
      [state.id, clocks.find(({ clock }) => clock === 'report')?.due, form.actualEntry],
      ['due', '2026-09-14', '2026-08-14'],
    );
    const officer = travel.of('officer');
    await assert.rejects(travel.act(officer, id, 'close'), refusedFor('confirmation.disclosure-first'));
    await travel.act(travel.clerk, id, 'record-disclosure', { place: '示例公告栏', shownFrom: '2026-08-14' });
    await assert.rejects(travel.act(officer, id, 'close'), refusedFor('confirmation.not-done'));
    const trips = await travel.rows('trip-register');
    assert.equal(trips.find(({ kind }) => kind === 'joint')?.disclosedOn, '2026-08-14');
  });
});
