/** kill -9, three times, while papers are issued: every number is there once, every paper is sealed once and in the public log once. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { openFileFolder } from '../../src/server/file-folder.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { readLogKeys } from '../../src/server/log/keys.ts';
import { verifyStore } from '../../src/server/verify/verify.ts';
import { openPool } from '../../src/store/pool.ts';
import { untilLogged } from '../server/log/issue.ts';
import { sampleOffice } from '../support/office.ts';
import { runBurst } from './burst.ts';
import { OfficeProcess } from './office-process.ts';

const connections = 6;
const casesEach = 6;
const issued = connections * casesEach;
/** Of 180 acts; certificates come from the fifth act of each case on. */
const blows = [60, 110, 160];

let office: OfficeProcess;
afterEach(() => office.close());

test('the server is killed while papers are issued', async () => {
  office = new OfficeProcess();
  let addresses = Promise.resolve(await office.start());
  await runBurst({
    office,
    connections,
    casesEach,
    url: async () => (await addresses).url,
    onAct: (count) => {
      if (blows.includes(count)) addresses = addresses.then(() => office.kill()).then(() => office.start());
    },
  });
  const { url, ownerUrl } = await addresses;
  await untilLogged(() => url, issued);
  const pool = openPool(ownerUrl, 2, () => undefined);
  try {
    const key = join(office.dataDir, 'log.key');
    const { vkey } = readLogKeys(await readFile(key, 'utf8'), key);
    const files = await openFileFolder(join(office.dataDir, 'files'));
    const { faults, counted } = await verifyStore(pool, await readLawBook(sampleOffice), files, [vkey]);
    assert.deepEqual(faults, []);
    assert.equal(counted.papers, issued);
    assert.equal(counted.leaves, issued, 'one leaf a paper');
    const { rows } = await pool.query<{ n: number }>(
      `select substring(number from '〕(\\d+)号')::int as n from paper order by 1`,
    );
    assert.deepEqual(
      rows.map((row) => row.n),
      Array.from({ length: issued }, (_, index) => index + 1),
      'numbers without gap or repetition',
    );
    // A paper that was being written when the blow fell is written again under its own name: nothing else lies there.
    const names = (await readdir(join(office.dataDir, 'files'), { recursive: true })).filter((name) =>
      /\.pdf$/.test(name),
    );
    assert.equal(names.length, issued);
  } finally {
    await pool.end();
  }
});
