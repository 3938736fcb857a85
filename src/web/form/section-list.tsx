/** Parts of the form with ticks, and what is kept until when. */
import { IconCheck, IconCloudCheck } from '@tabler/icons-react';
import type { CaseView, ProcedureView } from '../../client/types.ts';
import { useSay, useT } from '../ui/lang.ts';
import { clockTime } from '../ui/parts/day.tsx';
import { Until } from '../ui/parts/until.tsx';
import styles from './form.module.css';
import { checkAt, type Room, sectionAt } from './room.ts';
import { isDone } from './sections.ts';

interface Props {
  view: CaseView;
  procedure: ProcedureView;
  /** Id of the open section, or `check`. */
  current: string;
  room: Room;
  savedAt?: string | undefined;
}

export function SectionList({ view, procedure, current, room, savedAt }: Props) {
  const say = useSay();
  const t = useT();
  return (
    <nav className={styles.list} aria-label={say('表格各部分', 'Parts of the form')}>
      <p className={styles.what}>{t(procedure.title)}</p>
      <p className={styles.name}>
        {view.state.title && t(view.state.title)}
        {view.applicant && ` · ${view.applicant}`}
      </p>
      <ol>
        {procedure.form.map((section, index) => (
          <li key={section.id}>
            <a href={sectionAt(room, view.id, section.id)} aria-current={section.id === current ? 'step' : undefined}>
              <span className={styles.tick}>
                {isDone(section, view) && section.id !== current ? (
                  <>
                    <IconCheck size={18} stroke={1.75} aria-hidden />
                    <span className="q-hidden">{say('已填好', 'done')}</span>
                  </>
                ) : (
                  index + 1
                )}
              </span>
              {t(section.title)}
            </a>
          </li>
        ))}
        <li>
          <a href={checkAt(room, view.id)} aria-current={current === 'check' ? 'step' : undefined}>
            <span className={styles.tick}>{procedure.form.length + 1}</span>
            {say('核对并提交', 'Check and send')}
          </a>
        </li>
      </ol>
      {current !== 'check' && <SaveState savedAt={savedAt} />}
      {view.keptUntil && (
        <p className={styles.kept}>
          {say('草稿保留到', 'The draft is erased after ')}
          <Until due={view.keptUntil} />
        </p>
      )}
    </nav>
  );
}

/** "14:32 已自动保存". The script writes into it; without one it says when the last post was kept. */
export function SaveState({ savedAt }: { savedAt: string | undefined }) {
  const say = useSay();
  return (
    <p
      className={styles.saved}
      role="status"
      data-saved
      data-saved-word={say('{time} 已自动保存', 'Saved {time}')}
      data-unsaved-word={say(
        '未保存：没有网络，内容留在这台设备上',
        'Not saved: no network; your words stay on this device',
      )}
    >
      {savedAt && (
        <>
          <IconCloudCheck size={18} stroke={1.75} aria-hidden />
          {say(`${clockTime(savedAt)} 已保存`, `Saved ${clockTime(savedAt)}`)}
        </>
      )}
    </p>
  );
}
