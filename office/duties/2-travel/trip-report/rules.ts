/** What a report is compared with (dossier 2, §5): the five kinds of deviation from the approval, and whether the trip is back. */

import { daysBetween } from '../../../../src/calendar/arithmetic.ts';
import { money } from '../../../../src/language/blocks.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';
import {
  at,
  both,
  codesOf,
  dayOf,
  type Input,
  intOf,
  known,
  listOf,
  namesOf,
  opinions2013,
  textAt,
  textOf,
} from '../shared/reporting.ts';

export const deviationKinds = ['days', 'country', 'member', 'meeting', 'cost'] as const;
export const deviationTitles: { readonly [kind: string]: readonly [zh: string, en: string] } = {
  days: ['天数超过批准', 'more days than approved'],
  country: ['去了未批准的国家或地区', 'a country or region that was not approved'],
  member: ['人员与批准不符', 'members absent or added'],
  meeting: ['缺少计划的主要公务活动', 'a planned core meeting was not held'],
  cost: ['费用超过批准 10% 以上', 'cost more than 10 % above the approval'],
};

interface Approved {
  days: number | undefined;
  countries: readonly string[] | undefined;
  members: readonly string[] | undefined;
  cost: number | undefined;
}

const numberOr = (value: Value | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

/** By the register's last line of the trip, or by the paper. Nothing where neither is known (in the browser). */
function approvedOf(input: Input): Approved {
  if (textOf(input.source) !== 'register')
    return {
      days: numberOr(input.approvedDays),
      countries: known(input.approvedCountries)
        ? listOf(input.approvedCountries).map((row) => textAt(row, 'country'))
        : undefined,
      members: known(input.approvedMembers) ? namesOf(input.approvedMembers) : undefined,
      cost: numberOr(input.approvedCost),
    };
  const row = listOf(input.rows).at(-1);
  if (row === undefined) return { days: undefined, countries: undefined, members: undefined, cost: undefined };
  return {
    days: numberOr(at(row, 'days')),
    countries: codesOf(at(row, 'countries')),
    members: namesOf(at(row, 'members')),
    cost: numberOr(at(row, 'budget')),
  };
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

const isCore = (meeting: Value): boolean => at(meeting, 'core') === true;
const took = (meeting: Value): boolean => ['held', 'replaced'].includes(textAt(meeting, 'status'));

/** Money in fen; more than ten per cent above, in whole numbers: 10 × actual > 11 × approved. */
const costly = (spent: number, approved: number | undefined): boolean =>
  approved !== undefined && 10 * spent > 11 * approved;

interface Actual {
  days: number;
  countries: readonly string[];
  travellers: readonly string[];
  spent: number;
  missing: number;
}

function actualOf(input: Input): Actual {
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  const meetings = listOf(input.meetings).filter(isCore);
  return {
    days: exit && entry ? daysBetween(exit, entry) + 1 : 0,
    countries: [
      ...new Set(
        listOf(input.legs)
          .map((leg) => textAt(leg, 'country'))
          .filter(Boolean),
      ),
    ],
    travellers: listOf(input.travellers)
      .map((person) => textAt(person, 'name'))
      .filter(Boolean),
    spent: listOf(input.expense).reduce<number>((sum, one) => sum + intOf(at(one, 'amount')), 0),
    missing: Math.max(0, intOf(input.plannedMeetings) - meetings.filter(took).length),
  };
}

function found(input: Input, approved: Approved, actual: Actual): string[] {
  const tests: { readonly [kind: string]: boolean } = {
    days: approved.days !== undefined && actual.days > approved.days,
    country: approved.countries !== undefined && actual.countries.some((code) => !approved.countries?.includes(code)),
    member: approved.members !== undefined && !sameNames(actual.travellers, approved.members),
    meeting: actual.missing > 0,
    cost: input.publicMoney === true && costly(actual.spent, approved.cost),
  };
  return deviationKinds.filter((kind) => tests[kind]);
}

const title = (kind: string): Text => both(...(deviationTitles[kind] ?? [kind, kind]));

function deviations(input: Input): RuleResult {
  const approved = approvedOf(input);
  const actual = actualOf(input);
  const kinds = found(input, approved, actual);
  const told = listOf(input.told).map((entry) => textAt(entry, 'kind'));
  const core = listOf(input.meetings).filter(isCore);
  const zh = kinds.map((kind) => title(kind).zh).join('、');
  const en = kinds.map((kind) => title(kind).en).join(', ');
  return {
    holds: kinds.length === 0,
    value: {
      kinds: kinds.join('、'),
      ...Object.fromEntries(deviationKinds.map((kind) => [`${kind}Found`, kinds.includes(kind) ? 1 : 0])),
      approvedYuan: approved.cost === undefined ? null : Math.round(approved.cost / 100),
      spentYuan: Math.round(actual.spent / 100),
      lines: kinds.map((kind) => `${title(kind).zh} · ${title(kind).en}`),
      days: actual.days,
      spent: actual.spent,
      countries: actual.countries,
      country: actual.countries[0] ?? null,
      explained: kinds.every((kind) => told.includes(kind)),
      oneEach: new Set(told).size === told.length,
      coreAnswered: core.length >= intOf(input.plannedMeetings),
      inOrder: actual.days > 0 && actual.days <= 200,
    },
    trace: [
      {
        text: both(
          `实际 ${actual.days} 天，批准 ${approved.days ?? '待查'} 天；实际费用 ${(actual.spent / 100).toFixed(2)} 元，批准 ${approved.cost === undefined ? '待查' : (approved.cost / 100).toFixed(2)} 元。`,
          `${actual.days} day(s), approved ${approved.days ?? 'looked up on filing'}; cost CNY ${(actual.spent / 100).toFixed(2)}, approved ${approved.cost === undefined ? 'looked up on filing' : (approved.cost / 100).toFixed(2)}.`,
        ),
      },
      { text: kinds.length ? both(`偏差：${zh}。`, `Deviations: ${en}.`) : both('没有偏差。', 'No deviation.') },
    ],
  };
}

const listInput = (key: string, zh: string, en: string, fields: readonly Field[]): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields,
});
const textInput = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});
const dayInput = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});
const intInput = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required: false,
});
const moneyInput = (key: string, zh: string, en: string): Field =>
  money(key, both(zh, en), undefined, { required: false });
