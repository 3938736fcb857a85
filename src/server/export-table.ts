/** A table as CSV with a byte-order mark for spreadsheets, or as XLSX with a frozen head. Cells that start like a formula are quoted. */
import { stringify } from 'csv/sync';
import ExcelJS from 'exceljs';

export interface Table {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
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

const safe = (rows: Table['rows']) => rows.map((row) => row.map(harmless));

function csv({ head, rows }: Table): string {
  return stringify(safe(rows), { header: true, columns: [...head], bom: true, record_delimiter: 'windows' });
}

async function xlsx({ title, head, rows }: Table): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = head.map((header) => ({ header, width: 22 }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(safe(rows));
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
