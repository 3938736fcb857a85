/** Clocks past their due day, still marked running: the worker's list. */
import type { Connection } from './pool.ts';

export interface LapseRow {
  case_id: string;
  clock: string;
  n: number;
  due: string;
}

/** Oldest first, so that what should have happened first happens first, also after days of downtime. */
export async function listLapses(connection: Connection, today: string, limit: number): Promise<LapseRow[]> {
  const { rows } = await connection.query<LapseRow>(
    'select case_id, clock, n, due from case_clock where running and due < $1 order by due, case_id limit $2',
    [today, limit],
  );
  return rows;
}
