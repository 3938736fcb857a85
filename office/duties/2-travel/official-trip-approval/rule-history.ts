/**
 * What registers know of other trips: twin groups (T01), the same country within six months (T13), frequency (R-freq, T14), one
 * traveller at two places (13.1). Lines with tags tell people apart across units; namesakes of other units in lines without tags
 * are for a person to tell apart. Rows that are not handed in (in the browser) find nothing: the server decides.
 */
import { addMonths } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { headOf, membersInput } from './rule-people.ts';
import { membersOf, standingIn } from './same-person.ts';
import {
  both,
  codesAt,
  dayAt,
  dayOf,
  flagAt,
  frequencyGuide,
  type Input,
  listOf,
  namesAt,
  rules2013,
  textAt,
  textOf,
} from './values.ts';

const counts = ['approved', 'abroad', 'returned', 'closed'];

/** Rows of other trips that took or will take place. */
const others = (input: Input, key: string): readonly Value[] =>
  listOf(input[key]).filter(
    (row) => counts.includes(textAt(row, 'state')) && textAt(row, 'case') !== textOf(input.ownCase),
  );

const years = ['year0', 'year1', 'year2', 'year3', 'year4', 'year5'];
const ofYears = (input: Input): readonly Value[] => years.flatMap((key) => others(input, key));

/** Trips to Taiwan stand in a register of their own: those of the unit that are referred or approved. */
const acrossStrait = (input: Input): readonly Value[] =>
  listOf(input.taiwan).filter(
    (row) =>
      [...counts, 'referred', 'ready'].includes(textAt(row, 'state')) && textAt(row, 'case') !== textOf(input.ownCase),
  );

const overlaps = (row: Value, exit: string, entry: string): boolean => {
  const [from, to] = [dayAt(row, 'exit'), dayAt(row, 'entry')];
  return from !== undefined && to !== undefined && from <= entry && exit <= to;
};
const sameCountry = (row: Value, codes: readonly string[]): boolean =>
  codesAt(row, 'countries').some((code) => codes.includes(code));

const rowsInput = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields: [
    { key: 'case', type: 'text', label: both('件', 'Case'), required: false },
    { key: 'unit', type: 'text', label: both('单位', 'Unit'), required: false },
    { key: 'head', type: 'text', label: both('团长', 'Head'), required: false },
    { key: 'headLeading', type: 'bool', label: both('团长是班子成员', 'Head in the leading group'), required: false },
    { key: 'trip', type: 'text', label: both('批件号', 'Approval'), required: false },
    { key: 'members', type: 'text', label: both('成员', 'Members'), required: false },
    { key: 'tags', type: 'list', label: both('成员标记', 'Tags of the members'), fields: [], required: false },
    { key: 'uncounted', type: 'text', label: both('不计的人', 'Not counted for'), required: false },
    { key: 'exit', type: 'date', label: both('离境', 'Exit') },
    { key: 'entry', type: 'date', label: both('入境', 'Entry'), required: false },
    { key: 'state', type: 'text', label: both('状态', 'State') },
  ],
});
const unitRows = rowsInput('unitRows', '本单位的团组', 'Trips of the unit');
const yearRows = years.map((key) => rowsInput(key, '各年的团组', 'Trips of a year'));
const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});
const day = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});
const codesInput: Field = {
  key: 'countries',
  type: 'list',
  label: both('国家', 'Countries'),
  fields: [],
  required: false,
};
const common = [
  {
    key: 'tags',
    type: 'list',
    label: both('成员标记', 'Tags of the members'),
    fields: [],
    required: false,
  } satisfies Field,
  text('ownCase', '本件', 'This case'),
  text('unit', '本单位', 'Own unit'),
  day('exit', '离境', 'Exit'),
  day('entry', '入境', 'Entry'),
];

const listed = (names: readonly string[], zh: string, en: string, none: readonly [string, string]) => [
  { text: names.length ? both(`${names.join('、')}：${zh}。`, `${names.join(', ')}: ${en}.`) : both(...none) },
];

/** Neither who, nor where: another unit's trip is its own business. */
const takenElsewhere = {
  text: both(
    '有成员这几天已有其他出访，请与外事办联系。',
    'A member has another trip on these days; please contact the office.',
  ),
};

