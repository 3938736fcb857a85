/** No cell of an exported table is a formula, whatever somebody entered. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv/sync';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { harmless, tableFile } from '../../src/server/export-table.ts';

const attacks = [
  '=HYPERLINK("http://evil.example")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  ' =1+1',
  '\t=1',
  '\r\n=1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '＝1+1',
  '＋1',
  '－1＋1',
  '＠SUM(1)',
  '|cmd',
];
const kept = ['王示例', '-5', '-1,234.50', '12', 'a=b', 'WQ2026000123-1', '', '2026-06-02'];

describe('a cell', () => {
  for (const text of attacks) it(`is text: ${JSON.stringify(text)}`, () => assert.equal(harmless(text), `'${text}`));
  for (const text of kept) it(`stays: ${JSON.stringify(text)}`, () => assert.equal(harmless(text), text));
});

it('in CSV and XLSX every attack comes back as text', async () => {
  const rows = attacks.map((text) => [text]);
  const csv = await tableFile({ title: 'a', head: ['b'], rows }, 'c', 'csv');
  const cells = parse(String(csv.body), { bom: true, from: 2 }).flat() as string[];
  assert.deepEqual(
    cells,
    attacks.map((text) => `'${text}`),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await tableFile({ title: 'a', head: ['b'], rows }, 'c', 'xlsx')).body as ArrayBuffer);
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => assert.notEqual(cell.type, ExcelJS.ValueType.Formula)),
  );
});

it('whatever is entered, what a spreadsheet reads first is no sign of a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '=', '+', '-', '@', ' =', '＝'), (text, start) => {
      const shown = harmless(start + text).replace(/^[\s\p{Cc}\p{Cf}]+/u, '');
      assert.ok(
        /^-?\d/.test(shown)
          ? /^-?\d+([.,]\d+)*$/.test(shown) || !shown.startsWith('-')
          : !/^[=+\-@＝＋－＠]/u.test(shown),
      );
    }),
  );
});
