/** Beside the guide: the way in, the day of the decision if accepted today, whom to ask, which edition this is. */
import { IconArrowRight } from '@tabler/icons-react';
import type { ProcedureView } from '../../../client/types.ts';
import { formatDate } from '../../../language/dates.ts';
import { Span } from '../../ui/clock/span.tsx';
import { useLang, useRoot, useSay, useT, weekday } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import styles from './rail.module.css';

export function Rail({ procedure }: { procedure: ProcedureView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const office = useRoot()?.office;
  const clock = procedure.ifToday;
  const parts = procedure.form.length + 1;
  return (
    <aside className={`${styles.rail} q-screen`}>
      <section className={bones.panel}>
        <h2>{say('网上申请', 'Apply online')}</h2>
        <p>
          {say(
            `共 ${parts} 个小部分，随时可存，下次接着填。`,
            `${parts} short parts. Save at any time and go on later.`,
          )}
        </p>
        <a className={`${controls.button} ${controls.main} ${styles.start}`} href={`/apply/${procedure.id}`}>
          {say('开始申请', 'Start application')}
          <IconArrowRight size={20} stroke={1.75} aria-hidden />
        </a>
        <p>
          <a href="/cases">{say('接着填草稿', 'Continue a draft')}</a>
        </p>
      </section>
      {clock && office && (
        <section className={bones.panel}>
          <h2>{say('如果今天受理', 'If accepted today')}</h2>
          <p>
            {formatDate(office.today, lang)}
            {say('，', ', ')}
            {weekday(office.today, lang)}
          </p>
          <p className={styles.due}>
            <Span light={clock.light} progress={clock.progress} size="row" calm />
            {clock.due && (
              <strong>
                <Day iso={clock.due} />
              </strong>
            )}
          </p>
          <p>{t(clock.retold) || t(clock.words)}</p>
          <p>
            <a href={`/guides/${procedure.id}/count`}>{say('逐日看', 'Day by day')}</a>
          </p>
        </section>
      )}
      {office && (
        <section className={bones.panel}>
          <h2>{say('问一问', 'Ask')}</h2>
          <p>{t(office.hours)}</p>
          {office.phone && (
            <p>
              <a href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>{office.phone}</a>
            </p>
          )}
          <p>
            <a href="/help">{say('怎么问、去哪儿问', 'How and where to ask')}</a>
          </p>
        </section>
      )}
      <p className={styles.edition}>
        {say(
          `第 ${procedure.edition} 版，${formatDate(procedure.inForce, 'zh')}起施行。`,
          `Edition ${procedure.edition}, in force since ${formatDate(procedure.inForce, 'en')}.`,
        )}
        <br />
        <a href={`/api/v1/procedures/${procedure.id}`}>{say('定义的数据', 'Definition as data')}</a>
      </p>
    </aside>
  );
}
