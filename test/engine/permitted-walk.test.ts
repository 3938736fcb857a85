/** Every state × every action × everyone: the answer of "may I?" is there, and its scope is what the definition says. No cell is left out. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { emptyRecord } from '../../src/engine/evolve.ts';
import { refusalOf } from '../../src/engine/permitted.ts';
import type { Actor, ApprovalRun, CaseRecord } from '../../src/engine/record.ts';
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
const ownUnit = 'unit:own';
const otherUnit = 'unit:other';

/** Role and body of everyone that some action names, districts and units here and elsewhere, and people whom no action names. */
function everyone(procedure: Procedure): { who: Who; actor: Actor }[] {
  const named = new Map<string, Who>();
  const add = (role: Role, body?: string) => named.set(`${role}@${body ?? ''}`, { role, ...(body ? { body } : {}) });
  for (const { role, body } of [
    ...procedure.viewers,
    ...Object.values(procedure.actions).flatMap((action) => action.by),
  ]) {
    if (body === 'district') for (const district of [here, elsewhere]) add(role, district);
    else if (body === 'unit') for (const unit of [ownUnit, otherUnit]) add(role, unit);
    else add(role, body);
  }
  add('auditor', 'office');
  add('admin', 'd1');
  add('public');
  return [...named.values()].map((who) => ({ who, actor: someone(procedure, who) }));
}

function someone(procedure: Procedure, { role, body }: Who): Actor {
  if (role === 'applicant')
    return actor(
      'applicant',
      'applicant',
      procedure.applicants === 'unit' ? [{ role: 'unit_liaison', body: ownUnit }] : [],
    );
  if (role === 'system') return actor('system', 'system');
  return role === 'public'
    ? actor('nobody', 'other')
    : actor(`${role}@${body ?? ''}`, 'staff', [{ role, body: body ?? 'anywhere' }]);
}

const meant = (body: string | undefined): string | undefined =>
  body === 'district' ? here : body === 'unit' ? ownUnit : body;

/** Somebody of the unit that applies stands where a single applicant would. */
const stands = (procedure: Procedure, { role, body }: Who): boolean =>
  procedure.applicants === 'unit'
    ? role === 'applicant' || (body === ownUnit && (role === 'unit_liaison' || role === 'unit_leader'))
    : role === 'applicant';

/** The definition read by hand: is this person one of `by`? An agent needs a mandate on the case, which none here has. */
const named = (procedure: Procedure, action: Action, who: Who): boolean =>
  action.by.some((by) => {
    if (by.role === 'applicant') return stands(procedure, who);
    if (by.role === 'agent') return false;
    if (by.role === 'system') return who.role === 'system';
    const post =
      who.role === 'applicant' && procedure.applicants === 'unit' ? { role: 'unit_liaison', body: ownUnit } : who;
    return by.role === post.role && (by.body === undefined || post.body === meant(by.body));
  });

/** What happened before: nothing · this person did everything · withdrew · it is their own matter · an approval goes round. */
type History = 'nothing' | 'did all' | 'withdrew' | 'own' | 'approval';

interface Cell {
  world: World;
  record: CaseRecord;
  history: History;
  id: string;
  action: Action;
  who: Who;
  actor: Actor;
}

/** In the `approval` history every seat of every approval is open; somebody else began it. */
const holdsSeat = ({ record, action, who }: Cell): boolean =>
  Object.entries(record.approvals ?? {}).some(
    ([id, run]) => action.approves?.approval === id && run.seats.some((seat) => seat.key === `${who.body}:${who.role}`),
  );

/** Code and scope that the definition asks for; nothing: permitted, or refused by a guard or a seat. */
function expected(cell: Cell): { scope: 'never' | 'now'; code: string } | undefined {
  const { world, record, action, who, history } = cell;
  const never = (code: string) => ({ scope: 'never', code }) as const;
  const asApplicant = history === 'own' && action.by.some((by) => by.role === 'applicant');
  if (!named(world.procedure, action, who) && !holdsSeat(cell) && !asApplicant) return never('act.not-yours');
  const staff = !asApplicant && !stands(world.procedure, who) && !who.role.startsWith('unit_') && who.role !== 'system';
  if (staff && history === 'own') return never('act.own-matter');
  if (staff && history === 'withdrew') return never('act.recused');
  if (action.enabled && !holds(action.enabled.test, scopeOf(world, record)))
    return { scope: 'now', code: action.enabled.refusal.code };
  if (
    who.role !== 'system' &&
    action.notBy?.some((other) => record.acts.some((act) => act.action === other && act.by === cell.actor.id))
  )
    return never('act.four-eyes');
  return action.from.includes(record.state) ? undefined : { scope: 'now', code: 'act.not-in-state' };
}

