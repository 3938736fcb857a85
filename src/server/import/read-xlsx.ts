/** An XLSX file as cells. Formulas are never worked out: their last results count. What could be made to grow without end is not read. */
import type { CellValue, Row, Worksheet } from 'exceljs';
import type { Cell } from '../../language/import/cells.ts';
import type { SheetRow } from '../../language/import/rows.ts';
import { newWorkbook } from '../workbook.ts';
import { mostColumns, mostUnpacked, type Sheet, type TableRead } from './table.ts';
import { unpacksTo } from './unzip-limit.ts';

/** Parts of a sheet that hold no cell: exceljs would spread some of them over a million cells. */
const unread = [
  'sheetPr',
  'sheetViews',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
];

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { fault: '#VALUE!' } : { date: value.toISOString().slice(0, 10) };
  if (typeof value !== 'object') return value;
  if ('error' in value) return { fault: value.error };
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellOf(value.text);
  if ('result' in value && value.result !== undefined) return cellOf(value.result);
  return { fault: 'formula' in value ? `=${value.formula ?? ''}` : '=' };
}

function cellsOf(row: Row): Cell[] {
  const cells: Cell[] = [];
  row.eachCell((cell, column) => {
    if (column <= mostColumns) cells[column - 1] = cellOf(cell.value);
  });
  return Array.from(cells, (cell) => cell ?? null);
}

const filled = (cells: readonly Cell[]): boolean => cells.some((cell) => cell !== null && cell !== '');

function rowsOf(sheet: Worksheet): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    const cells = cellsOf(row);
    if (filled(cells)) rows.push({ line, cells });
  });
  return rows;
}

/** @param most lines with content in one sheet */
export async function readXlsx(bytes: Uint8Array, most: number): Promise<TableRead> {
  if (!unpacksTo(bytes, mostUnpacked)) return { refused: 'import.unpacked' };
  const workbook = await newWorkbook();
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer; // never shared memory
  try {
    await workbook.xlsx.load(file, { ignoreNodes: unread });
  } catch {
    return { refused: 'import.unreadable' };
  }
  if (workbook.worksheets.length === 0) return { refused: 'import.kind' };
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  const sheets = visible.map((sheet): Sheet => ({ name: sheet.name, rows: rowsOf(sheet) }));
  return sheets.some((sheet) => sheet.rows.length > most) ? { refused: 'import.lines' } : { sheets };
}
