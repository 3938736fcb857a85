/** Who of the office looked at this file: by post, one line a thing and day. */
import type { LookView } from '../../../client/types.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { Day } from '../../ui/parts/day.tsx';
import styles from './track.module.css';

export function Looks({ looks }: { looks: readonly LookView[] }) {
  const say = useSay();
  const t = useT();
  if (looks.length === 0) return <p>{say('还没有人看过。', 'Nobody has looked yet.')}</p>;
  return (
    <details>
      <summary>{say(`看过的记录 ${looks.length} 条`, `Who looked: ${looks.length}`)}</summary>
      <ul className={styles.looks}>
        {looks.map((look) => (
          <li key={look.at + look.who.zh + look.what.zh}>
            <Day iso={look.at} /> {t(look.who)}
            {say('：', ': ')}
            {t(look.what)}
            {look.reason && (
              <small>
                {say('理由：', 'Reason: ')}
                {look.reason}
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
