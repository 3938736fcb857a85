/**
 * Laws of decide and evolve over random lives of a case: whatever people try, on whatever day, with whatever input. The procedures
 * are dealt out to several test files, so that they run side by side.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { oddKey, rubbish } from '../support/field-values.ts';
import { realOffice, sampleOffice } from '../support/office.ts';
import { settingVariants } from '../support/world.ts';
import { Life, type Step } from './life.ts';

/** One attempt: days go by, somebody does something. `wild` takes any action and person, else one that is permitted. */
const step: fc.Arbitrary<Step> = fc.record({
  days: fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(45) }),
  wild: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  choice: fc.nat(10_000),
  person: fc.nat(10_000),
  value: fc.nat(10_000),
  rubbish: fc.option(fc.dictionary(oddKey, rubbish, { maxKeys: 3 }), { freq: 4, nil: undefined }),
  broken: fc.option(rubbish, { freq: 6, nil: undefined }),
});

const lives = { real: { runs: 150, steps: 60 }, sample: { runs: 150, steps: 16 } };

/** Every `of`-th, from `part` on. */
export const dealt = <T>(all: readonly T[], part: number, of: number): T[] =>
  all.filter((_one, at) => at % of === part);

/** @param part which of how many hands the procedures are dealt to */
export function randomLives(part: number, of: number): void {
  for (const [name, folder, size] of [
    ['real office', realOffice, lives.real],
    ['sample office', sampleOffice, lives.sample],
  ] as const) {
    describe(`random lives of a case: ${name}`, () => {
      let book: LawBook;
      before(async () => {
        book = await readLawBook(folder);
      });

      it('keep the laws of the engine', (context) => {
        for (const procedure of dealt([...book.procedures.keys()], part, of)) {
          const definition = book.procedures.get(procedure);
          const variants = settingVariants(definition?.settings ?? []);
          const reached = new Set<string>();
          const acted = new Map<string, number>();
          fc.assert(
            fc.property(
              fc.array(step, { minLength: size.steps / 2, maxLength: size.steps }),
              fc.option(fc.nat(300), { freq: 2 }),
              fc.nat(9),
              (steps, startDay, variant) => {
                const life = new Life(book, procedure, startDay ?? undefined, variants[variant % variants.length]);
                for (const one of steps) if (!life.over) life.take(one);
                for (const state of life.states) reached.add(state);
                for (const act of life.record.acts) acted.set(act.action, (acted.get(act.action) ?? 0) + 1);
              },
            ),
            { numRuns: size.runs, seed: 20260602 },
          );
          const states = Object.keys(definition?.states ?? {});
          context.diagnostic(
            `${procedure}: ${reached.size} of ${states.length} states, ${[...acted.keys()].filter((action) => !action.startsWith('~')).length} of ${Object.keys(definition?.actions ?? {}).length} actions, ${[...acted.values()].reduce((sum, n) => sum + n, 0)} acts`,
          );
          const missed = states.filter((state) => !reached.has(state));
          assert.ok(
            reached.size >= states.length / 2,
            `the lives are too short to say anything: ${missed.join(', ')} never reached`,
          );
        }
      });
    });
  }
}
