/** Who looks: the person, in which capacities. A case unseen by them does not exist for them. */
import type { Actor } from '../engine/record.ts';

/** Posts that give no sight of a body's cases: outsiders see what waits for them, whoever keeps the system sees none. */
const blindRoles = ['third_party', 'superior', 'admin'];

/** Queues of a person: one key for each post. */
export const postKeys = (actor: Actor): string[] => actor.posts.map((post) => `${post.body}:${post.role}`);

/** Bodies whose cases a person may see: those where they hold an inside post that is not of the system's keeping. */
export const bodyKeys = (actor: Actor): string[] => [
  ...new Set(actor.posts.filter((post) => !blindRoles.includes(post.role)).map((post) => post.body)),
];

const readsAll = (actor: Actor) => actor.posts.some((post) => post.role === 'auditor');

/** SQL condition and its parameters: the cases this viewer may see. `$n` numbering starts at `first`; `kind` names the text. */
export function visible(actor: Actor, first: number): { sql: string; values: unknown[]; kind: string } {
  if (actor.kind === 'system' || readsAll(actor)) {
    // An auditor reads every case, but a draft is the applicant's own.
    return actor.kind === 'system'
      ? { sql: 'true', values: [], kind: 'system' }
      : { sql: "c.bodies <> '{}'", values: [], kind: 'auditor' };
  }
  return {
    sql: `(c.applicant = $${first} or c.bodies && $${first + 1}::text[] or exists (select from queue_entry v where v.case_id = c.id and v.post = any($${first + 2}::text[])))`,
    values: [actor.id, bodyKeys(actor), postKeys(actor)],
    kind: 'some',
  };
}
