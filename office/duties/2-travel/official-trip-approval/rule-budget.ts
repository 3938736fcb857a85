/**
 * R-budget (财行〔2013〕516号): lodging by nights, food and sundry by days, in the currency of the place, turned into yuan at the rate
 * entered and rounded half up to the fen; with fares and the rest per person. What the host pays is not entered as a night or a day
 * (article 12). Exact: whole units times a rate of up to six decimals, in whole numbers.
 */
import { money } from '../../../../src/language/blocks.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { highestRank, membersInput } from './rule-people.ts';
import { both, funds2013, type Input, intAt, intOf, listOf, remembered, textAt, textOf } from './values.ts';

/** `0.06093` as millionths, exactly; nothing for what is no rate. */
export function millionths(rate: string): bigint | undefined {
  const found = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(rate);
  return found ? BigInt(found[1] ?? '0') * 1_000_000n + BigInt((found[2] ?? '').padEnd(6, '0')) : undefined;
}

/** Whole currency units at a rate, in fen, half up. */
export function inFen(amount: number, rate: string): number {
  const exact = millionths(rate);
  return exact === undefined ? 0 : Number((BigInt(amount) * exact * 100n + 500_000n) / 1_000_000n);
}

function ofStay(stay: Value): { amount: number; fen: number; currency: string } {
  const amount =
    intAt(stay, 'nights') * intAt(stay, 'lodging') +
    intAt(stay, 'foodDays') * intAt(stay, 'food') +
    intAt(stay, 'sundryDays') * intAt(stay, 'sundry');
  return { amount, fen: inFen(amount, textAt(stay, 'rate')), currency: textAt(stay, 'currency') };
}

/** An international train abroad of more than six hours: 12 US dollars per person and calendar day (article 9(6)). */
const trainDollars = 12;

function budget(input: Input): RuleResult {
  const stays = listOf(input.stays).map(ofStay);
  const train = inFen(intOf(input.trainDays) * trainDollars, textOf(input.dollarRate));
  const per =
    stays.reduce((sum, stay) => sum + stay.fen, 0) +
    train +
    intOf(input.fare) +
    intOf(input.intercity) +
    intOf(input.other);
  const persons = Math.max(1, intOf(input.persons));
  const days = intOf(input.days);
  const nights = Math.max(0, days - 1 - intOf(input.boardNights));
  const entered = (key: string) => listOf(input.stays).reduce<number>((sum, stay) => sum + intAt(stay, key), 0);
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  return {
    holds: entered('nights') <= nights && entered('foodDays') <= days && entered('sundryDays') <= days,
    value: { perPerson: per, total: per * persons, nights, days },
    trace: [
      ...stays.map(({ amount, fen, currency }) => ({
        text: both(`${amount} ${currency}，折 ${yuan(fen)} 元`, `${amount} ${currency}, that is CNY ${yuan(fen)}`),
      })),
      {
        text: both(
          `每人 ${yuan(per)} 元，${persons} 人共 ${yuan(per * persons)} 元；住宿最多 ${nights} 晚，伙食公杂最多 ${days} 天。`,
          `CNY ${yuan(per)} a person, ${yuan(per * persons)} for ${persons}; at most ${nights} nights and ${days} days.`,
        ),
      },
    ],
  };
}

const int = (key: string, zh: string, en: string) => ({
  key,
  type: 'int' as const,
  label: both(zh, en),
  required: false,
});

export const tripBudget: Rule = {
  id: 'trip-budget',
  title: both('经费预算', 'Budget'),
  basis: funds2013,
  input: [
    {
      key: 'stays',
      type: 'list',
      label: both('各地标准', 'Rates by place'),
      fields: [
        { key: 'currency', type: 'text', label: both('币种', 'Currency') },
        int('lodging', '住宿标准', 'Lodging'),
        int('food', '伙食标准', 'Food'),
        int('sundry', '公杂标准', 'Sundry'),
        int('nights', '自付晚数', 'Nights paid'),
        int('foodDays', '自付伙食天数', 'Days of food paid'),
        int('sundryDays', '自付公杂天数', 'Days of sundry paid'),
        { key: 'rate', type: 'text', label: both('汇率', 'Rate') },
      ],
    },
    money('fare', both('国际旅费', 'Fare'), undefined, { required: false }),
    money('intercity', both('城市间交通', 'Between cities'), undefined, { required: false }),
    money('other', both('其他', 'Other'), undefined, { required: false }),
    int('trainDays', '国际列车天数', 'Days on a train'),
    { key: 'dollarRate', type: 'text', label: both('美元汇率', 'Rate of the dollar'), required: false },
    int('persons', '人数', 'Persons'),
    int('days', '在外天数', 'Days abroad'),
    int('boardNights', '路途过夜', 'Nights on board'),
  ],
  compute: remembered('stays', budget),
};

/** Class of seats and kind of room by rank (articles 9 and 11). */
export const tripCabin: Rule = {
  id: 'trip-cabin',
  title: both('舱位和住房', 'Seats and rooms'),
  basis: funds2013,
  input: [membersInput],
  compute: (input) => {
    const rank = highestRank(listOf(input.members));
    const [cabin, room, zh, en] =
      rank === 'vice-province'
        ? (['first', 'suite', '头等舱，普通套间据实', 'first class; a suite at cost'] as const)
        : rank === 'bureau'
          ? ([
              'business',
              'standard',
              '公务舱，标准间限额内',
              'business class; a standard room within the cap',
            ] as const)
          : (['economy', 'standard', '经济舱，标准间限额内', 'economy class; a standard room within the cap'] as const);
    return { value: { cabin, room }, trace: [{ text: both(`最高职级：${zh}。`, `Highest rank: ${en}.`) }] };
  },
};
