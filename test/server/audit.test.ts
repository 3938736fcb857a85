/** The audit: who looked, acted, changed and exported; to auditors with the act, to administrators without; never what a case holds. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const secret = '陈密名';
const opinion = '只此一处的意见';

describe('the audit', () => {
  let office: TestOffice;
  let auditor: TestPerson;
  let admin: TestPerson;
  let clerk: TestPerson;
  let applicant: TestPerson;
  let number = '';

  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    auditor = await office.person('审示例', [{ role: 'auditor', body: 'office' }]);
    admin = await office.person('管示例', [{ role: 'admin', body: 'd1' }]);
    clerk = await office.person('周示例', [{ role: 'handler', body: 'd3' }]);
    applicant = await office.person(secret);
    const draft = await applicant.client.open('honorary-sample', { name: secret, reason: secret });
    const { case: filed } = await applicant.client.act(draft.id, { action: 'file', version: draft.version });
    number = filed.number;
    const seen = await clerk.client.case(draft.id);
    await clerk.client.act(draft.id, { action: 'note', input: { opinion }, version: seen.version });
    await applicant.client.open('honorary-sample', { name: secret });
  });
  after(() => office.close());

  it('names act, post and number for the auditor', async () => {
    const { items } = await auditor.client.audit({ number: number.toLowerCase() });
    const acts = items.filter((row) => row.kind === 'act');
    assert.deepEqual(acts.map((row) => [row.what.zh, row.who, row.post?.zh, row.number]).slice(0, 1), [
      ['记录（示例事项）', '周示例', '国内处承办人', number],
    ]);
    assert.ok(items.some((row) => row.kind === 'look' && row.who === '周示例'));
  });

  it('tells the administrator that there was an act, not which', async () => {
    const { items } = await admin.client.audit({ number });
    assert.ok(items.length > 0);
    assert.deepEqual(new Set(items.map((row) => row.what.en)), new Set(['took an act', 'looked']));
  });

  it('never holds a value, an opinion, an applicant’s name or a draft', async () => {
    for (const { client } of [auditor, admin]) {
      const page = await client.audit({ limit: 200 });
      const text = JSON.stringify(page);
      for (const hidden of [secret, opinion, applicant.id]) assert.ok(!text.includes(hidden), hidden);
      assert.equal(new Set(page.items.flatMap((row) => row.number ?? [])).size, 1);
    }
  });

  it('pages without gaps and without doubles', async () => {
    const whole = (await auditor.client.audit({ limit: 200 })).items.map((row) => row.id);
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: Awaited<ReturnType<typeof auditor.client.audit>> = await auditor.client.audit({ limit: 1, cursor });
      seen.push(...page.items.map((row) => row.id));
      cursor = page.next;
    }
    assert.deepEqual(seen, whole);
    assert.ok(whole.length >= 3);
  });

  it('is filtered by person, kind and day', async () => {
    const own = await auditor.client.audit({ person: clerk.id });
    assert.ok(own.items.length > 0 && own.items.every((row) => row.who === '周示例'));
    assert.ok((await auditor.client.audit({ kind: 'act' })).items.every((row) => row.kind === 'act'));
    assert.deepEqual((await auditor.client.audit({ from: '2026-05-01', until: '2026-06-01' })).items, []);
  });

  it('is exported with a purpose, which is kept', async () => {
    const take = (person: TestPerson, body: object) =>
      fetch(new URL('/api/v1/audit/export', office.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    assert.equal((await take(auditor, { format: 'csv' })).status, 422);
    assert.equal((await take(clerk, { format: 'csv', purpose: '年度检查' })).status, 403);
    assert.equal((await take(applicant, { format: 'csv', purpose: '年度检查' })).status, 404);
    const text = await (await take(auditor, { format: 'csv', purpose: '年度检查', kind: 'act' })).text();
    assert.match(text, /记录（示例事项）/);
    assert.ok(!text.includes(secret) && !text.includes(opinion));
    assert.equal((await take(auditor, { format: 'xlsx', purpose: '=1+1 检查' })).status, 200);
    const { items } = await auditor.client.audit({ kind: 'export' });
    assert.deepEqual(
      items.map((row) => [row.who, row.reason]),
      [
        ['审示例', '=1+1 检查'],
        ['审示例', '年度检查'],
      ],
    );
    assert.match(await (await take(auditor, { format: 'csv', purpose: '再查一次' })).text(), /,'=1\+1 检查/);
  });

  it('takes a year at most, the right way round', async () => {
    for (const filter of [{ from: '2020-01-01' }, { from: '2026-07-02', until: '2026-07-01' }])
      await assert.rejects(
        auditor.client.audit(filter),
        (error) => error instanceof ApiError && error.problem.errors?.[0]?.path === 'from',
      );
  });
});
