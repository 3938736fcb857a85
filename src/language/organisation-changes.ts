/**
 * Changes of the organisation with a day in force: a body begins, gets another name, closes, is merged into another; a post is
 * made, changed, abolished. The law book's organisation is where history begins; `organisationOn` tells how it stands on a day.
 */
import type { Role } from './action.ts';
import type { Body, Organisation, OrganisationPost } from './organisation.ts';
import type { Text } from './text.ts';

export const bodyChanges = ['opened', 'renamed', 'closed', 'merged'] as const;
export const postChanges = ['post-made', 'post-changed', 'post-abolished'] as const;
export type OrganisationChangeKind = (typeof bodyChanges)[number] | (typeof postChanges)[number];

export interface OrganisationChange {
  change: OrganisationChangeKind;
  /** First day on which it holds. */
  from: string;
  body: string;
  role?: Role;
  title?: Text;
  kind?: Body['kind'];
  /** Who takes a merged body's place. */
  into?: string;
  seats?: number;
}

/** What is known of a body on a day. */
export interface OrganisationOnDay extends Organisation {
  /** Closed bodies keep their names: old files speak of them. */
  closed: readonly (Body & { on: string })[];
  /** Merged body → the body that took its place. */
  successors: ReadonlyMap<string, string>;
}

interface Standing {
  bodies: Map<string, Body>;
  posts: Map<string, OrganisationPost>;
  closed: Map<string, Body & { on: string }>;
  successors: Map<string, string>;
}

const key = (post: Pick<OrganisationPost, 'body' | 'role'>) => `${post.body}:${post.role}`;

function leave(now: Standing, change: OrganisationChange): void {
  const old = now.bodies.get(change.body);
  if (!old) return;
  now.bodies.delete(change.body);
  now.closed.set(change.body, { ...old, on: change.from });
  if (change.into) now.successors.set(change.body, change.into);
}

function changeBody(now: Standing, change: OrganisationChange): void {
  const old = now.bodies.get(change.body);
  if (change.change === 'opened' && change.title) {
    now.bodies.set(change.body, { id: change.body, title: change.title, kind: change.kind ?? 'department' });
    now.closed.delete(change.body);
  } else if (change.change === 'renamed' && old && change.title)
    now.bodies.set(change.body, { ...old, title: change.title });
  else if (change.change === 'closed' || change.change === 'merged') leave(now, change);
}

function changePost(now: Standing, change: OrganisationChange): void {
  const { role, title } = change;
  if (!role) return;
  const id = key({ body: change.body, role });
  const old = now.posts.get(id);
  if (change.change === 'post-abolished') now.posts.delete(id);
  else if (title)
    now.posts.set(id, {
      body: change.body,
      role,
      title,
      may: old?.may ?? { zh: '依事项规定办理', en: 'As the procedures provide' },
      ...(change.seats === undefined ? {} : { seats: change.seats }),
    });
}

/**
 * The organisation as it stands on a day.
 * @param changes in the order of their days; of the same day, as they were entered
 */
export function organisationOn(
  book: Organisation,
  changes: readonly OrganisationChange[],
  day: string,
): OrganisationOnDay {
  const now: Standing = {
    bodies: new Map(book.bodies.map((body) => [body.id, body])),
    posts: new Map(book.posts.map((post) => [key(post), post])),
    closed: new Map(),
    successors: new Map(),
  };
  for (const change of changes) {
    if (change.from > day) continue;
    if (change.role) changePost(now, change);
    else changeBody(now, change);
  }
  return {
    ...book,
    bodies: [...now.bodies.values()],
    posts: [...now.posts.values()],
    closed: [...now.closed.values()],
    successors: now.successors,
  };
}

/** Bodies whose place this body took, through every merger. */
export function predecessorsOf(organisation: Pick<OrganisationOnDay, 'successors'>, body: string): string[] {
  const found: string[] = [];
  for (let at = [body]; at.length > 0; ) {
    const next = [...organisation.successors].filter(([old, into]) => at.includes(into) && !found.includes(old));
    at = next.map(([old]) => old);
    found.push(...at);
  }
  return found;
}
