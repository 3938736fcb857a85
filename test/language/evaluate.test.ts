/** Every operator of the expression tree: what it answers, also where something is missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, type Scope } from '../../src/language/evaluate.ts';
import { type Expr, mentions, operators, type Value } from '../../src/language/expression.ts';

const names: { [name: string]: Value } = {
  'form.zero': 0,
  'form.two': 2,
  'form.text': '示例',
  'form.empty': '',
  'form.none': [],
  'form.yes': true,
  'form.no': false,
  'form.null': null,
  'form.day': '2026-01-31',
  'form.stays': [
    { from: '2026-01-01', to: '2026-01-10', days: 10 },
    { from: '2026-02-01', to: '', days: 5 },
  ],
};
const scope: Scope = {
  get: (name) => names[name],
  look: (register, where) =>
    register === 'things' && [where.kind].flat().includes('a')
      ? [
          { kind: 'a', n: 2 },
          { kind: 'a', n: 3 },
        ]
      : [],
  tag: (value, purpose) => (value === '*' ? undefined : `${purpose}:${value}`),
  rule: (id, given) => (id === 'double' ? { holds: given.n !== undefined, twice: Number(given.n) * 2 } : undefined),
};
const ref = (key: string): Expr => ({ ref: `form.${key}` });
const stays = ref('stays');
const missing = ref('missing');

const table: { [operator in (typeof operators)[number] | 'literal']: readonly [Expr, Value | undefined][] } = {
  literal: [
    ['x', 'x'],
    [3, 3],
    [null, null],
    [false, false],
  ],
  look: [
    [{ look: 'things', where: { kind: 'a' }, take: 'count' }, 2],
    [{ look: 'things', where: { kind: 'a' }, take: 'exists' }, true],
    [{ look: 'things', where: { kind: 'z' }, take: 'exists' }, false],
    [{ look: 'things', where: { kind: ['z', 'a'] }, take: 'count' }, 2],
    [{ look: 'things', where: { kind: ['z'] }, take: 'exists' }, false],
    [{ look: 'things', where: { kind: [] }, take: 'count' }, 0],
    [{ look: 'things', where: { kind: 'a' }, take: { sum: 'n' } }, 5],
    [{ look: 'things', where: { kind: 'a' }, take: { column: 'n' } }, 3],
    [{ look: 'things', where: { kind: missing }, take: 'exists' }, false],
    [{ look: 'things', where: { kind: missing }, take: 'count' }, 0],
    [{ look: 'things', where: { kind: missing }, take: 'rows' }, undefined],
    [{ count: { look: 'things', where: { kind: 'a' }, take: 'rows' } }, 2],
  ],
  ref: [
    [ref('two'), 2],
    [missing, undefined],
  ],
  present: [
    [{ present: ref('zero') }, true],
    [{ present: ref('no') }, true],
    [{ present: ref('empty') }, false],
    [{ present: ref('none') }, false],
    [{ present: ref('null') }, false],
    [{ present: missing }, false],
  ],
  not: [
    [{ not: ref('no') }, true],
    [{ not: ref('zero') }, false],
    [{ not: missing }, true],
  ],
  all: [
    [{ all: [] }, true],
    [{ all: [ref('yes'), ref('two')] }, true],
    [{ all: [ref('yes'), missing] }, false],
  ],
  any: [
    [{ any: [] }, false],
    [{ any: [missing, ref('yes')] }, true],
    [{ any: [ref('no'), ref('empty')] }, false],
  ],
  eq: [
    [{ eq: [ref('two'), 2] }, true],
    [{ eq: [ref('two'), '2'] }, false],
    [{ eq: [missing, null] }, true],
  ],
  ne: [
    [{ ne: [ref('two'), 3] }, true],
    [{ ne: [missing, null] }, false],
  ],
  lt: [
    [{ lt: [1, 2] }, true],
    [{ lt: [2, 2] }, false],
    [{ lt: ['2026-01-31', '2026-02-01'] }, true],
    [{ lt: [missing, 2] }, false],
    [{ lt: ['1', 2] }, false],
    [{ lt: [ref('empty'), 'a'] }, false],
  ],
  le: [
    [{ le: [2, 2] }, true],
    [{ le: [3, 2] }, false],
    [{ le: [missing, missing] }, false],
  ],
  gt: [
    [{ gt: [3, 2] }, true],
    [{ gt: [2, 2] }, false],
    [{ gt: [2, missing] }, false],
  ],
  ge: [
    [{ ge: [2, 2] }, true],
    [{ ge: [1, 2] }, false],
    [{ ge: [missing, 0] }, false],
  ],
  in: [
    [{ in: [ref('two'), [1, 2]] }, true],
    [{ in: [ref('text'), ['x']] }, false],
    [{ in: [missing, [null]] }, true],
  ],
  every: [
    [{ every: [stays, { gt: [{ ref: 'item.days' }, 4] }] }, true],
    [{ every: [stays, { gt: [{ ref: 'item.days' }, 5] }] }, false],
    [{ every: [ref('none'), false] }, true],
    [{ every: [missing, false] }, true],
  ],
  some: [
    [{ some: [stays, { eq: [{ ref: 'item.days' }, 5] }] }, true],
    [{ some: [ref('none'), true] }, false],
    [{ some: [stays, { eq: [{ ref: 'item.days' }, ref('two')] }] }, false],
  ],
  count: [
    [{ count: stays }, 2],
    [{ count: missing }, 0],
    [{ count: ref('text') }, 0],
  ],
  sum: [
    [{ sum: [stays, 'days'] }, 15],
    [{ sum: [stays, 'from'] }, 0],
    [{ sum: [missing, 'days'] }, 0],
  ],
  length: [
    [{ length: ref('text') }, 2],
    [{ length: '𠮷' }, 1],
    [{ length: missing }, 0],
  ],
  money: [
    [{ money: [ref('two'), 'fen'] }, 2],
    [{ money: [ref('two'), 'words'] }, '¥0.02'],
    [{ money: [ref('two'), 'capitals'] }, '贰分'],
    [{ money: [ref('text'), 'fen'] }, undefined],
    [{ money: [missing, 'words'] }, undefined],
  ],
  matches: [
    [{ matches: [ref('text'), '^示'] }, true],
    [{ matches: [ref('text'), '^例'] }, false],
    [{ matches: [missing, '^$'] }, true],
  ],
  addDays: [
    [{ addDays: [ref('day'), 1] }, '2026-02-01'],
    [{ addDays: [ref('day'), -31] }, '2025-12-31'],
    [{ addDays: [ref('text'), 1] }, undefined],
    [{ addDays: [ref('day'), missing] }, undefined],
  ],
  addMonths: [
    [{ addMonths: [ref('day'), 1] }, '2026-02-28'],
    [{ addMonths: [ref('day'), -2] }, '2025-11-30'],
    [{ addMonths: [missing, 1] }, undefined],
  ],
  completedYears: [
    [{ completedYears: ['2000-06-02', '2026-06-01'] }, 25],
    [{ completedYears: ['2000-06-02', '2026-06-02'] }, 26],
    [{ completedYears: [missing, '2026-06-02'] }, undefined],
  ],
  noOverlap: [
    [{ noOverlap: [stays, 'from', 'to'] }, true],
    [{ noOverlap: [ref('none'), 'from', 'to'] }, true],
  ],
  min: [
    [{ min: [3, 1, 2] }, 1],
    [{ min: [missing, '2026-02-01', '2026-01-01'] }, '2026-01-01'],
    [{ min: [missing] }, undefined],
  ],
  max: [
    [{ max: [3, 1, 2] }, 3],
    [{ max: [missing, ref('empty')] }, undefined],
  ],
  if: [
    [{ if: [ref('yes'), 'a', 'b'] }, 'a'],
    [{ if: [missing, 'a', 'b'] }, 'b'],
  ],
  tag: [
    [{ tag: ['4201', 'trip'] }, 'trip:4201'],
    [{ tag: ['4201', 'loan'] }, 'loan:4201'],
    [{ tag: ['*', 'trip'] }, undefined],
    [{ tag: [missing, 'trip'] }, undefined],
    [{ tag: [stays, 'trip', 'to'] }, ['trip:2026-01-10', '']],
    [{ tag: [missing, 'trip', 'to'] }, []],
  ],
  rule: [
    [{ rule: 'double', with: { n: 4 }, take: 'twice' }, 8],
    [{ rule: 'double', with: { n: missing } }, false],
    [{ rule: 'unknown', with: {} }, undefined],
    [{ rule: 'double', with: { n: 1 }, take: 'other' }, undefined],
  ],
};

test('the table has every operator', () => {
  assert.deepEqual(
    Object.keys(table)
      .filter((name) => name !== 'literal')
      .sort(),
    [...operators].sort(),
  );
});

for (const [operator, rows] of Object.entries(table)) {
  test(operator, () => {
    for (const [expr, expected] of rows) assert.deepEqual(evaluate(expr, scope), expected, JSON.stringify(expr));
  });
}

test('overlapping ranges are seen, an open end lasts until today', () => {
  const open = [
    { from: '2026-01-01', to: '' },
    { from: '2026-03-01', to: '2026-03-02' },
  ];
  const touching = [
    { from: '2026-01-01', to: '2026-01-10' },
    { from: '2026-01-10', to: '2026-01-12' },
  ];
  for (const list of [open, touching])
    assert.equal(evaluate({ noOverlap: [{ ref: 'list' }, 'from', 'to'] }, { get: () => list }), false);
});

test('mentions finds names and rules at any depth', () => {
  const { refs, rules } = mentions({
    if: [
      { every: [stays, { eq: [{ ref: 'item.days' }, 1] }] },
      { rule: 'double', with: { n: ref('two') } },
      { not: missing },
    ],
  });
  assert.deepEqual([...refs].sort(), ['form.missing', 'form.stays', 'form.two', 'item.days']);
  assert.deepEqual([...rules], ['double']);
});
