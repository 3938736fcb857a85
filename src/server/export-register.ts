/** Exports of a register: CSV with a byte-order mark for spreadsheets, XLSX with a frozen head. Cells that start like a formula are quoted. */
import { stringify } from 'csv/sync';
import { daysBetween } from '../calendar/arithmetic.ts';
import type { Values } from '../engine/record.ts';
import { formatMoney, inFen, inYuan, plainAmount } from '../language/money.ts';
import type { Column, Register } from '../language/register.ts';
import type { Lang } from '../language/text.ts';
import type { RegisterRow } from '../store/register-rows.ts';
import { harmless } from './export-table.ts';
import type { LawBook } from './law-book.ts';
import { newWorkbook } from './workbook.ts';

const exported = (register: Register): Column[] => register.columns.filter((column) => column.export !== false);

const isMoney = ({ type }: Column): boolean => type === 'money';

/** Money as a number of yuan; a foreign amount without a rate in words. */
function cell(book: LawBook, column: Column, values: Values, lang: Lang): string {
  const value = values[column.key];
  if (value === null || value === undefined) return '';
  if (isMoney(column)) {
    const fen = inFen(value);
    return fen === undefined ? harmless(formatMoney(value, lang)) : plainAmount(fen);
  }
  const option = column.options?.find((entry) => entry.value === value)?.label[lang];
  if (option !== undefined) return harmless(option);
  const words = (one: unknown): string => {
    if (typeof one === 'boolean') return lang === 'zh' ? (one ? '是' : '否') : one ? 'Yes' : 'No';
    const place =
      column.type === 'country' || column.type === 'region' ? book.names(column.type, String(one)) : undefined;
    return place?.[lang] ?? column.options?.find((entry) => entry.value === one)?.label[lang] ?? String(one);
  };
  return harmless(Array.isArray(value) ? value.map(words).join('；') : words(value));
}

/** A spreadsheet's day is the number of days since this one. */
const spreadsheetEpoch = '1899-12-30';

/** Figures a spreadsheet counts with, and days it sorts; everything else is text. */
function typed(column: Column, text: string): string | number {
  if (isMoney(column) && /^-?\d+\.\d\d$/.test(text)) return Number(text);
  if (column.type === 'int' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return column.type === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) ? daysBetween(spreadsheetEpoch, text) : text;
}

const formats: { readonly [type: string]: string } = { money: '#,##0.00', date: 'yyyy-mm-dd' };

const heading = (column: Column, lang: Lang): string => (isMoney(column) ? inYuan(column.label) : column.label)[lang];

const table = (book: LawBook, register: Register, rows: readonly RegisterRow[], lang: Lang): string[][] =>
  rows.map((row) => exported(register).map((column) => cell(book, column, row.values, lang)));

export const exportCsv = (book: LawBook, register: Register, rows: readonly RegisterRow[], lang: Lang): string =>
  stringify(table(book, register, rows, lang), {
    header: true,
    columns: exported(register).map((column) => heading(column, lang)),
    bom: true,
    record_delimiter: 'windows',
  });

export async function exportXlsx(
  book: LawBook,
  register: Register,
  rows: readonly RegisterRow[],
  lang: Lang,
): Promise<ArrayBuffer> {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(register.title[lang].slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = exported(register).map((column) => ({
    header: heading(column, lang),
    key: column.key,
    width: 18,
    ...(formats[column.type] ? { style: { numFmt: formats[column.type] } } : {}),
  }));
  sheet.getRow(1).font = { bold: true };
  const columns = exported(register);
  sheet.addRows(
    table(book, register, rows, lang).map((line) =>
      line.map((text, at) => {
        const column = columns[at];
        return column ? typed(column, text) : text;
      }),
    ),
  );
  const buffer = await workbook.xlsx.writeBuffer();
  return buffer as ArrayBuffer; // exceljs types it as its own Buffer
}
