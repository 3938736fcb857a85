/** One report of a register: from day to day, by period and group, with its files. Covered figures say why. */
import { IconDownload } from '@tabler/icons-react';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ReportView } from '../../../client/types-boards.ts';
import { formatFen } from '../../../language/money.ts';
import parts from '../parts/parts.module.css';
import { Button, Empty, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './boards.module.css';
import { BoardLinks } from './links.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { id = '', report = '' } = args.params;
  const search = new URL(args.request.url).searchParams;
  return withDesk(args, async (api) => {
    const [list, view] = await Promise.all([
      api.boards(id),
      api.report(id, report, { from: search.get('from') || undefined, to: search.get('to') || undefined }),
    ]);
    return { list, view };
  });
}

type Data = Awaited<ReturnType<typeof loader>>;

function figureWords(figure: number | null, { kind, money }: Partial<ReportView['head'][number]> = {}): string {
  if (figure === null) return '–';
  if (money) return formatFen(figure);
  const digits = kind === 'average' || kind === 'share' ? 2 : 0;
  const words = figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: 2 });
  return kind === 'share' ? `${words}%` : words;
}

function Figures({ view }: { view: ReportView }) {
  const { say, t } = useWords();
  const groups = view.head.filter(({ kind }) => kind === 'period' || kind === 'group').length;
  const headOf = (at: number) => view.head[groups + at];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
    <section className={parts.tableWrap} tabIndex={0} aria-label={t(view.title)}>
      <table className={`${parts.table} ${css.report}`}>
        <thead>
          <tr>
            {view.head.map((column, at) => (
              <th key={column.title.en} scope="col" className={at >= groups ? css.figure : undefined}>
                {t(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.labels.map((label) => label.en).join(' ')}>
              {row.labels.map((label, at) =>
                at === 0 ? (
                  <th key={view.head[at]?.title.en} scope="row">
                    {t(label)}
                  </th>
                ) : (
                  <td key={view.head[at]?.title.en}>{t(label)}</td>
                ),
              )}
              {row.figures.map((figure, at) => (
                <td key={view.head[groups + at]?.title.en} className={css.figure}>
                  {row.covered
                    ? say(`少于 ${view.smallest}`, `under ${view.smallest}`)
                    : figureWords(figure, headOf(at))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {view.total && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={groups}>
                {say('合计', 'Total')}
              </th>
              {view.total.map((figure, at) => (
                <td key={view.head[groups + at]?.title.en} className={css.figure}>
                  {figureWords(figure, headOf(at))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

export default function Report() {
  const { list, view } = useLoaderData<typeof loader>();
  const { lang, say, t } = useWords();
  const file = (format: string) =>
    `/api/v1/registers/${view.register.id}/reports/${view.id}?${new URLSearchParams({ from: view.from, to: view.to, format, lang })}`;
  return (
    <div className={css.page}>
      <p className={parts.second}>{t(view.register.title)}</p>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{t(view.title)}</h1>
          <p className={parts.lead}>{t(view.summary)}</p>
        </div>
        <div className={parts.pageActs}>
          {['xlsx', 'csv', 'pdf'].map((format) => (
            <a key={format} className={parts.button} href={file(format)} download>
              <IconDownload size={16} stroke={1.75} aria-hidden="true" />
              {format.toUpperCase()}
            </a>
          ))}
        </div>
      </div>
      <BoardLinks list={list} here={`reports/${view.id}`} />
      <section className={parts.panel}>
        <Form className={css.span} method="get" key={`${view.from} ${view.to}`}>
          <label>
            {say('从', 'From')}
            <input className={parts.control} type="date" name="from" defaultValue={view.from} required />
          </label>
          <label>
            {say('到', 'To')}
            <input className={parts.control} type="date" name="to" defaultValue={view.to} required />
          </label>
          <Button type="submit">{say('显示', 'Show')}</Button>
        </Form>
        {view.rows.length > 0 ? (
          <Figures view={view} />
        ) : (
          <Empty title={say('这段时间没有记录', 'No entry in this time')}>
            {say('换一段时间再看。', 'Choose another time.')}
          </Empty>
        )}
      </section>
      {view.rows.some((row) => row.covered) && (
        <div className={css.section}>
          <Message>
            {say(
              `对外公开的报表：少于 ${view.smallest} 件的格子不写数，合计也不写，以免推算出个人。`,
              `This report goes outside: figures of fewer than ${view.smallest} are covered, and with them the total, so that nobody can be told from it.`,
            )}
          </Message>
        </div>
      )}
    </div>
  );
}

export const meta = ({ loaderData }: { loaderData?: Data }) => [
  { title: loaderData ? `${loaderData.view.title.zh} · Qiao` : 'Qiao' },
];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
