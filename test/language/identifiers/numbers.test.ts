import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  checkCharacter,
  printNumber,
  readCaseNumber,
  withCheckCharacter,
} from '../../../src/language/identifiers/check-character.ts';
import { formatDocumentNumber, readDocumentNumber } from '../../../src/language/identifiers/document-number.ts';

const checks = [
  ['A12425GABC1234002', 'M'],
  ['WQ2026000123', '1'],
  ['WQ2026000457', 'T'],
  ['260320010007', 'V'],
] as const;
for (const [serial, check] of checks) {
  test(`${serial} has check character ${check}`, () => {
    assert.equal(checkCharacter(serial), check);
    assert.equal(withCheckCharacter(serial), serial + check);
    assert.equal(printNumber(serial + check), `${serial}-${check}`);
  });
}

test('the platform makes serials of digits and capitals only', () => {
  for (const serial of ['', 'wq1', 'WQ-1', '侨1']) assert.throws(() => checkCharacter(serial), RangeError);
});

test('one mistyped digit is always found; hyphen and small letters are read', () => {
  const serial = fc.integer({ min: 1, max: 999_999 }).map((n) => `WQ2026${String(n).padStart(6, '0')}`);
  fc.assert(
    fc.property(serial, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (one, at, plus) => {
      const stored = withCheckCharacter(one);
      assert.deepEqual(readCaseNumber(printNumber(stored).toLowerCase()), { ok: true, value: stored });
      const wrong = [...stored];
      wrong[at] = String((Number(wrong[at]) + plus) % 10);
      assert.deepEqual(readCaseNumber(wrong.join('')), { ok: false, code: 'number.check' });
    }),
  );
});

const documents = [
  { given: '武外侨〔2026〕12号', value: '武外侨〔2026〕12号', warnings: [] },
  { given: '武外侨[2026]12号', value: '武外侨〔2026〕12号', warnings: ['docno.brackets'] },
  { given: '武外侨函（2026）3号', value: '武外侨函〔2026〕3号', warnings: ['docno.brackets'] },
  { given: '武外侨(2026)003号', value: '武外侨〔2026〕3号', warnings: ['docno.brackets', 'docno.padding'] },
  { given: '武外侨〔2026〕第12号', value: '武外侨〔2026〕12号', warnings: ['docno.ordinal'] },
  { given: ' 武外侨 〔2026〕 12 号 ', value: '武外侨〔2026〕12号', warnings: ['docno.spaces'] },
  { given: '武外侨〔２０２６〕１２号', value: '武外侨〔2026〕12号', warnings: [] },
  { given: '武外侨〔26〕12号', code: 'docno.year' },
  { given: '武外侨〔2026〕0号', code: 'docno.format' },
  { given: '武外侨〔20261〕1号', code: 'docno.format' },
  { given: '武外侨2026年12号', code: 'docno.format' },
  { given: '〔2026〕12号', code: 'docno.format' },
  { given: 'WQ〔2026〕12号', code: 'docno.format' },
  { given: '武外侨〔2026〕12', code: 'docno.format' },
];
for (const { given, value, warnings, code } of documents) {
  test(`${given} → ${value ?? code}`, () => {
    const read = readDocumentNumber(given);
    if (!read.ok) assert.equal(read.code, code);
    else assert.deepEqual([read.value, read.warnings], [value, warnings]);
  });
}

test('a formatted number reads back without warning', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 1_000_000 }), (year, serial) => {
      const value = formatDocumentNumber('武外侨公开', year, serial);
      assert.deepEqual(readDocumentNumber(value), {
        ok: true,
        value,
        series: '武外侨公开',
        year,
        serial,
        warnings: [],
      });
    }),
  );
});
