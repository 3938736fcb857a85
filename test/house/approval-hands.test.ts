/** The hands on an approval, one by one: who may pass on, delegate, stand in, add and take out, take back, send back, urge and copy; and the sheet that tells it all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseView } from '../../src/client/types.ts';
import { measure } from '../papers/measure.ts';
import { refusedWith } from '../support/answers.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';
import { until } from '../support/until.ts';

const people = {
  law: [{ role: 'dept_head', body: 'd2' }],
  domestic: [{ role: 'dept_head', body: 'd3' }],
  clerk3: [{ role: 'handler', body: 'd3' }],
  finance: [{ role: 'finance', body: 'd1' }],
  clerk4: [{ role: 'handler', body: 'd4' }],
  head4: [{ role: 'dept_head', body: 'd4' }],
  director: [{ role: 'director', body: 'office' }],
} as const;

describe('hands on an approval', () => {
  let office: TestOffice;
  let liaison: TestPerson;
  let leader: TestPerson;
  const staff = new Map<keyof typeof people, TestPerson>();
  const of = (key: keyof typeof people): TestPerson => staff.get(key) as TestPerson; // filled in before

  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    liaison = await office.person('专办员示例');
    leader = await office.person('单位领导示例');
    await makeUnit(office, liaison, leader);
    for (const [key, posts] of Object.entries(people))
      staff.set(key as keyof typeof people, await office.person(`${key} 示例`, posts)); // keys of people
  });
  after(() => office.close());

  const act = async (who: TestPerson, id: string, action: string, input: CaseView['form'] = {}): Promise<CaseView> => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, input, version })).case;
  };
  /** Sent; and signed by the unit's leader where the departments are to follow. */
  const sent = async (amount = 500, atDepartments = true): Promise<string> => {
    const draft = await liaison.client.open('countersign-sample', { subject: '示例事由', amount });
    const { id } = (await liaison.client.act(draft.id, { action: 'send', version: draft.version })).case;
    if (atDepartments) await act(leader, id, 'main-agree');
    return id;
  };
  const open = (view: CaseView) =>
    view.approvals[0]?.steps.flatMap((step) => step.seats.flatMap((seat) => (seat.status === 'open' ? seat.id : [])));
  const waits = async (who: TestPerson, id: string): Promise<boolean> =>
    (await who.client.cases({ queue: 'mine', limit: 200 })).items.some((item) => item.id === id);

  it('in sequence the second seat opens when the first has signed, and not before', async () => {
    const id = await sent(30_000, false);
    assert.deepEqual(open(await of('law').client.case(id)), ['unit.1']);
    assert.equal(await waits(of('clerk3'), id), false);
    await assert.rejects(act(of('clerk3'), id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await act(leader, id, 'main-agree');
    assert.deepEqual(open(await of('law').client.case(id)), ['unit.2']);
    assert.equal(await waits(of('clerk3'), id), true);
    await assert.rejects(act(leader, id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await assert.rejects(act(of('law'), id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    assert.deepEqual(open(await act(of('clerk3'), id, 'main-agree')), [
      'departments.1',
      'departments.2',
      'departments.3',
    ]);
    await assert.rejects(
      act(of('law'), id, 'main-add', { person: of('clerk3').id, order: 'beside' }),
      refusedWith(422, 'act.input'),
    );
  });

  it('what was passed on is the other’s alone, who may pass it on too', async () => {
    const id = await sent();
    await assert.rejects(
      act(of('domestic'), id, 'main-pass-on', { person: of('domestic').id }),
      refusedWith(422, 'act.input'),
    );
    await act(of('domestic'), id, 'main-pass-on', { person: of('clerk4').id });
    assert.equal(await waits(of('domestic'), id), false);
    await act(of('clerk4'), id, 'main-pass-on', { person: of('head4').id });
    await assert.rejects(act(of('clerk4'), id, 'main-agree'), refusedWith(404, 'not-found'));
    const [signature] = (await act(of('head4'), id, 'main-agree')).approvals[0]?.signatures.slice(-1) ?? [];
    assert.deepEqual([signature?.who, signature?.for], ['head4 示例', undefined]);
  });

  it('a delegate signs for the holder and neither delegates nor passes on; the holder may choose another or sign', async () => {
    const id = await sent();
    await act(of('domestic'), id, 'main-delegate', { person: of('clerk4').id });
    assert.equal(await waits(of('clerk4'), id), true);
    for (const hand of ['main-delegate', 'main-pass-on'])
      await assert.rejects(
        act(of('clerk4'), id, hand, { person: of('head4').id }),
        refusedWith(403, 'approval.no-redelegation'),
      );
    await act(of('domestic'), id, 'main-delegate', { person: of('head4').id });
    await assert.rejects(act(of('clerk4'), id, 'main-agree'), refusedWith(404, 'not-found'));
    const [signature] =
      (await act(of('head4'), id, 'main-agree', { opinion: '受托' })).approvals[0]?.signatures.slice(-1) ?? [];
    assert.deepEqual([signature?.who, signature?.for], ['head4 示例', 'domestic 示例']);
    await assert.rejects(act(of('domestic'), id, 'main-agree'), refusedWith(409, 'approval.not-your-turn'));
    await act(of('law'), id, 'main-delegate', { person: of('clerk4').id });
    const [own] = (await act(of('law'), id, 'main-agree')).approvals[0]?.signatures.slice(-1) ?? [];
    assert.deepEqual([own?.who, own?.for], ['law 示例', undefined]);
    await assert.rejects(act(of('clerk4'), id, 'main-agree'), refusedWith(404, 'not-found'));
  });

  it('a deputy signs or passes on in place of the absent, and does not delegate what is not theirs', async () => {
    const id = await sent();
    const { id: absence } = await of('law').client.setAbsence({
      deputy: of('head4').id,
      from: '2026-06-02',
      until: '2026-06-05',
    });
    await assert.rejects(
      act(of('head4'), id, 'main-delegate', { person: of('clerk4').id }),
      refusedWith(403, 'approval.no-redelegation'),
    );
    await act(of('head4'), id, 'main-pass-on', { person: of('clerk4').id });
    await act(of('clerk4'), id, 'main-agree');
    await of('law').client.endAbsence(absence);
  });

  it('takes out only whom somebody added and who has not signed', async () => {
    const id = await sent();
    await act(of('law'), id, 'main-add', { person: of('clerk4').id, order: 'beside' });
    await assert.rejects(act(of('law'), id, 'main-drop', { person: of('domestic').id }), refusedWith(422, 'act.input'));
    await act(of('clerk4'), id, 'main-agree');
    await assert.rejects(act(of('law'), id, 'main-drop', { person: of('clerk4').id }), refusedWith(422, 'act.input'));
    await act(of('law'), id, 'main-agree');
    assert.deepEqual(open(await act(of('domestic'), id, 'main-agree')), ['leaders.1', 'leaders.2']);
  });

  it('goes back from the last step to any before it, which and whose successors sign anew', async () => {
    for (const [to, expected] of [
      ['departments', ['departments.1', 'departments.2']],
      ['unit', ['unit.1']],
    ] as const) {
      const id = await sent();
      await act(of('law'), id, 'main-agree');
      await act(of('domestic'), id, 'main-agree');
      await assert.rejects(
        act(of('director'), id, 'main-return', { to: 'leaders', opinion: '不清' }),
        refusedWith(422, 'act.input'),
      );
      const back = await act(of('director'), id, 'main-return', { to, opinion: '请重新研究' });
      assert.deepEqual(open(back), expected);
      if (to === 'unit') await act(leader, id, 'main-agree');
      await act(of('law'), id, 'main-agree');
      await act(of('domestic'), id, 'main-agree');
      const done = await act(of('director'), id, 'main-agree');
      assert.deepEqual(
        [done.state.id, done.approvals[0]?.signatures.filter((entry) => entry.result === 'returned').length],
        ['approved', 1],
      );
    }
  });

  it('is taken back in the middle by whoever sent it, not after the end', async () => {
    const id = await sent();
    await act(of('law'), id, 'main-agree');
    const back = await act(liaison, id, 'main-recall');
    assert.equal(back.state.id, 'draft');
    for (const key of ['domestic', 'law'] as const) assert.equal(await waits(of(key), id), false);
    const again = (await liaison.client.act(id, { action: 'send', version: back.version })).case;
    assert.deepEqual(open(await of('law').client.case(again.id)), ['unit.1']);
    await act(leader, id, 'main-agree');
    await act(of('law'), id, 'main-agree');
    await act(of('domestic'), id, 'main-agree');
    await act(of('director'), id, 'main-agree');
    await assert.rejects(act(liaison, id, 'main-recall'), refusedWith(409, 'act.not-permitted'));
  });

  it('urges those whose turn it is and nobody else; a copy is read and not signed', async () => {
    const id = await sent();
    await act(of('law'), id, 'main-agree');
    const told = async (who: TestPerson) =>
      (await who.client.notices()).filter((notice) => notice.caseId === id && /催办/.test(notice.text.zh)).length;
    await act(of('director'), id, 'urge', { note: '示例' });
    assert.deepEqual([await told(of('domestic')), await told(of('law')), await told(of('finance'))], [1, 0, 0]);
    await act(of('law'), id, 'copy-to', { body: 'd4' });
    const copied = await of('clerk4').client.case(id);
    assert.deepEqual(
      copied.can.filter((entry) => entry.permitted && entry.action.startsWith('main-')),
      [],
    );
    await assert.rejects(act(of('clerk4'), id, 'main-agree'), refusedWith(403, 'act.not-yours'));
  });

  it('the case itself is handed over to somebody with a post for it, who is told', async () => {
    const id = await sent();
    await assert.rejects(
      act(of('domestic'), id, 'hand-over', { person: of('clerk4').id }),
      refusedWith(422, 'person.no-post'),
    );
    const view = await act(of('domestic'), id, 'hand-over', { person: of('finance').id });
    assert.equal(view.handler, 'finance 示例');
    assert.equal((await of('finance').client.notices())[0]?.text.zh, '转给您承办');
  });

  it('keeps the phrases of each for themselves, thirty of three hundred characters at most', async () => {
    const phrases = ['同意。', '请补充预算说明。'];
    assert.deepEqual(await of('law').client.setPhrases(phrases), phrases);
    assert.deepEqual(await of('law').client.phrases(), phrases);
    assert.deepEqual(await of('domestic').client.phrases(), []);
    for (const wrong of [['长'.repeat(301)], Array.from({ length: 31 }, (_, n) => `第${n}条`)])
      await assert.rejects(of('law').client.setPhrases(wrong), refusedWith(422, 'act.input'));
    await assert.rejects(liaison.client.phrases(), refusedWith(404, 'not-found'));
  });

  it('prints the sheet with each one’s name, post, words and time, those who sent back too', async () => {
    const id = await sent(500, false);
    await office.moveTo('2026-06-02T09:31:00+08:00');
    await act(leader, id, 'main-agree', { opinion: '同意报送' });
    await office.moveTo('2026-06-02T10:02:00+08:00');
    await act(of('law'), id, 'main-agree', { opinion: '合法合规' });
    await office.moveTo('2026-06-02T11:13:00+08:00');
    await act(of('domestic'), id, 'main-delegate', { person: of('head4').id });
    await act(of('head4'), id, 'main-agree', { opinion: '无不同意见' });
    await office.moveTo('2026-06-03T14:24:00+08:00');
    await act(of('director'), id, 'main-return', { to: 'departments', opinion: '请核实金额' });
    await office.moveTo('2026-06-03T15:35:00+08:00');
    await act(of('law'), id, 'main-agree', { opinion: '已核实' });
    await act(of('domestic'), id, 'main-agree');
    await office.moveTo('2026-06-04T09:46:00+08:00');
    await act(of('director'), id, 'main-agree', { opinion: '准予办理' });
    const sheet = await until(
      async () => (await of('director').client.case(id)).papers.find((paper) => paper.paper === 'sheet'),
      (paper) => paper?.ready === true,
    );
    assert.ok(sheet);
    const response = await fetch(new URL(sheet.url, office.url), {
      headers: { authorization: `Bearer ${of('director').token}` },
    });
    const pages = await measure(new Uint8Array(await response.arrayBuffer()));
    const text = pages
      .flatMap((page) => page.texts.map((entry) => entry.text))
      .join('')
      .replaceAll(/\s/g, '');
    const inOrder = [
      ...['单位领导示例', '单位负责人', '同意', '同意报送', '2026-06-0209:31'],
      ...['law示例', '处长', '同意', '合法合规', '2026-06-0210:02'],
      ...['head4示例', 'domestic示例', '同意', '无不同意见', '2026-06-0211:13'],
      ...['law示例', '同意', '已核实', '2026-06-0315:35'],
      ...['domestic示例', '同意', '2026-06-0315:35'],
      ...['director示例', '主任', '退回', '请核实金额', '2026-06-0314:24'],
      ...['director示例', '同意', '准予办理', '2026-06-0409:46'],
    ];
    let at = 0;
    for (const words of inOrder) {
      const found = text.indexOf(words, at);
      assert.ok(found >= 0, `${words} after ${text.slice(Math.max(0, at - 30), at)} in ${text}`);
      at = found + words.length;
    }
  });
});
