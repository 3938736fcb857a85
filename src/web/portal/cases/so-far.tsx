/** The road behind, one line an act. */
import type { TimelineEntry } from '../../../client/types-timeline.ts';
import { formatDate } from '../../../language/dates.ts';
import { arrivalWords } from '../../ui/arrival-words.ts';
import { behalfWords } from '../../ui/behalf.ts';
import { Timeline } from '../../ui/clock/timeline.tsx';
import { shortDate, useLang, useSay, useT } from '../../ui/lang.ts';
import { Day } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import styles from './track.module.css';

type Past = Pick<TimelineEntry, 'at' | 'text'> &
  Partial<Pick<TimelineEntry, 'limit' | 'note' | 'by' | 'filedOn' | 'postmark'>>;

/** Newest first, as they come; acts of one moment keep their order. */
export function SoFar({ entries }: { entries: readonly Past[] }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const by = (entry: Past) => {
    const mandate = entry.by?.mandate;
    if (mandate) return say(...behalfWords(mandate, entry.by?.name ?? ''));
    const [body, role] = [t(entry.by?.body), t(entry.by?.role)];
    return role.startsWith(body) ? role : [body, role].filter(Boolean).join(' ');
  };
  const limit = (entry: Past) => {
    if (!entry.limit) return '';
    const sameYear = entry.limit.due.slice(0, 4) === entry.at.slice(0, 4);
    const day = sameYear ? shortDate(entry.limit.due, lang) : formatDate(entry.limit.due, lang);
    return entry.limit.light === 'dlate' || entry.limit.light === 'late'
      ? say(`期限${day}，${entry.limit.words.zh}`, `Limit ${day}, ${entry.limit.words.en}`)
      : say(`期限${day}，按时`, `Limit ${day}, in time`);
  };
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 className={bones.h2} id="past">
        {say('到目前为止', 'So far')}
      </h2>
      {entries.length === 0 ? (
        <p>{say('还没有办理记录。', 'Nothing has happened yet.')}</p>
      ) : (
        <Timeline
          lang={lang}
          items={entries.map((entry, index) => ({
            key: `${entry.at} ${index}`,
            when: 'past' as const,
            title: t(entry.text),
            day: <Day iso={entry.at} />,
            detail: [by(entry), say(...arrivalWords(entry)), limit(entry), entry.note ?? '']
              .filter(Boolean)
              .join(say('。', '. ')),
          }))}
        />
      )}
    </section>
  );
}
