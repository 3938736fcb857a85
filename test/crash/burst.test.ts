/** kill -9 in the middle of a burst: every acknowledged act is there exactly once afterwards, and none is there by half (invariant 3). */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { withClient } from '../../src/server/database/roles.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { checkHouse } from '../support/check-house.ts';
import { sampleOffice } from '../support/office.ts';
import { type Acknowledged, runBurst } from './burst.ts';
import { OfficeProcess } from './office-process.ts';

const connections = 8;
const casesEach = 8;
const actsOfCase = ['save', 'file', 'note', 'note', 'grant'];
/** The blow falls here, in the middle of the burst. */
const blow = 130;

let office: OfficeProcess;
afterEach(() => office.close());

async function compare(ownerUrl: string, done: readonly Acknowledged[]): Promise<void> {
  const book = await readLawBook(sampleOffice);
  await withClient(ownerUrl, async (client) => {
    const records = await checkHouse(client, book, { today: '2026-06-02', at: '2026-06-02T09:00:00+08:00' });
    assert.equal(records.size, connections * casesEach, 'as many cases as were opened');
    const { rows: keys } = await client.query<{ key: string }>('select key from act_key');
    const known = new Set(keys.map((row) => row.key));
    for (const { caseId, acts } of done) {
      const record = records.get(caseId);
      assert.deepEqual(
        acts.map((act) => act.action),
        actsOfCase,
      );
      assert.deepEqual(
        record?.acts.map(({ action, version }) => ({ action, version })),
        acts.map(({ action, version }) => ({ action, version })),
      );
      for (const act of acts) assert.ok(known.has(act.key), 'each key is kept');
      assert.equal(record?.state, 'granted');
      assert.equal(record?.papers.length, 1);
    }
  });
}

test('the server is killed: it starts again on the same folder and nothing acknowledged is lost or doubled', async () => {
  office = new OfficeProcess();
  let addresses = Promise.resolve(await office.start());
  const done = await runBurst({
    office,
    connections,
    casesEach,
    url: async () => (await addresses).url,
    onAct: (count) => {
      if (count === blow) addresses = office.kill().then(() => office.start());
    },
  });
  await compare((await addresses).ownerUrl, done);
});

test('the database is killed: the running server starts it again, says so, and nothing acknowledged is lost or doubled', async () => {
  office = new OfficeProcess();
  const addresses = await office.start();
  let usable: Promise<void> = Promise.resolve();
  const done = await runBurst({
    office,
    connections,
    casesEach,
    url: async () => usable.then(() => addresses.url),
    onAct: (count) => {
      if (count !== blow) return;
      usable = office.says('the database runs again');
      office.killDatabase();
    },
  });
  await usable;
  await compare(addresses.ownerUrl, done);
});
