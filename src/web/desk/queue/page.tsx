/**
 * The queue: a clerk starts at the top row. It shows today in a sentence, three weeks of limits, and the cases by nearest limit.
 * It sorts and counts nothing itself; the API does.
 */
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigation } from 'react-router';
import { Dated } from '../../ui/clock/dated.tsx';
import { DeadlineStrip, festivalNote } from '../../ui/clock/deadline-strip.tsx';
import { LightLegend } from '../../ui/clock/light.tsx';
import { shortDate, weekdayWord } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords, type Words } from '../words.ts';
import { cappedCount, queueAddress, readFilter, searchOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { Lately } from './lately.tsx';
import { loadQueue } from './load.ts';
import css from './queue.module.css';
import { QueueTable } from './queue-table.tsx';
import { Selected } from './selected.tsx';
import { Tabs } from './tabs.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const filter = readFilter(new URL(args.request.url).searchParams);
  return withDesk(args, async (api) => {
    const [office, counts, page, procedures, notices] = await Promise.all([
      api.office(),
      api.counts(),
      loadQueue(api, filter),
      api.procedures(),
      api.notices(6),
    ]);
    return {
      done: new URL(args.request.url).searchParams.has('done'),
      notices,
      filter,
      counts,
      page,
      today: office.today,
      days: office.days,
      workdayOfYear: office.workdayOfYear,
      procedures: procedures.map(({ id, title }) => ({ id, title })),
    };
  });
}

type Data = Awaited<ReturnType<typeof loader>>;

/** 星期二，今年第 101 个工作日。要紧的：1 件逾期，1 件今天到期。 */
function todaySentence({ counts, today, days, workdayOfYear }: Data, { lang, say }: Words): string {
  const kind = days.find((day) => day.date === today)?.kind;
  const rest = kind === 'rest' || kind === 'festival';
  const day = rest
    ? say('今天休息', 'a day of rest')
    : say(`今年第 ${workdayOfYear} 个工作日`, `working day ${workdayOfYear} of the year`);
  const dueToday = counts.due[today] ?? 0;
  const late = cappedCount(counts.late, counts.cap);
  const urgent = [
    counts.late ? say(`${late} 件逾期`, `${late} late`) : '',
    dueToday ? say(`${dueToday} 件今天到期`, `${dueToday} due today`) : '',
  ]
    .filter(Boolean)
    .join(say('，', ', '));
  const next = Object.keys(counts.due)
    .filter((date) => date > today)
    .sort()[0];
  const calm = next
    ? say(
        `没有逾期，今天没有到期的。下一件 ${shortDate(next, lang, today)}到期。`,
        `Nothing is late and nothing is due today. Next: ${shortDate(next, lang, today)}.`,
      )
    : say('没有逾期，近期没有到期的。', 'Nothing is late and nothing is due soon.');
  return `${weekdayWord(today, lang)}${say('，', ', ')}${day}${say('。', '. ')}${urgent ? say(`要紧的：${urgent}。`, `Urgent: ${urgent}.`) : calm}`;
}

export default function QueuePage() {
  const loaded = useLoaderData<typeof loader>();
  const { filter, counts, page, today, days, procedures } = loaded;
  const words = useWords();
  const { lang, say } = words;
  const [selected, select] = useState<string | undefined>();
  const navigation = useNavigation();
  const waiting = navigation.state === 'loading' && navigation.location.pathname === '/desk';
  const first = page.items[0];
  const from = searchOf(filter);
  const shown = page.items.find((item) => item.id === selected) ?? first;
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>
            {say('今天，', 'Today, ')}
            <time className="q-no" dateTime={today}>
              {shortDate(today, lang)}
            </time>
          </h1>
          <p className={parts.lead}>
            <Dated>{todaySentence(loaded, words)}</Dated>
          </p>
        </div>
        {first && (
          <Link
            className={parts.button}
            data-kind="main"
            to={`/desk/cases/${first.id}?${new URLSearchParams({ from })}`}
          >
            <IconPlayerTrackNext size={17} stroke={1.75} aria-hidden="true" />
            {say('从最急的开始办', 'Start with the most urgent')}
          </Link>
        )}
      </div>
      {loaded.done && (
        <Message light="ok" role="status">
          <p>{say('已办，已交下一环节。', 'Done; it went on to the next step.')}</p>
        </Message>
      )}
      <section className={`${parts.panel} ${parts.padded}`} aria-labelledby="strip">
        <div className={parts.panelHead}>
          <h2 id="strip" className={parts.panelTitle}>
            {say('期限日历', 'Deadlines')}
          </h2>
          <p className={parts.note}>
            {say(
              '实底＝工作日，虚框＝休息日。数字＝到期件数，按一下只看那天。',
              'Solid: working day. Dashed: day of rest. Figure: items due; press to see only that day. ',
            )}
            <Dated>{festivalNote(days, lang)}</Dated>
          </p>
        </div>
        <DeadlineStrip
          days={days}
          due={counts.due}
          today={today}
          lang={lang}
          chosen={filter.queue === 'mine' ? filter.due : undefined}
          href={(due) => queueAddress({ queue: 'mine' }, { due })}
        />
      </section>
      <div className={css.columns}>
        <section className={parts.panel} aria-label={say('办件', 'Cases')} aria-busy={waiting || undefined}>
          <div className={css.tabRow}>
            <Tabs filter={filter} counts={counts} />
            <Filters filter={filter} procedures={procedures} items={page.items} />
          </div>
          <QueueTable
            items={page.items}
            filter={filter}
            today={today}
            next={page.next}
            waiting={waiting}
            selected={shown?.id}
            onSelect={select}
            due={counts.due}
          />
        </section>
        <aside className={css.rail} aria-label={say('旁注', 'Beside the queue')}>
          {shown && <Selected item={shown} today={today} from={from} />}
          <Lately notices={loaded.notices} today={today} />
          <LightLegend lang={lang} />
        </aside>
      </div>
    </div>
  );
}

export function meta({ loaderData }: { loaderData?: Data }) {
  return [{ title: loaderData ? `待办 Queue ${loaderData.counts.mine} · Qiao` : '待办 Queue · Qiao' }];
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
