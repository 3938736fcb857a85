/** The organisation by day: changes hold from theirs on, history stays, cases of a merged body go on with whoever took its place. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NewOrganisationChange } from '../../src/client/admin-calls.ts';
import { ApiError } from '../../src/client/client.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const source = '武编〔2026〕1号';
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'ok';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.problem.errors?.[0]?.path ? `422 ${error.problem.errors[0].path}` : error.problem.code;
  }
};

describe('the organisation', () => {
  let office: TestOffice;
  let personnel: TestPerson;
  let clerk: TestPerson;
  let heir: TestPerson;

  const change = (given: Omit<NewOrganisationChange, 'source'>) =>
    personnel.client.changeOrganisation({ ...given, source });
  const bodyOn = async (id: string, on: string) =>
    (await personnel.client.organisation(on)).bodies.find((body) => body.id === id);

  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    personnel = await office.person('人示例', [{ role: 'personnel', body: 'd8' }]);
    clerk = await office.person('周示例', [{ role: 'handler', body: 'd3' }]);
    heir = await office.person('吴示例', [{ role: 'handler', body: 'd4' }]);
  });
  after(() => office.close());

  it('shows bodies with posts and the people on them', async () => {
    const d3 = await bodyOn('d3', '2026-06-02');
    assert.deepEqual(
      d3?.posts.map((post) => [post.role, post.holders.map((holder) => holder.name)]),
      [
        ['handler', ['周示例']],
        ['dept_head', []],
      ],
    );
    const { bodies, unitKinds } = await personnel.client.organisation();
    assert.equal(bodies.filter((body) => body.kind === 'department').length, 13);
    assert.ok(
      bodies.filter((body) => body.kind === 'district' && !body.zone).every((body) => /^4201\d\d$/.test(body.id)),
    );
    assert.ok(unitKinds.length > 5);
  });

  it('takes a new name from its day on, and keeps the old one before', async () => {
    await change({
      change: 'renamed',
      from: '2026-06-10',
      body: 'd7',
      title: { zh: '文化教育处', en: 'Culture and Education' },
    });
    assert.equal((await bodyOn('d7', '2026-06-09'))?.title.zh, '文化处');
    assert.equal((await bodyOn('d7', '2026-06-10'))?.title.zh, '文化教育处');
    assert.equal(office.running.office.book.names('body', 'd7')?.zh, '文化处');
    await office.moveTo('2026-06-10T09:00:00+08:00');
    assert.equal(office.running.office.book.names('body', 'd7')?.zh, '文化教育处');
    assert.equal((await personnel.client.organisationChanges())[0]?.state, 'in-force');
  });

  it('refuses what cannot be', async () => {
    const from = '2026-06-11';
    const title = { zh: '新处', en: 'New' };
    assert.equal(await codeOf(change({ change: 'renamed', from: '2026-06-09', body: 'd7', title })), '422 from');
    assert.equal(await codeOf(change({ change: 'renamed', from, body: 'nowhere', title })), '422 body');
    assert.equal(await codeOf(change({ change: 'opened', from, body: 'd7', title, kind: 'department' })), '422 body');
    assert.equal(await codeOf(change({ change: 'closed', from, body: 'd3' })), 'organisation.in-use');
    assert.equal(await codeOf(change({ change: 'closed', from, body: 'office' })), 'organisation.in-use');
    assert.equal(await codeOf(change({ change: 'merged', from, body: 'd3', into: 'd3' })), '422 into');
    assert.equal(await codeOf(change({ change: 'post-made', from, body: 'd3', role: 'handler', title })), '422 role');
    assert.equal(
      await codeOf(change({ change: 'post-abolished', from, body: 'd3', role: 'handler' })),
      'organisation.in-use',
    );
    assert.equal(
      await codeOf(clerk.client.changeOrganisation({ change: 'closed', from, body: 'd7', source })),
      'act.not-yours',
    );
  });

  it('a change to come may be withdrawn; one in force may not', async () => {
    const { id } = await change({ change: 'closed', from: '2026-08-01', body: 'tax' });
    assert.equal(await bodyOn('tax', '2026-08-01'), undefined);
    assert.equal((await personnel.client.withdrawChange(id, '机构改革暂缓')).state, 'withdrawn');
    assert.ok(await bodyOn('tax', '2026-08-01'));
    assert.equal(await codeOf(personnel.client.withdrawChange(id, '再撤一次')), 'organisation.begun');
    const inForce = (await personnel.client.organisationChanges()).find((row) => row.state === 'in-force');
    assert.equal(await codeOf(personnel.client.withdrawChange(inForce?.id ?? '0', '撤回')), 'organisation.begun');
  });

  it('a post that was made can be given, and its seats are kept', async () => {
    await change({
      change: 'post-made',
      from: '2026-06-12',
      body: 'd6',
      role: 'finance',
      title: { zh: '经费员', en: 'budget clerk' },
      seats: 1,
    });
    const post = { role: 'finance', body: 'd6', reason: '任职通知' };
    assert.equal(await codeOf(personnel.client.givePost(clerk.id, { ...post, from: '2026-06-11' })), '422 role');
    assert.equal(await codeOf(personnel.client.givePost(clerk.id, { ...post, from: '2026-06-12' })), 'ok');
    assert.equal(await codeOf(personnel.client.givePost(heir.id, { ...post, from: '2026-06-13' })), 'post.full');
    await change({ change: 'post-abolished', from: '2026-06-20', body: 'd6', role: 'finance' });
    await office.moveTo('2026-06-20T09:00:00+08:00');
    assert.ok((await clerk.client.me()).posts.every((held) => held.body !== 'd6'));
  });

  it('a merged body’s cases go on with the body that took its place, and its own people lose sight that day', async () => {
    const applicant = await office.person('陈示例');
    const draft = await applicant.client.open('honorary-sample', { name: '陈示例', reason: '理由' });
    const { number } = (await applicant.client.act(draft.id, { action: 'file', version: draft.version })).case;
    await change({ change: 'merged', from: '2026-06-22', body: 'd3', into: 'd4' });
    const seenBy = async (person: TestPerson) =>
      (await person.client.cases({ queue: 'all' })).items.map((item) => item.number);
    assert.deepEqual([await seenBy(clerk), await seenBy(heir)], [[number], []]);
    await office.moveTo('2026-06-22T09:00:00+08:00');
    assert.deepEqual([await seenBy(clerk), await seenBy(heir)], [[], [number]]);
    const [item] = (await heir.client.cases({ queue: 'all' })).items;
    assert.ok(item);
    const view = await heir.client.case(item.id);
    const { case: noted } = await heir.client.act(view.id, {
      action: 'note',
      input: { opinion: '接办' },
      version: view.version,
    });
    assert.equal(noted.handler, '吴示例');
    const now = await personnel.client.organisation();
    assert.deepEqual(
      now.closed.map((body) => [body.id, body.into?.zh]),
      [['d3', '国外处（港澳台处）']],
    );
    assert.deepEqual(
      now.bodies.find((body) => body.id === 'd4')?.tookOver.map((title) => title.zh),
      ['国内处'],
    );
    assert.equal(office.running.office.book.names('body', 'd3')?.zh, '国内处');
    assert.ok(await bodyOn('d3', '2026-06-21'));
  });
});
