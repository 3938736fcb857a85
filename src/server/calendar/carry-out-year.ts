/**
 * A confirmed year is carried out, restartable and exactly once: first the told days that must stay are written down under the old
 * calendar; then the year comes into force and the calendar of this process is replaced; then every moved day becomes an event and
 * those concerned are told. A line of the work list is done in the transaction that writes its event.
 */

import { writeMoves } from '../../engine/move-deadlines.ts';
import { systemActor } from '../../engine/record.ts';
import { appendEvents } from '../../store/append-events.ts';
import { findYear, finishYear, putInForce, type YearRow } from '../../store/calendar-years.ts';
import { addMoves, countOpen, markDone, rereadEnded, takeMoves } from '../../store/deadline-moves.ts';
import { StaleError, transaction } from '../../store/pool.ts';
import { type Office, worldOf } from '../office.ts';
import { projectCase } from '../project-case.ts';
import { withRows } from '../rows.ts';
import { refreshCalendar } from './office-calendar.ts';
import { strayMoves } from './plan-year.ts';

/** Lines of the work list that one transaction carries out. */
const batch = 1000;
const firstId = '00000000-0000-0000-0000-000000000000';

const whyOf = (row: YearRow) => ({
  source: `calendar-year:${row.id}`,
  text: {
    zh: `因${row.year}年放假和调休安排有变`,
    en: `The working days of ${row.year} have changed`,
  },
});

/** One batch in one transaction. @returns the last case of it, nothing at the end of the list. */
async function writeBatch(office: Office, row: YearRow, moved: boolean, after: string): Promise<string | undefined> {
  return transaction(office.pool, async (connection) => {
    const { taken, last } = await takeMoves(connection, row.id, { moved, limit: batch, after });
    const why = whyOf(row);
    const appendsOf = () =>
      taken.flatMap(({ loaded, moves }) => {
        const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
        const decision = writeMoves(world, loaded.record, moves, why);
        if (decision.events.length === 0) return [];
        return [
          {
            decision,
            projection: projectCase(world, decision.record),
            at: world.at,
            person: systemActor.id,
            expected: loaded.record.version,
            expectedSeq: loaded.seq,
          },
        ];
      });
    const appends = await withRows(office, appendsOf);
    if (appends.length) await appendEvents(connection, appends);
    const cases = taken.map(({ loaded }) => loaded.record.id);
    if (cases.length) await markDone(connection, row.id, cases, moved, office.clock.now());
    return last;
  });
}

/** Somebody acts on a case of the batch while it is written: so often it is read again here, then the queue tries later. */
const mostReads = 5;

async function writeBatchAgain(...given: Parameters<typeof writeBatch>): Promise<string | undefined> {
  for (let read = 1; read < mostReads; read += 1) {
    try {
      return await writeBatch(...given);
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
    }
  }
  return writeBatch(...given);
}

/** @returns true when every line of the phase is done; false when another worker still holds some. */
async function writeAll(office: Office, row: YearRow, moved: boolean): Promise<boolean> {
  let last: string | undefined = firstId;
  while (last !== undefined) last = await writeBatchAgain(office, row, moved, last);
  return (await countOpen(office.pool, row.id, moved)) === 0;
}

/** What was written under the old calendar while the year was on its way into force joins the list. */
async function addStrays(office: Office, row: YearRow): Promise<void> {
  await transaction(office.pool, async (connection) => {
    const strays = await strayMoves(office, connection, `${row.year - 1}-12-01`);
    if (strays.length) await addMoves(connection, row.id, strays);
    await rereadEnded(connection, row.id, office.clock.now());
  });
}

/** Held by a worker that is at it right now: the queue tries again later. */
export class YearHeldError extends Error {}

/** @throws YearHeldError where another worker holds the rest. */
export async function carryOutYear(office: Office, id: string): Promise<void> {
  const row = await findYear(office.pool, id);
  if (!row || row.finished_at) return;
  if (!row.in_force_at) {
    if (!(await writeAll(office, row, false))) throw new YearHeldError(`calendar year ${id}`);
    await putInForce(office.pool, id, office.clock.now());
  }
  await refreshCalendar(office);
  await addStrays(office, row);
  if (!(await writeAll(office, row, true))) throw new YearHeldError(`calendar year ${id}`);
  await finishYear(office.pool, id, office.clock.now(), whyOf(row).text);
}
