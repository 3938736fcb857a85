/**
 * New office hours: limits in office hours that run over a changed day have another last minute at once. Each move is an event, and
 * the applicant is told where it is their limit. What a stop in between leaves undone is found at the next start.
 */
import { writeMoves } from '../../engine/move-deadlines.ts';
import { systemActor } from '../../engine/record.ts';
import { appendCase } from '../../store/append-case.ts';
import type { CaseMove } from '../../store/deadline-moves.ts';
import { findCase } from '../../store/load-case.ts';
import { StaleError } from '../../store/pool.ts';
import { type Office, worldOf } from '../office.ts';
import { projectCase } from '../project-case.ts';
import { withRows } from '../rows.ts';
import { refreshCalendar } from './office-calendar.ts';
import { hoursKey } from './office-hours.ts';
import { strayMoves } from './plan-year.ts';

const why = { source: `setting:${hoursKey}`, text: { zh: '因办公时间有变', en: 'The office hours have changed' } };

async function moveCase(office: Office, id: string, moves: readonly CaseMove[]): Promise<void> {
  const loaded = await findCase(office.pool, systemActor, id);
  if (!loaded) return;
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  const decision = writeMoves(world, loaded.record, moves, why);
  if (decision.events.length === 0) return;
  const projection = await withRows(office, () => projectCase(world, decision.record));
  const expected = { expected: loaded.record.version, expectedSeq: loaded.seq };
  await appendCase(office.pool, { decision, projection, at: world.at, person: systemActor.id, ...expected }).catch(
    (error: unknown) => {
      // An act came in between: it wrote its limits under the new hours.
      if (!(error instanceof StaleError)) throw error;
    },
  );
}

/** Moves the limits in hours whose written end is not that of the calendar in force. @returns how many cases */
export async function moveHourLimits(office: Office): Promise<number> {
  if (office.book.hours.length < 2) return 0;
  const byCase = new Map<string, CaseMove[]>();
  for (const move of await strayMoves(office, office.pool, office.clock.today()))
    if (move.how === 'moved' && move.to.length > 10)
      byCase.set(move.caseId, [...(byCase.get(move.caseId) ?? []), move]);
  for (const [id, moves] of byCase) await moveCase(office, id, moves);
  return byCase.size;
}

/** The hours just set come into the calendar of this process, and the open limits follow. */
export async function takeHours(office: Office): Promise<void> {
  await refreshCalendar(office);
  await moveHourLimits(office);
}
