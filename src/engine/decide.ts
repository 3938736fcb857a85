/** decide: what happens if I do? One function for act, preview and test; it saves nothing. */

import type { Action, Effect } from '../language/action.ts';
import { goesOn, lapseActOf } from '../language/clock.ts';
import { holds } from '../language/evaluate.ts';
import type { Value } from '../language/expression.ts';
import { type Field, initialOf, type Material } from '../language/field.ts';
import { changedFixed } from '../language/fixed-fields.ts';
import type { Refusal } from '../language/refusal.ts';
import { shownForm, unknownKeys, validateForm, validateInput } from '../language/validate.ts';
import { approvalEvents, approvalInputErrors, runOf } from './approvals.ts';
import { repeatAfterLapse } from './clock-effects.ts';
import { clockRefusal } from './clock-limits.ts';
import { type Command, type Decision, Draft, type FreshIds } from './decision.ts';
import { applyEffect } from './effects.ts';
import type { PathValue } from './events.ts';
import { emptyRecord, evolve, withValues } from './evolve.ts';
import { arrivalRefusal, closedRefusal, filingOf, isCounterFiling } from './filing.ts';
import { PaperIncomplete } from './paper-parts.ts';
import { actingCapacity, guardRefusal, type NameWho, readsInput, refusalOf } from './permitted.ts';
import { changedNotices } from './publish.ts';
import { type ActFact, type Actor, type CaseRecord, systemActor, type Values } from './record.ts';
import { scopeOf, type World } from './world.ts';

export type Outcome =
  | { ok: true; decision: Decision; warnings: Refusal[] }
  /** First refusal tells what is the matter; `errors` lists every field to mend. */
  | { ok: false; refusal: Refusal; errors: Refusal[] };

const refused = (refusal: Refusal, errors: Refusal[] = []): Outcome => ({ ok: false, refusal, errors });

/** What stands in the way of submitting: form, then materials, in the order of the form. */
export function formProblems(world: World, record: CaseRecord): Refusal[] {
  const scope = scopeOf(world, record);
  const own = world.procedure.materials.filter(
    (material) => (material.from ?? 'applicant') === 'applicant' && !material.secondary,
  );
  return [
    ...validateForm(
      world.procedure.form,
      world.procedure.formChecks,
      shownForm(world.procedure.form, record.form, scope),
      scope,
    ),
    ...missingOf(
      world,
      record,
      own.filter(({ key }) => scope.get(`material.${key}`) === 0),
    ),
  ];
}

/** Those of the absent documents that are demanded. */
function missingOf(world: World, record: CaseRecord, materials: readonly Material[]): Refusal[] {
  const scope = scopeOf(world, record);
  return materials
    .filter((material) => material.required === undefined || holds(material.required, scope))
    .map(
      (material): Refusal => ({
        code: 'material.missing',
        text: material.missing ?? { zh: `请补上“${material.title.zh}”`, en: `Add: ${material.title.en}` },
        remedy: {
          zh: '上传照片或 PDF，或选择到窗口递交。',
          en: 'Upload a photo or PDF, or choose to hand it in at the counter.',
        },
        path: `material.${material.key}`,
        severity: 'block',
        scope: 'input',
      }),
    );
}

const withDefaults = (fields: readonly Field[], input: Values, get: (name: string) => Value | undefined): Values => {
  const filled: { [key: string]: Values[string] } = { ...input };
  for (const field of fields) {
    if (filled[field.key] !== undefined && filled[field.key] !== '') continue;
    delete filled[field.key];
    const initial = initialOf(field, get);
    if (initial !== undefined) filled[field.key] = initial;
  }
  return filled;
};

/** Changed keys of the form as values; an empty value removes. */
const formValues = (form: Values): PathValue[] =>
  Object.entries(form).map(([key, value]) => ({ path: `form.${key}`, value: value === '' ? null : value }));

function inputErrors(world: World, record: CaseRecord, action: Action, input: Values): Refusal[] {
  const scope = scopeOf(world, record, input);
  const errors = validateInput(action.input ?? [], input, scope);
  if (errors.length) return errors;
  return (action.guards ?? [])
    .filter(
      (guard) =>
        readsInput(guard) && (guard.when === undefined || holds(guard.when, scope)) && !holds(guard.test, scope),
    )
    .map(guardRefusal);
}

/** The day of receipt, where it is not simply today. */
function filedParts({ today }: World, { filing }: Command): { filedOn?: string; postmark?: string } {
  if (!filing || (filing.on === today && filing.postmark === undefined)) return {};
  return { filedOn: filing.on, ...(filing.postmark === undefined ? {} : { postmark: filing.postmark }) };
}

