/** permitted: may I? Yes, or no with the reason, the states and the roles that would allow it. The same answer is button, 409 and audit. */
import type { Action, Who } from '../language/action.ts';
import { holds } from '../language/evaluate.ts';
import { mentions } from '../language/expression.ts';
import { exempt, partsOf } from '../language/four-eyes.ts';
import type { Check, Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import { approvalRefusal, openSeatOf, seatOf } from './approvals.ts';
import { applicantSide, bodyOf, type Capacity, capacityOf, districtOf, ownsCase } from './capacity.ts';
import { clockRefusal } from './clock-limits.ts';
import type { ActFact, Actor, CaseRecord } from './record.ts';
import { scopeOf, type World } from './world.ts';

const no = (scope: 'never' | 'now', code: string, text: Text, remedy: Text, more: Partial<Refusal> = {}): Refusal => ({
  code,
  text,
  remedy,
  scope,
  severity: 'block',
  ...more,
});

/** Words for "role of body", given by the caller, since the law book holds them. */
export type NameWho = (who: Who) => Text;

const join = (texts: readonly Text[]): Text => ({
  zh: texts.map((text) => text.zh).join('、'),
  en: texts.map((text) => text.en).join(', '),
});

function notYours(action: Action, nameWho: NameWho): Refusal {
  const roles = action.by.filter((who) => who.role !== 'system').map(nameWho);
  const who = roles.length ? join(roles) : { zh: '系统', en: 'the system' };
  return no(
    'never',
    'act.not-yours',
    { zh: `“${action.title.zh}”由${who.zh}办理。`, en: `“${action.title.en}” is done by: ${who.en}.` },
    { zh: `请交${who.zh}办理。`, en: `Leave it to: ${who.en}.` },
    { allowed: { roles } },
  );
}

function notInState(world: World, record: CaseRecord, action: Action): Refusal {
  const titles = action.from.flatMap((id) => world.procedure.states[id]?.title ?? []);
  const now = world.procedure.states[record.state]?.title ?? { zh: record.state, en: record.state };
  const from = join(titles);
  return no(
    'now',
    'act.not-in-state',
    {
      zh: `现在是“${now.zh}”，不能${action.title.zh}。`,
      en: `The case is “${now.en}” now; ${action.title.en} is not possible.`,
    },
    { zh: `可以办理的阶段：${from.zh}。`, en: `It is possible in: ${from.en}.` },
    { allowed: { states: action.from } },
  );
}

const separation: Text = {
  zh: '回避与分离：前后两环节不得由同一人办理。',
  en: 'Separation of duties: the same person may not take two consecutive steps.',
};

/** Neither the person nor the absent colleague in whose place they stand may have taken an act that excludes this one. */
function fourEyes(
  world: World,
  record: CaseRecord,
  apart: readonly string[],
  people: readonly string[],
): Refusal | undefined {
  const clash = record.acts.find(
    (act) =>
      (people.includes(act.by) || (act.for !== undefined && people.includes(act.for))) && apart.includes(act.action),
  );
  if (!clash) return undefined;
  const earlier = world.procedure.actions[clash.action]?.title ?? { zh: clash.action, en: clash.action };
  return no(
    'never',
    'act.four-eyes',
    {
      zh: `您已办理“${earlier.zh}”，承办与决定须分开。`,
      en: `You did “${earlier.en}”; handling and deciding are kept apart.`,
    },
    { zh: '请由另一人办理。', en: 'Another person must do it.' },
    {
      ground: separation,
    },
  );
}

/**
 * Whoever holds two posts does not take two consecutive steps of one case under different posts (dossier 2 §0.1, dossier 6 §0): a
 * step is an act that reviews or decides; what the definition exempts is none. Under one post the steps are kept apart by `notBy`.
 */
function twoPosts(
  world: World,
  record: CaseRecord,
  id: string,
  capacity: Capacity,
  people: readonly string[],
): Refusal | undefined {
  const last = lastStep(world, record);
  if (!last || !partsOf(world.procedure).of.has(id) || exempt(world.procedure, last.action, id)) return undefined;
  const same = people.includes(last.by) || (last.for !== undefined && people.includes(last.for));
  if (!same || (last.role === capacity.role && last.body === capacity.body)) return undefined;
  const earlier = world.procedure.actions[last.action]?.title ?? { zh: last.action, en: last.action };
  return no(
    'never',
    'act.two-posts',
    {
      zh: `您刚以另一职务办理“${earlier.zh}”，相邻两步不能由同一人换职务办理。`,
      en: `You have just done “${earlier.en}” under another post; the next step is not yours under this one.`,
    },
    { zh: '请由另一人办理。', en: 'Another person must do it.' },
    { ground: separation },
  );
}

/** The latest act of the office that reviewed or decided; signatures have a rule of their own. */
const lastStep = (world: World, record: CaseRecord): ActFact | undefined =>
  record.acts.findLast(
    (act) =>
      !applicantSide.includes(act.role) &&
      act.role !== 'system' &&
      world.procedure.actions[act.action]?.approves === undefined &&
      partsOf(world.procedure).of.has(act.action),
  );

/** Nobody of the office acts on an own matter, nor on one they keep out of (0 §11; 公务员法 76, 77). */
function keptOut(record: CaseRecord, capacity: Capacity, actor: Actor): Refusal | undefined {
  if (applicantSide.includes(capacity.role) || capacity.role === 'system') return undefined;
  const ground = {
    zh: '公务员法第七十六条：与本人有利害关系的，应当回避。',
    en: 'Civil Servants Law art. 76: whoever has an interest in a matter withdraws from it.',
  };
  const another = { zh: '请由另一人办理。', en: 'Another person must do it.' };
  if (ownsCase(actor, record))
    return no(
      'never',
      'act.own-matter',
      {
        zh: '这是您自己或您单位的件，不能由您办理。',
        en: 'This is your own matter, or your unit’s; you cannot handle it.',
      },
      another,
      { ground },
    );
  const people = [actor.id, ...(capacity.for ? [capacity.for] : [])];
  return record.recusals?.some((fact) => people.includes(fact.person))
    ? no('never', 'act.recused', { zh: '您已对本件回避。', en: 'You have withdrawn from this case.' }, another, {
        ground,
      })
    : undefined;
}

/** The capacity of this act: a seat of the approval, else one of `by`. */
export function actingCapacity(world: World, record: CaseRecord, action: Action, actor: Actor): Capacity | undefined {
  const seat = action.approves ? seatOf(record, action.approves.approval, actor) : undefined;
  if (seat) return seat.capacity;
  const district = districtOf(world, record);
  // Of several posts the one under which this person took the step before, so that nobody changes posts unasked.
  const last = actor.posts.length > 1 ? lastStep(world, record) : undefined;
  const sameAs = (who: Who) =>
    who.role === last?.role && [undefined, last.body].includes(bodyOf(who, record, district));
  const again = last?.by === actor.id ? action.by.filter(sameAs) : [];
  return capacityOf(again, actor, record, district) ?? capacityOf(action.by, actor, record, district);
}

/** A guard that failed, as a refusal. */
export const guardRefusal = (guard: Check): Refusal => ({
  code: guard.code,
  text: guard.text,
  remedy: guard.remedy,
  severity: guard.severity ?? 'block',
  scope: guard.field ? 'input' : 'now',
  ...(guard.field ? { path: `input.${guard.field}` } : {}),
  ...(guard.basis ? { ground: guard.basis.text } : {}),
});

/** Does the guard look at the act's input? Then it is tested with the act, not with the button. */
export const readsInput = (guard: Check): boolean => readingOf(guard).input;

/** Does the guard look at registers? They change without this case: where it waits cannot depend on them. */
export const looksElsewhere = (guard: Check): boolean => readingOf(guard).elsewhere;

const readings = new WeakMap<Check, { input: boolean; elsewhere: boolean }>();

/** What a guard looks at; read once, since every button asks for it. */
function readingOf(guard: Check): { input: boolean; elsewhere: boolean } {
  const known = readings.get(guard);
  if (known) return known;
  const { refs, looks } = mentions({ all: [guard.test, guard.when ?? true] });
  const reading = { input: [...refs].some((name) => name.startsWith('input.')), elsewhere: looks.size > 0 };
  readings.set(guard, reading);
  return reading;
}

/** What the step keeps apart in which this person signs now. */
function apartFrom(world: World, record: CaseRecord, { approves }: Action, actor: Actor): readonly string[] {
  const seat = approves && openSeatOf(record, approves.approval, actor);
  return (
    world.procedure.approvals?.[approves?.approval ?? '']?.steps.find(({ id }) => id === seat?.seat.step)?.notBy ?? []
  );
}

/** Four eyes, and no two consecutive steps under two posts. */
function separated(
  world: World,
  record: CaseRecord,
  { id, action, actor, capacity }: { id: string; action: Action; actor: Actor; capacity: Capacity },
): Refusal | undefined {
  const people = [actor.id, ...(capacity.for ? [capacity.for] : [])];
  const apart = [...(action.notBy ?? []), ...apartFrom(world, record, action, actor)];
  const eyes = fourEyes(world, record, apart, people);
  return eyes ?? (action.approves ? undefined : twoPosts(world, record, id, capacity, people));
}

/** The first reason against the act, before its input is known. Nothing: it is permitted. */
export function refusalOf(
  world: World,
  record: CaseRecord,
  actionId: string,
  actor: Actor,
  nameWho: NameWho,
): Refusal | undefined {
  // The name comes from outside: what every object has (constructor, toString) is no action.
  const action = Object.hasOwn(world.procedure.actions, actionId) ? world.procedure.actions[actionId] : undefined;
  if (!action) {
    return no(
      'now',
      'act.unknown',
      { zh: `本事项没有“${actionId}”这个操作。`, en: `This procedure has no action ${actionId}.` },
      { zh: '请用办件页列出的操作。', en: 'Use an action listed on the case.' },
    );
  }
  const capacity = actingCapacity(world, record, action, actor);
  if (!capacity) return notYours(action, nameWho);
  const out = keptOut(record, capacity, actor);
  if (out) return out;
  // The system carries out what people decided: it stands beside nobody.
  const eyes =
    capacity.role === 'system' ? undefined : separated(world, record, { id: actionId, action, actor, capacity });
  const scope = scopeOf(world, record);
  if (action.enabled && !holds(action.enabled.test, scope))
    return { ...action.enabled.refusal, scope: 'now', severity: 'block' };
  if (eyes) return eyes;
  if (!action.from.includes(record.state)) return notInState(world, record, action);
  const guard = action.guards?.find(
    (entry) =>
      (entry.severity ?? 'block') === 'block' &&
      !readsInput(entry) &&
      (entry.when === undefined || holds(entry.when, scope)) &&
      !holds(entry.test, scope),
  );
  if (guard) return guardRefusal(guard);
  return approvalRefusal(record, action, actor) ?? clockRefusal(world, record, action);
}
