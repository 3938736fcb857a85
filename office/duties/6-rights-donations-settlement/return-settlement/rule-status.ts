/**
 * S1: is this person an overseas Chinese? 国侨发〔2009〕5号: route P, long-term or permanent residence abroad and two consecutive
 * years there with 18 months in all; route L, lawful residence for five consecutive years with 30 months in all. Study abroad and
 * official posting do not count. Months become days at 30 a month: 540 and 900 [design]. A day is abroad when it lies strictly
 * between leaving and entering China; both those dates count as in China [design].
 */
import { addDays, addMonths } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult, TraceLine } from '../../../../src/language/rule.ts';
import { asList, clip, coveredDays, dayAt, dayText, lengthOf, type Span, staySpans, wordAt } from './spans.ts';

type Input = { readonly [key: string]: Value };

const routes = {
  P: { years: 2, days: 540, months: 18 },
  L: { years: 5, days: 900, months: 30 },
} as const;

/** Spans abroad told by trips: the day after leaving to the day before entering; a trip that lasts runs to the window's end. */
function tripSpans(trips: readonly Value[], end: string): { counted: Span[]; excluded: Span[] } {
  const counted: Span[] = [];
  const excluded: Span[] = [];
  for (const trip of trips) {
    const left = dayAt(trip, 'leftChina');
    if (left === undefined) continue;
    const entered = dayAt(trip, 'enteredChina');
    const span = { from: addDays(left, 1), to: entered === undefined ? end : addDays(entered, -1) };
    const reason = wordAt(trip, 'excludedReason');
    (reason === '' || reason === 'none' ? counted : excluded).push(span);
  }
  return { counted, excluded };
}

const rangeSpans = (ranges: Value | undefined, fromKey: string, toKey: string): Span[] =>
  asList(ranges).flatMap((range) => {
    const from = dayAt(range, fromKey);
    const to = dayAt(range, toKey);
    return from !== undefined && to !== undefined && from <= to ? [{ from, to }] : [];
  });

/** Days abroad in the window, from trips abroad where they are given, else from what the stays in China leave over. */
function daysAbroad(input: Input, window: Span): { abroad: number; excluded: number } {
  const trips = asList(input.trips);
  if (trips.length > 0) {
    const { counted, excluded } = tripSpans(trips, window.to);
    return { abroad: coveredDays(clip(counted, window)), excluded: coveredDays(clip(excluded, window)) };
  }
  const home = clip(staySpans(input.stays, window.to), window);
  const excluded = clip(rangeSpans(input.excluded, 'from', 'to'), window);
  const notCounted = coveredDays([...home, ...excluded]);
  return { abroad: lengthOf(window) - notCounted, excluded: notCounted - coveredDays(home) };
}

/** Route P: permit begun by the window's first day. Route L: permits without a gap over the whole window. */
function permitHolds(input: Input, route: string, window: Span): boolean {
  const from = typeof input.residenceFrom === 'string' ? input.residenceFrom : undefined;
  const until = typeof input.residenceUntil === 'string' ? input.residenceUntil : undefined;
  const single = from !== undefined && (until !== undefined || route === 'P') ? [{ from, to: until ?? window.to }] : [];
  const permits = [...rangeSpans(input.permits, 'from', 'until'), ...single].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (route === 'P') return permits.some((permit) => permit.from <= window.from);
  let covered = addDays(window.from, -1);
  for (const permit of permits) if (permit.from <= addDays(covered, 1) && permit.to > covered) covered = permit.to;
  return covered >= window.to;
}

interface Count {
  route: 'P' | 'L';
  window: Span;
  returned: boolean;
  abroad: number;
  excluded: number;
  permit: boolean;
}

function windowLine({ route, window, returned }: Count): TraceLine {
  const { years } = routes[route];
  const from = dayText(window.from, '');
  const to = dayText(window.to, '');
  return {
    text: {
      zh: `${returned ? '已回国不再返回，算到最后一次入境日' : '算到申请日'}：${from.zh}至${to.zh}，共 ${years} 年。`,
      en: `${returned ? 'Returned for good, counted to the last entry' : 'Counted to the day of filing'}: ${from.en} to ${to.en}, ${years} years.`,
    },
  };
}

function daysLine({ route, abroad, excluded }: Count): TraceLine {
  const { days, months } = routes[route];
  const text =
    abroad >= days
      ? {
          zh: `这段时间在国外 ${abroad} 天，够 ${months} 个月（${days} 天）。`,
          en: `Days abroad in it: ${abroad}; ${months} months (${days} days) are reached.`,
        }
      : {
          zh: `这段时间在国外 ${abroad} 天，要 ${months} 个月（${days} 天），还差 ${days - abroad} 天。`,
          en: `Days abroad in it: ${abroad}; ${months} months (${days} days) are needed, ${days - abroad} short.`,
        };
  const left = { label: { zh: '留学、公派，不算', en: 'Study or posting, not counted' }, value: excluded };
  return {
    text,
    figures: [
      { label: { zh: '在国外', en: 'Abroad' }, value: abroad },
      ...(excluded > 0 ? [left] : []),
      { label: { zh: '至少', en: 'At least' }, value: days },
    ],
  };
}

