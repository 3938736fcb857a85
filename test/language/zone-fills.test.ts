/** A zone fills the fields that its definition names, keeps what was typed, and a definition that names wrong ones is refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Value } from '../../src/language/expression.ts';
import type { Field } from '../../src/language/field.ts';
import { checkFills, withZones } from '../../src/language/zone-fills.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { realOffice } from '../support/office.ts';

const both = { zh: '示例', en: 'Sample' };
const text = (key: string, more: Partial<Field> = {}): Field => ({ key, type: 'text', label: both, ...more });
const lines: Field = {
  ...text('zone'),
  type: 'longtext',
  fills: { series: 'kind', number: 'no', surname: 'name', sex: 'sex', expiry: 'until' },
};
const columns: readonly Field[] = [
  lines,
  text('kind', { type: 'enum', options: [{ value: 'PE', label: both }] }),
  text('no'),
  text('name'),
  text('sex', { type: 'enum', options: [{ value: 'F', label: both }] }),
  text('until', { type: 'date' }),
];
const fields: readonly Field[] = [...columns, { ...text('books'), type: 'list', fields: columns }];
const zone = 'POCHNZHANG<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE12345675CHN8503172M3106143<<<<<<<<<<<<<<<2';
const filled = { kind: 'PE', no: 'PE1234567', name: 'ZHANG', until: '2031-06-14' };

type Values = { readonly [key: string]: Value };
const cases: readonly [string, Values, Values | undefined, Values][] = [
  ['fills what is empty; a choice that does not offer the value stays', { zone }, undefined, { zone, ...filled }],
  ['keeps what was typed', { zone, no: 'PE7' }, undefined, { zone, ...filled, no: 'PE7' }],
  ['keeps what is there already', { zone }, { no: 'PE7' }, { zone, kind: 'PE', name: 'ZHANG', until: '2031-06-14' }],
  ['an emptied field is filled anew', { zone, no: '' }, { no: 'PE7' }, { zone, ...filled }],
  [
    'a zone that does not check fills nothing',
    { zone: zone.replace('12345675', '12345670') },
    undefined,
    { zone: zone.replace('12345675', '12345670') },
  ],
  [
    'each line of a list by its own zone',
    { books: [{ zone }, { no: 'X1' }] },
    undefined,
    { books: [{ zone, ...filled }, { no: 'X1' }] },
  ],
];

describe('fields that a zone fills', () => {
  for (const [title, given, known, wanted] of cases)
    it(title, () => assert.deepEqual(withZones(fields, given, '2026-06-02', known), wanted));

  it('must exist, and lines alone fill', async () => {
    const book = await readLawBook(realOffice);
    const [procedure] = book.procedures.values();
    assert.ok(procedure);
    const problems = (field: Field) => {
      const said: string[] = [];
      checkFills({ ...procedure, form: [{ id: 'one', title: both, fields: [field, text('no')] }] }, (problem) =>
        said.push(problem),
      );
      return said;
    };
    assert.deepEqual(problems({ ...lines, fills: { number: 'no' } }), []);
    assert.deepEqual(
      problems(lines),
      ['kind', 'name', 'sex', 'until'].map((key) => `form.zone.fills: no field ${key}`),
    );
    assert.deepEqual(problems({ ...lines, type: 'text', fills: { number: 'no' } }), [
      'form.zone.fills: only a longtext takes a zone',
    ]);
  });
});
