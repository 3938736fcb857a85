/** Every state × every action × everyone: the answer of "may I?" is there, and its scope is what the definition says. No cell is left out. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { capacityOf } from '../../src/engine/capacity.ts';
import { refusalOf } from '../../src/engine/permitted.ts';
import type { CaseRecord } from '../../src/engine/record.ts';
import type { World } from '../../src/engine/world.ts';
import { type Action, type Role, roles } from '../../src/language/action.ts';
import { mentions } from '../../src/language/expression.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import type { Refusal } from '../../src/language/refusal.ts';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { realOffice, sampleOffice } from '../support/office.ts';
import { actor, settingVariants, worldFor } from '../support/world.ts';
import { type Cell, expected, holdsSeat, isNamed } from './walk-oracle.ts';
import { everyone, type History, here, historiesOf, postsOf, recordIn, type Someone, today } from './walk-people.ts';

/** Asked of every cell: a place is named only where words are missing. */
function checkWords({ text, remedy }: Refusal, place: () => string): void {
  for (const lang of ['zh', 'en'] as const)
    if (!text[lang].trim() || !remedy[lang].trim()) assert.fail(`${place()}: ${lang}`);
}

const answerOf = ({ world, record, id, who }: Cell, book: LawBook): Refusal | undefined =>
  refusalOf(world, record, id, who.actor, book.nameWho);

function checkCell(cell: Cell, book: LawBook, history: History): void {
  const { world, record, id, action, who } = cell;
  const place = () => `${world.procedure.id} ${record.state} ${id} ${who.name} (${history})`;
  const refusal = answerOf(cell, book);
  if (refusal) checkWords(refusal, place);
  const wanted = expected(cell);
  if (wanted) {
    if (refusal?.scope !== wanted.scope || refusal.code !== wanted.code)
      assert.deepEqual({ scope: refusal?.scope, code: refusal?.code }, wanted, place());
    if (wanted.code === 'act.not-in-state') assert.equal(refusal?.allowed?.states, action.from, place());
  } else if (refusal) {
    const guarded = action.guards?.some((guard) => guard.code === refusal.code) || refusal.code.startsWith('clock.');
    const seat = action.approves !== undefined && refusal.code.startsWith('approval.');
    assert.ok(guarded || seat, `${place()}: refused by one of its guards, or by the seats (${refusal.code})`);
    if (seat)
      assert.ok(!(holdsSeat(cell) && refusal.code === 'approval.not-your-turn'), `${place()}: the seat is open`);
  }
}

interface Walk {
  book: LawBook;
  procedure: Procedure;
  worlds: readonly World[];
  people: readonly Someone[];
  asked: number;
  /** Of the same class as one that was asked; some of them are asked all the same. */
  same: number;
}

/** The names on which a button hangs: what it needs to be there at all, and its guards. */
const hangsOnSettings = (action: Action): boolean => {
  const tests = [
    action.enabled?.test ?? true,
    ...(action.guards ?? []).flatMap(({ test, when }) => [test, when ?? true]),
  ];
  return [...mentions({ all: tests }).refs].some((name) => name.startsWith('setting.'));
};

/**
 * One person, one history, one state, every act. With other settings only acts that hang on one and are this person's are a class of
 * their own; of the others every 29th is asked as well, and must be answered as with the usual settings.
 */
function walkState(walk: Walk, record: CaseRecord, who: Someone, history: History): void {
  const [usual, ...others] = walk.worlds;
  assert.ok(usual);
  for (const [id, action] of Object.entries(walk.procedure.actions)) {
    const cell: Cell = { world: usual, record, id, action, who };
    checkCell(cell, walk.book, history);
    walk.asked += 1;
    const own = hangs.get(action) === true && isNamed(cell);
    for (const world of others) {
      if (own) checkCell({ ...cell, world }, walk.book, history);
      else if ((walk.asked + walk.same) % 29 === 0)
        assert.equal(
          answerOf({ ...cell, world }, walk.book)?.code,
          answerOf(cell, walk.book)?.code,
          `${id} ${who.name}`,
        );
      if (own) walk.asked += 1;
      else walk.same += 1;
    }
  }
}

