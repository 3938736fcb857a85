/** A count retold in one or two sentences, read off its trace; and the words beside a light. */
import type { TraceDay } from '../calendar/types.ts';
import type { ClockStatus } from '../engine/due.ts';
import type { Text } from '../language/text.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
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

/** 4月27日起算，次日计第1日。5月1日–5日劳动节不计，5月9日调休上班计入。 */
export function retell(trace: readonly TraceDay[], today?: string): Text {
  const first = trace[0];
  if (!first) return { zh: '', en: '' };
  const sentences: Text[] = [
    {
      zh: `${zhDay(first.date)}为起算日，不计入，次日起算。`,
      en: `${enDay(first.date)} is the starting day and not counted.`,
    },
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
  const rolled = trace.some((day) => day.mark === 'rolled' || (day.isDue && day.n === undefined));
  if (due)
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

const working = ['WD', 'NOT'];

/** 剩 2 个工作日 / 2 working days left. */
export function clockWords(status: ClockStatus, unit: string): Text {
  const wd = working.includes(unit);
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
