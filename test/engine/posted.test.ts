/** Corrections by post after their limit has lapsed: in time by the postmark, the case goes on; later, it stays closed (0 §1.1 R3). */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { clockStatus } from '../../src/engine/due.ts';
import type { Values } from '../../src/engine/record.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { MemoryCase } from '../support/memory-hands.ts';
import { realOffice } from '../support/office.ts';

const book = await readLawBook(realOffice);
const procedure = book.procedures.get('return-settlement');
const example = procedure?.examples.find(({ expect }) =>
  expect.some((wanted) => 'state' in wanted && wanted.state === 'lapsed'),
);
const asking = example?.given.find(({ act }) => act === 'request-correction');

/** Asked on 23 April for 30 days: the last day is Saturday 23 May, moved to Monday 25 May. */
async function lapsed(): Promise<MemoryCase> {
  assert.ok(procedure && example && asking);
  const hands = new MemoryCase(book, procedure, {});
  for (const step of example.given.filter((one) => one.refused === undefined)) await hands.act(step);
  hands.sweep('2026-05-28');
  assert.equal(hands.record?.state, 'lapsed');
  return hands;
}
const take = (hands: MemoryCase, input: Values) =>
  hands.act({ on: '2026-05-28', act: 'take-posted', by: asking?.by ?? '', input });

it('the postmark of the last day reopens the case; five working days run from the day it was signed for', async () => {
  const hands = await lapsed();
  assert.equal(await take(hands, { postmark: '2026-05-25', receivedOn: '2026-05-27' }), undefined);
  assert.equal(hands.record?.state, 'filed');
  const c1 = hands.record?.clocks.findLast(({ clock }) => clock === 'c1');
  assert.ok(c1);
  assert.equal(clockStatus(book.calendar, c1, '2026-05-28').due, '2026-06-03');
  // Silence counts as acceptance from the day of receipt, not from an earlier submission.
  hands.sweep('2026-06-04');
  assert.equal(hands.record?.state, 'accepted');
  assert.equal(hands.record?.clocks.findLast(({ clock }) => clock === procedure?.mainClock)?.startedOn, '2026-05-27');
});

const refusals: readonly [string, Values, string][] = [
  ['posted a day late', { postmark: '2026-05-26', receivedOn: '2026-05-27' }, 'posted-late'],
  ['a postmark after the receipt', { postmark: '2026-05-25', receivedOn: '2026-05-24' }, 'postmark-ahead'],
  ['signed for in the future', { postmark: '2026-05-25', receivedOn: '2026-05-29' }, 'received-when'],
];
for (const [title, input, code] of refusals)
  it(title, async () => {
    const hands = await lapsed();
    assert.equal(await take(hands, input), code);
    assert.equal(hands.record?.state, 'lapsed');
  });
