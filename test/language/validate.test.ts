/** Every type of field: values that fit, values that do not, and the code of the refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../../src/language/expression.ts';
import type { Field, FieldType } from '../../src/language/field.ts';
import { formScope, shownForm, unknownKeys, validateForm, validateInput } from '../../src/language/validate.ts';

const label = { zh: '栏目', en: 'Field' };
const options = [
  { value: 'a', label },
  { value: 'b', label, show: { eq: [{ ref: 'form.more' }, true] } as const },
];

interface Row {
  field?: Partial<Field>;
  fits: readonly Value[];
  /** Value and the code it meets. */
  not: readonly [Value | undefined, string][];
}

const table: { [type in FieldType]: Row } = {
  money: {
    field: { min: 100, max: 100_000 },
    fits: [100, 100_000],
    not: [
      [99, 'form.too-small'],
      [100_001, 'form.too-large'],
      [100.5, 'form.shape'],
      ['1234.00', 'form.shape'],
      [{ amount: 100, currency: 'USD' }, 'form.shape'],
      ['', 'form.missing'],
      [undefined, 'form.missing'],
    ],
  },
  text: {
    field: { min: 2, max: 3 },
    fits: ['ab', '示例吧', '𠮷𠮷𠮷'],
    not: [
      ['a', 'form.too-small'],
      ['abcd', 'form.too-large'],
      [3, 'form.shape'],
      ['', 'form.missing'],
      ['   ', 'form.missing'],
      [undefined, 'form.missing'],
      [null, 'form.missing'],
      [['a'], 'form.shape'],
    ],
  },
  person: {
    fits: ['0d9a3c0e-7c1b-4c57-9a64-0f6f2c9f1a11'],
    not: [
      ['张三', 'form.shape'],
      [3, 'form.shape'],
      ['', 'form.missing'],
    ],
  },
  unit: {
    fits: ['unit:0d9a3c0e-7c1b-4c57-9a64-0f6f2c9f1a11'],
    not: [
      ['示例市商务局', 'form.shape'],
      ['unit:', 'form.shape'],
      [3, 'form.shape'],
    ],
  },
  body: {
    fits: ['d3', '420102'],
    not: [
      ['秘书行政处', 'form.shape'],
      [['d3'], 'form.shape'],
      ['', 'form.missing'],
    ],
  },
  longtext: {
    fits: ['一段'],
    not: [
      ['\u3000\n', 'form.missing'],
      [{ a: 1 }, 'form.shape'],
    ],
  },
  enum: {
    field: { options },
    fits: ['a'],
    not: [
      ['b', 'form.shape'],
      ['c', 'form.shape'],
      [1, 'form.shape'],
    ],
  },
  enums: {
    field: { options },
    fits: [['a'], ['a', 'b']],
    not: [
      [['c'], 'form.shape'],
      ['a', 'form.shape'],
      [[], 'form.missing'],
    ],
  },
  date: {
    fits: ['2026-02-28', '2024-02-29'],
    not: [
      ['2026-02-29', 'form.shape'],
      ['2026-2-3', 'form.shape'],
      [20260203, 'form.shape'],
    ],
  },
  int: {
    field: { min: 0, max: 9 },
    fits: [0, 9],
    not: [
      [-1, 'form.too-small'],
      [10, 'form.too-large'],
      [1.5, 'form.shape'],
      ['1', 'form.shape'],
    ],
  },
  bool: {
    fits: [true, false],
    not: [
      ['true', 'form.shape'],
      [undefined, 'form.missing'],
    ],
  },
  list: {
    field: { min: 1, max: 2, fields: [{ key: 'part', type: 'text', label }] },
    fits: [[{ part: 'x' }], [{ part: 'x' }, { part: 'y' }]],
    not: [
      [[], 'form.missing'],
      [[{ part: 'x' }, { part: 'y' }, { part: 'z' }], 'form.too-large'],
      [[{}], 'form.missing'],
      [['x'], 'form.missing'],
      ['x', 'form.shape'],
    ],
  },
  country: { fits: ['FRA'], not: [['Atlantis', 'form.shape']] },
  region: { fits: ['420102'], not: [[420102, 'form.shape']] },
  email: {
    fits: ['a@b.cn'],
    not: [
      ['a@b', 'form.shape'],
      ['a b@c.cn', 'form.shape'],
    ],
  },
  phone: {
    fits: ['13800000000', '+33 1 23 45 67 89'],
    not: [
      ['12345', 'form.shape'],
      ['0033123456', 'form.shape'],
    ],
  },
  identifier: { field: { identifier: 'cnPassport' }, fits: ['E12345678'], not: [['12', 'doc.format']] },
  declaration: {
    fits: [true],
    not: [
      [false, 'form.missing'],
      ['yes', 'form.missing'],
    ],
  },
};

const fieldOf = (type: FieldType, more: Partial<Field> = {}): Field => ({ key: 'x', type, label, ...more });
const scope = formScope({}, '2026-06-02');

