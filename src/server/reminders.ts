/** One rung of the ladder, climbed once: the event and the notices in one statement; a lost race means that somebody else did it. */
import { systemActor } from '../engine/record.ts';
import { remind } from '../engine/remind.ts';
import { appendCase } from '../store/append-case.ts';
import { findCase } from '../store/load-case.ts';
import { StaleError } from '../store/pool.ts';
import { type Office, worldOf } from './office.ts';
import { projectCase } from './project-case.ts';
import { withRows } from './rows.ts';

/** @returns false when there was nothing to say, or the case changed meanwhile. */
export async function remindOnce(office: Office, id: string, clock: string, n: number): Promise<boolean> {
  const loaded = await findCase(office.pool, systemActor, id);
  if (!loaded) return false;
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  const decision = remind(world, loaded.record, clock, n);
  if (!decision) return false;
  try {
    await appendCase(office.pool, {
      decision,
      projection: await withRows(office, () => projectCase(world, decision.record)),
      at: world.at,
      person: systemActor.id,
      expected: loaded.record.version,
      expectedSeq: loaded.seq,
    });
    return true;
  } catch (error) {
    if (error instanceof StaleError) return false;
    throw error;
  }
}
