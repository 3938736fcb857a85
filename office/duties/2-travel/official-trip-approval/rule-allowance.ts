/** The annex to 财行〔2013〕516号: lodging, food and sundry of a place stay within the rates in force on the day of exit (R-budget). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, dayAt, dayOf, funds2013, type Input, intAt, intOf, listOf, textAt, textOf } from './values.ts';

/** As the annex writes what it does not name. */
const elsewhere = ['*', '其他', '其他城市'];
const kinds = [
  ['lodging', '住宿', 'lodging'],
  ['food', '伙食', 'food'],
  ['sundry', '公杂', 'sundry'],
] as const;

/** The line of the city, else that of other cities; the newest of those in force. */
function rateOf(input: Input): Value | undefined {
  const day = dayOf(input.exit) ?? '';
  const lines = listOf(input.rows)
    .filter((row) => (dayAt(row, 'from') ?? '') <= day)
    .sort((a, b) => textAt(a, 'from').localeCompare(textAt(b, 'from')));
  return (
    lines.findLast((row) => textAt(row, 'city') === textOf(input.place)) ??
    lines.findLast((row) => elsewhere.includes(textAt(row, 'city')))
  );
}

function compared(input: Input): RuleResult {
  const rate = rateOf(input);
  if (rate === undefined)
    return {
      holds: true,
      value: { known: false },
      trace: [
        {
          text: both(
            '台账里没有这一地的标准，由财政审核。',
            'The register has no rate of this place; finance looks at it.',
          ),
        },
      ],
    };
  const currency = textAt(rate, 'currency');
  const over = kinds.filter(([key]) => intOf(input[key]) > intAt(rate, key));
  const same = currency === textOf(input.currency);
  const words = (at: 1 | 2, joint: string) => kinds.map((kind) => `${kind[at]} ${intAt(rate, kind[0])}`).join(joint);
  return {
    holds: same && over.length === 0,
    value: { known: true, currency, ...Object.fromEntries(kinds.map(([key]) => [key, intAt(rate, key)])) },
    trace: [
      { text: both(`标准：${words(1, '、')} ${currency}。`, `Rates: ${words(2, ', ')} ${currency}.`) },
      ...(same ? [] : [{ text: both(`币种应为 ${currency}。`, `The currency is ${currency}.`) }]),
      ...over.map(([, zh, en]) => ({ text: both(`${zh}超过标准。`, `${en} is above its rate.`) })),
    ],
  };
}

const int = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required: false,
});
const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});

export const tripAllowance: Rule = {
  id: 'trip-allowance',
  title: both('境外费用标准', 'Allowance rates abroad'),
  basis: funds2013,
  input: [
    { key: 'rows', type: 'list', label: both('标准台账', 'Register of rates'), required: false, fields: [] },
    text('place', '地点', 'Place'),
    { key: 'exit', type: 'date', label: both('离境', 'Exit'), required: false },
    text('currency', '币种', 'Currency'),
    int('lodging', '住宿标准', 'Lodging'),
    int('food', '伙食标准', 'Food'),
    int('sundry', '公杂标准', 'Sundry'),
  ],
  compute: compared,
};
