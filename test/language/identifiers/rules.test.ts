import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../../../src/language/expression.ts';
import { failureCodes } from '../../../src/language/identifiers/failure-words.ts';
import { houseRules } from '../../../src/language/identifiers/rules.ts';
import { computeRule } from '../../../src/server/compute.ts';

const today = '2026-09-21';
type Input = { readonly [key: string]: Value };

const ask = (id: string, input: Input) => {
  const rule = houseRules.find((entry) => entry.id === id);
  assert.ok(rule, id);
  const computed = computeRule(rule, input, today);
  assert.ok(computed.ok, JSON.stringify(computed));
  return computed.answer;
};

/** The dossier's worked numbers (§7, §10), and what breaks them. */
const examples: [rule: string, input: Input, holds: boolean, expected: Input][] = [
  [
    'resident-number',
    { number: '420100190001010010' },
    true,
    { value: '420100190001010010', birth: '1900-01-01', sex: 'M' },
  ],
  [
    'resident-number',
    { number: '11010519491231002x' },
    true,
    { value: '11010519491231002X', sex: 'F', province: '11' },
  ],
  ['resident-number', { number: '110105194912310021' }, false, { code: 'id.check' }],
  ['resident-number', { number: '420100202609220010' }, false, { code: 'id.date' }],
  ['resident-number', { number: '420100900101001' }, false, { code: 'id.old' }],
  ['residence-permit-number', { number: '810000199003070015' }, true, { value: '810000199003070015' }],
  ['residence-permit-number', { number: '110105194912310021' }, false, { code: 'id.check' }],
  ['permanent-resident-number', { number: '942840198506150018' }, true, { card: '2023', birth: '1985-06-15' }],
  ['permanent-resident-number', { number: 'USA420185061501' }, true, { card: '2017' }],
  ['permanent-resident-number', { number: '942840198506150017' }, false, { code: 'id.check' }],
  ['travel-document-number', { kind: 'cnPassport', number: 'e 12345678' }, true, { value: 'E12345678' }],
  ['travel-document-number', { kind: 'cnPassport', number: 'EI1234567' }, false, { code: 'doc.format' }],
  ['travel-document-number', { kind: 'travelDoc', number: 'L1234567' }, true, { value: 'L1234567' }],
  ['travel-document-number', { kind: 'travelDoc', number: '12345678' }, false, { code: 'doc.format' }],
  ['travel-document-number', { kind: 'travelDoc', number: '12345678', pattern: '\\d{8} T\\d{7}' }, true, {}],
  ['travel-document-number', { kind: 'travelDoc', number: 'L1234567', pattern: '(' }, true, {}],
  ['credit-code', { number: '91350100m000100y43' }, true, { value: '91350100M000100Y43' }],
  ['credit-code', { number: '91350100M000100Y44' }, false, { code: 'uscc.check' }],
  ['credit-code', { number: '91350100M000100Y44', certificateSeen: true }, true, { warnings: ['uscc.check'] }],
  ['credit-code', { number: '91350100M000100Y4Z' }, false, { code: 'uscc.format' }],
  ['credit-code', { number: '114201000000000004' }, true, {}],
  [
    'machine-readable-zone',
    { lines: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10' },
    true,
    { number: 'L898902C3', format: 'TD3', warnings: ['mrz.expired'] },
  ],
  [
    'machine-readable-zone',
    {
      lines: 'POCHNOUYANG<<XIAOMING<<<<<<<<<<<<<<<<<<<<<<<\nE123456782CHN9003071M3112319<<<<<<<<<<<<<<<2',
      name: '欧阳晓明',
    },
    true,
    { warnings: [] },
  ],
  [
    'machine-readable-zone',
    {
      lines: 'POCHNOUYANG<<XIAOMING<<<<<<<<<<<<<<<<<<<<<<<\nE123456782CHN9003071M3112319<<<<<<<<<<<<<<<2',
      name: '张伟',
    },
    true,
    { warnings: ['mrz.name-differs'] },
  ],
  ['machine-readable-zone', { lines: 'x' }, false, { code: 'mrz.format' }],
  [
    'zone-of-document',
    {
      format: 'TD3',
      type: 'PO',
      issuer: 'CHN',
      nationality: 'CHN',
      surname: 'LYU',
      givenNames: 'MEI',
      number: 'E12345678',
      birth: '1990-03-07',
      sex: 'M',
      expiry: '2031-12-31',
    },
    true,
    { lines: ['POCHNLYU<<MEI'.padEnd(44, '<'), 'E123456782CHN9003071M3112319<<<<<<<<<<<<<<<2'] },
  ],
  [
    'zone-of-document',
    { format: 'TD3', type: 'P', issuer: 'CHN', nationality: 'CHN', surname: '吕', number: 'E12345678' },
    false,
    { code: 'mrz.name' },
  ],
  [
    'zone-of-document',
    { format: 'TD3', type: 'P', issuer: 'UTO', nationality: 'UTO', surname: 'A', number: 'E123456789' },
    false,
    { code: 'mrz.number' },
  ],
  [
    'document-number',
    { number: '武外侨〔2026〕12号' },
    true,
    { series: '武外侨', year: 2026, serial: 12, warnings: [] },
  ],
  [
    'document-number',
    { number: '武外侨(2026)第003号' },
    true,
    { value: '武外侨〔2026〕3号', warnings: ['docno.brackets', 'docno.padding', 'docno.ordinal'] },
  ],
  ['document-number', { number: '武外侨〔26〕12号' }, false, { code: 'docno.year' }],
  ['document-number', { number: '武外侨〔2026〕12号', signedOn: '2026-12-31' }, true, {}],
  ['document-number', { number: '武外侨〔2027〕12号', signedOn: '2026-12-31' }, false, { code: 'docno.signed' }],
  ['platform-number', { number: 'wq2026000457-t' }, true, { value: 'WQ2026000457T', printed: 'WQ2026000457-T' }],
  ['platform-number', { number: 'WQ2026000457-M' }, false, { code: 'number.check' }],
  ['region-code', { code: '420102' }, true, { zh: '江岸区', en: "Jiang'an", kind: 'district' }],
  ['region-code', { code: 'wh-dhkf' }, true, { kind: 'zone' }],
  ['region-code', { code: '420199' }, false, { code: 'region.unknown' }],
  ['country-code', { code: 'hkg' }, true, { zh: '中国香港', kind: 'region' }],
  ['country-code', { code: 'XXX' }, false, { code: 'country.unknown' }],
  ['name-in-zone', { name: 'Jörg Müller' }, true, { value: 'JOERG<MUELLER', alternative: 'JORG<MULLER' }],
  ['name-in-zone', { name: '张伟' }, false, { code: 'mrz.name' }],
  ['name-in-pinyin', { name: '欧阳晓明' }, true, { value: 'Ouyang Xiaoming', surname: 'OUYANG', given: 'XIAOMING' }],
  ['name-in-pinyin', { name: '吕梅' }, true, { value: 'Lü Mei', surname: 'LYU' }],
  ['name-in-pinyin', { name: '刘-杨帆' }, true, { value: 'Liu-Yang Fan', surname: 'LIU-YANG' }],
  ['name-in-pinyin', { name: 'Wei Zhang' }, false, { code: 'name.han' }],
  ['name-order', { name: '张伟', nameLatin: 'Zhang Wei' }, true, { order: 'surname-first', written: 'Zhang Wei' }],
  ['name-order', { name: '张伟', nameLatin: 'WEI ZHANG' }, false, { order: 'given-first' }],
  ['name-order', { name: '欧阳晓明', nameLatin: 'Xiaoming Ouyang' }, false, { order: 'given-first' }],
  ['name-order', { name: '吕梅', nameLatin: 'Lv Mei' }, true, { order: 'surname-first' }],
  ['name-order', { name: '陈大文', nameLatin: 'Chan Tai Man' }, true, { order: 'other' }],
];
for (const [id, input, holds, expected] of examples) {
  test(`${id} ${JSON.stringify(input)} → ${holds ? 'holds' : 'fails'}`, () => {
    const answer = ask(id, input);
    assert.equal(answer.holds, holds, JSON.stringify(answer.value));
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(answer.value[key], value, key);
    assert.ok(answer.trace.every((line) => line.text.zh !== '' && line.text.en !== ''));
    if (!holds && answer.value.code !== undefined)
      assert.ok(failureCodes.includes(String(answer.value.code)), 'the failure has words of its own');
    for (const warning of Array.isArray(answer.value.warnings) ? answer.value.warnings : [])
      assert.ok(failureCodes.includes(String(warning)));
  });
}

test('the reasoning of a check digit is written out, figure by figure', () => {
  const answer = ask('resident-number', { number: '11010519491231002X' });
  const figures = answer.trace[0]?.figures ?? [];
  assert.equal(figures.length, 17);
  assert.equal(
    figures.reduce((sum, figure) => sum + Number(figure.value), 0),
    167,
  );
  assert.match(answer.trace[1]?.text.en ?? '', /167 mod 11 = 2: the check character is X/);
});

test('a day that is not asked for is today', () => {
  assert.equal(ask('resident-number', { number: '420100202609220014' }).value.code, 'id.date');
  assert.notEqual(ask('resident-number', { number: '420100202609220014', today: '2026-09-30' }).value.code, 'id.date');
});

test('every rule says by which standard, in both languages', () => {
  assert.ok(houseRules.length >= 13);
  assert.equal(new Set(houseRules.map((rule) => rule.id)).size, houseRules.length);
  for (const { basis, title } of houseRules) for (const text of [basis.text, title]) assert.ok(text.zh && text.en);
});
