/** Money: capitals as on vouchers, figures as typed and shown, foreign amounts, and what a money field takes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { currencies, findCurrency } from '../../src/language/currencies.ts';
import { evaluate } from '../../src/language/evaluate.ts';
import type { Value } from '../../src/language/expression.ts';
import type { Field } from '../../src/language/field.ts';
import { houseRules } from '../../src/language/identifiers/rules.ts';
import { capitals, formatFen, formatMoney, inFen, plainAmount, readAmount } from '../../src/language/money.ts';
import { readTypedMoney, typedMoney } from '../../src/language/typed-money.ts';
import { validateInput } from '../../src/language/validate.ts';

/** The worked figures of 《支付结算办法》附件一 among them. */
const written: readonly (readonly [number, string, string])[] = [
  [0, '¥0.00', '零元整'],
  [1, '¥0.01', '壹分'],
  [10, '¥0.10', '壹角整'],
  [11, '¥0.11', '壹角壹分'],
  [100, '¥1.00', '壹元整'],
  [105, '¥1.05', '壹元零伍分'],
  [1_000, '¥10.00', '壹拾元整'],
  [1_050, '¥10.50', '壹拾元零伍角整'],
  [123_400, '¥1,234.00', '壹仟贰佰叁拾肆元整'],
  [140_950, '¥1,409.50', '壹仟肆佰零玖元伍角整'],
  [600_714, '¥6,007.14', '陆仟零柒元壹角肆分'],
  [168_032, '¥1,680.32', '壹仟陆佰捌拾元零叁角贰分'],
  [10_700_053, '¥107,000.53', '壹拾万柒仟元零伍角叁分'],
  [1_640_902, '¥16,409.02', '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '¥325.04', '叁佰贰拾伍元零肆分'],
  [1_000_500, '¥10,005.00', '壹万零伍元整'],
  [10_010_000, '¥100,100.00', '壹拾万零壹佰元整'],
  [100_000_000, '¥1,000,000.00', '壹佰万元整'],
  [10_000_000_500, '¥100,000,005.00', '壹亿零伍元整'],
  [1_000_010_000_000, '¥10,000,100,000.00', '壹佰亿零壹拾万元整'],
  [999_999_999_999_999, '¥9,999,999,999,999.99', '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
];

/** Reads capitals back by their places alone: an independent way. */
function readCapitals(text: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const units: { readonly [unit: string]: number } = { 拾: 10, 佰: 100, 仟: 1000 };
  let [yi, wan, now, digit, fen] = [0, 0, 0, 0, 0];
  for (const sign of text) {
    if (sign === '亿') [yi, wan, now, digit] = [wan * 1e4 + now + digit, 0, 0, 0];
    else if (sign === '万') [wan, now, digit] = [now + digit, 0, 0];
    else if (sign === '元') [fen, yi, wan, now, digit] = [(yi * 1e8 + wan * 1e4 + now + digit) * 100, 0, 0, 0, 0];
    else if (sign === '角') [fen, digit] = [fen + digit * 10, 0];
    else if (sign === '分') [fen, digit] = [fen + digit, 0];
    else if (sign in units) [now, digit] = [now + digit * (units[sign] ?? 0), 0];
    else if (sign !== '整') digit = digits.indexOf(sign);
  }
  return fen;
}

describe('capitals and figures', () => {
  for (const [fen, figures, words] of written)
    it(`${figures} is ${words}`, () => {
      assert.equal(formatFen(fen), figures);
      assert.equal(capitals(fen), words);
      assert.equal(readAmount(figures), fen);
    });
  it('negative, broken and endless amounts have no capitals', () => {
    for (const fen of [-1, -123_400, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])
      assert.equal(capitals(fen), undefined);
  });
  it('read back, every amount is the same', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      // Many zeros inside.
      fc.array(fc.constantFrom(0, 0, 0, 1, 9), { minLength: 1, maxLength: 15 }).map((all) => Number(all.join(''))),
    );
    fc.assert(
      fc.property(amount, (fen) => {
        const words = capitals(fen) ?? '';
        assert.equal(readCapitals(words), fen, words);
        assert.ok(!words.includes('零零') && !/零[元万亿角分整]/.test(words.replace('零元整', '')), words);
        assert.equal(readAmount(formatFen(fen)), fen);
        assert.equal(readAmount(plainAmount(fen)), fen);
      }),
      { numRuns: 2000, seed: 20260305 },
    );
  });
});

