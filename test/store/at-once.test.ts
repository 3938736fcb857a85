/** What happens at the same moment: one act wins a version, numbers have no gaps, uploads are all kept, a key acts once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { checkHouse } from '../support/check-house.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const many = 20;
const times = <T>(n: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: n }, (_, index) => work(index)));
const done = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
const codes = (results: readonly PromiseSettledResult<unknown>[]): string[] =>
  results.flatMap((result) =>
    result.status === 'rejected'
      ? [result.reason instanceof ApiError ? result.reason.problem.code : String(result.reason)]
      : [],
  );

/** The smallest PNG there is. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
const upload = (name: string) => {
  const form = new FormData();
  form.set('file', new File([png], name, { type: 'image/png' }));
  return form;
};

describe('at the same moment', () => {
  let office: TestOffice;
  let applicant: TestPerson;
  let clerk: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    applicant = await office.person('王示例');
    clerk = await office.person('甲', [{ role: 'handler', body: 'd3' }]);
  });
  after(async () => {
    await withClient(office.running.ownerUrl, (client) =>
      checkHouse(client, office.running.office.book, { today: '2026-06-02', at: '2026-06-02T09:00:00+08:00' }),
    );
    await office.close();
  });
  const draft = () => applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
  const filed = async () => {
    const opened = await draft();
    return (await applicant.client.act(opened.id, { action: 'file', version: opened.version })).case;
  };

  it(`${many} acts on one case: one wins, the others hear that the case has changed`, async () => {
    const view = await filed();
    const results = await times(many, (n) =>
      clerk.client.act(view.id, { action: 'note', version: view.version, input: { opinion: `意见${n}` } }),
    );
    assert.equal(done(results).length, 1);
    assert.deepEqual(
      codes(results),
      Array.from({ length: many - 1 }, () => 'case.stale'),
    );
    const { items } = await clerk.client.events(view.id);
    assert.equal(items.filter((event) => event.kind === 'acted').length, 2);
  });

  it(`${many} filings draw ${many} numbers without a gap`, async () => {
    const drafts = await Promise.all(Array.from({ length: many }, draft));
    const results = await times(many, (n) =>
      applicant.client.act(drafts[n]?.id ?? '', { action: 'file', version: drafts[n]?.version ?? 0 }),
    );
    assert.deepEqual(codes(results), []);
    const serials = done(results)
      .map((result) => Number((result.case.numbers.zz ?? '').slice(6, 12)))
      .sort((a, b) => a - b);
    const first = serials[0] ?? 0;
    assert.deepEqual(
      serials,
      Array.from({ length: many }, (_, index) => first + index),
    );
  });

  it(`${many} uploads to one case are all kept`, async () => {
    const view = await draft();
    const results = await times(many, (n) => applicant.client.upload(view.id, 'proof', upload(`证明${n}.png`)));
    assert.deepEqual(codes(results), []);
    const after = await applicant.client.case(view.id);
    assert.deepEqual(
      after.materials[0]?.files.map((file) => file.name).sort(),
      Array.from({ length: many }, (_, n) => `证明${n}.png`).sort(),
    );
    assert.equal(after.version, view.version, 'a file makes no form stale');
  });

  it('an act and uploads do not lose each other', async () => {
    const view = await draft();
    const [acted, ...uploads] = await Promise.allSettled([
      applicant.client.act(view.id, { action: 'save', version: view.version, form: { reason: '改过' } }),
      ...Array.from({ length: 6 }, (_, n) => applicant.client.upload(view.id, 'proof', upload(`${n}.png`))),
    ]);
    assert.deepEqual(codes([acted, ...uploads]), []);
    const after = await applicant.client.case(view.id);
    assert.equal(after.form.reason, '改过');
    assert.equal(after.materials[0]?.files.length, 6);
  });

  it('one key used many times at once acts once and is answered alike', async () => {
    const view = await filed();
    const results = await times(many, () =>
      clerk.client.act(view.id, { action: 'note', version: view.version, input: { opinion: '一次' } }, 'the-same-key'),
    );
    assert.deepEqual(codes(results), []);
    for (const result of done(results)) assert.deepEqual(result.changes, done(results)[0]?.changes);
    assert.equal((await clerk.client.case(view.id)).version, view.version + 1);
  });

  it('one key opens one draft', async () => {
    const results = await times(many, () =>
      applicant.client.open('honorary-sample', { name: '王示例' }, 'open-with-this-key'),
    );
    assert.deepEqual(codes(results), []);
    assert.equal(new Set(done(results).map((view) => view.id)).size, 1);
  });
});
