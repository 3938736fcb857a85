/** Rules of custody and stock-take: the dossier's worked numbers, exact to the day and to the digit. Invented samples. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rules as custodyRules } from '../../office/duties/2-travel/document-custody/rules.ts';
import { rules as stockRules } from '../../office/duties/2-travel/document-stock-take/rules.ts';
import type { Value } from '../../src/language/expression.ts';
import type { RuleResult } from '../../src/language/rule.ts';

type Values = { readonly [key: string]: Value };

const all = [...custodyRules, ...stockRules];
const run = (id: string, input: Values): RuleResult => {
  const rule = all.find((entry) => entry.id === id);
  assert.ok(rule, id);
  const result = rule.compute(input);
  for (const { text } of result.trace) assert.ok(text.zh.trim() && text.en.trim(), `${id}: reasons in both languages`);
  return result;
};
const value = (id: string, input: Values, key: string) => run(id, input).value[key];

describe('day a document is due back', () => {
  const cases: readonly [Values, string][] = [
    [{ exit: '2026-05-11', approvedDays: 5 }, '2026-05-23'],
    [{ exit: '2026-05-11', approvedDays: 5, entry: '2026-05-15' }, '2026-05-22'],
    [{ entry: '2026-09-26' }, '2026-10-03'],
    [{ exit: '2026-11-08', approvedDays: 8 }, '2026-11-23'],
    [{ exit: '2026-11-08', approvedDays: 8, entry: '2026-11-15' }, '2026-11-22'],
    [{ exit: '2026-11-08', approvedDays: 8, cancelledOn: '2026-10-12' }, '2026-10-19'],
    [{}, '2026-11-12'],
  ];
  for (const [input, due] of cases)
    it(`${JSON.stringify(input)} → ${due}`, () =>
      assert.equal(value('custody-due', { returnDays: 7, loanedOn: '2026-11-05', ...input }, 'due'), due));

  it('says how late it came', () => {
    assert.equal(value('custody-late', { due: '2026-11-22', on: '2026-11-24' }, 'days'), 2);
    assert.equal(run('custody-late', { due: '2026-11-22', on: '2026-11-22' }).holds, true);
  });

  it('keeps a trip moved by 7 days, recalls one moved by 8', () => {
    assert.equal(run('custody-trip-moved', { oldExit: '2026-11-08', newExit: '2026-11-15' }).holds, true);
    assert.equal(run('custody-trip-moved', { oldExit: '2026-11-08', newExit: '2026-11-16' }).holds, false);
  });
});

describe('loan for an approved trip', () => {
  const row = {
    state: 'approved',
    members: '章示例、李示例',
    exit: '2026-11-08',
    entry: '2026-11-15',
    days: 8,
    unit: 'unit:x',
  };
  const ask = (change: Values, rows: Value = [row]) =>
    value(
      'loan-for-trip',
      { rows, holder: '章示例', expiry: '2027-05-15', months: 6, today: '2026-11-05', ...change },
      'code',
    );
  const cases: readonly [string, string, Values, Value?][] = [
    ['exactly six months are left', '', {}],
    ['one day less', 'validity', { expiry: '2027-05-14' }],
    ['not a member', 'holder', { holder: '张示例' }],
    ['a name inside another is no member', 'holder', { holder: '示例' }],
    ['expired', 'expired', { expiry: '2026-11-04' }],
    ['no such trip', 'unknown', {}, []],
    ['cancelled', 'state', {}, [{ ...row, state: 'cancelled' }]],
  ];
  for (const [title, code, change, rows] of cases) it(title, () => assert.equal(ask(change, rows ?? [row]), code));
});

describe('zone and register entry', () => {
  const first = 'POCHNZHANG<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<';
  const typed = {
    kind: 'PE',
    number: 'PE1234567',
    holder: '章示例',
    sex: 'M',
    birth: '1985-03-17',
    expiry: '2031-06-14',
    today: '2026-06-16',
  };
  const second = 'PE12345675CHN8503172M3106143<<<<<<<<<<<<<<<2';
  const zone = (lines: string, change: Values = {}) => run('document-zone', { ...typed, ...change, lines });

  const samples: readonly [string, Values][] = [
    [second, {}],
    [
      'SE00812568CHN7202294F2909303<<<<<<<<<<<<<<<8',
      { kind: 'SE', number: 'SE0081256', sex: 'F', birth: '1972-02-29', expiry: '2029-09-30' },
    ],
    [
      'PE76543213CHN9001011F2802286<<<<<<<<<<<<<<<8',
      { number: 'PE7654321', sex: 'F', birth: '1990-01-01', expiry: '2028-02-28' },
    ],
    [
      'PE20433197CHN8811097M3005202420106881109<<44',
      { number: 'PE2043319', birth: '1988-11-09', expiry: '2030-05-20' },
    ],
  ];
  for (const [line, change] of samples)
    it(`${line} agrees with what was typed`, () => assert.equal(zone(`${first}\n${line}`, change).value.mrzOk, 'yes'));

  it('accepts 0 for the check of empty optional data', () =>
    assert.equal(zone(`${first}\n${second.slice(0, 42)}0${second.slice(43)}`).value.mrzOk, 'yes'));

  const failures: readonly [string, string, Values, readonly string[]][] = [
    ['number check 0 should be 5', second.replace('PE12345675', 'PE12345670'), {}, ['m3']],
    ['letter O for zero', second.replace('PE1234567', 'PE1O34567'), {}, ['m3']],
    ['43 characters', second.slice(1), {}, ['m1']],
    ['a character outside the alphabet', second.replace('CHN', 'CH*'), {}, ['m2']],
    ['another number typed', second, { number: 'PE7654321' }, ['m4']],
    ['another class', second, { kind: 'SE' }, ['m6']],
    ['expired', second, { today: '2031-06-15' }, ['m8']],
    ['another name is a warning', second, { holder: '李示例' }, ['m9']],
  ];
  for (const [title, line, change, failed] of failures)
    it(title, () => {
      const result = zone(`${first}\n${line}`, change);
      assert.deepEqual(result.value.failed, failed);
      assert.equal(
        result.holds,
        failed.every((mark) => mark === 'm9'),
      );
    });

  it('names each failing digit with what it should be and what it is', () => {
    const { trace } = zone(`${first}\n${second.replace('PE12345675', 'PE12345670')}`);
    assert.match(trace[0]?.text.en ?? '', /number should be 5, found 0/);
  });

  it('finds a day that does not exist', () => {
    const bad = 'PE12345675CHN8503172M3106316<<<<<<<<<<<<<<<';
    const digit = [...'0123456789'].find(
      (last) => !zone(`${first}\n${bad}${last}`).value.failed?.toString().includes('m3'),
    );
    assert.ok(digit);
    assert.deepEqual(zone(`${first}\n${bad}${digit}`).value.failed, ['m8']);
  });

  it('keeps a card without a zone as not applicable', () => assert.equal(zone('').value.mrzOk, 'n/a'));

  it('accepts Ü as U of older books and as YU', () => {
    for (const name of ['LYU<<MEI', 'LU<<MEI'])
      assert.deepEqual(zone(`${`POCHN${name}`.padEnd(44, '<')}\n${second}`, { holder: '吕梅' }).value.failed, []);
  });

  it('reads a number back however it is typed', () => {
    for (const typedBack of ['PE1234567', 'pe 123-4567', `${first}\n${second}`, `${first}${second}`])
      assert.equal(
        run('document-read-back', { typed: typedBack, number: 'PE1234567', today: '2026-06-16' }).holds,
        true,
        typedBack,
      );
    assert.equal(
      run('document-read-back', { typed: 'PE1234568', number: 'PE1234567', today: '2026-06-16' }).holds,
      false,
    );
  });
});

describe('stock-take', () => {
  const row = (thing: string) => ({ thing, holder: 'safe', n: 1, since: '2026-01-05' });

  it('lists what is missing, what is not expected, what cannot be read and what was read twice', () => {
    const scans =
      'POCHNZHANG<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE12345675CHN8503172M3106143<<<<<<<<<<<<<<<2\nSE0081256，SE0081256\n?!';
    const { value: found, holds } = run('stock-difference', {
      scans,
      rows: [row('PE1234567'), row('PE7654321')],
      today: '2026-06-16',
    });
    assert.equal(holds, false);
    assert.deepEqual([found.missing, found.unexpected, found.twice], [['PE7654321'], ['SE0081256'], ['SE0081256']]);
    assert.equal((found.unreadable as readonly Value[]).length, 1);
  });

  it('2,000 documents: the difference is exactly what was taken away and what was put there', () => {
    const things = Array.from({ length: 2000 }, (_, index) => `PE${String(1_000_000 + index)}`);
    fc.assert(
      fc.property(fc.subarray(things, { minLength: 1, maxLength: 40 }), fc.nat(30), (gone, extra) => {
        const strange = Array.from({ length: extra }, (_, index) => `SE${String(2_000_000 + index)}`);
        const scans = [...things.filter((thing) => !gone.includes(thing)), ...strange].join('\n');
        const found = run('stock-difference', { scans, rows: things.map(row), today: '2026-06-16' }).value;
        assert.deepEqual(found.missing, [...gone].sort());
        assert.deepEqual(found.unexpected, strange);
      }),
      { numRuns: 10, seed: 20260602 },
    );
  });
});
