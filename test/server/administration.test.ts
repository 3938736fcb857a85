/** The administration by role: who may read and change organisation, posts, powers, settings, tokens, audit. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const today = '2026-06-02';
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'ok';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.problem.errors?.[0]?.path ? `422 ${error.problem.errors[0].path}` : error.problem.code;
  }
};

describe('administration', () => {
  let office: TestOffice;
  const people: { [name: string]: TestPerson } = {};
  const of = (name: string): TestPerson => {
    const found = people[name];
    assert.ok(found, name);
    return found;
  };

  before(async () => {
    office = await useOffice({ clock: `${today}T09:00:00+08:00` });
    people.admin = await office.person('管示例', [{ role: 'admin', body: 'd1' }]);
    people.personnel = await office.person('人示例', [{ role: 'personnel', body: 'd8' }]);
    people.auditor = await office.person('审示例', [{ role: 'auditor', body: 'office' }]);
    people.head = await office.person('孙示例', [{ role: 'dept_head', body: 'd3' }]);
    people.clerk = await office.person('周示例', [{ role: 'handler', body: 'd3' }]);
    people.applicant = await office.person('陈密名', []);
  });
  after(() => office.close());

  describe('who may read what', () => {
    const reads: { readonly [what: string]: (person: TestPerson['client']) => Promise<unknown> } = {
      overview: (api) => api.adminOverview(),
      organisation: (api) => api.organisation(),
      changes: (api) => api.organisationChanges(),
      people: (api) => api.people(),
      powers: (api) => api.powers({ limit: 5 }),
      tokens: (api) => api.allTokens(),
      audit: (api) => api.audit(),
      settings: (api) => api.settings(),
      setting: (api) => api.setting('stayRule'),
    };
    const no = 'act.not-yours';
    const expected: { readonly [what: string]: readonly string[] } = {
      // admin, personnel, auditor, head, clerk
      overview: ['ok', 'ok', 'ok', no, no],
      organisation: ['ok', 'ok', 'ok', 'ok', 'ok'],
      changes: ['ok', 'ok', 'ok', 'ok', 'ok'],
      people: ['ok', 'ok', 'ok', no, no],
      powers: ['ok', 'ok', 'ok', 'ok', no],
      tokens: ['ok', no, 'ok', no, no],
      audit: ['ok', no, 'ok', no, no],
      settings: ['ok', 'ok', 'ok', 'ok', 'ok'],
      setting: ['ok', 'ok', 'ok', 'ok', 'ok'],
    };
    for (const [what, read] of Object.entries(reads))
      it(what, async () => {
        const staff = ['admin', 'personnel', 'auditor', 'head', 'clerk'];
        assert.deepEqual(await Promise.all(staff.map((name) => codeOf(read(of(name).client)))), expected[what]);
        assert.equal(await codeOf(read(of('applicant').client)), 'not-found');
        assert.equal(await codeOf(read(office.nobody)), 'auth.required');
      });
  });

  describe('posts', () => {
    const post = { role: 'handler', body: 'd7', from: today, reason: '任职通知 1 号' };

    it('nobody gives or ends their own', async () => {
      const admin = of('admin');
      assert.equal(await codeOf(admin.client.givePost(admin.id, post)), 'post.own');
      assert.equal(
        await codeOf(admin.client.endPost(admin.id, { role: 'admin', body: 'd1', lastDay: today, reason: '试' })),
        '422 reason',
      );
      assert.equal(
        await codeOf(admin.client.endPost(admin.id, { role: 'admin', body: 'd1', lastDay: today, reason: '试试' })),
        'post.own',
      );
    });

    it('are given and ended with who, when and why, and hold from their first day', async () => {
      const clerk = of('clerk');
      const given = await of('personnel').client.givePost(clerk.id, { ...post, from: '2026-06-03' });
      assert.deepEqual(
        given.terms.filter((term) => term.body === 'd7').map(({ state, from }) => [state, from]),
        [['coming', '2026-06-03']],
      );
      assert.equal((await clerk.client.me()).posts.length, 1);
      assert.equal(await codeOf(of('admin').client.givePost(clerk.id, { ...post, from: '2026-06-05' })), 'post.held');
      await office.moveTo('2026-06-03T09:00:00+08:00');
      assert.equal((await clerk.client.me()).posts.length, 2);
      const ended = await of('admin').client.endPost(clerk.id, { ...post, lastDay: '2026-06-03' });
      assert.equal(ended.terms.find((term) => term.body === 'd7')?.until, '2026-06-03');
      assert.deepEqual(
        ended.history.map(({ by, reason }) => [by, reason]),
        [
          ['管示例', '任职通知 1 号'],
          ['人示例', '任职通知 1 号'],
        ],
      );
      assert.equal(
        await codeOf(of('admin').client.endPost(clerk.id, { ...post, lastDay: '2026-06-03' })),
        'post.not-held',
      );
    });

    it('keep to the organisation, its seats, and the auditor’s place outside the chain', async () => {
      const clerk = of('clerk');
      const give = (more: object) =>
        codeOf(of('admin').client.givePost(clerk.id, { ...post, from: '2026-06-03', ...more }));
      assert.equal(await give({ role: 'finance' }), '422 role');
      assert.equal(await give({ role: 'applicant' }), '422 role');
      assert.equal(await give({ body: 'police', role: 'third_party' }), '422 role');
      assert.equal(await give({ from: '2026-05-01' }), '422 from');
      assert.equal(await give({ until: '2026-06-01' }), '422 until');
      assert.equal(await give({ body: 'd3', role: 'dept_head' }), 'post.full');
      assert.equal(await give({ body: 'office', role: 'auditor' }), 'post.apart');
      assert.equal(
        await codeOf(of('admin').client.givePost(of('auditor').id, { ...post, from: '2026-06-03' })),
        'post.apart',
      );
      assert.equal(
        await codeOf(of('admin').client.givePost(of('applicant').id, { ...post, from: '2026-06-03' })),
        '422 role',
      );
      assert.equal(await codeOf(of('clerk').client.givePost(of('head').id, post)), 'act.not-yours');
      assert.equal(await codeOf(of('auditor').client.givePost(of('clerk').id, post)), 'act.not-yours');
    });

    it('applicants are found by the whole login alone', async () => {
      const { admin, applicant } = { admin: of('admin'), applicant: of('applicant') };
      assert.deepEqual((await admin.client.people({ q: '陈密' })).items, []);
      assert.deepEqual(
        (await admin.client.people({ q: `${applicant.id}@test.example` })).items.map((row) => row.id),
        [applicant.id],
      );
      const first = await admin.client.people({ limit: 2 });
      const second = await admin.client.people({ limit: 2, cursor: first.next });
      assert.equal(new Set([...first.items, ...second.items].map((row) => row.id)).size, 4);
    });
  });

  describe('settings', () => {
    it('have a day in force and keep what was before', async () => {
      const admin = of('admin').client;
      await admin.putSetting('spouseYears', { value: 3, from: '2026-07-01', source: '省厅通知' });
      await admin.putSetting('spouseYears', { value: 2, from: '2026-07-01', source: '省厅更正' });
      const before = await admin.setting('spouseYears');
      assert.equal(before.value, 0);
      assert.deepEqual(
        before.history.map(({ value, state, source, by }) => [value, state, source, by]),
        [
          [2, 'coming', '省厅更正', '管示例'],
          [3, 'replaced', '省厅通知', '管示例'],
        ],
      );
      await office.moveTo('2026-07-01T09:00:00+08:00');
      const after = await admin.setting('spouseYears');
      assert.deepEqual([after.value, after.since, after.history[0]?.state], [2, '2026-07-01', 'in-force']);
      assert.ok(after.usedBy.length > 0);
      assert.equal(
        await codeOf(admin.putSetting('spouseYears', { value: 1.5, from: '2026-07-02', source: 'x' })),
        '422 value',
      );
      assert.equal(
        await codeOf(of('clerk').client.putSetting('spouseYears', { value: 1, from: '2026-07-02', source: 'x' })),
        'act.not-yours',
      );
    });

    it('of the house stand beside those of the procedures', async () => {
      const detail = await of('admin').client.setting('identity.idleMinutes');
      assert.deepEqual(detail.usedBy, []);
      assert.equal(detail.fixed, undefined);
    });
  });

  describe('powers', () => {
    it('name the people of today, those away with their deputy, and everything one person may do', async () => {
      const { client } = of('admin');
      const clerk = await office.person('代示例', [{ role: 'handler', body: 'd3' }]);
      await of('clerk').client.setAbsence({ deputy: clerk.id, from: '2026-07-01', until: '2026-07-10' });
      const page = await client.powers({ role: 'handler', body: 'd3', limit: 1 });
      assert.ok(page.total > 1 && page.next);
      assert.deepEqual(page.items[0]?.holders?.map((holder) => [holder.name, holder.away?.deputy]).sort(), [
        ['代示例', undefined],
        ['周示例', '代示例'],
      ]);
      const own = await client.powers({ person: clerk.id, limit: 200 });
      assert.ok(own.total > 0 && own.items.every((row) => row.who.role === 'handler'));
    });

    it('go out as a file, and the export is logged', async () => {
      const file = await fetch(new URL('/api/v1/powers?format=csv&lang=en', office.url), {
        headers: { authorization: `Bearer ${of('head').token}` },
      });
      assert.equal(file.status, 200);
      assert.match(await file.text(), /^Procedure,State,Action,Post/);
      const { items } = await of('auditor').client.audit({ kind: 'export' });
      assert.deepEqual(
        items.map((row) => row.who),
        ['孙示例'],
      );
    });
  });

  it('tokens of others are ended with a reason, and do not work from then on', async () => {
    const clerk = await office.person('令示例', [{ role: 'handler', body: 'd6' }]);
    const row = (await of('admin').client.allTokens()).find((token) => token.person.id === clerk.id);
    assert.ok(row && !JSON.stringify(row).includes(clerk.token));
    assert.equal(await codeOf(of('auditor').client.endAnyToken(row.id, '离职了')), 'act.not-yours');
    await of('admin').client.endAnyToken(row.id, '离职了');
    assert.equal(await codeOf(clerk.client.me()), 'auth.required');
    assert.equal(await codeOf(of('admin').client.endAnyToken(row.id, '离职了')), 'not-found');
  });

  it('the logs are only added to', async () => {
    const { pool } = office.running.office;
    for (const sql of [
      'update admin_event set kind = kind',
      'delete from admin_event',
      'update organisation_change set body = body',
      'delete from organisation_change',
    ])
      await assert.rejects(pool.query(sql), /permission denied/, sql);
  });
});