function permitLine({ route, window, permit }: Count): TraceLine {
  if (permit) return { text: { zh: '居留资格覆盖这段时间。', en: 'Residence abroad covers this time.' } };
  if (route === 'L') {
    return {
      text: {
        zh: '合法居留要连续 5 年，中间不断。',
        en: 'Lawful residence must cover the five years without a gap.',
      },
    };
  }
  const from = dayText(window.from, '');
  return {
    text: {
      zh: `长期或永久居留最晚要从${from.zh}开始。`,
      en: `Long-term or permanent residence must have begun by ${from.en}.`,
    },
  };
}

function compute(input: Input): RuleResult {
  const route = input.route === 'L' ? 'L' : 'P';
  const { years, days } = routes[route];
  const filedOn = String(input.filedOn);
  const back = typeof input.returnedOn === 'string' && input.returnedOn <= filedOn ? input.returnedOn : undefined;
  const end = back ?? filedOn;
  const window = { from: addDays(addMonths(end, -12 * years), 1), to: end };
  const { abroad, excluded } = daysAbroad(input, window);
  const permit = permitHolds(input, route, window);
  const count: Count = { route, window, returned: back !== undefined, abroad, excluded, permit };
  return {
    holds: abroad >= days && permit,
    value: {
      daysAbroad: abroad,
      daysNeeded: days,
      excludedDays: excluded,
      windowFrom: window.from,
      windowTo: window.to,
      permit,
    },
    trace: [windowLine(count), daysLine(count), permitLine(count)],
  };
}

const optionalDay = (key: string, zh: string, en: string) =>
  ({ key, type: 'date', label: { zh, en }, required: false }) as const;

export const overseasChineseStatus: Rule = {
  id: 'overseas-chinese-status',
  title: { zh: '华侨身份', en: 'Status as an overseas Chinese' },
  basis: {
    text: {
      zh: '《归侨侨眷权益保护法》第二条；《关于界定华侨外籍华人归侨侨眷身份的规定》（国侨发〔2009〕5号）',
      en: 'Law on the Protection of Returned Overseas Chinese, article 2; Provisions on Defining the Status of Overseas Chinese (国侨发〔2009〕5号)',
    },
    mark: 'guide',
  },
  input: [
    {
      key: 'route',
      type: 'enum',
      label: { zh: '认定途径', en: 'Route' },
      options: [
        { value: 'P', label: { zh: '长期或永久居留', en: 'Long-term or permanent residence' } },
        { value: 'L', label: { zh: '连续合法居留', en: 'Continuous lawful residence' } },
      ],
    },
    { key: 'filedOn', type: 'date', label: { zh: '申请日', en: 'Filed on' } },
    optionalDay('returnedOn', '回国不再返回的入境日', 'Last entry, returned for good'),
    optionalDay('residenceFrom', '居留起始', 'Resident since'),
    optionalDay('residenceUntil', '居留有效期至', 'Resident until'),
    {
      key: 'permits',
      type: 'list',
      required: false,
      label: { zh: '居留证件', en: 'Residence papers' },
      fields: [
        { key: 'from', type: 'date', label: { zh: '自', en: 'From' } },
        { key: 'until', type: 'date', label: { zh: '至', en: 'Until' } },
      ],
    },
    {
      key: 'stays',
      type: 'list',
      required: false,
      label: { zh: '国内居住', en: 'Stays in China' },
      fields: [
        { key: 'entered', type: 'date', label: { zh: '入境', en: 'Entered' } },
        optionalDay('left', '出境', 'Left'),
        { key: 'stillHere', type: 'bool', label: { zh: '仍在国内', en: 'Still here' }, required: false },
        {
          key: 'atIntendedPlace',
          type: 'bool',
          label: { zh: '住在拟定居地', en: 'At the intended place' },
          required: false,
        },
      ],
    },
    {
      key: 'trips',
      type: 'list',
      required: false,
      label: { zh: '出入境', en: 'Trips' },
      fields: [
        { key: 'leftChina', type: 'date', label: { zh: '出境', en: 'Left China' } },
        optionalDay('enteredChina', '入境', 'Entered China'),
        {
          key: 'excludedReason',
          type: 'enum',
          required: false,
          label: { zh: '不计原因', en: 'Not counted because' },
          options: [
            { value: 'none', label: { zh: '无', en: 'None' } },
            { value: 'study', label: { zh: '留学', en: 'Study' } },
            { value: 'posting', label: { zh: '公派', en: 'Official posting' } },
          ],
        },
      ],
    },
    {
      key: 'excluded',
      type: 'list',
      required: false,
      label: { zh: '留学或公派', en: 'Study or official posting' },
      fields: [
        { key: 'from', type: 'date', label: { zh: '自', en: 'From' } },
        { key: 'to', type: 'date', label: { zh: '至', en: 'To' } },
        {
          key: 'reason',
          type: 'enum',
          required: false,
          label: { zh: '原因', en: 'Reason' },
          options: [
            { value: 'study', label: { zh: '留学', en: 'Study' } },
            { value: 'posting', label: { zh: '公派', en: 'Official posting' } },
          ],
        },
      ],
    },
  ],
  compute,
};
