/** Nobody reviews and decides (0 §11): whatever people try, in whatever order, by whatever post, for whomever they stand in. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Action } from '../../src/language/action.ts';
import { checkFourEyes, exempt, partsOf } from '../../src/language/four-eyes.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { publicityOffice, realOffice, sampleOffice } from '../support/office.ts';
import { engineOf, hookMutants, mutants } from './mutant-engine.ts';
import { delegations, type Engine, pairs } from './separation.ts';
import { walkOf } from './separation-walk.ts';

hookMutants();

const attempt = fc.record({ action: fc.nat(10_000), person: fc.nat(10_000), choice: fc.nat(10_000) });
const sequence = fc.array(attempt, { minLength: 30, maxLength: 60 });

/** A sequence of acts that breaks the separation, with the shortest found; nothing: none did. */
function counterexample(
  engine: Engine,
  book: LawBook,
  procedure: Procedure,
  numRuns: number,
  acted = new Set<string>(),
) {
  const begin = walkOf(engine, book, procedure);
  const result = fc.check(
    fc.property(sequence, (attempts) => {
      const walk = begin();
      for (const one of attempts) {
        const fault = walk.take(one);
        if (fault) throw new Error(fault);
      }
      for (const id of walk.acted) acted.add(id);
    }),
    { numRuns, seed: 20260602, endOnFailure: true },
  );
  return result.failed ? String(result.errorInstance) : undefined;
}

const withAct = (procedure: Procedure, id: string, change: Partial<Action>): Procedure => ({
  ...procedure,
  actions: { ...procedure.actions, [id]: { ...(procedure.actions[id] as Action), ...change } }, // named by the caller
});

/** The countersigned sample with a review before it is sent, which every step keeps apart. */
function reviewed(book: LawBook): Procedure {
  const sample = book.procedures.get('countersign-sample');
  const main = sample?.approvals?.main;
  assert.ok(sample && main);
  const by = [
    { role: 'handler', body: 'd3' },
    { role: 'dept_head', body: 'd2' },
    { role: 'deputy_director', body: 'office' },
  ] as const;
  const title = { zh: '看过', en: 'Look' };
  const look: Action = { title, happened: title, from: ['draft'], by, part: 'reviews', effects: [] };
  return {
    ...sample,
    actions: { ...sample.actions, look },
    approvals: { main: { ...main, steps: main.steps.map((step) => ({ ...step, notBy: ['look'] })) } },
  };
}

describe('nobody reviews and decides', () => {
  const books: LawBook[] = [];
  let procedures: { book: LawBook; procedure: Procedure }[] = [];
  let engine: Engine;
  before(async () => {
    engine = await engineOf();
    for (const folder of [realOffice, sampleOffice, publicityOffice]) books.push(await readLawBook(folder));
    procedures = books.flatMap((book) => [...book.procedures.values()].map((procedure) => ({ book, procedure })));
    const sample = books[1] as LawBook; // the second of the three
    procedures.push({ book: sample, procedure: reviewed(sample) });
  });

  it('in any definition: each deciding act after each reviewing act, by one person in every way', (context) => {
    let [cells, delegated] = [0, 0];
    for (const { book, procedure } of procedures) {
      const problems: string[] = [];
      checkFourEyes(procedure, (problem) => problems.push(problem));
      assert.deepEqual(problems, [], procedure.id);
      const tried = pairs(engine, book, procedure);
      const given = delegations(engine, book, procedure);
      assert.deepEqual([...tried.faults, ...given.faults], [], procedure.id);
      cells += tried.cells;
      delegated += given.cells;
    }
    assert.ok(cells > 1000 && delegated >= 8, 'there was something to try');
    context.diagnostic(`${cells} cells, ${delegated} with a delegate`);
  });

  it('in any order of acts', (context) => {
    for (const { book, procedure } of procedures) {
      const acted = new Set<string>();
      assert.equal(counterexample(engine, book, procedure, 60, acted), undefined, procedure.id);
      const { of } = partsOf(procedure);
      const taken = [...of.keys()].filter((id) => acted.has(id));
      context.diagnostic(`${procedure.id}: ${taken.length} of ${of.size} reviewing and deciding acts taken`);
      assert.ok(taken.length * 2 >= of.size, `${procedure.id}: the lives are too short to say anything`);
    }
  });

  for (const name of Object.keys(mutants))
    it(`and it shows when ${name}`, async (context) => {
      const mutant = await engineOf(name);
      const found: { [way: string]: string | undefined } = {};
      for (const { book, procedure } of procedures.toReversed()) {
        found.pairs ??= [...pairs(mutant, book, procedure).faults, ...delegations(mutant, book, procedure).faults][0];
        found.lives ??= counterexample(mutant, book, procedure, 20);
        if (found.pairs && found.lives) break;
      }
      assert.ok(found.lives ?? found.pairs, 'the mutant lives');
      context.diagnostic(`${found.pairs ?? '–'} · ${found.lives ?? '–'}`);
    });

  it('and it shows when a definition forgets one act that it keeps apart', async (context) => {
    // The rule of two posts would hide some of these; it has a test of its own above.
    const alone = await engineOf('two posts are as good as two people');
    let tried = 0;
    for (const { book, procedure } of procedures)
      for (const [decision, reviews] of partsOf(procedure).before)
        for (const review of reviews) {
          const action = procedure.actions[decision];
          if (!action?.notBy?.includes(review) || exempt(procedure, review, decision)) continue;
          const changed = withAct(procedure, decision, { notBy: action.notBy.filter((id) => id !== review) });
          const problems: string[] = [];
          checkFourEyes(changed, (problem) => problems.push(problem));
          assert.match(
            problems.join('\n'),
            new RegExp(`^actions.${decision}: decides.*${review}`, 'm'),
            `${procedure.id}: ${review}`,
          );
          const { faults } = pairs(alone, book, changed, (one, other) => one === review && other === decision);
          assert.ok(faults.length > 0, `${procedure.id}: ${review} and ${decision} by one person`);
          tried += 1;
        }
    assert.ok(tried > 100);
    context.diagnostic(`${tried} mutants, none survived`);
  });

  it('and it shows when a step of an approval forgets it', () => {
    const sample = reviewed(books[1] as LawBook); // the second of the three
    const main = sample.approvals?.main;
    assert.ok(main);
    for (const forgetful of main.steps) {
      const steps = main.steps.map(({ notBy, ...step }) =>
        step.id === forgetful.id ? step : { ...step, ...{ notBy } },
      );
      const problems: string[] = [];
      const changed = { ...sample, approvals: { main: { ...main, steps } } } as Procedure; // as the sample, one list less
      checkFourEyes(changed, (problem) => problems.push(problem));
      assert.match(problems.join('\n'), /main-refuse: decides/, forgetful.id);
      assert.ok(pairs(engine, books[1] as LawBook, changed).faults.length > 0, forgetful.id);
    }
  });
});
