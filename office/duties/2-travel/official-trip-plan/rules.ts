/** Rules of the annual plan: when which track is open, caps of the unit, the number of an item, what a swap may replace. */
import { pick } from '../../../../src/language/evaluate.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, rules2013 } from './law.ts';

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const intOf = (value: Value | undefined): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
const textAt = (row: Value, key: string): string => textOf(pick(row, key));
const intAt = (row: Value, key: string): number => intOf(pick(row, key));

const int = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required,
});
const text = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required,
});
const rowsInput: Field = {
  key: 'rows',
  type: 'list',
  label: both('本单位本年度的计划', 'Items of the unit in the year'),
  required: false,
  fields: [
    text('state', '状态', 'State', false),
    text('item', '编号', 'Number', false),
    int('size', '人数', 'Size', false),
    int('budget', '预算（分）', 'Budget (fen)', false),
  ],
};

/** Months and days are written 1115 for 15 November. */
const dayIn = (year: number, monthDay: number): string =>
  `${year}-${String(Math.floor(monthDay / 100)).padStart(2, '0')}-${String(monthDay % 100).padStart(2, '0')}`;

export const planWindow: Rule = {
  id: 'plan-window',
  title: both('申报窗口', 'When a plan may be filed'),
  basis: { text: both('申报窗口 11 月 15 日至 12 月 20 日', 'Window from 15 November to 20 December'), mark: 'design' },
  input: [
    int('year', '年度', 'Year'),
    { key: 'today', type: 'date', label: both('今天', 'Today') },
    text('track', '种类', 'Track'),
    int('opens', '开始', 'Opens', false),
    int('closes', '截止', 'Closes', false),
  ],
  compute: (input): RuleResult => {
    const today = textOf(input.today);
    const year = intOf(input.year);
    const current = Number(today.slice(0, 4));
    const [from, to] = [dayIn(year - 1, intOf(input.opens) || 1115), dayIn(year - 1, intOf(input.closes) || 1220)];
    const annual = today >= from && today <= to;
    const later = year === current || (year === current + 1 && today > to);
    const track = textOf(input.track);
    return {
      holds: track === 'annual' ? annual : later,
      value: { annual, supplement: later, from, to },
      trace: [
        {
          text: both(
            `${year} 年度计划 ${from} 至 ${to} 申报；其后走增补或替换。今天 ${today}。`,
            `The plan of ${year} is filed from ${from} to ${to}; afterwards by supplement or swap. Today is ${today}.`,
          ),
        },
      ],
    };
  },
};

/** Fen in ten thousand yuan: caps are given in 万元. */
const FEN = 1_000_000;
const counting = ['proposed', 'approved', 'used'];

/** P3: what is proposed, approved and used, with this item, stays within the caps. A swap changes no count of groups. */
export const planCaps: Rule = {
  id: 'plan-caps',
  title: both('不超过核定总量', 'Within the caps of the unit'),
  basis: rules2013,
  input: [
    rowsInput,
    text('ownCase', '本件', 'This case', false),
    int('size', '人数', 'Size'),
    int('budget', '预算（分）', 'Budget (fen)'),
    int('capGroups', '核定团组数', 'Groups allotted'),
    int('capPersons', '核定人次', 'Person-times allotted'),
    int('capBudget', '核定经费（万元）', 'Money allotted (CNY 10,000)'),
  ],
  compute: (input) => {
    const others = listOf(input.rows).filter(
      (row) =>
        counting.includes(textAt(row, 'state')) &&
        (textAt(row, 'case') === '' || textAt(row, 'case') !== textOf(input.ownCase)),
    );
    const sum = (key: string) => others.reduce<number>((total, row) => total + intAt(row, key), 0);
    const groups = others.length + 1;
    const persons = sum('size') + intOf(input.size);
    const budget = sum('budget') + intOf(input.budget);
    return {
      holds:
        groups <= intOf(input.capGroups) &&
        persons <= intOf(input.capPersons) &&
        budget <= intOf(input.capBudget) * FEN,
      value: { groups, persons, budget, used: others.filter((row) => textAt(row, 'state') === 'used').length },
      trace: [
        {
          text: both(
            `连同本项：团组 ${groups}/${intOf(input.capGroups)}，人次 ${persons}/${intOf(input.capPersons)}，经费 ${(budget / 100).toFixed(2)}/${intOf(input.capBudget) * 10_000} 元。`,
            `With this item: groups ${groups}/${intOf(input.capGroups)}, persons ${persons}/${intOf(input.capPersons)}, CNY ${(budget / 100).toFixed(2)}/${intOf(input.capBudget) * 10_000}.`,
          ),
        },
      ],
    };
  },
};

