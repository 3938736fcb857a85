/** Who looks: the person, in which capacities. A case unseen by them does not exist for them. */
import type { Actor } from '../engine/record.ts';

/** Posts that give no sight of a body's cases: outsiders see what waits for them, whoever keeps the system sees none. */
const blindRoles = ['third_party', 'superior', 'admin'];

/** Queues of a person: one key for each post, and one for what they were drawn into themselves, or in place of somebody. */
export const postKeys = (actor: Actor): string[] => [
  ...new Set([
    ...actor.posts.map((post) => `${post.body}:${post.role}`),
    `person:${actor.id}`,
    ...actor.posts.flatMap((post) => (post.for ? [`person:${post.for}`] : [])),
  ]),
];

/** Bodies whose cases a person may see: those where they hold an inside post that is not of the system's keeping. */
export const bodyKeys = (actor: Actor): string[] => [
  ...new Set([
    ...actor.posts.filter((post) => !blindRoles.includes(post.role)).map((post) => post.body),
    `person:${actor.id}`,
  ]),
];

const readsAll = (actor: Actor) => actor.posts.some((post) => post.role === 'auditor');

const ofUnit = "exists (select from unnest(c.bodies) u where u like 'unit:%')";

/** By a mandate: of the applicant or of the unit, for this procedure and this case. `$n` is the list of the actor's mandates. */
const byMandate = (n: number) => `exists (select from mandate m where m.id = any($${n}::uuid[])
  and (m.principal = c.applicant and not ${ofUnit} or 'unit:' || m.unit::text = any(c.bodies))
  and (m.procedures is null or c.procedure = any(m.procedures)) and (m.cases is null or c.id = any(m.cases)))`;

const mandateIds = (actor: Actor) => (actor.mandates ?? []).map((mandate) => mandate.id);

/** The actor's own cases: as the applicant, of their units, by mandate. */
export function owned(actor: Actor, first: number): { sql: string; values: unknown[] } {
  const units = actor.posts.flatMap((post) => (post.body.startsWith('unit:') ? [post.body] : []));
  return {
    sql: `((c.applicant = $${first} and not ${ofUnit}) or c.bodies && $${first + 1}::text[] or ${byMandate(first + 2)})`,
    values: [actor.id, units, mandateIds(actor)],
  };
}

/** SQL condition and its parameters: the cases this viewer may see. `$n` numbering starts at `first`; `kind` names the text. */
export function visible(actor: Actor, first: number): { sql: string; values: unknown[]; kind: string } {
  if (actor.kind === 'system') return { sql: 'true', values: [], kind: 'system' };
  // An auditor reads every case, but a draft is the applicant's own.
  if (readsAll(actor)) return { sql: 'not is_draft(c.bodies)', values: [], kind: 'auditor' };
  const seen = `(c.applicant = $${first} and not ${ofUnit} or c.bodies && $${first + 1}::text[]
    or exists (select from queue_entry v where v.case_id = c.id and v.post = any($${first + 2}::text[])))`;
  const values = [actor.id, bodyKeys(actor), postKeys(actor)];
  const mandates = mandateIds(actor);
  return mandates.length === 0
    ? { sql: seen, values, kind: 'some' }
    : { sql: `(${seen} or ${byMandate(first + 3)})`, values: [...values, mandates], kind: 'agent' };
}