/** 13.1 and T01: who is elsewhere on one of these days, and a group of the same unit in the same country on the same days. */
export const tripOverlap: Rule = {
  id: 'trip-overlap',
  title: both('同一时间的其他团组', 'Other trips on the same days'),
  basis: rules2013,
  input: [
    membersInput,
    codesInput,
    ...common,
    unitRows,
    ...yearRows,
    rowsInput('taiwan', '本单位的赴台团组', 'Trips of the unit to Taiwan'),
  ],
  compute: (input) => {
    const [exit, entry] = [dayOf(input.exit) ?? '', dayOf(input.entry) ?? ''];
    const clashes = [...ofYears(input), ...acrossStrait(input)]
      .filter((row) => overlaps(row, exit, entry))
      .flatMap((row) =>
        membersOf(input).map((person) => ({
          row,
          name: person.name,
          match: standingIn(row, person).match,
        })),
      )
      .filter(({ match }) => match !== undefined);
    const ofUnit = ({ row }: { row: Value }) => textAt(row, 'unit') === textOf(input.unit);
    const namesOf = (list: readonly { name: string }[]) => [...new Set(list.map(({ name }) => name))];
    const own = namesOf(clashes.filter(ofUnit));
    const abroad = clashes.filter((clash) => !ofUnit(clash));
    const namesakes = namesOf(abroad.filter(({ match }) => match === 'maybe'));
    const taken = abroad.some(({ match }) => match === 'surely');
    const codes = listOf(input.countries).map(textOf);
    const twin = others(input, 'unitRows').some((row) => overlaps(row, exit, entry) && sameCountry(row, codes));
    return {
      holds: own.length === 0 && !taken,
      value: {
        own: own.join('、'),
        elsewhere: namesakes.join('、'),
        clear: namesakes.length === 0,
        taken,
        /** For those who may read the register. */
        trips: [...new Set(clashes.map(({ row }) => textAt(row, 'trip')).filter(Boolean))],
        twin,
        alone: !twin,
      },
      trace:
        taken && own.length + namesakes.length === 0
          ? [takenElsewhere]
          : listed([...own, ...namesakes], '同一时间在另一团组', 'in another delegation on the same days', [
              '成员没有同一时间的其他团组。',
              'No member is in another delegation on the same days.',
            ]),
    };
  },
};

export const tripSameCountry: Rule = {
  id: 'trip-same-country',
  title: both('班子其他成员六个月内率团去过同一国家', 'Another leader of the unit led a group there within six months'),
  basis: rules2013,
  input: [membersInput, codesInput, ...common, unitRows],
  compute: (input) => {
    const exit = dayOf(input.exit);
    const head = headOf(listOf(input.members));
    const codes = listOf(input.countries).map(textOf);
    const found =
      exit && head && flagAt(head, 'leadingGroup')
        ? others(input, 'unitRows').filter((row) => {
            const before = dayAt(row, 'exit');
            return (
              before !== undefined &&
              before >= addMonths(exit, -6) &&
              before < exit &&
              flagAt(row, 'headLeading') &&
              textAt(row, 'head') !== textAt(head, 'name') &&
              sameCountry(row, codes)
            );
          })
        : [];
    const names = found.map((row) => textAt(row, 'head'));
    return {
      holds: found.length === 0,
      value: { heads: names.join('、') },
      trace: listed(names, '六个月内率团去过同一国家', 'led a group to the same country within six months', [
        '六个月内没有班子其他成员率团前往。',
        'No other leader led a group there within six months.',
      ]),
    };
  },
};

/** Is one more trip over the limit of this person? @param earlier days of exit of earlier trips that count */
function isOver(member: Value, earlier: readonly string[], exit: string): boolean {
  const [kind, rank] = [textAt(member, 'staffKind'), textAt(member, 'rank')];
  if (kind === 'foreign-affairs' || kind === 'research') return false;
  const inWindow = earlier.filter((from) => from >= addMonths(exit, -24) && from < exit).length;
  if (kind === 'chief') return earlier.some((from) => from.slice(0, 4) === exit.slice(0, 4) && from < exit);
  if (rank === 'bureau' || rank === 'deputy-bureau') {
    const since = dayAt(member, 'termSince');
    const inTerm = since ? earlier.filter((from) => from >= since && from < exit).length : inWindow;
    return inWindow > 0 && !(since !== undefined && inTerm < 2);
  }
  return (rank === 'division' || rank === 'deputy-division') && inWindow > 0;
}

export const tripFrequency: Rule = {
  id: 'trip-frequency',
  title: both('出访次数', 'How often somebody travels'),
  basis: frequencyGuide,
  input: [
    {
      ...membersInput,
      fields: [...(membersInput.fields ?? []), day('termSince', '本届任期起', 'In office since')],
    },
    ...common,
    ...yearRows,
  ],
  compute: (input) => {
    const exit = dayOf(input.exit);
    const rows = ofYears(input);
    const over = exit
      ? membersOf(input).filter((person) => {
          const earlier = rows
            .filter((row) => {
              const { match, name } = standingIn(row, person);
              return match !== undefined && !namesAt(row, 'uncounted').includes(name);
            })
            .flatMap((row) => dayAt(row, 'exit') ?? []);
          return isOver(person.member, earlier, exit);
        })
      : [];
    const names = over.map(({ name }) => name);
    return {
      holds: over.length === 0,
      value: { over: names.join('、'), count: over.length },
      trace: listed(names, '超出出访次数', 'beyond the number of trips allowed', [
        '没有人超出出访次数。',
        'Nobody is beyond the number of trips allowed.',
      ]),
    };
  },
};
