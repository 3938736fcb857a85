/** The table of powers is the policy's guard: every single change of who, where, when or after what shows in it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { powersOfAction } from '../../src/cli/generate/powers.ts';
import type { Action } from '../../src/language/action.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { realOffice, sampleOffice } from '../support/office.ts';

type Mutation = (action: Action, procedure: Procedure) => Action | undefined;

/** Each gives an act that somebody may take who might not, or not any more; nothing where it does not apply. */
const mutations: { [name: string]: Mutation } = {
  'anyone of another department may': (action) => ({
    ...action,
    by: [...action.by, { role: 'interpreter', body: 'protocol' }],
  }),
  'the first who may is forgotten': (action) =>
    action.approves || action.by.length === 0 ? undefined : { ...action, by: action.by.slice(1) },
  'one more state': (action, procedure) => {
    const other = Object.keys(procedure.states).find((state) => !action.from.includes(state));
    return other === undefined ? undefined : { ...action, from: [...action.from, other] };
  },
  'one state less': (action) => ({ ...action, from: action.from.slice(1) }),
  'four eyes forgotten': (action) => (action.notBy?.length ? { ...action, notBy: [] } : undefined),
};

const mutated = (procedure: Procedure, id: string, action: Action): Procedure => ({
  ...procedure,
  actions: { ...procedure.actions, [id]: action },
});

for (const [name, folder] of [
  ['real office', realOffice],
  ['sample office', sampleOffice],
] as const) {
  describe(`mutations of the policy: ${name}`, () => {
    let book: LawBook;
    before(async () => {
      book = await readLawBook(folder);
    });

    for (const [mutation, mutate] of Object.entries(mutations))
      it(`shows when ${mutation}`, (context) => {
        let tried = 0;
        for (const procedure of book.procedures.values()) {
          for (const [id, action] of Object.entries(procedure.actions)) {
            const changed = mutate(action, procedure);
            if (!changed) continue;
            tried += 1;
            const before = powersOfAction(procedure, id, book).join('\n');
            const after = powersOfAction(mutated(procedure, id, changed), id, book).join('\n');
            assert.notEqual(after, before, `${procedure.id}.${id}: ${mutation}`);
          }
        }
        assert.ok(tried > 0, 'nothing was tried');
        context.diagnostic(`${tried} mutants, none survived`);
      });
  });
}
