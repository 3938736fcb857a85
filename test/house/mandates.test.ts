/** Who stands for whom: a unit's people, an agent until the mandate ends, the counter; what each of them sees and may do. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refusedWith } from '../support/answers.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';

const matter = 'honorary-sample';

describe('standing for somebody', () => {
  let office: TestOffice;
  let principal: TestPerson;
  let agent: TestPerson;
  let clerk: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    principal = await office.person('委托人示例');
    agent = await office.person('代理人示例');
    clerk = await office.person('窗口示例', [{ role: 'window', body: 'd1' }]);
  });
  after(() => office.close());

  const give = async (more: object = {}) =>
    principal.client.giveMandate({
      agent: await office.loginOf(agent.id),
      relation: 'relative',
      power: 'act',
      until: '2026-06-30',
      ...more,
    });

  it('lets an agent open, file and read by an accepted mandate, and the file says so', async () => {
    const offered = await give({ procedures: [matter] });
    assert.equal(offered.state, 'offered');
    await assert.rejects(
      agent.client.open(matter, {}, undefined, { mandate: offered.id }),
      refusedWith(403, 'mandate.not-covering'),
    );
    const [held] = await agent.client.mandates();
    assert.equal(held?.side, 'held');
    assert.equal((await agent.client.acceptMandate(offered.id)).state, 'running');
    const draft = await agent.client.open(matter, { name: '委托人示例', reason: '测试' }, undefined, {
      mandate: offered.id,
    });
    assert.equal((await principal.client.case(draft.id)).own, true);
    const filed = await agent.client.act(draft.id, { action: 'file', version: draft.version });
    const entry = filed.case.timeline.find((line) => line.action === 'file');
    assert.equal(entry?.by.role.en, 'agent');
    assert.equal(entry?.by.name, '代理人示例');
    assert.deepEqual(
      (await agent.client.cases({ queue: 'own' })).items.map((item) => item.id),
      [draft.id],
    );
    const head = await office.person('处长示例', [{ role: 'dept_head', body: 'd3' }]);
    await head.client.act(draft.id, { action: 'grant', version: filed.case.version });
    const [told] = await principal.client.notices();
    assert.deepEqual(told?.received, ['委托人示例', '代理人示例']);
    assert.equal((await agent.client.notices())[0]?.text.en, 'Granted');
    await principal.client.endMandate(offered.id);
    await assert.rejects(agent.client.case(draft.id), refusedWith(404, 'not-found'));
    assert.equal((await agent.client.cases({ queue: 'own' })).items.length, 0);
  });

  it('keeps a mandate within its cases, its power and its days', async () => {
    const own = await principal.client.open(matter, { name: '委托人示例', reason: '一' });
    const other = await principal.client.open(matter, { name: '委托人示例', reason: '二' });
    const read = await give({ power: 'read', cases: [own.id], until: '2026-06-03' });
    await agent.client.acceptMandate(read.id);
    assert.equal((await agent.client.case(own.id)).can.find((act) => act.action === 'file')?.permitted, false);
    await assert.rejects(
      agent.client.act(own.id, { action: 'file', version: own.version }),
      refusedWith(403, 'act.not-yours'),
    );
    await assert.rejects(agent.client.case(other.id), refusedWith(404, 'not-found'));
    await office.moveTo('2026-06-04T09:00:00+08:00');
    await assert.rejects(agent.client.case(own.id), refusedWith(404, 'not-found'));
    assert.equal((await principal.client.mandates()).find((entry) => entry.id === read.id)?.state, 'over');
  });

  it('refuses a mandate to oneself, on others’ cases, and without end', async () => {
    await assert.rejects(give({ agent: await office.loginOf(principal.id) }), refusedWith(422, 'mandate.no-agent'));
    await assert.rejects(give({ until: '2036-01-01' }), refusedWith(422, 'mandate.dates'));
    const stranger = await office.person('路人示例');
    const theirs = await stranger.client.open(matter, { name: '路人示例' });
    await assert.rejects(give({ cases: [theirs.id] }), refusedWith(404, 'not-found'));
    await assert.rejects(stranger.client.endMandate((await give()).id), refusedWith(404, 'not-found'));
  });

  it('keeps an agent who is an officer from handling the principal’s case', async () => {
    const head = await office.person('亲属处长示例', [{ role: 'dept_head', body: 'd3' }]);
    const draft = await head.client.open(matter, { name: '亲属处长示例', reason: '测试' });
    const filed = (await head.client.act(draft.id, { action: 'file', version: draft.version })).case;
    await assert.rejects(
      head.client.act(draft.id, { action: 'grant', version: filed.version }),
      refusedWith(403, 'act.own-matter'),
    );
  });

  it('lets the window file for somebody without an account, and the file says so', async () => {
    const draft = await clerk.client.open(matter, { name: '来访人示例', reason: '窗口代填' }, undefined, {
      counter: { name: '来访人示例' },
    });
    assert.equal(draft.counter?.zh, '秘书行政处');
    assert.equal(draft.editable, true);
    const filed = (await clerk.client.act(draft.id, { action: 'file', version: draft.version })).case;
    assert.equal(filed.timeline.find((line) => line.action === 'file')?.by.role.en.startsWith('window'), true);
    assert.equal(filed.applicant, '来访人示例');
    await assert.rejects(
      principal.client.open(matter, {}, undefined, { counter: { name: '别人' } }),
      refusedWith(403, 'counter.not-yours'),
    );
    const known = await clerk.client.open(matter, { name: '委托人示例', reason: '有账号' }, undefined, {
      counter: { name: '委托人示例', login: await office.loginOf(principal.id) },
    });
    assert.equal((await principal.client.case(known.id)).own, true);
    await assert.rejects(
      clerk.client.open(matter, {}, undefined, { counter: { name: '无', login: 'nobody@test.example' } }),
      refusedWith(422, 'counter.no-account'),
    );
  });

  it('gives a unit’s cases to its people, not to whoever left', async () => {
    const liaison = await office.person('单位专办员示例');
    const leader = await office.person('单位领导示例');
    const second = await office.person('第二专办员示例');
    const unit = await makeUnit(office, liaison, leader);
    await assert.rejects(
      liaison.client.addMember(unit.id, { login: await office.loginOf(liaison.id), role: 'unit_leader' }),
      refusedWith(403, 'unit.not-yourself'),
    );
    await assert.rejects(principal.client.open('countersign-sample', {}), refusedWith(422, 'case.unit-needed'));
    await assert.rejects(
      liaison.client.open(matter, {}, undefined, { unit: unit.id }),
      refusedWith(422, 'case.not-for-units'),
    );
    await liaison.client.addMember(unit.id, { login: await office.loginOf(second.id), role: 'unit_liaison' });
    const draft = await liaison.client.open('countersign-sample', { subject: '示例', amount: 1 });
    assert.equal((await second.client.case(draft.id)).own, true);
    assert.deepEqual(
      (await second.client.cases({ queue: 'own' })).items.map((item) => item.id),
      [draft.id],
    );
    await assert.rejects(principal.client.case(draft.id), refusedWith(404, 'not-found'));
    await second.client.removeMember(unit.id, liaison.id, 'unit_liaison');
    await assert.rejects(liaison.client.case(draft.id), refusedWith(404, 'not-found'));
    await assert.rejects(
      second.client.removeMember(unit.id, second.id, 'unit_liaison'),
      refusedWith(409, 'unit.last-liaison'),
    );
    await assert.rejects(liaison.client.unit(unit.id), refusedWith(404, 'not-found'));
    assert.equal((await clerk.client.confirmUnit(unit.id)).confirmed, true);
  });
});
