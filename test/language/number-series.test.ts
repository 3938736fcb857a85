/** One owner a number series, found at start; and how numbers of each form look (0 §10 N1, N6–N8). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSeriesOwners, formOf, seriesUses } from '../../src/language/number-series.ts';
import { printedNumber } from '../../src/language/numbers.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { realOffice } from '../support/office.ts';

const book = await readLawBook(realOffice);
const procedures = [...book.procedures.values()];
const registers = [...book.registers.values()];
const check = (ps = procedures, rs = registers, organisation = book.organisation) =>
  checkSeriesOwners(organisation, ps, rs);

describe('the office', () => {
  it('has one owner for each series', () => assert.deepEqual(check(), []));

  it('shows what uses each', () => {
    const dj = seriesUses(procedures, registers).find(({ series }) => series === 'DJ');
    assert.deepEqual([dj?.form, dj?.registers, dj?.drawnBy.length], ['pair', ['settlement-register'], 1]);
  });
});

describe('refused at start', () => {
  const [first, second] = registers;
  assert.ok(first && second);
  const withSeries = (series: string) => registers.map((one) => (one === second ? { ...one, series } : one));

  it('two registers with one pair', () => {
    const problems = check(procedures, withSeries(first.series));
    assert.ok(problems.some((line) => line.includes(first.id) && line.includes(second.id)));
  });
  it('the pair of the cases', () => assert.match(check(procedures, withSeries('WQ')).join('\n'), /WQ/));
  it('a pair and internal numbers under the same letters', () => {
    assert.ok(
      check(procedures, withSeries(`${first.series}#4`)).some((line) => line.startsWith(`series ${first.series}`)),
    );
  });
  it('a series without a form', () => assert.match(check(procedures, withSeries('q1')).join('\n'), /series q1/));
  it('a document series that the office does not list', () => {
    const listed = (book.organisation.documentSeries ?? []).filter(({ code }) => code !== '武外侨函');
    assert.match(check(procedures, registers, { ...book.organisation, documentSeries: listed }).join('\n'), /武外侨函/);
  });
  it('a pair drawn by a procedure that does not write its register', () => {
    const strayed = procedures.map(
      (one): Procedure => (one.id === 'return-settlement' ? { ...one, registers: [] } : one),
    );
    assert.match(check(strayed).join('\n'), /series DJ/);
  });
});

const printed: readonly [string, string | undefined, string][] = [
  ['WQ', 'pair', 'WQ2026000123-1'],
  ['GC#4', 'internal', 'GC20260123'],
  ['ZC#5', 'internal', 'ZC202600123'],
  ['武外侨', 'document', '武外侨〔2026〕123号'],
  ['wq', undefined, 'wq〔2026〕123号'],
];
for (const [series, form, number] of printed)
  it(`${series} → ${number}`, () => {
    assert.equal(formOf(series), form);
    assert.equal(printedNumber(series, 2026, 123), number);
  });
