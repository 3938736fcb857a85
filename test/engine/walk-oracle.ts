/** What a definition answers to "may they?", read by hand: a second reading, beside the engine's. */
import type { Actor, CaseRecord, Post } from '../../src/engine/record.ts';
import { scopeOf, type World } from '../../src/engine/world.ts';
import type { Action, Role, Who } from '../../src/language/action.ts';
import { holds } from '../../src/language/evaluate.ts';
import { exempt, partsOf } from '../../src/language/four-eyes.ts';
import { meant, type Someone } from './walk-people.ts';

export interface Cell {
  world: World;
  record: CaseRecord;
  id: string;
  action: Action;
  who: Someone;
}

const unitRoles: readonly Role[] = ['unit_liaison', 'unit_leader'];
const ofApplicant: readonly Role[] = ['applicant', 'agent', ...unitRoles];

const inOwnUnit = ({ posts }: Actor, { unit }: CaseRecord): Post | undefined =>
  posts.find((post) => unit !== undefined && post.body === unit && unitRoles.includes(post.role));

const mandated = (actor: Actor, record: CaseRecord, power?: 'act'): boolean =>
  (actor.mandates ?? []).some(
    (mandate) =>
      mandate.of === (record.unit ?? record.applicant) &&
      (mandate.procedures ?? [record.procedure]).includes(record.procedure) &&
      (mandate.cases ?? [record.id]).includes(record.id) &&
      (power === undefined || mandate.power === power),
  );

const owns = (actor: Actor, record: CaseRecord): boolean =>
  (record.unit === undefined ? actor.id === record.applicant : inOwnUnit(actor, record) !== undefined) ||
  mandated(actor, record);

/** Under which posts or standings this person is one of `by`; the counter that filed it stands where the applicant would. */
function standings(by: Who, actor: Actor, record: CaseRecord): Pick<Post, 'role' | 'body'>[] {
  const atCounter = actor.posts.filter((post) => record.counter?.body === post.body);
  if (by.role === 'system') return actor.kind === 'system' ? [{ role: 'system', body: '' }] : [];
  if (by.role === 'agent') return mandated(actor, record, 'act') ? [{ role: 'agent', body: '' }] : [];
  if (by.role === 'applicant') {
    if (record.unit === undefined && actor.id === record.applicant) return [{ role: 'applicant', body: '' }];
    const post = inOwnUnit(actor, record);
    return post ? [post] : atCounter;
  }
  return actor.posts.filter((post) => post.role === by.role && (by.body === undefined || post.body === meant(by.body)));
}

/** In the `approval` history every seat of every approval is open; somebody else began it. */
export const holdsSeat = ({ record, action, who }: Cell): boolean =>
  Object.entries(record.approvals ?? {}).some(
    ([id, run]) =>
      action.approves?.approval === id &&
      run.seats.some((seat) => who.actor.posts.some((post) => seat.key === `${post.body}:${post.role}`)),
  );

/** Is this person one of `by`, or of an open approval? */
export const isNamed = (cell: Cell): boolean =>
  holdsSeat(cell) || cell.action.by.some((by) => standings(by, cell.who.actor, cell.record).length > 0);

/** The latest act of the office with a part in the separation, if this person, or the absent one, took it. */
function twoPosts(
  { world: { procedure }, record, id, action, who }: Cell,
  stands: readonly Pick<Post, 'role' | 'body'>[],
) {
  const { of } = partsOf(procedure);
  const last = record.acts.findLast(
    (act) =>
      of.has(act.action) &&
      !ofApplicant.includes(act.role) &&
      act.role !== 'system' &&
      !procedure.actions[act.action]?.approves,
  );
  if (!last || !of.has(id) || action.approves || exempt(procedure, last.action, id)) return false;
  const same = last.by === who.actor.id || last.by === who.subject;
  return same && !stands.some((post) => post.role === last.role && (post.body || undefined) === last.body);
}

export interface Expected {
  scope: 'never' | 'now';
  code: string;
}

const never = (code: string): Expected => ({ scope: 'never', code });

/** Code and scope that the definition asks for; nothing: permitted, or refused by a guard or a seat. */
export function expected(cell: Cell): Expected | undefined {
  const { world, record, action, who } = cell;
  const stands = action.by.flatMap((by) => standings(by, who.actor, record));
  const seat = holdsSeat(cell);
  if (stands.length === 0 && !seat) return never('act.not-yours');
  const forApplicant =
    !seat && action.by.some((by) => ofApplicant.includes(by.role) && standings(by, who.actor, record).length > 0);
  const own = owns(who.actor, record);
  const roles = seat ? who.actor.posts.map((post) => post.role) : stands.map((post) => post.role);
  const staff = own && forApplicant ? false : !roles.every((role) => ofApplicant.includes(role) || role === 'system');
  if (staff && own) return never('act.own-matter');
  if (staff && record.recusals?.some(({ person }) => person === who.actor.id || person === who.subject))
    return never('act.recused');
  if (action.enabled && !holds(action.enabled.test, scopeOf(world, record)))
    return { scope: 'now', code: action.enabled.refusal.code };
  const mine = record.acts.filter(({ by }) => by === who.actor.id || by === who.subject);
  if (who.actor.kind !== 'system') {
    if (action.notBy?.some((other) => mine.some((act) => act.action === other))) return never('act.four-eyes');
    if (twoPosts(cell, stands)) return never('act.two-posts');
  }
  return action.from.includes(record.state) ? undefined : { scope: 'now', code: 'act.not-in-state' };
}
