/**
 * S3: has the applicant already lived in China for a period? Article 4(1)(i) of 国侨发〔2013〕18号 leaves the period to the
 * provinces, so the setting `stayRule` chooses. Guangdong (with Guangxi): one stay of 3 months, or 90 days inside some 6 months.
 * Hunan: 3 months in a row, or in total within a year, at the intended place. A span of months is complete on the corresponding
 * day (0 §1.5, SPAN); entry and exit days count as present.
 */
import { addDays, addMonths, daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult, TraceLine } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';
import { asList, clip, coveredDays, dayText, flagAt, monthTable, type Span, staySpans, union } from './spans.ts';

const MONTHS_IN_A_ROW = 3;
/** "3 months in total" in days [design: 30 days a month, as for the 18 and 30 months of 华侨身份]. */
const DAYS_IN_TOTAL = 90;

interface Variant {
  /** Months inside which the days are added up. */
  span: number;
  atPlace: boolean;
  words: Text;
}

const variants: { readonly [name: string]: Variant } = {
  guangdong: {
    span: 6,
    atPlace: false,
    words: {
      zh: '申请前两年内连住满 3 个月，或任意 6 个月内住满 90 天，二者有一即可。入境、出境当日都算。',
      en: 'Within the 2 years before you apply: one stay of 3 months, or 90 days inside some 6-month span; one of the two is enough. Entry and exit days count.',
    },
  },
  hunan: {
    span: 12,
    atPlace: true,
    words: {
      zh: '申请前两年内，在拟定居地连住满 3 个月，或一年内累计住满 3 个月（按 90 天算），二者有一即可。入境、出境当日都算。',
      en: 'Within the 2 years before you apply, at the intended place: 3 months in a row, or 3 months (90 days) in total within one year; one of the two is enough. Entry and exit days count.',
    },
  },
};

const completeOn = (span: Span): string => addMonths(span.from, MONTHS_IN_A_ROW);

/** The stay that tells: the first complete one, else the longest. */
function tellingStay(stays: readonly Span[]): Span | undefined {
  const complete = stays.find((span) => span.to >= completeOn(span));
  return complete ?? [...stays].sort((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to))[0];
}

/** The span of that many months with most days present, and the days. A best span can always begin on a day present. */
function bestSpan(stays: readonly Span[], months: number): (Span & { days: number }) | undefined {
  let best: (Span & { days: number }) | undefined;
  for (const stay of union(stays)) {
    for (let from = stay.from; from <= stay.to; from = addDays(from, 1)) {
      const span = { from, to: addDays(addMonths(from, months), -1) };
      const days = coveredDays(clip(stays, span));
      if (!best || days > best.days) best = { ...span, days };
    }
  }
  return best;
}

function stayLine(stay: Span, filedOn: string, figures: TraceLine['figures']): TraceLine {
  const from = dayText(stay.from, filedOn);
  const to = dayText(stay.to, filedOn);
  const whole = completeOn(stay);
  const table = figures ? { figures } : {};
  if (stay.to === whole)
    return {
      text: { zh: `${from.zh}至${to.zh}，正好 3 个月。`, en: `${from.en} to ${to.en} is exactly 3 months.` },
      ...table,
    };
  if (stay.to > whole)
    return {
      text: { zh: `${from.zh}至${to.zh}，连住满 3 个月。`, en: `${from.en} to ${to.en} is more than 3 months.` },
      ...table,
    };
  const needed = dayText(whole, filedOn);
  return {
    text: {
      zh: `${from.zh}至${to.zh}，连住不满 3 个月（住到${needed.zh}才满）。`,
      en: `${from.en} to ${to.en} is less than 3 months in a row (complete on ${needed.en}).`,
    },
    ...table,
  };
}

function daysLine(
  best: Span & { days: number },
  months: number,
  filedOn: string,
  figures: TraceLine['figures'],
): TraceLine {
  const from = dayText(best.from, filedOn);
  const to = dayText(best.to, filedOn);
  const enough = best.days >= DAYS_IN_TOTAL;
  return {
    text: {
      zh: `${from.zh}至${to.zh}的 ${months} 个月内，在境 ${best.days} 天，${enough ? '够 90 天' : `还差 ${DAYS_IN_TOTAL - best.days} 天`}。`,
      en: `In the ${months} months from ${from.en} to ${to.en}: ${best.days} days present, ${enough ? '90 are enough' : `${DAYS_IN_TOTAL - best.days} days short of 90`}.`,
    },
    ...(figures ? { figures } : {}),
  };
}

