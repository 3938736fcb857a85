/** Boards that show rows one by one: cards side by side, lanes, the shelf, the list by date. Each is cut at the reader's limit and says so. */
import { addDays } from '../../calendar/arithmetic.ts';
import type { Light } from '../../client/types.ts';
import type { CardsPart, DuePart, GroupsPart, ShelfPart } from '../../client/types-boards.ts';
import type { CardsBoard, DueBoard, GroupsBoard, ShelfBoard } from '../../language/board.ts';
import { countBoard, countDays } from '../../store/board-counts.ts';
import { boardLines } from '../../store/board-rows.ts';
import { columnOf, type Laying, natural, rowOf, shownColumns, titleOf } from './board.ts';

const askOf = ({ register, pick }: Laying, board: { id: string }) => ({
  register: register.id,
  board: board.id,
  ...(pick === undefined ? {} : { pick }),
});

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

export async function layShelf(laying: Laying, board: ShelfBoard): Promise<ShelfPart> {
  const { office, actor, register, today, limit } = laying;
  const ask = askOf(laying, board);
  const counts = (await countBoard(office.pool, actor, ask, board.lights ? 'a, b' : 'a')).filter(({ a }) => a !== '');
  const cabinets = [...Map.groupBy(counts, (count) => count.a)]
    .map(([value, own]) => {
      const lights = new Map<Light, number>();
      for (const { b, count } of own) {
        const light = board.lights?.is[b];
        if (light) lights.set(light, (lights.get(light) ?? 0) + count);
      }
      return {
        value,
        count: own.reduce((sum, entry) => sum + entry.count, 0),
        lights: [...lights].map(([light, count]) => ({ light, count })),
      };
    })
    .sort((x, y) => natural.compare(x.value, y.value));
  const cabinet = cabinets.find(({ value }) => value === laying.place)?.value ?? cabinets[0]?.value;
  const lines =
    cabinet === undefined
      ? []
      : await boardLines(office.pool, actor, register, ask, { lanes: [cabinet], limit: limit + 1 });
  const slots = Map.groupBy(lines.slice(0, limit), (line) => String(line.values[board.inner] ?? ''));
  return {
    outer: titleOf(register, board.outer),
    inner: titleOf(register, board.inner),
    cabinets,
    ...(cabinet === undefined ? {} : { cabinet }),
    slots: [...slots]
      .map(([slot, own]) => ({ slot, rows: own.map((line) => rowOf(board, line, today)) }))
      .sort((x, y) => natural.compare(x.slot, y.slot)),
    more: lines.length > limit,
  };
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
    rows: lines.slice(0, limit).map((line) => {
      const date = String(line.values[board.date] ?? '');
      return { ...rowOf(board, line, today), date, light: lightOfDay(date) };
    }),
    more: lines.length > limit,
  };
}
