/** Rules of visas: the decision table, the Schengen days, what a batch is checked against. Invented samples. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agreements } from '../../office/duties/2-travel/visa-application/agreements.ts';
import { rules as visaRules } from '../../office/duties/2-travel/visa-application/rules.ts';
import type { Value } from '../../src/language/expression.ts';
import type { RuleResult } from '../../src/language/rule.ts';

type Values = { readonly [key: string]: Value };

const run = (id: string, input: Values): RuleResult => {
  const rule = visaRules.find((entry) => entry.id === id);
  assert.ok(rule, id);
  const result = rule.compute(input);
  for (const { text } of result.trace) assert.ok(text.zh.trim() && text.en.trim(), `${id}: reasons in both languages`);
  return result;
};
const value = (id: string, input: Values, key: string) => run(id, input).value[key];

describe('is a visa required?', () => {
  const ask = (country: string, kind: string, entry: string, stay = 5, more: Values = {}) =>
    value('visa-requirement', { country, class: kind, entry, stay, ...more }, 'outcome');
  const cases: readonly [string, Value | undefined, string][] = [
    ['P to Albania', ask('ALB', 'P', '2026-09-01'), 'visa'],
    ['S to Albania', ask('ALB', 'S', '2026-09-01'), 'exempt'],
    ['P to the UAE the day before', ask('ARE', 'P', '2016-01-10'), 'visa'],
    ['P to the UAE from the day', ask('ARE', 'P', '2016-01-11'), 'exempt'],
    ['P to Ireland, vice-minister', ask('IRL', 'P', '2026-09-01'), 'visa'],
    ['P to Ireland, led by a minister', ask('IRL', 'P', '2026-09-01', 5, { ministerLed: true }), 'exempt'],
    ['30 days', ask('ARE', 'S', '2026-09-01', 30), 'exempt'],
    ['31 days', ask('ARE', 'S', '2026-09-01', 31), 'visa'],
    ['not listed', ask('POL', 'P', '2026-11-08'), 'visa'],
    ['not listed, but with e-visa', ask('POL', 'P', '2026-11-08', 5, { offers: 'e-visa' }), 'e-visa'],
  ];
  for (const [title, found, wanted] of cases) it(title, () => assert.equal(found, wanted));

  it('never exempts what no row of the table exempts', () => {
    const countries = [...new Set(agreements.map((entry) => entry.country)), 'POL', 'JPN', 'ZZZ'];
    fc.assert(
      fc.property(
        fc.constantFrom(...countries),
        fc.constantFrom('D', 'S', 'P', 'O'),
        fc.integer({ min: 1, max: 60 }),
        (country, kind, stay) => {
          const listed = agreements.some(
            (entry) => entry.country === country && entry.classes.some((one) => one === kind),
          );
          if (ask(country, kind, '2026-09-01', stay, { ministerLed: true }) === 'exempt')
            assert.ok(listed && stay <= 30);
        },
      ),
    );
  });
});

describe('Schengen 90 in 180', () => {
  const ask = (entry: string, exit: string, stays: Value) => run('schengen-days', { entry, exit, stays });

  it('counts days of entry and exit; day 90 fits, day 91 does not', () => {
    assert.equal(ask('2026-06-01', '2026-08-29', []).value.days, 90);
    assert.equal(ask('2026-06-01', '2026-08-29', []).holds, true);
    assert.equal(ask('2026-06-01', '2026-08-30', []).holds, false);
    assert.equal(ask('2026-06-01', '2026-08-30', []).value.firstOver, '2026-08-30');
  });

  it('lets days older than the window go, person by person', () => {
    const stays = [
      { name: '章示例', from: '2026-01-01', to: '2026-03-01' },
      { name: '李示例', from: '2026-05-01', to: '2026-06-29' },
    ];
    assert.equal(ask('2026-07-01', '2026-07-31', stays).value.days, 91);
    assert.equal(ask('2026-07-01', '2026-07-31', stays.slice(0, 1)).holds, true);
  });
});

describe('a batch', () => {
  it('insurance covers the stay and a day on both sides', () => {
    const stay = { entry: '2026-06-01', exit: '2026-06-05' };
    assert.equal(run('visa-insurance', { ...stay, from: '2026-06-01', to: '2026-06-05' }).holds, false);
    assert.equal(run('visa-insurance', { ...stay, from: '2026-05-31', to: '2026-06-06' }).holds, true);
  });

  it('a note has its number in the diplomatic form', () =>
    assert.equal(value('note-number', { number: '武外侨照字〔2026〕31号' }, 'printed'), '(2026)武外侨照字第31号'));

  it('a note names each passport with class, number and expiry', () => {
    const holders = [{ name: '章示例', document: 'PE1234567', sex: 'M', birth: '1985-03-17', post: 'Section chief' }];
    const rows = [{ document: 'PE1234567', expiry: '2031-06-14' }];
    assert.deepEqual(value('visa-note-list', { holders, rows, class: 'P' }, 'lines'), [
      {
        zh: '章示例，男，1985年3月17日生，公务普通护照 PE1234567，有效期至2031年6月14日，Section chief',
        en: '章示例, male, born 17 March 1985, public-affairs passport PE1234567, valid until 14 June 2031, Section chief',
      },
    ]);
  });

  it('takes results in parts: who is left out stays pending, what the register has stands', () => {
    const holders = [{ document: 'PE1234567' }, { document: 'SE0081256' }];
    const issued = {
      document: 'PE1234567',
      result: 'issued',
      validFrom: '2026-11-01',
      validTo: '2026-12-01',
      stay: 15,
    };
    const refused = { document: 'SE0081256', result: 'refused' };
    const kept = [{ key: '1', book: 'PE1234567', visa: 'issued', validTo: '2026-12-01' }];
    const cases: [Values, Value[]][] = [
      [{ results: [issued] }, [false, true, 'submitted', 1, 0, 1]],
      [{ results: [issued, refused] }, [true, true, 'partly', 1, 1, 0]],
      [{ before: kept, results: [refused] }, [true, true, 'partly', 1, 1, 0]],
      [{ before: kept }, [false, true, 'submitted', 1, 0, 1]],
      [{ before: kept, results: [{ document: 'PE1234567', result: 'pending' }] }, [false, true, 'submitted', 0, 0, 2]],
      [{ results: [issued, issued] }, [false, false, 'submitted', 1, 0, 1]],
      [{ results: [{ document: 'PE0000000', result: 'refused' }] }, [false, false, 'submitted', 0, 0, 2]],
    ];
    for (const [given, wanted] of cases) {
      const found = run('visa-results', { holders, ...given });
      const { named, result, issued, refused, pending } = found.value;
      assert.deepEqual([found.holds, named, result, issued, refused, pending], wanted, JSON.stringify(given));
    }
  });

  it('knows where the documents are and whose they are', () => {
    const rows = [
      { document: 'PE1234567', holder: '章示例', state: 'in-store', expiry: '2031-06-14', current: 'yes', case: 'c1' },
    ];
    const ask = (change: Values) =>
      run('visa-documents', {
        rows,
        holders: [{ name: '章示例', document: 'PE1234567' }],
        states: 'in-store',
        validTo: '2027-05-15',
        ...change,
      });
    assert.deepEqual(ask({}).value.cases, ['c1']);
    assert.equal(ask({ states: 'at-consulate' }).holds, false);
    assert.equal(ask({ validTo: '2031-06-15' }).holds, false);
    assert.equal(ask({ holders: [{ name: '李示例', document: 'PE1234567' }] }).holds, false);
    assert.equal(ask({ rows: [] }).holds, false);
  });

  it('an approval covers country and days', () => {
    const row = {
      state: 'approved',
      countries: 'POL、HUN',
      exit: '2026-11-08',
      entry: '2026-11-15',
      validUntil: '2027-02-15',
    };
    const ask = (change: Values, rows: Value = [row]) =>
      value(
        'visa-trip',
        { rows, country: 'POL', from: '2026-11-08', to: '2026-11-15', today: '2026-09-01', ...change },
        'code',
      );
    assert.equal(ask({}), '');
    assert.equal(ask({ country: 'AUT' }), 'country');
    assert.equal(ask({ to: '2026-11-16' }), 'dates');
    assert.equal(ask({ today: '2027-02-16' }), 'state');
    assert.equal(ask({}, []), 'unknown');
  });
});