function compute(input: { readonly [key: string]: Value }): RuleResult {
  const filedOn = String(input.filedOn);
  const variant = variants[String(input.stayRule ?? 'guangdong')] ?? variants.guangdong;
  if (!variant) throw new RangeError('stayRule'); // unreachable: guangdong is defined above
  const window = { from: addMonths(filedOn, -24), to: filedOn };
  const counted = asList(input.stays).filter((stay) => !variant.atPlace || flagAt(stay, 'atIntendedPlace'));
  const stays = clip(staySpans(counted, filedOn), window);
  const stay = tellingStay(stays);
  const best = bestSpan(stays, variant.span);
  if (!stay || !best) {
    return {
      holds: false,
      value: { limb: 'none', daysPresent: 0, windowFrom: window.from, windowTo: window.to },
      trace: [
        {
          text: {
            zh: '申请前两年内，还没有可以计算的国内居住。',
            en: 'There is no stay in China to count within the 2 years before you apply.',
          },
        },
        { text: variant.words },
      ],
    };
  }
  const unbroken = stay.to >= completeOn(stay);
  const enough = best.days >= DAYS_IN_TOTAL;
  // The month table stands beside the limb that decides.
  const stayTable = unbroken ? monthTable([stay], filedOn) : undefined;
  const daysTable = unbroken ? undefined : monthTable(clip(stays, best), filedOn);
  return {
    holds: unbroken || enough,
    value: {
      limb: unbroken ? 'stay' : enough ? 'days' : 'none',
      stayFrom: stay.from,
      stayTo: stay.to,
      completeOn: completeOn(stay),
      daysPresent: best.days,
      spanFrom: best.from,
      spanTo: best.to,
      windowFrom: window.from,
      windowTo: window.to,
    },
    trace: [
      stayLine(stay, filedOn, stayTable),
      daysLine(best, variant.span, filedOn, daysTable),
      { text: variant.words },
    ],
  };
}

export const settlementStay: Rule = {
  id: 'settlement-stay',
  title: { zh: '已在国内居住一定时间', en: 'Already lived in China for a period' },
  basis: {
    text: {
      zh: '《华侨回国定居办理工作规定》（国侨发〔2013〕18号）第四条；期间按广东、广西或湖南的实施办法，由设置选定',
      en: 'Provisions on Handling the Return and Settlement of Overseas Chinese 《华侨回国定居办理工作规定》 (国侨发〔2013〕18号), article 4; the period after the rules of Guangdong and Guangxi, or of Hunan, by setting',
    },
    mark: 'guide',
  },
  input: [
    {
      key: 'stays',
      type: 'list',
      label: { zh: '国内居住', en: 'Stays in China' },
      itemTitle: { zh: '第 {n} 段居住', en: 'stay {n}' },
      fields: [
        { key: 'entered', type: 'date', label: { zh: '入境', en: 'Entered' } },
        { key: 'left', type: 'date', label: { zh: '出境', en: 'Left' }, required: false },
        { key: 'stillHere', type: 'bool', label: { zh: '仍在国内', en: 'Still here' }, required: false },
        {
          key: 'atIntendedPlace',
          type: 'bool',
          label: { zh: '住在拟定居地', en: 'At the intended place' },
          required: false,
        },
      ],
    },
    { key: 'filedOn', type: 'date', label: { zh: '申请日', en: 'Filed on' } },
    {
      key: 'stayRule',
      type: 'enum',
      label: { zh: '居住期间规则', en: 'Rule of the period' },
      required: false,
      options: [
        { value: 'guangdong', label: { zh: '广东、广西', en: 'Guangdong, Guangxi' } },
        { value: 'hunan', label: { zh: '湖南', en: 'Hunan' } },
      ],
    },
  ],
  compute,
};
