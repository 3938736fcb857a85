/** Boards that show rows one by one: lanes of cards, cards with columns side by side. */
import type { Light } from '../../../client/types.ts';
import type { BoardRow, BoardView, CardsPart, GroupsPart } from '../../../client/types-boards.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';
import { Cell, cellWords, More, RowLink } from './parts.tsx';

/** What a card says below its name. */
function Details({ view, row }: { view: BoardView; row: BoardRow }) {
  const { lang, t } = useWords();
  const filled = view.show.slice(1).flatMap((column) => {
    const words = cellWords(column, row.values[column.key], lang);
    return words ? [{ column, words }] : [];
  });
  return (
    <dl className={css.details}>
      {filled.map(({ column, words }) => (
        <div key={column.key}>
          <dt>{t(column.label)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Groups({ view, groups }: { view: BoardView; groups: GroupsPart }) {
  const { say, t } = useWords();
  const shown = Math.max(0, ...groups.lanes.map((lane) => lane.rows.length));
  const cut = groups.lanes.some((lane) => lane.count > lane.rows.length);
  const empty = groups.lanes.filter((lane) => lane.count === 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={css.lanes} tabIndex={0} aria-label={t(view.title)}>
        {groups.lanes
          .filter((lane) => lane.count > 0)
          .map((lane) => (
            <section key={lane.value} className={parts.panel} aria-label={t(lane.label)}>
              <h2 className={css.laneTitle}>
                {lane.light && <LightShape light={lane.light} size={13} />}
                {t(lane.label)} <small>{lane.count.toLocaleString('en')}</small>
              </h2>
              <ul className={css.cards}>
                {lane.rows.map((row) => (
                  <li key={row.number}>
                    <RowLink show={view.show} row={row} />
                    <Details view={view} row={row} />
                  </li>
                ))}
              </ul>
              {lane.count > lane.rows.length && (
                <p className={`${parts.note} ${parts.padded}`}>
                  {say(`还有 ${lane.count - lane.rows.length} 件`, `${lane.count - lane.rows.length} more`)}
                </p>
              )}
            </section>
          ))}
      </section>
      {empty.length > 0 && (
        <p className={`${parts.note} ${css.section}`}>
          {say('现在没有：', 'None now: ')}
          {empty.map((lane) => t(lane.label)).join(say('、', ', '))}
        </p>
      )}
      {cut && (
        <More shown={shown} what={say(`每列显示前 ${shown} 件。`, `The first ${shown} of each lane are shown.`)} />
      )}
    </>
  );
}

/** A shape where the legend above says what it stands for, with its word for whoever reads by ear; else the word. */
function Answer({ words, light }: { words: string; light: Light | undefined }) {
  const { say } = useWords();
  if (!light) return <span className={css.answer}>{words || say('—', '–')}</span>;
  return (
    <span className={css.answer} data-light={light}>
      <LightShape light={light} size={14} />
      <span className={parts.sr}>{words}</span>
    </span>
  );
}

export function Cards({ view, cards }: { view: BoardView; cards: CardsPart }) {
  const { lang, say, t } = useWords();
  return (
    <section className={`${parts.panel} ${css.fits}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={parts.tableWrap} tabIndex={0} aria-label={t(view.title)}>
        <table className={`${parts.table} ${css.across}`}>
          <thead>
            <tr>
              {view.show.map((column) => (
                <th key={column.key} scope="col">
                  {t(column.label)}
                </th>
              ))}
              {cards.across.map((column) => (
                <th key={column.key} scope="col" className={css.narrow}>
                  <span>{t(column.label)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.rows.map((row) => (
              <tr key={row.number}>
                {view.show.map((column, at) => (
                  <td key={column.key}>
                    {at === 0 ? <RowLink show={view.show} row={row} /> : <Cell column={column} row={row} />}
                  </td>
                ))}
                {cards.across.map((column, at) => (
                  <td key={column.key} className={css.narrow}>
                    <Answer words={cellWords(column, row.cells[at]?.value, lang)} light={row.cells[at]?.light} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cards.more && (
        <More
          shown={cards.rows.length}
          what={say(`显示了前 ${cards.rows.length} 条。`, `The first ${cards.rows.length} are shown.`)}
        />
      )}
    </section>
  );
}
