/** Figures of a board: how many lines for each value of what lays it out, and their sums. No row, no person leaves here. */
import type { Actor } from '../engine/record.ts';
import { type BoardAsk, boardSight, ofBoard } from './board-sight.ts';
import type { Connection } from './pool.ts';

export interface BoardCount {
  a: string;
  b: string;
  count: number;
  sum: number;
  /** Highest of the column that holds the limit. */
  most: number | null;
  /** A name of the row's value. */
  label: string;
}

/**
 * @param by `a` alone, or both: a matrix, a shelf's lights
 * @param figures sums, limits and names too; counts alone are faster
 */
export async function countBoard(
  connection: Connection,
  actor: Actor,
  ask: BoardAsk,
  by: 'a' | 'a, b',
  figures = false,
): Promise<BoardCount[]> {
  const sight = boardSight(actor, 4);
  const more = figures
    ? 'coalesce(sum(n), 0)::float8 as sum, max(m)::float8 as most, max(c) as label'
    : `0 as sum, null as most, '' as label`;
  const { rows } = await connection.query<BoardCount>(
    `select a, ${by === 'a' ? "''" : 'b'} as b, count(*)::int as count, ${more}
     from board_entry e where ${ofBoard} and ${sight.sql} group by ${by} order by ${by}`,
    [ask.register, ask.board, ask.pick ?? null, sight.value],
  );
  return rows;
}

/** Values that the reader can choose, with their numbers; at most 200. */
export async function countPicks(
  connection: Connection,
  actor: Actor,
  ask: BoardAsk,
): Promise<{ value: string; count: number }[]> {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<{ value: string; count: number }>(
    `select pick as value, count(*)::int as count from board_entry e where ${ofBoard} and ${sight.sql}
     group by pick order by pick desc limit 200`,
    [ask.register, ask.board, null, sight.value],
  );
  return rows;
}

/** How many lines lie before a day, and how many from it to another. */
export async function countDays(
  connection: Connection,
  actor: Actor,
  ask: BoardAsk,
  today: string,
  soon: string,
): Promise<{ total: number; overdue: number; soon: number }> {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<{ total: number; overdue: number; soon: number }>(
    `select count(*)::int as total, (count(*) filter (where sort < $5))::int as overdue,
       (count(*) filter (where sort between $5 and $6))::int as soon
     from board_entry e where ${ofBoard} and sort <> '' and ${sight.sql}`,
    [ask.register, ask.board, ask.pick ?? null, sight.value, today, soon],
  );
  return rows[0] ?? { total: 0, overdue: 0, soon: 0 };
}

/** How many lines have their place in each of these spans. */
export async function countSpans(
  connection: Connection,
  actor: Actor,
  ask: BoardAsk,
  spans: readonly { from: string; to: string }[],
): Promise<number[]> {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<{ count: number }>(
    `select c.count from unnest($5::text[], $6::text[]) with ordinality as l(first, last, at)
     cross join lateral (select count(*)::int as count from board_entry e
       where ${ofBoard} and e.sort <> '' and e.sort between l.first and l.last and ${sight.sql}) c
     order by l.at`,
    [ask.register, ask.board, ask.pick ?? null, sight.value, spans.map(({ from }) => from), spans.map(({ to }) => to)],
  );
  return rows.map(({ count }) => count);
}
