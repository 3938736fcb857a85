/**
 * A second way to count, written to be obvious and slow: it walks day by day (minute by minute for hours) with Temporal and knows
 * nothing of the room it checks. Holidays are read from the arrangements anew; a year without one takes its lunar days from the
 * runtime's calendar.
 */
import { arrangements } from '../../office/calendar/index.ts';
import type { PeriodFacts } from '../../src/calendar/types.ts';

type Day = Temporal.PlainDate;

const qingming: Record<number, string> = {
  2027: '04-05',
  2028: '04-04',
  2029: '04-04',
  2030: '04-05',
  2031: '04-05',
  2032: '04-04',
  2033: '04-04',
  2034: '04-05',
  2035: '04-05',
  2036: '04-04',
  2037: '04-04',
  2038: '04-05',
  2039: '04-05',
};

function isFestival(day: Day): boolean {
  const monthDay = day.toString().slice(5);
  if (['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', qingming[day.year]].includes(monthDay)) return true;
  const { monthCode, day: lunarDay } = day.withCalendar('chinese');
  const lunar = `${monthCode}-${lunarDay}`;
  if (['M01-1', 'M01-2', 'M01-3', 'M05-5', 'M08-15'].includes(lunar)) return true;
  const next = day.add({ days: 1 }).withCalendar('chinese');
  return next.monthCode === 'M01' && next.day === 1;
}

const known = new Map<string, boolean>();

export function isWorked(day: Day): boolean {
  const date = day.toString();
  const found = known.get(date);
  if (found !== undefined) return found;
  const worked = readWorked(day, date);
  known.set(date, worked);
  return worked;
}

function readWorked(day: Day, date: string): boolean {
  const year = arrangements.find((one) => one.year === day.year);
  if (!year) return day.dayOfWeek <= 5 && !isFestival(day);
  const makeup: readonly string[] = year.makeup;
  if (makeup.includes(date)) return true;
  if (year.festivals.some(({ from, to }) => from <= date && date <= to)) return false;
  return day.dayOfWeek <= 5;
}

const granted = (facts: PeriodFacts): number => facts.length + (facts.extensions ?? []).reduce((a, b) => a + b, 0);

/** BWD and BCD: back from the event, day by day. */
function slowBack(facts: PeriodFacts): string {
  let day = Temporal.PlainDate.from(facts.start);
  if (facts.unit === 'BWD') {
    for (let left = facts.length; left > 0; ) {
      day = day.subtract({ days: 1 });
      if (isWorked(day)) left -= 1;
    }
    return day.toString();
  }
  day = facts.per === 'month' ? day.subtract({ months: facts.length }) : day.subtract({ days: facts.length });
  while (facts.roll !== false && !isWorked(day)) day = day.subtract({ days: 1 });
  return day.toString();
}

/** FIX: every day from the start on is looked at until it is the one. */
function slowYearly(facts: PeriodFacts): string {
  const wanted = facts.monthDay ?? '';
  let day = Temporal.PlainDate.from(facts.start);
  const isIt = (one: Day): boolean =>
    one.toString().slice(5) === wanted ||
    (wanted === '02-29' && !one.inLeapYear && one.toString().slice(5) === '02-28');
  while (!isIt(day)) day = day.add({ days: 1 });
  day = day.add({ days: granted(facts) - facts.length });
  while (facts.roll !== false && !isWorked(day)) day = day.add({ days: 1 });
  return day.toString();
}

const office = [
  [510, 720],
  [840, 1050],
] as const;

/** HR and OH: minute by minute, the minute of the event not counted. A pause leaves out every minute from its own to that of resuming. */
export function slowMinute(facts: PeriodFacts): string {
  const read = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  let now = read(facts.startAt ?? '').round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const pauses = (facts.pauses ?? []).map(({ fromAt, toAt }) => [read(fromAt ?? ''), read(toAt ?? '')] as const);
  for (let left = Math.round(granted(facts) * 60); left > 0; ) {
    const minute = now.hour * 60 + now.minute;
    const open =
      facts.unit === 'HR' ||
      (isWorked(now.toPlainDate()) && office.some(([from, to]) => from <= minute && minute < to));
    const compare = Temporal.PlainDateTime.compare;
    const held = pauses.some(([from, to]) => compare(from, now) <= 0 && compare(now, to) < 0);
    if (open && !held) left -= 1;
    now = now.add({ minutes: 1 });
  }
  return `${now.toString({ smallestUnit: 'second' })}+08:00`;
}

/** Last day of a clock all of whose pauses have ended. */
export function slowDue(facts: PeriodFacts): string {
  if (facts.unit === 'BWD' || facts.unit === 'BCD') return slowBack(facts);
  if (facts.unit === 'FIX') return slowYearly(facts);
  if (facts.unit === 'WIN')
    return Temporal.PlainDate.from(facts.closes ?? '')
      .add({ days: granted(facts) - facts.length })
      .toString();
  const units = granted(facts);
  const working = facts.unit === 'WD' || facts.unit === 'NOT';
  const rolls = working || (facts.roll !== false && facts.unit !== 'RET' && facts.unit !== 'VAL');
  let day = Temporal.PlainDate.from(facts.start);
  let left = units;
  const days = facts.unit === 'CD' || facts.unit === 'RET' || facts.per === 'day';
  if (!working && !days) {
    left = day.until(day.add(facts.unit === 'YR' ? { years: units } : { months: units })).days;
  }
  if (facts.unit === 'VAL') left -= 1;
  const pauses = (facts.pauses ?? []).filter(({ from, to, until }) => from !== (to ?? until));
  for (;;) {
    const index = pauses.findIndex(({ from }) => from === day.toString());
    const [pause] = index >= 0 ? pauses.splice(index, 1) : [];
    if (pause) {
      day = Temporal.PlainDate.from(pause.to ?? pause.until ?? '');
      continue;
    }
    if (left === 0 && (!rolls || isWorked(day))) return day.toString();
    day = day.add({ days: 1 });
    if (left > 0 && (!working || isWorked(day))) left -= 1;
  }
}