describe('typed amounts', () => {
  const typed: readonly (readonly [string, number | undefined])[] = [
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['￥1,234.50', 123_450],
    ['１２３４．５０', 123_450],
    ['1234.50元', 123_450],
    [' 0.05 ', 5],
    ['-12', -1_200],
    ['12.345', undefined],
    ['12,34', undefined],
    ['1.2.3', undefined],
    ['twelve', undefined],
    ['', undefined],
    ['9999999999999999', undefined],
  ];
  for (const [text, fen] of typed) it(`“${text}”`, () => assert.equal(readAmount(text), fen));

  const field: Field = { key: 'fee', type: 'money', label: { zh: '费用', en: 'Fee' }, currency: { rate: 'optional' } };
  const forms: readonly { name: string; typed: { readonly [name: string]: string }; value: Value | undefined }[] = [
    { name: 'yuan', typed: { fee: '720' }, value: 72_000 },
    { name: 'yuan said', typed: { fee: '720', 'fee.currency': 'CNY' }, value: 72_000 },
    { name: 'nothing', typed: { fee: '', 'fee.currency': 'USD' }, value: undefined },
    { name: 'unreadable stays', typed: { fee: '72o' }, value: '72o' },
    {
      name: 'yen have no cents',
      typed: { fee: '1000', 'fee.currency': 'JPY' },
      value: { amount: 1000, currency: 'JPY' },
    },
    {
      name: 'dollars with a rate',
      typed: {
        fee: '160.5',
        'fee.currency': 'USD',
        'fee.rate': '7.1234',
        'fee.rateOn': '2026-03-05',
        'fee.rateSource': '中国银行',
      },
      value: { amount: 16_050, currency: 'USD', rate: '7.1234', rateOn: '2026-03-05', rateSource: '中国银行' },
    },
    {
      name: 'unreadable dollars stay',
      typed: { fee: 'x', 'fee.currency': 'USD' },
      value: { amount: 'x', currency: 'USD' },
    },
  ];
  for (const { name, typed: controls, value } of forms)
    it(`controls: ${name}`, () => {
      assert.deepEqual(
        readTypedMoney(field, 'fee', (at) => controls[at] ?? ''),
        value,
      );
      if (value === undefined) return;
      const back = typedMoney(value);
      const names: { readonly [name: string]: string } = {
        fee: back.amount,
        'fee.currency': back.currency,
        'fee.rate': back.rate,
        'fee.rateOn': back.rateOn,
        'fee.rateSource': back.rateSource,
      };
      assert.deepEqual(
        readTypedMoney(field, 'fee', (at) => names[at] ?? ''),
        value,
      );
    });
});

describe('foreign amounts', () => {
  const rated = (amount: number, currency: string, rate?: string): Value => ({
    amount,
    currency,
    ...(rate ? { rate, rateOn: '2026-03-05', rateSource: '示例银行' } : {}),
  });
  const turned: readonly (readonly [Value, number | undefined])[] = [
    [rated(10_000, 'USD', '7.1234'), 71_234],
    [rated(1, 'USD', '7.15'), 7],
    [rated(10, 'USD', '7.15'), 72], // 71.5, half up
    [rated(1_000, 'JPY', '0.0489'), 4_890],
    [rated(1_000, 'KWD', '23.4'), 2_340],
    [rated(10_000, 'USD'), undefined],
    [123_400, 123_400],
    ['7', undefined],
  ];
  for (const [value, fen] of turned) it(JSON.stringify(value), () => assert.equal(inFen(value), fen));
  it('are told with rate, day and source', () => {
    assert.equal(
      formatMoney(rated(10_000, 'USD', '7.1234'), 'zh'),
      'USD 100.00（折 ¥712.34，汇率 7.1234，2026年3月5日，示例银行）',
    );
    assert.equal(
      formatMoney(rated(10_000, 'USD', '7.1234'), 'en'),
      'USD 100.00 (= ¥712.34 at 7.1234 of 5 March 2026, 示例银行)',
    );
    assert.equal(formatMoney(rated(1_234_000, 'JPY'), 'en'), 'JPY 1,234,000');
  });
  it('every currency has a code, digits and both names', () => {
    for (const { code, digits, name } of currencies) {
      assert.match(code, /^[A-Z]{3}$/);
      assert.ok([0, 2, 3].includes(digits) && name.zh && name.en, code);
      assert.equal(findCurrency(code)?.name.zh, name.zh, `${code} twice`);
    }
  });
  it('conditions count them', () => {
    const scope = {
      get: (name: string): Value | undefined =>
        name === 'form.list' ? [{ a: 100 }, { a: rated(100, 'USD', '7') }] : rated(100, 'USD', '7'),
    };
    assert.equal(evaluate({ sum: [{ ref: 'form.list' }, 'a'] }, scope), 800);
    assert.equal(evaluate({ money: [{ ref: 'form.one' }, 'fen'] }, scope), 700);
    assert.equal(evaluate({ money: [{ ref: 'form.one' }, 'words'] }, scope), '¥7.00');
    assert.equal(evaluate({ money: [123_400, 'capitals'] }, scope), '壹仟贰佰叁拾肆元整');
  });
});

