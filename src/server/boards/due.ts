/** The list by date with its lights, and above it, where the board has one, the ladder of what lateness leads to. */
import { addDays } from '../../calendar/arithmetic.ts';
import type { Light } from '../../client/types.ts';
import type { DuePart } from '../../client/types-boards.ts';
import type { DueBoard, DueStep } from '../../language/board.ts';
import { countDays, countSpans } from '../../store/board-counts.ts';
import { boardLines } from '../../store/board-rows.ts';
import { askOf, type Laying, rowOf, titleOf } from './board.ts';

/** Rows that a stair names; of more it gives the number. */
const named = 3;

/** A row stands on the last stair it has reached. */
async function stairs(
  laying: Laying,
  board: DueBoard,
  steps: readonly DueStep[],
): Promise<NonNullable<DuePart['steps']>> {
  const { office, actor, register, today } = laying;
  const ask = askOf(laying, board);
  const spans = steps.map(({ after }, at) => {
    const next = steps[at + 1];
    return { from: next ? addDays(today, 1 - next.after) : '0001-01-01', to: addDays(today, -after) };
  });
  const counts = await countSpans(office.pool, actor, ask, spans);
  const lines = await boardLines(office.pool, actor, register, ask, { spans, limit: named });
  return steps.map((step, at) => ({
    ...step,
    count: counts[at] ?? 0,
    rows: lines
      .filter((line) => line.a === String(at))
      .map((line) => ({ ...rowOf(board, line, today), date: String(line.values[board.date] ?? '') })),
  }));
}

export async function layDue(laying: Laying, board: DueBoard): Promise<DuePart> {
  const { office, actor, register, today, limit } = laying;
  const ask = askOf(laying, board);
  const soonUntil = addDays(today, board.soonDays);
  const counts = await countDays(office.pool, actor, ask, today, soonUntil);
  const lines = await boardLines(office.pool, actor, register, ask, { placed: true, limit: limit + 1 });
  const lightOfDay = (day: string): Light => (day < today ? 'late' : day <= soonUntil ? 'soon' : 'ok');
  return {
    dateTitle: titleOf(register, board.date),
    ...counts,
    soonDays: board.soonDays,
    ...(board.steps ? { steps: await stairs(laying, board, board.steps) } : {}),
    rows: lines.slice(0, limit).map((line) => {
      const date = String(line.values[board.date] ?? '');
      return { ...rowOf(board, line, today), date, light: lightOfDay(date) };
    }),
    more: lines.length > limit,
  };
}
