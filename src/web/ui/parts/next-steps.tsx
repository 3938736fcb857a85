/** The ordinary way on from here, with the days that are known. */
import type { NextStep } from '../../../client/types-timeline.ts';
import { Timeline } from '../clock/timeline.tsx';
import { useLang, useSay, useT } from '../lang.ts';
import styles from './next-steps.module.css';
import bones from './page.module.css';
import { Until } from './until.tsx';

export function NextSteps({ steps, final }: { steps: readonly NextStep[]; final: boolean }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  if (final || steps.length === 0) return null;
  return (
    <section className={styles.steps} aria-labelledby="next">
      <h2 className={bones.h2} id="next">
        {say('接下来', 'What happens next')}
      </h2>
      <Timeline
        lang={lang}
        items={steps.map((step) => ({
          key: step.text.en,
          when: 'next' as const,
          title: t(step.text),
          day: step.by && (
            <>
              {say('', 'by ')}
              <Until due={step.by} />
              {say('前', '')}
            </>
          ),
          detail: [
            t(step.detail),
            step.shownOnly
              ? say('别的机关的期限：我们显示，不由我们计时。', 'Another office’s limit: we show it, we do not run it.')
              : '',
          ]
            .filter(Boolean)
            .join(' '),
        }))}
      />
    </section>
  );
}
