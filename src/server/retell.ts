/** A count retold in one or two sentences, read off its trace; and the words beside a light. */

import type { TraceDay } from '../calendar/types.ts';
import type { ClockStatus } from '../engine/due.ts';
import { months } from '../language/dates.ts';
import type { Text } from '../language/text.ts';

const parts = (iso: string) => ({ month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) });
const zhDay = (iso: string, base = iso) =>
  `${iso.slice(0, 4) === base.slice(0, 4) ? '' : `${iso.slice(0, 4)}年`}${parts(iso).month}月${parts(iso).day}日`;
const enDay = (iso: string, base = iso) =>
  `${parts(iso).day} ${months[parts(iso).month - 1]}${iso.slice(0, 4) === base.slice(0, 4) ? '' : ` ${iso.slice(0, 4)}`}`;

interface Run {
  from: string;
  to: string;
  days: TraceDay[];
}

/** Neighbouring days with the same key, as ranges. */
function runs(trace: readonly TraceDay[], keyOf: (day: TraceDay) => string | undefined): { key: string; run: Run }[] {
  const found: { key: string; run: Run }[] = [];
  let open: string | undefined;
  for (const day of trace) {
    const key = keyOf(day);
    const last = found.at(-1);
    if (key !== undefined && key === open && last) {
      last.run.to = day.date;
      last.run.days.push(day);
    } else if (key !== undefined) found.push({ key, run: { from: day.date, to: day.date, days: [day] } });
    open = key;
  }
  return found;
}

function range(run: Run): Text {
  if (run.from === run.to) return { zh: zhDay(run.from), en: enDay(run.from) };
  const sameMonth = parts(run.from).month === parts(run.to).month;
  return {
    zh: `${zhDay(run.from)}–${sameMonth ? `${parts(run.to).day}日` : zhDay(run.to)}`,
    en: sameMonth ? `${parts(run.from).day}–${enDay(run.to)}` : `${enDay(run.from)} – ${enDay(run.to)}`,
  };
}

const join = (texts: Text[]): Text => ({
  zh: texts.map((text) => text.zh).join(''),
  en: texts.map((text) => text.en).join(' '),
});

/** Limits in hours: from which minute to which, and what was left out on the way. */
function retellHours(trace: readonly TraceDay[]): Text {
  const [first, last] = [trace[0], trace.at(-1)];
  if (!first || !last) return { zh: '', en: '' };
  const minutes = trace.reduce((sum, day) => sum + (day.minutes ?? 0), 0);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const begins = trace.find((day) => day.spans?.length)?.spans?.[0]?.from ?? '00:00';
  const office = trace.some((day) => day.mark === 'rest' || day.mark === 'festival' || (day.spans?.length ?? 0) > 1);
  const sentences: Text[] = [
    {
      zh: `${zhDay(first.date)}${first.spans?.length ? begins : ''}起算，按分钟计。`,
      en: `It starts on ${enDay(first.date)}${first.spans?.length ? ` at ${begins}` : ''} and is counted by the minute.`,
    },
  ];
  if (office)
    sentences.push({
      zh: '只计工作日的办公时间。',
      en: 'Only office hours of working days count.',
    });
  for (const { run } of runs(trace, (day) => (day.mark === 'festival' ? (day.name?.zh ?? '') : undefined))) {
    const name = run.days[0]?.name ?? { zh: '节假日', en: 'public holiday' };
    sentences.push({ zh: `${range(run).zh}${name.zh}不计。`, en: `${name.en}, ${range(run).en}, is not counted.` });
  }
  if (last.isDue) {
    const ends = last.spans?.at(-1)?.to ?? begins;
    sentences.push({
      zh: `共${hours}小时${rest ? `${rest}分` : ''}，最晚${zhDay(last.date, first.date)}${ends}。`,
      en: `After ${hours} hours${rest ? ` ${rest} minutes` : ''} it ends on ${enDay(last.date, first.date)} at ${ends}.`,
    });
  }
  return join(sentences);
}

/** A backward count: from the event to the latest day that leaves the time. */
function retellBack(trace: readonly TraceDay[]): Text {
  const event = trace.at(-1);
  const due = trace.find((day) => day.isDue);
  if (!event || !due) return { zh: '', en: '' };
  const count = Math.max(0, ...trace.map((day) => day.n ?? 0));
  const working = trace.some((day) => day.n === undefined && (day.mark === 'rest' || day.mark === 'festival'));
  const sentences: Text[] = [
    {
      zh: `${zhDay(event.date)}是当日，不计入；往前数${count}${working ? '个工作日' : '天'}。`,
      en: `${enDay(event.date)} is the day itself and not counted; ${count} ${working ? 'working ' : ''}day${count === 1 ? '' : 's'} are counted back.`,
    },
  ];
  for (const { run } of runs(trace, (day) => (working && day.mark === 'festival' ? (day.name?.zh ?? '') : undefined))) {
    const name = run.days[0]?.name ?? { zh: '节假日', en: 'public holiday' };
    sentences.push({ zh: `${range(run).zh}${name.zh}不计。`, en: `${name.en}, ${range(run).en}, is not counted.` });
  }
  if (due.n === undefined && count > 0)
    sentences.push({ zh: '遇休息日提前到前一个工作日。', en: 'A day of rest moves it to the working day before.' });
  sentences.push({
    zh: `最晚${zhDay(due.date, event.date)}。`,
    en: `The latest day is ${enDay(due.date, event.date)}.`,
  });
  return join(sentences);
}

