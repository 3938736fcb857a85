/** Events without an act: the version stays, the number of the last event grows. Several at once wait for each other. */
import type { Decision } from '../engine/decision.ts';
import type { CaseEvent, PathValue } from '../engine/events.ts';
import { evolve, withValues } from '../engine/evolve.ts';
import type { Actor, CaseRecord } from '../engine/record.ts';
import { appendCase } from '../store/append-case.ts';
import { findCase, lockCase } from '../store/load-case.ts';
import type { Connection } from '../store/pool.ts';
import { type Office, worldOf } from './office.ts';
import { ApiProblem } from './problems.ts';
import { projectCase } from './project-case.ts';
import { withRows } from './rows.ts';

/** What happened without an act: events, with values and notices where they bring some. */
export interface Happened {
  events: readonly CaseEvent[];
  values?: readonly PathValue[];
  notices?: Decision['notices'];
}

/** @param eventsOf given the case as it stands, locked; no events is no write. @throws ApiProblem not-found */
export const appendEvents = (
  office: Office,
  connection: Connection,
  actor: Actor,
  caseId: string,
  eventsOf: (record: CaseRecord) => readonly CaseEvent[],
): Promise<CaseRecord> =>
  appendHappened(office, connection, actor, caseId, (record) => Promise.resolve({ events: eventsOf(record) }));

/** @returns the case afterwards. @throws ApiProblem not-found */
export async function appendHappened(
  office: Office,
  connection: Connection,
  actor: Actor,
  caseId: string,
  happens: (record: CaseRecord) => Promise<Happened>,
): Promise<CaseRecord> {
  await lockCase(connection, caseId);
  const loaded = await findCase(connection, actor, caseId);
  if (!loaded) throw new ApiProblem('not-found');
  const { events, values = [], notices = [] } = await happens(loaded.record);
  if (events.length === 0) return loaded.record;
  const record = withValues(events.reduce(evolve, loaded.record), values);
  const world = worldOf(office, record.procedure, record.edition);
  await appendCase(connection, {
    decision: { events, values, record, needs: [], papers: [], rows: [], notices },
    projection: await withRows(office, () => projectCase(world, record)),
    at: world.at,
    person: actor.id,
    expected: record.version,
    expectedSeq: loaded.seq,
  });
  return record;
}
