/** A mandate to an association or a unit: its people act within scope until the day, the file and the notices say who; the power of attorney limits it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { MandateView, UnitView } from '../../src/client/types-people.ts';
import { refusedWith } from '../support/answers.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { makeUnit } from '../support/units.ts';

const matter = 'honorary-sample';
const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

describe('a mandate to a unit', () => {
  let office: TestOffice;
  let principal: TestPerson;
  let liaison: TestPerson;
  let leader: TestPerson;
  let custodian: TestPerson;
  let head: TestPerson;
  let unit: UnitView;

  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    principal = await office.person('委托人示例');
    liaison = await office.person('侨团专办员示例');
    leader = await office.person('侨团会长示例');
    custodian = await office.person('侨团保管员示例');
    head = await office.person('处长示例', [{ role: 'dept_head', body: 'd3' }]);
    unit = await makeUnit(office, liaison, leader);
    await liaison.client.addMember(unit.id, { login: await office.loginOf(custodian.id), role: 'custodian' });
  });
  after(() => office.close());

  const give = (more: object = {}): Promise<MandateView> =>
    principal.client.giveMandate({
      agent: unit.uscc,
      relation: 'association',
      power: 'act',
      until: '2026-06-30',
      ...more,
    });
  const paper = (until: string, bytes: Uint8Array<ArrayBuffer> = new Uint8Array(pdf)): FormData => {
    const form = new FormData();
    form.set('file', new File([bytes], '授权委托书.pdf', { type: 'application/pdf' }));
    form.set('until', until);
    return form;
  };
  const draftOf = (mandate: string, by: TestPerson, reason = '测试') =>
    by.client.open(matter, { name: '委托人示例', reason }, undefined, { mandate });

  it('waits until the office has checked the unit, and names the remedy', async () => {
    await assert.rejects(give(), refusedWith(422, 'mandate.unit-unchecked'));
    const window = await office.person('窗口示例', [{ role: 'window', body: 'd1' }]);
    await window.client.confirmUnit(unit.id);
    await assert.rejects(give({ relation: 'relative' }), refusedWith(422, 'mandate.relation'));
    await assert.rejects(give({ agent: '91420100999999999X' }), refusedWith(422, 'mandate.no-agent'));
    await assert.rejects(
      liaison.client.giveMandate({
        agent: `unit:${unit.id}`,
        unit: unit.id,
        relation: 'unit',
        power: 'act',
        until: '2026-06-30',
      }),
      refusedWith(422, 'mandate.no-agent'),
    );
  });

  it('is accepted once for all, by a liaison or leader, not by others of the unit', async () => {
    const offered = await give({ procedures: [matter] });
    assert.deepEqual([offered.agent, offered.agentIs, offered.state], [unit.name, 'unit', 'offered']);
    assert.equal((await liaison.client.mandates())[0]?.side, 'held');
    assert.deepEqual(await custodian.client.mandates(), []);
    await assert.rejects(custodian.client.acceptMandate(offered.id), refusedWith(404, 'not-found'));
    await assert.rejects(draftOf(offered.id, liaison), refusedWith(403, 'mandate.not-covering'));
    const accepted = await leader.client.acceptMandate(offered.id);
    assert.deepEqual([accepted.state, accepted.acceptedBy], ['running', '侨团会长示例']);
    await assert.rejects(liaison.client.acceptMandate(offered.id), refusedWith(404, 'not-found'));
    await principal.client.endMandate(offered.id);
  });

  it('lets each of them act, and the file says on whose behalf, by which unit and person; notices say who received them', async () => {
    const { id } = await give({ agent: `unit:${unit.id}`, procedures: [matter] });
    await liaison.client.acceptMandate(id);
    await assert.rejects(
      custodian.client.open(matter, {}, undefined, { mandate: id }),
      refusedWith(403, 'mandate.not-covering'),
    );
    const draft = await draftOf(id, liaison);
    assert.equal((await leader.client.case(draft.id)).own, true);
    const filed = (await leader.client.act(draft.id, { action: 'file', version: draft.version })).case;
    for (const reader of [principal, head]) {
      const view = await reader.client.case(draft.id);
      const { by } = view.timeline.find((line) => line.action === 'file') ?? {};
      assert.deepEqual(
        [by?.name, by?.role.en, by?.mandate?.of, by?.mandate?.unit],
        ['侨团会长示例', 'agent', '委托人示例', unit.name],
      );
    }
    await head.client.act(draft.id, { action: 'grant', version: filed.version });
    const [told] = await principal.client.notices();
    assert.deepEqual(told?.received, ['委托人示例', unit.name]);
    assert.equal((await liaison.client.notices())[0]?.text.en, 'Granted');
    assert.deepEqual(await custodian.client.notices(), []);
    await liaison.client.endMandate(id);
    await assert.rejects(leader.client.case(draft.id), refusedWith(404, 'not-found'));
    assert.equal((await principal.client.mandates()).find((entry) => entry.id === id)?.state, 'ended');
  });

  it('leaves whoever left the unit, and begins for whoever joins', async () => {
    const { id } = await give();
    await liaison.client.acceptMandate(id);
    const draft = await draftOf(id, leader);
    const joining = await office.person('新专办员示例');
    await assert.rejects(joining.client.case(draft.id), refusedWith(404, 'not-found'));
    await liaison.client.addMember(unit.id, { login: await office.loginOf(joining.id), role: 'unit_liaison' });
    assert.equal((await joining.client.case(draft.id)).own, true);
    await liaison.client.removeMember(unit.id, joining.id, 'unit_liaison');
    await assert.rejects(joining.client.case(draft.id), refusedWith(404, 'not-found'));
    await principal.client.endMandate(id);
  });

  it('keeps an officer who is of the unit from handling the principal’s case', async () => {
    const officer = await office.person('兼职处长示例', [
      { role: 'dept_head', body: 'd3' },
      { role: 'unit_leader', body: `unit:${unit.id}` },
    ]);
    const { id } = await give();
    await liaison.client.acceptMandate(id);
    const draft = await draftOf(id, liaison);
    const filed = (await liaison.client.act(draft.id, { action: 'file', version: draft.version })).case;
    await assert.rejects(
      officer.client.act(draft.id, { action: 'grant', version: filed.version }),
      refusedWith(403, 'act.own-matter'),
    );
    await principal.client.endMandate(id);
  });

  it('begins with the day at the office: who received a notice early in the morning is told too', async () => {
    await office.moveTo('2026-06-03T07:10:00+08:00');
    const { id } = await give();
    await liaison.client.acceptMandate(id);
    const draft = await draftOf(id, liaison);
    const filed = (await liaison.client.act(draft.id, { action: 'file', version: draft.version })).case;
    await head.client.act(draft.id, { action: 'grant', version: filed.version });
    const told = await principal.client.notices(20, draft.id);
    assert.deepEqual(
      told.map((notice) => [notice.caseId, notice.received]),
      [[draft.id, ['委托人示例', unit.name]]],
    );
    await principal.client.endMandate(id);
  });

  it('never outlives its power of attorney, which both sides and the handler read', async () => {
    const { id } = await give();
    await liaison.client.acceptMandate(id);
    const draft = await draftOf(id, liaison);
    const filed = (await liaison.client.act(draft.id, { action: 'file', version: draft.version })).case;
    await assert.rejects(liaison.client.putPowerOfAttorney(id, paper('2026-06-01')), refusedWith(422, 'mandate.deed'));
    await assert.rejects(liaison.client.putPowerOfAttorney(id, paper('2026-02-30')), refusedWith(422, 'mandate.deed'));
    await assert.rejects(
      liaison.client.putPowerOfAttorney(id, paper('2026-06-10', new TextEncoder().encode('no document'))),
      refusedWith(415, 'file.type'),
    );
    const stranger = await office.person('路人示例');
    await assert.rejects(stranger.client.putPowerOfAttorney(id, paper('2026-06-10')), refusedWith(404, 'not-found'));
    const put = await liaison.client.putPowerOfAttorney(id, paper('2026-06-05'));
    assert.deepEqual([put.until, put.deed?.until, put.deed?.name], ['2026-06-05', '2026-06-05', '授权委托书.pdf']);
    await assert.rejects(
      liaison.client.putPowerOfAttorney(id, paper('2026-06-20')),
      refusedWith(409, 'mandate.deed-there'),
    );
    // The principal replaces the paper; the mandate still ends on the day that was given with it.
    assert.equal((await principal.client.putPowerOfAttorney(id, paper('2027-01-01'))).until, '2026-06-30');
    assert.equal((await principal.client.putPowerOfAttorney(id, paper('2026-06-05'))).until, '2026-06-05');
    const url = (await head.client.case(draft.id)).timeline.find((line) => line.action === 'file')?.by.mandate?.deed;
    assert.ok(url);
    const get = async (path: string, by: TestPerson) =>
      (await fetch(new URL(path, office.url), { headers: { authorization: `Bearer ${by.token}` } })).status;
    const own = put.deed?.url ?? '';
    assert.deepEqual(
      [
        await get(url, head),
        await get(own, head),
        await get(own, principal),
        await get(url, stranger),
        await get(own, stranger),
      ],
      [200, 404, 200, 404, 404],
    );
    assert.ok((await principal.client.looks(draft.id)).some((look) => look.what.en === 'Power of attorney'));
    await office.moveTo('2026-06-05T18:00:00+08:00');
    assert.equal((await liaison.client.case(draft.id)).version, filed.version);
    await office.moveTo('2026-06-06T09:00:00+08:00');
    await assert.rejects(liaison.client.case(draft.id), refusedWith(404, 'not-found'));
    assert.equal((await principal.client.mandates()).find((entry) => entry.id === id)?.state, 'over');
  });
});
