/** Events without an act: the version stays, the number of the last event grows. Several at once wait for each other. */
import type { CaseEvent } from '../engine/events.ts';
import { evolve } from '../engine/evolve.ts';
import type { Actor, CaseRecord } from '../engine/record.ts';
import { appendCase } from '../store/append-case.ts';
import { findCase, lockCase } from '../store/load-case.ts';
import type { Connection } from '../store/pool.ts';
import { type Office, worldOf } from './office.ts';
import { ApiProblem } from './problems.ts';
import { projectCase } from './project-case.ts';
import { withRows } from './rows.ts';

/** @param eventsOf given the case as it stands, locked; no events is no write. @throws ApiProblem not-found */
export async function appendEvents(
  office: Office,
  connection: Connection,
  actor: Actor,
  caseId: string,
  eventsOf: (record: CaseRecord) => readonly CaseEvent[],
): Promise<void> {
  await lockCase(connection, caseId);
  const loaded = await findCase(connection, actor, caseId);
  if (!loaded) throw new ApiProblem('not-found');
  const events = eventsOf(loaded.record);
  if (events.length === 0) return;
  const record = events.reduce(evolve, loaded.record);
  const world = worldOf(office, record.procedure, record.edition);
  await appendCase(connection, {
    decision: { events, values: [], record, needs: [], papers: [], rows: [], notices: [] },
    projection: await withRows(office, () => projectCase(world, record)),
    at: world.at,
    person: actor.id,
    expected: record.version,
    expectedSeq: loaded.seq,
  });
}
