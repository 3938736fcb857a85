/** Cases that the office opens itself, over HTTP: who may open what, forms that come back masked, lines that are scanned. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError, type Client } from '../../src/client/client.ts';
import type { Value } from '../../src/language/expression.ts';
import { handIn, takeIn } from '../support/custody.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

type Row = { readonly [key: string]: Value };

let office: TestOffice;
let keeper: TestPerson;
let second: TestPerson;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00' });
  keeper = await office.person('保示例', [{ role: 'custodian', body: 'outbound' }]);
  second = await office.person('办示例', [{ role: 'handler', body: 'outbound' }]);
});
after(() => office.close());

const refusedAt = async (call: Promise<unknown>, code: string, ...paths: string[]) =>
  assert.rejects(call, (error) => {
    assert.ok(error instanceof ApiError);
    const found = (error.problem.errors ?? []).map((entry) => [entry.code, entry.path]);
    assert.deepEqual(
      found,
      paths.map((path) => [code, path]),
    );
    return paths.length > 0 || error.problem.code === code;
  });

/** As it is kept, read where no mask is put before it. */
async function kept(id: string): Promise<Row> {
  const { rows } = await office.running.office.pool.query<{ path: string; value: Value }>(
    `SELECT DISTINCT ON (path) path, value FROM case_value WHERE case_id = $1 ORDER BY path, seq DESC`,
    [id],
  );
  return Object.fromEntries(rows.map(({ path, value }) => [path.replace(/^form\./, ''), value]));
}

const save = async (client: Client, id: string, form: Row) => {
  const { version } = await client.case(id);
  return (await client.act(id, { action: 'save', form, version })).case;
};
const documents = (form: { readonly [key: string]: Value }) => form.documents as Row[]; // a list of entries

describe('what the office opens itself', () => {
  it('is offered to those whom the definition names, found in both languages and by pinyin', async () => {
    const all = await keeper.client.openings();
    const ids = all.map(({ id }) => id);
    assert.ok(['document-custody', 'document-intake', 'document-stock-take'].every((id) => ids.includes(id)));
    assert.ok(!ids.includes('travel-tables'));
    for (const q of ['入库', 'intake', 'zhengzhao ruku', 'ZZJZRK', '证照 入库'])
      assert.ok(
        (await keeper.client.openings(q)).some(({ id }) => id === 'document-intake'),
        q,
      );
    assert.deepEqual(await keeper.client.openings('没有这样的事项'), []);
    assert.ok((await second.client.openings()).some(({ id }) => id === 'travel-tables'));
    const auditor = await office.person('审示例', [{ role: 'auditor', body: 'office' }]);
    assert.deepEqual(await auditor.client.openings(), []);
    const visitor = await office.person('访示例');
    assert.deepEqual(await visitor.client.openings(), []);
    await refusedAt(auditor.client.open('document-intake'), 'case.not-opener');
  });

  it('offers the counter what persons apply for there; a unit files through its own people', async () => {
    const ids = async (client: Client) => (await client.atCounter()).map(({ id }) => id);
    const clerk = await office.person('窗示例', [{ role: 'window', body: 'd1' }]);
    const district = await office.person('区窗示例', [{ role: 'window', body: '420102' }]);
    const [atOffice, atDistrict] = [await ids(clerk.client), await ids(district.client)];
    assert.ok(['passport-loss', 'return-settlement'].every((id) => atOffice.includes(id)));
    assert.ok(!atOffice.includes('official-trip-approval') && !atOffice.includes('document-intake'));
    assert.ok(!atDistrict.includes('passport-loss'));
    const counter = { counter: { name: '来访人示例' } };
    await refusedAt(clerk.client.open('official-trip-approval', {}, undefined, counter), 'case.unit-needed');
  });
});

