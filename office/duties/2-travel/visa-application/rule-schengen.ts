/** 90 days in any 180 (Schengen Borders Code, art. 6(1)): days of entry and exit count; looked back from every day of the stay. */
import { addDays } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { schengenCode } from './law.ts';

const WINDOW = 180;
const ALLOWED = 90;

const textIn = (value: Value, key: string): string => {
  const found =
    value !== null && typeof value === 'object' && !Array.isArray(value) && key in value
      ? Object.entries(value).find(([name]) => name === key)?.[1]
      : '';
  return typeof found === 'string' ? found : '';
};

/** Every day present, as ISO dates; a day in two stays counts once. */
function daysPresent(stays: readonly Value[]): Set<string> {
  const days = new Set<string>();
  for (const stay of stays) {
    const [from, to] = [textIn(stay, 'from'), textIn(stay, 'to')];
    if (from === '' || to === '' || to > addDays(from, 3660)) continue;
    for (let day = from; day <= to; day = addDays(day, 1)) days.add(day);
  }
  return days;
}

interface Count {
  who: string;
  on: string;
  days: number;
  firstOver: string;
}

/** The fullest window of one person, looked back from each day of the coming stay. */
function countOf(who: string, stays: readonly Value[], entry: string, exit: string): Count {
  const present = daysPresent([...stays, { from: entry, to: exit }]);
  const worst: Count = { who, on: entry, days: 0, firstOver: '' };
  for (let day = entry; day <= exit && day <= addDays(entry, 366); day = addDays(day, 1)) {
    const first = addDays(day, 1 - WINDOW);
    const days = [...present].filter((one) => one >= first && one <= day).length;
    if (days > worst.days) Object.assign(worst, { on: day, days });
    if (days > ALLOWED && worst.firstOver === '') worst.firstOver = day;
  }
  return worst;
}

function compute(input: { readonly [key: string]: Value }): RuleResult {
  const [entry, exit] = [String(input.entry ?? ''), String(input.exit ?? '')];
  if (entry === '' || exit === '')
    return {
      holds: false,
      value: { days: null },
      trace: [{ text: { zh: '还不知道行程日期。', en: 'The dates of the stay are not known yet.' } }],
    };
  const stays = Array.isArray(input.stays) ? input.stays : [];
  const people = new Set(['', ...stays.map((stay) => textIn(stay, 'name'))]);
  const counts = [...people].map((who) =>
    countOf(
      who,
      stays.filter((stay) => textIn(stay, 'name') === who),
      entry,
      exit,
    ),
  );
  const worst = counts.reduce((most, one) => (one.days > most.days ? one : most));
  const holds = worst.days <= ALLOWED;
  return {
    holds,
    value: {
      days: worst.days,
      on: worst.on,
      firstOver: worst.firstOver || null,
      left: Math.max(0, ALLOWED - worst.days),
    },
    trace: [
      {
        text: {
          zh: `${worst.who}到${worst.on}为止的180天内在申根区${worst.days}天，${holds ? '不超过90天' : `${worst.firstOver}起超过90天`}。入境、出境当日都算。`,
          en: `${worst.who ? `${worst.who}, in` : 'In'} the 180 days up to ${worst.on}: ${worst.days} days in the Schengen area, ${holds ? 'not above 90' : `above 90 from ${worst.firstOver}`}. Days of entry and exit count.`,
        },
      },
    ],
  };
}

const date = (key: string, zh: string, en: string) => ({ key, type: 'date', label: { zh, en } }) as const;

export const schengenDays: Rule = {
  id: 'schengen-days',
  title: { zh: '申根短期停留：任意180天内90天', en: 'Schengen short stay: 90 days in any 180' },
  basis: schengenCode,
  input: [
    date('entry', '入境申根区', 'Entry'),
    date('exit', '离开申根区', 'Exit'),
    {
      key: 'stays',
      type: 'list',
      required: false,
      label: { zh: '以前的停留', en: 'Earlier stays' },
      itemTitle: { zh: '第 {n} 次停留', en: 'stay {n}' },
      fields: [
        { key: 'name', type: 'text', max: 60, required: false, label: { zh: '姓名', en: 'Name' } },
        date('from', '入境', 'Entered'),
        date('to', '离境', 'Left'),
      ],
    },
  ],
  compute,
};
