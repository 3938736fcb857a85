/** The timeline: tick disc = happened, filled node with halo = now, ring and dotted line = to come. Each line: what, day, limit. */
import type { ReactNode } from 'react';
import type { Lang } from '../../../language/text.ts';
import css from './timeline.module.css';

export interface TimelineItem {
  key: string;
  when: 'past' | 'now' | 'next';
  title: ReactNode;
  /** Day of it, or the day by which it has to be. */
  day?: ReactNode;
  detail?: ReactNode;
}

const spoken = {
  past: { zh: '已完成：', en: 'Done: ' },
  now: { zh: '现在：', en: 'Now: ' },
  next: { zh: '还没到：', en: 'To come: ' },
} as const;

export function Timeline({
  items,
  lang,
  dense = false,
}: {
  items: readonly TimelineItem[];
  lang: Lang;
  dense?: boolean;
}) {
  return (
    <ol className={css.timeline} data-dense={dense || undefined}>
      {items.map((item) => (
        <li
          key={item.key}
          className={css.item}
          data-when={item.when}
          aria-current={item.when === 'now' ? 'step' : undefined}
        >
          <svg className={css.mark} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            {item.when === 'past' && (
              <>
                <circle cx="8" cy="8" r="7" fill="currentColor" />
                <path
                  d="M4.9 8.3 7.1 10.5 11.2 5.9"
                  fill="none"
                  stroke="var(--q-surface)"
                  strokeWidth="1.8"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </>
            )}
            {item.when === 'now' && (
              <>
                <circle cx="8" cy="8" r="8" fill="var(--q-qingTint2)" />
                <circle cx="8" cy="8" r="5" fill="currentColor" />
              </>
            )}
            {item.when === 'next' && (
              <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
            )}
          </svg>
          <div className={css.body}>
            <span className={css.title}>
              <span className={css.sr}>{spoken[item.when][lang]}</span>
              {item.title}
            </span>
            {item.day && <span className={css.day}>{item.day}</span>}
            {item.detail && <span className={css.detail}>{item.detail}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}