/** A told day that a later calendar may not take away (R7). */
function keptSentence(trace: readonly TraceDay[]): Text[] {
  const first = trace.find((day) => day.mark === 'kept');
  const due = trace.find((day) => day.isDue);
  if (!first || !due) return [];
  return [
    {
      zh: `按新安排${zhDay(first.date, due.date)}就期满，但已告知的日期不提前，仍到${zhDay(due.date)}。`,
      en: `By the new arrangement it would end on ${enDay(first.date, due.date)}; the day told before stays.`,
    },
  ];
}

/** 4月27日起算，次日计第1日。5月1日–5日劳动节不计，5月9日调休上班计入。 */
export function retell(trace: readonly TraceDay[], today?: string): Text {
  const first = trace[0];
  if (!first) return { zh: '', en: '' };
  if (trace.some((day) => day.minutes !== undefined)) return retellHours(trace);
  if (trace.at(-1)?.mark === 'event') return retellBack(trace);
  const sentences: Text[] = [
    first.n === undefined
      ? {
          zh: `${zhDay(first.date)}为起算日，不计入，次日起算。`,
          en: `${enDay(first.date)} is the starting day and not counted.`,
        }
      : { zh: `${zhDay(first.date)}是第1天，计入。`, en: `${enDay(first.date)} is day 1 and counts.` },
  ];
  // Where rest days count, nothing is left out and no make-up day need be told.
  const natural = trace.some((day) => day.n !== undefined && (day.kind === 'festival' || day.kind === 'rest'));
  const skipped = natural
    ? []
    : runs(trace.slice(1), (day) =>
        day.kind === 'festival' && day.mark === 'festival' ? (day.name?.zh ?? '') : undefined,
      );
  for (const { run } of skipped) {
    const name = run.days[0]?.name ?? { zh: '节假日', en: 'public holiday' };
    sentences.push({ zh: `${range(run).zh}${name.zh}不计。`, en: `${name.en}, ${range(run).en}, is not counted.` });
  }
  for (const day of natural ? [] : trace) {
    if (day.kind === 'makeup' && day.n !== undefined)
      sentences.push({
        zh: `${zhDay(day.date)}调休上班，计入。`,
        en: `${enDay(day.date)} is a make-up working day and counts.`,
      });
  }
  for (const { run } of runs(trace, (day) => (day.mark === 'paused' ? 'paused' : undefined))) {
    sentences.push({ zh: `${range(run).zh}暂停计时。`, en: `The count was paused on ${range(run).en}.` });
  }
  const due = trace.find((day) => day.isDue);
  const kept = keptSentence(trace);
  sentences.push(...kept);
  const rolled = trace.some((day) => day.mark === 'rolled' || (day.isDue && day.n === undefined));
  if (due && kept.length === 0)
    sentences.push(
      rolled
        ? {
            zh: `期满日遇休息日，顺延到${zhDay(due.date, first.date)}。`,
            en: `It ends on a rest day and moves on to ${enDay(due.date, first.date)}.`,
          }
        : { zh: `最后一天是${zhDay(due.date, first.date)}。`, en: `The last day is ${enDay(due.date, first.date)}.` },
    );
  const now = trace.find((day) => day.date === today);
  if (now?.n !== undefined) sentences.push({ zh: `今天是第${now.n}天。`, en: `Today is day ${now.n}.` });
  return join(sentences);
}

const working = ['WD', 'NOT', 'BWD'];
const inHours = ['HR', 'OH'];

/** 剩 3 小时 20 分 / 3 h 20 min left; a limit in hours says late in hours too. */
function hourWords(status: ClockStatus): Text {
  const late = status.late ?? 0;
  const h = (n: number) => `${n} hour${n === 1 ? '' : 's'}`;
  if (status.light === 'dlate') return { zh: `逾期办结${late}小时`, en: `Closed ${h(late)} late` };
  if (status.light === 'late') return { zh: `逾期${late}小时`, en: `${h(late)} late` };
  const left = status.minutesLeft ?? 0;
  const [hours, minutes] = [Math.floor(left / 60), left % 60];
  return {
    zh: `剩${hours ? `${hours}小时` : ''}${minutes || !hours ? `${minutes}分` : ''}`,
    en: `${[hours ? `${hours} h` : '', minutes || !hours ? `${minutes} min` : ''].filter(Boolean).join(' ')} left`,
  };
}

/** 剩 2 个工作日 / 2 working days left. */
export function clockWords(status: ClockStatus, unit: string): Text {
  const wd = working.includes(unit);
  if (status.over) return { zh: '已期满', en: 'Time is over' };
  if (inHours.includes(unit) && status.light !== 'done' && status.light !== 'pause') return hourWords(status);
  switch (status.light) {
    case 'done':
      return { zh: '已办结', en: 'Closed in time' };
    case 'dlate':
      return {
        zh: `逾期办结${status.late ?? 0}个工作日`,
        en: `Closed ${status.late ?? 0} working day${status.late === 1 ? '' : 's'} late`,
      };
    case 'pause':
      return { zh: '暂停计时', en: 'Paused' };
    case 'late':
      return {
        zh: `逾期${status.late ?? 0}个工作日`,
        en: `${status.late ?? 0} working day${status.late === 1 ? '' : 's'} late`,
      };
    default:
      if (status.left === 0) return { zh: '今天到期', en: 'Due today' };
      return wd
        ? { zh: `剩${status.left}个工作日`, en: `${status.left} working day${status.left === 1 ? '' : 's'} left` }
        : { zh: `剩${status.left}天`, en: `${status.left} day${status.left === 1 ? '' : 's'} left` };
  }
}
