/** The rules that decided a count, each with its article: read off the unit and the marks of its trace (0 §1, §1.1, §1.2). */
import type { Basis } from '../language/text.ts';
import type { CountingRule, IsoDate, PeriodFacts, TraceDay, Unit } from './types.ts';

const law = (zh: string, en: string): Basis => ({ text: { zh, en }, mark: 'law' });
const shared = (zh: string, en: string): Basis => ({
  text: { zh: `共用规则${zh}`, en: `Shared rules, ${en}` },
  mark: 'design',
});
const rule = (zh: string, en: string, basis: Basis): CountingRule => ({ text: { zh, en }, basis });
const civil = (zh: string, en: string): Basis => law(`《民法典》${zh}`, `Civil Code, ${en}`);

const startOut = rule(
  '开始的当天不计',
  'The day of the event is not counted',
  civil('第二百零一条第一款', 'article 201(1)'),
);
const startIn = rule('签发当天就是第一天', 'The day of issue is day 1', shared('§1.4', '§1.4'));
const windowDays = rule('首尾两天都算', 'Both days belong to the window', shared('§1', '§1'));
const hourStart = rule(
  '事件发生的那一分钟不计',
  'The minute of the event is not counted',
  civil('第二百零一条第二款', 'article 201(2)'),
);
const workingDays = rule(
  '以工作日计算，不含法定节假日',
  'Counted in working days, statutory holidays left out',
  law('《行政许可法》第八十二条', 'Administrative Licensing Law, article 82'),
);
const makeup = rule(
  '调休上班的周末是工作日',
  'A weekend day made up for a holiday is a working day',
  law('国务院办公厅当年节假日安排的通知', 'Notice of the State Council General Office on the holidays of the year'),
);
const rolled = rule(
  '最后一天是法定休假日的，顺延到下一个工作日',
  'A last day on a rest day moves to the next working day',
  civil('第二百零三条第一款', 'article 203(1)'),
);
const months = rule(
  '按月、按年计算的，到期月的对应日为最后一天；没有对应日的，月末日为最后一天',
  'In months or years the corresponding day is the last, or the end of the month where there is none',
  civil('第二百零二条', 'article 202'),
);
const paused = rule('依法扣除的时间不计', 'Time deducted on a ground of law is not counted', shared('§1.2', '§1.2'));
const kept = rule(
  '已经告知的日期不因改动而对申请人更不利',
  'A day that was told does not become less favourable',
  shared(' R7', 'R7'),
);
const backward = rule(
  '从会议或听证之日往前数，当天不计',
  'Counted back from the event, whose day is not counted',
  law('《行政许可法》第四十八条、第八十二条', 'Administrative Licensing Law, articles 48 and 82'),
);
const earlier = rule(
  '往前数到休息日的，提前到前一个工作日',
  'A day counted back to a rest day moves to the working day before',
  shared('§1 BCD', '§1, BCD'),
);
const officeHours = rule('只计办公时间', 'Only office hours count', shared(' R8', 'R8'));
const yearly = rule('每年固定的日期', 'A date fixed for every year', shared('§1 FIX', '§1, FIX'));
const midnight = rule(
  '最后一天到 24 时为止；窗口到下班为止',
  'The last day ends at 24:00, at the counter when it closes',
  civil('第二百零三条第二款', 'article 203(2)'),
);

const starts: { readonly [unit in Unit]: CountingRule } = {
  WD: startOut,
  NOT: startOut,
  CD: startOut,
  RET: startOut,
  MO: startOut,
  YR: startOut,
  ACT: startOut,
  VAL: startIn,
  WIN: windowDays,
  FIX: yearly,
  HR: hourStart,
  OH: hourStart,
  BWD: backward,
  BCD: backward,
};

/** In the order in which a reader meets them. */
export function countingRules(
  { unit, per }: Pick<PeriodFacts, 'unit' | 'per'>,
  trace: readonly TraceDay[],
  { raw, due }: { raw: IsoDate; due?: IsoDate | undefined },
): CountingRule[] {
  const moved = due !== undefined && due !== raw;
  const has = (test: (day: TraceDay) => boolean): boolean => trace.some(test);
  const working = unit === 'WD' || unit === 'NOT' || unit === 'BWD';
  const rules: readonly [CountingRule, boolean][] = [
    [starts[unit], true],
    [workingDays, working],
    [months, ['MO', 'YR', 'ACT'].includes(unit) || (unit === 'VAL' && per !== 'day') || per === 'month'],
    [officeHours, unit === 'OH'],
    [makeup, (working || unit === 'OH') && has(({ kind }) => kind === 'makeup')],
    [paused, has(({ mark }) => mark === 'paused')],
    [rolled, !working && unit !== 'BCD' && moved && due > raw && !has(({ mark }) => mark === 'kept')],
    [earlier, unit === 'BCD' && moved],
    [kept, has(({ mark }) => mark === 'kept')],
    [midnight, !['HR', 'OH', 'VAL', 'RET'].includes(unit)],
  ];
  return rules.flatMap(([found, applies]) => (applies ? [found] : []));
}
