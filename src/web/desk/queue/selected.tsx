/** The selected row in more words: what its limit is, where it comes from, what comes next. */
import { Link } from 'react-router';
import type { CaseSummary } from '../../../client/types.ts';
import { ClockWords, DueDate } from '../../ui/clock/clock-words.tsx';
import { LightShape } from '../../ui/clock/light.tsx';
import { lengthWords, shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './queue.module.css';

export function Selected({ item, today, from }: { item: CaseSummary; today: string; from: string }) {
  const { lang, say, t } = useWords();
  const { clock } = item;
  return (
    <section className={`${parts.panel} ${parts.padded}`} aria-labelledby="selected">
      <h2 id="selected" className={parts.panelTitle}>
        {say('选中的办件', 'Selected case')}
      </h2>
      <p className={css.selectedTitle}>
        <Link to={`/desk/cases/${item.id}?${new URLSearchParams({ from })}`}>{t(item.procedure.title)}</Link>
        <span className={parts.second}>
          {item.applicant}
          {item.district && `${say('・', ' · ')}${t(item.district)}`}
        </span>
      </p>
      <dl className={css.facts}>
        {clock && (
          <>
            <dt>{t(clock.title)}</dt>
            <dd>
              <LightShape light={clock.light} size={12} /> <ClockWords clock={clock} lang={lang} />
            </dd>
            {clock.startedOn <= today && (
              <>
                <dt>{say('多长', 'Length')}</dt>
                <dd>{lengthWords(clock.length, clock.unit, lang, clock.per)}</dd>
              </>
            )}
            <dt>{say('起', 'From')}</dt>
            <dd>
              {t(clock.starts)}
              {say('，', ', ')}
              <time className="q-no" dateTime={clock.startedOn}>
                {shortDate(clock.startedOn, lang, today)}
              </time>
            </dd>
            <dt>{say('止', 'Until')}</dt>
            <dd>
              {t(clock.until)}
              {say('，', ', ')}
              <DueDate clock={clock} lang={lang} today={today} />
            </dd>
            {clock.lapse && clock.lapsedOn && (
              <>
                <dt>{say('过期后', 'Since then')}</dt>
                <dd>
                  {t(clock.lapse)}
                  {say('，', ', ')}
                  <time className="q-no" dateTime={clock.lapsedOn}>
                    {shortDate(clock.lapsedOn, lang, today)}
                  </time>
                </dd>
              </>
            )}
            <dt>{say('依据', 'Ground')}</dt>
            <dd>{t(clock.basis.text)}</dd>
          </>
        )}
        {item.next && (
          <>
            <dt>{say('下一步', 'Next')}</dt>
            <dd>{t(item.next)}</dd>
          </>
        )}
        <dt>{say('来件', 'Opened')}</dt>
        <dd>
          <time className="q-no" dateTime={item.openedOn}>
            {shortDate(item.openedOn, lang, today)}
          </time>
        </dd>
      </dl>
      {clock?.shownOnly && (
        <p className={parts.note}>
          {say('别的机关的期限：只显示，不由我们计。', 'Another office’s limit: we show it, we do not run it.')}
        </p>
      )}
    </section>
  );
}
