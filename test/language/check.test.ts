/** Each kind of mistake in a definition is found and named: the sample procedure, spoiled in one place at a time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProcedure } from '../../src/language/check.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { procedure as sample } from '../fixtures/sample-office/duties/0-sample/honorary-sample/procedure.ts';

const known = { rules: new Set<string>(['known-rule']), registers: new Set<string>(), bodies: new Set(['d3']) };
const both = { zh: '文', en: 'text' };
const check = (procedure: unknown) => checkProcedure(procedure as Procedure, known); // spoiled on purpose, beyond what the types allow

test('the sample itself has no mistake', () => assert.deepEqual(check(sample), []));

const set = (path: string, value: unknown) => (procedure: unknown) => {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<{ [key: string]: unknown }>(
    (at, key) => at[key] as { [key: string]: unknown },
    procedure as { [key: string]: unknown },
  ); // a path of the sample
  if (value === undefined) delete place[last];
  else place[last] = value;
};
const { actions, clocks, papers } = sample;
const without = <T extends object>(value: T | undefined, key: string) =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name !== key));
const grantEffects = actions.grant?.effects ?? [];

const mistakes: readonly [string, (procedure: unknown) => void, RegExp][] = [
  [
    'a state that nothing reaches',
    set('states.lost', { title: both, waits: 'nobody', headline: both, final: true }),
    /states\.lost: cannot be reached/,
  ],
  [
    'a state that nothing leaves',
    set('states.granted.final', undefined),
    /states\.granted: no action leaves it and it is not final/,
  ],
  ['an unknown next state', set('states.draft.next', ['gone']), /states\.draft\.next: no state gone/],
  [
    'a move to an unknown state',
    set('actions.grant.effects', [...grantEffects, { do: 'move', to: 'gone' }]),
    /actions\.grant: no state gone/,
  ],
  ['an action from an unknown state', set('actions.save.from', ['gone']), /actions\.save\.from: no state gone/],
  ['an action from nowhere', set('actions.save.from', []), /actions\.save\.from: at least one state/],
  ['an action of nobody', set('actions.save.by', []), /actions\.save\.by: at least one role/],
  ['a missing language', set('title.en', undefined), /title\.en: text is missing/],
  ['an empty text', set('states.draft.headline', { zh: ' ', en: 'x' }), /states\.draft\.headline\.zh: text is missing/],
  ['a text still to be written', set('summary', { zh: '待填', en: 'x' }), /summary\.zh: still to be written/],
  ['a basis without mark', set('basis.0', { text: both, mark: 'rumour' }), /mark: law, guide or design/],
  ['no basis', set('basis', []), /basis: at least one/],
  ['an unknown effect', set('actions.save.effects', [{ do: 'explode' }]), /actions\.save: no effect explode/],
  [
    'an effect on an unknown clock',
    set('actions.save.effects', [{ do: 'clock', op: 'stop', clock: 'gone' }]),
    /actions\.save: no clock gone/,
  ],
  [
    'an unknown pause ground',
    set('actions.note.effects', [{ do: 'clock', op: 'pause', clock: 'decide', ground: 'weather' }]),
    /no pause ground weather/,
  ],
  [
    'a clock that nothing stops',
    set('clocks.loose', { ...clocks.decide, lapse: { light: 'red', text: both } }),
    /clocks\.loose: nothing stops it/,
  ],
  [
    'a clock that nothing starts',
    set('clocks.loose', { ...clocks.decide, lapse: { light: 'red', text: both } }),
    /clocks\.loose: nothing starts it/,
  ],
  [
    'a lapse into an unknown action',
    set('clocks.decide.lapse', { act: 'gone', text: both }),
    /clocks\.decide\.lapse: no action gone/,
  ],
  [
    'a lapse that the system may not carry out',
    set('clocks.decide.lapse', { act: 'grant', text: both }),
    /clocks\.decide\.lapse: the system may not do grant/,
  ],
  [
    'a lapse that would end what goes on in red',
    (procedure) => {
      set('clocks.decide.lapse', { light: 'red', act: 'late', text: both })(procedure);
      const effects = [{ do: 'lapse', clock: 'decide' }];
      set('actions.late', { ...actions.note, by: [{ role: 'system' }], effects })(procedure);
    },
    /clocks\.decide\.lapse: it goes on in red, so late may not end it/,
  ],
  ['an unknown main clock', set('mainClock', 'gone'), /mainClock: no clock gone/],
  [
    'an unknown paper',
    set('actions.grant.effects', [{ do: 'issue-paper', paper: 'gone' }]),
    /actions\.grant: no paper gone/,
  ],
  [
    'a refusing act without paper',
    set(
      'actions.refuse.effects',
      actions.refuse?.effects.filter((effect) => effect.do !== 'issue-paper'),
    ),
    /actions\.refuse: refuses without a paper/,
  ],
  [
    'a refusing paper without facts, ground, reasons, remedy',
    set('papers.refusal', without(papers.refusal, 'refusal')),
    /actions\.refuse: refuses without a paper/,
  ],
  ['an unknown role', set('actions.save.by', [{ role: 'wizard' }]), /actions\.save\.by: no role wizard/],
  ['an unknown body', set('actions.note.by', [{ role: 'handler', body: 'd99' }]), /actions\.note\.by: no body d99/],
  ['four eyes with an unknown action', set('actions.grant.notBy', ['gone']), /actions\.grant\.notBy: no action gone/],
  ['an unknown rule', set('conditions.0.test', { rule: 'gone', with: {} }), /no rule gone/],
  ['an unknown name of the form', set('conditions.0.test', { present: { ref: 'form.gone' } }), /no name form\.gone/],
  ['an unknown root', set('conditions.0.test', { present: { ref: 'weather' } }), /no name weather/],
  ['an unknown setting', set('clocks.keep.length', { ref: 'setting.gone' }), /no name setting\.gone/],
  ['an unknown register', set('registers', ['gone']), /registers: no register gone/],
  [
    'a row for an unknown register',
    set('actions.grant.effects', [...grantEffects, { do: 'write-row', register: 'gone', row: {} }]),
    /actions\.grant: no register gone/,
  ],
  ['an unknown material in a section', set('form.0.materials', ['gone']), /form\.main: no material gone/],
  ['an unknown name field', set('nameField', 'gone'), /nameField: no field gone/],
  [
    'a look whose list holds what would have to be worked out',
    set('odd', { present: { look: 'locks', where: { what: ['A', { ref: 'form.reason' }] }, take: 'rows' } }),
    /odd\.present\.where\.what: a list holds plain values/,
  ],
  ['an action that must not exist', set('forbidden', { actions: ['save'] }), /actions\.save: must not exist/],
  ['a field that must not exist', set('forbidden', { fields: ['reason'] }), /form\.reason: must not exist/],
];

for (const [name, spoil, expected] of mistakes) {
  test(`${name} is found`, () => {
    const spoiled = structuredClone(sample);
    spoil(spoiled);
    const problems = check(spoiled);
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      problems.join('\n'),
    );
    assert.ok(
      problems.every((problem) => problem.startsWith('honorary-sample')),
      'each line names the procedure',
    );
  });
}
