/** What was chosen on the shelf: where it is and by when it is due, what happened last, what can be done. */
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { ActionView, CaseView } from '../../../client/types.ts';
import type { BoardView, ShelfPart } from '../../../client/types-boards.ts';
import { beijingTime, shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import { cellWords, nameOf, RowLight, useAddress } from './parts.tsx';
import css from './shelf-sheet.module.css';

/** Of the case behind a slot, only what the sheet shows. */
export type Chosen = Pick<CaseView, 'id' | 'state' | 'timeline' | 'can'>;

const lastMoves = 5;
const mostActs = 3;
const order = { main: 0, normal: 1, quiet: 2, careful: 3 } as const;

function Moves({ timeline }: Pick<Chosen, 'timeline'>) {
  const { lang, say, t } = useWords();
  const last = timeline.slice(-lastMoves).reverse();
  return (
    <>
      <h3 className={css.head}>{say('最近经过', 'Last moves')}</h3>
      <ol className={css.moves}>
        {last.map((entry) => {
          const { date } = beijingTime(entry.at);
          return (
            <li key={`${entry.version}${entry.action}`}>
              <time className="q-no" dateTime={entry.at}>
                {shortDate(date, lang)}
              </time>
              <span>
                {t(entry.text)}
                <small>{entry.by.body ? t(entry.by.body) : entry.by.name}</small>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Ways({ id, can }: { id: string; can: readonly ActionView[] }) {
  const { say, t } = useWords();
  const acts = can
    .filter((act) => act.permitted)
    .sort((a, b) => order[a.weight] - order[b.weight])
    .slice(0, mostActs);
  return (
    <p className={css.ways}>
      {acts.map((act, at) => (
        <Link
          key={act.action}
          className={parts.button}
          data-kind={at === 0 ? 'main' : undefined}
          to={`/desk/cases/${id}?${new URLSearchParams({ act: act.action })}#acts`}
        >
          {t(act.title)}
        </Link>
      ))}
      <Link className={parts.button} data-kind={acts.length ? 'quiet' : undefined} to={`/desk/cases/${id}`}>
        {say('看办件', 'See the case')}
      </Link>
    </p>
  );
}

interface SheetProps {
  view: BoardView;
  row: ShelfPart['slots'][number]['rows'][number];
  /** Cabinet and slot. */
  place: string;
  /** The case, where the reader may see it. */
  chosen: Chosen | undefined;
}

export function ShelfSheet({ view, row, place, chosen }: SheetProps) {
  const { lang, say, t } = useWords();
  const address = useAddress();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (row.caseId) sheet.current?.focus();
  }, [row.caseId]);
  // The state is said above, with its light.
  const said = ['', chosen ? t(chosen.state.title) : ''];
  const [, ...facts] = view.show.filter((column) => !said.includes(cellWords(column, row.values[column.key], lang)));
  return (
    <section
      ref={sheet}
      className={`${parts.panel} ${css.sheet}`}
      id="sheet"
      tabIndex={-1}
      aria-labelledby="sheet-title"
    >
      <div className={css.top}>
        <h2 id="sheet-title" className="q-no">
          {nameOf(view.show, row, lang)}
        </h2>
        <Link to={address({ thing: undefined })} className={css.close}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
          <span className={parts.sr}>{say('关闭', 'Close')}</span>
        </Link>
      </div>
      <p className={parts.second}>
        {place}
        {chosen && (
          <>
            {' '}
            · <RowLight view={view} light={row.light} /> {t(chosen.state.title)}
          </>
        )}
      </p>
      <dl className={css.facts}>
        {facts.map((column) => (
          <div key={column.key}>
            <dt>{t(column.label)}</dt>
            <dd>{cellWords(column, row.values[column.key], lang)}</dd>
          </div>
        ))}
      </dl>
      {chosen && chosen.timeline.length > 0 && <Moves timeline={chosen.timeline} />}
      {chosen ? (
        <Ways id={row.caseId} can={chosen.can} />
      ) : (
        <p className={parts.note}>{say('这一件您看不到经过。', 'You may not read the case behind it.')}</p>
      )}
    </section>
  );
}
