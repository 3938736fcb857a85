/** Random lives of a case: the other half of the procedures. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dealt, randomLives } from './random-lives.ts';

randomLives(1, 2);

it('leaves no procedure out between the two files', () => {
  assert.deepEqual(
    [...dealt('abcde'.split(''), 1, 2), ...dealt('abcde'.split(''), 0, 2)].toSorted(),
    'abcde'.split(''),
  );
});