/** A swap replaces one approved, unused item of the unit; its budget is no larger, the count of groups stays. */
export const planSwap: Rule = {
  id: 'plan-swap',
  title: both('替换', 'Swap'),
  basis: {
    text: both(
      '教育部对 2013 年规定的解读：总量不变，申报时说明',
      'Reading of the 2013 rules by the education ministry: total unchanged, explained when filing',
    ),
    mark: 'guide',
  },
  input: [rowsInput, int('budget', '新项目预算（分）', 'New budget (fen)')],
  compute: (input): RuleResult => {
    // The browser knows no register; the server looks.
    if (input.rows === undefined)
      return {
        holds: true,
        value: { found: true, affordable: true },
        trace: [{ text: both('提交时核对被替换的计划。', 'The old item is looked up when you file.') }],
      };
    const old = listOf(input.rows).find((row) => textAt(row, 'state') === 'approved');
    const affordable = old !== undefined && intOf(input.budget) <= intAt(old, 'budget');
    return {
      holds: affordable,
      value: { found: old !== undefined, affordable, oldBudget: old === undefined ? 0 : intAt(old, 'budget') },
      trace: [
        {
          text:
            old === undefined
              ? both(
                  '没有这一项未使用的计划，不能替换，只能增补。',
                  'There is no such unused item: no swap, only a supplement.',
                )
              : both(
                  `新预算 ${(intOf(input.budget) / 100).toFixed(2)} 元，原预算 ${(intAt(old, 'budget') / 100).toFixed(2)} 元。`,
                  `New CNY ${(intOf(input.budget) / 100).toFixed(2)}, old CNY ${(intAt(old, 'budget') / 100).toFixed(2)}.`,
                ),
        },
      ],
    };
  },
};

/** `JH2026-0417-03`: year, code of the unit, the next number of the unit in that year. */
export const planNumber: Rule = {
  id: 'plan-number',
  title: both('计划编号', 'Number of the plan item'),
  basis: { text: both('计划编号格式', 'Format of plan numbers'), mark: 'design' },
  input: [int('year', '年度', 'Year'), text('unitCode', '单位代码', 'Code of the unit'), rowsInput],
  compute: (input) => {
    const stem = `JH${intOf(input.year)}-${textOf(input.unitCode)}-`;
    const last = listOf(input.rows)
      .map((row) => textAt(row, 'item'))
      .filter((item) => item.startsWith(stem))
      .reduce((most, item) => Math.max(most, Number(item.slice(stem.length)) || 0), 0);
    const item = `${stem}${String(last + 1).padStart(2, '0')}`;
    return {
      value: { item, year: String(intOf(input.year)), firstDay: `${intOf(input.year)}-01-01` },
      trace: [{ text: both(`编号 ${item}。`, `Number ${item}.`) }],
    };
  },
};

/** Days of a plan item: limits by the number of countries. */
export const planDays: Rule = {
  id: 'plan-days',
  title: both('计划天数', 'Days planned'),
  basis: rules2013,
  input: [
    int('countries', '国家数', 'Number of countries'),
    int('days', '天数', 'Days'),
    int('one', '一国', 'One', false),
    int('two', '两国', 'Two', false),
    int('three', '三国', 'Three', false),
  ],
  compute: (input) => {
    const limits = [intOf(input.one) || 5, intOf(input.two) || 8, intOf(input.three) || 10];
    const limit = limits[Math.min(Math.max(intOf(input.countries), 1), 3) - 1] ?? 10;
    return {
      holds: intOf(input.days) <= limit,
      value: { limit },
      trace: [
        {
          text: both(
            `${intOf(input.countries)} 国限 ${limit} 天，计划 ${intOf(input.days)} 天。`,
            `${intOf(input.countries)} countries: at most ${limit} days; planned ${intOf(input.days)}.`,
          ),
        },
      ],
    };
  },
};

/** Codes of the countries of an item, as registers keep them. */
export const planCountries: Rule = {
  id: 'plan-countries',
  title: both('计划的国家', 'Countries of the item'),
  basis: rules2013,
  input: [
    {
      key: 'countries',
      type: 'list',
      label: both('国家', 'Countries'),
      fields: [{ key: 'country', type: 'country', label: both('国家', 'Country') }],
    },
  ],
  compute: (input) => {
    const codes = [
      ...new Set(
        listOf(input.countries)
          .map((entry) => textAt(entry, 'country'))
          .filter(Boolean),
      ),
    ];
    return { value: { codes }, trace: [{ text: both(`共 ${codes.length} 个。`, `${codes.length} in all.`) }] };
  },
};

export const rules: readonly Rule[] = [planWindow, planCaps, planSwap, planNumber, planDays, planCountries];