const hangs = new WeakMap<Action, boolean>();

/** For those on the applicant's side and for nobody an own matter is no history of its own. */
const tells = (history: History, { post }: Someone): boolean =>
  history !== 'own' || !['applicant', 'agent', 'system', 'public'].includes(post.role);

function walkOf(book: LawBook, procedure: Procedure): Walk {
  for (const action of Object.values(procedure.actions)) hangs.set(action, hangsOnSettings(action));
  const usual = worldFor(book, procedure.id, today);
  const worlds = settingVariants(procedure.settings).map((settings) => ({ ...usual, settings }));
  const walk: Walk = { book, procedure, worlds, people: everyone(procedure), asked: 0, same: 0 };
  for (const state of Object.keys(procedure.states))
    for (const who of walk.people)
      for (const history of historiesOf(procedure))
        if (tells(history, who)) walkState(walk, recordIn(procedure, state, history, who), who, history);
  return walk;
}

/** Of what standing somebody with this post is for each act: all that the engine looks at in a post. */
function standingsOf(procedure: Procedure, role: Role, body: string): string {
  const who = { name: '', actor: actor('x', 'staff', [{ role, body }]), subject: 'x', post: { role, body } };
  const record = recordIn(procedure, procedure.initial, 'nothing', who);
  return Object.values(procedure.actions)
    .map((action) => capacityOf(action.by, who.actor, record, here)?.role ?? '')
    .join();
}

for (const [name, folder] of [
  ['real office', realOffice],
  ['sample office', sampleOffice],
] as const) {
  describe(`who may do what: ${name}`, () => {
    let book: LawBook;
    before(async () => {
      book = await readLawBook(folder);
    });

    it('answers every cell as the definition says', (context) => {
      for (const procedure of book.procedures.values()) {
        const walk = walkOf(book, procedure);
        const states = Object.keys(procedure.states).length;
        const actions = Object.keys(procedure.actions).length;
        const histories = historiesOf(procedure);
        const lives = walk.people.flatMap((who) => histories.filter((history) => tells(history, who))).length;
        assert.equal(walk.asked + walk.same, walk.worlds.length * states * lives * actions);
        context.diagnostic(
          `${procedure.id}: ${walk.asked} cells asked, ${walk.same} of a class with one of them (${states} states, ${actions} actions, ${walk.people.length} people, ${walk.worlds.length} settings, histories: ${histories.join(', ')})`,
        );
      }
    });

    it('asks somebody of every kind: each role in each body stands as one who was asked', (context) => {
      const bodies = [...book.organisation.bodies.map((body) => body.id), here, '420106', 'unit:own', 'unit:other'];
      let tried = 0;
      for (const procedure of book.procedures.values()) {
        const asked = new Set(
          postsOf(procedure).map(({ role, body }) => `${role} ${standingsOf(procedure, role, body)}`),
        );
        for (const role of roles.filter((one) => !['applicant', 'agent', 'system', 'public'].includes(one)))
          for (const body of bodies) {
            assert.ok(
              asked.has(`${role} ${standingsOf(procedure, role, body)}`),
              `${procedure.id}: ${role} of ${body}`,
            );
            tried += 1;
          }
      }
      context.diagnostic(`${tried} posts`);
    });

    it('refuses names that are no action, also those that every object has', () => {
      for (const procedure of book.procedures.values()) {
        const world = worldFor(book, procedure.id, today);
        const [applicant] = everyone(procedure);
        assert.ok(applicant);
        for (const id of ['', 'no-such-act', 'constructor', '__proto__', 'toString', '~lapse.c1']) {
          const refusal = refusalOf(
            world,
            recordIn(procedure, procedure.initial, 'nothing', applicant),
            id,
            applicant.actor,
            book.nameWho,
          );
          assert.equal(refusal?.code, 'act.unknown', id);
        }
      }
    });
  });
}
