/** One register: its views as tabs, its columns as the definition names them, a page at a time; exports are the API's own files. */
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { RegisterEntry, RegisterView } from '../../../client/types.ts';
import { isPresent } from '../../../language/evaluate.ts';
import type { Value } from '../../../language/expression.ts';
import type { FieldType } from '../../../language/field.ts';
import { BoardLinks } from '../boards/links.tsx';
import { valueWords } from '../field-values.ts';
import parts from '../parts/parts.module.css';
import { Empty } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './registers.module.css';

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const search = new URL(args.request.url).searchParams;
  const [view, q, unit, cursor] = ['view', 'q', 'unit', 'cursor'].map((key) => search.get(key)?.trim() || undefined);
  return withDesk(args, async (api) => {
    const [{ register, items, next }, list] = await Promise.all([
      api.entries(id, { view, q, unit, cursor, limit: 50 }),
      api.boards(id),
    ]);
    return { register, items, next, list, view, q, unit, cursor };
  });
}

type Data = Awaited<ReturnType<typeof loader>>;

type Column = RegisterView['columns'][number];

const known: readonly FieldType[] = ['enum', 'enums', 'date', 'country', 'region', 'bool', 'int', 'money'];
const fieldType = (type: string): FieldType => known.find((one) => one === type) ?? 'text';

const isFigure = ({ type }: Column) => type === 'int' || type === 'money';

const address = (id: string, query: { [key: string]: string | undefined }) => {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])),
  );
  return `/desk/registers/${id}${search.size ? `?${search}` : ''}`;
};

function CellValue({ column, value, entry }: { column: Column; value: Value | undefined; entry: RegisterEntry }) {
  const { lang, say } = useWords();
  if (!isPresent(value)) return <span className={css.none}>{say('—', '–')}</span>;
  if (column.counts && typeof value === 'number' && value > 0 && typeof entry.values.unit === 'string') {
    return <Link to={address(column.counts, { unit: entry.values.unit })}>{value}</Link>;
  }
  if (column.type === 'case' && entry.caseId) {
    return (
      <Link className="q-no" to={`/desk/cases/${entry.caseId}`}>
        {String(value)}
      </Link>
    );
  }
  // The definition's own types, so the words are those of the form; a number never breaks.
  const words = valueWords({ type: fieldType(column.type), options: column.options }, value, lang);
  return <span className={words.length <= 20 ? 'q-no' : undefined}>{words}</span>;
}

function Entries({ register, items }: Pick<Data, 'register' | 'items'>) {
  const { say, t } = useWords();
  // Where a column names the case, that column is the way to it; else the entry's own number is. Units have no case.
  const columns = register.columns.filter(({ joins }) => !joins);
  const named = columns.some((column) => column.type === 'case') || items.every(({ caseId }) => caseId === undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
    <section className={parts.tableWrap} tabIndex={0} aria-label={t(register.title)}>
      <table className={parts.table}>
        <thead>
          <tr>
            {!named && <th scope="col">{say('编号', 'Number')}</th>}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={isFigure(column) ? css.figure : undefined}>
                {t(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <tr key={entry.id}>
              {!named && (
                <td>
                  <Link className="q-no" to={`/desk/cases/${entry.caseId}`}>
                    {entry.number}
                  </Link>
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key} className={isFigure(column) ? css.figure : undefined}>
                  <CellValue column={column} value={entry.values[column.key]} entry={entry} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export default function Register() {
  const { register, items, next, list, view, q, unit, cursor } = useLoaderData<typeof loader>();
  const { say, t } = useWords();
  const file = (format: string) =>
    `/api/v1/registers/${register.id}/entries?${new URLSearchParams({ format, ...(view ? { view } : {}), ...(q ? { q } : {}), ...(unit ? { unit } : {}) })}`;
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{t(register.title)}</h1>
          <p className={parts.lead}>{t(register.summary)}</p>
        </div>
        <div className={parts.pageActs}>
          <a className={parts.button} href={file('xlsx')} download>
            <IconDownload size={16} stroke={1.75} aria-hidden="true" />
            XLSX
          </a>
          <a className={parts.button} href={file('csv')} download>
            <IconDownload size={16} stroke={1.75} aria-hidden="true" />
            CSV
          </a>
        </div>
      </div>
      <BoardLinks list={list} />
      <section className={parts.panel}>
        <div className={css.bar}>
          <nav className={parts.tabs} aria-label={say('看法', 'Views')}>
            {register.views.map((entry, i) => (
              <Link
                key={entry.id}
                className={parts.tab}
                to={address(register.id, { view: entry.id, q, unit })}
                aria-current={(view ?? register.views[0]?.id) === entry.id && (view || i === 0) ? 'page' : undefined}
              >
                {t(entry.title)}
              </Link>
            ))}
          </nav>
          <Form
            className={css.search}
            method="get"
            role="search"
            aria-label={say('在本台账里找', 'Find in this register')}
            key={q ?? ''}
          >
            {view && <input type="hidden" name="view" value={view} />}
            {unit && <input type="hidden" name="unit" value={unit} />}
            <input
              className={parts.control}
              name="q"
              type="search"
              defaultValue={q ?? ''}
              aria-label={say('在本台账里找', 'Find in this register')}
            />
            <button className={parts.button} type="submit">
              <IconSearch size={16} stroke={1.75} aria-hidden="true" />
              {say('找', 'Find')}
            </button>
          </Form>
        </div>
        {unit && (
          <p className={css.only}>
            {say('只列一个单位的。', 'One unit only.')}{' '}
            <Link to={address(register.id, { view, q })}>{say('看全部单位', 'Show all units')}</Link>
          </p>
        )}
        {items.length > 0 ? (
          <Entries register={register} items={items} />
        ) : (
          <Empty
            title={q ? say(`没有含“${q}”的一行`, `No entry with “${q}”`) : say('这里还没有记录', 'No entry here yet')}
          >
            {q ? (
              <Link to={address(register.id, { view, unit })}>{say('去掉查找词', 'Remove the search')}</Link>
            ) : (
              say(
                '办件走到该记的一步，记录自己会来。',
                'Entries arrive by themselves when a case reaches the step that writes them.',
              )
            )}
          </Empty>
        )}
        <div className={css.foot}>
          {cursor && (
            <Link className={parts.button} data-kind="quiet" to={address(register.id, { view, q, unit })}>
              {say('回到最前', 'Back to the first')}
            </Link>
          )}
          {next && (
            <Link className={parts.button} to={address(register.id, { view, q, unit, cursor: next })}>
              {say('再看后面的', 'Show the next ones')}
            </Link>
          )}
        </div>
      </section>
    </div>
  );
}

export const meta = ({ loaderData }: { loaderData?: Data }) => [
  { title: loaderData ? `${loaderData.register.title.zh} · Qiao` : 'Qiao' },
];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
