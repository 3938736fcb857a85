/** Rules of the annual plan: when which track is open, caps of the unit, the number of an item, what a swap may replace. */
import { money } from '../../../../src/language/blocks.ts';
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
    money('budget', both('预算', 'Budget'), undefined, { required: false }),
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
const counting = ['proposed', 'approved', 'used', 'done'];

/** P3: what is proposed, approved and used, with this item, stays within the caps. A swap changes no count of groups. */
export const planCaps: Rule = {
  id: 'plan-caps',
  title: both('不超过核定总量', 'Within the caps of the unit'),
  basis: rules2013,
  input: [
    rowsInput,
    text('ownCase', '本件', 'This case', false),
    int('size', '人数', 'Size'),
    money('budget', both('预算', 'Budget')),
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
      value: {
        groups,
        persons,
        budget,
        used: others.filter((row) => ['used', 'done'].includes(textAt(row, 'state'))).length,
      },
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
  input: [rowsInput, money('budget', both('新项目预算', 'New budget'))],
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

/** One code a unit, one unit a code: what the office has proposed or approved this year or last tells which; older codes are free. */
export const planCode: Rule = {
  id: 'plan-code',
  title: both('单位代码', 'Code of the unit'),
  basis: {
    text: both('一个单位一个代码，计划编号不重复', 'One code a unit, so that no number comes twice'),
    mark: 'design',
  },
  input: [
    text('unitCode', '单位代码', 'Code of the unit', false),
    text('unit', '本单位', 'Own unit', false),
    int('year', '年度', 'Year', false),
    { ...rowsInput, label: both('用这一代码的计划', 'Items with this code') },
    { ...rowsInput, key: 'unitRows' },
  ],
  compute: (input): RuleResult => {
    const since = String(intOf(input.year) - 1);
    const standing = (rows: Value | undefined) =>
      listOf(rows).filter(
        (row) => [...counting, 'expired', 'swapped-out'].includes(textAt(row, 'state')) && textAt(row, 'year') >= since,
      );
    const taken = standing(input.rows).some((row) => textAt(row, 'unit') !== textOf(input.unit));
    const own = standing(input.unitRows)
      .map((row) => textAt(row, 'code'))
      .find(Boolean);
    const other = own !== undefined && own !== textOf(input.unitCode);
    const said = taken
      ? both('这一代码是别的单位的。', 'This code is another unit’s.')
      : both('没有别的单位用这一代码。', 'No other unit uses this code.');
    return {
      holds: !taken && !other,
      value: { taken, own: own ?? null },
      trace: [other ? { text: both(`本单位的代码是 ${own}。`, `The code of your unit is ${own}.`) } : { text: said }],
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
    text('category', '类别', 'Category', false),
    int('countries', '国家数', 'Number of countries'),
    int('days', '天数', 'Days'),
    int('one', '一国', 'One', false),
    int('two', '两国', 'Two', false),
    int('three', '三国', 'Three', false),
  ],
  compute: (input): RuleResult => {
    if (!['', 'administrative'].includes(textOf(input.category)))
      return {
        holds: true,
        value: {},
        trace: [{ text: both('不是行政类，天数由任务定。', 'Not administrative: the task sets the days.') }],
      };
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

/** What the plan's boards lay out: the month with its year, its first day, money in yuan. */
export const planLine: Rule = {
  id: 'plan-line',
  title: both('计划台账统计列', 'Columns for the statistics of the plan'),
  basis: { text: both('多国的项目按首站统计', 'An item counts for its first country'), mark: 'design' },
  input: [
    int('year', '年度', 'Year'),
    int('month', '月份', 'Month'),
    int('capBudget', '核定经费（万元）', 'Money allotted (CNY 10,000)', false),
  ],
  compute: (input) => {
    const month = `${intOf(input.year)}-${String(intOf(input.month)).padStart(2, '0')}`;
    return {
      value: { month, from: `${month}-01`, capYuan: intOf(input.capBudget) * 10_000 },
      trace: [{ text: both(`拟出访 ${month}。`, `Planned for ${month}.`) }],
    };
  },
};

const codesOf = (list: readonly Value[], key?: string): string =>
  [...new Set(list.map((entry) => (key ? textAt(entry, key) : textOf(entry))))].filter(Boolean).sort().join(' ');

/** Two filed items of the same year, countries and theme may become one delegation. */
export const planMerge: Rule = {
  id: 'plan-merge',
  title: both('两项计划可以合并', 'Two items may be merged'),
  basis: rules2013,
  input: [
    text('own', '本件编号', 'Number of this case', false),
    int('year', '年度', 'Year'),
    {
      key: 'countries',
      type: 'list',
      label: both('国家', 'Countries'),
      fields: [{ key: 'country', type: 'country', label: both('国家', 'Country') }],
    },
    text('category', '类别', 'Category'),
    text('taskType', '任务性质', 'Nature of the task'),
    rowsInput,
  ],
  compute: (input): RuleResult => {
    if (input.rows === undefined)
      return {
        holds: true,
        value: { agreed: true },
        trace: [{ text: both('办理时核对另一计划。', 'The other item is looked up when it is done.') }],
      };
    const other = listOf(input.rows).find((row) => textAt(row, 'state') === 'submitted');
    const own = textOf(input.own);
    const same =
      other !== undefined &&
      textAt(other, 'file') !== own &&
      textAt(other, 'year') === String(intOf(input.year)) &&
      codesOf(listOf(pick(other, 'countries'))) === codesOf(listOf(input.countries), 'country') &&
      textAt(other, 'category') === textOf(input.category) &&
      textAt(other, 'taskType') === textOf(input.taskType);
    const agreed = same && textAt(other, 'mergeWith') === own && textAt(other, 'mergeAgreed') === own;
    return {
      holds: same,
      value: { agreed },
      trace: [
        {
          text: same
            ? both('年度、国家、类别和任务性质相同。', 'Year, countries, category and nature of the task are the same.')
            : both(
                '没有这一件在办的计划，或者年度、国家、主题不同。',
                'No such item under way, or another year, country or theme.',
              ),
        },
      ],
    };
  },
};

/** Priorities are unique in a unit's year; a swap may take that of the item it replaces. */
export const planPriority: Rule = {
  id: 'plan-priority',
  title: both('优先级不重复', 'Every priority once'),
  basis: { text: both('优先级在单位内不重复', 'Each priority stands once in a unit'), mark: 'design' },
  input: [
    int('priority', '优先级', 'Priority'),
    text('ownCase', '本件', 'This case', false),
    text('replaces', '被替换的计划', 'Item replaced', false),
    rowsInput,
  ],
  compute: (input): RuleResult => {
    const other = listOf(input.rows).find(
      (row) =>
        [...counting, 'submitted', 'correcting'].includes(textAt(row, 'state')) &&
        intAt(row, 'priority') === intOf(input.priority) &&
        textAt(row, 'case') !== textOf(input.ownCase) &&
        (textOf(input.replaces) === '' || textAt(row, 'item') !== textOf(input.replaces)),
    );
    return {
      holds: other === undefined,
      value: { other: other === undefined ? '' : textAt(other, 'title') },
      trace: [
        {
          text:
            other === undefined
              ? both(
                  `优先级 ${intOf(input.priority)} 没有别的计划。`,
                  `No other item has priority ${intOf(input.priority)}.`,
                )
              : both(
                  `“${textAt(other, 'title')}”已是优先级 ${intOf(input.priority)}。`,
                  `“${textAt(other, 'title')}” has priority ${intOf(input.priority)} already.`,
                ),
        },
      ],
    };
  },
};

export const rules: readonly Rule[] = [
  planWindow,
  planCaps,
  planSwap,
  planCode,
  planNumber,
  planDays,
  planCountries,
  planLine,
  planMerge,
  planPriority,
];
