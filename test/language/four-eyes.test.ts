/** A definition whose deciding act could be taken by whoever reviewed is not let in; nor an approval that cannot be signed. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkProcedure } from '../../src/language/check.ts';
import { checkApprovals } from '../../src/language/check-approvals.ts';
import { checkFourEyes } from '../../src/language/four-eyes.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { sampleOffice } from '../support/office.ts';

describe('checks of powers in definitions', () => {
  let book: LawBook;
  let single: Procedure;
  let signed: Procedure;
  before(async () => {
    book = await readLawBook(sampleOffice);
    single = book.procedures.get('honorary-sample') as Procedure; // a folder of the sample office
    signed = book.procedures.get('countersign-sample') as Procedure;
  });

  const problems = (check: (say: (problem: string) => void) => void): string[] => {
    const found: string[] = [];
    check((problem) => found.push(problem));
    return found;
  };
  const with_ = (procedure: Procedure, id: string, change: object): Procedure => ({
    ...procedure,
    actions: { ...procedure.actions, [id]: { ...(procedure.actions[id] as Procedure['actions'][string]), ...change } },
  });

  it('let the sample definitions in', () => {
    for (const procedure of [single, signed])
      assert.deepEqual(
        problems((say) => checkFourEyes(procedure, say)),
        [],
      );
  });

  it('ask for four eyes where an act issues a decision', () => {
    for (const id of ['grant', 'refuse']) {
      const [problem] = problems((say) => checkFourEyes(with_(single, id, { notBy: [] }), say));
      assert.match(problem ?? '', new RegExp(`^actions.${id}: decides`));
    }
  });

  it('name every fault of an approval', () => {
    const bodies = new Set(book.organisation.bodies.map((body) => body.id));
    const main = signed.approvals?.main;
    assert.ok(main);
    const [first] = main.steps;
    assert.ok(first);
    const cases: readonly [Procedure, RegExp][] = [
      [with_(signed, 'send', { effects: [] }), /approvals.main: nothing begins it/],
      [with_(signed, 'send', { effects: [{ do: 'approval', approval: 'other' }] }), /no approval other/],
      [{ ...signed, approvals: { main: { ...main, steps: [] } } }, /approvals.main: no step/],
      [{ ...signed, approvals: { main: { ...main, steps: [{ ...first, seats: [] }] } } }, /main.unit: no seat/],
      [
        {
          ...signed,
          approvals: { main: { ...main, steps: [{ ...first, seats: [{ role: 'finance', body: 'd99' }] }] } },
        },
        /no body d99/,
      ],
      [{ ...signed, approvals: {} }, /no approval main/],
      [
        {
          ...signed,
          actions: Object.fromEntries(Object.entries(signed.actions).filter(([id]) => id !== 'main-agree')),
        },
        /approvals.main: no act to agree/,
      ],
    ];
    for (const [procedure, expected] of cases)
      assert.match(problems((say) => checkApprovals(procedure, bodies, say)).join('\n'), expected);
  });

  it('belong to the check of every definition', () => {
    const known = {
      rules: new Set(Object.keys(book.rules)),
      registers: new Set(book.registers.keys()),
      bodies: new Set(book.organisation.bodies.map((body) => body.id)),
    } as Parameters<typeof checkProcedure>[1]; // the names that these definitions use
    assert.match(checkProcedure(with_(single, 'grant', { notBy: [] }), known).join('\n'), /decides/);
  });
});
