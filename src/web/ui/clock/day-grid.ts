/**
 * The day-by-day count as a grid of weeks, Monday first, read off the trace the calendar gives; nothing is counted here again.
 * It refuses to know units, pauses or the year's calendar: every day's mark is in the trace already.
 */

import { toDayNumber, toIsoDate } from '../../../calendar/day-number.ts';
import type { ClockView } from '../../../client/types.ts';
import type { Lang, Text } from '../../../language/text.ts';
import { cellMonth, weekdayOf } from './words.ts';

export type TraceDay = NonNullable<ClockView['trace']>[number];

/** start: the day of the event · counted: gone · today · ahead: to come · rest: not counted · paused · outside: fills the week. */
export type CellState = 'start' | 'counted' | 'today' | 'ahead' | 'rest' | 'paused' | 'outside';

export interface DayCell {
  date: string;
  /** Small line: day of the month, with the month where it changes. */
  small: Text;
  /** Large line: running number, 起, 休, first character of the festival, 停; empty outside the count. */
  large: Text;
  state: CellState;
  /** Worked Saturday or Sunday (调休上班). */
  makeup: boolean;
  due: boolean;
  isToday: boolean;
}

export type GridRow = { week: readonly DayCell[] } | { skipped: number };

const blank: Text = { zh: '', en: '' };

/** 7.5h: hours of a day that count. */
const hoursOf = (minutes: number): string => `${Number((minutes / 60).toFixed(1))}h`;

function largeOf(day: TraceDay): Text {
  if (day.mark === 'event') return { zh: '日', en: 'day' };
  if (day.mark === 'kept' && !day.isDue) return { zh: '留', en: 'kept' };
  if (day.minutes) return { zh: hoursOf(day.minutes), en: hoursOf(day.minutes) };
  if (day.mark === 'start') return { zh: '起', en: 'start' };
  if (day.mark === 'paused') return { zh: '停', en: 'stop' };
  if (day.n !== undefined) return { zh: String(day.n), en: String(day.n) };
  if (day.mark === 'rolled') return { zh: '顺', en: 'roll' };
  if (day.isDue) return { zh: '止', en: 'end' };
  if (day.kind === 'festival') return { zh: day.name?.zh.slice(0, 1) ?? '节', en: 'hol.' };
  if (day.kind === 'rest') return { zh: '休', en: 'off' };
  return blank;
}

function stateOf(day: TraceDay, today: string): CellState {
  if (day.mark === 'event') return 'start';
  if (day.mark === 'start' && day.n === undefined && !day.isDue && !day.minutes) return 'start';
  if (day.mark === 'paused') return 'paused';
  const counts = day.n !== undefined || day.isDue || (day.minutes ?? 0) > 0 || day.mark === 'kept';
  if (!counts) return 'rest';
  if (day.date === today) return 'today';
  return day.date < today ? 'counted' : 'ahead';
}

function smallOf(date: string, first: boolean): Text {
  const day = Number(date.slice(8, 10));
  if (day !== 1 || first) return { zh: String(day), en: String(day) };
  const month = (lang: Lang) => cellMonth(date, lang);
  return { zh: `${month('zh')}1`, en: `1 ${month('en')}` };
}