function checkCell(cell: Cell, book: LawBook): void {
  const { world, record, id, action, who } = cell;
  const refusal = refusalOf(world, record, id, cell.actor, book.nameWho);
  const place = `${world.procedure.id} ${record.state} ${id} ${who.role}@${who.body ?? ''} (${cell.history})`;
  if (refusal) {
    for (const text of [refusal.text, refusal.remedy])
      for (const lang of ['zh', 'en'] as const) assert.ok(text[lang].trim(), `${place}: words in ${lang}`);
  }
  const wanted = expected(cell);
  if (wanted) {
    assert.deepEqual({ scope: refusal?.scope, code: refusal?.code }, wanted, place);
    if (wanted.code === 'act.not-in-state') assert.deepEqual(refusal?.allowed?.states, action.from, place);
  } else if (refusal) {
    const guarded = action.guards?.some((guard) => guard.code === refusal.code);
    const seat = action.approves !== undefined && refusal.code.startsWith('approval.');
    assert.ok(guarded || seat, `${place}: refused by one of its guards, or by the seats (${refusal.code})`);
    if (seat) assert.ok(!(holdsSeat(cell) && refusal.code === 'approval.not-your-turn'), `${place}: the seat is open`);
  }
}

const openRun = (procedure: Procedure, approval: string): ApprovalRun => {
  const steps = procedure.approvals?.[approval]?.steps ?? [];
  return {
    n: 1,
    startedBy: 'somebody else',
    status: 'open',
    steps: steps.map(({ id, mode }) => ({ id, mode })),
    seats: steps.flatMap((step) =>
      step.seats.map((seat, index) => ({
        id: `${step.id}.${index}`,
        step: step.id,
        key: `${meant(seat.body)}:${seat.role}`,
        status: 'open' as const,
      })),
    ),
    signatures: [],
  };
};

/** A case in a state, with its district and its unit, after this history of this person. */
function recordIn(procedure: Procedure, state: string, history: History, person: string): CaseRecord {
  const acts =
    history !== 'did all'
      ? []
      : Object.keys(procedure.actions).map((action, index) => ({
          action,
          by: person,
          role: 'handler' as const,
          at: `${today}T09:00:00+08:00`,
          on: today,
          version: index + 1,
        }));
  // What the office opens for a unit is the unit's as well.
  const ofUnit = procedure.applicants === 'unit' || procedure.applicants === 'office';
  return {
    ...emptyRecord('case'),
    procedure: procedure.id,
    edition: procedure.edition,
    applicant: history === 'own' ? person : 'applicant',
    openedOn: today,
    state,
    acts,
    version: acts.length,
    form: procedure.districtField ? { [procedure.districtField]: here } : {},
    ...(ofUnit ? { unit: ownUnit } : {}),
    ...(history === 'withdrew' ? { recusals: [{ person, by: person, on: today, ground: 'interest' }] } : {}),
    ...(history === 'approval'
      ? {
          approvals: Object.fromEntries(
            Object.keys(procedure.approvals ?? {}).map((id) => [id, openRun(procedure, id)]),
          ),
        }
      : {}),
  };
}

/** Own matters of a unit are tried through the unit's posts, not through the person who applied. */
const historiesOf = (procedure: Procedure): History[] => [
  'nothing',
  'did all',
  'withdrew',
  ...(procedure.applicants === 'unit' || procedure.applicants === 'office' ? [] : (['own'] as const)),
  ...(procedure.approvals ? (['approval'] as const) : []),
];

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
        const histories = historiesOf(procedure);
        let cells = 0;
        for (const setting of settings) {
          const world = { ...worldFor(book, procedure.id, today), settings: setting };
          for (const state of states) {
            for (const { who, actor: person } of people) {
              for (const history of histories) {
                if (history === 'own' && ['applicant', 'system', 'public'].includes(who.role)) continue;
                const record = recordIn(procedure, state, history, person.id);
                for (const [id, action] of actions) {
                  checkCell({ world, record, history, id, action, who, actor: person }, book);
                  cells += 1;
                }
              }
            }
          }
        }
        const without = people.filter(({ who }) => ['applicant', 'system', 'public'].includes(who.role)).length;
        const left = histories.includes('own') ? without : 0;
        assert.equal(
          cells,
          settings.length * states.length * (people.length * histories.length - left) * actions.length,
        );
        context.diagnostic(
          `${procedure.id}: ${cells} cells (${states.length} states, ${actions.length} actions, ${people.length} people, ${settings.length} settings, histories: ${histories.join(', ')})`,
        );
      }
    });

    it('refuses names that are no action, also those that every object has', () => {
      for (const procedure of book.procedures.values()) {
        const world = worldFor(book, procedure.id, today);
        for (const id of ['', 'no-such-act', 'constructor', '__proto__', 'toString', '~lapse.c1']) {
          const refusal = refusalOf(
            world,
            recordIn(procedure, procedure.initial, 'nothing', 'applicant'),
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
