import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type IdentifierKind, validateIdentifier } from '../../../src/language/identifiers/index-table.ts';
import { birthIn, mod112, readResidentId } from '../../../src/language/identifiers/resident-id.ts';

const today = '2026-09-21';

/** Given a value of a kind, expect the stored form or the code of the failure. All numbers are invented or the standards' own. */
const vectors: [IdentifierKind, string, { value?: string; code?: string }][] = [
  ['residentId', '420100190001010010', { value: '420100190001010010' }],
  ['residentId', '11010519491231002X', { value: '11010519491231002X' }],
  ['residentId', ' 110105 19491231 002x ', { value: '11010519491231002X' }],
  ['residentId', '４４０５２４１８８００１０１００１４', { value: '440524188001010014' }],
  ['residentId', '440524188001010013', { code: 'id.check' }],
  ['residentId', '44052418800101001', { code: 'id.format' }],
  ['residentId', '810000199003070015', { value: '810000199003070015' }],
  ['residentId', '420100900101001', { code: 'id.old' }],
  ['residentId', '4201001900010100X0', { code: 'id.format' }],
  ['residentId', '', { code: 'id.format' }],
  ['residentId', '990100190001010010', { code: 'id.region' }],
  ['residentId', '420100190002300010', { code: 'id.date' }],
  ['residentId', '420100184912310010', { code: 'id.date' }],
  ['residentId', '420100202609220010', { code: 'id.date' }],
  ['residentId', '420100190001010011', { code: 'id.check' }],
  ['residencePermit', '810000199003070015', { value: '810000199003070015' }],
  ['residencePermit', '420100190001010010', { code: 'id.region' }],
  ['residencePermit', '810000199003070016', { code: 'id.check' }],
  ['residencePermit', '420100900101001', { code: 'id.format' }],
  ['prCard', '942840198506150018', { value: '942840198506150018' }],
  ['prCard', '942840198506150017', { code: 'id.check' }],
  ['prCard', '942840198513150018', { code: 'id.date' }],
  ['prCard', '842840198506150018', { code: 'id.format' }],
  ['prCard', 'usa420185061501', { value: 'USA420185061501' }],
  ['prCard', 'USA42018506150', { code: 'id.format' }],
  ['cnPassport', 'e12345678', { value: 'E12345678' }],
  ['cnPassport', 'EA1234567', { value: 'EA1234567' }],
  ['cnPassport', 'EI1234567', { code: 'doc.format' }],
  ['cnPassport', 'EO1234567', { code: 'doc.format' }],
  ['cnPassport', 'G12345678', { value: 'G12345678' }],
  ['cnPassport', 'D12345678', { code: 'doc.format' }],
  ['officialPassport', 'PE1234567', { value: 'PE1234567' }],
  ['officialPassport', 'SE1234567', { value: 'SE1234567' }],
  ['officialPassport', 'E12345678', { code: 'doc.format' }],
  ['hkMacaoPermit', 'H12345678', { value: 'H12345678' }],
  ['hkMacaoPermit', 'M1234567801', { value: 'M1234567801' }],
  ['hkMacaoPermit', 'H123456789', { code: 'doc.format' }],
  ['taiwanPermit', '12345678', { value: '12345678' }],
  ['taiwanPermit', '1234567801', { value: '1234567801' }],
  ['taiwanPermit', '123456780', { code: 'doc.format' }],
  ['foreignPassport', 'ab 12345', { value: 'AB12345' }],
  ['foreignPassport', 'AB12', { code: 'doc.format' }],
  ['foreignPassport', 'AB-12345', { code: 'doc.format' }],
  ['travelDoc', 'L1234567', { value: 'L1234567' }],
  ['caseNumber', 'WQ2026000123-1', { value: 'WQ20260001231' }],
  ['caseNumber', 'wq20260001231', { value: 'WQ20260001231' }],
  ['caseNumber', ' WQ2026000457 – t', { value: 'WQ2026000457T' }],
  ['caseNumber', 'WQ2026000132-1', { code: 'number.check' }],
  ['caseNumber', 'WQ202600123-1', { code: 'number.format' }],
];
for (const [kind, given, { value, code }] of vectors) {
  test(`${kind} “${given}” → ${value ?? code}`, () => {
    const expected = value === undefined ? { ok: false, code } : { ok: true, value };
    assert.deepEqual(validateIdentifier(kind, given, { today }), expected);
  });
}

test('check characters worked in the dossier', () => {
  assert.equal(mod112('42010019000101001'), '0');
  assert.equal(mod112('11010519491231002'), 'X');
  assert.equal(mod112('44052418800101001'), '4');
  assert.equal(mod112('81000019900307001'), '5');
  assert.equal(mod112('94284019850615001'), '8');
});

test('what a number says of its holder', () => {
  assert.deepEqual(readResidentId('11010519491231002X'), { province: '11', birth: '1949-12-31', sex: 'F' });
  assert.equal(readResidentId('420100190001010010').sex, 'M');
  assert.equal(birthIn('420100190002300010'), undefined);
});

test('a kind that is not in the table has a code of its own', () => {
  for (const kind of ['', 'other', 'toString', '__proto__']) {
    assert.deepEqual(validateIdentifier(kind, 'x'), { ok: false, code: 'id.kind' });
  }
});

test('one wrong digit, or two neighbours exchanged, is always found in a resident number', () => {
  const digits = fc.stringMatching(/^42010019[0-9]{2}0[1-9]1[0-9][0-9]{3}$/);
  fc.assert(
    fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, plus) => {
      const check = mod112(body);
      const changed = [...body];
      changed[at] = String((Number(changed[at]) + plus) % 10);
      assert.notEqual(mod112(changed.join('')), check);
      const next = (at + 1) % 17;
      const swapped = [...body];
      [swapped[at], swapped[next]] = [body.charAt(next), body.charAt(at)];
      if (next > at && body[at] !== body[next]) assert.notEqual(mod112(swapped.join('')), check);
    }),
  );
});
