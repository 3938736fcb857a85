import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mrzCheck, parseMrz } from '../../../src/language/identifiers/mrz.ts';

const today = '2026-09-21';
const specimen1 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const specimen2 = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const own1 = 'POCHNZHANG<<WEI'.padEnd(44, '<');
const own2 = 'E123456782CHN9003071M3112319<<<<<<<<<<<<<<<2';

const checks = [
  ['L898902C3', '6'],
  ['740812', '2'],
  ['120415', '9'],
  ['ZE184226B<<<<<', '1'],
  ['L898902C3674081221204159ZE184226B<<<<<1', '0'],
  ['E12345678', '2'],
  ['900307', '1'],
  ['311231', '9'],
  ['E12345678290030713112319<<<<<<<<<<<<<<<', '2'],
] as const;
for (const [over, digit] of checks) test(`${over} has check digit ${digit}`, () => assert.equal(mrzCheck(over), digit));

test("the standard's specimen", () => {
  const value = {
    type: 'P',
    issuer: 'UTO',
    nationality: 'UTO',
    surname: 'ERIKSSON',
    givenNames: 'ANNA MARIA',
    number: 'L898902C3',
    birth: '1974-08-12',
    sex: 'F',
    expiry: '2012-04-15',
    optional: 'ZE184226B',
  };
  assert.deepEqual(parseMrz(specimen1, specimen2, today), { ok: true, value });
  assert.deepEqual(parseMrz(specimen1.toLowerCase(), ` ${specimen2} `, today), { ok: true, value });
});

test('empty optional data: filler or 0', () => {
  for (const line of [own2, `${own2.slice(0, 42)}02`]) {
    const read = parseMrz(own1, line, today);
    assert.ok(read.ok);
    assert.deepEqual(
      [read.value.number, read.value.birth, read.value.expiry],
      ['E12345678', '1990-03-07', '2031-12-31'],
    );
  }
});

/** Line 2 with other dates, all check digits made to fit. */
function lineWith(birth: string, expiry: string): string {
  const [number, middle, end] = [
    `E12345678${mrzCheck('E12345678')}`,
    birth + mrzCheck(birth),
    expiry + mrzCheck(expiry),
  ];
  const optional = '<'.repeat(15);
  return `${number}CHN${middle}<${end}${optional}${mrzCheck(number + middle + end + optional)}`;
}

const dates = [
  { name: 'year of today is this century', birth: '260101', expect: '2026-01-01' },
  { name: 'next year was a hundred years ago', birth: '270101', expect: '1927-01-01' },
  { name: 'unknown day stays open', birth: '7408<<', expect: '' },
];
for (const { name, birth, expect } of dates) {
  test(name, () => {
    const read = parseMrz(own1, lineWith(birth, '311231'), today);
    assert.equal(read.ok && read.value.birth, expect);
  });
}

test('a single name is the surname', () => {
  const read = parseMrz('P<IDNSUHARTO'.padEnd(44, '<'), own2, today);
  assert.ok(read.ok);
  assert.deepEqual([read.value.surname, read.value.givenNames, read.value.sex], ['SUHARTO', '', 'M']);
});

const change = (at: number, to: string): string => own2.slice(0, at) + to + own2.slice(at + 1);
const failures = [
  [own1, change(8, '9'), 'mrz.check-number'],
  [own1, change(18, '8'), 'mrz.check-birth'],
  [own1, change(26, '2'), 'mrz.check-expiry'],
  [own1, change(30, '7'), 'mrz.check-optional'],
  [own1, change(43, '3'), 'mrz.check-composite'],
  [own1, lineWith('901301', '311231'), 'mrz.date'],
  [own1, lineWith('900101', '310230'), 'mrz.date'],
  [own1.slice(1), own2, 'mrz.format'],
  [own1, own2.slice(1), 'mrz.format'],
  [`I${own1.slice(1)}`, own2, 'mrz.format'],
] as const;
for (const [line1, line2, code] of failures) {
  test(`${line2} → ${code}`, () => assert.deepEqual(parseMrz(line1, line2, today), { ok: false, code }));
}
