/** permitted: may I? Yes, or no with the reason, the states and the roles that would allow it. The same answer is button, 409 and audit. */
import type { Action, Who } from '../language/action.ts';
import { holds } from '../language/evaluate.ts';
import { mentions } from '../language/expression.ts';
import type { Check, Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import { approvalRefusal, seatOf } from './approvals.ts';
import { applicantSide, type Capacity, capacityOf, districtOf, ownsCase } from './capacity.ts';
import { clockRefusal } from './clock-limits.ts';
import type { Actor, CaseRecord } from './record.ts';
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

/** Neither the person nor the absent colleague in whose place they stand may have taken an act that excludes this one. */
function fourEyes(world: World, record: CaseRecord, action: Action, people: readonly string[]): Refusal | undefined {
  const clash = record.acts.find(
    (act) =>
      (people.includes(act.by) || (act.for !== undefined && people.includes(act.for))) &&
      action.notBy?.includes(act.action),
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
      ground: {
        zh: '回避与分离：前后两环节不得由同一人办理。',
        en: 'Separation of duties: the same person may not take two consecutive steps.',
      },
    },
  );
}

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
  return seat?.capacity ?? capacityOf(action.by, actor, record, districtOf(world, record));
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
export const readsInput = (guard: Check): boolean => {
  const { refs } = mentions({ all: [guard.test, guard.when ?? true] });
  return [...refs].some((name) => name.startsWith('input.'));
};

/** Does the guard look at registers? They change without this case: where it waits cannot depend on them. */
export const looksElsewhere = (guard: Check): boolean =>
  mentions({ all: [guard.test, guard.when ?? true] }).looks.size > 0;

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
    capacity.role === 'system'
      ? undefined
      : fourEyes(world, record, action, [actor.id, ...(capacity.for ? [capacity.for] : [])]);
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
