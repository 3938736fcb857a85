/** A matrix: figures of the database laid out as rows and columns, with totals and, where there is a limit, a light. */
import type { Light } from '../../client/types.ts';
import type { MatrixPart } from '../../client/types-boards.ts';
import type { MatrixBoard } from '../../language/board.ts';
import type { Register } from '../../language/register.ts';
import { type BoardCount, countBoard } from '../../store/board-counts.ts';
import { boardLines } from '../../store/board-rows.ts';
import { askOf, both, columnOf, type Laying, monthOfYear, natural, rowOf, titleOf, wordsOf } from './board.ts';

/** Over the limit, at it, below it. */
const against = (total: number, limit: number): Light => (total > limit ? 'late' : total === limit ? 'soon' : 'ok');

function limitOf(counts: readonly BoardCount[]): number | undefined {
  const most = counts.flatMap((count) => (count.most === null ? [] : [count.most]));
  return most.length ? Math.max(...most) : undefined;
}

/** Options keep the order of the definition; other values go by their words. */
function inOrder(
  values: readonly string[],
  options: readonly { value: string }[] | undefined,
  words: (value: string) => string = (value) => value,
): string[] {
  const at = (value: string) => options?.findIndex((option) => option.value === value) ?? 0;
  return [...new Set(values)].sort((x, y) => at(x) - at(y) || natural.compare(words(x), words(y)));
}

/** What the figures are sums of. */
function sumOf(register: Register, { cell }: MatrixBoard): Pick<MatrixPart, 'sumOf' | 'money'> {
  if (cell === 'count') return {};
  const money = columnOf(register, cell.sum)?.type === 'money';
  return { sumOf: titleOf(register, cell.sum), ...(money ? { money } : {}) };
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const ofYear = (value: string, year: string | undefined): boolean => month.test(value) && value.slice(0, 4) === year;

/** Of the year that was chosen every month is a column, with a figure or without. */
const withMonths = (columns: readonly string[], year: string | undefined): readonly string[] =>
  columns.length > 0 && columns.every((value) => ofYear(value, year))
    ? Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)
    : columns;

const mostBehind = 200;

/** The rows behind a cell, or behind a whole row. */
async function behind(laying: Laying, board: MatrixBoard): Promise<MatrixPart['cell']> {
  const { office, actor, register, row, column, today } = laying;
  if (row === undefined) return undefined;
  const slice = { lanes: [row], ...(column === undefined ? {} : { b: column }), limit: mostBehind + 1 };
  const lines = await boardLines(office.pool, actor, register, askOf(laying, board), slice);
  return {
    row,
    ...(column === undefined ? {} : { column }),
    rows: lines.slice(0, mostBehind).map((line) => rowOf(board, line, today)),
    more: lines.length > mostBehind,
  };
}

export async function layMatrix(laying: Laying, board: MatrixBoard): Promise<MatrixPart> {
  const { office, actor, register, pick } = laying;
  const ask = askOf(laying, board);
  const counts = await countBoard(office.pool, actor, ask, 'a, b', true);
  const figure = (count: BoardCount) => (board.cell === 'count' ? count.count : count.sum);
  const found = inOrder(
    counts.map((count) => count.b),
    columnOf(register, board.columns)?.options,
  );
  const columns = withMonths(found, pick);
  const byRow = Map.groupBy(counts, (count) => count.a);
  const labelOf = (value: string) => {
    const label = byRow.get(value)?.find((count) => count.label)?.label;
    return label ? both(label) : wordsOf(office, columnOf(register, board.rows), value);
  };
  const rows = inOrder([...byRow.keys()], columnOf(register, board.rows)?.options, (value) => labelOf(value).zh);
  const sums = new Map<string, number>();
  for (const count of counts) sums.set(count.b, (sums.get(count.b) ?? 0) + figure(count));
  const cell = await behind(laying, board);
  return {
    ...(cell ? { cell } : {}),
    rowTitle: titleOf(register, board.rowLabel ?? board.rows),
    columnTitle: titleOf(register, board.columns),
    ...sumOf(register, board),
    columns: columns.map((value) => ({
      value,
      label: ofYear(value, pick) ? monthOfYear(value) : wordsOf(office, columnOf(register, board.columns), value),
      total: sums.get(value) ?? 0,
    })),
    rows: rows.slice(0, laying.limit).map((value) => {
      const own = byRow.get(value) ?? [];
      const cells = new Map(own.map((count) => [count.b, figure(count)]));
      const total = own.reduce((sum, count) => sum + figure(count), 0);
      const limit = limitOf(own);
      return {
        value,
        label: labelOf(value),
        cells: columns.map((column) => cells.get(column) ?? 0),
        total,
        ...(limit === undefined ? {} : { limit, light: against(total, limit) }),
      };
    }),
    total: counts.reduce((sum, count) => sum + figure(count), 0),
    more: Math.max(0, rows.length - laying.limit),
  };
}
