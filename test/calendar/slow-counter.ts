/**
 * A second way to count, written to be obvious and slow: it walks day by day with Temporal and knows nothing of the room it
 * checks. Holidays are read from the arrangements anew; a year without one takes its lunar days from the runtime's calendar.
 */
import { arrangements } from '../../office/calendar/index.ts';
import type { PeriodFacts } from '../../src/calendar/types.ts';

type Day = Temporal.PlainDate;

const qingming: Record<number, string> = { 2027: '04-05', 2028: '04-04', 2029: '04-04', 2030: '04-05' };

function isFestival(day: Day): boolean {
  const monthDay = day.toString().slice(5);
  if (['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', qingming[day.year]].includes(monthDay)) return true;
  const { monthCode, day: lunarDay } = day.withCalendar('chinese');
  const lunar = `${monthCode}-${lunarDay}`;
  if (['M01-1', 'M01-2', 'M01-3', 'M05-5', 'M08-15'].includes(lunar)) return true;
  const next = day.add({ days: 1 }).withCalendar('chinese');
  return next.monthCode === 'M01' && next.day === 1;
}

export function isWorked(day: Day): boolean {
  const date = day.toString();
  const year = arrangements.find((one) => one.year === day.year);
  if (!year) return day.dayOfWeek <= 5 && !isFestival(day);
  const makeup: readonly string[] = year.makeup;
  if (makeup.includes(date)) return true;
  if (year.festivals.some(({ from, to }) => from <= date && date <= to)) return false;
  return day.dayOfWeek <= 5;
}

/** Last day of a clock all of whose pauses have ended. */
export function slowDue(facts: PeriodFacts): string {
  const units = facts.length + (facts.extensions ?? []).reduce((a, b) => a + b, 0);
  const working = facts.unit === 'WD' || facts.unit === 'NOT';
  const rolls = working || (facts.roll !== false && facts.unit !== 'RET' && facts.unit !== 'VAL');
  let day = Temporal.PlainDate.from(facts.start);
  let left = units;
  if (!working && facts.unit !== 'CD' && facts.unit !== 'RET') {
    left = day.until(day.add(facts.unit === 'YR' ? { years: units } : { months: units })).days;
    if (facts.unit === 'VAL') left -= 1;
  }
  const pauses = (facts.pauses ?? []).filter(({ from, to }) => from !== to);
  for (;;) {
    const index = pauses.findIndex(({ from }) => from === day.toString());
    const [pause] = index >= 0 ? pauses.splice(index, 1) : [];
    if (pause) {
      day = Temporal.PlainDate.from(pause.to ?? '');
      continue;
    }
    if (left === 0 && (!rolls || isWorked(day))) return day.toString();
    day = day.add({ days: 1 });
    if (left > 0 && (!working || isWorked(day))) left -= 1;
  }
}
