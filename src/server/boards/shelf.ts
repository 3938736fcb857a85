/** The shelf: one cabinet with its slots, the empty ones between them, and how the others stand. */
import type { Light } from '../../client/types.ts';
import type { ShelfPart } from '../../client/types-boards.ts';
import type { ShelfBoard } from '../../language/board.ts';
import { countBoard } from '../../store/board-counts.ts';
import { type BoardLine, boardLines } from '../../store/board-rows.ts';
import { askOf, columnOf, type Laying, natural, rowOf, titleOf, wordsOf } from './board.ts';

/** A gap so long is no row of empty slots. */
const longestGap = 60;

/** Slots that are counted, `07` or `A1-07`: those missing in between are empty. @param taken in their order */
function withEmpty(taken: readonly string[]): string[] {
  return taken.flatMap((slot, at) => {
    const [, before = '', digits = ''] = /^(.*?)(\d+)$/.exec(slot) ?? [];
    const [, sameBefore, last = ''] = /^(.*?)(\d+)$/.exec(taken[at - 1] ?? '') ?? [];
    const gap = Number(digits) - Number(last) - 1;
    if (digits === '' || last === '' || sameBefore !== before || gap < 1 || gap > longestGap) return [slot];
    const empty = Array.from(
      { length: gap },
      (_, n) => `${before}${String(Number(last) + n + 1).padStart(digits.length, '0')}`,
    );
    return [...empty, slot];
  });
}

function placed(board: ShelfBoard, line: BoardLine, today: string): ShelfPart['slots'][number]['rows'][number] {
  const mark = board.marks?.[String(line.values[board.lights?.column ?? ''] ?? '')];
  return { ...rowOf(board, line, today), ...(mark ? { mark } : {}) };
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
  const taken = [...slots.keys()].sort(natural.compare);
  return {
    outer: titleOf(register, board.outer),
    inner: titleOf(register, board.inner),
    cabinets,
    ...(cabinet === undefined ? {} : { cabinet }),
    slots: withEmpty(taken).map((slot) => ({
      slot,
      rows: (slots.get(slot) ?? []).map((line) => placed(board, line, today)),
    })),
    marks: Object.entries(board.marks ?? {}).map(([value, text]) => ({
      text,
      words: wordsOf(office, columnOf(register, board.lights?.column ?? ''), value),
    })),
    more: lines.length > limit,
  };
}
