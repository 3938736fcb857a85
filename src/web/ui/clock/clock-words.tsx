/** Words of a clock beside its light: 剩 2 个工作日, with the date in a provisional frame where the year has no notice yet. */
import type { ClockView } from '../../../client/types.ts';
import type { Lang } from '../../../language/text.ts';
import './lights.css';
import css from './clock.module.css';
import { ProvisionalDate } from './light.tsx';
import { shortDate } from './words.ts';

/** The clock's own words; normal has no colour, so only lights that ask for something are coloured and bold. */
export function ClockWords({ clock, lang }: { clock: ClockView; lang: Lang }) {
  return (
    <span className={css.clockWords} data-light={clock.light}>
      {clock.words[lang]}
      {clock.task && <small className={css.task}>{clock.task.words[lang]}</small>}
    </span>
  );
}

/** Last day of a clock, or a dash while it is paused. */
export function DueDate({ clock, lang, today }: { clock: ClockView; lang: Lang; today: string }) {
  if (!clock.due) return <span>{lang === 'zh' ? '—' : '–'}</span>;
  if (clock.dueAt)
    return (
      <time className="q-no" dateTime={clock.dueAt}>
        {shortDate(clock.due, lang, today)} {clock.dueAt.slice(11, 16)}
      </time>
    );
  if (clock.provisional) return <ProvisionalDate date={clock.due} lang={lang} today={today} />;
  return (
    <time className="q-no" dateTime={clock.due}>
      {shortDate(clock.due, lang, today)}
    </time>
  );
}
