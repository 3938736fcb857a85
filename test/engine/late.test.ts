/** A limit of the office that passes turns red and goes on: it is marked once, and stays the limit that counts until somebody acts. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { clockStatus } from '../../src/engine/due.ts';
import { nearestClock } from '../../src/engine/queue.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { MemoryCase } from '../support/memory-hands.ts';
import { realOffice } from '../support/office.ts';

const book = await readLawBook(realOffice);
const running = (hands: MemoryCase, id: string) =>
  hands.record?.clocks.findLast((facts) => facts.clock === id && facts.stoppedOn === undefined);

for (const procedure of book.procedures.values()) {
  for (const [id, clock] of Object.entries(procedure.clocks)) {
    const example = procedure.examples.find((entry) =>
      entry.expect.some((wanted) => 'clock' in wanted && wanted.clock === id),
    );
    if (!('light' in clock.lapse) || !example) continue;
    it(`${procedure.id}: ${id} stays red until somebody acts`, async () => {
      const hands = new MemoryCase(book, procedure, example.settings ?? {});
      for (const step of example.given) {
        await hands.act(step);
        if (running(hands, id)) break;
      }
      const started = running(hands, id);
      if (!started) {
        // A limit that had begun elsewhere is started and met in one act: it never waits here.
        const met = hands.record?.clocks.some((facts) => facts.clock === id && facts.stoppedOn !== undefined);
        assert.ok(met, 'the example starts the clock');
        return;
      }
      assert.ok(hands.record);
      const { due = '' } = clockStatus(book.calendar, started, started.startedOn);
      const later = Temporal.PlainDate.from(due).add({ days: 20 }).toString();
      hands.sweep(later);
      const marks = hands.record.acts.length;
      hands.sweep(later);
      assert.equal(hands.record.acts.length, marks, 'marked once');
      const late = running(hands, id);
      assert.ok(late?.lapsedOn && !late.ended);
      assert.equal(clockStatus(book.calendar, late, later).light, 'late');
      assert.ok(nearestClock(hands.world(later), hands.record));
    });
  }
}
