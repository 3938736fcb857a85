/** T02 countries, T04 one continent, R-days, R-lead. */
import { addDays } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { findCountry } from '../../../../src/language/identifiers/countries.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { continentOf, isLatinOrAfrican, isSchengen, isSouthAmerican } from './continents.ts';
import {
  both,
  dayAt,
  dayOf,
  daysAbroad,
  flagAt,
  type Input,
  intOf,
  listOf,
  remembered,
  rules2008,
  rules2013,
  textAt,
  textOf,
} from './values.ts';

const nameOf = (code: string) => findCountry(code)?.name ?? both(code, code);
const joined = (codes: readonly string[]) => ({
  zh: codes.map((code) => nameOf(code).zh).join('、'),
  en: codes.map((code) => nameOf(code).en).join(', '),
});

const legsInput: Field = {
  key: 'legs',
  type: 'list',
  label: both('行程', 'Legs'),
  itemTitle: both('第 {n} 段', 'leg {n}'),
  fields: [
    { key: 'country', type: 'country', label: both('国家、地区', 'Country or region') },
    { key: 'city', type: 'text', label: both('城市', 'City'), required: false },
    { key: 'arrive', type: 'date', label: both('抵达', 'Arrival') },
    { key: 'depart', type: 'date', label: both('离开', 'Departure') },
    { key: 'leftAirport', type: 'bool', label: both('出机场', 'Leaves the airport') },
  ],
};
const codesInput: Field = {
  key: 'countries',
  type: 'list',
  label: both('国家、地区代码', 'Codes of countries and regions'),
  fields: [],
};
const exitInput: Field = { key: 'exit', type: 'date', label: both('离境', 'Exit') };
const entryInput: Field = { key: 'entry', type: 'date', label: both('入境', 'Entry') };
const optionalInt = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required: false,
});

/** Legs in the order of arrival; each begins where the one before ends, or on the next day. */
function isContiguous(legs: readonly Value[], exit: string | undefined, entry: string | undefined): boolean {
  const spans = legs.map((leg) => ({ from: dayAt(leg, 'arrive'), to: dayAt(leg, 'depart') }));
  if (spans.length === 0 || !exit || !entry) return false;
  let last = exit;
  for (const { from, to } of spans) {
    if (!from || !to || to < from || from < last || from > addDays(last, 2)) return false;
    last = to;
  }
  return last <= entry && entry <= addDays(last, 2);
}

function countedCountries(input: Input): RuleResult {
  const legs = [...listOf(input.legs)].sort((a, b) => textAt(a, 'arrive').localeCompare(textAt(b, 'arrive')));
  const counted = [
    ...new Set(
      legs
        .filter((leg) => flagAt(leg, 'leftAirport'))
        .map((leg) => textAt(leg, 'country'))
        .filter((code) => code !== '' && code !== 'CHN'),
    ),
  ];
  const most = intOf(input.most) || 3;
  const names = joined(counted);
  return {
    holds: counted.length > 0 && counted.length <= most,
    value: {
      codes: counted,
      count: counted.length,
      text: names.zh,
      taiwan: counted.includes('TWN'),
      contiguous: isContiguous(legs, dayOf(input.exit), dayOf(input.entry)),
    },
    trace: [
      {
        text: both(
          `计入 ${counted.length} 个国家、地区：${names.zh || '无'}。不出机场的转机不计，最多 ${most} 个。`,
          `${counted.length} counted: ${names.en || 'none'}. Airside transit does not count; at most ${most}.`,
        ),
      },
    ],
  };
}

export const tripCountries: Rule = {
  id: 'trip-countries',
  title: both('计入的国家和地区', 'Countries and regions that count'),
  basis: rules2013,
  input: [
    legsInput,
    { ...exitInput, required: false },
    { ...entryInput, required: false },
    optionalInt('most', '最多几个', 'At most'),
  ],
  compute: remembered('legs', countedCountries),
};

export const tripContinent: Rule = {
  id: 'trip-continent',
  title: both('不跨洲', 'One continent'),
  basis: rules2008,
  input: [codesInput],
  compute: (input) => {
    const found = new Map(
      listOf(input.countries).flatMap((code) => {
        const continent = continentOf(textOf(code));
        return continent ? [[continent.id, continent.title] as const] : [];
      }),
    );
    const titles = [...found.values()];
    return {
      holds: found.size <= 1,
      value: { continents: [...found.keys()] },
      trace: [
        {
          text: both(
            `所到：${titles.map((title) => title.zh).join('、') || '无'}。`,
            `Visited: ${titles.map((title) => title.en).join(', ') || 'none'}.`,
          ),
        },
      ],
    };
  },
};

