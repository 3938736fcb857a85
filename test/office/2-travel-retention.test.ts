/** Travel cases that came to nothing are kept `case.closedYears`, not as long as those that led to a trip or a document (0 §4); and what is typed can be kept. */
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
  'passport-cancel': ['destroyed', 'kept', 'struck-off'],
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

const mine = [
  'official-trip-plan',
  'official-trip-approval',
  'official-trip-confirmation',
  'leader-visit-request',
  'trip-report',
  'taiwan-trip-referral',
  'travel-tables',
];
test('wherever a form is changed, what is typed can be kept before it is sent', async () => {
  const { procedures } = await readLawBook(join(root, 'office'));
  const stuck = mine.flatMap((id) => {
    const acts = Object.values(procedures.get(id)?.actions ?? {});
    return acts
      .filter(({ edits, needsComplete }) => edits && needsComplete)
      .flatMap(({ title, from }) => from.map((state) => [title.en, state] as const))
      .filter(([, state]) => !acts.some((act) => act.edits && !act.needsComplete && act.from.includes(state)))
      .map(([title, state]) => `${id}: ${title} in ${state}`);
  });
  assert.deepEqual(stuck, []);
});