for (const [type, { field, fits, not }] of Object.entries(table) as [FieldType, Row][]) {
  // keys of the table
  test(type, () => {
    const fields = [fieldOf(type, field)];
    for (const value of fits) assert.deepEqual(validateInput(fields, { x: value }, scope), [], JSON.stringify(value));
    for (const [value, code] of not) {
      const [refusal] = validateInput(fields, value === undefined ? {} : { x: value }, scope);
      assert.equal(refusal?.code, code, JSON.stringify(value));
      assert.match(refusal?.path ?? '', /^input\.x/);
      assert.ok(refusal?.text.zh && refusal.text.en && refusal.remedy.zh && refusal.remedy.en);
    }
  });
}

test('an identifier of a kind chosen in another field', () => {
  const fields = [fieldOf('identifier', { identifier: { field: 'kind' } })];
  assert.deepEqual(validateInput(fields, { x: 'E12345678' }, formScope({ kind: 'cnPassport' }, '2026-06-02')), []);
  assert.equal(validateInput(fields, { x: 'E12345678' }, formScope({}, '2026-06-02'))[0]?.code, 'id.kind');
});

test('what is not asked is not demanded, and its value is dropped', () => {
  const sections = [
    {
      id: 's',
      title: label,
      fields: [fieldOf('bool', { key: 'more' }), fieldOf('text', { show: { eq: [{ ref: 'form.more' }, true] } })],
    },
  ];
  const problems = (form: { [key: string]: Value }) =>
    validateForm(sections, [], form, formScope(form, '2026-06-02')).map((problem) => problem.path);
  assert.deepEqual(problems({ more: false }), []);
  assert.deepEqual(problems({ more: true }), ['form.x']);
  assert.deepEqual(shownForm(sections, { more: false, x: 'left over' }, formScope({ more: false }, '2026-06-02')), {
    more: false,
  });
});

test('required by condition; optional with false', () => {
  const when = [
    fieldOf('text', { required: { present: { ref: 'form.y' } } }),
    fieldOf('text', { key: 'z', required: false }),
  ];
  assert.deepEqual(validateInput(when, {}, formScope({}, '2026-06-02')), []);
  assert.deepEqual(
    validateInput(when, {}, formScope({ y: 1 }, '2026-06-02')).map((problem) => problem.path),
    ['input.x'],
  );
  const lostOn = fieldOf('date', { label: { zh: '遗失日期', en: 'Lost on' } });
  assert.deepEqual(
    validateInput([lostOn], {}, formScope({}, '2026-06-02')).map((problem) => problem.text.en),
    ['Fill in “Lost on”'],
  );
  const declared = fieldOf('declaration', { label: { zh: '知道要换卡', en: 'I know of the new card' } });
  assert.deepEqual(
    validateInput([declared], {}, formScope({}, '2026-06-02')).map((problem) => problem.text),
    [{ zh: '请勾选“知道要换卡”', en: 'Tick “I know of the new card”' }],
  );
});

test('checks of a field and across fields carry code, path, ground and severity', () => {
  const basis = { text: { zh: '第一条', en: 'Article 1' }, mark: 'law' } as const;
  const check = {
    code: 'later',
    test: { lt: [{ ref: 'form.x' }, { ref: 'today' }] } as const,
    text: label,
    remedy: label,
    basis,
    severity: 'warn' as const,
  };
  const sections = [{ id: 's', title: label, fields: [fieldOf('date', { checks: [check] })] }];
  const across = {
    ...check,
    code: 'across',
    field: 'x',
    severity: 'block' as const,
    when: { present: { ref: 'form.x' } },
  };
  const form = { x: '2026-06-03' };
  const problems = validateForm(sections, [across], form, formScope(form, '2026-06-02'));
  assert.deepEqual(
    problems.map(({ code, path, severity, ground }) => ({ code, path, severity, ground })),
    [
      { code: 'later', path: 'form.x', severity: 'warn', ground: basis.text },
      { code: 'across', path: 'form.x', severity: 'block', ground: basis.text },
    ],
  );
  assert.deepEqual(
    validateForm(sections, [across], {}, formScope({}, '2026-06-02')).map((problem) => problem.code),
    ['form.missing'],
  );
});

test('the path names the entry and the column of a list', () => {
  const list = fieldOf('list', {
    fields: [{ key: 'part', type: 'int', label }],
    itemTitle: { zh: '第{n}段', en: 'part {n}' },
  });
  const [problem] = validateInput([list], { x: [{ part: 1 }, {}] }, scope);
  assert.equal(problem?.path, 'input.x.1.part');
  assert.match(problem?.text.zh ?? '', /^第2段/);
});

test('unknown keys are refused, those of every object too', () => {
  assert.deepEqual(
    validateInput([], { y: 1 }, scope).map((problem) => problem.code),
    ['form.unknown'],
  );
  assert.deepEqual(
    unknownKeys([], JSON.parse('{"__proto__":1,"toString":2}')).map((problem) => problem.path),
    ['form.__proto__', 'form.toString'],
  );
});
