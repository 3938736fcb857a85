/** What acts do on other cases is checked across procedures, and a time that only runs out needs nothing that stops it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Effect } from '../../src/language/action.ts';
import { checkProcedure } from '../../src/language/check.ts';
import { checkReach } from '../../src/language/check-reach.ts';
import { drawnNumber } from '../../src/language/numbers.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { procedure as sample } from '../fixtures/sample-office/duties/0-sample/honorary-sample/procedure.ts';

const text = { zh: '文', en: 'text' };
const withActs = (actions: { readonly [id: string]: Action }): Procedure => ({
  ...sample,
  actions: { ...sample.actions, ...actions },
});
const act = (effects: readonly Effect[], more: Partial<Action> = {}): Action => ({
  title: text,
  from: [sample.initial],
  by: [{ role: 'handler', body: 'd3' }],
  happened: text,
  effects,
  ...more,
});
const opens = (begin?: string, procedure = sample.id): Effect => ({
  do: 'open',
  procedure,
  form: {},
  text,
  ...(begin ? { begin: { act: begin } } : {}),
});
const begin = act([], { by: [{ role: 'system' }] });
const late = act([], { by: [{ role: 'system' }], from: ['granted'] });

const cases: readonly [string, { readonly [id: string]: Action }, readonly RegExp[]][] = [
  ['a case that is opened', { go: act([opens()]) }, []],
  ['one that begins with an act of the system', { go: act([opens('begin')]), begin }, []],
  ['an act of the system on others', { go: act([{ do: 'act', on: '', act: 'begin' }]), begin }, []],
  ['an unknown procedure', { go: act([opens(undefined, 'gone')]) }, [/actions\.go: no procedure gone/]],
  ['an act that is not the system’s', { go: act([opens('grant')]) }, [/the system may not do grant/]],
  ['an act that cannot be the first', { go: act([opens('late')]), late }, [/cannot begin with late/]],
  ['an act that nobody has', { go: act([{ do: 'act', on: '', act: 'gone' }]) }, [/nowhere may the system do gone/]],
];
for (const [name, actions, wanted] of cases)
  test(`reach: ${name}`, () => {
    const found = checkReach([withActs(actions)]);
    assert.equal(found.length, wanted.length, found.join('\n'));
    for (const [index, line] of found.entries()) assert.match(line, wanted[index] ?? /$^/);
  });

test('a time that runs in ended cases alone needs nothing that stops it', () => {
  const clock = sample.clocks.decide;
  assert.ok(clock);
  const found = (from: readonly string[]) =>
    checkProcedure(
      {
        ...withActs({
          keep: act([{ do: 'clock', op: 'start', clock: 'kept' }], { from: ['granted'] }),
          end: act([{ do: 'lapse', clock: 'kept' }], { from, by: [{ role: 'system' }] }),
        }),
        clocks: { ...sample.clocks, kept: { ...clock, lapse: { act: 'end', text } } },
      },
      { rules: new Set(['known-rule']), registers: new Set(), bodies: new Set(['d3']) },
    ).filter((line) => line.includes('clocks.kept'));
  assert.deepEqual(found(['granted']), []);
  assert.match(found([sample.initial]).join(), /nothing stops it/);
});

for (const [number, drawn] of [
  ['武外侨出〔2026〕1号', '武外侨出〔2026〕1号'],
  ['武外侨出〔2026〕1号R2', '武外侨出〔2026〕1号'],
  ['武外侨出〔2026〕1号-改1', '武外侨出〔2026〕1号'],
  ['武外侨出〔2026〕1号-改12R1', '武外侨出〔2026〕1号'],
  ['DJ2026000041-F', 'DJ2026000041-F'],
  ['DJ2026000041-R1', 'DJ2026000041'],
] as const)
  test(`the drawn number of ${number}`, () => assert.equal(drawnNumber(number), drawn));
