/** R-share: of the half-days abroad that are not travel, two thirds are official activities (T05). Whole numbers alone: 3 × activity ≥ 2 × denominator. */
import { addDays } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, dayAt, dayOf, type Input, listOf, remembered, rules2008, textAt } from './values.ts';

const kinds = ['activity', 'travel', 'free'] as const;

/** Each half-day of each date once. */
function covers(slots: readonly Value[], exit: string, entry: string): boolean {
  const seen = slots.map((slot) => `${dayAt(slot, 'date') ?? ''} ${textAt(slot, 'half')}`);
  if (new Set(seen).size !== seen.length) return false;
  for (let day = exit; day <= entry; day = addDays(day, 1))
    if (!seen.includes(`${day} am`) || !seen.includes(`${day} pm`)) return false;
  return true;
}

function share(input: Input): RuleResult {
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  // A trip longer than half a year is no trip; without an end the walk over its days would have none either.
  if (!exit || !entry || entry < exit || entry > addDays(exit, 200))
    return {
      holds: false,
      value: { covered: false },
      trace: [{ text: both('起止日期不全。', 'The dates are not complete.') }],
    };
  const slots = listOf(input.slots).filter((slot) => {
    const day = dayAt(slot, 'date');
    return day !== undefined && day >= exit && day <= entry;
  });
  const [activity = 0, travel = 0, free = 0] = kinds.map(
    (kind) => slots.filter((slot) => textAt(slot, 'kind') === kind).length,
  );
  const denominator = slots.length - travel;
  const holds = denominator > 0 && 3 * activity >= 2 * denominator;
  return {
    holds,
    value: { activity, travel, free, denominator, covered: covers(slots, exit, entry) },
    trace: [
      {
        text: both(
          `公务活动 ${activity} 个半天，除路途 ${travel} 个外共 ${denominator} 个：3×${activity}=${3 * activity} ${holds ? '≥' : '<'} 2×${denominator}=${2 * denominator}。`,
          `${activity} half-days of official activity, ${denominator} without the ${travel} of travel: 3×${activity}=${3 * activity} ${holds ? '≥' : '<'} 2×${denominator}=${2 * denominator}.`,
        ),
      },
    ],
  };
}

export const tripShare: Rule = {
  id: 'trip-share',
  title: both('公务活动占三分之二以上', 'Official activities are two thirds or more'),
  basis: rules2008,
  input: [
    {
      key: 'slots',
      type: 'list',
      label: both('日程', 'Schedule'),
      fields: [
        { key: 'date', type: 'date', label: both('日期', 'Date') },
        {
          key: 'half',
          type: 'enum',
          label: both('上午、下午', 'Half'),
          options: [
            { value: 'am', label: both('上午', 'Morning') },
            { value: 'pm', label: both('下午', 'Afternoon') },
          ],
        },
        {
          key: 'kind',
          type: 'enum',
          label: both('种类', 'Kind'),
          options: [
            { value: 'activity', label: both('公务', 'Activity') },
            { value: 'travel', label: both('路途', 'Travel') },
            { value: 'free', label: both('其他', 'Free') },
          ],
        },
      ],
    },
    { key: 'exit', type: 'date', label: both('离境', 'Exit') },
    { key: 'entry', type: 'date', label: both('入境', 'Entry') },
  ],
  compute: remembered('slots', share),
};
