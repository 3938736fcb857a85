/** A board as its reader sees it: the head that all kinds share, words of values, lights of rows. */
import { addDays } from '../../calendar/arithmetic.ts';
import type { Light, RegisterView } from '../../client/types.ts';
import type { BoardLink, BoardRow, BoardView } from '../../client/types-boards.ts';
import type { Actor } from '../../engine/record.ts';
import type { Board, BoardLights } from '../../language/board.ts';
import type { Value } from '../../language/expression.ts';
import type { Column, Register } from '../../language/register.ts';
import type { Text } from '../../language/text.ts';
import { countPicks } from '../../store/board-counts.ts';
import type { BoardLine } from '../../store/board-rows.ts';
import type { BoardAsk } from '../../store/board-sight.ts';
import type { Office } from '../office.ts';

/** Everything that laying out one board takes. */
export interface Laying {
  office: Office;
  actor: Actor;
  register: Register;
  today: string;
  /** Value of the column that the reader chooses by; absent: all. */
  pick?: string;
  place?: string;
  /** A cell of a matrix, whose rows are wanted. */
  row?: string;
  column?: string;
  month?: string;
  limit: number;
}

export const askOf = ({ register, pick }: Laying, board: { id: string }): BoardAsk => ({
  register: register.id,
  board: board.id,
  ...(pick === undefined ? {} : { pick }),
});

/** `B-2` before `B-10`; the same on every machine. */
export const natural = new Intl.Collator('en', { numeric: true });

export const both = (text: string): Text => ({ zh: text, en: text });
const nothing: Text = { zh: '未填', en: 'not given' };

const isMonth = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
const shortMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-06` in words, short enough to head a column. */
function monthWords(month: string): Text {
  const [year = '', number = ''] = month.split('-');
  return { zh: `${year}年${Number(number)}月`, en: `${shortMonths[Number(number) - 1] ?? number} ${year}` };
}

/** `2026-06` where the year is said elsewhere. */
export function monthOfYear(month: string): Text {
  const number = Number(month.slice(5));
  return { zh: `${number}月`, en: shortMonths[number - 1] ?? month };
}

export const columnOf = (register: Register, key: string): Column | undefined =>
  register.columns.find((column) => column.key === key);
export const titleOf = (register: Register, key: string): Text => columnOf(register, key)?.label ?? both(key);

/** A value in words: an option's, a place's, a body's, a month's; else itself. */
export function wordsOf(office: Office, column: Column | undefined, value: string): Text {
  if (value === '') return nothing;
  const option = column?.options?.find((entry) => entry.value === value)?.label;
  if (option) return option;
  if (column?.type === 'bool') return value === 'true' ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  const named =
    column?.type === 'country' || column?.type === 'region' || column?.type === 'body'
      ? office.book.names(column.type, value)
      : undefined;
  return named ?? (isMonth.test(value) ? monthWords(value) : both(value));
}

/** Columns as the client draws them. */
export const shownColumns = (register: Register, keys: readonly string[]): RegisterView['columns'] =>
  keys.flatMap((key) => {
    const column = columnOf(register, key);
    if (!column) return [];
    const { label, type, options } = column;
    return [{ key, label, type, ...(options ? { options } : {}) }];
  });

const textOf = (value: Value | undefined): string => (value === undefined || value === null ? '' : String(value));

/** The light of a row's value, earlier than its own day where the board says so. */
export function lightOf(
  lights: BoardLights | undefined,
  line: Pick<BoardLine, 'values'>,
  today: string,
): Light | undefined {
  if (!lights) return undefined;
  const light = lights.is[textOf(line.values[lights.column])];
  if (light !== 'ok' || !lights.expiring) return light;
  const day = textOf(line.values[lights.expiring.column]);
  return day !== '' && day <= addDays(today, lights.expiring.days) ? 'soon' : light;
}

/** Only what the board shows leaves. */
export function rowOf(board: Pick<Board, 'show'> & { lights?: BoardLights }, line: BoardLine, today: string): BoardRow {
  const light = lightOf(board.lights, line, today);
  return {
    caseId: line.caseId,
    number: line.number,
    values: Object.fromEntries(board.show.map((key) => [key, line.values[key] ?? null])),
    ...(light ? { light } : {}),
  };
}

export const boardLink = ({ id, title, summary, kind }: Board): BoardLink => ({ id, title, summary, kind });

/** What each light stands for, the values of the column in their order. */
function legendOf(register: Register, board: Board): BoardView['legend'] {
  if (board.kind === 'matrix') return [];
  const lights = board.kind === 'cards' ? { column: board.across[0] ?? '', is: board.cells } : board.lights;
  if (!lights) return [];
  const column = columnOf(register, lights.column);
  const groups = new Map<Light, Text[]>();
  for (const [value, light] of Object.entries(lights.is)) {
    const words = column?.options?.find((option) => option.value === value)?.label ?? both(value);
    groups.set(light, [...(groups.get(light) ?? []), words]);
  }
  const { expiring } = board.kind === 'cards' ? {} : (board.lights ?? {});
  if (expiring) {
    const title = titleOf(register, expiring.column);
    const soon = {
      zh: `${title.zh}在 ${expiring.days} 天内`,
      en: `${title.en} within ${expiring.days} days`,
    };
    groups.set('soon', [...(groups.get('soon') ?? []), soon]);
  }
  return [...groups].map(([light, words]) => ({ light, words }));
}

async function choiceOf(laying: Laying, board: Board): Promise<BoardView['choice']> {
  if (!board.choose) return undefined;
  const { office, actor, register, pick, today } = laying;
  const column = columnOf(register, board.choose);
  const counted = await countPicks(office.pool, actor, { register: register.id, board: board.id });
  // A matrix over all years is no page: without a choice it shows this year, else the last one.
  const now = counted.find(({ value }) => value === today.slice(0, 4)) ?? counted[0];
  const value = pick ?? (board.kind === 'matrix' ? now?.value : undefined);
  return {
    title: titleOf(register, board.choose),
    ...(value === undefined ? {} : { value }),
    values: counted.map(({ value, count }) => ({ value, label: wordsOf(office, column, value), count })),
  };
}

/** The head; the part of its kind is added by the caller. */
export async function boardHead(laying: Laying, board: Board): Promise<BoardView> {
  const { register, today } = laying;
  const choice = await choiceOf(laying, board);
  return {
    ...boardLink(board),
    register: { id: register.id, title: register.title },
    today,
    show: shownColumns(register, board.show),
    ...(choice ? { choice } : {}),
    legend: legendOf(register, board),
  };
}
