/**
 * The table to fill in for a list, and the lines of an import that are to be mended: the same workbook. Columns carry their format, so
 * that numbers of documents stay text and days stay days, and offer their choices.
 */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { Field } from '../../language/field.ts';
import { type Choice, choicesOf } from '../../language/import/cells.ts';
import { headingOf, ownHeadings } from '../../language/import/columns.ts';
import type { ImportedLine } from '../../language/import/rows.ts';
import type { Lang, Text } from '../../language/text.ts';
import { harmless } from '../export-table.ts';
import { newWorkbook } from '../workbook.ts';
import { mostLines } from './table.ts';

/** A column of the workbook: of the list, or a stranger that came with a file and goes back with it. */
interface Column {
  heading: string;
  field?: Field;
}

interface Book {
  list: Field;
  columns: readonly Column[];
  bodies: readonly Choice[];
  lang: Lang;
  rows: readonly (readonly string[])[];
}

const kinds: { readonly [type: string]: Text } = {
  date: { zh: '日期，如 2026-03-05', en: 'a date, like 2026-03-05' },
  int: { zh: '整数', en: 'a whole number' },
  money: { zh: '金额，单位元，最多两位小数', en: 'an amount in yuan, two decimals at most' },
  bool: { zh: '填“是”或“否”', en: 'yes or no' },
  declaration: { zh: '填“是”表示声明', en: 'yes to declare it' },
  enum: { zh: '从选项中选一个', en: 'one of the choices' },
  enums: { zh: '从选项中选，可选几个，用顿号隔开', en: 'of the choices, several separated by commas' },
  country: { zh: '国家或地区的名称或三字母代码', en: 'name or three-letter code of a country or region' },
  region: { zh: '省或武汉各区的名称', en: 'name of a province, or of a district of Wuhan' },
  email: { zh: '电子邮箱', en: 'an email address' },
  phone: { zh: '手机 11 位，境外以 + 开头', en: '11 digits, or + and the country code' },
  identifier: { zh: '证件号码，按文本填写', en: 'number of the document, as text' },
  body: { zh: '处室名称', en: 'name of the department' },
};

const textFormat = '@';
const formats: { readonly [type: string]: string } = {
  date: 'yyyy-mm-dd',
  int: '0',
  money: '#,##0.00',
  bool: 'General',
  declaration: 'General',
};
const yesNo: { readonly [lang in Lang]: readonly string[] } = { zh: ['是', '否'], en: ['Yes', 'No'] };

const mustFill = (field: Field): boolean =>
  (field.required === undefined || field.required === true) && field.show === undefined;

/** Names to choose from, in the language of the book. */
function offered(field: Field, { bodies, lang }: Book): readonly string[] {
  if (field.type === 'bool') return yesNo[lang];
  return choicesOf(field, bodies).map((choice) => choice.label[lang]);
}

const say = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);

function choiceSheet(workbook: Workbook, book: Book): ReadonlyMap<string, string> {
  const fields = book.columns.flatMap(({ field }) => (field && offered(field, book).length > 0 ? [field] : []));
  if (fields.length === 0) return new Map();
  const name = say(book.lang, '选项', 'Choices');
  const sheet = workbook.addWorksheet(name);
  return new Map(
    fields.map((field, index) => {
      const column = sheet.getColumn(index + 1);
      const names = offered(field, book);
      column.values = [field.label[book.lang], ...names];
      column.width = 24;
      return [field.key, `'${name}'!$${column.letter}$2:$${column.letter}$${names.length + 1}`];
    }),
  );
}

/** What stands beside a cell while it is filled, and what it can be chosen from; a foreign entry is judged at the import, not here. */
function help(field: Field, range: string | undefined, lang: Lang): DataValidation {
  const hint = [field.hint?.[lang], kinds[field.type]?.[lang]].filter(Boolean).join(say(lang, '；', '; '));
  return {
    type: range && field.type !== 'enums' ? 'list' : 'textLength',
    ...(range && field.type !== 'enums' ? {} : { operator: 'greaterThanOrEqual' as const }),
    formulae: range && field.type !== 'enums' ? [range] : [0],
    allowBlank: true,
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle: field.label[lang].slice(0, 32),
    prompt: hint.slice(0, 250),
  };
}

