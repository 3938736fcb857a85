import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/office.ts';

const rule = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'rule', ...args], { encoding: 'utf8' });
const stays = '{"filedOn":"2026-04-20","stays":[{"entered":"2026-01-02","left":"2026-04-10"}]}';

describe('./qiao rule', () => {
  it('lists the rules and the deadline', () => {
    const { status, stdout } = rule();
    assert.equal(status, 0);
    assert.match(stdout, /^ {2}settlement-stay +\p{Script=Han}/mu);
    assert.match(stdout, /^ {2}deadline /m);
  });

  it('computes with words in both languages and the article', () => {
    const { status, stdout } = rule('settlement-stay', stays);
    assert.equal(status, 0);
    assert.match(stdout, /✔ 成立 · holds/);
    assert.match(stdout, /连住满 3 个月/);
    assert.match(stdout, /more than 3 months/);
    assert.match(stdout, /国侨发〔2013〕18号/);
  });

  it('gives the answer of the API as JSON', () => {
    const { status, stdout } = rule('settlement-stay', stays, '--json');
    assert.equal(status, 0);
    const answer = JSON.parse(stdout);
    assert.deepEqual([answer.rule, answer.holds, answer.value.limb], ['settlement-stay', true, 'stay']);
  });

  it('counts a deadline day by day', () => {
    const { status, stdout } = rule('deadline', '{"unit":"WD","length":30,"start":"2026-04-27"}');
    assert.equal(status, 0);
    assert.match(stdout, /^→ 2026-06-10/m);
    assert.match(stdout, /2026-05-09 +\d+ +makeup/);
    assert.equal(
      JSON.parse(rule('deadline', '{"unit":"WD","length":30,"start":"2026-04-27"}', '--json').stdout).due,
      '2026-06-10',
    );
  });

  for (const [why, ...args] of [
    ['a rule that is not there', 'no-such-rule', '{}'],
    ['a name of every object', 'constructor', '{}'],
    ['no JSON', 'settlement-stay', '{'],
    ['a list', 'settlement-stay', '[]'],
    ['one argument too many', 'settlement-stay', '{}', 'more'],
  ] as const) {
    it(`${why}: exit code 2`, () => assert.equal(rule(...args).status, 2));
  }

  for (const [why, name, input, place] of [
    ['a missing input', 'settlement-stay', '{}', 'input.stays'],
    [
      'an unknown input',
      'settlement-stay',
      '{"filedOn":"2026-04-20","stays":[{"entered":"2026-01-02"}],"more":1}',
      'input.more',
    ],
    ['a day that does not exist', 'deadline', '{"unit":"WD","length":3,"start":"2026-02-30"}', 'start'],
    [
      'a pause before the start',
      'deadline',
      '{"unit":"WD","length":3,"start":"2026-04-27","pauses":[{"from":"2026-04-01","ground":"x"}]}',
      'pauses',
    ],
  ] as const) {
    it(`${why}: exit code 1 and the place`, () => {
      const { status, stderr, stdout } = rule(name, input);
      assert.equal(status, 1, stdout + stderr);
      assert.ok(stderr.includes(place), stderr);
    });
  }
});
