/** What stands around a case: its public notices with objections, the cases it led to or came from, how to call back. */
import type { CaseSurroundings } from '../../../client/types-publicity.ts';
import { formatDate } from '../../../language/dates.ts';
import { useWords } from '../words.ts';
import css from './surroundings.module.css';

const states = {
  open: { zh: '公示中', en: 'up' },
  ended: { zh: '已结束', en: 'over' },
  withdrawn: { zh: '已撤下', en: 'taken down' },
  replaced: { zh: '已换新', en: 'replaced' },
} as const;

const kinds = {
  objection: { zh: '公示异议', en: 'Objection' },
  rating: { zh: '评价', en: 'Rating' },
  opened: { zh: '关联办件', en: 'Linked case' },
} as const;

export function Surroundings({ around }: { around: CaseSurroundings }) {
  const { say, t, lang } = useWords();
  if (around.notices.length === 0 && around.linked.length === 0 && !around.contact) return null;
  return (
    <section className={css.box} aria-labelledby="around">
      <h2 id="around">{say('公示与关联', 'Notices and links')}</h2>
      <ul>
        {around.notices.map((notice) => (
          <li key={notice.id}>
            {notice.state === 'open' ? <a href={`/notices/${notice.id}`}>{t(notice.title)}</a> : t(notice.title)}
            <p>
              {t(states[notice.state])} · {formatDate(notice.publishedOn, lang)}
              {notice.until && `–${formatDate(notice.until, lang)}`}
              {notice.objections.received > 0 &&
                say(
                  ` · 异议 ${notice.objections.received} 件，未答复 ${notice.objections.open} 件`,
                  ` · objections: ${notice.objections.received}, open: ${notice.objections.open}`,
                )}
            </p>
          </li>
        ))}
        {around.linked.map((entry) => (
          <li key={entry.id}>
            <a href={`/desk/cases/${entry.id}`}>
              {t(kinds[entry.kind])} <span className="q-no">{entry.number}</span>
            </a>
            <p>
              {t(entry.procedure.title)} · {t(entry.state.title)}
            </p>
          </li>
        ))}
        {around.contact && (
          <li>
            {say('回访电话 ', 'Call back: ')}
            <span className="q-no">{around.contact}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
