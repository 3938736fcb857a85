/** Leaders' visits and joint delegations lead on as other trips do (dossier 2, §3 and §4): plan item, papers, report, disclosure. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { examples as leaderExamples } from '../../office/duties/2-travel/leader-visit-request/examples.ts';
import { examples as jointExamples } from '../../office/duties/2-travel/official-trip-confirmation/examples.ts';
import type { ExampleStep } from '../../src/language/procedure.ts';
import type { TestPerson } from '../support/office.ts';
import { type Form, membersOf, refusedFor, TravelOffice } from '../support/travel-office.ts';

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
    assert.deepEqual(
      [line?.state, line?.onTime, line?.title, line?.unitName],
      ['accepted', true, steps[0]?.form?.purpose, '示例市政府'],
    );
    const visit = (await travel.rows('trip-register')).find(({ kind }) => kind === 'leader');
    assert.equal(visit?.unitName, '示例市政府', 'the unit itself, not the kind of the trip');
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
    const told = (await officer.client.case(report)).timeline.filter(({ note }) => note !== undefined);
    assert.deepEqual(told, [], 'what the system was told is nobody’s opinion');
    await assert.rejects(travel.act(officer, id, 'close'), refusedFor('confirmation.disclosure-first'));
    await travel.act(travel.clerk, id, 'record-disclosure', { place: '示例公告栏', shownFrom: '2026-08-14' });
    await assert.rejects(travel.act(officer, id, 'close'), refusedFor('confirmation.not-done'));
    const trips = await travel.rows('trip-register');
    assert.equal(trips.find(({ kind }) => kind === 'joint')?.disclosedOn, '2026-08-14');
  });

  it('the organiser’s change ends what was prepared; confirmed again it has a new number and is prepared anew', async () => {
    const steps = jointExamples.find(({ given }) => given.some(({ act }) => act === 'return'))?.given ?? [];
    const [member] = membersOf({ ...steps[0]?.form });
    const form: Form = {
      ...steps[0]?.form,
      letterNo: '示例函〔2026〕40号',
      members: [{ ...member, name: '原示例' }],
    };
    const id = await travel.open('official-trip-confirmation', form);
    await play(id, steps.slice(0, steps.findLastIndex(({ act }) => act === 'confirm') + 1));
    const { number = '' } =
      (await travel.clerk.client.case(id)).papers.find(({ paper }) => paper === 'confirmation') ?? {};
    /** Of what the confirmation opened and nobody has filed yet: exit, and who travels. */
    const drafts = async () => {
      const ids = [...(await travel.cases('visa-application')), ...(await travel.cases('official-passport-issue'))];
      const cases = await Promise.all(ids.map((one) => travel.clerk.client.case(one)));
      return cases
        .filter(({ form, state }) => form.trip === number && state.id === 'draft')
        .map(({ form }) => [
          form.exit ?? form.exitOn,
          form.name ?? membersOf({ members: form.holders ?? [] })[0]?.name,
        ]);
    };
    assert.deepEqual(await drafts(), [
      ['2026-08-10', '原示例'],
      ['2026-08-10', '原示例'],
    ]);
    await travel.go('2026-06-01');
    await travel.act(travel.clerk, id, 'change', { reasons: '组团单位改期、换人。（示例）' });
    assert.deepEqual(await drafts(), []);
    await travel.act(
      travel.clerk,
      id,
      'amend',
      {},
      { exitDate: '2026-08-17', entryDate: '2026-08-21', members: [{ ...member, name: '替示例' }] },
    );
    const notice = steps.find(({ act }) => act === 'receive-notice')?.input ?? {};
    // What was amended is looked at as what was filed.
    await travel.act(travel.clerk, id, 'amend', {}, { members: [{ ...member, name: '替示例', retired: true }] });
    await assert.rejects(travel.act(travel.clerk, id, 'receive-notice', notice), refusedFor('confirmation.T15'));
    await travel.act(travel.clerk, id, 'amend', {}, { members: [{ ...member, name: '替示例' }] });
    await travel.act(travel.clerk, id, 'receive-notice', { ...notice, noticeNo: '示例批〔2026〕6号' });
    const review = steps.find(({ act }) => act === 'review')?.input ?? {};
    const deputy = travel.of('deputy');
    await travel.act(travel.of('officer'), id, 'review', { ...review });
    await assert.rejects(travel.act(deputy, id, 'confirm'), refusedFor('confirmation.shown-otherwise'));
    await travel.act(travel.clerk, id, 'post-notice', { place: 'intranet', postedOn: '2026-06-01' });
    await assert.rejects(travel.act(deputy, id, 'confirm'), refusedFor('confirmation.own-notice'));
    await travel.go('2026-06-09');
    await travel.act(travel.clerk, id, 'notice-result', { result: 'none', objections: 0 });
    // Put up once more on the day of that result: the days count anew.
    await travel.act(travel.clerk, id, 'post-notice', { place: 'board', postedOn: '2026-06-09' });
    await assert.rejects(travel.act(deputy, id, 'confirm'), refusedFor('confirmation.own-notice'));
    await travel.go('2026-06-17');
    await travel.act(travel.clerk, id, 'notice-result', { result: 'none', objections: 0 });
    const { papers } = await travel.act(deputy, id, 'confirm');
    const numbers = papers
      .filter(({ paper }) => paper === 'confirmation')
      .map(({ number, status }) => [number, status]);
    assert.deepEqual(
      numbers.map(([number, status]) => [number?.replace(/^.*号/, ''), status]),
      [
        ['', 'void'],
        ['-改1', 'valid'],
      ],
    );
    assert.deepEqual(await drafts(), [
      ['2026-08-17', '替示例'],
      ['2026-08-17', '替示例'],
    ]);
  });
});