describe('a form that is shown masked', () => {
  it('keeps what is masked when something else is saved', async () => {
    const { id } = await keeper.client.open('document-custody', { ...handIn(0), cabinet: 'A' });
    const shown = await keeper.client.case(id);
    assert.deepEqual([shown.own, shown.editable], [false, true]);
    assert.deepEqual([shown.form.number, shown.masked.includes('number')], ['P******11', true]);
    await save(keeper.client, id, { ...shown.form, cabinet: 'B' });
    const now = await kept(id);
    assert.deepEqual([now.number, now.mrz, now.cabinet], [handIn(0).number, handIn(0).mrz, 'B']);
    await save(keeper.client, id, { number: 'PE2000028' });
    assert.equal((await kept(id)).number, 'PE2000028');
  });

  it('asks for the whole value where a mask stands for nothing', async () => {
    const { id } = await keeper.client.open('document-custody', handIn(0));
    await refusedAt(save(keeper.client, id, { number: 'P******12' }), 'form.masked', 'form.number');
    assert.equal((await kept(id)).number, handIn(0).number);
  });

  it('keeps it inside the entries of a list: one changed, one taken out, one added, in another order', async () => {
    const rows = [0, 1, 2].map((n) => ({ ...handIn(n), slot: `0${n}` }));
    const { id } = await keeper.client.open('document-intake', { documents: rows });
    const list = documents((await keeper.client.case(id)).form);
    assert.ok(list.every((row) => /\*/.test(String(row.number)) && /\*/.test(String(row.mrz))));
    const numbers = async () => documents(await kept(id)).map(({ number, mrz, slot }) => [number, mrz, slot]);
    const of = (n: number, slot = `0${n}`) => [handIn(n).number, handIn(n).mrz, slot];
    const [a = {}, b = {}, c = {}] = list;
    await save(keeper.client, id, { documents: [a, { ...b, slot: '9' }, c] });
    assert.deepEqual(await numbers(), [of(0), of(1, '9'), of(2)]);
    await save(keeper.client, id, { documents: [c, a] });
    assert.deepEqual(await numbers(), [of(2), of(0)]);
    await save(keeper.client, id, { documents: [a, { ...handIn(1), slot: '01' }, c] });
    assert.deepEqual(await numbers(), [of(0), of(1), of(2)]);
  });

  it('asks again where two entries look alike and one of them is gone', async () => {
    const twin = (number: string) => ({ kind: 'HKMO', number, holder: '示例', slot: '01' });
    const { id } = await keeper.client.open('document-intake', { documents: [twin('HC1000113'), twin('HC1999913')] });
    const [one = {}] = documents((await keeper.client.case(id)).form);
    await refusedAt(save(keeper.client, id, { documents: [one] }), 'form.masked', 'form.documents.0.number');
    await save(keeper.client, id, { documents: [{ ...one, slot: '02' }, one] });
    assert.deepEqual(
      documents(await kept(id)).map(({ number, slot }) => [number, slot]),
      [
        ['HC1000113', '02'],
        ['HC1999913', '01'],
      ],
    );
  });

  it('puts two hundred entries back when one of them is taken out', async () => {
    const entry = (n: number) => ({ kind: 'HKMO', number: `HC${1_000_000 + n}`, holder: '示例', slot: String(n) });
    const rows = Array.from({ length: 200 }, (_, n) => entry(n));
    const { id } = await keeper.client.open('document-intake', { documents: rows });
    const list = documents((await keeper.client.case(id)).form);
    await save(keeper.client, id, { documents: list.toSpliced(77, 1) });
    assert.deepEqual(
      documents(await kept(id)).map(({ number }) => number),
      rows.toSpliced(77, 1).map(({ number }) => number),
    );
  });
});

describe('lines that are scanned for an act', () => {
  it('are judged one by one, and the rest is told', async () => {
    for (const n of [0, 1, 2]) await takeIn(keeper.client, n);
    const form = { occasion: 'half-year', place: 'office', keeper: '保示例', second: '办示例' };
    const { id, version } = await keeper.client.open('document-stock-take', form);
    await refusedAt(keeper.client.scan(id, 'count', 'scans', ''), 'act.not-permitted');
    await keeper.client.act(id, { action: 'start', version });
    const before = await keeper.client.scan(id, 'count', 'scans', '');
    assert.deepEqual([before.lines, before.left.length], [[], 3]);
    const text = [handIn(0).mrz, handIn(1).number, 'HC7654321', handIn(1).number, '？？'].join('\n');
    const { lines, left } = await keeper.client.scan(id, 'count', 'scans', text);
    assert.deepEqual(
      lines.map(({ text: number, mark }) => [number, mark]),
      [
        [handIn(0).number, 'known'],
        [handIn(1).number, 'known'],
        ['HC7654321', 'unknown'],
        [handIn(1).number, 'twice'],
        ['??', 'unreadable'],
      ],
    );
    assert.deepEqual(left, [handIn(2).number]);
    const exports = async () =>
      (
        await office.running.office.pool.query<{ subject: string; detail: { rows: string } }>(
          `select subject, detail from admin_event where kind = 'exported'`,
        )
      ).rows;
    assert.deepEqual(await exports(), []);
    await keeper.client.scan(id, 'count', 'scans', '', 'csv');
    const { number } = await keeper.client.case(id);
    assert.deepEqual(
      (await exports()).map(({ subject, detail }) => [subject, detail.rows]),
      [[number, String(before.left.length)]],
    );
    await refusedAt(keeper.client.scan(id, 'count', 'scans', 'A'.repeat(400_001)), 'scan.too-long', 'text');
    await refusedAt(keeper.client.scan(id, 'count', 'nothing', ''), 'not-found');
    await refusedAt(second.client.scan(id, 'count', 'scans', ''), 'act.not-yours');
  });
});
