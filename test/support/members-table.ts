/** Invented lists of members as tables, good and bad, for tests of imports. */
import ExcelJS, { type CellValue } from 'exceljs';

export const membersSample = 'members-sample';

export const membersHeads = [
  '姓名',
  '身份',
  '护照号码',
  '出生日期',
  '前往国家（地区）',
  '天数',
  '配偶随行',
  '配偶姓名',
  '备注',
];

const day = (n: number) => String((n % 28) + 1).padStart(2, '0');

/** Nobody: a good line as text. */
export const memberLine = (n: number): string[] => [
  `示例${n}`,
  n === 0 ? '团长' : '团员',
  `E${String(10_000_000 + n)}`,
  `1980-01-${day(n)}`,
  '日本',
  '5',
  '否',
  '',
  '',
];

/** Twenty ways to spoil a line: index of the cell, what stands there instead, the code that must be found. */
export const spoiled: readonly [number, string, string][] = [
  [0, '', 'form.missing'],
  [1, '随员甲', 'form.shape'],
  [1, '', 'form.missing'],
  [2, 'X1', 'doc.format'],
  [2, '', 'form.missing'],
  [2, '4.2E+17', 'import.digits'],
  [3, '1980-02-30', 'form.shape'],
  [3, '不详', 'form.shape'],
  [3, '2030-01-01', 'born-future'],
  [3, '', 'form.missing'],
  [4, '某国', 'form.shape'],
  [4, '', 'form.missing'],
  [5, '五', 'form.shape'],
  [5, '0', 'form.too-small'],
  [5, '31', 'form.too-large'],
  [5, '', 'form.missing'],
  [6, '可能', 'form.shape'],
  [7, '不该有', 'import.not-asked'],
  [0, '长'.repeat(41), 'form.too-large'],
  [8, '备'.repeat(201), 'form.too-large'],
];

/** Lines, every 25th of them spoiled, twenty in 500. */
export const membersLines = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => {
    const line = memberLine(n);
    const [at, text] = (n % 25 === 24 ? spoiled[Math.floor(n / 25)] : undefined) ?? [];
    if (at !== undefined && text !== undefined) line[at] = text;
    return line;
  });

export async function xlsxOf(rows: readonly (readonly CellValue[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名单');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer); // exceljs types it as its own Buffer
}

/** The first sheet's texts, line by line. */
export async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer); // a copy of its own
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text)),
  );
  return rows;
}