/** The command with the day of its filing, where the counter takes it in; or why it cannot. */
function withFiling(
  world: World,
  record: CaseRecord,
  action: Action,
  command: Command,
): { refusal: Refusal } | { filed: Command } {
  const capacity = actingCapacity(world, record, action, command.actor);
  const atCounter = capacity !== undefined && isCounterFiling(record, action, capacity);
  const wrong = command.arrival && arrivalRefusal(world, command.arrival, atCounter);
  if (wrong) return { refusal: wrong };
  if (!atCounter) return { filed: command };
  const filing = filingOf(world, command.arrival ?? { way: 'counter' });
  const closed = closedRefusal(world, record, action, filing);
  return closed ? { refusal: closed } : { filed: { ...command, filing } };
}

/** What the history will name of the input. */
function choicesOf({ happenedWith = [] }: Action, input: Command['input']): Partial<Pick<ActFact, 'choices'>> {
  const chosen = happenedWith.flatMap((key) => {
    const value = input[key];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return chosen.length ? { choices: Object.fromEntries(chosen) } : {};
}

function carryOut(world: World, record: CaseRecord, action: Action, command: Command): Decision {
  const draft = new Draft(record);
  const capacity = actingCapacity(world, record, action, command.actor) ?? { role: 'system' as const };
  const inputs = Object.entries(command.input).map(([key, value]) => ({ path: `act.${command.action}.${key}`, value }));
  draft.push({
    kind: 'acted',
    action: command.action,
    by: command.actor.id,
    role: capacity.role,
    at: world.at,
    on: world.today,
    ...(world.recordedAt ? { recordedAt: world.recordedAt } : {}),
    ...filedParts(world, command),
    ...choicesOf(action, command.input),
    paths: inputs.map((value) => value.path),
    ...(capacity.body ? { body: capacity.body } : {}),
    ...(capacity.for ? { for: capacity.for } : {}),
    ...(capacity.mandate ? { mandate: capacity.mandate } : {}),
  });
  draft.keep(inputs);
  const form = formValues(command.form ?? {});
  if (form.length) {
    draft.push({ kind: 'saved', paths: form.map((value) => value.path) });
    draft.keep(form);
  }
  const checked = action.checksMaterial ? command.input.material : undefined;
  if (typeof checked === 'string')
    draft.push({ kind: 'materialChecked', material: checked, by: command.actor.id, on: world.today });
  const hand = approvalEvents(world, record, action, command.actor, command.input);
  for (const event of hand.events) draft.push(event);
  draft.keep(hand.values);
  for (const effect of [...action.effects, ...approvalEffects(world, draft.record, action)])
    applyEffect({ world, draft, command }, effect);
  for (const id of changedNotices(world, record, draft.record))
    applyEffect({ world, draft, command }, { do: 'publish', notice: id });
  return draft.done();
}

/** What the end of an approval brings about: read off the run as the hand left it. */
function approvalEffects(world: World, record: CaseRecord, action: Action): readonly Effect[] {
  if (!action.approves) return [];
  const definition = world.procedure.approvals?.[action.approves.approval];
  const status = runOf(record, action.approves.approval)?.status;
  if (!definition || status === undefined || status === 'open') return [];
  return definition[status] ?? [];
}

/** @returns the decision, or the refusal with every field to mend. */
export function decide(world: World, record: CaseRecord, given: Command, nameWho: NameWho): Outcome {
  const refusal = refusalOf(world, record, given.action, given.actor, nameWho);
  if (refusal) return refused(refusal);
  const action = world.procedure.actions[given.action];
  if (!action) throw new Error('refusalOf knows the action'); // unreachable: refusalOf refuses unknown actions
  if (given.form && !action.edits) {
    return refused({
      code: 'act.no-form',
      text: { zh: '这一步不能改申请表。', en: 'This step does not change the form.' },
      remedy: { zh: '去掉申请表内容再试。', en: 'Leave the form out and try again.' },
      scope: 'input',
      path: 'form',
    });
  }
  const unknown = [
    ...unknownKeys(world.procedure.form, given.form ?? {}),
    ...changedFixed(world.procedure.form, record.form, given.form ?? {}),
  ];
  const edited = withValues(record, formValues(given.form ?? {}));
  const command = { ...given, input: withDefaults(action.input ?? [], given.input, scopeOf(world, record).get) };
  const errors = [
    ...unknown,
    ...(action.needsComplete ? formProblems(world, edited) : []),
    ...missingOf(
      world,
      edited,
      world.procedure.materials.filter(({ key }) => action.adds?.includes(key) && !record.materials[key]?.files.length),
    ),
    ...inputErrors(world, edited, action, command.input),
    ...approvalInputErrors(record, action, given.actor, command.input),
  ];
  const blocking = errors.filter((error) => (error.severity ?? 'block') === 'block');
  const first = blocking[0];
  if (first)
    return refused(first.scope === 'input' || blocking.length > 1 ? { ...first, scope: 'input' } : first, blocking);
  const limit = clockRefusal(world, record, action, command.input);
  if (limit) return refused(limit);
  const found = withFiling(world, record, action, command);
  if ('refusal' in found) return refused(found.refusal, found.refusal.path === undefined ? [] : [found.refusal]);
  const warnings = errors.filter((error) => error.severity === 'warn' || error.severity === 'justify');
  try {
    return { ok: true, decision: carryOut(world, record, action, found.filed), warnings };
  } catch (error) {
    if (error instanceof PaperIncomplete) return refused(error.refusal, [error.refusal]);
    throw error;
  }
}

/** A draft to open. Who fills it in need not be who applies: a unit's clerk, an agent, the counter. */
export interface Opening {
  id: string;
  number: string;
  actor: Actor;
  form: Values;
  /** Who applies, where it is not the actor. */
  applicant?: string;
  unit?: string;
  mandate?: string;
  counter?: { by: string; body: string };
}

/** Opens a draft. */
export function open(world: World, given: Opening): Outcome {
  const unknown = unknownKeys(world.procedure.form, given.form);
  const [first] = unknown;
  if (first) return refused(first, unknown);
  const draft = new Draft(emptyRecord(given.id));
  const { procedure } = world;
  draft.push({
    kind: 'opened',
    procedure: procedure.id,
    edition: procedure.edition,
    applicant: given.applicant ?? given.actor.id,
    number: given.number,
    on: world.today,
    ...(given.unit ? { unit: given.unit } : {}),
    ...(given.mandate ? { mandate: given.mandate } : {}),
    ...(given.counter ? { counter: given.counter } : {}),
  });
  draft.push({ kind: 'moved', from: '', to: procedure.initial });
  const form = formValues(given.form);
  if (form.length) {
    draft.push({ kind: 'saved', paths: form.map((value) => value.path) });
    draft.keep(form);
  }
  for (const [id, clock] of Object.entries(procedure.clocks)) {
    // The draft's own limit starts with the draft: the clock whose lapse acts from the initial state.
    const lapse = procedure.actions[lapseActOf(clock) ?? ''];
    if (lapse?.from.length === 1 && lapse.from[0] === procedure.initial) {
      applyEffect(
        { world, draft, command: { action: '', input: {}, actor: given.actor, ids: [] } },
        { do: 'clock', op: 'start', clock: id },
      );
    }
  }
  return { ok: true, decision: draft.done(), warnings: [] };
}

/**
 * A clock has run out: the system's act of its definition, or a mark in the log; a repeating clock runs anew. Exactly one decision
 * for one lapse. The world is that of the moment at which the lapse takes effect (R9), however late it is carried out.
 */
export function lapse(
  world: World,
  record: CaseRecord,
  clock: string,
  n: number,
  ids: FreshIds,
  drawn: Command['drawn'],
  nameWho: NameWho,
): Outcome {
  const outcome = lapseOnce(world, record, clock, n, ids, drawn, nameWho);
  if (!outcome.ok) return outcome;
  const draft = new Draft(outcome.decision.record);
  repeatAfterLapse(world, draft, clock, n);
  if (draft.events.length === 0) return outcome;
  const events = [...outcome.decision.events, ...draft.events];
  return { ...outcome, decision: { ...outcome.decision, events, record: draft.record } };
}

function lapseOnce(
  world: World,
  record: CaseRecord,
  clock: string,
  n: number,
  ids: FreshIds,
  drawn: Command['drawn'],
  nameWho: NameWho,
): Outcome {
  const definition = world.procedure.clocks[clock];
  // A limit that only turns red goes on counting until somebody acts; every other lapse is the end of its clock.
  const event = {
    kind: 'clockLapsed',
    clock,
    n,
    on: world.today,
    ends: definition?.repeat?.from === 'due' || !(definition && goesOn(definition)),
  } as const;
  const act = definition && lapseActOf(definition);
  if (act && world.procedure.actions[act]?.from.includes(record.state)) {
    const outcome = decide(
      world,
      record,
      { action: act, input: {}, actor: systemActor, ids, ...(drawn ? { drawn } : {}) },
      nameWho,
    );
    if (!outcome.ok) return outcome;
    const still = outcome.decision.record.clocks.find((facts) => facts.clock === clock && facts.n === n);
    if (still?.stoppedOn !== undefined || still?.lapsedOn !== undefined) return outcome;
    return {
      ...outcome,
      decision: {
        ...outcome.decision,
        events: [...outcome.decision.events, event],
        record: evolve(outcome.decision.record, event),
      },
    };
  }
  const draft = new Draft(record);
  draft.push({
    kind: 'acted',
    action: `~lapse.${clock}`,
    by: systemActor.id,
    role: 'system',
    at: world.at,
    on: world.today,
    ...(world.recordedAt ? { recordedAt: world.recordedAt } : {}),
    paths: [],
  });
  draft.push(event);
  return { ok: true, decision: draft.done(), warnings: [] };
}
