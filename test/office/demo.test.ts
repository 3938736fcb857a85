/** The demo office: every sample case goes as far as its day allows, also where holidays lie between its acts. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { fillDemo } from '../../src/cli/demo/fill.ts';
import { useOffice } from '../support/office.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';

it('is filled in the weeks after National Day, and no sample case is refused', async () => {
  const folder = makeTempFolder();
  const office = await useOffice({ clock: '2026-11-02T09:00:00+08:00', runQueue: false });
  try {
    const said: string[] = [];
    const logins = await fillDemo(office.running, join(folder, 'demo.json'), (line) => said.push(line));
    assert.ok(logins.length > 0);
    assert.deepEqual(
      said.filter((line) => line.includes('stopped')),
      [],
    );
    const { book, pool } = office.running.office;
    const { rows } = await pool.query<{ procedure: string }>('select distinct procedure from case_file');
    const filled = new Set(rows.map(({ procedure }) => procedure));
    assert.deepEqual(
      [...new Set(book.demo.cases.map(({ procedure }) => procedure))].filter((id) => !filled.has(id)),
      [],
    );
  } finally {
    await office.close();
    removeFolder(folder);
  }
});
