/**
 * The deadline strip: three weeks ahead, working days solid, rest days narrow and dashed, the number of items due on each. A
 * press filters the queue; a second press takes the filter away. Plain links, so it works without script.
 */
import { Link } from 'react-router';
import type { OfficeInfo } from '../../../client/office-info.ts';
import type { QueueCounts } from '../../../client/types.ts';
import type { Lang } from '../../../language/text.ts';
import { dateRange } from '../lang.ts';
import css from './deadline-strip.module.css';
import { cellMonth, shortDate, weekdayOf, weekdays, weekdayWord } from './words.ts';

type StripDay = OfficeInfo['days'][number];

interface DeadlineStripProps {
  days: readonly StripDay[];
  due: QueueCounts['due'];
  today: string;
  lang: Lang;
  /** Day chosen now. */
  chosen?: string;
  /** Address of the queue filtered to a day, or of the whole queue. */
  href: (date: string | undefined) => string;
}

const isRest = (day: StripDay) => day.kind === 'rest' || day.kind === 'festival';

function wordsOf(day: StripDay, count: number, lang: Lang): string {
  if (count > 0) return lang === 'zh' ? `${count} 件` : `${count} due`;
  if (day.name && isRest(day)) return lang === 'zh' ? day.name.zh.slice(0, 2) : 'hol.';
  if (isRest(day)) return lang === 'zh' ? '休' : 'rest';
  return day.kind === 'makeup' ? (lang === 'zh' ? '班' : 'work') : '·';
}

/** What a reader hears before the figure: 6月2日 星期二，今天，端午节. */
function nameOf(day: StripDay, lang: Lang, today: string): string {
  const date = `${shortDate(day.date, lang, today)} ${weekdayWord(day.date, lang)}`;
  const kind = isRest(day) ? (day.name?.[lang] ?? (lang === 'zh' ? '休息日' : 'rest day')) : '';
  return [date, day.date === today ? (lang === 'zh' ? '今天' : 'today') : '', kind, '']
    .filter((part, i) => part || i === 3)
    .join(lang === 'zh' ? '，' : ', ');
}

/** 6月19日–21日端午节放假: rest days of festivals within the strip, as the heading's note. */
export function festivalNote(days: readonly StripDay[], lang: Lang): string {
  const festival = days.filter((day) => day.kind === 'festival' && day.name);
  const first = festival[0];
  if (!first?.name) return '';
  const same = festival.filter((day) => day.name?.zh === first.name?.zh);
  const last = same.at(-1) ?? first;
  const range = dateRange(first.date, last.date, lang);
  return lang === 'zh' ? `${range}${first.name.zh}放假。` : `${first.name.en}: closed ${range}.`;
}

export function DeadlineStrip({ days, due, today, lang, chosen, href }: DeadlineStripProps) {
  return (
    <ol className={css.strip}>
      {days.map((day, i) => {
        const count = due[day.date] ?? 0;
        const active = day.date === chosen;
        return (
          <li key={day.date} className={css.slot} data-rest={isRest(day) || undefined}>
            <span className={css.weekday} aria-hidden="true">
              {weekdays[lang][weekdayOf(day.date)]}
            </span>
            <Link
              className={css.day}
              to={href(active ? undefined : day.date)}
              aria-current={active ? 'true' : undefined}
              data-today={day.date === today || undefined}
              data-some={count > 0 || undefined}
              preventScrollReset
            >
              <span className={css.sr}>{nameOf(day, lang, today)}</span>
              <span className={css.number} aria-hidden="true">
                {i > 0 && day.date.endsWith('-01') ? <small>{cellMonth(day.date, lang)} </small> : null}
                {Number(day.date.slice(8))}
              </span>
              <span className={css.words} aria-hidden={count === 0 || undefined}>
                {wordsOf(day, count, lang)}
              </span>
              <span className={css.sr}>
                {count > 0 ? (lang === 'zh' ? '到期' : '') : lang === 'zh' ? '没有到期的' : 'nothing due'}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
