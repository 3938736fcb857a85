/** A month of bars: one line for bars that do not overlap, days as columns, so that a table tells it all without a picture. Clashes are spelled out below. */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { BoardView, TimelineBar, TimelinePart } from '../../../client/types-boards.ts';
import { formatMonth } from '../../../language/dates.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import { useKeepInSight } from '../../ui/keep-in-sight.ts';
import { dateRange } from '../../ui/lang.ts';
import parts from '../parts/parts.module.css';
import { Empty } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import boards from './boards.module.css';
import { More, nameOf, useAddress } from './parts.tsx';
import css from './timeline.module.css';

type Row = TimelinePart['rows'][number];

/** Bars that do not touch share a line. */
function linesOf(bars: readonly TimelineBar[]): TimelineBar[][] {
  const lines: TimelineBar[][] = [];
  for (const bar of bars) {
    const free = lines.find((line) => (line.at(-1)?.to ?? '') < bar.from);
    if (free) free.push(bar);
    else lines.push([bar]);
  }
  return lines;
}

function Bar({ view, bar, days }: { view: BoardView; bar: TimelineBar; days: number }) {
  const { lang, say, t } = useWords();
  const name = nameOf(view.show, bar, lang);
  const light = bar.clashes.length ? 'late' : bar.light;
  const clash = bar.clashes.map(({ text }) => t(text)).join(say('，', ', '));
  return (
    <td colSpan={days}>
      <Link
        to={`/desk/cases/${bar.caseId}`}
        className={css.bar}
        data-light={light}
        aria-label={[name, dateRange(bar.from, bar.to, lang), clash].filter(Boolean).join(say('，', ', '))}
      >
        {light && <LightShape light={light} size={12} />}
        <span>{name}</span>
      </Link>
    </td>
  );
}

function Line({ view, line, days }: { view: BoardView; line: readonly TimelineBar[]; days: TimelinePart['days'] }) {
  const cells = [];
  for (let at = 0; at < days.length; ) {
    const day = days[at];
    if (!day) break;
    const bar = line.find((entry) => entry.from <= day.date && entry.to >= day.date);
    if (bar) {
      const length = days.slice(at).filter((entry) => entry.date <= bar.to).length;
      cells.push(<Bar key={day.date} view={view} bar={bar} days={length} />);
      at += length;
    } else {
      cells.push(<td key={day.date} data-rest={day.rest || undefined} />);
      at += 1;
    }
  }
  return cells;
}

function Lines({ view, row, days }: { view: BoardView; row: Row; days: TimelinePart['days'] }) {
  const { t } = useWords();
  const lines = linesOf(row.bars);
  return lines.map((line, at) => (
    <tr key={line[0]?.number}>
      {at === 0 && (
        <th scope="rowgroup" rowSpan={lines.length}>
          {t(row.label)}
        </th>
      )}
      <Line view={view} line={line} days={days} />
    </tr>
  ));
}

function Clashes({ view, timeline }: { view: BoardView; timeline: TimelinePart }) {
  const { lang, say, t } = useWords();
  const bars = timeline.rows.flatMap((row) => row.bars);
  const byNumber = new Map(bars.map((bar) => [bar.number, bar]));
  const clashing = bars.filter((bar) => bar.clashes.length > 0);
  if (clashing.length === 0) return null;
  return (
    <section className={`${parts.panel} ${parts.padded} ${boards.section}`}>
      <h2 className={parts.panelTitle}>{say(`冲突 ${clashing.length} 处`, `${clashing.length} with a clash`)}</h2>
      <ul className={css.clashes}>
        {clashing.map((bar) => (
          <li key={bar.number}>
            <LightShape light="late" size={13} />
            <span>
              <Link to={`/desk/cases/${bar.caseId}`}>{nameOf(view.show, bar, lang)}</Link>{' '}
              {dateRange(bar.from, bar.to, lang)}
              {bar.clashes.map((clash) => (
                <span key={clash.text.en}>
                  {say('：', ': ')}
                  {t(clash.text)}
                  {say('，与 ', ', with ')}
                  {clash.with
                    .map((number) => {
                      const other = byNumber.get(number);
                      return other ? nameOf(view.show, other, lang) : number;
                    })
                    .join(say('、', ', '))}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Timeline({ view, timeline }: { view: BoardView; timeline: TimelinePart }) {
  const { lang, say, t } = useWords();
  const address = useAddress();
  const frame = useRef<HTMLElement>(null);
  const thisMonth = timeline.days.some(({ date }) => date === view.today);
  useKeepInSight(frame, thisMonth ? '[aria-current]' : 'tbody a');
  const month = formatMonth(timeline.month, lang);
  const bars = timeline.rows.reduce((sum, row) => sum + row.bars.length, 0);
  return (
    <>
      <section className={parts.panel} ref={frame}>
        <div className={css.monthBar}>
          <Link
            className={parts.button}
            data-kind="quiet"
            to={address({ month: timeline.previous })}
            aria-label={say('上月', 'Previous month')}
          >
            <IconChevronLeft size={16} stroke={1.75} aria-hidden="true" />
            {say('上月', 'Previous')}
          </Link>
          <h2 className={parts.panelTitle}>{month}</h2>
          <Link
            className={parts.button}
            data-kind="quiet"
            to={address({ month: timeline.next })}
            aria-label={say('下月', 'Next month')}
          >
            {say('下月', 'Next')}
            <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
          </Link>
        </div>
        {bars === 0 ? (
          <Empty title={say('这个月没有', 'Nothing in this month')}>
            {say('看别的月份用上面的按钮。', 'The buttons above lead to other months.')}
          </Empty>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
          <section className={parts.tableWrap} tabIndex={0} aria-label={`${t(view.title)} ${month}`}>
            <table className={css.timeline}>
              <thead>
                <tr>
                  <td />
                  {timeline.days.map(({ date, rest }) => (
                    <th
                      key={date}
                      scope="col"
                      data-rest={rest || undefined}
                      aria-current={date === view.today ? 'date' : undefined}
                    >
                      {Number(date.slice(8))}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {timeline.rows.map((row) => (
                  <Lines key={row.value} view={view} row={row} days={timeline.days} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {timeline.more && <More shown={bars} what={say(`显示了前 ${bars} 条。`, `The first ${bars} are shown.`)} />}
      </section>
      <Clashes view={view} timeline={timeline} />
    </>
  );
}