const boolInput = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'bool',
  label: both(zh, en),
  required: false,
});
const country: Field = {
  key: 'country',
  type: 'country',
  label: both('国家、地区', 'Country or region'),
  required: false,
};
const source = textInput('source', '批件来源', 'Where the approval is');
const rows = listInput('rows', '批件台账', 'Lines of the register', [
  textInput('state', '状态', 'State'),
  intInput('days', '天数', 'Days'),
  moneyInput('budget', '预算', 'Budget'),
]);

export const reportDeviations: Rule = {
  id: 'report-deviations',
  title: both('实际与批准的偏差', 'Deviations from the approval'),
  basis: opinions2013,
  input: [
    source,
    rows,
    dayInput('exit', '实际离境', 'Actual exit'),
    dayInput('entry', '实际入境', 'Actual entry'),
    listInput('legs', '实际行程', 'Actual legs', [country]),
    listInput('travellers', '实际出访人员', 'Who travelled', [textInput('name', '姓名', 'Name')]),
    listInput('meetings', '公务活动', 'Meetings', [
      boolInput('core', '主要活动', 'Core meeting'),
      textInput('status', '情况', 'What became of it'),
    ]),
    intInput('plannedMeetings', '批准的主要活动数', 'Core meetings approved'),
    boolInput('publicMoney', '公款', 'Public money'),
    listInput('expense', '决算', 'Cost', [moneyInput('amount', '金额', 'Amount')]),
    intInput('approvedDays', '批准天数', 'Approved days'),
    listInput('approvedCountries', '批准的国家、地区', 'Approved countries', [country]),
    textInput('approvedMembers', '批准的人员', 'Approved members'),
    moneyInput('approvedCost', '批准费用', 'Approved cost'),
    listInput('told', '已说明的偏差', 'Deviations explained', [textInput('kind', '种类', 'Kind')]),
  ],
  compute: deviations,
};

export const outcomeKinds = ['agreement', 'project', 'exchange', 'invitation', 'information', 'other'] as const;

