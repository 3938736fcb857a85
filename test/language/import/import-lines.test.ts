/** A table as entries of a list: no line is lost, whatever stands in it; headings and cells as people write them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Field } from '../../../src/language/field.ts';
import { type Cell, choicesOf, readCell } from '../../../src/language/import/cells.ts';
import { doubledColumns, findHeadings, missingColumns, offersImport } from '../../../src/language/import/columns.ts';
import { importLines } from '../../../src/language/import/rows.ts';
import { formScope } from '../../../src/language/validate.ts';

const both = (zh: string, en: string) => ({ zh, en });
const field = (key: string, type: Field['type'], zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type,
  label: both(zh, en),
  ...more,
});
const columns: readonly Field[] = [
  field('name', 'text', '姓名', 'Name', { max: 20 }),
  field('id', 'identifier', '证件号码', 'Document number', { identifier: 'cnPassport' }),
  field('born', 'date', '出生日期', 'Date of birth'),
  field('days', 'int', '天数', 'Days', { min: 1, max: 30 }),
  field('kinds', 'enums', '类别', 'Kinds', {
    required: false,
    options: [
      { value: 'a', label: both('甲', 'First') },
      { value: 'b', label: both('乙', 'Second') },
    ],
  }),
];
const list = field('people', 'list', '名单', 'People', { fields: columns });
const heads = ['姓名', '证件号码', '出生日期', '天数', '类别'];

describe('headings', () => {
  const rows: readonly [string, readonly string[], readonly (string | undefined)[]][] = [
    ['labels', heads, ['name', 'id', 'born', 'days', 'kinds']],
    ['English in another order', ['Days', 'name', 'DATE OF BIRTH', 'Document number'], ['days', 'name', 'born', 'id']],
    ['keys and marks', ['*id', '姓 名：', 'born', '天数（必填）', '房号'], ['id', 'name', 'born', 'days', undefined]],
    [
      'both languages',
      ['姓名 Name', '证件号码/Document number', '出生日期 (Date of birth)', 'days'],
      ['name', 'id', 'born', 'days'],
    ],
  ];
  for (const [name, texts, keys] of rows)
    it(name, () => {
      const found = findHeadings(columns, [['名单'], texts]);
      assert.equal(found?.row, 1);
      assert.deepEqual(
        found?.places.map((place) => (place === 'ours' ? 'ours' : place?.key)),
        keys,
      );
      assert.deepEqual(found && missingColumns(columns, found), []);
    });

  it('none, missing, twice', () => {
    assert.equal(findHeadings(columns, [['甲', '乙']]), undefined);
    const found = findHeadings(columns, [['姓名', 'Name', '导入时的问题']]);
    assert.ok(found);
    assert.deepEqual(
      missingColumns(columns, found).map(({ key }) => key),
      ['id', 'born', 'days'],
    );
    assert.deepEqual(
      doubledColumns(columns, found).map(({ key }) => key),
      ['name'],
    );
    assert.equal(found.places[2], 'ours');
  });

  it('a table is offered where a line is long', () => {
    assert.equal(offersImport(list), true);
    assert.equal(offersImport({ ...list, fields: columns.slice(1) }), false);
  });
});

describe('cells', () => {
  const cells: readonly [Field['type'], Cell, unknown][] = [
    ['date', '2026年3月5日', '2026-03-05'],
    ['date', '2026-03-05 00:00:00', '2026-03-05'],
    ['date', 46086, '2026-03-05'],
    ['date', 1990, '1990'],
    ['date', { date: '2026-03-05' }, '2026-03-05'],
    ['date', '20260305', '2026-03-05'],
    ['date', '20269999', '20269999'],
    ['int', '1,200', 1200],
    ['int', 3.5, '3.5'],
    ['bool', '√', true],
    ['bool', '无', false],
    ['bool', 'maybe', 'maybe'],
    ['country', '日本', 'JPN'],
    ['country', 'jpn', 'JPN'],
    ['region', '湖北', '42'],
    ['region', '湖北省', '42'],
    ['identifier', 'ｅ1234 5678', 'E12345678'],
    ['text', 420, '420'],
    ['text', '  x ', 'x'],
    ['text', null, null],
    ['text', '', null],
  ];
  for (const [type, cell, value] of cells)
    it(`${type}: ${JSON.stringify(cell)}`, () => {
      const one = field('x', type, '栏', 'Column');
      assert.deepEqual(readCell(one, cell, choicesOf(one)), { value });
    });

  it('what a spreadsheet has spoiled', () => {
    const id = field('x', 'identifier', '栏', 'Column');
    assert.deepEqual(readCell(id, Number('420106199001011240'), []), { fault: 'import.digits' });
    assert.deepEqual(readCell(id, '4.2E+17', []), { fault: 'import.digits' });
    assert.deepEqual(readCell(id, { fault: '#N/A' }, []), { fault: 'import.formula' });
    assert.deepEqual(readCell(field('x', 'text', '栏', 'Column'), 'a\0b', []), { fault: 'import.characters' });
  });

  it('several choices in one cell', () => {
    const kinds = columns[4] ?? list;
    assert.deepEqual(readCell(kinds, '甲、second', choicesOf(kinds)), { value: ['a', 'b'] });
    assert.deepEqual(readCell(kinds, 'b', choicesOf(kinds)), { value: ['b'] });
    assert.deepEqual(readCell(kinds, '丙', choicesOf(kinds)), { value: ['丙'] });
  });
});

describe('lines', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string(),
    fc.constantFrom('王示例', 'E12345678', '1980-01-01', '5', '甲'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ fault: '#REF!' }),
  );

  it('each is good, repeated or bad with a reason; good ones stay good when they come again', () => {
    const headings = findHeadings(columns, [heads]);
    assert.ok(headings);
    const run = (rows: readonly (readonly Cell[])[], kept: readonly { [key: string]: string }[] = []) =>
      importLines(
        { list, columns, headings, rows: rows.map((cells, n) => ({ line: n + 2, cells })), kept, bodies: [] },
        (entries) => formScope({ people: entries }, '2026-06-02'),
      );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 20 }), (rows) => {
        const lines = run(rows);
        const blank = rows.filter((cells) =>
          cells.every((one) => one === null || (typeof one === 'string' && one.trim() === '')),
        );
        assert.equal(lines.length + blank.length, rows.length);
        for (const line of lines) assert.equal(line.state === 'bad', line.findings.length > 0);
        const good = lines.filter(({ state }) => state === 'good');
        const again = run(good.map(({ row }) => row.cells));
        assert.deepEqual(
          again.map(({ state }) => state),
          good.map(() => 'good'),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('a line that is there already is not added, and says nothing of the others', () => {
    const headings = findHeadings(columns, [heads]);
    assert.ok(headings);
    const line = ['王示例', 'E12345678', '1980-01-01', '5', ''];
    const rows = [line, ['', ...line.slice(1)], line].map((cells, n) => ({ line: n + 2, cells }));
    const lines = importLines({ list, columns, headings, rows, kept: [], bodies: [] }, (entries) =>
      formScope({ people: entries }, '2026-06-02'),
    );
    assert.deepEqual(
      lines.map(({ state, findings }) => [state, findings.map(({ text }) => text.en)]),
      [
        ['good', []],
        ['bad', ['Enter name for this line']],
        ['repeated', []],
      ],
    );
  });
});
