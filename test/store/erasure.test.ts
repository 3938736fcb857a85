/** Law 10: what is erased is gone for good; the log stays, replays, and still carries the commitments to what it no longer knows. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { withClient } from '../../src/server/database/roles.ts';
import { readValues } from '../../src/store/read-events.ts';
import { checkHouse } from '../support/check-house.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

const name = '独孤示例';
const reason = '只有本人知道的理由';

describe('erasure', () => {
  let office: TestOffice;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  });
  after(() => office.close());

  it('commits to each value before, with a salt of its own', async () => {
    const applicant = await office.person('王示例');
    const draft = await applicant.client.open('honorary-sample', { name, reason });
    const values = await readValues(office.running.office.pool, draft.id);
    assert.deepEqual(values.map((value) => value.path).sort(), ['form.name', 'form.reason']);
    for (const { value, salt, commitment } of values) {
      assert.equal(salt?.length, 16);
      assert.deepEqual(
        commitment,
        createHash('sha256')
          .update(salt ?? '')
          .update(JSON.stringify(value))
          .digest(),
      );
    }
    assert.notDeepEqual(values[0]?.salt, values[1]?.salt);
  });

  it('empties values and salts, keeps events and commitments, and the log still replays', async () => {
    const applicant = await office.person('王示例');
    const draft = await applicant.client.open('honorary-sample', { name, reason });
    const before = await readValues(office.running.office.pool, draft.id);
    const log = (await applicant.client.events(draft.id)).items;
    await office.moveTo('2026-09-02T09:00:00+08:00'); // 90 days later the draft is erased
    const view = await applicant.client.case(draft.id);
    assert.equal(view.state.id, 'erased');
    assert.deepEqual(view.form, {});
    const values = await readValues(office.running.office.pool, draft.id);
    assert.deepEqual(
      values.map(({ path, value, salt }) => ({ path, value, salt })),
      before.map(({ path }) => ({ path, value: null, salt: null })),
    );
    assert.deepEqual(
      values.map(({ commitment }) => commitment),
      before.map(({ commitment }) => commitment),
    );
    const after = (await applicant.client.events(draft.id)).items;
    assert.deepEqual(after.slice(0, log.length), log, 'what was written stays as it was');
    await withClient(office.running.ownerUrl, async (client) => {
      await checkHouse(client, office.running.office.book, { today: '2026-09-02', at: '2026-09-02T09:00:00+08:00' });
      const { rows: tables } = await client.query<{ name: string }>(
        "select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'",
      );
      for (const table of tables) {
        const { rows } = await client.query(
          `select to_jsonb(t)::text as row from ${table.name} t where to_jsonb(t)::text like any($1::text[])`,
          [[`%${reason}%`, `%${draft.number}%${name}%`, `%${name}%${draft.number}%`]],
        );
        const own = rows.filter((row) => JSON.stringify(row).includes(draft.id));
        assert.deepEqual(own, [], `${table.name} still knows it`);
      }
    });
  });

  it('finds an erased case neither by name nor by pinyin, still by its number', async () => {
    const applicant = await office.person('王示例');
    const draft = await applicant.client.open('honorary-sample', { name: '轩辕示例', reason });
    const found = async (q: string) => (await applicant.client.cases({ q, queue: 'own' })).items.length;
    assert.deepEqual([await found('轩辕'), await found('xuanyuanshili'), await found(draft.number)], [1, 1, 1]);
    await office.moveTo('2026-12-31T09:00:00+08:00');
    assert.deepEqual([await found('轩辕'), await found('xuanyuanshili'), await found(draft.number)], [0, 0, 1]);
  });
});
