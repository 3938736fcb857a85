/** Public notice end to end over HTTP (0 §1.6): up, masked, objected to, answered, over and gone; replaced and withdrawn. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { publicityOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const refusedWith = (status: number, code: string) => (error: unknown) =>
  error instanceof ApiError && error.problem.status === status && error.problem.code === code;

describe('a public notice', () => {
  let office: TestOffice;
  let applicant: TestPerson;
  let clerk: TestPerson;
  let head: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-09-21T09:00:00+08:00', officeFolder: publicityOffice });
    applicant = await office.person('张晓明');
    clerk = await office.person('甲示例', [{ role: 'handler', body: 'd3' }]);
    head = await office.person('乙示例', [{ role: 'dept_head', body: 'd3' }]);
  });
  after(() => office.close());

  const act = async (who: TestPerson, id: string, action: string, more: { input?: object; form?: object } = {}) => {
    const { version } = await who.client.case(id);
    return who.client.act(id, { action, version, ...more } as never);
  };

  const published = async (form: object = {}): Promise<{ id: string; notice: string }> => {
    const draft = await applicant.client.open('award-sample', {
      name: '张晓明',
      reason: '多年服务侨胞',
      phone: '13812345678',
      ...form,
    });
    await act(applicant, draft.id, 'file');
    await act(clerk, draft.id, 'announce');
    const around = await clerk.client.surroundings(draft.id);
    return { id: draft.id, notice: around.notices.at(-1)?.id ?? '' };
  };

  const objection = async (notice: string) => {
    const citizen = await office.person('李示例');
    const draft = await citizen.client.objectTo(notice);
    await act(citizen, draft.id, 'save', { form: { phone: '13900001111', reason: '所述事迹与事实不符，请核查。' } });
    return { citizen, id: draft.id };
  };

  it('is read by everybody, masked, with the last day by the calendar', async () => {
    const { notice } = await published();
    const view = await office.nobody.publicNotice(notice);
    assert.deepEqual(
      view.fields.map((field) => field.value.zh),
      ['张**', '138****5678', '多年服务侨胞'],
    );
    assert.ok(!JSON.stringify(view).includes('张晓明'));
    // 5 working days from Monday 21 September 2026: 22–24, 28, 29 (25–27 is Mid-Autumn).
    assert.equal(view.until, '2026-09-29');
    assert.equal(view.clock.trace?.filter((day) => day.n !== undefined).length, 5);
    const list = await office.nobody.publicNotices({ q: '侨胞' });
    assert.ok(list.items.some((item) => item.id === notice));
    assert.deepEqual((await office.nobody.publicNotices({ kind: 'result' })).items, []);
    assert.deepEqual((await office.nobody.publicNotices({ q: '13812345678' })).items, []);
  });

  it('keeps no more in its row than is shown', async () => {
    const { rows } = await office.running.office.pool.query<{ content: object }>(
      "select content from public_notice where status = 'open'",
    );
    assert.ok(rows.length > 0);
    for (const row of rows) assert.doesNotMatch(JSON.stringify(row.content), /张晓明|13812345678/);
  });

  it('is replaced when its content changes, not when something else does', async () => {
    const { id, notice } = await published();
    await act(clerk, id, 'amend', { form: { reason: '多年服务侨胞' } });
    assert.equal((await clerk.client.surroundings(id)).notices.length, 1);
    await act(clerk, id, 'amend', { form: { reason: '十年服务侨胞' } });
    const { notices } = await clerk.client.surroundings(id);
    assert.deepEqual(
      notices.map((entry) => entry.state),
      ['replaced', 'open'],
    );
    await assert.rejects(office.nobody.publicNotice(notice), refusedWith(404, 'not-found'));
    assert.equal((await office.nobody.publicNotice(notices[1]?.id ?? '')).fields[2]?.value.zh, '十年服务侨胞');
  });

  it('is withdrawn early with a reason that the public reads, and its content is gone', async () => {
    const { id, notice } = await published();
    await act(clerk, id, 'retract', { input: { reason: '材料需要重新核对' } });
    const view = await office.nobody.publicNotice(notice);
    assert.equal(view.status, 'withdrawn');
    assert.equal(view.reason, '材料需要重新核对');
    assert.deepEqual(view.fields, []);
    assert.ok(!(await office.nobody.publicNotices()).items.some((item) => item.id === notice));
    const citizen = await office.person('钱示例');
    await assert.rejects(citizen.client.objectTo(notice), refusedWith(409, 'notice.closed'));
  });

  it('blocks the next step until it is over and every objection has its answer', async () => {
    const { id, notice } = await published();
    await assert.rejects(act(head, id, 'grant'), refusedWith(409, 'notice.running'));
    const { citizen, id: objectionId } = await objection(notice);
    assert.equal((await clerk.client.surroundings(id)).notices[0]?.objections.received, 0, 'a draft is no objection');
    await office.moveTo('2026-09-29T23:50:00+08:00');
    const filed = (await act(citizen, objectionId, 'file')).case;
    // 30 September, 8, 9, 10 (make-up), 12–16 and 19 October.
    assert.equal(filed.clock?.due, '2026-10-19');
    assert.deepEqual((await clerk.client.surroundings(id)).notices[0]?.objections, { received: 1, open: 1 });
    const linked = (await clerk.client.surroundings(id)).linked;
    assert.deepEqual(
      linked.map((entry) => [entry.id, entry.kind, entry.direction]),
      [[objectionId, 'objection', 'to']],
    );
    await office.moveTo('2026-09-30T00:10:00+08:00');
    await assert.rejects(office.nobody.publicNotice(notice), refusedWith(404, 'not-found'));
    const late = await office.person('孙示例');
    await assert.rejects(late.client.objectTo(notice), refusedWith(404, 'not-found'));
    await assert.rejects(act(head, id, 'grant'), refusedWith(409, 'notice.objection-open'));
    await act(clerk, objectionId, 'take');
    await act(clerk, objectionId, 'propose', {
      input: { outcome: 'unfounded', facts: '核查属实。', reasons: '有记录为证。', measures: '维持公示。' },
    });
    await assert.rejects(act(clerk, objectionId, 'answer'), refusedWith(403, 'act.not-yours'));
    await act(head, objectionId, 'answer');
    assert.deepEqual((await clerk.client.surroundings(id)).notices[0]?.objections, { received: 1, open: 0 });
    assert.equal((await act(head, id, 'grant')).case.state.id, 'granted');
    const answered = await citizen.client.case(objectionId);
    assert.deepEqual(
      answered.papers.map((paper) => paper.paper),
      ['answer'],
    );
  });

  it('takes no objection that is filed after the last day, even when its draft was begun in time', async () => {
    await office.moveTo('2026-10-12T09:00:00+08:00');
    const { id, notice } = await published();
    const { citizen, id: objectionId } = await objection(notice);
    await office.moveTo('2026-10-20T00:30:00+08:00');
    await assert.rejects(act(citizen, objectionId, 'file'), refusedWith(409, 'notice.closed'));
    assert.equal((await citizen.client.case(objectionId)).state.id, 'draft', 'nothing was half done');
    assert.deepEqual((await clerk.client.surroundings(id)).notices[0]?.objections, { received: 0, open: 0 });
  });

  it('hides what is over by the day, even when no worker has carried out the end', async () => {
    const { notice } = await published();
    const { pool } = office.running.office;
    await pool.query(
      "update case_clock k set due = '2026-10-19' from public_notice p where p.id = $1 and k.case_id = p.case_id and k.clock = p.clock",
      [notice],
    );
    await assert.rejects(office.nobody.publicNotice(notice), refusedWith(404, 'not-found'));
    assert.ok(!(await office.nobody.publicNotices()).items.some((item) => item.id === notice));
  });

  it('leaves what an objection is about unchangeable', async () => {
    const { notice } = await published();
    const { citizen, id } = await objection(notice);
    await assert.rejects(act(citizen, id, 'save', { form: { unit: 'd7' } }), refusedWith(422, 'act.input'));
    await assert.rejects(citizen.client.open('notice-objection'), refusedWith(409, 'case.opened-elsewhere'));
    await assert.rejects(office.nobody.objectTo(notice), refusedWith(401, 'auth.required'));
  });
});
