/** A register keeps tags out of sight and out of exports, and nobody can be followed by them from one register to another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect } from '../../src/language/action.ts';
import { checkTags } from '../../src/language/check-tags.ts';
import type { Expr } from '../../src/language/expression.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import type { Column, Register } from '../../src/language/register.ts';
import { procedure as sample } from '../fixtures/sample-office/duties/0-sample/honorary-sample/procedure.ts';

const text = { zh: '文', en: 'text' };
const column = (key: string, more: Partial<Column>): Column => ({ key, type: 'text', label: text, ...more });
const register = (id: string): Register => ({
  id,
  title: text,
  summary: text,
  series: 'X',
  columns: [
    column('kept', { mask: 'hidden', export: false }),
    column('shown', { export: false }),
    column('exported', { mask: 'hidden' }),
  ],
  views: [],
  readers: [],
  filledBy: 'acts',
  retention: { years: 10, text },
});
const registers = [register('a'), register('b')];
const writes = (effects: readonly Effect[]): Procedure => ({
  ...sample,
  actions: {
    go: { title: text, from: [sample.initial], by: [{ role: 'handler', body: 'd3' }], happened: text, effects },
  },
});
const row = (to: string, column: string, value: Expr): Effect => ({
  do: 'write-row',
  register: to,
  row: { [column]: value },
});
const tag = (purpose: string): Expr => ({ tag: [{ ref: 'form.name' }, purpose] });

const cases: readonly [string, readonly Effect[], readonly RegExp[]][] = [
  ['hidden and left out of exports', [row('a', 'kept', tag('x'))], []],
  ['shown', [row('a', 'shown', tag('x'))], [/a\.shown keeps a tag and is masked hidden/]],
  ['exported', [row('a', 'exported', tag('x'))], [/a\.exported keeps a tag and is left out of exports/]],
  ['inside a condition', [row('a', 'shown', { if: [true, tag('x'), null] })], [/a\.shown/]],
  ['two registers, two purposes', [row('a', 'kept', tag('x')), row('b', 'kept', tag('y'))], []],
  [
    'two registers, one purpose',
    [row('a', 'kept', tag('x')), row('b', 'kept', tag('x'))],
    [/purpose x are those of a/],
  ],
  [
    'compared by a rule inside a condition',
    [row('a', 'shown', { if: [{ rule: 'r', with: { tag: tag('x') } }, 1, 2] })],
    [],
  ],
  ['compared by a rule alone', [row('a', 'shown', { rule: 'r', with: { tag: tag('x') } })], []],
];

for (const [name, effects, wanted] of cases)
  test(name, () => {
    const found = checkTags([writes(effects)], registers);
    assert.equal(found.length, wanted.length, found.join('\n'));
    for (const [index, pattern] of wanted.entries()) assert.match(found[index] ?? '', pattern);
  });
