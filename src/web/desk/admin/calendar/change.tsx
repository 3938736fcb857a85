/** A confirmed version on its way: how far the cases are written, and what moved. */
import { IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Form, Link, type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router';
import type { CalendarProgress } from '../../../../client/types-calendar.ts';
import parts from '../../parts/parts.module.css';
import { Button, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from './calendar-admin.module.css';
import { MovesTable } from './moves.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const q = new URL(args.request.url).searchParams.get('q')?.trim() ?? '';
    const [office, change] = await Promise.all([api.office(), api.calendarChange(args.params.id ?? '', q)]);
    return { today: office.today, change, q };
  });

const pause = 1500;

function Progress({ progress }: { progress: CalendarProgress }) {
  const { say } = useWords();
  const { state, done, moved, kept } = progress;
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (state === 'done') return undefined;
    const timer = setInterval(revalidate, pause);
    return () => clearInterval(timer);
  }, [state, revalidate]);
  const all = moved + kept;
  if (state === 'done')
    return (
      <Message light="done" role="status">
        <p>{say(`已全部写入：${all} 个期限。`, `Everything is written: ${all} limits.`)}</p>
      </Message>
    );
  return (
    <div className={css.progress} role="status">
      <p>
        {state === 'preparing'
          ? say(`正在保住已告知的日期：${done} / ${all}`, `Securing the days that were told: ${done} of ${all}`)
          : say(
              `新日历已生效，正在写入并通知：${done} / ${all}`,
              `The new calendar is in force; writing and telling: ${done} of ${all}`,
            )}
      </p>
      <progress max={Math.max(1, all)} value={done} aria-label={say('进度', 'Progress')} />
    </div>
  );
}

export default function Change() {
  const { change, today, q } = useLoaderData<typeof loader>();
  const { lang, say, t } = useWords();
  const { entry } = change;
  const file = `/api/v1/calendar-years/${entry.id}?${new URLSearchParams({ format: 'xlsx', lang, ...(q ? { q } : {}) })}`;
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>
            {say(`${entry.year}年安排，第 ${entry.id} 次确认`, `${entry.year}: confirmation ${entry.id}`)}
          </h1>
          <p className={parts.lead}>{`${t(entry.arrangement.source)} · ${entry.confirmedBy ?? ''}`}</p>
        </div>
        <div className={parts.pageActs}>
          <Link className={parts.button} to="/desk/admin/calendar">
            {say('全部年份', 'All years')}
          </Link>
        </div>
      </div>
      {entry.progress && <Progress progress={entry.progress} />}
      <section className={parts.panel} aria-labelledby="moves">
        <div className={css.bar}>
          <h2 id="moves" className={parts.panelTitle}>
            {say(
              `${change.cases} 件办件：${change.moved} 个期限改期，${change.kept} 个保持原日期`,
              `${change.cases} cases: ${change.moved} limits move, ${change.kept} stay as told`,
            )}
          </h2>
          <Form method="get" role="search" className={css.search}>
            <input
              className={parts.control}
              type="search"
              name="q"
              defaultValue={q}
              aria-label={say('在清单里找', 'Find in the list')}
            />
            <Button type="submit">{say('找', 'Find')}</Button>
          </Form>
          <a className={parts.button} href={file} download>
            <IconDownload size={16} stroke={1.75} aria-hidden="true" />
            XLSX
          </a>
        </div>
        <MovesTable moves={change} today={today} filtered={q !== ''} />
      </section>
    </div>
  );
}

export const meta = () => [{ title: '年度安排 Arrangement of a year · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
