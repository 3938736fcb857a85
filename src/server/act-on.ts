/** Acts of the system on other cases, ordered by an act: in its own transaction, so that all of them happen or none. */
import { decide } from '../engine/decide.ts';
import type { Decision } from '../engine/decision.ts';
import { systemActor } from '../engine/record.ts';
import { printedNumber } from '../language/numbers.ts';
import { appendCase, drawNumbers } from '../store/append-case.ts';
import { findCase, lockCase } from '../store/load-case.ts';
import type { Connection } from '../store/pool.ts';
import { freshIds } from './fresh-ids.ts';
import { type Office, worldOf } from './office.ts';
import { ApiProblem, refusalProblem } from './problems.ts';
import { projectCase } from './project-case.ts';

type Order = NonNullable<Decision['orders']>[number];

/** @returns the other case's decision, for what it leads to in turn. @throws ApiProblem when the act is not possible there */
export async function actOn(office: Office, connection: Connection, order: Order): Promise<Decision> {
  await lockCase(connection, order.case);
  const loaded = await findCase(connection, systemActor, order.case);
  if (!loaded) throw new ApiProblem('not-found');
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  const ids = freshIds();
  const decideWith = (drawn?: { readonly [as: string]: string }): Decision => {
    const outcome = decide(
      world,
      loaded.record,
      { action: order.action, input: order.input, actor: systemActor, ids, ...(drawn ? { drawn } : {}) },
      office.book.nameWho,
    );
    if (!outcome.ok) throw refusalProblem(outcome.refusal, outcome.errors);
    return outcome.decision;
  };
  const first = decideWith();
  const drawn = await drawNumbers(connection, first.needs);
  const decision = first.needs.length
    ? decideWith(
        Object.fromEntries(
          first.needs.map((need) => [need.as, printedNumber(need.series, need.year, drawn.get(need.as) ?? 0)]),
        ),
      )
    : first;
  await appendCase(connection, {
    decision,
    projection: projectCase(world, decision.record),
    at: world.at,
    person: systemActor.id,
    expected: loaded.record.version,
    expectedSeq: loaded.seq,
  });
  return decision;
}
