/** Small parts of the administration's pages: a labelled control that shows its own error, what became of an act, a page's foot. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './admin.module.css';

/** What an action of these pages answers. */
export interface Outcome {
  problem?: Problem | undefined;
  /** Which form it was. */
  intent?: string | undefined;
  done?: boolean | undefined;
  /** A link to hand over, where the office has no mail server. */
  link?: string | undefined;
}

/** Label, hint, error, control. @param name of the field in the API's answer */
export function Field({
  label,
  hint,
  name,
  problem,
  children,
}: {
  label: string;
  hint?: string;
  name: string;
  problem?: Problem | undefined;
  children: ReactNode;
}) {
  const { t } = useWords();
  const wrong = problem?.errors?.find((entry) => entry.path === name);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={css.field} data-wrong={wrong ? true : undefined}>
      <span>{label}</span>
      {hint && <small>{hint}</small>}
      {wrong && <span className={css.fieldError}>{`${t(wrong.text)} ${t(wrong.remedy)}`}</span>}
      {children}
    </label>
  );
}

/** The API's "no", or a word that it is done. */
export function Told({ outcome, done }: { outcome: Outcome | undefined; done: string }) {
  const { t } = useWords();
  return (
    <div className={css.messages} role="status">
      {outcome?.problem && <Message light="late">{`${t(outcome.problem.text)} ${t(outcome.problem.remedy)}`}</Message>}
      {outcome?.done && <Message light="ok">{done}</Message>}
    </div>
  );
}

export function Day({ day, today }: { day: string; today?: string }) {
  const { lang } = useWords();
  return (
    <time className="q-no" dateTime={day}>
      {shortDate(day, lang, today)}
    </time>
  );
}

/** Title, lead and acts of a page. */
export function Head({ title, lead, children }: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <div className={parts.pageHead}>
      <div>
        <h1 className={parts.title}>{title}</h1>
        <p className={parts.lead}>{lead}</p>
      </div>
      {children && <div className={parts.pageActs}>{children}</div>}
    </div>
  );
}

/** A table that scrolls by itself where the screen is narrow. */
export function Table({ label, head, children }: { label: string; head: readonly string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
    <section className={parts.tableWrap} tabIndex={0} aria-label={label}>
      <table className={parts.table}>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** The address of this page with other values; empty ones are left out. */
export function withQuery(path: string, values: { readonly [key: string]: string | undefined }): string {
  const pairs = Object.entries(values).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
  return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** Back to the first page, on to the next one. */
export function Pages({
  path,
  query,
  next,
  children,
}: {
  path: string;
  query: { readonly [key: string]: string | undefined };
  next: string | undefined;
  children?: ReactNode;
}) {
  const { say } = useWords();
  return (
    <div className={css.foot}>
      {children}
      {query.cursor && (
        <Link className={parts.button} data-kind="quiet" to={withQuery(path, { ...query, cursor: undefined })}>
          {say('回到最前', 'Back to the first')}
        </Link>
      )}
      {next && (
        <Link className={parts.button} to={withQuery(path, { ...query, cursor: next })}>
          {say('再看后面的', 'Show the next ones')}
        </Link>
      )}
    </div>
  );
}

/** Values of a request's query by name; blanks are none. */
export function readQuery<K extends string>(request: Request, names: readonly K[]): { [name in K]?: string } {
  const search = new URL(request.url).searchParams;
  const found: { [name in K]?: string } = {};
  for (const name of names) {
    const value = search.get(name)?.trim();
    if (value) found[name] = value;
  }
  return found;
}
