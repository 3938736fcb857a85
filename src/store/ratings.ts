/** Counts of ratings for the public figures, taken from the rows that the acts of rating write. No person, no case leaves here. */
import type { Connection } from './pool.ts';

export interface RatingCount {
  matter: string;
  /** `2026-09`. */
  month: string;
  grade: string;
  status: string;
  revisited: boolean;
  count: number;
}

/** @param from first day. Set-aside ratings come with their status; the caller leaves them out. */
export async function countRatings(connection: Connection, register: string, from: string): Promise<RatingCount[]> {
  const { rows } = await connection.query<RatingCount>(
    `select values->>'matter' as matter, left(values->>'ratedOn', 7) as month, values->>'grade' as grade, values->>'status' as status,
       values->>'revisitedOn' is not null as revisited, count(*)::int as count
     from register_row where register = $1 and values->>'ratedOn' >= $2
     group by 1, 2, 3, 4, 5 order by 2 desc, 1`,
    [register, from],
  );
  return rows;
}
