/**
 * Cross-checks of the organisation: bodies and roles exist once and have both languages, every role can be held by somebody, and
 * every post that a definition or a register names is one that the organisation has.
 */
import { type Role, roles, type Who } from './action.ts';
import { type Organisation, postOf, roleWithoutPost } from './organisation.ts';
import type { Procedure } from './procedure.ts';
import type { Register } from './register.ts';
import type { Text } from './text.ts';

type Say = (problem: string) => void;

/** Everybody whom a definition names, with the place. */
export function whoIn(procedure: Procedure): [path: string, who: Who][] {
  const named = (path: string, whos: readonly Who[] = []): [string, Who][] => whos.map((who) => [path, who]);
  return [
    ...named('viewers', procedure.viewers),
    ...named('counter', procedure.counter),
    ...named('conceals.except', procedure.conceals?.except?.who),
    ...Object.entries(procedure.actions).flatMap(([id, action]) => [
      ...named(`actions.${id}.by`, action.by),
      ...action.effects.flatMap((effect) =>
        effect.do === 'notify' ? named(`actions.${id}.effects.notify`, effect.to) : [],
      ),
    ]),
    ...Object.entries(procedure.approvals ?? {}).flatMap(([id, approval]) =>
      approval.steps.flatMap((step) => named(`approvals.${id}.${step.id}`, step.seats)),
    ),
  ];
}

/** Can somebody hold this? Without a body: in any body. */
export function canBeHeld(organisation: Pick<Organisation, 'bodies' | 'posts'>, who: Who): boolean {
  if (roleWithoutPost.includes(who.role)) return true;
  if (who.body === undefined) return organisation.posts.some((post) => post.role === who.role);
  const of = (body: string) => organisation.posts.some((post) => post.role === who.role && post.body === body);
  if (who.body === 'district' || who.body === 'unit') return of(who.body);
  return postOf(organisation, who.role, who.body) !== undefined;
}

function checkTitles(entries: readonly { path: string; title: Text }[], say: Say): void {
  for (const { path, title } of entries)
    if (!title.zh.trim() || !title.en.trim()) say(`organisation.${path}: title in both languages`);
}

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

function checkItself(organisation: Organisation, say: Say): void {
  const bodies = new Set(organisation.bodies.map((body) => body.id));
  const postIds = organisation.posts.map((post) => `${post.body}:${post.role}`);
  for (const id of twice(organisation.bodies.map((body) => body.id))) say(`organisation.bodies.${id}: defined twice`);
  for (const id of twice(postIds)) say(`organisation.posts.${id}: defined twice`);
  checkTitles(
    [
      ...organisation.bodies.map((body) => ({ path: `bodies.${body.id}`, title: body.title })),
      ...organisation.posts.map((post) => ({ path: `posts.${post.body}:${post.role}`, title: post.title })),
      ...organisation.roles.map((role) => ({ path: `roles.${role.id}`, title: role.title })),
    ],
    say,
  );
  for (const body of organisation.bodies)
    if (body.parent !== undefined && !bodies.has(body.parent))
      say(`organisation.bodies.${body.id}.parent: no body ${body.parent}`);
  for (const post of organisation.posts) {
    if (!bodies.has(post.body) && post.body !== 'district' && post.body !== 'unit')
      say(`organisation.posts.${post.body}:${post.role}: no body ${post.body}`);
    if (post.seats !== undefined && !(Number.isInteger(post.seats) && post.seats > 0))
      say(`organisation.posts.${post.body}:${post.role}.seats: a whole number above 0`);
  }
}

function checkRoles(organisation: Organisation, say: Say): void {
  const titled = new Set<Role>(organisation.roles.map((role) => role.id));
  for (const role of roles) {
    if (!titled.has(role)) say(`organisation.roles: no title for ${role}`);
    if (!canBeHeld(organisation, { role })) say(`organisation.posts: nobody can hold the role ${role}`);
  }
}

/** Everything wrong with the organisation, and with what the definitions expect of it. */
export function checkOrganisation(
  organisation: Organisation,
  procedures: readonly Procedure[],
  registers: readonly Pick<Register, 'id' | 'readers'>[],
): string[] {
  const problems = new Set<string>();
  const say: Say = (problem) => problems.add(problem);
  checkItself(organisation, say);
  checkRoles(organisation, say);
  const named: [string, Who][] = [
    ...procedures.flatMap((procedure) =>
      whoIn(procedure).map(([path, who]): [string, Who] => [`${procedure.id}.${path}`, who]),
    ),
    ...registers.flatMap((register) => register.readers.map((who): [string, Who] => [`${register.id}.readers`, who])),
  ];
  for (const [path, who] of named)
    if (!canBeHeld(organisation, who))
      say(`${path}: the organisation has no post ${who.role} in ${who.body ?? 'any body'}`);
  return [...problems];
}
