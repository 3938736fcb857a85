/** The shelf: a cell a slot, how each stands told by frame, filling and mark; the legend above says what they mean. */
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import type { Light } from '../../../client/types.ts';
import type { BoardView, ShelfPart } from '../../../client/types-boards.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import { cellWords, More, nameOf, RowLight, useAddress } from './parts.tsx';
import css from './shelf.module.css';
import { type Chosen, ShelfSheet } from './shelf-sheet.tsx';

type SlotRow = ShelfPart['slots'][number]['rows'][number];

/** The last characters of a name, which are enough to find a thing in its place. */
const tail = (name: string): string => /[^*]*$/.exec(name)?.[0].slice(-3) || name;

function LightMark({ light }: { light: Light | undefined }) {
  if (light === 'done') return <IconArrowUpRight size={13} stroke={1.75} aria-hidden="true" />;
  return light && light !== 'ok' && light !== 'soon' ? <LightShape light={light} size={11} /> : null;
}

function Mark({ row }: { row: SlotRow }) {
  const { t } = useWords();
  return row.mark ? <small aria-hidden="true">{t(row.mark)}</small> : <LightMark light={row.light} />;
}

interface ThingProps {
  view: BoardView;
  slot: string;
  row: SlotRow;
  title: string;
  chosen: boolean;
}

function Thing({ view, slot, row, title, chosen }: ThingProps) {
  const { lang, say } = useWords();
  const address = useAddress();
  const words = view.show.map((column) => cellWords(column, row.values[column.key], lang)).filter(Boolean);
  return (
    <Link
      to={`${address({ thing: row.caseId })}#sheet`}
      className={css.thing}
      aria-current={chosen || undefined}
      preventScrollReset
      data-light={row.light}
      data-mark={row.mark ? '' : undefined}
    >
      <span className={css.slot}>
        <span className={parts.sr}>{title} </span>
        {slot || '–'}
      </span>
      <b>{tail(nameOf(view.show, row, lang))}</b>
      <Mark row={row} />
      <span className={parts.sr}>{words.join(say('，', ', '))}</span>
    </Link>
  );
}

function Slots({ view, shelf, thing }: { view: BoardView; shelf: ShelfPart; thing: string | undefined }) {
  const { say, t } = useWords();
  return (
    <ul className={css.slots}>
      {shelf.slots.map(({ slot, rows }) =>
        rows.length === 0 ? (
          <li key={slot} className={css.empty}>
            <span className={parts.sr}>
              {t(shelf.inner)} {slot} {say('空', 'empty')}
            </span>
            <span className={css.slot} aria-hidden="true">
              {slot}
            </span>
          </li>
        ) : (
          rows.map((row) => (
            <li key={row.number}>
              <Thing view={view} slot={slot} row={row} title={t(shelf.inner)} chosen={row.caseId === thing} />
            </li>
          ))
        ),
      )}
    </ul>
  );
}

/** What frame, filling and mark of a cell mean. */
function Key({ view, marks }: { view: BoardView; marks: ShelfPart['marks'] }) {
  const { say, t } = useWords();
  const marked = new Set(marks.map(({ words }) => words.en));
  return (
    <ul className={css.key} aria-label={say('格子的含义', 'What the cells mean')}>
      {view.legend.map(({ light, words }) => (
        <li key={light}>
          <span className={css.sample} data-light={light}>
            <LightMark light={light} />
          </span>
          {words
            .filter(({ en }) => !marked.has(en))
            .map(t)
            .join(say('、', ', '))}
        </li>
      ))}
      {marks.map(({ text, words }) => (
        <li key={words.en}>
          <span className={css.sample} data-mark="">
            <small>{t(text)}</small>
          </span>
          {t(words)}
        </li>
      ))}
      <li>
        <span className={`${css.sample} ${css.hollow}`} />
        {say('空格', 'Empty')}
      </li>
    </ul>
  );
}

/** @param chosen the case behind the chosen slot */
export function Shelf({ view, shelf, chosen }: { view: BoardView; shelf: ShelfPart; chosen: Chosen | undefined }) {
  const { say, t } = useWords();
  const address = useAddress();
  const thing = new URLSearchParams(useLocation().search).get('thing') ?? undefined;
  const found = shelf.slots.flatMap(({ slot, rows }) => rows.map((row) => ({ slot, row })));
  const open = found.find(({ row }) => row.caseId === thing);
  const shown = shelf.slots.reduce((sum, slot) => sum + slot.rows.length, 0);
  return (
    <div className={css.shelf} data-open={open ? '' : undefined}>
      <nav className={`${parts.panel} ${css.cabinets}`} aria-label={t(shelf.outer)}>
        {shelf.cabinets.map((cabinet) => (
          <Link
            key={cabinet.value}
            to={address({ place: cabinet.value, limit: undefined, thing: undefined })}
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
      <section className={`${parts.panel} ${css.cabinet}`} aria-label={`${t(shelf.outer)} ${shelf.cabinet ?? ''}`}>
        <h2 className={parts.panelTitle}>
          {t(shelf.outer)} {shelf.cabinet}
        </h2>
        <Slots view={view} shelf={shelf} thing={thing} />
        <Key view={view} marks={shelf.marks} />
        {shelf.more && <More shown={shown} what={say(`显示了前 ${shown} 件。`, `The first ${shown} are shown.`)} />}
      </section>
      {open && (
        <ShelfSheet
          key={open.row.caseId}
          view={view}
          row={open.row}
          place={`${t(shelf.outer)} ${shelf.cabinet ?? ''} · ${t(shelf.inner)} ${open.slot}`}
          chosen={chosen}
        />
      )}
    </div>
  );
}