describe('a money field', () => {
  const plain: Field = { key: 'fee', type: 'money', min: 100, max: 100_000, label: { zh: '费用', en: 'Fee' } };
  const open: Field = { ...plain, currency: { rate: 'optional' } };
  const strict: Field = { ...plain, currency: { rate: 'required' } };
  const dollars = { amount: 10_000, currency: 'USD' };
  const full = { ...dollars, rate: '7.1', rateOn: '2026-03-05', rateSource: '示例银行' };
  const cases: readonly { name: string; field: Field; value: Value; code?: string; zh?: RegExp }[] = [
    { name: 'fen', field: plain, value: 100 },
    { name: 'under the least', field: plain, value: 99, code: 'form.too-small', zh: /不能少于 ¥1\.00/ },
    { name: 'over the most', field: plain, value: 100_001, code: 'form.too-large', zh: /不能超过 ¥1,000\.00/ },
    { name: 'words', field: plain, value: 'much', code: 'form.shape', zh: /如 1234\.00/ },
    { name: 'too fine', field: plain, value: '12.345', code: 'form.shape', zh: /最多两位小数/ },
    { name: 'half a fen', field: plain, value: 100.5, code: 'form.shape', zh: /精确到分/ },
    { name: 'dollars where yuan are asked', field: plain, value: dollars, code: 'form.shape', zh: /人民币/ },
    { name: 'dollars', field: open, value: dollars },
    { name: 'dollars with a rate', field: strict, value: full },
    { name: 'dollars without the rate', field: strict, value: dollars, code: 'form.shape', zh: /要填汇率/ },
    { name: 'a rate without its day', field: open, value: { ...dollars, rate: '7.1' }, code: 'form.shape', zh: /日期/ },
    {
      name: 'a rate of tomorrow',
      field: open,
      value: { ...full, rateOn: '2026-03-07' },
      code: 'form.shape',
      zh: /不能晚于今天/,
    },
    {
      name: 'a rate without its source',
      field: open,
      value: { ...full, rateSource: ' ' },
      code: 'form.shape',
      zh: /来源/,
    },
    { name: 'a rate of nothing', field: open, value: { ...full, rate: '0.00' }, code: 'form.shape', zh: /7\.1234/ },
    { name: 'no such currency', field: open, value: { ...dollars, currency: 'XXX' }, code: 'form.shape', zh: /币种/ },
    { name: 'something else beside', field: open, value: { ...dollars, note: 'x' }, code: 'form.shape' },
    { name: 'too much in yuan', field: open, value: { ...full, amount: 10_000_000 }, code: 'form.too-large' },
    { name: 'below zero unless said', field: { ...plain, min: -500 }, value: -500 },
    {
      name: 'never below zero',
      field: { key: 'fee', type: 'money', label: plain.label },
      value: -1,
      code: 'form.too-small',
    },
    { name: 'rubbish', field: open, value: [], code: 'form.missing' },
  ];
  for (const { name, field, value, code, zh } of cases)
    it(name, () => {
      const [found] = validateInput(
        [field],
        { fee: value },
        { get: (key) => (key === 'today' ? '2026-03-06' : undefined) },
      );
      assert.equal(found?.code, code);
      if (!found) return;
      assert.match(found.text.zh, /费用/);
      assert.match(found.text.en, /Fee/i);
      if (zh) assert.match(found.text.zh, zh);
    });
});

describe('rules with an address', () => {
  const run = (id: string, amount: Value) => houseRules.find((rule) => rule.id === id)?.compute({ amount });
  it('money-capitals', () => {
    assert.deepEqual(run('money-capitals', 123_400)?.value, { capitals: '壹仟贰佰叁拾肆元整', shown: '¥1,234.00' });
    assert.equal(run('money-capitals', -1)?.holds, false);
  });
  it('money-in-yuan', () => {
    const found = run('money-in-yuan', {
      amount: 100,
      currency: 'EUR',
      rate: '8',
      rateOn: '2026-03-05',
      rateSource: '示例',
    });
    assert.deepEqual(found?.value, { fen: 800, shown: '¥8.00' });
    assert.match(found?.trace[0]?.text.zh ?? '', /汇率 8，2026年3月5日/);
  });
});