function instructions(workbook: Workbook, book: Book): void {
  const { lang } = book;
  const sheet = workbook.addWorksheet(say(lang, '填写说明', 'How to fill it in'));
  sheet.columns = [30, 12, 60].map((width) => ({ width }));
  sheet.addRow([
    say(lang, '栏目', 'Column'),
    say(lang, '必填', 'Required'),
    say(lang, '怎么填', 'What to enter'),
  ]).font = { bold: true };
  for (const { field, heading } of book.columns) {
    if (!field) continue;
    const choices = offered(field, book);
    const words = [
      kinds[field.type]?.[lang],
      field.hint?.[lang],
      choices.length > 0 && choices.length <= 12 ? choices.join(say(lang, '、', ', ')) : '',
    ];
    sheet.addRow([
      heading,
      mustFill(field) ? say(lang, '是', 'yes') : '',
      words.filter(Boolean).join(say(lang, '；', '; ')),
    ]);
  }
  sheet.addRow([]);
  sheet.addRow([
    say(
      lang,
      `一行填一项，最多 ${mostLines} 行；栏目次序可以变，标题不要改。公式只取结果。`,
      `One entry a line, ${mostLines} lines at most; columns may change places, headings stay. Of formulas only the result counts.`,
    ),
  ]);
}

function fill(sheet: Worksheet, book: Book, ranges: ReadonlyMap<string, string>): void {
  for (const [index, { field, heading }] of book.columns.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = Math.min(40, Math.max(14, heading.length * 2));
    column.numFmt = (field && formats[field.type]) ?? textFormat;
    if (!field) continue;
    const cells = `${column.letter}2:${column.letter}${mostLines + 1}`;
    validationsOf(sheet).add(cells, help(field, ranges.get(field.key), book.lang));
  }
  const head = sheet.getRow(1);
  head.values = book.columns.map(({ heading }) => harmless(heading));
  head.font = { bold: true };
  head.numFmt = textFormat;
  for (const row of book.rows) sheet.addRow(row.map(harmless)).numFmt = textFormat;
}

/** exceljs has it and writes it, and leaves it out of its types. */
const validationsOf = (sheet: Worksheet) =>
  (sheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } }).dataValidations;

async function bookBytes(book: Book): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const title = book.list.label[book.lang]
    .replaceAll(/[*?:\\/[\]']/g, ' ')
    .slice(0, 31)
    .trim();
  const sheet = workbook.addWorksheet(title || 'List', { views: [{ state: 'frozen', ySplit: 1 }] });
  instructions(workbook, book);
  fill(sheet, book, choiceSheet(workbook, book));
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer); // exceljs types it as its own Buffer
}

/** An empty table with headings, hints and choices. @returns XLSX */
export function templateBook(
  list: Field,
  columns: readonly Field[],
  bodies: readonly Choice[],
  lang: Lang,
): Promise<Uint8Array> {
  const headed = columns.map((field) => ({ field, heading: headingOf(columns, field)[lang] }));
  return bookBytes({ list, columns: headed, bodies, lang, rows: [] });
}

/** What was found at a line, in one cell. */
const problems = ({ findings }: ImportedLine, lang: Lang): string =>
  findings
    .map(({ column, text, remedy }) => {
      // Many findings name their column themselves.
      const named = column[lang] && !text[lang].startsWith(column[lang]);
      const found = `${named ? `${column[lang]}${say(lang, '：', ': ')}` : ''}${text[lang]}`;
      return `${found.replace(/[。.]$/, '')}${say(lang, '。', '. ')}${remedy[lang]}`;
    })
    .join(say(lang, '；', '; '));

/** Lines as they came, strangers' columns too, with what is wrong. @param texts cells of a line as they stand in the file */
export function mendBook(
  given: {
    list: Field;
    places: readonly (Field | 'ours' | undefined)[];
    headings: readonly string[];
    bodies: readonly Choice[];
    lang: Lang;
  },
  lines: readonly ImportedLine[],
  texts: (line: ImportedLine, column: number) => string,
): Promise<Uint8Array> {
  const { list, places, headings, bodies, lang } = given;
  const theirs = places.flatMap((place, at) => (place === 'ours' ? [] : [{ at, place }]));
  const columns = theirs.map(
    ({ at, place }): Column => ({ heading: headings[at] ?? '', ...(place ? { field: place } : {}) }),
  );
  const own = [ownHeadings.line, ownHeadings.problem].map((text): Column => ({ heading: text[lang] }));
  const rows = lines.map((line) => [
    ...theirs.map(({ at }) => texts(line, at)),
    String(line.row.line),
    problems(line, lang),
  ]);
  return bookBytes({ list, columns: [...columns, ...own], bodies, lang, rows });
}
