/** Approvals as offices do them, through the API: a unit's clerk sends, its leader signs, departments countersign, one leader agrees. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseView } from '../../src/client/types.ts';
import type { UnitView } from '../../src/client/types-people.ts';
import { refusedWith } from '../support/answers.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';

const people = {
  law: [{ role: 'dept_head', body: 'd2' }],
  domestic: [{ role: 'dept_head', body: 'd3' }],
  finance: [{ role: 'finance', body: 'd1' }],
  deputy: [{ role: 'deputy_director', body: 'office' }],
  director: [{ role: 'director', body: 'office' }],
  clerk4: [{ role: 'handler', body: 'd4' }],
  head4: [{ role: 'dept_head', body: 'd4' }],
} as const;

describe('an approval goes round', () => {
  let office: TestOffice;
  let liaison: TestPerson;
  let leader: TestPerson;
  let unit: UnitView;
  const staff = new Map<keyof typeof people, TestPerson>();
  const of = (key: keyof typeof people): TestPerson => staff.get(key) as TestPerson; // filled in before
  let sent: CaseView;

  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    liaison = await office.person('专办员示例');
    leader = await office.person('单位领导示例');
    unit = await makeUnit(office, liaison, leader);
    for (const [key, posts] of Object.entries(people))
      staff.set(key as keyof typeof people, await office.person(`${key} 示例`, posts)); // keys of people
  });
  after(() => office.close());

  const send = async (amount = 500): Promise<CaseView> => {
    const draft = await liaison.client.open('countersign-sample', { subject: '示例事由', amount });
    return (await liaison.client.act(draft.id, { action: 'send', version: draft.version })).case;
  };
  const act = async (who: TestPerson, id: string, action: string, input: CaseView['form'] = {}): Promise<CaseView> => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, input, version })).case;
  };
  const open = (view: CaseView) =>
    view.approvals[0]?.steps.flatMap((step) => step.seats.flatMap((seat) => (seat.status === 'open' ? seat.id : [])));

  it('signs in the order of the steps, and the last signature carries the matter out', async () => {
    sent = await send();
    assert.equal(sent.state.id, 'signing');
    assert.equal(sent.unit, unit.name);
    await assert.rejects(act(of('law'), sent.id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await assert.rejects(act(liaison, sent.id, 'main-agree'), refusedWith(403, 'act.not-yours'));
    await act(leader, sent.id, 'main-agree', { opinion: '同意报送' });
    const seen = await of('law').client.case(sent.id);
    assert.deepEqual(open(seen), ['departments.1', 'departments.2']);
    const waiting = await of('domestic').client.cases({ queue: 'mine' });
    assert.deepEqual(
      waiting.items.map((item) => item.id),
      [sent.id],
    );
    await act(of('domestic'), sent.id, 'main-agree');
    await assert.rejects(act(of('domestic'), sent.id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await act(of('law'), sent.id, 'main-agree', { opinion: '合法' });
    const done = await act(of('director'), sent.id, 'main-agree', { opinion: '同意' });
    assert.equal(done.state.id, 'approved');
    assert.equal(done.approvals[0]?.status, 'agreed');
    assert.deepEqual(
      done.approvals[0]?.signatures.map((entry) => entry.opinion),
      ['同意报送', undefined, '合法', '同意'],
    );
    assert.equal(done.approvals[0]?.steps[2]?.seats[0]?.status, 'needless');
    assert.deepEqual(done.papers.map((paper) => paper.paper).sort(), ['reply', 'sheet']);
  });

  it('asks the finance desk too where the amount says so', async () => {
    const view = await send(5000);
    await act(leader, view.id, 'main-agree');
    const seats = (await of('finance').client.case(view.id)).approvals[0];
    assert.deepEqual(
      seats?.steps[1]?.seats.map((seat) => seat.status),
      ['open', 'open', 'open'],
    );
  });

  it('sends back to an earlier step, which is signed anew, or to whoever began it', async () => {
    const { id } = await send();
    await act(leader, id, 'main-agree');
    await act(of('law'), id, 'main-agree');
    await assert.rejects(
      act(of('domestic'), id, 'main-return', { to: 'leaders', opinion: '不清' }),
      refusedWith(422, 'act.input'),
    );
    await assert.rejects(act(of('domestic'), id, 'main-return', { to: 'unit' }), refusedWith(422, 'act.input'));
    const back = await act(of('domestic'), id, 'main-return', { to: 'unit', opinion: '请单位补说明' });
    assert.deepEqual(open(back), ['unit.1']);
    assert.equal(back.approvals[0]?.signatures.at(-1)?.result, 'returned');
    await act(leader, id, 'main-agree');
    const home = await act(of('law'), id, 'main-return', { to: 'start', opinion: '撤' });
    assert.equal(home.approvals[0]?.status, 'returned');
    assert.equal((await liaison.client.case(id)).state.id, 'draft');
    const again = (await liaison.client.act(id, { action: 'send', version: home.version })).case;
    assert.equal(again.state.id, 'signing');
  });

  it('draws in another signer, takes one out, passes on and delegates', async () => {
    const { id } = await send();
    await act(leader, id, 'main-agree');
    await act(of('law'), id, 'main-add', { person: of('clerk4').id, order: 'after' });
    await act(of('law'), id, 'main-add', { person: of('head4').id, order: 'beside' });
    assert.equal((await of('head4').client.cases({ queue: 'mine' })).items[0]?.id, id);
    await assert.rejects(act(of('clerk4'), id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await act(of('law'), id, 'main-drop', { person: of('head4').id });
    await assert.rejects(of('head4').client.case(id), refusedWith(404, 'not-found'));
    await act(of('law'), id, 'main-agree');
    await act(of('clerk4'), id, 'main-agree', { opinion: '无意见' });
    await act(of('domestic'), id, 'main-pass-on', { person: of('head4').id });
    await assert.rejects(act(of('domestic'), id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await act(of('head4'), id, 'main-agree');
    await act(of('deputy'), id, 'main-delegate', { person: of('finance').id });
    const done = await act(of('finance'), id, 'main-agree');
    assert.equal(done.state.id, 'approved');
  });

  it('takes back what was sent, only by whoever sent it', async () => {
    const { id } = await send();
    await assert.rejects(act(leader, id, 'main-recall'), refusedWith(403, 'approval.not-yours'));
    const back = await act(liaison, id, 'main-recall');
    assert.equal(back.state.id, 'draft');
  });

  it('lets the deputy sign while the holder is away, and names both', async () => {
    const { id } = await send();
    await act(leader, id, 'main-agree');
    await of('domestic').client.setAbsence({ deputy: of('head4').id, from: '2026-06-02', until: '2026-06-05' });
    const view = await act(of('head4'), id, 'main-agree', { opinion: '代' });
    const [signature] = view.approvals[0]?.signatures.slice(-1) ?? [];
    assert.equal(signature?.who, 'head4 示例');
    assert.equal(signature?.for, 'domestic 示例');
    assert.equal(view.timeline[0]?.by.for, 'domestic 示例');
    await office.moveTo('2026-06-08T09:00:00+08:00');
    const later = await send();
    await act(leader, later.id, 'main-agree');
    await assert.rejects(act(of('head4'), later.id, 'main-agree'), refusedWith(404, 'not-found'));
  });

  it('keeps nobody in who withdrew, and lets a head decide it for another', async () => {
    const { id } = await send();
    await act(leader, id, 'main-agree');
    await act(of('law'), id, 'recuse', { ground: 'relative' });
    await assert.rejects(act(of('law'), id, 'main-agree'), refusedWith(403, 'act.recused'));
    const asked = await act(liaison, id, 'ask-recusal', { reason: '法规处处长是我亲属' });
    assert.ok(asked.timeline.some((entry) => entry.action === 'ask-recusal'));
    await assert.rejects(
      act(of('domestic'), id, 'decide-recusal', { person: liaison.id, ground: 'other', reason: '测试' }),
      refusedWith(422, 'person.unknown'),
    );
    await act(of('director'), id, 'decide-recusal', { person: of('deputy').id, ground: 'interest', reason: '测试' });
    await act(of('domestic'), id, 'main-pass-on', { person: of('head4').id });
    await act(of('head4'), id, 'main-agree');
    await assert.rejects(act(of('deputy'), id, 'main-agree'), refusedWith(403, 'act.recused'));
  });

  it('urges and copies', async () => {
    const { id } = await send();
    await act(leader, id, 'main-agree');
    await act(of('director'), id, 'urge', {});
    const told = await of('law').client.notices();
    assert.match(told[0]?.text.zh ?? '', /催办/);
    await assert.rejects(of('clerk4').client.case(id), refusedWith(404, 'not-found'));
    await act(of('law'), id, 'copy-to', { body: 'd4' });
    assert.equal((await of('clerk4').client.case(id)).id, id);
  });
});
