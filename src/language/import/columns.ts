/**
 * Import of a list from a table (issue of every list: members, stays, goods): the list's own fields are its columns. A heading is a
 * field's label in either language or its key, in any order, with or without the marks that people put there. Pure.
 */
import type { Field } from '../field.ts';
import type { Text } from '../text.ts';

/** Fields that a cell can hold; a list inside a list cannot be written in one line. */
export const importColumns = (list: Field): readonly Field[] =>
  (list.fields ?? []).filter((field) => field.type !== 'list');

/** Is typing this list so much work that the form offers a table? */
export const offersImport = (list: Field): boolean => list.type === 'list' && importColumns(list).length > 4;

/** Small letters, half width, without spaces and the marks of headings: `＊ 姓 名：` is `姓名`. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:"'’‘“”「」]/gu, '');

const optional = /[([](选填|可选|必填|optional|required)[)\]]$/;
const plainHeading = (text: string): string => plain(text).replace(optional, '');

/** Columns that the office writes itself beside those of the list; a file that comes back may still have them. */
export const ownHeadings = {
  line: { zh: '原文件行号', en: 'Line in the first file' },
  problem: { zh: '导入时的问题', en: 'Problem at import' },
} as const satisfies { [key: string]: Text };

const ours = new Set(Object.values(ownHeadings).flatMap((text) => [plain(text.zh), plain(text.en)]));

/** Heading of a column in the template: its label, with the key where two columns share it. */
export function headingOf(columns: readonly Field[], field: Field): Text {
  const shared = (lang: 'zh' | 'en') => columns.filter((one) => one.label[lang] === field.label[lang]).length > 1;
  return {
    zh: shared('zh') ? `${field.label.zh}（${field.key}）` : field.label.zh,
    en: shared('en') ? `${field.label.en} (${field.key})` : field.label.en,
  };
}

function namesOf(columns: readonly Field[], field: Field): string[] {
  const heading = headingOf(columns, field);
  const { zh, en } = heading;
  return [zh, en, field.key, `${zh}${en}`, `${zh}/${en}`, `${en}/${zh}`, `${zh}(${en})`].map(plainHeading);
}

export interface Headings {
  /** Index of the row that holds them. */
  row: number;
  /** For each column of the file: the field, `ours` for what the office wrote, nothing for a stranger. */
  places: readonly (Field | 'ours' | undefined)[];
  /** Headings as they stand in the file. */
  texts: readonly string[];
}

function read(columns: readonly Field[], row: number, texts: readonly string[]): Headings {
  const names = columns.map((field) => ({ field, names: namesOf(columns, field) }));
  const places = texts.map((text) => {
    const name = plainHeading(text);
    if (name === '') return undefined;
    return names.find((entry) => entry.names.includes(name))?.field ?? (ours.has(name) ? ('ours' as const) : undefined);
  });
  return { row, places, texts };
}

const known = ({ places }: Headings): number =>
  places.filter((place) => place !== undefined && place !== 'ours').length;

/** The row with the most headings of this list among the first twenty; nothing where none has any. @param rows texts of cells */
export function findHeadings(columns: readonly Field[], rows: readonly (readonly string[])[]): Headings | undefined {
  const [best] = rows
    .slice(0, 20)
    .map((texts, row) => read(columns, row, texts))
    .sort((a, b) => known(b) - known(a) || a.row - b.row);
  return best && known(best) > 0 ? best : undefined;
}

/** How well a sheet fits: the number of headings found in it. */
export const fit = (headings: Headings | undefined): number => (headings ? known(headings) : 0);

/** Columns that every line must have and the file has not. */
export const missingColumns = (columns: readonly Field[], { places }: Headings): readonly Field[] =>
  columns.filter(
    (field) =>
      (field.required === undefined || field.required === true) && field.show === undefined && !places.includes(field),
  );

/** Columns that stand there twice. */
export const doubledColumns = (columns: readonly Field[], { places }: Headings): readonly Field[] =>
  columns.filter((field) => places.filter((place) => place === field).length > 1);
