/** The case's clocks: those that run first, each opening into its day count; those that stopped, folded into one line. */
import { IconChevronDown } from '@tabler/icons-react';
import type { ClockView } from '../../../client/types.ts';
import { ClockWords, DueDate } from '../../ui/clock/clock-words.tsx';
import { DayCount } from '../../ui/clock/day-count.tsx';
import { LightShape } from '../../ui/clock/light.tsx';
import { Span } from '../../ui/clock/span.tsx';
import { lengthWords, shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords, type Words } from '../words.ts';
import css from './act.module.css';
import page from './case.module.css';

const stopped = (clock: ClockView) => clock.light === 'done' || clock.light === 'dlate';

/** 均按期办结; or how many were closed late, and how many ran out. */
function endedWords(count: { late: number; over: number; all: number }, { say }: Words): string {
  const { late, over, all } = count;
  if (late === 0 && over === 0) return say('均按期办结', all === 1 ? 'closed on time' : 'all closed on time');
  return [
    late > 0 ? say(`${late} 个逾期`, `${late} late`) : '',
    over > 0 ? say(`${over} 个期满`, `${over} ran out`) : '',
  ]
    .filter(Boolean)
    .join(say('，', ', '));
}

function ClockRow({ clock, today, open }: { clock: ClockView; today: string; open: boolean }) {
  const { lang, say, t } = useWords();
  const dot = say('・', ' · ');
  return (
    <details className={css.clock} open={open || undefined}>
      <summary>
        <LightShape light={clock.light} size={15} />
        <strong className={css.clockName}>{t(clock.title)}</strong>
        <small className={css.clockBasis}>
          {clock.startedOn <= today && `${lengthWords(clock.length, clock.unit, lang, clock.per)}${dot}`}
          {t(clock.basis.text)}
        </small>
        <Span light={clock.light} progress={clock.progress} />
        <span className={css.clockWords}>
          <ClockWords clock={clock} lang={lang} />
        </span>
        <small className={css.clockDue}>
          <DueDate clock={clock} lang={lang} today={today} />
        </small>
        <IconChevronDown className={css.chevron} size={16} stroke={1.75} aria-hidden="true" />
      </summary>
      <div className={css.count}>
        <h3>
          {clock.due ? (
            <>
              {say('怎么数到 ', 'How the days lead to ')}
              <time className="q-no" dateTime={clock.due}>
                {shortDate(clock.due, lang, today)}
              </time>
            </>
          ) : (
            say('怎么数的', 'How the days are counted')
          )}
        </h3>
        {clock.lapse && clock.lapsedOn && (
          <p className={parts.note}>
            <time className="q-no" dateTime={clock.lapsedOn}>
              {shortDate(clock.lapsedOn, lang, today)}
            </time>
            {say('：', ': ')}
            {t(clock.lapse)}
          </p>
        )}
        {clock.shownOnly && (
          <p className={parts.note}>
            {say('别的机关的期限：只显示，不由我们计。', 'Another office’s limit: we show it, we do not run it.')}
          </p>
        )}
        {clock.trace && clock.trace.length > 0 ? (
          <DayCount
            trace={clock.trace}
            today={today}
            lang={lang}
            light={clock.light}
            due={clock.due}
            provisional={clock.provisional}
            stoppedOn={clock.stoppedOn}
            retold={clock.retold}
            rules={clock.rules}
            grounds={clock}
            basis={clock.basis}
          />
        ) : (
          <p className={parts.note}>{clock.retold ? t(clock.retold) : `${t(clock.starts)}${dot}${t(clock.until)}`}</p>
        )}
      </div>
    </details>
  );
}

export function Clocks({
  clocks,
  mainClock,
  today,
}: {
  clocks: readonly ClockView[];
  mainClock: string;
  today: string;
}) {
  const words = useWords();
  const { say, t } = words;
  // Nearest limit first; a paused clock has no last day and comes after.
  const running = clocks
    .filter((clock) => !stopped(clock))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const ended = clocks.filter(stopped);
  const late = ended.filter((clock) => clock.light === 'dlate').length;
  const over = ended.filter((clock) => clock.over).length;
  const shown =
    running.find((clock) => clock.clock === mainClock && clock.trace?.length) ??
    running.find((clock) => clock.trace?.length);
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks" className={page.columnTitle}>
        {say('时限', 'Limits')}
        <small>{say(`共 ${clocks.length} 个`, `${clocks.length} in all`)}</small>
      </h2>
      {clocks.length === 0 && (
        <p className={parts.note}>
          {say('还没有期限在走。受理后开始计。', 'No limit is running yet. They start with acceptance.')}
        </p>
      )}
      {running.map((clock) => (
        <ClockRow key={`${clock.clock}${clock.startedOn}`} clock={clock} today={today} open={clock === shown} />
      ))}
      {ended.length > 0 && (
        <details className={css.ended}>
          <summary>
            <LightShape light={late === 0 ? 'done' : 'dlate'} />
            <span>
              {[...new Set(ended.map((clock) => t(clock.title)))].join(say('、', ', '))}
              {say('：', ': ')}
              {endedWords({ late, over, all: ended.length }, words)}
            </span>
          </summary>
          {ended.map((clock) => (
            <ClockRow key={`${clock.clock}${clock.startedOn}`} clock={clock} today={today} open={false} />
          ))}
        </details>
      )}
    </section>
  );
}
