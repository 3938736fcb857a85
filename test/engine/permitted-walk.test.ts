/** Every state × every action × everyone: the answer of "may I?" is there, and its scope is what the definition says. No cell is left out. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { emptyRecord } from '../../src/engine/evolve.ts';
import { refusalOf } from '../../src/engine/permitted.ts';
import type { Actor, CaseRecord } from '../../src/engine/record.ts';
import { scopeOf, type World } from '../../src/engine/world.ts';
import type { Action, Role, Who } from '../../src/language/action.ts';
import { holds } from '../../src/language/evaluate.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { realOffice, sampleOffice } from '../support/office.ts';
import { actor, settingVariants, worldFor } from '../support/world.ts';

const today = '2026-06-02';
const here = '420102';
const elsewhere = '420106';

/** Role and body of everyone that some action names, districts here and elsewhere, and people whom no action names. */
function everyone(procedure: Procedure): { who: Who; actor: Actor }[] {
  const named = new Map<string, Who>();
  const add = (role: Role, body?: string) => named.set(`${role}@${body ?? ''}`, { role, ...(body ? { body } : {}) });
  for (const { role, body } of [
    ...procedure.viewers,
    ...Object.values(procedure.actions).flatMap((action) => action.by),
  ]) {
    if (body === 'district') for (const district of [here, elsewhere]) add(role, district);
    else add(role, body);
  }
  add('auditor', 'office');
  add('admin', 'd1');
  add('public');
  return [...named.values()].map((who) => ({ who, actor: someone(who) }));
}

function someone({ role, body }: Who): Actor {
  if (role === 'applicant') return actor('applicant', 'applicant');
  if (role === 'system') return actor('system', 'system');
  return role === 'public'
    ? actor('nobody', 'other')
    : actor(`${role}@${body ?? ''}`, 'staff', [{ role, body: body ?? 'anywhere' }]);
}

/** The definition read by hand: is this person one of `by`? An agent needs a mandate on the case, which none here has. */
const named = (action: Action, { role, body }: Who): boolean =>
  action.by.some(
    (by) =>
      by.role === role &&
      role !== 'agent' &&
      (['applicant', 'system'].includes(role) ||
        by.body === undefined ||
        body === (by.body === 'district' ? here : by.body)),
  );

interface Cell {
  world: World;
  record: CaseRecord;
  id: string;
  action: Action;
  who: Who;
  actor: Actor;
}

function checkCell(cell: Cell, book: LawBook): void {
  const { world, record, id, action, who } = cell;
  const refusal = refusalOf(world, record, id, cell.actor, book.nameWho);
  const place = `${world.procedure.id} ${record.state} ${id} ${who.role}@${who.body ?? ''}`;
  if (refusal) {
    for (const text of [refusal.text, refusal.remedy])
      for (const lang of ['zh', 'en'] as const) assert.ok(text[lang].trim(), `${place}: words in ${lang}`);
  }
  if (!named(action, who)) {
    assert.equal(refusal?.scope, 'never', place);
    assert.equal(refusal?.code, 'act.not-yours', place);
  } else if (action.enabled && !holds(action.enabled.test, scopeOf(world, record))) {
    assert.equal(refusal?.scope, 'now', place);
    assert.equal(refusal?.code, action.enabled.refusal.code, place);
  } else if (
    action.notBy?.some((other) => record.acts.some((act) => act.action === other && act.by === cell.actor.id))
  ) {
    assert.equal(refusal?.scope, 'never', place);
    assert.equal(refusal?.code, 'act.four-eyes', place);
  } else if (!action.from.includes(record.state)) {
    assert.equal(refusal?.scope, 'now', place);
    assert.deepEqual(refusal?.allowed?.states, action.from, place);
  } else if (refusal) {
    assert.ok(
      action.guards?.some((guard) => guard.code === refusal.code),
      `${place}: refused by one of its guards`,
    );
  }
}

/** A case in a state, with its district; in one of two histories: nothing happened, or this person did everything before. */
function recordIn(procedure: Procedure, state: string, doneBy: string | undefined): CaseRecord {
  const acts =
    doneBy === undefined
      ? []
      : Object.keys(procedure.actions).map((action, index) => ({
          action,
          by: doneBy,
          role: 'handler' as const,
          at: `${today}T09:00:00+08:00`,
          on: today,
          version: index + 1,
        }));
  return {
    ...emptyRecord('case'),
    procedure: procedure.id,
    edition: procedure.edition,
    applicant: 'applicant',
    openedOn: today,
    state,
    acts,
    version: acts.length,
    form: procedure.districtField ? { [procedure.districtField]: here } : {},
  };
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
        const people = everyone(procedure);
        const states = Object.keys(procedure.states);
        const actions = Object.entries(procedure.actions);
        const settings = settingVariants(procedure.settings);
        let cells = 0;
        for (const setting of settings) {
          const world = { ...worldFor(book, procedure.id, today), settings: setting };
          for (const state of states) {
            for (const { who, actor: person } of people) {
              for (const doneBy of [undefined, person.id]) {
                const record = recordIn(procedure, state, doneBy);
                for (const [id, action] of actions) {
                  checkCell({ world, record, id, action, who, actor: person }, book);
                  cells += 1;
                }
              }
            }
          }
        }
        assert.equal(cells, settings.length * states.length * people.length * 2 * actions.length);
        context.diagnostic(
          `${procedure.id}: ${cells} cells (${states.length} states, ${actions.length} actions, ${people.length} people, ${settings.length} settings, 2 histories)`,
        );
      }
    });

    it('refuses names that are no action, also those that every object has', () => {
      for (const procedure of book.procedures.values()) {
        const world = worldFor(book, procedure.id, today);
        for (const id of ['', 'no-such-act', 'constructor', '__proto__', 'toString', '~lapse.c1']) {
          const refusal = refusalOf(
            world,
            recordIn(procedure, procedure.initial, undefined),
            id,
            actor('applicant', 'applicant'),
            book.nameWho,
          );
          assert.equal(refusal?.code, 'act.unknown', id);
        }
      }
    });
  });
}
