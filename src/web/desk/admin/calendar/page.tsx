/** The years of the calendar: which are published, by what notice, confirmed by whom; and the ways to add one. */
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { CalendarMeans, CalendarYearEntry } from '../../../../client/types-calendar.ts';
import { formatDate } from '../../../../language/dates.ts';
import type { Text } from '../../../../language/text.ts';
import parts from '../../parts/parts.module.css';
import { Button, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from './calendar-admin.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [office, found] = await Promise.all([api.office(), api.calendarYears()]);
    return { today: office.today, ...found };
  });

const meansWords: { readonly [means in CalendarMeans]: Text } = {
  form: { zh: '手工填写', en: 'typed' },
  file: { zh: '文件', en: 'file' },
  package: { zh: '软件包，已核对', en: 'package, compared' },
  book: { zh: '随软件附带', en: 'comes with the software' },
};

function Year({ entry }: { entry: CalendarYearEntry }) {
  const { lang, say, t } = useWords();
  const { arrangement, progress } = entry;
  const edit = entry.id ? `from=version&id=${entry.id}` : `from=book&year=${entry.year}`;
  const state = !entry.id
    ? ''
    : progress?.state === 'done'
      ? say(`${progress.moved} 个期限已改期`, `${progress.moved} limits moved`)
      : say(`正在写入 ${progress?.done ?? 0} / ${(progress?.moved ?? 0) + (progress?.kept ?? 0)}`, 'being written');
  return (
    <tr data-past={!entry.current || undefined}>
      <th scope="row">
        <Link to={`/desk/calendar?year=${entry.year}`}>{entry.year}</Link>
      </th>
      <td>
        {arrangement.url ? <a href={arrangement.url}>{t(arrangement.source)}</a> : t(arrangement.source)}
        <br />
        <small>{`${t(meansWords[entry.means])} · ${say(`${formatDate(arrangement.publishedOn, 'zh')}公布`, `published ${formatDate(arrangement.publishedOn, 'en')}`)}`}</small>
      </td>
      <td>
        {entry.confirmedBy ?? '—'}
        {entry.confirmedAt && (
          <>
            <br />
            <small className="q-no">{formatDate(entry.confirmedAt, lang)}</small>
          </>
        )}
      </td>
      <td>
        <span className={parts.chip} data-current={entry.current || undefined}>
          {entry.current
            ? say('现行', 'in force')
            : entry.inForceAt || !entry.id
              ? say('已被取代', 'replaced')
              : say('准备中', 'preparing')}
        </span>
        {entry.id && (
          <>
            <br />
            <small>
              <Link to={`/desk/admin/calendar/${entry.id}`}>{state}</Link>
            </small>
          </>
        )}
      </td>
      <td>
        <Link className={parts.button} to={`/desk/admin/calendar/edit?${edit}`}>
          {say('修改', 'Change')}
        </Link>
      </td>
    </tr>
  );
}

const sample = `notice,国务院办公厅关于2027年部分节假日安排的通知,Notice on the holiday arrangement for 2027,2026-11-10,https://www.gov.cn/…,2027
festival,元旦,New Year's Day,2027-01-01,2027-01-03
makeup,,,2027-02-20
closure,台风停工,Typhoon,2027-08-01,2027-08-01,武政令〔2027〕1号`;

function AddYear({ year, packageYears }: { year: number; packageYears: readonly number[] }) {
  const { say } = useWords();
  const newest = packageYears.at(-1);
  return (
    <aside className={css.side}>
      <section className={`${parts.panel} ${parts.padded}`}>
        <h2 className={parts.panelTitle}>{say('加一年', 'Add a year')}</h2>
        <Form method="get" action="/desk/admin/calendar/edit" className={css.add}>
          <label>
            <span>{say('年份', 'Year')}</span>
            <input
              className={parts.control}
              name="year"
              type="number"
              min={2000}
              max={2099}
              defaultValue={year}
              required
            />
          </label>
          <Button kind="main" type="submit" name="from" value="blank">
            {say('照通知填写', 'Type it in')}
          </Button>
          <Button type="submit" name="from" value="package">
            {say('取自软件包', 'Take it from the package')}
          </Button>
        </Form>
        <p className={parts.note}>
          {say(
            `软件包 chinese-days 有到 ${newest ?? '—'} 年；要与官方通知核对后才能确认。`,
            `The package chinese-days knows years up to ${newest ?? '—'}; it is compared with the official notice before it is confirmed.`,
          )}
        </p>
      </section>
      <section className={`${parts.panel} ${parts.padded}`}>
        <h2 className={parts.panelTitle}>{say('从文件', 'From a file')}</h2>
        <Form method="post" action="/desk/admin/calendar/edit" encType="multipart/form-data" className={css.add}>
          <input type="hidden" name="intent" value="file" />
          <label>
            <span>{say('JSON 或 CSV', 'JSON or CSV')}</span>
            <input
              className={parts.control}
              name="file"
              type="file"
              accept=".json,.csv,application/json,text/csv"
              required
            />
          </label>
          <Button type="submit">{say('读入', 'Read it')}</Button>
        </Form>
        <details className={css.sample}>
          <summary>{say('CSV 样例', 'Sample CSV')}</summary>
          <pre>{sample}</pre>
        </details>
      </section>
    </aside>
  );
}

export default function CalendarYearsPage() {
  const { today, years, provisional, packageYears } = useLoaderData<typeof loader>();
  const { say } = useWords();
  const next = provisional[0] ?? Number(today.slice(0, 4)) + 1;
  const heads = [say('年份', 'Year'), say('依据', 'Source'), say('确认', 'Confirmed by'), say('状态', 'State'), ''];
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{say('日历年度', 'Years of the calendar')}</h1>
          <p className={parts.lead}>
            {say(
              '每年的放假和调休安排，按国务院办公厅通知。',
              'Each year’s days off and make-up days, as the State Council General Office published them.',
            )}
          </p>
        </div>
      </div>
      {provisional.length > 0 && (
        <div className={css.notice}>
          <Message light="soon">
            <p>
              {say(
                `${provisional.join('、')} 年还没有安排；落在这些年的期限是暂定的。`,
                `No arrangement yet for ${provisional.join(', ')}; limits in these years are provisional.`,
              )}
            </p>
          </Message>
        </div>
      )}
      <div className={css.columns}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
        <section className={`${parts.panel} ${parts.tableWrap}`} tabIndex={0} aria-label={say('各年', 'The years')}>
          <table className={`${parts.table} ${css.years}`}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head || <span className={parts.sr}>{say('操作', 'Acts')}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map((entry) => (
                <Year key={`${entry.year} ${entry.id ?? 'book'}`} entry={entry} />
              ))}
            </tbody>
          </table>
        </section>
        <AddYear year={next} packageYears={packageYears} />
      </div>
    </div>
  );
}

export const meta = () => [{ title: '日历年度 Calendar · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
