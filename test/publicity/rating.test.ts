/** 好差评 over HTTP: the worked examples of the dossier (0 §5), one rating a stage, the rater unknown, figures with small cells withheld. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import type { RatingView } from '../../src/client/types-publicity.ts';
import { publicityOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const refusedWith = (status: number, code: string) => (error: unknown) =>
  error instanceof ApiError && error.problem.status === status && error.problem.code === code;

describe('a service rating', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  let head: TestPerson;
  let deputy: TestPerson;
  let desk: TestPerson;
  let colleague: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-09-21T09:00:00+08:00', officeFolder: publicityOffice });
    clerk = await office.person('甲示例', [{ role: 'handler', body: 'd3' }]);
    head = await office.person('乙示例', [{ role: 'dept_head', body: 'd3' }]);
    deputy = await office.person('丁示例', [{ role: 'deputy_director', body: 'office' }]);
    desk = await office.person('丙示例', [
      { role: 'handler', body: 'd1' },
      { role: 'dept_head', body: 'd1' },
    ]);
    colleague = await office.person('戊示例', [{ role: 'dept_head', body: 'd1' }]);
  });
  after(() => office.close());

  const act = async (who: TestPerson, id: string, action: string, input: object = {}) => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, version, input } as never)).case;
  };

  /** A case that ended with a refusal, decided by the head of the department. */
  const served = async (name: string) => {
    const applicant = await office.person(name);
    const draft = await applicant.client.open('award-sample', { name, reason: '多年服务侨胞' });
    await act(applicant, draft.id, 'file');
    await act(clerk, draft.id, 'note', { opinion: '不符合' });
    await act(head, draft.id, 'refuse', { facts: '事实', reasons: '理由' });
    const [rating] = await applicant.client.ratings(draft.id);
    assert.ok(rating, 'the applicant is invited');
    return { applicant, id: draft.id, rating };
  };

  const rate = async (who: TestPerson, rating: RatingView, input: object) =>
    who.client.act(rating.id, { action: 'rate', version: rating.version, input } as never);

  const bad = { grade: '2', dims: ['speed'], comment: '太慢', anonymous: true, callback: false };

  it('is invited once, with nothing chosen in advance, and lies in no list of cases', async () => {
    const { applicant, id, rating } = await served('张示例');
    assert.equal((await applicant.client.ratings(id)).length, 1);
    assert.equal(rating.until, '2026-10-21');
    const grade = rating.act?.input.find((field) => field.key === 'grade');
    assert.deepEqual(
      grade?.options?.map((option) => option.value),
      ['5', '4', '3', '2', '1'],
    );
    assert.equal(grade?.initial, undefined);
    assert.deepEqual(
      (await applicant.client.cases({ queue: 'own' })).items.map((item) => item.id),
      [id],
    );
    assert.ok(!(await desk.client.cases({ queue: 'department' })).items.some((item) => item.id === rating.id));
    await assert.rejects(applicant.client.open('service-rating'), refusedWith(409, 'case.opened-elsewhere'));
  });

  it('example 3: a second rating of the same stage is refused', async () => {
    const { applicant, id, rating } = await served('王示例');
    await rate(applicant, rating, { grade: '5', callback: false });
    const [after] = await applicant.client.ratings(id);
    assert.equal(after?.given?.grade.zh, '非常满意');
    assert.equal(after?.act, undefined);
    await assert.rejects(
      rate(applicant, { ...rating, version: after?.version ?? 0 }, { grade: '1', dims: ['speed'], callback: false }),
      refusedWith(409, 'rating.once'),
    );
  });

  it('example 4: a bad grade without an aspect is refused', async () => {
    const { applicant, rating } = await served('赵示例');
    await assert.rejects(rate(applicant, rating, { grade: '2', callback: false }), (error: unknown) => {
      assert.ok(error instanceof ApiError);
      assert.deepEqual(
        error.problem.errors?.map((entry) => entry.path),
        ['input.dims'],
      );
      return true;
    });
  });

  it('example 1: limits of a bad rating, exact to the day; then verified, put right, answered again', async () => {
    const { applicant, id, rating } = await served('李示例');
    await office.moveTo('2026-09-24T10:00:00+08:00');
    await rate(applicant, rating, bad);
    const open = await desk.client.case(rating.id);
    const due = Object.fromEntries(open.clocks.map((clock) => [clock.clock, clock.due]));
    assert.equal(due.contact, '2026-09-28');
    assert.equal(due.simple, '2026-10-09');
    assert.equal(due.complex, '2026-10-22');
    await assert.rejects(
      act(desk, rating.id, 'contact', { note: '…', difficulty: 'simple' }),
      refusedWith(409, 'rating.no-callback'),
    );
    await act(desk, rating.id, 'verify', { note: '查阅办件', difficulty: 'simple' });
    await assert.rejects(
      act(head, rating.id, 'rectify', { measures: '改进', reply: '抱歉' }),
      refusedWith(403, 'act.recused'),
    );
    const done = await act(deputy, rating.id, 'rectify', {
      measures: '增加人手',
      reply: '我们已增加人手，抱歉让您久等。',
    });
    assert.equal(done.clocks.find((clock) => clock.clock === 'revisit')?.due, '2026-10-09');
    const [told] = await applicant.client.ratings(id);
    assert.equal(told?.reply, '我们已增加人手，抱歉让您久等。');
    assert.equal(told?.act?.action, 'rate-again');
    await applicant.client.act(rating.id, { action: 'rate-again', version: told?.version ?? 0, input: { grade: '4' } });
    const [entry] = (await desk.client.entries('rating-ledger', { view: 'bad-closed' })).items;
    assert.equal(entry?.values.grade, '2', 'the first grade stays');
    assert.equal(entry?.values.secondGrade, '4');
  });

  it('keeps the rater from everybody but the desk that may call back', async () => {
    const { applicant, id, rating } = await served('周示例名');
    await rate(applicant, rating, bad);
    for (const who of [clerk, head, deputy, desk]) {
      const view = await who.client.case(rating.id);
      const events = await who.client.events(rating.id);
      const around = await who.client.surroundings(rating.id);
      const text = JSON.stringify([view, events, around, await who.client.surroundings(id).catch(() => null)]);
      assert.ok(!text.includes('周示例名') || who !== desk, 'the name is not told');
      assert.ok(!JSON.stringify([view, events, around]).includes('周示例名'));
      assert.ok(!JSON.stringify([view, events, around]).includes(applicant.id));
      assert.deepEqual(around.linked, [], 'no way from the rating to the case');
      assert.ok(
        !(await who.client.surroundings(id).catch(() => ({ linked: [] }))).linked.some(
          (entry) => entry.kind === 'rating',
        ),
      );
    }
    const second = await served('吴示例名');
    await rate(second.applicant, second.rating, { ...bad, callback: true, phone: '13812345678' });
    assert.ok(JSON.stringify(await desk.client.case(second.rating.id)).includes('吴示例名'));
    assert.equal((await desk.client.surroundings(second.rating.id)).contact, '13812345678');
    assert.ok(!JSON.stringify(await clerk.client.case(second.rating.id)).includes('吴示例名'));
    assert.equal((await clerk.client.surroundings(second.rating.id)).contact, undefined);
  });

  it('is set aside for a wrong object or unlawful content only, by another unit', async () => {
    const { applicant, rating } = await served('郑示例');
    await rate(applicant, rating, bad);
    await act(desk, rating.id, 'verify', { note: '核实', difficulty: 'complex' });
    await act(deputy, rating.id, 'claim', { evidence: '评的是另一窗口' });
    await assert.rejects(
      act(desk, rating.id, 'set-aside', { ground: 'wrong-object', reasons: '评错对象' }),
      refusedWith(403, 'act.four-eyes'),
    );
    await assert.rejects(
      act(colleague, rating.id, 'set-aside', { ground: 'low-grade', reasons: '等级低' }),
      refusedWith(422, 'act.input'),
    );
    await assert.rejects(
      act(head, rating.id, 'set-aside', { ground: 'wrong-object', reasons: '…' }),
      refusedWith(403, 'act.not-yours'),
    );
    const view = await act(colleague, rating.id, 'set-aside', { ground: 'wrong-object', reasons: '评错对象' });
    assert.equal(view.state.id, 'void');
  });

  it('is given by number and query code without an account, and nothing else is', async () => {
    const { applicant, id, rating } = await served('冯示例');
    const { number, trackCode = '' } = await applicant.client.case(id);
    await assert.rejects(office.nobody.trackedRatings(number, 'WRONG234'), refusedWith(404, 'not-found'));
    const [found] = await office.nobody.trackedRatings(number, trackCode);
    assert.equal(found?.id, rating.id);
    const given = { rating: rating.id, version: rating.version };
    await assert.rejects(
      office.nobody.trackedRatings(number, trackCode, { ...given, action: 'claim', input: { evidence: 'x' } }),
      refusedWith(404, 'not-found'),
    );
    const [rated] = await office.nobody.trackedRatings(number, trackCode, {
      ...given,
      action: 'rate',
      input: { grade: '4', callback: false },
    });
    assert.equal(rated?.given?.grade.zh, '满意');
  });

  it('reminds once, then closes without counting as good', async () => {
    const { applicant, id, rating } = await served('陈示例');
    await office.moveTo('2026-09-28T00:10:00+08:00');
    await office.moveTo('2026-10-10T00:10:00+08:00');
    const reminders = (await applicant.client.notices(50)).filter(
      (notice) => notice.caseId === rating.id && notice.text.zh.includes('提醒'),
    );
    assert.equal(reminders.length, 1);
    await office.moveTo('2026-11-30T00:10:00+08:00');
    const [over] = await applicant.client.ratings(id);
    assert.equal(over?.act, undefined);
    assert.equal(over?.given, undefined);
  });

  it('shows figures by month with cells under five withheld', async () => {
    const figures = await office.nobody.ratingFigures();
    assert.equal(figures.smallest, 5);
    const september = figures.months.find((line) => line.period === '2026-09');
    assert.ok(september);
    // 5, 2, 2, 2 and 4; the one set aside does not count.
    assert.equal(september.ratings, 5);
    assert.equal(september.good, '40.00');
    assert.equal(september.index, '60.00');
    assert.equal(september.rectified, undefined, 'three bad ratings are too few for a share');
    const { applicant, rating } = await served('褚示例');
    await rate(applicant, rating, { grade: '5', callback: false });
    const next = await office.nobody.ratingFigures();
    const late = next.months.find((line) => line.period === '2026-11');
    assert.deepEqual(late, { period: '2026-11', procedure: { zh: '示例表彰', en: 'Sample award' }, withheld: true });
  });

  it('example 2: share of good ratings and index are rules that anybody may call', async () => {
    const answer = await office.nobody.rule('service-rating-figures', { n5: 2, n4: 1, n3: 1, n2: 0, n1: 1 });
    assert.deepEqual([answer.value.good, answer.value.index], ['80.00', '72.00']);
    const loop = await office.nobody.rule('service-rating-rectification', { bad: 3, closed: 2, revisited: 3 });
    assert.deepEqual([loop.value.rectified, loop.value.revisited], ['66.67', '100.00']);
  });
});
