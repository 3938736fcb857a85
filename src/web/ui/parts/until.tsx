/**
 * The end of a limit in Beijing's time and, beside it, in the reader's: 24:00 on 21 October, Beijing time = 21 October, 12:00 in New
 * York. On the very first visit, before the zone is in a cookie, the small script fills the second line in; without script it stays away.
 */
import { formatDate } from '../../../language/dates.ts';
import { useLang, useRoot, useSay } from '../lang.ts';
import { endOf, thereWords } from '../zone.ts';
import styles from './until.module.css';

export function Until({ due, dueAt }: { due: string; dueAt?: string | undefined }) {
  const say = useSay();
  const lang = useLang();
  const zone = useRoot()?.zone;
  const time = dueAt?.slice(11, 16) ?? '24:00';
  const end = endOf({ due, dueAt });
  return (
    <span className={styles.until}>
      <time dateTime={dueAt ?? due} className="q-no">
        {say(`${formatDate(due, 'zh')} ${time}`, `${time} on ${formatDate(due, 'en')}`)}
      </time>{' '}
      <span className={styles.note}>{say('北京时间', 'Beijing time')}</span>
      <span className={styles.there} data-until={end} hidden={zone === undefined}>
        {zone && thereWords(end, zone, lang)}
      </span>
    </span>
  );
}
