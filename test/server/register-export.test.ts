/** The settlement register is filled by acts, seen at the desk, exported as CSV and XLSX; no cell can become a formula. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import ExcelJS from 'exceljs';
import { type TestOffice, useOffice } from '../support/office.ts';
import { examples, settlementExample } from '../support/settlement-form.ts';

let office: TestOffice;
before(async () => {
  office = await useOffice({ clock: '2026-04-22T10:00:00+08:00' });
});
after(() => office.close());

it('a filed case is a row, in JSON, CSV and XLSX', async () => {
  const { client } = await office.person('陈示例');
  const draft = await client.open(examples.procedure, {
    ...settlementExample,
    intendedAddress: '=HYPERLINK("http://example.org")',
  });
  for (const material of draft.materials.filter(
    (entry) => entry.demanded && (entry.from ?? 'applicant') === 'applicant',
  )) {
    const form = new FormData();
    form.set('atCounter', 'true');
    await client.upload(draft.id, material.key, form);
  }
  const filed = (await client.act(draft.id, { action: 'file', version: draft.version })).case;
  const clerk = await office.person('周示例', [{ role: 'handler', body: 'd3' }]);
  const { items, register } = await clerk.client.entries('settlement-register');
  assert.equal(items.length, 1);
  assert.equal(items[0]?.caseId, draft.id);
  assert.equal(items[0]?.number, filed.numbers.dj);
  const get = async (format: string) =>
    fetch(new URL(`/api/v1/registers/${register.id}/entries?format=${format}`, office.url), {
      headers: { authorization: `Bearer ${clerk.token}` },
    });
  const csv = await (await get('csv')).text();
  assert.ok(csv.includes(filed.numbers.dj ?? 'no number'), csv);
  assert.doesNotMatch(csv, /(^|,)"?[=+@]/m);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await get('xlsx')).arrayBuffer());
  const sheet = workbook.worksheets[0];
  assert.equal(sheet?.rowCount, 2);
  assert.ok(
    sheet
      ?.getRow(2)
      .values?.toString()
      .includes(filed.numbers.dj ?? 'no number'),
  );
  const applicantSees = await client.registers();
  assert.deepEqual(applicantSees, []);
});