/** Weeks from the start day's Monday to the last day's Sunday. An empty trace gives no week. */
export function weeksOf(trace: readonly TraceDay[], today: string): DayCell[][] {
  const first = trace[0];
  const last = trace.at(-1);
  if (!first || !last) return [];
  const byDate = new Map(trace.map((day) => [day.date, day]));
  const from = toDayNumber(first.date) - weekdayOf(first.date);
  const to = toDayNumber(last.date) + 6 - weekdayOf(last.date);
  const cells: DayCell[] = [];
  for (let number = from; number <= to; number++) {
    const date = toIsoDate(number);
    const day = byDate.get(date);
    cells.push({
      date,
      small: smallOf(date, date === first.date),
      large: day ? largeOf(day) : blank,
      state: day ? stateOf(day, today) : 'outside',
      makeup: day?.kind === 'makeup' && day.mark !== 'paused',
      due: day?.isDue ?? false,
      isToday: date === today,
    });
  }
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const telling = (week: readonly DayCell[]) =>
  week.some((cell) => cell.due || cell.isToday || cell.state === 'start' || cell.state === 'paused' || cell.makeup);

/** Long counts (months) keep the weeks that tell something and their first and last neighbours; the rest is one line. */
export function rowsOf(weeks: readonly (readonly DayCell[])[], most = 12): GridRow[] {
  if (weeks.length <= most) return weeks.map((week) => ({ week }));
  const keep = weeks.map((week, i) => i < 2 || i >= weeks.length - 2 || telling(week));
  const rows: GridRow[] = [];
  let skipped = 0;
  weeks.forEach((week, i) => {
    if (!keep[i]) skipped += 1;
    else {
      if (skipped) rows.push({ skipped });
      skipped = 0;
      rows.push({ week });
    }
  });
  return rows;
}

/** A day of a limit in hours: how long of it counts, and when. */
function hourWords(day: TraceDay): Text {
  const name = day.name ? { zh: `（${day.name.zh}）`, en: ` (${day.name.en})` } : blank;
  const due = day.isDue ? { zh: '，到期', en: ', end' } : blank;
  const minutes = day.minutes ?? 0;
  if (minutes === 0) {
    if (day.isDue) return { zh: '到期', en: 'End' };
    if (day.mark === 'paused') return { zh: '暂停，不计入', en: 'Paused, not counted' };
    if (day.mark === 'start') return { zh: '起算，当日已无可计时间', en: 'It starts; nothing of this day counts' };
    return { zh: `休息日${name.zh}，不计入`, en: `Day of rest${name.en}, not counted` };
  }
  const spans = (day.spans ?? []).map(({ from, to }) => `${from}–${to}`);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return {
    zh: `计 ${h ? `${h} 小时` : ''}${m ? `${m} 分` : ''}（${spans.join('、')}）${due.zh}`,
    en: `${[h ? `${h} h` : '', m ? `${m} min` : ''].filter(Boolean).join(' ')} (${spans.join(', ')})${due.en}`,
  };
}

/** What a day was in the count, in words, for the table. */
export function dayWords(day: TraceDay): Text {
  const name = day.name ? { zh: `（${day.name.zh}）`, en: ` (${day.name.en})` } : blank;
  const n = day.n;
  if (day.spans) return hourWords(day);
  if (day.mark === 'event') return { zh: '当日，不计入', en: 'The day itself, not counted' };
  if (day.mark === 'kept')
    return day.isDue
      ? { zh: '已告知的最后一天，保持不变', en: 'The last day that was told: it stays' }
      : { zh: '按新安排已期满；保持已告知的日期', en: 'Over by the new arrangement; the day told before stays' };
  if (day.mark === 'start' && day.n === undefined)
    return { zh: '起算事件当日，不计入', en: 'Day of the event, not counted' };
  if (day.mark === 'paused') return { zh: '暂停，不计入', en: 'Paused, not counted' };
  if (day.mark === 'rolled') return { zh: `休息日，顺延${name.zh}`, en: `Rest day, rolls on${name.en}` };
  const due = day.isDue ? { zh: '，期限届满日', en: ', last day' } : blank;
  const makeup = day.kind === 'makeup' ? { zh: '（调休上班）', en: ' (make-up working day)' } : blank;
  if (n !== undefined) return { zh: `第 ${n} 天${makeup.zh}${due.zh}`, en: `Day ${n}${makeup.en}${due.en}` };
  if (day.isDue) return { zh: '期限届满日', en: 'Last day' };
  if (day.kind === 'festival') return { zh: `节假日${name.zh}，不计入`, en: `Public holiday${name.en}, not counted` };
  if (day.kind === 'rest') return { zh: '休息日，不计入', en: 'Rest day, not counted' };
  return { zh: '不计入', en: 'Not counted' };
}
