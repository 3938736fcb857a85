/** permitted: may I? Yes, or no with the reason, the states and the roles that would allow it. The same answer is button, 409 and audit. */
import type { Action, Role, Who } from '../language/action.ts';
import { holds } from '../language/evaluate.ts';
import { mentions } from '../language/expression.ts';
import type { Check, Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import type { Actor, CaseRecord } from './record.ts';
import { scopeOf, type World } from './world.ts';

/** The capacity in which somebody acts. */
export interface Capacity {
  role: Role;
  body?: string;
}

/** District in charge: the value of the form's district field. */
export const districtOf = (world: Pick<World, 'procedure'>, record: CaseRecord): string | undefined => {
  const value = world.procedure.districtField ? record.form[world.procedure.districtField] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The post (or standing as applicant, or the system) by which this actor is one of `by`. */
export function capacityOf(
  by: readonly Who[],
  actor: Actor,
  record: CaseRecord,
  district: string | undefined,
): Capacity | undefined {
  for (const who of by) {
    if (who.role === 'system') {
      if (actor.kind === 'system') return { role: 'system' };
    } else if (who.role === 'agent') {
      // An agent acts by a mandate on this case; the role alone gives nothing.
    } else if (who.role === 'applicant') {
      if (actor.id === record.applicant) return { role: 'applicant' };
    } else {
      const body = who.body === 'district' ? district : who.body;
      const post = actor.posts.find(
        (entry) => entry.role === who.role && (who.body === undefined || entry.body === body),
      );
      if (post) return { role: post.role, body: post.body };
    }
  }
  return undefined;
}

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

function fourEyes(world: World, record: CaseRecord, action: Action, actor: Actor): Refusal | undefined {
  const clash = record.acts.find((act) => act.by === actor.id && action.notBy?.includes(act.action));
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
  const capacity = capacityOf(action.by, actor, record, districtOf(world, record));
  if (!capacity) return notYours(action, nameWho);
  const eyes = fourEyes(world, record, action, actor);
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
  return guard ? guardRefusal(guard) : undefined;
}
