/** Boards that show rows one by one: lanes of cards, the shelf, the list by date, cards with columns side by side. */
import { Link } from 'react-router';
import type { BoardRow, BoardView, CardsPart, DuePart, GroupsPart, ShelfPart } from '../../../client/types-boards.ts';
import { formatDate } from '../../../language/dates.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import { lightWords } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';
import { cellWords, More, RowLight, RowLink, useAddress } from './parts.tsx';

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
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={css.lanes} tabIndex={0} aria-label={t(view.title)}>
        {groups.lanes.map((lane) => (
          <section key={lane.value} className={parts.panel} aria-label={t(lane.label)}>
            <h2 className={css.laneTitle}>
              {lane.light && <LightShape light={lane.light} size={13} />}
              {t(lane.label)} <small>{lane.count.toLocaleString('en')}</small>
            </h2>
            {lane.rows.length === 0 && <p className={`${parts.note} ${parts.padded}`}>{say('没有', 'None')}</p>}
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
      {cut && (
        <More shown={shown} what={say(`每列显示前 ${shown} 件。`, `The first ${shown} of each lane are shown.`)} />
      )}
    </>
  );
}

function Slot({
  view,
  slot,
  rows,
  title,
}: {
  view: BoardView;
  slot: string;
  rows: readonly BoardRow[];
  title: string;
}) {
  const { lang } = useWords();
  const [, second] = view.show;
  return (
    <li className={css.slot} data-light={rows[0]?.light}>
      <span className={css.slotNumber}>
        <span className={parts.sr}>{title} </span>
        {slot || '–'}
      </span>
      <ul>
        {rows.map((row) => (
          <li key={row.number}>
            <RowLight view={view} light={row.light} />
            <span className={css.slotText}>
              <RowLink show={view.show} row={row} />
              {second && <small>{cellWords(second, row.values[second.key], lang)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Shelf({ view, shelf }: { view: BoardView; shelf: ShelfPart }) {
  const { say, t } = useWords();
  const address = useAddress();
  const shown = shelf.slots.reduce((sum, slot) => sum + slot.rows.length, 0);
  return (
    <div className={css.shelf}>
      <nav className={`${parts.panel} ${css.cabinets}`} aria-label={t(shelf.outer)}>
        {shelf.cabinets.map((cabinet) => (
          <Link
            key={cabinet.value}
            to={address({ place: cabinet.value, limit: undefined })}
            aria-current={cabinet.value === shelf.cabinet ? 'page' : undefined}
          >
            <strong>{cabinet.value}</strong>
            <span>{cabinet.count.toLocaleString('en')}</span>
            <span className={css.cabinetLights}>
              {cabinet.lights
                .filter(({ light }) => light !== 'ok')
                .map(({ light, count }) => (
                  <span key={light}>
                    <RowLight view={view} light={light} /> {count}
                  </span>
                ))}
            </span>
          </Link>
        ))}
      </nav>
      <section className={parts.panel} aria-label={`${t(shelf.outer)} ${shelf.cabinet ?? ''}`}>
        <ul className={css.slots}>
          {shelf.slots.map(({ slot, rows }) => (
            <Slot key={slot} view={view} slot={slot} rows={rows} title={t(shelf.inner)} />
          ))}
        </ul>
        {shelf.more && <More shown={shown} what={say(`显示了前 ${shown} 件。`, `The first ${shown} are shown.`)} />}
      </section>
    </div>
  );
}

export function Due({ view, due }: { view: BoardView; due: DuePart }) {
  const { lang, say, t } = useWords();
  const figures = [
    { light: 'late', words: say('已过期限', 'Past the day'), value: due.overdue },
    { light: 'soon', words: say(`${due.soonDays} 天内`, `Within ${due.soonDays} days`), value: due.soon },
    { light: undefined, words: say('全部', 'All'), value: due.total },
  ] as const;
  return (
    <section className={parts.panel}>
      <dl className={css.figures}>
        {figures.map(({ light, words, value }) => (
          <div key={words}>
            <dt>
              {light && <LightShape light={light} size={13} />} {words}
            </dt>
            <dd>{value.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={parts.tableWrap} tabIndex={0} aria-label={t(view.title)}>
        <table className={parts.table}>
          <thead>
            <tr>
              <th scope="col">{t(due.dateTitle)}</th>
              {view.show.map((column) => (
                <th key={column.key} scope="col">
                  {t(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {due.rows.map((row) => (
              <tr key={row.number}>
                <td className={css.day} data-light={row.light}>
                  {row.light && row.light !== 'ok' && (
                    <>
                      <LightShape light={row.light} size={13} />
                      <span className={parts.sr}>{t(lightWords[row.light])} </span>
                    </>
                  )}
                  <time className="q-no" dateTime={row.date}>
                    {formatDate(row.date, lang)}
                  </time>
                </td>
                {view.show.map((column, at) => (
                  <td key={column.key}>
                    {at === 0 ? (
                      <RowLink show={view.show} row={row} />
                    ) : (
                      cellWords(column, row.values[column.key], lang)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {due.more && (
        <More
          shown={due.rows.length}
          what={say(`显示了最近的 ${due.rows.length} 条。`, `The nearest ${due.rows.length} are shown.`)}
        />
      )}
    </section>
  );
}

export function Cards({ view, cards }: { view: BoardView; cards: CardsPart }) {
  const { lang, say, t } = useWords();
  return (
    <section className={parts.panel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={parts.tableWrap} tabIndex={0} aria-label={t(view.title)}>
        <table className={`${parts.table} ${css.across}`}>
          <thead>
            <tr>
              {[...view.show, ...cards.across].map((column) => (
                <th key={column.key} scope="col">
                  {t(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.rows.map((row) => (
              <tr key={row.number}>
                {view.show.map((column, at) => (
                  <td key={column.key}>
                    {at === 0 ? (
                      <RowLink show={view.show} row={row} />
                    ) : (
                      cellWords(column, row.values[column.key], lang)
                    )}
                  </td>
                ))}
                {cards.across.map((column, at) => (
                  <td key={column.key}>
                    <span className={css.answer} data-light={row.cells[at]?.light}>
                      {row.cells[at]?.light && <LightShape light={row.cells[at].light} size={12} />}
                      {cellWords(column, row.cells[at]?.value, lang) || say('—', '–')}
                    </span>
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
