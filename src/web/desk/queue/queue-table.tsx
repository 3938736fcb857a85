/** Rows of the queue, moved through with J and K, opened with Enter. Rows are table rows with one link each, the matter. */
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaseSummary, QueueCounts } from '../../../client/types.ts';
import { ClockWords, DueDate } from '../../ui/clock/clock-words.tsx';
import { Dated } from '../../ui/clock/dated.tsx';
import { LightShape } from '../../ui/clock/light.tsx';
import { Span } from '../../ui/clock/span.tsx';
import { lengthWords, shortDate } from '../../ui/clock/words.ts';
import { useKeys } from '../parts/keys.ts';
import parts from '../parts/parts.module.css';
import { Empty, Kbd } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import { type QueueFilter, queueAddress, searchOf } from './filter.ts';
import css from './queue.module.css';
import { Shortcuts } from './shortcuts.tsx';

interface TableProps {
  items: readonly CaseSummary[];
  filter: QueueFilter;
  today: string;
  next?: string;
  waiting: boolean;
  selected?: string;
  onSelect: (id: string) => void;
  due: QueueCounts['due'];
}

function Row({
  item,
  today,
  href,
  selected,
  onSelect,
}: {
  item: CaseSummary;
  today: string;
  href: string;
  selected: boolean;
  onSelect: (id: string) => void;
}) {
  const { lang, t, say } = useWords();
  const { clock } = item;
  return (
    <tr className={css.row} data-row={item.id} data-selected={selected || undefined} onFocus={() => onSelect(item.id)}>
      <td>
        {clock ? (
          <div className={css.clock}>
            <LightShape light={clock.light} />
            <Span light={clock.light} progress={clock.progress} />
            <span className={css.two}>
              <ClockWords clock={clock} lang={lang} />
              <small>
                {t(clock.title)}
                {clock.startedOn <= today &&
                  `${say('・', ' · ')}${lengthWords(clock.length, clock.unit, lang, clock.per)}`}
              </small>
            </span>
          </div>
        ) : (
          <span className={css.none}>{say('没有期限在走', 'No limit is running')}</span>
        )}
      </td>
      <td>
        <Link className={`${css.two} ${css.matter}`} to={href}>
          <strong>{t(item.procedure.title)}</strong>
          <small className="q-no">{item.number}</small>
        </Link>
      </td>
      <td>{item.applicant}</td>
      <td>
        <span className={`${parts.chip} ${css.state}`} data-current={selected || undefined}>
          {t(item.state.title)}
        </span>
      </td>
      <td className={css.next}>
        <Dated>{t(item.next)}</Dated>
      </td>
      <td className={css.due}>{clock ? <DueDate clock={clock} lang={lang} today={today} /> : say('—', '–')}</td>
    </tr>
  );
}

/** Still bars of the final shape, shown when the answer takes longer than 300 ms (by the style sheet). */
function Waiting() {
  return (
    <div className={css.waiting} aria-hidden="true">
      {[72, 58, 66, 50, 62].map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

function NothingHere({ filter, today, due }: Pick<TableProps, 'filter' | 'today' | 'due'>) {
  const { lang, say } = useWords();
  const next = Object.keys(due)
    .filter((date) => date > today)
    .sort()[0];
  const filtered = Boolean(filter.procedure || filter.state || filter.q || filter.due);
  const title = filtered
    ? say('没有符合筛选的办件', 'No case matches the filter')
    : say('这里没有等着办的件', 'Nothing waits here');
  return (
    <Empty title={title}>
      {filtered ? (
        <Link to={queueAddress({ queue: filter.queue })}>{say('去掉筛选', 'Remove the filter')}</Link>
      ) : (
        <>
          {next &&
            say(`下一件 ${shortDate(next, lang, today)}到期。`, `The next is due ${shortDate(next, lang, today)}. `)}
          <Link to="/desk?queue=department">{say('看看本处的', 'See the section’s cases')}</Link>
        </>
      )}
    </Empty>
  );
}

export function QueueTable({ items, filter, today, next, waiting, selected, onSelect, due }: TableProps) {
  const { say } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const [help, showHelp] = useState(false);
  const go = useNavigate();
  const from = searchOf(filter);
  const byLimit = filter.queue !== 'all';
  const href = (id: string) => `/desk/cases/${id}?${new URLSearchParams({ from })}`;
  const move = (step: 1 | -1) => {
    const at = items.findIndex((item) => item.id === selected);
    const active = body.current?.contains(document.activeElement) ?? false;
    const target = items[Math.min(items.length - 1, Math.max(0, active ? at + step : Math.max(at, 0)))];
    if (target) body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(target.id)}"] a`)?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    '.': () => selected && go(`${href(selected)}#acts`),
    '?': () => showHelp((open) => !open),
  });
  const heads = [
    byLimit ? say('时限 ↑', 'Limit ↑') : say('时限', 'Limit'),
    say('事项与编号', 'Matter and number'),
    say('申请人', 'Applicant'),
    say('状态', 'State'),
    say('下一步', 'Next'),
    say('到期', 'Due'),
  ];
  return (
    <>
      {items.length === 0 && !waiting ? (
        <NothingHere filter={filter} today={today} due={due} />
      ) : (
        <div className={css.tableWrap} data-waiting={waiting || undefined}>
          {waiting && <Waiting />}
          <table className={css.table}>
            <thead>
              <tr>
                {heads.map((head, i) => (
                  <th key={head} scope="col" aria-sort={i === 0 && byLimit ? 'ascending' : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {items.map((item) => (
                <Row
                  key={item.id}
                  item={item}
                  today={today}
                  href={href(item.id)}
                  selected={item.id === selected}
                  onSelect={onSelect}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={css.foot}>
        <p className={css.keys}>
          <Kbd>J</Kbd> <Kbd>K</Kbd> {say('上下', 'down, up')} ・ <Kbd>Enter</Kbd> {say('打开', 'open')} ・ <Kbd>.</Kbd>{' '}
          {say('操作', 'acts')} ・{' '}
          <button type="button" className={css.helpButton} onClick={() => showHelp(true)}>
            <Kbd>?</Kbd> {say('全部快捷键', 'all keys')}
          </button>
        </p>
        {next && (
          <Link className={parts.button} to={`/desk?${searchOf({ ...filter, cursor: next })}`}>
            {say('再看后面的', 'Show the next ones')}
          </Link>
        )}
        {filter.cursor && (
          <Link className={parts.button} data-kind="quiet" to={queueAddress(filter)}>
            {say('回到最前', 'Back to the first')}
          </Link>
        )}
        <p>
          {byLimit
            ? say('按最近的期限排，不按来件先后', 'By nearest limit, not by arrival')
            : say('按来件日排，新的在前', 'By day of arrival, the newest first')}
        </p>
      </div>
      <Shortcuts open={help} onClose={() => showHelp(false)} />
    </>
  );
}
