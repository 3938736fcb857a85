/** An empty workbook. The library is large and seldom wanted: it is loaded with the first one. */
import type { Workbook } from 'exceljs';

export async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  return new ExcelJS.Workbook();
}
