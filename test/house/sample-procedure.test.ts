/** The 61st procedure costs one folder: a small procedure in a temporary office runs end to end, and no other file knows it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

const refusedWith = (status: number, code: string) => (error: unknown) =>
  error instanceof ApiError && error.problem.status === status && error.problem.code === code;

describe('a procedure folder in a temporary office', () => {
  let office: TestOffice;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  });
  after(() => office.close());

  it('runs from draft to a certificate that anyone can check', async () => {
    const applicant = await office.person('王示例');
    const clerk = await office.person('甲', [{ role: 'handler', body: 'd3' }]);
    const head = await office.person('乙', [{ role: 'dept_head', body: 'd3' }]);
    const draft = await applicant.client.open('honorary-sample', { name: '王示例' });
    assert.equal(draft.state.id, 'draft');
    assert.deepEqual(
      draft.problems.map((problem) => problem.path),
      ['form.reason'],
    );
    await assert.rejects(
      applicant.client.act(draft.id, { action: 'file', version: draft.version }),
      refusedWith(422, 'act.input'),
    );
    const filed = (
      await applicant.client.act(draft.id, { action: 'file', version: draft.version, form: { reason: '测试' } })
    ).case;
    assert.equal(filed.state.id, 'filed');
    assert.match(filed.numbers.zz ?? '', /^ZZ2026000001-[0-9A-Z]$/);
    assert.equal(filed.clock?.due, '2026-06-09');
    await assert.rejects(
      clerk.client.act(draft.id, { action: 'refuse', version: filed.version, input: {} }),
      refusedWith(403, 'act.not-yours'),
    );
    const seen = await clerk.client.case(draft.id);
    assert.equal(seen.form.name, '王示例');
    const auditor = await office.person('审', [{ role: 'auditor', body: 'office' }]);
    assert.equal((await auditor.client.case(draft.id)).form.name, '王**');
    assert.deepEqual(
      (await auditor.client.cases({ queue: 'all', q: '王示例' })).items.map((item) => item.applicant),
      ['王**'],
    );
    const noted = (
      await clerk.client.act(draft.id, { action: 'note', version: seen.version, input: { opinion: '可以' } })
    ).case;
    await assert.rejects(
      clerk.client.act(draft.id, { action: 'grant', version: noted.version }),
      refusedWith(403, 'act.four-eyes'),
    );
    const preview = await head.client.preview(draft.id, { action: 'grant', version: noted.version });
    assert.deepEqual(
      preview.changes.map((change) => change.kind),
      ['state', 'clock', 'paper', 'notice'],
    );
    assert.equal((await head.client.case(draft.id)).state.id, 'filed');
    const granted = (await head.client.act(draft.id, { action: 'grant', version: noted.version })).case;
    assert.equal(granted.state.id, 'granted');
    const [paper] = (await applicant.client.case(draft.id)).papers;
    assert.equal(paper?.number, '武外侨许〔2026〕1号');
    const answer = await office.nobody.verify(paper?.number ?? '', '2026-06-02', paper?.code ?? '');
    assert.equal(answer.result, 'valid');
    assert.deepEqual(
      answer.paper?.fields.map((field) => field.value.zh),
      ['王**'],
    );
    assert.equal((await office.nobody.verify(paper?.number ?? '', '2026-06-02', 'WRONG234')).result, 'not-found');
  });

  it('lapses into a grant the day after the limit, once', async () => {
    const applicant = await office.person('赵示例');
    const draft = await applicant.client.open('honorary-sample', { name: '赵示例', reason: '测试' });
    await applicant.client.act(draft.id, { action: 'file', version: draft.version });
    await office.moveTo('2026-06-09T23:00:00+08:00');
    assert.equal((await applicant.client.case(draft.id)).state.id, 'filed');
    await office.moveTo('2026-06-10T00:10:00+08:00');
    await office.moveTo('2026-06-10T00:20:00+08:00');
    const view = await applicant.client.case(draft.id);
    assert.equal(view.state.id, 'granted');
    assert.equal(view.papers.length, 1);
    const events = await applicant.client.events(draft.id);
    assert.equal(events.items.filter((event) => event.kind === 'clockLapsed').length, 1);
  });

  it('keeps a repeated act from acting twice, and tells a stale version', async () => {
    const applicant = await office.person('孙示例');
    const draft = await applicant.client.open('honorary-sample', { name: '孙示例', reason: '测试' });
    const act = { action: 'save', version: draft.version, form: { reason: '改过' } };
    const first = await applicant.client.act(draft.id, act, 'key-of-this-test');
    const second = await applicant.client.act(draft.id, act, 'key-of-this-test');
    assert.equal(second.case.version, first.case.version);
    await assert.rejects(applicant.client.act(draft.id, act), refusedWith(409, 'case.stale'));
    await assert.rejects(
      applicant.client.act(draft.id, { ...act, form: { reason: '别的' } }, 'key-of-this-test'),
      refusedWith(409, 'case.key-reused'),
    );
  });

  it('is not seen by strangers', async () => {
    const applicant = await office.person('李示例');
    const stranger = await office.person('路人');
    const draft = await applicant.client.open('honorary-sample', { name: '李示例' });
    await assert.rejects(stranger.client.case(draft.id), refusedWith(404, 'not-found'));
    await assert.rejects(office.nobody.case(draft.id), refusedWith(401, 'auth.required'));
  });
});
