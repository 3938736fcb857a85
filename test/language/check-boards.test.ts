/** Mistakes in boards and reports keep the office from starting; each is named with its place. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Board, DueBoard, MatrixBoard, Report } from '../../src/language/board.ts';
import { checkBoards } from '../../src/language/check-boards.ts';
import { checkRegisters } from '../../src/language/check-registers.ts';
import type { ToldLines } from '../../src/language/procedure.ts';
import type { Column, Register } from '../../src/language/register.ts';
import { procedure as lends } from '../fixtures/boards-office/duties/0-sample/lending-sample/procedure.ts';
import { register as assets } from '../fixtures/boards-office/duties/0-sample/registers/asset-register/register.ts';
import { register as lending } from '../fixtures/boards-office/duties/0-sample/registers/lending-register/register.ts';
import { register as visits } from '../fixtures/boards-office/duties/0-sample/registers/visit-register/register.ts';

const both = (zh: string, en: string) => ({ zh, en });
const matrix: MatrixBoard = {
  id: 'one',
  kind: 'matrix',
  title: both('一', 'One'),
  summary: both('一', 'One'),
  rows: 'unit',
  columns: 'month',
  cell: 'count',
  order: 'from',
  show: ['title'],
};
const due: DueBoard = { ...matrix, kind: 'due', date: 'from', soonDays: 7 };
const report: Report = {
  id: 'one',
  title: both('一', 'One'),
  summary: both('一', 'One'),
  period: 'month',
  date: 'from',
  group: ['state'],
  measures: [{ id: 'n', label: both('数', 'Number'), of: 'count' }],
};

it('finds nothing wrong with those of the fixture', () => {
  assert.deepEqual([visits, assets, lending].flatMap(checkBoards), []);
});

const mistakes: readonly [what: string, board: Board, problem: RegExp][] = [
  ['a column that is not there', { ...matrix, rows: 'nobody' }, /boards\.one: no column nobody/],
  ['a masked column that lays out', { ...matrix, rows: 'head' }, /boards\.one: head is masked/],
  ['a hidden column behind the name of a row', { ...matrix, rowLabel: 'members' }, /rowLabel: members is masked/],
  ['a sum of words', { ...matrix, cell: { sum: 'title' } }, /title is no int/],
  ['a date that is none', { ...due, date: 'month' }, /month is no date/],
  ['a value that no option has', { ...due, where: [{ column: 'state', in: ['lost'] }] }, /state has no value lost/],
  ['lanes without options', { ...due, kind: 'groups', by: 'unit', order: 'from' }, /unit needs options/],
  ['a title in one language', { ...matrix, title: both('一', '') }, /title: text in both languages/],
  ['nothing to show', { ...matrix, show: [] }, /show: at least one column/],
  ['an id with capitals', { ...matrix, id: 'One' }, /boards\.One: kebab-case/],
];

for (const [what, board, problem] of mistakes)
  it(`names ${what}`, () => {
    assert.match(checkBoards({ ...visits, boards: [board], reports: [] }).join('\n'), problem);
  });

it('names a board that is there twice, and mistakes of reports', () => {
  const found = checkBoards({
    ...visits,
    boards: [matrix, matrix],
    reports: [{ ...report, date: 'year', group: ['head'], each: 'place', public: { smallest: 5 }, measures: [] }],
  }).join('\n');
  for (const problem of [
    /boards\.one: defined twice/,
    /year is no date/,
    /head is masked/,
    /measures: at least one/,
    /each: one of its groups/,
    /each: what goes outside/,
  ])
    assert.match(found, problem);
});

const ofUnits: Register = {
  ...visits,
  id: 'unit-register',
  filledBy: 'units',
  columns: [
    { key: 'code', label: both('代码', 'Code'), type: 'text', of: 'code' },
    { key: 'standing', label: both('状态', 'State'), type: 'text', of: 'standing' },
    { key: 'visits', label: both('来访', 'Visits'), type: 'int', of: { count: 'visit-register' } },
  ],
  views: [{ id: 'locked', title: both('暂停', 'Locked'), where: { column: 'standing', in: ['locked'] } }],
  boards: [],
  reports: [],
};
const oneMore = (of: Partial<Column>): Partial<Register> => ({
  columns: [...ofUnits.columns, { key: 'more', label: both('项', 'More'), type: 'text', ...of }],
});

it('finds nothing wrong with a register of units', () => {
  assert.deepEqual(checkRegisters([], [visits, ofUnits]), []);
});

const ofUnitsMistakes: readonly [what: string, change: Partial<Register>, problem: RegExp][] = [
  ['a column that comes from nowhere', oneMore({}), /columns\.more: `of` says where/],
  ['a count of no register', oneMore({ of: { count: 'lost' } }), /columns\.more: no register lost/],
  [
    'a value of no column',
    oneMore({ of: { latest: ['visit-register', 'lost'] } }),
    /visit-register has no column lost/,
  ],
  [
    'a standing that none has',
    oneMore({ of: 'standing', options: [{ value: 'lost', label: both('无', 'Lost') }] }),
    /columns\.more: no unit stands as lost/,
  ],
  ['a board', { boards: [matrix] }, /a register of units has none/],
  [
    'a view by a count',
    { views: [{ id: 'some', title: both('有', 'Some'), where: { column: 'visits', in: ['1'] } }] },
    /views\.some: by standing/,
  ],
  ['rows written by acts', { filledBy: 'acts' }, /`of` stands in registers of units alone/],
  ['a search of a column that is not there', { found: ['lost'] }, /found: no column lost/],
];
for (const [what, change, problem] of ofUnitsMistakes)
  it(`a register of units: ${what}`, () =>
    assert.match(checkRegisters([], [visits, { ...ofUnits, ...change }]).join('\n'), problem));

const tells: ToldLines = { title: both('一', 'One'), register: 'visit-register', having: 'unit', columns: ['unit'] };
const toldMistakes: readonly [what: string, change: Partial<ToldLines>, problem: RegExp][] = [
  ['a register that its acts do not write', { register: 'lending-register' }, /write no register lending-register/],
  ['a condition on no column', { having: 'lost' }, /visit-register has no column lost/],
  ['a column that is not there', { columns: ['unit', 'lost'] }, /visit-register has no column lost/],
];
it('lines that a case tells are those of a register that its acts write', () => {
  const found = (change: Partial<ToldLines>) =>
    checkRegisters(
      [{ ...lends, registers: ['visit-register'], tells: [{ ...tells, ...change }] }],
      [visits, lending],
    ).join('\n');
  assert.equal(found({}), '');
  for (const [what, change, problem] of toldMistakes) assert.match(found(change), problem, what);
});
