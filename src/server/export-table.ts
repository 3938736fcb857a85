/**
 * A table as CSV with a byte-order mark for spreadsheets, or as XLSX with a frozen head, figures as numbers and, where it is said, a
 * second sheet that tells what the table is. Cells that start like a formula are quoted.
 */
import { stringify } from 'csv/sync';
import { newWorkbook } from './workbook.ts';

/** A figure: as a spreadsheet counts with it, and as text. */
export interface Figure {
  value: number;
  text: string;
}

export interface Table {
  title: string;
  head: readonly string[];
  rows: readonly (readonly (string | Figure)[])[];
  /** Format of a column's figures, by its place; thousands where left out. */
  formats?: readonly (string | undefined)[];
  /** The last row is a total. */
  total?: boolean;
  /** Facts about the table on a sheet of their own: label and value. */
  about?: { title: string; lines: readonly (readonly [string, string])[] };
}

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a spreadsheet takes for the beginning of a formula, in narrow and wide signs, also behind blanks and what cannot be seen. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠｜]|^[\t\r\n]/u;
const plainNumber = /^-?\d+([.,]\d+)*$/;

/** A spreadsheet would run `=…`, `+…`, `-…`, `@…`: such text gets an apostrophe. A plain number stays one. */
export const harmless = (text: string): string => (formula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** The text before `harmless` marked it: a table that left the office comes back as it was. */
export const unmarked = (text: string): string =>
  text.startsWith("'") && harmless(text.slice(1)) === text ? text.slice(1) : text;

const textOf = (cell: string | Figure): string => (typeof cell === 'string' ? harmless(cell) : cell.text);
const countable = (cell: string | Figure): string | number => (typeof cell === 'string' ? harmless(cell) : cell.value);

function csv({ head, rows }: Table): string {
  const texts = rows.map((row) => row.map(textOf));
  return stringify(texts, { header: true, columns: [...head], bom: true, record_delimiter: 'windows' });
}

/** Wide signs take two places of a column. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0);

async function xlsx({ title, head, rows, formats = [], total, about }: Table): Promise<ArrayBuffer> {
  const workbook = await newWorkbook();
  const name = (text: string) => text.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31);
  const sheet = workbook.addWorksheet(name(title), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = head.map((header, at) => ({
    header,
    width: Math.min(48, Math.max(10, ...[header, ...rows.map((row) => textOf(row[at] ?? ''))].map(widthOf)) + 3),
  }));
  sheet.addRows(rows.map((row) => row.map(countable)));
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      if (typeof cell !== 'string') sheet.getCell(at + 2, column + 1).numFmt = formats[column] ?? '#,##0';
  sheet.getRow(1).font = { bold: true };
  if (total) sheet.getRow(rows.length + 1).font = { bold: true };
  if (rows.length > 0)
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: rows.length + 1 - (total ? 1 : 0), column: head.length },
    };
  if (about) {
    const second = workbook.addWorksheet(name(about.title));
    second.columns = [{ width: 18 }, { width: 90 }];
    second.addRows(about.lines.map((line) => line.map(harmless)));
    second.getColumn(1).font = { bold: true };
    second.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
  }
  return (await workbook.xlsx.writeBuffer()) as ArrayBuffer; // exceljs types it as its own Buffer
}

/** The file and the headers that it goes out with. @param name without its ending */
export async function tableFile(table: Table, name: string, format: 'csv' | 'xlsx') {
  const body = format === 'csv' ? csv(table) : await xlsx(table);
  return {
    body,
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : spreadsheet,
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  };
}
