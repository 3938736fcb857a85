/** A published edition never changes (invariant 7): the office does not start on one whose content is another, and says so. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withClient } from '../../src/server/database/roles.ts';
import { LawBookError } from '../../src/server/law-book.ts';
import { useDatabase } from '../support/database.ts';
import { sampleOffice, useOffice } from '../support/office.ts';

it('an edition that was published with other content keeps the office from starting', async () => {
  const urls = await useDatabase();
  const given = { clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, urls };
  try {
    await (await useOffice(given)).close();
    await (await useOffice(given)).close(); // the same content starts again
    await withClient(urls.ownerUrl, (client) => client.query("update definition set hash = 'another'"));
    const refused = (error: unknown) =>
      error instanceof LawBookError && error.problems.some((problem) => problem.includes('raise the edition'));
    await assert.rejects(useOffice(given), refused);
  } finally {
    await urls.close();
  }
});
