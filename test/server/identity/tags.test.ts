/** Tags: the same number however it is spelt, nothing of it in the tag, another tag for another purpose or key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeKeys } from '../../../src/server/identity/keys.ts';

const keys = makeKeys(Buffer.alloc(32, 1));
const number = '42010619800506123X';

test('one number has one tag, however it is spelt', () => {
  const tag = keys.tag(number, 'trip');
  for (const spelt of [
    '42010619800506123x',
    ' 420106 19800506 123X ',
    '420106-19800506-123X',
    '４２０１０６１９８００５０６１２３Ｘ',
  ])
    assert.equal(keys.tag(spelt, 'trip'), tag, spelt);
  assert.equal(makeKeys(Buffer.alloc(32, 1)).tag(number, 'trip'), tag);
});

test('a tag tells nothing of the number, and cannot be joined across purposes', () => {
  const [trip, loan] = [keys.tag(number, 'trip') ?? '', keys.tag(number, 'loan') ?? ''];
  assert.match(trip, /^[\w-]{6}\.[\w-]{32}$/);
  assert.notEqual(trip.split('.')[1], loan.split('.')[1]);
  assert.notEqual(trip, keys.tag('420106198005061248', 'trip'));
});

test('another key marks its tags as its own', () => {
  const other = makeKeys(Buffer.alloc(32, 2)).tag(number, 'trip') ?? '';
  assert.notEqual(other.split('.')[0], keys.tag(number, 'trip')?.split('.')[0]);
});

test('where there is no letter or digit there is no tag', () => {
  for (const text of ['', '  ', '—']) assert.equal(keys.tag(text, 'trip'), undefined);
});
