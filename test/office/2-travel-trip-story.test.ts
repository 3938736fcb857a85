/** What registers decide, through the API: swaps of the plan, a trip changed after its notice, 2A, four eyes, a locked unit, overlap. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { examples as tripExamples } from '../../office/duties/2-travel/official-trip-approval/examples.ts';
import { examples as planExamples } from '../../office/duties/2-travel/official-trip-plan/examples.ts';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import { refusedWith } from '../support/answers.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';

type Form = CaseView['form'];

const tripForm: Form = { ...tripExamples[0]?.given[0]?.form };
const planForm: Form = { ...planExamples[0]?.given[0]?.form, budget: 18_000_000 };
const people = {
  window: { role: 'window', body: 'd1' },
  officer: { role: 'handler', body: 'outbound' },
  chief: { role: 'dept_head', body: 'outbound' },
  deputy: { role: 'deputy_director', body: 'office' },
  director: { role: 'director', body: 'office' },
} as const;
/** One of the fields to mend is refused by this check. */
const refusedFor = (code: string) => (error: unknown) =>
  error instanceof ApiError && (error.problem.errors ?? []).some((entry) => entry.code === code);
const decision = (decidedOn: string) => ({ decisionNumber: '示例外领〔2026〕1号', decidedOn });
const noObjection = { result: 'none', objections: 0 };

