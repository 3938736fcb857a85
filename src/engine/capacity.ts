/** In which capacity somebody acts: by a post, for an absent colleague, for the own unit, by a mandate, at the counter. Deny by default. */
import type { Role, Who } from '../language/action.ts';
import type { Actor, CaseRecord, MandateFact, Post } from './record.ts';
import type { World } from './world.ts';

/** The capacity in which somebody acts. */
export interface Capacity {
  role: Role;
  body?: string;
  /** The absent person in whose place. */
  for?: string;
  mandate?: string;
}

/** District in charge: the value of the form's district field. */
export const districtOf = (world: Pick<World, 'procedure'>, record: CaseRecord): string | undefined => {
  const value = world.procedure.districtField ? record.form[world.procedure.districtField] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** What a body's word in a definition stands for in this case. */
export const bodyOf = (who: Who, record: CaseRecord, district: string | undefined): string | undefined =>
  who.body === 'district' ? district : who.body === 'unit' ? record.unit : who.body;

/** Roles in which one stands on the applicant's side. */
export const applicantSide: readonly Role[] = ['applicant', 'agent', 'unit_liaison', 'unit_leader'];

const unitRoles: readonly Role[] = ['unit_liaison', 'unit_leader'];

/** Posts of the unit that applies: its clerks and leaders stand where a single applicant would. */
const unitPost = (actor: Actor, record: CaseRecord): Post | undefined =>
  record.unit === undefined
    ? undefined
    : actor.posts.find((post) => post.body === record.unit && unitRoles.includes(post.role));

/** The mandate that covers this case: of its applicant or its unit, for this procedure and this case; one to act before one to read. */
export function mandateFor(actor: Actor, record: CaseRecord): MandateFact | undefined {
  const covering = (actor.mandates ?? []).filter(
    (mandate) =>
      mandate.of === (record.unit ?? record.applicant) &&
      (mandate.procedures === undefined || mandate.procedures.includes(record.procedure)) &&
      (mandate.cases === undefined || mandate.cases.includes(record.id)),
  );
  return covering.find((mandate) => mandate.power === 'act') ?? covering[0];
}

/** The applicant, somebody of the unit that applies, or their agent: the file is theirs. */
export const ownsCase = (actor: Actor, record: CaseRecord): boolean =>
  (record.unit === undefined && actor.id === record.applicant) ||
  unitPost(actor, record) !== undefined ||
  mandateFor(actor, record) !== undefined;

/** Holds a post in the unit whose file it is, whichever: its custodian reads it without owning it. */
export const isOfUnit = (actor: Actor, record: CaseRecord): boolean =>
  record.unit?.startsWith('unit:') === true && actor.posts.some(({ body }) => body === record.unit);

/** Whoever filed for somebody at the counter goes on for them while it is their move; colleagues of the same body too. */
function atCounter(actor: Actor, record: CaseRecord): Capacity | undefined {
  const { counter } = record;
  const post = counter && actor.posts.find((entry) => entry.body === counter.body);
  return post && { role: post.role, body: post.body, ...(post.for ? { for: post.for } : {}) };
}

/** Stands at the counter that filed this case for somebody. */
export const sitsAtCounter = (actor: Actor, record: CaseRecord): boolean => atCounter(actor, record) !== undefined;

function asApplicant(actor: Actor, record: CaseRecord): Capacity | undefined {
  if (record.unit === undefined) {
    if (actor.id === record.applicant) return { role: 'applicant' };
  } else {
    const post = unitPost(actor, record);
    if (post) return { role: post.role, body: post.body };
  }
  return atCounter(actor, record);
}

function asAgent(actor: Actor, record: CaseRecord): Capacity | undefined {
  const mandate = mandateFor(actor, record);
  if (mandate?.power !== 'act') return undefined;
  return { role: 'agent', mandate: mandate.id, ...(mandate.unit ? { body: mandate.unit } : {}) };
}

/** Posts by `body:role` and by role alone, an own one before one held for somebody absent; made once for each reading of a person. */
const known = new WeakMap<readonly Post[], ReadonlyMap<string, Post>>();

function postsByKey(posts: readonly Post[]): ReadonlyMap<string, Post> {
  const found = known.get(posts);
  if (found) return found;
  const made = new Map<string, Post>();
  for (const own of [true, false])
    for (const post of posts)
      if ((post.for === undefined) === own)
        for (const key of [`${post.body}:${post.role}`, post.role]) if (!made.has(key)) made.set(key, post);
  known.set(posts, made);
  return made;
}

/** By a post: an own one before one held for somebody absent. */
function byPost(who: Who, actor: Actor, record: CaseRecord, district: string | undefined): Capacity | undefined {
  const key = who.body === undefined ? who.role : `${bodyOf(who, record, district)}:${who.role}`;
  const post = postsByKey(actor.posts).get(key);
  return post && { role: post.role, body: post.body, ...(post.for ? { for: post.for } : {}) };
}

/** The post (or standing as applicant, as agent, or the system) by which this actor is one of `by`. */
export function capacityOf(
  by: readonly Who[],
  actor: Actor,
  record: CaseRecord,
  district: string | undefined,
): Capacity | undefined {
  // On an own matter one stands first on the applicant's side, whatever posts one holds.
  const own = ownsCase(actor, record) ? by.filter((who) => applicantSide.includes(who.role)) : [];
  for (const who of [...own, ...by]) {
    const found =
      who.role === 'system'
        ? actor.kind === 'system'
          ? { role: 'system' as const }
          : undefined
        : who.role === 'applicant'
          ? asApplicant(actor, record)
          : who.role === 'agent'
            ? asAgent(actor, record)
            : byPost(who, actor, record, district);
    if (found) return found;
  }
  return undefined;
}

/** Holds a post by which this case may be handled in one of its steps, at the office or in a district. */
export const mayHandle = (world: World, record: CaseRecord, actor: Actor): boolean =>
  Object.values(world.procedure.actions).some(
    (action) =>
      !action.common &&
      capacityOf(
        action.by.filter((who) => !applicantSide.includes(who.role) && who.role !== 'system'),
        { ...actor, posts: actor.posts.filter((post) => post.for === undefined) },
        record,
        districtOf(world, record),
      ) !== undefined,
  );
