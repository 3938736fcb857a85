/** Confirming a year: the version, its work list and the job in one transaction; the rest is the worker's. */
import type { YearArrangement } from '../../calendar/types.ts';
import { addYear, lockYears, type Means, openYears } from '../../store/calendar-years.ts';
import { addMoves } from '../../store/deadline-moves.ts';
import { transaction } from '../../store/pool.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { planYear } from './plan-year.ts';

/** @returns the version's id. @throws ApiProblem `calendar.busy` while an earlier year is being carried out. */
export async function confirmYear(
  office: Office,
  given: { arrangement: YearArrangement; means: Means; by: string },
): Promise<string> {
  return transaction(office.pool, async (connection) => {
    await lockYears(connection);
    if ((await openYears(connection)).length) throw new ApiProblem('calendar.busy');
    const { moves } = await planYear(office, connection, given.arrangement);
    const id = await addYear(connection, { ...given, at: office.clock.now() });
    if (moves.length) await addMoves(connection, id, moves);
    await connection.query(`select enqueue('calendar-year', jsonb_build_object('year', $1::text))`, [id]);
    return id;
  });
}
