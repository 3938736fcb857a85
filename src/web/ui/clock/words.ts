/**
 * Words around a clock: names of the lights, units, weekdays, short dates. Pure; both languages; wording after the visual
 * language §8. It knows no calendar: whoever calls has the days already.
 */

import { toDayNumber } from '../../../calendar/day-number.ts';
import type { Light } from '../../../client/types.ts';
import { months } from '../../../language/dates.ts';
import type { Lang, Text } from '../../../language/text.ts';

export const lightWords: { readonly [light in Light]: Text } = {
  ok: { zh: '正常', en: 'On time' },
  soon: { zh: '即将到期', en: 'Due soon' },
  late: { zh: '逾期', en: 'Late' },
  pause: { zh: '暂停计时', en: 'Paused' },
  done: { zh: '已办结', en: 'Closed' },
  dlate: { zh: '逾期办结', en: 'Closed late' },
};

/** The order in which legends show the six lights. */
export const lights: readonly Light[] = ['ok', 'soon', 'late', 'pause', 'done', 'dlate'];

/** Monday first, as every grid here. */
export const weekdays: { readonly [lang in Lang]: readonly string[] } = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const longWeekdays: { readonly [lang in Lang]: readonly string[] } = {
  zh: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const parts = (iso: string) => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** 0 Monday … 6 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (iso: string): number => (((toDayNumber(iso) + 3) % 7) + 7) % 7;

export const weekdayWord = (iso: string, lang: Lang): string => longWeekdays[lang][weekdayOf(iso)] ?? '';

/** 6月4日 · 4 June, with the year when it is not the year of `today`. */
export function shortDate(iso: string, lang: Lang, today?: string): string {
  const { year, month, day } = parts(iso);
  const other = today !== undefined && Number(today.slice(0, 4)) !== year;
  if (lang === 'zh') return `${other ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${months[month - 1] ?? ''}${other ? ` ${year}` : ''}`;
}

/** 10:12 in Beijing time from an instant `…T10:12:00+08:00`, or converted when it is written in UTC. */
export function beijingTime(at: string): { date: string; time: string } {
  const stamp = Date.parse(at);
  if (Number.isNaN(stamp)) return { date: at.slice(0, 10), time: '' };
  const shifted = new Date(stamp + 8 * 3_600_000).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

/** Month head inside a day cell: 5月 · May. */
export const cellMonth = (iso: string, lang: Lang): string => {
  const { month } = parts(iso);
  return lang === 'zh' ? `${month}月` : (months[month - 1] ?? '').slice(0, 3);
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** A length in its unit: 30 个工作日 · 30 working days. Units as in the shared rules §1; unknown units are read as days. */
export function lengthWords(length: number, unit: string, lang: Lang, per?: 'day' | 'month'): string {
  if (unit === 'WD' || unit === 'NOT')
    return lang === 'zh' ? `${length} 个工作日` : plural(length, 'working day', 'working days');
  if (unit === 'MO' || unit === 'ACT' || (unit === 'VAL' && per !== 'day'))
    return lang === 'zh' ? `${length} 个月` : plural(length, 'month', 'months');
  if (unit === 'HR') return lang === 'zh' ? `${length} 小时` : plural(length, 'hour', 'hours');
  if (unit === 'OH') return lang === 'zh' ? `${length} 个办公小时` : plural(length, 'office hour', 'office hours');
  if (unit === 'FIX') return lang === 'zh' ? '每年固定日期' : 'a date every year';
  if (unit === 'WIN') return lang === 'zh' ? '起止日期之间' : 'between two dates';
  if (unit === 'BWD')
    return lang === 'zh' ? `提前 ${length} 个工作日` : `${plural(length, 'working day', 'working days')} before`;
  if (unit === 'BCD') return lang === 'zh' ? `提前 ${length} 天` : `${plural(length, 'day', 'days')} before`;
  if (unit === 'YR') return lang === 'zh' ? `${length} 年` : plural(length, 'year', 'years');
  return lang === 'zh' ? `${length} 天` : plural(length, 'day', 'days');
}