/** 2013-11-25: the shorter limits came into force; before them those of 2008. */
const since2013 = '2013-11-25';
const before2013 = [6, 10, 12] as const;

function limitOf(input: Input, codes: readonly string[], exit: string): { limit: number; poor: boolean } {
  const at = Math.min(Math.max(codes.length, 1), 3);
  if (exit < since2013) return { limit: before2013[at - 1] ?? 12, poor: false };
  const poor = input.poorConnection === true && codes.length > 0 && codes.every(isLatinOrAfrican);
  const usual = [5, 8, 10];
  const longer = [6, 9, 10];
  const limit = intOf(input[`${poor ? 'poor' : 'days'}${at}`]) || (poor ? longer : usual)[at - 1] || 10;
  return { limit, poor };
}

function tripDaysOf(input: Input): RuleResult {
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  if (!exit || !entry || entry < exit)
    return { holds: false, value: {}, trace: [{ text: both('起止日期不全。', 'The dates are not complete.') }] };
  const codes = listOf(input.countries).map(textOf);
  const days = daysAbroad(exit, entry);
  const administrative = (textOf(input.category) || 'administrative') === 'administrative';
  const { limit, poor } = administrative
    ? limitOf(input, codes, exit)
    : { limit: intOf(input.eventDays) + 2, poor: false };
  const why = !administrative
    ? both(`活动 ${limit - 2} 天加 2 天`, `${limit - 2} days of the event and 2 more`)
    : poor
      ? both(
          `${codes.length} 国、拉美或非洲、航班衔接不便`,
          `${codes.length} countries of Latin America or Africa, poor connection`,
        )
      : both(`${codes.length} 国`, `${codes.length} countries`);
  return {
    holds: days <= limit,
    value: { days, limit, poor, over: Math.max(0, days - limit) },
    trace: [
      {
        text: both(
          `离境日到入境日共 ${days} 天（首尾两天都算）；${why.zh}，限 ${limit} 天。`,
          `${days} days from exit to entry, both counted; ${why.en}: at most ${limit}.`,
        ),
      },
    ],
  };
}

/** R-days. Figures of the limits come from settings; left out, they are those of the rules. */
export const tripDays: Rule = {
  id: 'trip-days',
  title: both('在外天数', 'Days abroad'),
  basis: rules2013,
  input: [
    codesInput,
    exitInput,
    entryInput,
    { key: 'category', type: 'text', label: both('类别', 'Category'), required: false },
    { key: 'poorConnection', type: 'bool', label: both('航班衔接不便', 'Poor connection'), required: false },
    optionalInt('eventDays', '活动天数', 'Days of the event'),
    ...['days1', 'days2', 'days3', 'poor1', 'poor2', 'poor3'].map((key) => optionalInt(key, '限额', 'Limit')),
  ],
  compute: tripDaysOf,
};

/** R-lead: the longest lead time that applies. */
export const tripLead: Rule = {
  id: 'trip-lead',
  title: both('提前申报', 'Lead time'),
  basis: { text: both('北京高校因公出访管理办法', 'Rules of a university in Beijing'), mark: 'guide' },
  input: [
    codesInput,
    exitInput,
    { key: 'filedOn', type: 'date', label: both('收件日', 'Filed on') },
    optionalInt('one', '一国', 'One country'),
    optionalInt('schengen', '申根国家', 'Schengen state'),
    optionalInt('far', '多国、美国或南美', 'Several countries, the US or South America'),
  ],
  compute: (input): RuleResult => {
    const codes = listOf(input.countries).map(textOf);
    const [exit, filedOn] = [dayOf(input.exit), dayOf(input.filedOn)];
    if (!exit || !filedOn)
      return { holds: false, value: {}, trace: [{ text: both('日期不全。', 'The dates are not complete.') }] };
    const lead = Math.max(
      intOf(input.one) || 45,
      codes.some(isSchengen) ? intOf(input.schengen) || 60 : 0,
      codes.length > 1 || codes.some((code) => code === 'USA' || isSouthAmerican(code)) ? intOf(input.far) || 90 : 0,
    );
    const latest = addDays(exit, -lead);
    return {
      holds: filedOn <= latest,
      value: { lead, latest },
      trace: [
        {
          text: both(
            `应提前 ${lead} 天，最晚 ${latest} 收件；收件日 ${filedOn}。`,
            `${lead} days ahead: received by ${latest}; received ${filedOn}.`,
          ),
        },
      ],
    };
  },
};
