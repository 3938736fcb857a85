/** Signings: what a definition names exists and can be shown, written to and gathered; each slip is found and named. Names compare as people write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProcedure } from '../../src/language/check.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { type Signing, sameName } from '../../src/language/signing.ts';
import { procedure as sample } from '../fixtures/signing-office/duties/0-sample/signing-sample/procedure.ts';

const known = {
  rules: new Set<string>(),
  registers: new Set<string>(),
  bodies: new Set(['d3', 'office']),
};
const pledge = sample.signings?.pledge as Signing; // the sample's
const faults = (change: Partial<Procedure>): string[] =>
  checkProcedure({ ...sample, ...change }, known).map((fault) => fault.replace('signing-sample.', ''));
const withPledge = (change: Partial<Signing>): string[] => faults({ signings: { pledge: { ...pledge, ...change } } });

test('the sample has no mistake', () => assert.deepEqual(faults({}), []));

const slips: readonly [string, Partial<Signing>, string[]][] = [
  [
    'a list that is none',
    { list: 'name', shown: { form: [], entry: [] } },
    [
      'signings.pledge.list: no list name',
      'signings.pledge.name: no text name in name',
      'signings.pledge.email: no e-mail email in name',
    ],
  ],
  ['no address', { email: 'seat' }, ['signings.pledge.email: no e-mail seat in people']],
  ['no name', { name: 'who' }, ['signings.pledge.name: no text who in people']],
  ['nothing to declare', { statements: [] }, ['signings.pledge.statements: at least one']],
  [
    'half a language',
    { statements: [{ zh: '我守法。', en: '' }] },
    ['signings.pledge.statements.0.en: text is missing'],
  ],
  [
    'shown values that cannot be shown',
    { shown: { form: ['people', 'town'], entry: ['email', 'born'] } },
    [
      'signings.pledge.shown.form: people is a list',
      'signings.pledge.shown.form: no field town',
      'signings.pledge.shown.entry: no field born',
      'signings.pledge.shown.entry: the address is not shown',
    ],
  ],
  ['no state', { from: [] }, ['signings.pledge.from: at least one state']],
  [
    'a state in which nobody fills in',
    { from: ['filed', 'gone'] },
    [
      'signings.pledge.from: nobody fills in the form in filed, so nobody could send the links',
      'signings.pledge.from: no state gone',
    ],
  ],
  ['no such paper', { original: 'paper' }, ['signings.pledge.original: no material paper']],
  [
    'no links at times, and no paper',
    { original: undefined as never },
    ['signings.pledge.linksWhen: without links there must be a paper original'],
  ],
];
for (const [name, change, expected] of slips)
  test(name, () => assert.deepEqual(withPledge(change).sort(), [...expected].sort()));

test('conditions ask for words that a signing has', () => {
  const { file } = sample.actions;
  assert.ok(file);
  const asking = (name: string) =>
    faults({
      actions: {
        ...sample.actions,
        file: { ...file, guards: [{ ...file.guards?.[0], test: { ref: name } } as never] },
      },
    });
  for (const word of ['complete', 'signed', 'linked', 'of']) assert.deepEqual(asking(`signing.pledge.${word}`), []);
  for (const name of ['signing.pledge', 'signing.pledge.done', 'signing.oath.complete'])
    assert.equal(asking(name).length, 1, name);
});

const names: readonly [string, string, boolean][] = [
  ['王示例', '王示例', true],
  [' 王 示例 ', '王示例', true],
  ['阿卜杜拉·示例', '阿卜杜拉•示例', true],
  ['CHEN Shili', 'Chen shili', true],
  ['Ｃｈｅｎ Shili', 'Chen Shili', true],
  ['Shi-li O’Chen', "shili o'chen", true],
  ['王示', '王示例', false],
  ['', '', false],
  ['··', '王示例', false],
];
for (const [typed, name, same] of names)
  test(`“${typed}” ${same ? 'is' : 'is not'} “${name}”`, () => assert.equal(sameName(typed, name), same));
