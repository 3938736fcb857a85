/** Who applied is hidden from staff while the definition says so (0 §5: the rater stays unknown to the person rated). */
import { capacityOf, districtOf, ownsCase } from '../engine/capacity.ts';
import type { Actor, CaseRecord } from '../engine/record.ts';
import { scopeOf, type World } from '../engine/world.ts';
import { holds } from '../language/evaluate.ts';

export const nobody = '匿名 · anonymous';

export function isConcealed(world: World, record: CaseRecord, actor: Actor): boolean {
  const { conceals } = world.procedure;
  if (!conceals || actor.kind === 'system' || ownsCase(actor, record)) return false;
  const scope = scopeOf(world, record);
  if (!holds(conceals.when, scope)) return false;
  return !mayCallBack(world, record, actor);
}

/** One of those who may learn the name, because the person agreed to it. */
export function mayCallBack(world: World, record: CaseRecord, actor: Actor): boolean {
  const except = world.procedure.conceals?.except;
  return (
    except !== undefined &&
    holds(except.when, scopeOf(world, record)) &&
    capacityOf(except.who, actor, record, districtOf(world, record)) !== undefined
  );
}

/** Any answer without the applicant's id in it. */
export const withoutApplicant = <T>(record: CaseRecord, answer: T): T =>
  JSON.parse(JSON.stringify(answer).replaceAll(record.applicant, 'anonymous')) as T; // the same shape, one id replaced
