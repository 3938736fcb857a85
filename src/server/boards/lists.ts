/** Boards that show rows one by one: cards side by side, lanes. Each is cut at the reader's limit and says so. */
import type { CardsPart, GroupsPart } from '../../client/types-boards.ts';
import type { CardsBoard, GroupsBoard } from '../../language/board.ts';
import { countBoard } from '../../store/board-counts.ts';
import { boardLines } from '../../store/board-rows.ts';
import { askOf, columnOf, type Laying, rowOf, shownColumns } from './board.ts';

export async function layCards(laying: Laying, board: CardsBoard): Promise<CardsPart> {
  const { office, actor, register, today, limit } = laying;
  const lines = await boardLines(office.pool, actor, register, askOf(laying, board), { limit: limit + 1 });
  return {
    across: shownColumns(register, board.across),
    rows: lines.slice(0, limit).map((line) => ({
      ...rowOf(board, line, today),
      cells: board.across.map((key) => {
        const value = String(line.values[key] ?? '');
        const light = board.cells[value];
        return { value, ...(light ? { light } : {}) };
      }),
    })),
    more: lines.length > limit,
  };
}

export async function layGroups(laying: Laying, board: GroupsBoard): Promise<GroupsPart> {
  const { office, actor, register, today, limit } = laying;
  const options = columnOf(register, board.by)?.options ?? [];
  const ask = askOf(laying, board);
  const lanes = options.map((option) => option.value);
  const counts = await countBoard(office.pool, actor, ask, 'a');
  const lines = await boardLines(office.pool, actor, register, ask, { lanes, limit });
  const byLane = Map.groupBy(lines, (line) => line.a);
  const left = new Set(
    (board.where ?? []).flatMap((test) => (test.column === board.by && 'not' in test ? test.not : [])),
  );
  const kept = (board.where ?? []).flatMap((test) => (test.column === board.by && 'in' in test ? [test.in] : []));
  return {
    lanes: options
      .filter(({ value }) => !left.has(value) && kept.every((values) => values.includes(value)))
      .map(({ value, label }) => {
        const light = board.lights?.column === board.by ? board.lights.is[value] : undefined;
        return {
          value,
          label,
          ...(light ? { light } : {}),
          count: counts.find((count) => count.a === value)?.count ?? 0,
          rows: (byLane.get(value) ?? []).map((line) => rowOf(board, line, today)),
        };
      }),
  };
}
