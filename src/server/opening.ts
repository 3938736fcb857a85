/** For whom a draft is opened: oneself, the own unit, a principal by mandate, somebody at the counter (窗口代办). */
import { randomUUID } from 'node:crypto';
import type { Opening } from '../engine/decide.ts';
import type { Actor } from '../engine/record.ts';
import type { Who } from '../language/action.ts';
import type { Procedure } from '../language/procedure.ts';
import { addPerson, findByLogin } from '../store/people.ts';
import type { Connection } from '../store/pool.ts';
import type { Office } from './office.ts';
import { hashPassword, newToken } from './passwords.ts';
import { ApiProblem } from './problems.ts';

/** On whose behalf; exactly one, or none for oneself. */
export interface Behalf {
  unit?: string;
  mandate?: string;
  counter?: { name: string; login?: string };
}

export type Standing = Pick<Opening, 'applicant' | 'unit' | 'mandate' | 'counter'>;

const window: readonly Who[] = [{ role: 'window', body: 'd1' }];
const isDistrict = (body: string) => /^\d{6}$/.test(body);

/** The post by which somebody files at the counter for others. */
export const counterPost = (procedure: Procedure, actor: Actor) => postAmong(procedure.counter ?? window, actor);

function postAmong(allowed: readonly Who[], actor: Actor) {
  return actor.posts.find((post) =>
    allowed.some(
      (who) =>
        who.role === post.role &&
        (who.body === undefined || who.body === post.body || (who.body === 'district' && isDistrict(post.body))),
    ),
  );
}

/** The applicant at the counter: their account where they name one, else a person of their own without sign-in. */
async function personAtCounter(
  office: Office,
  connection: Connection,
  given: { name: string; login?: string },
): Promise<string> {
  if (given.login) {
    const found = await findByLogin(connection, given.login, office.clock.today());
    if (found?.kind !== 'applicant') throw new ApiProblem('counter.no-account');
    return found.id;
  }
  const id = randomUUID();
  await addPerson(connection, {
    id,
    login: `counter-${id}`,
    name: given.name,
    kind: 'applicant',
    passwordHash: await hashPassword(newToken()),
    posts: [],
    now: office.clock.now(),
    today: office.clock.today(),
  });
  return id;
}

function unitOf(procedure: Procedure, actor: Actor, wanted: string | undefined): string | undefined {
  const applicants = procedure.applicants ?? 'person';
  if (applicants === 'person') {
    if (wanted !== undefined) throw new ApiProblem('case.not-for-units');
    return undefined;
  }
  const units = [
    ...new Set(
      actor.posts
        .filter((post) => post.body.startsWith('unit:') && ['unit_liaison', 'unit_leader'].includes(post.role))
        .map((post) => post.body),
    ),
  ];
  const unit = wanted === undefined ? (units.length === 1 ? units[0] : undefined) : `unit:${wanted}`;
  if (unit !== undefined && units.includes(unit)) return unit;
  if (applicants === 'both' && wanted === undefined) return undefined;
  throw new ApiProblem('case.unit-needed');
}

/** The post by which somebody opens a case for the office. */
export const openerPost = (procedure: Procedure, actor: Actor) => postAmong(procedure.openers ?? [], actor);

/** A case of the office's own: it belongs to the opener's department. */
function ofOffice(procedure: Procedure, actor: Actor): Standing {
  const post = openerPost(procedure, actor);
  if (!post) throw new ApiProblem('case.not-opener');
  return { unit: post.body, counter: { by: actor.id, body: post.body } };
}

/** @throws ApiProblem 403, 409 or 422 when the person does not stand for those named */
export async function standingOf(
  office: Office,
  connection: Connection,
  procedure: Procedure,
  actor: Actor,
  behalf: Behalf,
): Promise<Standing> {
  if (procedure.applicants === 'office') return ofOffice(procedure, actor);
  if (behalf.counter) {
    const post = counterPost(procedure, actor);
    if (!post) throw new ApiProblem('counter.not-yours');
    // somebody at the counter is a person; a unit files through its own people
    if (procedure.applicants === 'unit') throw new ApiProblem('case.unit-needed');
    const applicant = await personAtCounter(office, connection, behalf.counter);
    return { applicant, counter: { by: actor.id, body: post.body } };
  }
  if (behalf.mandate) {
    const mandate = actor.mandates?.find((entry) => entry.id === behalf.mandate);
    const covers =
      mandate?.power === 'act' &&
      mandate.cases === undefined &&
      (mandate.procedures === undefined || mandate.procedures.includes(procedure.id));
    if (!mandate || !covers) throw new ApiProblem('mandate.not-covering');
    const applicants = procedure.applicants ?? 'person';
    const ofUnit = mandate.of.startsWith('unit:');
    if (ofUnit ? applicants === 'person' : applicants === 'unit') throw new ApiProblem('case.not-for-units');
    return ofUnit ? { unit: mandate.of, mandate: mandate.id } : { applicant: mandate.of, mandate: mandate.id };
  }
  const unit = unitOf(procedure, actor, behalf.unit);
  return unit ? { unit } : {};
}
