/** The check of a store: silent on what the office wrote, loud on each kind of change behind its back. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withClient } from '../../src/server/database/roles.ts';
import { type FaultKind, faultTitles } from '../../src/server/verify/fault.ts';
import { verifyStore } from '../../src/server/verify/verify.ts';
import { type TestDatabase, useDatabase } from '../support/database.ts';
import { root, sampleOffice, type TestOffice, useOffice } from '../support/office.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';

const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
]);

describe('the check of a store', () => {
  let database: TestDatabase;
  let office: TestOffice;
  let dataDir: string;
  let fileId: string;
  const change = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql));
  const kinds = async () => {
    const { office: inside } = office.running;
    const { faults } = await verifyStore(inside.pool, inside.book, inside.files);
    return [...new Set(faults.map((fault) => fault.kind))];
  };

  before(async () => {
    database = await useDatabase();
    dataDir = makeTempFolder();
    office = await useOffice({
      clock: '2026-06-02T09:00:00+08:00',
      officeFolder: sampleOffice,
      urls: database,
      dataDir,
    });
    const applicant = await office.person('王示例');
    const clerk = await office.person('甲', [{ role: 'handler', body: 'd3' }]);
    const head = await office.person('乙', [{ role: 'dept_head', body: 'd3' }]);
    const open = await applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
    const form = new FormData();
    form.set('file', new File([png], 'a.png'));
    fileId = (await applicant.client.upload(open.id, 'proof', form)).id;
    const twice = new FormData();
    twice.set('file', new File([png], 'b.png'));
    await applicant.client.removeFile(open.id, 'proof', (await applicant.client.upload(open.id, 'proof', twice)).id);
    await applicant.client.act(open.id, { action: 'save', version: 0, form: { reason: '' } });
    await applicant.client.act(open.id, { action: 'file', version: 1, form: { reason: '再测试' } });
    await clerk.client.act(open.id, { action: 'note', version: 2, input: { opinion: '可以' } });
    await head.client.act(open.id, { action: 'grant', version: 3 });
    const second = await applicant.client.open('honorary-sample', { name: '王示例', reason: '第二件' });
    await applicant.client.act(second.id, { action: 'file', version: 0 });
    await applicant.client.open('honorary-sample', { name: '草稿' });
    await office.moveTo('2026-09-10T09:00:00+08:00'); // the second is granted by silence, the draft is erased
  });
  after(async () => {
    await office.close();
    await database.close();
    removeFolder(dataDir);
  });

  it('finds nothing in a sound store, erased drafts and lapses included', async () => {
    const { office: inside } = office.running;
    const { faults, counted } = await verifyStore(inside.pool, inside.book, inside.files);
    assert.deepEqual(faults, []);
    assert.equal(counted.cases, 3);
    assert.equal(counted.papers, 2);
  });

  it('is silent on the command line with exit code 0', async () => {
    const run = (url: string) =>
      spawnSync(
        process.execPath,
        [join(root, 'src/cli/main.ts'), 'verify', '--data', dataDir, '--office', sampleOffice],
        { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url } },
      );
    const { status, stdout, stderr } = run(database.ownerUrl);
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /^3 件办件 cases/m);
  });

  // Each change adds one kind of fault to those before it.
  const first = `(select id from case_file where name = '王示例' and state = 'granted' order by number limit 1)`;
  const changes: readonly (readonly [FaultKind, string])[] = [
    ['projection', `update case_file set district = '420102' where id = ${first}`],
    ['commitment', `update case_value set value = '"李示例"' where path = 'form.name' and case_id = ${first}`],
    ['replay', `update case_file set record = jsonb_set(record, '{state}', '"refused"') where id = ${first}`],
    ['clock', `update case_clock set due = due + 1 where clock = 'decide' and case_id = ${first}`],
    ['queue', `insert into queue_entry (post, sort_due, case_id) values ('d9:handler', '2026-01-01', ${first})`],
    ['paper', `update paper set status = 'revoked' where case_id = ${first}`],
    ['number', `update number_series set last = last + 1 where series = 'WQ'`],
    ['value', `delete from case_value where path = 'form.reason' and case_id = ${first}`],
    ['log', `delete from case_event where kind = 'assigned' and case_id = ${first}`],
    ['definition', `update definition set hash = 'other'`],
  ];
  for (const [kind, sql] of changes) {
    it(`finds a change of the ${kind}`, async () => {
      const earlier = await kinds();
      assert.ok(!earlier.includes(kind), `${kind} was there before`);
      await change(sql);
      assert.ok((await kinds()).includes(kind));
    });
  }

  it('finds a file with other content, and a missing one', async () => {
    const path = join(dataDir, 'files', fileId.slice(0, 2), fileId);
    await writeFile(path, 'other');
    assert.ok((await kinds()).includes('file'));
    await rm(path);
    const { office: inside } = office.running;
    const { faults } = await verifyStore(inside.pool, inside.book, inside.files);
    assert.ok(faults.some((fault) => fault.kind === 'file' && fault.what.endsWith('missing')));
  });

  it('names the first fault of each kind on the command line, with exit code 1', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/main.ts'), 'verify', '--data', dataDir, '--office', sampleOffice],
      { encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.ownerUrl } },
    );
    assert.equal(status, 1);
    for (const [kind] of changes)
      assert.match(stdout, new RegExp(`^✘ ${kind} \\(\\d+\\)：${faultTitles[kind].zh}`, 'm'));
  });
});
