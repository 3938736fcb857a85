/** Travel cases that came to nothing are kept `case.closedYears`, not as long as those that led to a trip or a document (0 §4). */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLawBook } from '../../src/server/law-book.ts';
import { root } from '../support/office.ts';

/** Ends with something to show for it, or of a thing that had its time. */
const met: { readonly [procedure: string]: readonly string[] } = {
  'apec-business-travel-card': ['cancelled', 'expired', 'lost', 'replace'],
  'document-custody': ['destroyed', 'struck-off'],
  'document-intake': ['taken-in'],
  'document-stock-take': ['abandoned', 'closed'],
  'exit-certificate': ['closed', 'void'],
  'filing-unit-registration': ['ended'],
  'hk-macao-pass': ['ended', 'not-collected'],
  'invitation-letter': ['closed', 'revoked'],
  'leader-visit-request': ['reported'],
  'official-passport-issue': ['certificate-only', 'handed-over', 'not-collected'],
  'official-trip-approval': ['cancelled', 'closed', 'expired'],
  'official-trip-confirmation': ['answered', 'closed'],
  'official-trip-plan': ['done', 'swapped-out'],
  'passport-cancel': ['destroyed', 'struck-off'],
  'passport-loss': ['closed', 'in-store', 'to-cancel'],
  'taiwan-trip-referral': ['closed'],
  'travel-tables': ['retired'],
  'trip-report': ['archived'],
  'visa-application': ['ready'],
};

test('every other end of a travel case is unmet', async () => {
  const { procedures } = await readLawBook(join(root, 'office'));
  const travel = [...procedures.values()].filter(({ duty }) => duty.startsWith('2-travel'));
  // A deleted draft has nothing left to keep.
  const kept = Object.fromEntries(
    travel.map(({ id, states }) => [
      id,
      Object.entries(states)
        .filter(([state, { final, unmet }]) => final && !unmet && state !== 'erased')
        .map(([state]) => state)
        .sort(),
    ]),
  );
  assert.deepEqual(kept, met);
});
