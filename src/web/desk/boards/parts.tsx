/** Parts that all boards share: a value in words, the way to a row's case, the legend, the way to more. */
import { Link, useLocation } from 'react-router';
import type { Light, RegisterView } from '../../../client/types.ts';
import type { BoardRow, BoardView } from '../../../client/types-boards.ts';
import type { Value } from '../../../language/expression.ts';
import type { FieldType } from '../../../language/field.ts';
import type { Lang } from '../../../language/text.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import { lightWords } from '../../ui/clock/words.ts';
import { valueWords } from '../field-values.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './boards.module.css';

export type Column = RegisterView['columns'][number];

const known: readonly FieldType[] = ['enum', 'enums', 'date', 'country', 'region', 'bool', 'int', 'money'];

/** A value by its column's type; nothing for none. */
export function cellWords(column: Column, value: Value | undefined, lang: Lang): string {
  if (value === undefined || value === null || value === '') return '';
  const type = known.find((one) => one === column.type) ?? 'text';
  return valueWords({ type, options: column.options }, value, lang);
}

/** What a row is called: its first shown value, else its number. */
export function nameOf(show: readonly Column[], row: BoardRow, lang: Lang): string {
  const [first] = show;
  return (first && cellWords(first, row.values[first.key], lang)) || row.number;
}

/** A number of a paper, a document or a case, which never breaks; a sentence that holds a figure does. */
const isNumber = (words: string): boolean => /\d/.test(words) && /^[!-~]{1,24}$|^[^\s，。]{1,16}号$/.test(words);

/** A value of a row in words. */
export function Cell({ column, row }: { column: Column; row: BoardRow }) {
  const { lang } = useWords();
  const words = cellWords(column, row.values[column.key], lang);
  return isNumber(words) || column.type === 'date' ? <span className="q-no">{words}</span> : words;
}

/** The way to the case that wrote the row. */
export const RowLink = ({ show, row }: { show: readonly Column[]; row: BoardRow }) => {
  const { lang } = useWords();
  const name = nameOf(show, row, lang);
  return (
    <Link className={isNumber(name) ? 'q-no' : undefined} to={`/desk/cases/${row.caseId}`}>
      {name}
    </Link>
  );
};

/** A light with the value that it stands for; the board's own words where it has them. */
export function RowLight({ view, light }: { view: BoardView; light: Light | undefined }) {
  const { t, say } = useWords();
  if (!light) return null;
  const own = view.legend
    .find((entry) => entry.light === light)
    ?.words.map(t)
    .join(say('、', ', '));
  return (
    <span className={css.light}>
      <LightShape light={light} size={13} />
      <span className={parts.sr}>{own ?? t(lightWords[light])}</span>
    </span>
  );
}

export function Legend({ view }: { view: BoardView }) {
  const { say, t } = useWords();
  if (view.legend.length === 0) return null;
  return (
    <ul className={css.legend} aria-label={say('灯的含义', 'What the lights mean')}>
      {view.legend.map(({ light, words }) => (
        <li key={light}>
          <LightShape light={light} size={12} /> {words.map(t).join(say('、', ', '))}
        </li>
      ))}
    </ul>
  );
}

/** The same page with other words in its query. */
export function useAddress(): (changes: { [key: string]: string | undefined }) => string {
  const { pathname, search } = useLocation();
  return (changes) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(key);
      else next.set(key, value);
    }
    return `${pathname}${next.size ? `?${next}` : ''}`;
  };
}

const steps = [100, 400, 1000];

/** Says that something was left out, and shows more of it; at most 1000 rows. */
export function More({ shown, what }: { shown: number; what: string }) {
  const { say } = useWords();
  const address = useAddress();
  const next = steps.find((step) => step > shown);
  return (
    <p className={css.more}>
      <span className={parts.note}>{what}</span>
      {next && (
        <Link className={parts.button} data-kind="quiet" to={address({ limit: String(next) })}>
          {say('显示更多', 'Show more')}
        </Link>
      )}
    </p>
  );
}

/** Rows as a table, with the light and the way to the case first. */
export function RowTable({ view, rows, label }: { view: BoardView; rows: readonly BoardRow[]; label: string }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
    <section className={parts.tableWrap} tabIndex={0} aria-label={label}>
      <table className={parts.table}>
        <thead>
          <tr>
            {view.show.map((column) => (
              <th key={column.key} scope="col">
                {t(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              {view.show.map((column, at) => (
                <td key={column.key}>
                  {at === 0 ? (
                    <>
                      <RowLight view={view} light={row.light} /> <RowLink show={view.show} row={row} />
                    </>
                  ) : (
                    <Cell column={column} row={row} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