/** How many outcomes of each kind, for the ledger of outcomes. */
export const reportOutcomes: Rule = {
  id: 'report-outcomes',
  title: both('成果按种类计数', 'Outcomes by kind'),
  basis: opinions2013,
  input: [listInput('outcomes', '成果', 'Outcomes', [textInput('kind', '种类', 'Kind')])],
  compute: (input): RuleResult => {
    const kinds = listOf(input.outcomes).map((entry) => textAt(entry, 'kind'));
    return {
      value: Object.fromEntries(outcomeKinds.map((kind) => [kind, kinds.filter((found) => found === kind).length])),
      trace: [{ text: both(`成果共 ${kinds.length} 项。`, `${kinds.length} outcome(s).`) }],
    };
  },
};

const keyOf = (value: Value): string => textAt(value, 'key');

/** The lines of the register of outcomes: by their place in the report; those that a mended report leaves out are told apart. */
const outcomeLines: Rule = {
  id: 'report-outcome-lines',
  title: both('每项成果一行', 'One line an outcome'),
  basis: opinions2013,
  input: [
    listInput('outcomes', '成果', 'Outcomes', []),
    listInput('before', '台账里已有的行', 'Lines the register has', []),
  ],
  compute: (input): RuleResult => {
    const lines = listOf(input.outcomes).map((entry, index) => ({
      n: `${index + 1}`,
      kind: textAt(entry, 'kind'),
      text: textAt(entry, 'text'),
      owner: textAt(entry, 'owner'),
      due: textAt(entry, 'due'),
    }));
    const dropped = listOf(input.before)
      .map(keyOf)
      .filter((key) => Number(key) > lines.length)
      .map((n) => ({ n }));
    return {
      value: { lines, dropped },
      trace: [{ text: both(`${lines.length} 项成果，各一行。`, `${lines.length} outcome(s), a line each.`) }],
    };
  },
};

/** How many outcomes of the report are not done, once this one is told. */
const outcomesLeft: Rule = {
  id: 'report-outcomes-left',
  title: both('还没有落实的成果', 'Outcomes still open'),
  basis: opinions2013,
  input: [
    listInput('rows', '台账里的行', 'Lines of the register', []),
    textInput('outcome', '哪一项', 'Which one'),
    textInput('state', '进展', 'How far'),
  ],
  compute: (input): RuleResult => {
    const states = listOf(input.rows).map((row) => (keyOf(row) === input.outcome ? input.state : at(row, 'state')));
    const left = states.filter((state) => state === 'open' || state === 'under-way').length;
    return {
      value: { left },
      trace: [{ text: both(`还有 ${left} 项没有落实。`, `${left} outcome(s) still open.`) }],
    };
  },
};

/** Topics of the meetings, by which the library is searched. */
const reportTopics: Rule = {
  id: 'report-topics',
  title: both('议题', 'Topics'),
  basis: opinions2013,
  input: [listInput('meetings', '公务活动', 'Meetings', [])],
  compute: (input): RuleResult => {
    const topics = [
      ...new Set(
        listOf(input.meetings)
          .map((entry) => textAt(entry, 'topic'))
          .filter(Boolean),
      ),
    ];
    return {
      value: { topics: topics.join('、') },
      trace: [{ text: both(`议题 ${topics.length} 个。`, `${topics.length} topic(s).`) }],
    };
  },
};

/** W1. Rows that are not handed in (in the browser) are not missed; the server looks. */
export const reportTripBack: Rule = {
  id: 'report-trip-back',
  title: both('团组已回国', 'The trip is back'),
  basis: opinions2013,
  input: [source, rows],
  compute: (input): RuleResult => {
    const row = listOf(input.rows).at(-1);
    const back = row !== undefined && ['returned', 'closed'].includes(textAt(row, 'state'));
    const holds = textOf(input.source) !== 'register' || !known(input.rows) || back;
    return {
      holds,
      value: { found: row !== undefined },
      trace: [
        {
          text: back
            ? both('台账记为已回国。', 'The register has the trip as returned.')
            : both(
                '台账里没有本单位已回国的这一团组，或者批件不在台账。',
                'The register has no returned trip of this unit with that number, or the approval is on paper.',
              ),
        },
      ],
    };
  },
};

export const rules: readonly Rule[] = [
  reportDeviations,
  reportOutcomes,
  outcomeLines,
  outcomesLeft,
  reportTopics,
  reportTripBack,
];
