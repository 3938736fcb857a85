/** What the public log says of the paper that was checked: its events by day, the proof to take along, the page that works offline. */
import { IconDownload, IconWifiOff } from '@tabler/icons-react';
import type { LoggedPaperView, PaperEventKind } from '../../../client/types-log.ts';
import { useRoot, useSay } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day } from '../../ui/parts/day.tsx';
import styles from './log-answer.module.css';

type Say = (zh: string, en: string) => string;

const eventWords = (say: Say): { readonly [kind in PaperEventKind]: string } => ({
  issued: say('签发', 'Issued'),
  valid: say('恢复有效', 'In force again'),
  expired: say('过期', 'Expired'),
  revoked: say('撤销', 'Revoked'),
  replaced: say('换发', 'Replaced'),
  void: say('作废', 'Void'),
});

export function LogAnswer({ log }: { log: LoggedPaperView }) {
  const say = useSay();
  const words = eventWords(say);
  const lang = useRoot()?.lang ?? 'zh';
  return (
    <section className={styles.log} aria-labelledby="log">
      <h2 id="log">{say('公开日志里的记载', 'In the public log')}</h2>
      <p>
        {say(
          '每份文书签发、撤销、换发，都写进一本只能添、不能改的公开日志，里面没有个人信息。',
          'Every issue, revocation and replacement is written to a public log that can only grow. It holds no personal data.',
        )}
      </p>
      <ol>
        {log.events.map((event) => (
          <li key={event.leaf}>
            <span>{words[event.event]}</span>
            <Day iso={event.day} />
            <span className={styles.leaf}>{say(`第 ${event.leaf + 1} 条`, `entry ${event.leaf + 1}`)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.hash}>
        <span>SHA-256</span> <code>{log.sha256}</code>
      </p>
      <div className={`${styles.buttons} q-screen`}>
        <a className={controls.button} href={log.proofUrl} download>
          <IconDownload size={18} stroke={1.75} aria-hidden />
          {say('下载证明文件', 'Download the proof file')}
        </a>
        <a className={controls.button} href={`/verify/offline?lang=${lang}`}>
          <IconWifiOff size={18} stroke={1.75} aria-hidden />
          {say('离线核验页', 'Page that works offline')}
        </a>
      </div>
    </section>
  );
}