describe('plan and trip, with their registers', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  let leader: TestPerson;
  const staff = new Map<string, TestPerson>();
  const of = (key: keyof typeof people): TestPerson => staff.get(key) as TestPerson; // filled in before

  before(async () => {
    office = await useOffice({ clock: '2026-03-02T09:00:00+08:00' });
    clerk = await office.person('专办示例');
    leader = await office.person('负责示例');
    await makeUnit(office, clerk, leader);
    for (const [key, post] of Object.entries(people)) staff.set(key, await office.person(`${key} 示例`, [post]));
  });
  after(() => office.close());

  const go = (day: string) => office.moveTo(`${day}T09:00:00+08:00`);
  const act = async (who: TestPerson, id: string, action: string, input: Form = {}, form?: Form): Promise<CaseView> => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, input, version, ...(form ? { form } : {}) })).case;
  };
  const open = async (procedure: string, form: Form): Promise<string> => {
    const draft = await clerk.client.open(procedure, form);
    for (const material of draft.materials.filter((entry) => entry.demanded)) {
      const paper = new FormData();
      paper.set('atCounter', 'true');
      await clerk.client.upload(draft.id, material.key, paper);
    }
    return draft.id;
  };
  const rows = async (register: string): Promise<Form[]> => {
    const { rows: found } = await office.running.office.pool.query<{ values: Form }>(
      'select values from register_row where register = $1 order by values->>$2',
      [register, register === 'plan-register' ? 'item' : 'trip'],
    );
    return found.map((row) => row.values);
  };
  const caps = { capGroups: 9, capPersons: 90, capBudget: 900 };
  let items = 0;
  const plan = async (form: Form, approve: 'approve' | 'approve-swap' = 'approve'): Promise<string> => {
    items += 1;
    const id = await open('official-trip-plan', { ...form, priority: items });
    await act(leader, id, 'submit');
    await act(of('officer'), id, 'allot', caps);
    await act(approve === 'approve' ? of('deputy') : of('chief'), id, approve, decision('2026-03-02'));
    return id;
  };

  it('numbers the items of a unit, swaps a cheaper one in, and refuses a dearer or a used one', async () => {
    const first = await plan(planForm);
    await plan({ ...planForm, title: '示例第二项' });
    assert.deepEqual(
      (await rows('plan-register')).map((row) => [row.item, row.state]),
      [
        ['JH2026-0417-01', 'approved'],
        ['JH2026-0417-02', 'approved'],
      ],
    );
    const swap = { ...planForm, track: 'swap', replaces: 'JH2026-0417-01' };
    const dear = await open('official-trip-plan', { ...swap, budget: 20_000_000 });
    await assert.rejects(act(leader, dear, 'submit'), refusedFor('plan.swap-budget'));
    await plan({ ...swap, budget: 12_000_000 }, 'approve-swap');
    assert.equal((await clerk.client.case(first)).state.id, 'swapped-out');
    const again = await open('official-trip-plan', { ...swap, budget: 1_000_000 });
    await assert.rejects(act(leader, again, 'submit'), refusedFor('plan.swap-gone'));
  });

  let trip: string;
  it('files what was put up, and nothing that was changed afterwards', async () => {
    await go('2026-08-03');
    trip = await open('official-trip-approval', { ...tripForm, planRef: 'JH2026-0417-02' });
    const notice = { place: 'board', postedOn: '2026-08-03' };
    await act(clerk, trip, 'post-notice', notice);
    await assert.rejects(act(clerk, trip, 'post-notice', notice), refusedWith(409, 'trip.notice-up'));
    await go('2026-08-11');
    await act(clerk, trip, 'record-notice-result', noObjection);
    await act(clerk, trip, 'save', {}, { fare: 1_100_000 });
    await assert.rejects(act(leader, trip, 'submit'), refusedWith(409, 'trip.T08-changed'));
    await act(clerk, trip, 'save', {}, { fare: 1_200_000 });
    await act(leader, trip, 'submit');
  });

  it('is decided by somebody who had no part in it, and uses its plan item', async () => {
    await act(of('window'), trip, 'accept');
    await act(of('officer'), trip, 'review', { opinion: 'agree', restricted: false, opinionText: '符合规定。' });
    await assert.rejects(act(of('officer'), trip, 'approve'), refusedWith(403, 'act.not-yours'));
    const approved = await act(of('deputy'), trip, 'approve');
    assert.match(approved.papers.find((paper) => paper.paper === 'approval')?.number ?? '', /^武外侨出〔2026〕\d+号$/);
    const { rows: linked } = await office.running.office.pool.query<{ procedure: string; n: number }>(
      `select procedure, count(*)::int as n from case_file where id in (select to_case from case_link where from_case = $1)
       group by procedure order by procedure`,
      [trip],
    );
    // It stands beside the plan it was in. Nobody has a passport in custody; Poland and Hungary are both of the Schengen area.
    assert.deepEqual(linked, [
      { procedure: 'official-passport-issue', n: 5 },
      { procedure: 'official-trip-plan', n: 1 },
      { procedure: 'visa-application', n: 1 },
    ]);
    const [, used] = await rows('plan-register');
    assert.deepEqual([used?.item, used?.state], ['JH2026-0417-02', 'used']);
    const [line] = await rows('trip-register');
    assert.deepEqual(
      [line?.state, line?.countries, line?.days, line?.exit, line?.year, line?.head],
      ['approved', ['POL', 'HUN'], 8, '2026-11-08', '2026', '甲示例'],
    );
  });

  it('notes a small change, and puts a new member up and approves it again', async () => {
    const members = (tripForm.members as readonly Form[]).slice(0, 4); // a list of objects
    await act(clerk, trip, 'request-change', { reason: '示例：一人不能成行。' });
    await act(clerk, trip, 'save-change', {}, { members });
    await act(clerk, trip, 'hand-in-change');
    const noted = await act(of('officer'), trip, 'note-change');
    assert.deepEqual(
      noted.papers.filter((paper) => paper.paper === 'approval').map((paper) => paper.status),
      ['replaced', 'valid'],
    );
    const replaced = members.map((member, index) => (index === 3 ? { ...member, name: '庚示例' } : member));
    await act(clerk, trip, 'request-change', { reason: '示例：更换一人。' });
    await act(clerk, trip, 'save-change', {}, { members: replaced });
    await assert.rejects(act(of('officer'), trip, 'note-change'), refusedWith(409, 'act.not-permitted'));
    await assert.rejects(act(clerk, trip, 'hand-in-change'), refusedWith(409, 'trip.T08'));
    await act(clerk, trip, 'post-notice', { place: 'board', postedOn: '2026-08-11' });
    await go('2026-08-19');
    await act(clerk, trip, 'record-notice-result', noObjection);
    await assert.rejects(act(clerk, trip, 'hand-in-change'), refusedWith(409, 'trip.commitments-new'));
    for (const signer of replaced.keys()) await clerk.client.noteOriginal(trip, 'commitments', signer);
    await act(clerk, trip, 'hand-in-change');
    const { conditions } = await of('officer').client.case(trip);
    assert.deepEqual(
      conditions.filter(({ id }) => id.startsWith('2A')).map(({ id, outcome, severity }) => [id, severity ?? outcome]),
      [
        ['2A-members', 'warn'],
        ['2A-countries', 'holds'],
        ['2A-days', 'holds'],
        ['2A-exit', 'holds'],
        ['2A-inviter', 'holds'],
        ['2A-budget', 'holds'],
      ],
      'what differs from the approval stands before whoever decides',
    );
    await assert.rejects(act(of('officer'), trip, 'note-change'), refusedWith(409, 'trip.change-handling'));
    await act(of('officer'), trip, 'return-change', { reason: '示例：请核对新成员职务。' });
    await act(clerk, trip, 'hand-in-change');
    await act(of('officer'), trip, 'review-change', { opinionText: '同意更换。' });
    await act(of('deputy'), trip, 'approve-change');
    const [line] = await rows('trip-register');
    assert.equal(line?.members, '甲示例、乙示例、丙示例、庚示例');
    assert.equal(line?.changes, 2);
  });

  it('gives a change up only when what was approved is restored', async () => {
    await act(clerk, trip, 'request-change', { reason: '示例：改期。' });
    await act(clerk, trip, 'save-change', {}, { inviterName: '另一示例商会' });
    await assert.rejects(act(clerk, trip, 'withdraw-change'), refusedWith(409, 'trip.change-handling'));
    await act(clerk, trip, 'save-change', {}, { inviterName: '示例商会' });
    await assert.rejects(act(clerk, trip, 'hand-in-change'), refusedWith(409, 'trip.change-none'));
    assert.equal((await act(clerk, trip, 'withdraw-change')).state.id, 'approved');
  });

  it('keeps a member from being in two groups of the unit on the same days', async () => {
    await go('2026-08-03');
    await plan({ ...planForm, title: '示例第三项' });
    const second = await open('official-trip-approval', { ...tripForm, planRef: 'JH2026-0417-04' });
    await act(clerk, second, 'post-notice', { place: 'board', postedOn: '2026-08-03' });
    await go('2026-08-20');
    await act(clerk, second, 'record-notice-result', noObjection);
    await assert.rejects(act(leader, second, 'submit'), refusedFor('trip.overlap'));
  });

  it('leaves with documents or says so, and is not closed before its report is accepted', async () => {
    await go('2026-11-08');
    await assert.rejects(
      act(clerk, trip, 'depart', { exitOn: '2026-11-08', otherDocuments: false }),
      refusedFor('trip.documents'),
    );
    await assert.rejects(
      act(clerk, trip, 'depart', { exitOn: '2026-11-08', otherDocuments: true }),
      refusedFor('trip.visas'),
    );
    await act(clerk, trip, 'depart', { exitOn: '2026-11-08', otherDocuments: true, otherVisas: true });
    await go('2026-11-15');
    await act(clerk, trip, 'return', { entryOn: '2026-11-15' });
    await act(clerk, trip, 'record-disclosure', { place: '示例公告栏', shownFrom: '2026-11-15' });
    await assert.rejects(act(of('officer'), trip, 'close'), refusedWith(409, 'trip.close-first'));
  });
});
