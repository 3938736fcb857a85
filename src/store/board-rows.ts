/** Rows of a board in its order, masked as their register says. */
import type { Actor, Values } from '../engine/record.ts';
import type { Register } from '../language/register.ts';
import { type BoardAsk, boardSight, ofBoard } from './board-sight.ts';
import type { Connection } from './pool.ts';
import { maskRow } from './register-rows.ts';

export interface BoardLine {
  caseId: string;
  number: string;
  values: Values;
  /** What lays it out: lane, cabinet, row. */
  a: string;
  /** For each wanted column: marks that two lines share where they have the same value; the values stay here. */
  same: number[][];
}

export interface BoardSlice {
  /** Lines of these values of `a`, each up to the limit: lanes, a cabinet. */
  lanes?: readonly string[];
  /** Of those, only lines with this value of `b`: a cell. */
  b?: string;
  /** Lines whose days touch this span (timeline). */
  span?: { from: string; to: string };
  /** Lines placed in each of these spans of the order, each up to the limit; `a` tells which, from 0. */
  spans?: readonly { from: string; to: string }[];
  /** Only lines that have a place in the order. */
  placed?: true;
  same?: readonly { column: string; split?: string }[];
  limit: number;
}

interface Raw {
  case_id: string;
  number: string;
  values: Values;
  a: string;
}

const whole = 'join register_row r on r.register = $1 and r.case_id = e.case_id and r.key = e.key';

/** Lanes are cut one by one, so that a long one hides none. */
async function byLane(connection: Connection, actor: Actor, ask: BoardAsk, { lanes = [], b, limit }: BoardSlice) {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<Raw>(
    `select r.case_id, r.number, r.values, e.a from unnest($5::text[]) with ordinality as l(lane, at)
     cross join lateral (select e.case_id, e.key, e.a, e.sort from board_entry e
       where ${ofBoard} and e.a = l.lane and ($7::text is null or e.b = $7) and ${sight.sql} order by e.sort, e.case_id limit $6) e
     ${whole} order by l.at, e.sort, e.case_id`,
    [ask.register, ask.board, ask.pick ?? null, sight.value, lanes, limit, b ?? null],
  );
  return rows;
}

/** Few lines end after a day near today, so a span is looked for by its end and put in order afterwards. */
async function inSpan(
  connection: Connection,
  actor: Actor,
  ask: BoardAsk,
  span: { from: string; to: string },
  limit: number,
) {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<Raw>(
    `with hit as materialized (select e.case_id, e.key, e.a, e.sort from board_entry e
       where ${ofBoard} and ${sight.sql} and e.sort <> '' and e.sort <= $6 and e.b <> '' and e.b >= $7)
     select r.case_id, r.number, r.values, e.a from (select * from hit order by sort, case_id limit $5) e
     ${whole} order by e.sort, e.case_id`,
    [ask.register, ask.board, ask.pick ?? null, sight.value, limit, span.to, span.from],
  );
  return rows;
}

async function bySpan(
  connection: Connection,
  actor: Actor,
  ask: BoardAsk,
  spans: readonly { from: string; to: string }[],
  limit: number,
) {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<Raw>(
    `select r.case_id, r.number, r.values, (l.at - 1)::text as a
     from unnest($5::text[], $6::text[]) with ordinality as l(first, last, at)
     cross join lateral (select e.case_id, e.key, e.sort from board_entry e
       where ${ofBoard} and e.sort <> '' and e.sort between l.first and l.last and ${sight.sql}
       order by e.sort, e.case_id limit $7) e
     ${whole} order by l.at, e.sort, e.case_id`,
    [
      ask.register,
      ask.board,
      ask.pick ?? null,
      sight.value,
      spans.map(({ from }) => from),
      spans.map(({ to }) => to),
      limit,
    ],
  );
  return rows;
}

async function inOrder(connection: Connection, actor: Actor, ask: BoardAsk, { placed, limit }: BoardSlice) {
  const sight = boardSight(actor, 4);
  const { rows } = await connection.query<Raw>(
    `select r.case_id, r.number, r.values, e.a from (select e.case_id, e.key, e.a, e.sort from board_entry e
       where ${ofBoard} and ${sight.sql} ${placed ? "and e.sort <> ''" : ''}
       order by e.sort, e.case_id limit $5) e ${whole} order by e.sort, e.case_id`,
    [ask.register, ask.board, ask.pick ?? null, sight.value, limit],
  );
  return rows;
}

/** Numbers in place of values, the same for the same. */
function marker() {
  const marks = new Map<string, number>();
  return (value: string): number => {
    const mark = marks.get(value) ?? marks.size;
    marks.set(value, mark);
    return mark;
  };
}

/** @returns lines with their rows, in the board's order */
export async function boardLines(
  connection: Connection,
  actor: Actor,
  register: Register,
  ask: BoardAsk,
  slice: BoardSlice,
): Promise<BoardLine[]> {
  const { lanes, span, spans, limit } = slice;
  const rows = await (lanes
    ? byLane(connection, actor, ask, slice)
    : spans
      ? bySpan(connection, actor, ask, spans, limit)
      : span
        ? inSpan(connection, actor, ask, span, limit)
        : inOrder(connection, actor, ask, slice));
  const mark = marker();
  const parts = (values: Values, { column, split }: { column: string; split?: string }): string[] => {
    const text = String(values[column] ?? '');
    return (split ? text.split(split) : [text]).map((part) => part.trim()).filter((part) => part !== '');
  };
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    values: maskRow(register, row.values, actor),
    a: row.a,
    same: (slice.same ?? []).map((wanted, at) => parts(row.values, wanted).map((part) => mark(`${at}:${part}`))),
  }));
}
