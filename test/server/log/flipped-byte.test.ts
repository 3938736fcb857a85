/** One flipped byte, in a paper, an event, a value, a leaf, a tile's node or a checkpoint, is found and named by the check of a store. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withClient } from '../../../src/server/database/roles.ts';
import type { Fault } from '../../../src/server/verify/fault.ts';
import { verifyStore } from '../../../src/server/verify/verify.ts';
import { type TestDatabase, useDatabase } from '../../support/database.ts';
import { sampleOffice, type TestOffice, useOffice } from '../../support/office.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';
import { issueOne, issuers, untilLogged } from './issue.ts';

describe('one flipped byte', () => {
  let database: TestDatabase;
  let office: TestOffice;
  let dataDir: string;
  let paper: { id: string; number: string };
  let caseNumber = '';

  const owner = <Row extends object>(sql: string, values: unknown[] = []) =>
    withClient(database.ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);
  const faults = async (): Promise<Fault[]> => {
    const { pool, book, files, logKeys } = office.running.office;
    return (await verifyStore(pool, book, files, [logKeys.vkey])).faults;
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
    const people = await issuers(office);
    const views = [];
    for (let n = 0; n < 3; n += 1) views.push(await issueOne(people));
    await untilLogged(() => office.url, 3);
    const [, second] = views;
    const [issued] = second?.papers ?? [];
    assert.ok(second && issued);
    paper = issued;
    caseNumber = second.number;
  });
  after(async () => {
    await office.close();
    await database.close();
    removeFolder(dataDir);
  });

  it('before any, nothing is found', async () => assert.deepEqual(await faults(), []));

  it('in a paper', async () => {
    const path = join(dataDir, 'files', paper.id.slice(0, 2), `${paper.id}.pdf`);
    const bytes = await readFile(path);
    for (const place of [0, 1234, bytes.length - 700, bytes.length - 1]) {
      const broken = Buffer.from(bytes);
      broken[place] = (broken[place] ?? 0) ^ 1;
      await writeFile(path, broken);
      assert.deepEqual(await faults(), [
        { kind: 'file', where: caseNumber, what: `${paper.number} ${paper.id}.pdf: other content` },
      ]);
    }
    await writeFile(path, bytes);
    assert.deepEqual(await faults(), []);
  });

  it('in a paper whose recorded hash was changed with it: seal and log still tell', async () => {
    const path = join(dataDir, 'files', paper.id.slice(0, 2), `${paper.id}.pdf`);
    const bytes = await readFile(path);
    const broken = Buffer.from(bytes);
    broken[1234] = (broken[1234] ?? 0) ^ 1;
    await writeFile(path, broken);
    await owner('update paper_seal set sha256 = sha256($2) where paper_id = $1', [paper.id, broken]);
    assert.deepEqual((await faults()).map((fault) => fault.kind).sort(), ['leaf', 'seal']);
    await writeFile(path, bytes);
    await owner('update paper_seal set sha256 = sha256($2) where paper_id = $1', [paper.id, bytes]);
    assert.deepEqual(await faults(), []);
  });

  it('in any event, wherever in it', async () => {
    const events = await owner<{ id: string; seq: number; data: string }>(
      `select case_id as id, seq, data::text as data from case_event join case_file c on c.id = case_id where c.number = $1 order by seq`,
      [caseNumber],
    );
    assert.ok(events.length > 3);
    for (const { id, seq, data } of events) {
      // The last letter or digit inside the event's data, turned into its neighbour; an event without any gets another second.
      const flipped = data.replace(/[a-y0-8](?=[^a-y0-8]*$)/, (found) => String.fromCharCode(found.charCodeAt(0) + 1));
      const change =
        flipped === data
          ? `update case_event set at = at + interval '1 second' where case_id = $1 and seq = $2 and data = $3::jsonb`
          : 'update case_event set data = $3::jsonb where case_id = $1 and seq = $2';
      await owner(change, [id, seq, flipped]);
      const found = (await faults()).filter((fault) => fault.kind === 'chain');
      assert.ok(found.some((fault) => fault.where === caseNumber && fault.what.startsWith(`seq ${seq} `)));
      await owner(
        flipped === data
          ? `update case_event set at = at - interval '1 second' where case_id = $1 and seq = $2 and data = $3::jsonb`
          : 'update case_event set data = $3::jsonb where case_id = $1 and seq = $2',
        [id, seq, data],
      );
    }
    assert.deepEqual(await faults(), []);
  });

  it('in an event whose whole chain was written anew: the leaf of the issue still tells', async () => {
    const rewrite = `do $$ declare e record; v bytea; begin
      for e in select ev.* from case_event ev join case_file c on c.id = ev.case_id where c.number = '${caseNumber}' order by seq loop
        v := event_link(v, e.seq, e.version, e.kind, e.data, e.at, e.person);
        update case_event set chain = v where case_id = e.case_id and seq = e.seq;
      end loop; end $$`;
    const shift = (by: string) =>
      owner(
        `update case_event set at = at ${by} interval '1 day' from case_file c where c.id = case_id and c.number = $1 and seq = 1`,
        [caseNumber],
      );
    await shift('-');
    await owner(rewrite);
    const found = await faults();
    assert.deepEqual(
      found.map(({ kind, where }) => ({ kind, where })),
      [{ kind: 'chain', where: caseNumber }],
    );
    assert.match(found[0]?.what ?? '', /^leaf \d \(/);
    await shift('+');
    await owner(rewrite);
    assert.deepEqual(await faults(), []);
  });

  const byte = (column: string, n: number) => `set_byte(${column}, ${n}, get_byte(${column}, ${n}) # 1)`;
  const inPlace: readonly { it: string; sql: string; fault: (found: Fault) => boolean }[] = [
    {
      it: 'in a value’s commitment',
      sql: `update case_value set commitment = ${byte('commitment', 7)} where path = 'form.reason' and case_id = (select id from case_file order by number limit 1)`,
      fault: ({ kind, what }) => kind === 'commitment' && what.startsWith('form.reason'),
    },
    {
      it: 'in a leaf',
      sql: `update log_leaf set entry = ${byte('entry', 31)} where index = 1`,
      fault: ({ kind, what }) => kind === 'leaf' && what.startsWith('leaf 1 '),
    },
    {
      it: 'in a hash of a tile',
      sql: `update log_node set hash = ${byte('hash', 0)} where level = 0 and index = 2`,
      fault: ({ kind, where }) => kind === 'leaf' && where === 'node 0/2',
    },
    {
      it: 'in a hash higher up the tree',
      sql: `update log_node set hash = ${byte('hash', 9)} where level = 1 and index = 0`,
      fault: ({ kind, where }) => kind === 'leaf' && where === 'node 1/0',
    },
    {
      it: 'in the root of an old checkpoint',
      sql: `update log_checkpoint set root = ${byte('root', 3)} where size = 2`,
      fault: ({ kind, where }) => kind === 'checkpoint' && where === 'size 2',
    },
    {
      it: 'in a checkpoint’s text',
      sql: `update log_checkpoint set note = convert_from(${byte("convert_to(note, 'UTF8')", 2)}, 'UTF8') where size = 3`,
      fault: ({ kind, where }) => kind === 'checkpoint' && where === 'size 3',
    },
    {
      it: 'in the salt of a paper',
      sql: `update paper_seal set salt = ${byte('salt', 0)} where paper_id = (select paper_id from paper_event e join log_leaf l on l.event_id = e.id where l.index = 0)`,
      fault: ({ kind, what }) => kind === 'leaf' && what.startsWith('leaf 0 '),
    },
  ];
  for (const { it: where, sql, fault } of inPlace) {
    it(where, async () => {
      await owner(sql);
      const found = await faults();
      assert.ok(found.some(fault), JSON.stringify(found));
      await owner(sql); // the same bit again: as it was
      assert.deepEqual(await faults(), []);
    });
  }

  it('a leaf that was taken away with its checkpoints is missed', async () => {
    await owner('delete from log_checkpoint where size = 3');
    await owner('delete from log_leaf where index = 2');
    await owner('delete from log_node where level = 0 and index = 2');
    assert.ok((await faults()).some(({ kind, what }) => kind === 'leaf' && what.endsWith('is not in the log')));
  });
});
