import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../src/store/canonical.ts';

const reordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reordered)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, entry]) => [key, reordered(entry)]),
        )
      : value;

it('the order of keys makes no difference', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(reordered(value)) === canonicalJson(value)));
});

it('reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value))),
    ),
  );
});

it('different values differ', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.jsonValue(),
      (a, b) =>
        (canonicalJson(a) === canonicalJson(b)) ===
        (canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)))),
    ),
  );
});

for (const [value, text] of [
  [{ b: 1, a: { d: [2, { z: null, y: '侨' }], c: undefined } }, '{"a":{"d":[2,{"y":"侨","z":null}]},"b":1}'],
  [undefined, 'null'],
  [[undefined], '[null]'],
] as const) {
  it(text, () => assert.equal(canonicalJson(value), text));
}
