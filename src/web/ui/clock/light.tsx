/**
 * The six lights: six shapes of 16 units, so that nothing is lost in grey, in print and for the colour-blind (visual language
 * §3.2: diamond = past the limit, tick = stopped, bars = not counting). A shape never stands without its words.
 */
import type { ReactNode } from 'react';
import type { Light } from '../../../client/types.ts';
import type { Lang } from '../../../language/text.ts';
import './lights.css';
import css from './clock.module.css';
import { lights, lightWords, shortDate } from './words.ts';

const bang = (top: number) => (
  <>
    <rect x="7.15" y={top} width="1.7" height="4.4" rx=".85" fill="var(--q-surface)" />
    <circle cx="8" cy={top + 6.1} r="1" fill="var(--q-surface)" />
  </>
);

const tick = (
  <path
    d="M4.9 8.3 7.1 10.5 11.2 5.9"
    fill="none"
    stroke="var(--q-surface)"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);
const diamond = <path d="M8 .7 15.3 8 8 15.3.7 8Z" strokeLinejoin="round" />;

const shapes: { readonly [light in Light]: ReactNode } = {
  ok: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  soon: (
    <>
      <path d="M8 1.4 15.4 14.4H.6Z" stroke="currentColor" strokeWidth="1" strokeLinejoin="round" />
      {bang(5.6)}
    </>
  ),
  late: (
    <>
      {diamond}
      {bang(4.2)}
    </>
  ),
  pause: (
    <>
      <rect x="2.8" y="2" width="3.8" height="12" rx=".8" />
      <rect x="9.4" y="2" width="3.8" height="12" rx=".8" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" />
      {tick}
    </>
  ),
  dlate: (
    <>
      {diamond}
      <path
        d="M5.3 8.2 7.2 10.1 10.8 6.2"
        fill="none"
        stroke="var(--q-surface)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
};

/** One shape in its light's solid colour. Decorative: words stand beside it. @param size CSS pixels, default 14. */
export function LightShape({ light, size = 14 }: { light: Light; size?: number }) {
  return (
    <svg
      className={css.shape}
      data-light={light}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[light]}
    </svg>
  );
}

/** A date of a year without a published arrangement: dashed, with the word. */
export function ProvisionalDate({ date, lang, today }: { date: string; lang: Lang; today?: string }) {
  return (
    <span className={css.provisional}>
      {lang === 'zh' ? '暂定 ' : 'Provisional '}
      <time className="q-no" dateTime={date}>
        {shortDate(date, lang, today)}
      </time>
    </span>
  );
}

/** What the shapes mean. */
export function LightLegend({ lang }: { lang: Lang }) {
  return (
    <p className={css.legend}>
      {lang === 'zh' ? '灯的含义：' : 'What the lights mean: '}
      {lights.map((light) => (
        <span key={light} className={css.legendItem}>
          <LightShape light={light} size={12} /> {lightWords[light][lang]}
        </span>
      ))}
    </p>
  );
}
