/**
 * The deadline strip: three weeks ahead, working days solid, rest days narrow and dashed, the number of items due on each. A
 * press filters the queue; a second press takes the filter away. Plain links, so it works without script.
 */
import { Link } from 'react-router';
import type { OfficeInfo, QueueCounts } from '../../../client/types.ts';
import type { Lang } from '../../../language/text.ts';
import css from './deadline-strip.module.css';
import { cellMonth, shortDate, weekdayOf, weekdays } from './words.ts';

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
  if (day.name && isRest(day)) return lang === 'zh' ? day.name.zh.slice(0, 2) : 'holiday';
  if (isRest(day)) return lang === 'zh' ? '休' : 'rest';
  return day.kind === 'makeup' ? (lang === 'zh' ? '班' : 'work') : '·';
}

function nameOf(day: StripDay, count: number, lang: Lang, today: string): string {
  const date = `${shortDate(day.date, lang, today)} ${weekdays[lang][weekdayOf(day.date)]}`;
  const kind = isRest(day) ? (day.name?.[lang] ?? (lang === 'zh' ? '休息日' : 'rest day')) : '';
  const items = lang === 'zh' ? `${count} 件到期` : `${count} due`;
  return [date, day.date === today ? (lang === 'zh' ? '今天' : 'today') : '', kind, items].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
}

/** 6月19日–21日端午节放假: rest days of festivals within the strip, as the heading's note. */
export function festivalNote(days: readonly StripDay[], lang: Lang): string {
  const festival = days.filter((day) => day.kind === 'festival' && day.name);
  const first = festival[0];
  if (!first?.name) return '';
  const same = festival.filter((day) => day.name?.zh === first.name?.zh);
  const last = same.at(-1) ?? first;
  const one = last === first;
  if (lang === 'en') return `${first.name.en}: closed ${shortDate(first.date, 'en')}${one ? '' : ` – ${shortDate(last.date, 'en')}`}.`;
  const sameMonth = last.date.slice(5, 7) === first.date.slice(5, 7);
  const end = sameMonth ? `${Number(last.date.slice(8))}日` : shortDate(last.date, 'zh');
  return `${shortDate(first.date, 'zh')}${one ? '' : `–${end}`}${first.name.zh}放假。`;
}

export function DeadlineStrip({ days, due, today, lang, chosen, href }: DeadlineStripProps) {
  return (
    <ol className={css.strip}>
      {days.map((day, i) => {
        const count = due[day.date] ?? 0;
        const active = day.date === chosen;
        return (
          <li key={day.date} className={css.slot} data-rest={isRest(day) || undefined}>
            <span className={css.weekday} aria-hidden="true">{weekdays[lang][weekdayOf(day.date)]}</span>
            <Link
              className={css.day}
              to={href(active ? undefined : day.date)}
              aria-label={nameOf(day, count, lang, today)}
              aria-current={active ? 'true' : undefined}
              data-today={day.date === today || undefined}
              data-some={count > 0 || undefined}
              preventScrollReset
            >
              <span className={css.number}>{i > 0 && day.date.endsWith('-01') ? <small>{cellMonth(day.date, lang)} </small> : null}{Number(day.date.slice(8))}</span>
              <span className={css.words}>{wordsOf(day, count, lang)}</span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
