/** Invariant 5: whoever may not see a case finds nothing, in the same words as where nothing is; whoever only reads sees masks. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { relative } from '../../src/cli/demo/play.ts';
import { ApiError, type Client } from '../../src/client/client.ts';
import type { CaseView, Problem } from '../../src/client/types.ts';
import type { Value } from '../../src/language/expression.ts';
import { realOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const today = '2026-06-02';
const name = '独孤示例';
const document = 'E12345678';
const nowhere = '00000000-0000-4000-8000-000000000000';
const isNotFound = (error: unknown) => error instanceof ApiError && error.problem.status === 404;

describe('who sees a case', () => {
  let office: TestOffice;
  let applicant: TestPerson;
  let view: CaseView;
  before(async () => {
    office = await useOffice({ clock: `${today}T09:00:00+08:00`, officeFolder: realOffice });
    applicant = await office.person(name);
    view = await fileOne(office, applicant);
  });
  after(() => office.close());

  const strangers: readonly [string, { role: string; body: string }[]][] = [
    ['another applicant', []],
    ['the police before they are asked', [{ role: 'third_party', body: 'police' }]],
    ['another district', [{ role: 'handler', body: '420106' }]],
    ['another department', [{ role: 'handler', body: 'd5' }]],
    ['the administrator', [{ role: 'admin', body: 'd1' }]],
    ['the province', [{ role: 'superior', body: 'province' }]],
  ];

  for (const [who, posts] of strangers) {
    it(`not ${who}: page, log, lists and papers answer as if it were absent`, async () => {
      const { client, token } = await office.person('路人', posts);
      const problems: Problem[] = [];
      for (const id of [view.id, nowhere]) {
        await assert.rejects(
          client.case(id),
          (error) => isNotFound(error) && problems.push((error as ApiError).problem) > 0,
        ); // isNotFound says what it is
        await assert.rejects(client.events(id), isNotFound);
        await assert.rejects(client.act(id, { action: 'accept', version: view.version }), isNotFound);
        await assert.rejects(client.preview(id, { action: 'accept', version: view.version }), isNotFound);
        await assert.rejects(client.upload(id, 'passport', new FormData()), isNotFound);
      }
      const [seen, absent] = problems.map(({ requestId: _requestId, ...rest }) => rest);
      assert.deepEqual(seen, absent, 'the same words');
      for (const queue of ['mine', 'department', 'own', 'all'])
        assert.deepEqual((await client.cases({ queue })).items, []);
      assert.deepEqual((await client.cases({ q: view.number, queue: 'all' })).items, []);
      assert.deepEqual(await countsOf(client), [0, 0]);
      const [paper] = view.papers;
      assert.ok(paper);
      for (const url of [paper.url, `/api/v1/papers/${nowhere}.pdf`]) {
        const answer = await fetch(new URL(url, office.url), { headers: { authorization: `Bearer ${token}` } });
        assert.equal(answer.status, 404);
      }
    });
  }

  it('the district in charge and the department do', async () => {
    for (const body of ['420102', 'd3']) {
      const { client } = await office.person('经办', [{ role: 'handler', body }]);
      assert.equal((await client.case(view.id)).number, view.number);
      assert.deepEqual(
        (await client.cases({ q: view.number, queue: 'all' })).items.map((item) => item.id),
        [view.id],
      );
    }
  });

  it('whoever only reads sees neither name nor document in list, case, log, timeline and register', async () => {
    const { client } = await office.person('审计', [{ role: 'auditor', body: 'office' }]);
    const pages: { [page: string]: unknown } = {
      list: await client.cases({ queue: 'all' }),
      search: await client.cases({ q: view.number, queue: 'all' }),
      case: await client.case(view.id),
      log: await client.events(view.id),
    };
    for (const register of (await client.registers()).map((entry) => entry.id))
      pages[register] = await client.entries(register);
    assert.equal((await client.cases({ queue: 'all' })).items.length, 1, 'the reader sees the case');
    for (const [page, shown] of Object.entries(pages)) {
      assert.ok(!JSON.stringify(shown).includes(name), `${page} shows the name`);
      assert.ok(!JSON.stringify(shown).includes(document), `${page} shows the document`);
    }
  });

  it('whoever handles it sees the name, and the document masked everywhere', async () => {
    const { client } = await office.person('经办', [{ role: 'handler', body: '420102' }]);
    const seen = await client.case(view.id);
    assert.equal(seen.form.name, name);
    const pages = [
      seen,
      await client.cases({ queue: 'mine' }),
      await client.events(view.id),
      ...(await Promise.all((await client.registers()).map((entry) => client.entries(entry.id)))),
    ];
    for (const page of pages) assert.ok(!JSON.stringify(page).includes(document));
    assert.equal(
      pages.some((page) => 'register' in page && JSON.stringify(page.items).includes(name)),
      false,
      'registers mask names for everyone',
    );
  });

  it('the log holds no personal value, for anyone', async () => {
    const { items } = await applicant.client.events(view.id);
    const log = JSON.stringify(items.map((item) => item.data));
    for (const value of [name, document, '示例路1号', 'shili@example.org']) assert.ok(!log.includes(value), value);
  });
});

const countsOf = async (client: Client): Promise<number[]> => {
  const { mine, department } = await client.counts();
  return [mine, department];
};

/** A filed case of the first sample that a district handles, under our applicant's name and document. */
async function fileOne(office: TestOffice, applicant: TestPerson): Promise<CaseView> {
  const { book } = office.running.office;
  const sample = book.demo.cases.find((entry) => 'intendedDistrict' in entry.case.form);
  assert.ok(sample);
  const form = relative(sample.case.form, today) as { [key: string]: Value }; // JSON stays JSON
  const draft = await applicant.client.open(sample.procedure, {
    ...form,
    name,
    docNo: document,
    email: 'shili@example.org',
    intendedDistrict: '420102',
  });
  for (const material of draft.materials.filter(
    (entry) => entry.demanded && (entry.from ?? 'applicant') === 'applicant',
  )) {
    const promise = new FormData();
    promise.set('atCounter', 'true');
    await applicant.client.upload(draft.id, material.key, promise);
  }
  return (await applicant.client.act(draft.id, { action: 'file', version: draft.version })).case;
}
