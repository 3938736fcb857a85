/** What reached this desk lately, newest first. */
import { Link } from 'react-router';
import type { NoticeView } from '../../../client/types.ts';
import { beijingTime, shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './queue.module.css';

export function Lately({ notices, today }: { notices: readonly NoticeView[]; today: string }) {
  const { lang, say, t } = useWords();
  if (notices.length === 0) return null;
  return (
    <section className={`${parts.panel} ${parts.padded}`} aria-labelledby="lately">
      <h2 id="lately" className={parts.panelTitle}>
        {say('最近', 'Lately')}
      </h2>
      <ul className={css.lately}>
        {notices.map((notice) => {
          const { date, time } = beijingTime(notice.at);
          return (
            <li key={notice.id}>
              <time className="q-no" dateTime={notice.at}>
                {date === today ? time : shortDate(date, lang, today)}
              </time>
              <span>
                {t(notice.text)} <Link to={`/desk/cases/${notice.caseId}`}>{notice.number}</Link>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
