/** One public notice: what is proposed, until when by the count, what one may do about it. It leaves with its state. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { PublicNoticeView } from '../../../client/types-publicity.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { DayCount } from '../../ui/clock/day-count.tsx';
import { Span } from '../../ui/clock/span.tsx';
import { useLang, useRoot, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import bones from '../../ui/parts/page.module.css';
import { Crumbs, Message, Page } from '../../ui/parts/page.tsx';
import styles from './notices.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return { notice: await orPage(request, apiOf(context).publicNotice(params.id ?? '')) };
}

/** Opens the draft of an objection; without a session the visitor signs in first and comes back here. */
export async function action({ context, params }: ActionFunctionArgs) {
  const api = apiOf(context);
  const id = params.id ?? '';
  const { value, problem } = await orProblem(api.objectTo(id));
  if (value) {
    const procedure = await api.procedure(value.procedure.id);
    return redirect(`/cases/${value.id}/form/${procedure.form[0]?.id ?? ''}`);
  }
  if (problem.status === 401) return redirect(`/sign-in?next=${encodeURIComponent(`/notices/${id}`)}`);
  return data({ errors: errorsOf(problem) }, { status: problem.status });
}

export default function Notice() {
  const { notice } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const withdrawn = notice.status === 'withdrawn';
  return (
    <Page title={t(notice.title)} lead={t(notice.lead)} narrow>
      <Crumbs
        label={say('位置', 'You are here')}
        items={[{ to: '/notices', text: say('公示公告', 'Public notices') }, { text: t(notice.title) }]}
      />
      <ErrorSummary errors={returned?.errors ?? []} />
      {withdrawn ? (
        <Message light="soon">
          {say('这项公示已提前撤下。理由：', 'This notice was taken down early. Reason: ')}
          {notice.reason}
        </Message>
      ) : (
        <>
          <Content notice={notice} />
          <Period notice={notice} />
          <Objecting notice={notice} />
        </>
      )}
    </Page>
  );
}

function Content({ notice }: { notice: PublicNoticeView }) {
  const say = useSay();
  const t = useT();
  return (
    <section className={styles.content} aria-labelledby="content">
      <h2 className={bones.h2} id="content">
        {say('公示内容', 'What is on notice')}
      </h2>
      {notice.fields.length > 0 && (
        <dl>
          {notice.fields.map((field) => (
            <div key={field.label.en}>
              <dt>{t(field.label)}</dt>
              <dd>{t(field.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {notice.rows && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <section className={styles.scroll} tabIndex={0} aria-label={say('名单', 'List')}>
          <table>
            <thead>
              <tr>
                {notice.rows.columns.map((column) => (
                  <th key={column.en} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {notice.rows.entries.map((entry, index) => (
                <tr key={index}>
                  {entry.map((cell, column) => (
                    <td key={column}>{t(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={styles.small}>
        {say('依据：', 'Ground: ')}
        {notice.basis.map((basis) => t(basis)).join(say('；', '; '))}
        {' · '}
        <a href={`/guides/${notice.procedure.id}`}>{t(notice.procedure.title)}</a>
      </p>
    </section>
  );
}

function Period({ notice: { clock, publishedOn, until, provisional } }: { notice: PublicNoticeView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const today = useRoot()?.office.today ?? '';
  return (
    <section className={styles.period} aria-labelledby="period">
      <h2 className={bones.h2} id="period">
        {say('公示期', 'Period')}
      </h2>
      <Span light={clock.light} progress={clock.progress} size="track" calm />
      <p>
        <Day iso={publishedOn} />
        {say(' 至 ', ' to ')}
        <strong>
          <Day iso={until} />
        </strong>
        {say(' 24:00（北京时间）', ', 24:00 China time')} · {t(clock.words)}
      </p>
      {provisional && (
        <p>{say('暂定：那一年的放假安排还没公布。', 'Provisional: that year’s holiday notice is not out yet.')}</p>
      )}
      <details>
        <summary>{say('这些天怎么算的', 'How the days are counted')}</summary>
        <DayCount
          trace={clock.trace ?? []}
          today={today}
          lang={lang}
          due={clock.due}
          provisional={clock.provisional}
          retold={clock.retold}
          rules={clock.rules}
        />
      </details>
    </section>
  );
}

function Objecting({ notice }: { notice: PublicNoticeView }) {
  const say = useSay();
  const t = useT();
  return (
    <section className={`${bones.panel} ${styles.object}`} aria-labelledby="object">
      <h2 id="object">{say('您可以怎么做', 'What you can do')}</h2>
      <p>{t(notice.todo)}</p>
      {notice.objections && (
        <>
          <p>
            {say(
              '异议要实名。姓名和联系方式只给办理异议的人看；我们会书面答复您。答复以前，这件事不办下一步。',
              'An objection bears your name, which only those who handle it see. You get a written answer; until then the matter does not go on.',
            )}
          </p>
          <form method="post">
            <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
              {say('提出异议', 'Object to this')}
            </button>
          </form>
        </>
      )}
      <p>
        {t(notice.body)} · {t(notice.contact)}
      </p>
    </section>
  );
}
