/** Whose signature counts, read off the form: for the entry and the shown values that it was given for, and for nothing else. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { CaseEvent, PathValue } from '../../src/engine/events.ts';
import { emptyRecord, evolve, withValues } from '../../src/engine/evolve.ts';
import type { CaseRecord } from '../../src/engine/record.ts';
import { signersOf, signingName, staleFor } from '../../src/engine/signings.ts';
import { scopeOf } from '../../src/engine/world.ts';
import { evaluate } from '../../src/language/evaluate.ts';
import type { Value } from '../../src/language/expression.ts';
import { type LawBook, readLawBook } from '../../src/server/law-book.ts';
import { root } from '../support/office.ts';
import { worldFor } from '../support/world.ts';

const at = '2026-06-02T09:00:00+08:00';
const on = '2026-06-02';
let book: LawBook;
before(async () => {
  book = await readLawBook(join(root, 'test', 'fixtures', 'signing-office'));
});
const world = () => worldFor(book, 'signing-sample', on);

const anna = { name: '安示例', email: 'an@example.org', post: '主任', phone: '13800138000', seat: '1A' };
const ben = { name: '本示例', email: '', post: '职员', phone: '13900139000' };
const form = { name: '示例团', start: '2026-07-01', remark: '', people: [anna, ben] };

const opened = (values: { [key: string]: Value }): CaseRecord => ({
  ...emptyRecord('case'),
  state: 'draft',
  form: values,
});
const after = (record: CaseRecord, events: readonly CaseEvent[], values: readonly PathValue[] = []): CaseRecord =>
  withValues(events.reduce(evolve, record), values);

function signedBy(record: CaseRecord, place: number, id: string, way: 'link' | 'original' = 'link'): CaseRecord {
  const signer = signersOf({ procedure: world().procedure, record }, 'pledge')[place];
  assert.ok(signer);
  const path = `signed.${id}`;
  const event = { kind: 'signed', id, signing: 'pledge', way, at, on, paths: [path] } as const;
  return after(record, [event], [{ path, value: { key: signer.key, name: signer.name } }]);
}
const count = (record: CaseRecord) =>
  ['of', 'signed', 'linked', 'complete'].map((word) => signingName(world(), record, 'pledge', word));
const withForm = (record: CaseRecord, change: { [key: string]: Value }) => ({
  ...record,
  form: { ...record.form, ...change },
});

test('counts who has signed, and is complete when all have', () => {
  let record = opened(form);
  assert.deepEqual(count(record), [2, 0, 0, false]);
  record = signedBy(record, 0, 'a');
  assert.deepEqual(count(record), [2, 1, 1, false]);
  record = signedBy(record, 1, 'b');
  assert.deepEqual(count(record), [2, 2, 2, true]);
  assert.equal(evaluate({ ref: 'signing.pledge.complete' }, scopeOf(world(), record)), true);
  assert.deepEqual(count(opened({ ...form, people: [] })), [0, 0, 0, false], 'nobody to sign is not complete');
  assert.deepEqual(count(opened({})), [0, 0, 0, false]);
});

const changes: readonly [string, { [key: string]: Value }, number][] = [
  ['what is not shown may change', { remark: '示例备注', people: [{ ...anna, seat: '2B' }, ben] }, 1],
  ['the order may change', { people: [ben, anna] }, 1],
  ['a shown value of the form', { start: '2026-07-02' }, 0],
  ['a shown value of the entry', { people: [{ ...anna, post: '副主任' }, ben] }, 0],
  ['the name', { people: [{ ...anna, name: '安示' }, ben] }, 0],
  ['the address', { people: [{ ...anna, email: 'other@example.org' }, ben] }, 0],
  ['the entry is gone', { people: [ben] }, 0],
];
for (const [name, change, left] of changes)
  test(`after a change: ${name}`, () => {
    const record = withForm(signedBy(opened(form), 0, 'a'), change);
    assert.equal(signingName(world(), record, 'pledge', 'signed'), left);
    assert.equal(signingName(world(), withForm(record, form), 'pledge', 'signed'), 1, 'restored, it counts again');
  });

test('a signature for something else is told as outdated under the same name', () => {
  const record = withForm(signedBy(opened(form), 0, 'a'), { start: '2026-07-02' });
  const [first, second] = signersOf({ procedure: world().procedure, record }, 'pledge');
  assert.ok(first && second);
  assert.equal(staleFor(record, 'pledge', first)?.on, on);
  assert.equal(staleFor(record, 'pledge', second), undefined);
});

test('one signature is for one entry, also of two that are alike', () => {
  const record = signedBy(opened({ ...form, people: [ben, ben, anna] }), 0, 'a');
  assert.deepEqual(count(record), [3, 1, 1, false]);
});

test('an objection takes it away, a new signature gives it again', () => {
  const object = { kind: 'signingObjected', id: 'a', signing: 'pledge', ground: 'not-me', at, on, paths: [] } as const;
  let record = after(signedBy(opened(form), 0, 'a'), [object]);
  assert.equal(signingName(world(), record, 'pledge', 'signed'), 0);
  record = signedBy(record, 0, 'c');
  assert.equal(signingName(world(), record, 'pledge', 'signed'), 1);
});

test('a paper signature counts while the paper is there, and after it was looked at', () => {
  const record = signedBy(opened(form), 1, 'b', 'original');
  assert.deepEqual(count(record), [2, 0, 0, false]);
  const file = { kind: 'fileReceived', material: 'pledge', file: 'f', by: 'p', on } as const;
  const there = after(record, [file]);
  assert.deepEqual(count(there), [2, 1, 0, false]);
  assert.deepEqual(count({ ...record, state: 'filed' }), [2, 1, 0, false]);
});

test('masks what is shown, and keeps no value in the facts', () => {
  const record = signedBy(opened(form), 0, 'a');
  const [first] = signersOf({ procedure: world().procedure, record }, 'pledge');
  assert.match(first?.key ?? '', /138\*{4}8000/);
  assert.doesNotMatch(JSON.stringify(record.signings), /安示例|13800138000|example\.org/);
});

test('an erasure leaves the fact and nothing that it says', () => {
  const erased = after(signedBy(opened(form), 0, 'a'), [{ kind: 'erased', what: 'retention' }]);
  assert.deepEqual(erased.signed, {});
  assert.equal(erased.signings?.length, 1);
  assert.equal(signingName(world(), erased, 'pledge', 'signed'), 0);
});
