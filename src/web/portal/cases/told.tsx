/** What the office told, and who received it: the applicant, or the unit, and whoever stood in for them on that day. */
import type { NoticeView } from '../../../client/types.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { Day } from '../../ui/parts/day.tsx';
import styles from './track.module.css';

export function Told({ notices }: { notices: readonly NoticeView[] }) {
  const say = useSay();
  const t = useT();
  if (notices.length === 0) return null;
  return (
    <details>
      <summary>{say(`通知 ${notices.length} 条`, `Notices: ${notices.length}`)}</summary>
      <ul className={styles.looks}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <Day iso={notice.at} /> {t(notice.text)}
            <small>
              {say('收到的人：', 'Received by: ')}
              {notice.received.join(say('、', ', '))}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
