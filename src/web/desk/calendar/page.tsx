/** The year's legal days: twelve months with their working days, the notice they come from, festivals and make-up days in words. */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { formatDate } from '../../../language/dates.ts';
import { Dated } from '../../ui/clock/dated.tsx';
import { shortDate, weekdays, weekdayWord } from '../../ui/clock/words.ts';
import { dateRange } from '../../ui/lang.ts';
import { readCalendar } from '../law-api.ts';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './calendar.module.css';
import { isWorkday, type Month, monthsOf, type YearDay } from './months.ts';

export async function loader(args: LoaderFunctionArgs) {
  const asked = Number(new URL(args.request.url).searchParams.get('year'));
  return withDesk(args, async (api) => {
    const { today } = await api.office();
    const year = asked >= 2000 && asked <= 2100 ? asked : Number(today.slice(0, 4));
    return { today, calendar: await readCalendar(args.context, year) };
  });
}

function Day({ day, today }: { day: YearDay | undefined; today: string }) {
  const { lang, say, t } = useWords();
  if (!day) return <td />;
  const mark =
    day.kind === 'makeup'
      ? say('班', 'work')
      : day.kind === 'festival'
        ? lang === 'zh'
          ? (day.name?.zh.slice(0, 1) ?? '休')
          : ''
        : '';
  const words = {
    workday: '',
    rest: say('休息日', 'rest day'),
    festival: day.name ? t(day.name) : say('节假日', 'public holiday'),
    makeup: say('调休上班', 'make-up working day'),
  }[day.kind];
  const now = day.date === today;
  return (
    <td data-kind={day.kind} data-today={now || undefined} data-provisional={day.provisional || undefined}>
      <time dateTime={day.date} title={words || undefined}>
        {Number(day.date.slice(8))}
      </time>
      {mark && <small aria-hidden="true">{mark}</small>}
      {(words || now) && (
        <span className={parts.sr}>
          {[words, now ? say('今天', 'today') : ''].filter(Boolean).join(say('，', ', '))}
        </span>
      )}
    </td>
  );
}

function MonthTable({ month, year, today }: { month: Month; year: number; today: string }) {
  const { lang, say } = useWords();
  const name =
    lang === 'zh' ? `${month.month}月` : shortDate(`${year}-${String(month.month).padStart(2, '0')}-01`, 'en').slice(2);
  return (
    <table className={css.month}>
      <caption>
        <span>{name}</span> <small>{say(`${month.workdays} 个工作日`, `${month.workdays} working days`)}</small>
      </caption>
      <thead>
        <tr>
          {weekdays[lang].map((word) => (
            <th key={word} scope="col">
              {lang === 'zh' ? word : <abbr title={word}>{word.slice(0, 2)}</abbr>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, i) => (
          <tr key={week.find((day) => day)?.date ?? i}>
            {week.map((day, at) => (
              <Day key={day?.date ?? `${i}-${at}`} day={day} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export default function CalendarPage() {
  const { calendar, today } = useLoaderData<typeof loader>();
  const { lang, say, t } = useWords();
  const { year } = calendar;
  const total = calendar.days.filter(isWorkday).length;
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>
            {lang === 'zh' ? (
              <>
                <span className="q-no">{year}年</span>工作日历
              </>
            ) : (
              `Working days of ${year}`
            )}
          </h1>
          <p className={parts.lead}>
            {say(`全年 ${total} 个工作日。`, `${total} working days in the year. `)}
            <Dated>{`${t(calendar.source)}${calendar.publishedOn ? say(`，${formatDate(calendar.publishedOn, 'zh')}公布。`, `, published ${formatDate(calendar.publishedOn, 'en')}.`) : ''}`}</Dated>
          </p>
        </div>
        <nav className={parts.pageActs} aria-label={say('年份', 'Year')}>
          <Link className={parts.button} to={`/desk/calendar?year=${year - 1}`}>
            <IconChevronLeft size={16} stroke={1.75} aria-hidden="true" />
            {year - 1}
          </Link>
          <Link className={parts.button} to={`/desk/calendar?year=${year + 1}`}>
            {year + 1}
            <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
          </Link>
        </nav>
      </div>
      {calendar.provisional && (
        <div className={css.notice}>
          <Message>
            <p>
              {say(
                '这一年的放假安排还没公布：只计法定节假日和周末，落在这一年的期限都是暂定，公布后自动重算。',
                'The holiday notice of this year is not out: only statutory holidays and weekends are known. Limits that fall in it are provisional and are recomputed when it is.',
              )}
            </p>
          </Message>
        </div>
      )}
      <div className={css.columns}>
        <section className={`${parts.panel} ${css.year}`} aria-label={say('十二个月', 'Twelve months')}>
          {monthsOf(calendar.days).map((month) => (
            <MonthTable key={month.month} month={month} year={year} today={today} />
          ))}
        </section>
        <aside className={css.side}>
          <section className={`${parts.panel} ${parts.padded}`}>
            <h2 className={parts.panelTitle}>{say('放假', 'Holidays')}</h2>
            {calendar.festivals.length === 0 && (
              <p className={parts.note}>{say('还没有公布的安排。', 'No arrangement published yet.')}</p>
            )}
            <dl className={css.list}>
              {calendar.festivals.map((festival) => (
                <div key={festival.from}>
                  <dt>{t(festival.name)}</dt>
                  <dd className="q-no">{dateRange(festival.from, festival.to, lang)}</dd>
                </div>
              ))}
            </dl>
          </section>
          {calendar.makeup.length > 0 && (
            <section className={`${parts.panel} ${parts.padded}`}>
              <h2 className={parts.panelTitle}>{say('调休上班', 'Make-up working days')}</h2>
              <dl className={css.list}>
                {calendar.makeup.map((date) => (
                  <div key={date}>
                    <dt>
                      <time className="q-no" dateTime={date}>
                        {shortDate(date, lang)}
                      </time>
                    </dt>
                    <dd>{weekdayWord(date, lang)}</dd>
                  </div>
                ))}
              </dl>
              <p className={parts.note}>
                {say('这几天是工作日，期限照计。', 'These are working days; limits count them.')}
              </p>
            </section>
          )}
          <p className={parts.note}>
            {say(
              '实底＝工作日，空白＝休息日，字＝节假日，框＋班＝调休上班。',
              'Solid: working day. Plain: day of rest. Bold: public holiday. Frame with “work”: make-up day.',
            )}
          </p>
        </aside>
      </div>
    </div>
  );
}

export const meta = () => [{ title: '日历与节假日 Calendar · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
