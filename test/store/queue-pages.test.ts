/** A queue over many posts, page by page, is the sorted whole: however the cases lie among the posts, none is missing and none comes twice. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { copyCase } from '../../bench/seed.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { type CaseFilter, listCases } from '../../src/store/list-cases.ts';
import { useDatabase } from '../support/database.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

const posts = Array.from({ length: 12 }, (_, i) => ({ role: 'handler' as const, body: `queue${i}` }));
const total = 90;

/** SQL for the posts of the case number `i`: which of the twelve it waits for. */
const spreads = {
  'evenly, one post each': 'i % 12 = p',
  'all for one post': 'p = 0',
  'most for one post, the rest anywhere': 'p = 0 and i % 9 > 0 or i % 9 = 0 and p = i % 12',
  'each for three posts': '(i + p) % 4 = 0',
  'the nearest for one post, the rest for another': 'p = case when i < 40 then 3 else 4 end',
} as const;

describe('a queue over many posts', () => {
  let office: TestOffice;
  let url: string;
  before(async () => {
    const database = await useDatabase();
    url = database.ownerUrl;
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, urls: database });
    const applicant = await office.person('王示例');
    const draft = await applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
    const { id } = (await applicant.client.act(draft.id, { action: 'file', version: draft.version })).case;
    await withClient(url, (client) => copyCase(client, id, total, 'PAGES', 20));
  });
  after(() => office.close());

  for (const [how, waits] of Object.entries(spreads))
    for (const filtered of [false, true])
      it(`${how}${filtered ? ', with a filter' : ''}`, async () => {
        await withClient(url, async (client) => {
          await client.query('delete from queue_entry');
          await client.query(
            `insert into queue_entry (post, sort_due, case_id)
             select 'queue' || p || ':handler', date '2026-06-02' + i / 4, id from (
               select id, (row_number() over (order by number))::int as i from case_file where number like 'PAGES%') c
             cross join generate_series(0, 11) p where ${waits}`,
          );
        });
        const { rows } = await office.running.office.pool.query<{ case_id: string }>(
          'select distinct sort_due, case_id from queue_entry order by sort_due, case_id',
        );
        const actor = { id: '00000000-0000-4000-8000-000000000001', name: '示例', kind: 'staff' as const, posts };
        for (const limit of [7, 20, 200]) {
          const found: string[] = [];
          const filter: CaseFilter = { queue: 'mine', limit, ...(filtered ? { procedure: 'honorary-sample' } : {}) };
          for (let last: CaseFilter['after'], more = true; more; ) {
            const page = await listCases(office.running.office.pool, actor, {
              ...filter,
              ...(last ? { after: last } : {}),
            });
            found.push(...page.map((row) => row.id));
            const end = page.at(-1);
            more = page.length === limit && end !== undefined;
            if (end) last = { due: end.sort_due, id: end.id };
          }
          assert.deepEqual(
            found,
            rows.map((row) => row.case_id),
            `pages of ${limit}`,
          );
        }
      });
});
