/**
 * The day count (逐日): how a limit was reached, day by day, with the sentence that retells it and its article. The grid is for
 * the eye; the same facts stand below as a table, one row a day.
 */
import { useId } from 'react';
import type { ClockView, Light } from '../../../client/types.ts';
import type { Basis, Lang, Text } from '../../../language/text.ts';
import './lights.css';
import { Dated } from './dated.tsx';
import css from './day-count.module.css';
import { type DayCell, dayWords, rowsOf, type TraceDay, weeksOf } from './day-grid.ts';
import { ProvisionalDate } from './light.tsx';
import { lengthWords, shortDate, weekdays, weekdayWord } from './words.ts';

interface DayCountProps {
  trace: readonly TraceDay[];
  today: string;
  lang: Lang;
  /** Colour of the due frame; default soon. */
  light?: Light;
  due?: string;
  provisional?: boolean;
  /** Day the clock stopped; it then stands in the place of today. */
  stoppedOn?: string;
  retold?: Text;
  /** The rules that decided the count, each with its article. */
  rules?: ClockView['rules'];
  basis?: Basis;
  /** Pauses and extensions with their grounds. */
  grounds?: Pick<ClockView, 'pauses' | 'extensions' | 'unit'>;
}

/** On which ground time did not count, and on which it was lengthened. */
function Grounds({
  pauses = [],
  extensions = [],
  unit,
  lang,
  today,
}: Pick<ClockView, 'pauses' | 'extensions' | 'unit'> & { lang: Lang; today: string }) {
  if (pauses.length + extensions.length === 0) return null;
  const day = (iso: string) => shortDate(iso, lang, today);
  return (
    <ul className={css.grounds}>
      {pauses.map(({ text, from, to, until }) => (
        <li key={`${from} ${text.en}`}>
          <Dated>
            {lang === 'zh'
              ? `暂停：${text.zh}，${day(from)}${to ? `至${day(to)}` : until ? `起，最迟${day(until)}` : '起'}`
              : `Paused: ${text.en}, ${day(from)}${to ? ` to ${day(to)}` : until ? ` on, at most until ${day(until)}` : ' on'}`}
          </Dated>
        </li>
      ))}
      {extensions.map(({ text, units, on }, i) => (
        <li key={`${on ?? i} ${units}`}>
          <Dated>
            {lang === 'zh'
              ? `延长 ${lengthWords(units, unit, lang)}${text ? `：${text.zh}` : ''}${on ? `，${day(on)}` : ''}`
              : `Extended by ${lengthWords(units, unit, lang)}${text ? `: ${text.en}` : ''}${on ? `, ${day(on)}` : ''}`}
          </Dated>
        </li>
      ))}
    </ul>
  );
}

const corners: { readonly [what in 'worked' | 'stopped']: Text } = {
  worked: { zh: '班', en: '+' },
  stopped: { zh: '结', en: '✓' },
};

function Cell({
  cell,
  lang,
  provisional,
  stopped,
}: {
  cell: DayCell;
  lang: Lang;
  provisional: boolean;
  stopped: boolean;
}) {
  const corner = stopped && cell.isToday ? corners.stopped : cell.makeup ? corners.worked : undefined;
  return (
    <span
      className={css.cell}
      data-state={cell.state}
      data-today={cell.isToday || undefined}
      data-due={cell.due || undefined}
      data-provisional={(cell.due && provisional) || undefined}
    >
      <span className={css.small}>{cell.small[lang]}</span>
      {cell.large[lang] && (
        <span className={css.large} data-word={Number.isNaN(Number(cell.large[lang])) || undefined}>
          {cell.large[lang]}
        </span>
      )}
      {corner && <span className={css.corner}>{corner[lang]}</span>}
    </span>
  );
}

function DayTable({ trace, today, lang, id }: { trace: readonly TraceDay[]; today: string; lang: Lang; id: string }) {
  const heads = { zh: ['日期', '星期', '计数'], en: ['Date', 'Day', 'Count'] }[lang];
  return (
    <details className={css.details}>
      <summary id={id}>{lang === 'zh' ? '逐日列表' : 'As a table, day by day'}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={css.scroll} aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trace.map((day) => (
              <tr key={day.date}>
                <th scope="row">
                  <time className="q-no" dateTime={day.date}>
                    {shortDate(day.date, lang, today)}
                  </time>
                </th>
                <td>{weekdayWord(day.date, lang)}</td>
                <td>
                  {dayWords(day)[lang]}
                  {day.date === today && (lang === 'zh' ? '（今天）' : ' (today)')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

export function DayCount({
  trace,
  today,
  lang,
  light = 'soon',
  due,
  provisional = false,
  stoppedOn,
  retold,
  rules = [],
  basis,
  grounds,
}: DayCountProps) {
  const id = useId();
  const rows = rowsOf(weeksOf(trace, stoppedOn ?? today));
  // Week rows are told apart by their Monday; a gap by the row before it.
  const keyOf = (row: (typeof rows)[number], i: number) => ('week' in row ? row.week[0]?.date : `gap-${i}`);
  return (
    <div className={css.count} data-light={light}>
      <div className={css.grid} aria-hidden="true">
        <div className={css.week}>
          {weekdays[lang].map((word, i) => (
            <span key={word} className={css.head} data-rest={i > 4 || undefined}>
              {word}
            </span>
          ))}
        </div>
        {rows.map((row, i) =>
          'week' in row ? (
            <div key={keyOf(row, i)} className={css.week}>
              {row.week.map((cell) => (
                <Cell
                  key={cell.date}
                  cell={cell}
                  lang={lang}
                  provisional={provisional}
                  stopped={stoppedOn !== undefined}
                />
              ))}
            </div>
          ) : (
            <div key={keyOf(row, i)} className={css.gap}>
              {lang === 'zh' ? `中间 ${row.skipped} 周从略，见列表` : `${row.skipped} weeks left out, see the table`}
            </div>
          ),
        )}
      </div>
      {retold && (
        <p className={css.retold}>
          <Dated>{retold[lang]}</Dated>
        </p>
      )}
      {grounds && <Grounds lang={lang} today={today} {...grounds} />}
      {basis && (
        <p className={css.basis}>
          {lang === 'zh' ? '依据：' : 'Ground: '}
          {basis.url ? <a href={basis.url}>{basis.text[lang]}</a> : basis.text[lang]}
        </p>
      )}
      {rules.length > 0 && (
        <ul className={css.rules} aria-label={lang === 'zh' ? '计算规则' : 'Rules of counting'}>
          {rules.map(({ text, basis: ground }) => (
            <li key={text.en}>
              {text[lang]}
              {lang === 'zh' ? `（${ground.text.zh}）` : ` (${ground.text.en})`}
            </li>
          ))}
        </ul>
      )}
      {provisional && due && (
        <p className={css.basis}>
          <ProvisionalDate date={due} lang={lang} today={today} />
          {lang === 'zh'
            ? ' 该年节假日安排还没公布，公布后自动重算。'
            : ' The holiday notice of that year is not out yet; the date is recomputed when it is.'}
        </p>
      )}
      <DayTable trace={trace} today={today} lang={lang} id={id} />
    </div>
  );
}
