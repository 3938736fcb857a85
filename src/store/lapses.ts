/** Clocks whose end has passed, still marked running, and rungs of reminders that are due: the worker's lists. */
import type { Connection } from './pool.ts';

export interface LapseRow {
  case_id: string;
  clock: string;
  n: number;
  lapses_at: Date;
}

/** One clock in one run, as the lists' exclusions name it. */
export const clockKey = (row: { case_id: string; clock: string; n: number }): string =>
  `${row.case_id} ${row.clock} ${row.n}`;

/**
 * The lapses that take effect first, of one moment only: what they bring about (another clock, a paper) belongs before the next.
 * In order of the moment, then of the case; also after days of downtime.
 * @param without keys of clocks that could not be carried out
 */
export async function listLapses(
  connection: Connection,
  now: string,
  limit: number,
  without: readonly string[] = [],
): Promise<LapseRow[]> {
  const { rows } = await connection.query<LapseRow>(
    `with due as (
       select case_id, clock, n, lapses_at from case_clock
       where running and lapses_at <= $1::timestamptz and not (case_id || ' ' || clock || ' ' || n) = any($3::text[]))
     select case_id, clock, n, lapses_at from due where lapses_at = (select min(lapses_at) from due)
     order by case_id, clock, n limit $2`,
    [now, limit, without],
  );
  return rows;
}

export interface ReminderRow {
  case_id: string;
  clock: string;
  n: number;
}

export async function listReminders(
  connection: Connection,
  now: string,
  limit: number,
  without: readonly string[] = [],
): Promise<ReminderRow[]> {
  const { rows } = await connection.query<ReminderRow>(
    `select case_id, clock, n from case_clock
     where remind_at <= $1::timestamptz and not (case_id || ' ' || clock || ' ' || n) = any($3::text[])
     order by remind_at, case_id, clock, n limit $2`,
    [now, limit, without],
  );
  return rows;
}
