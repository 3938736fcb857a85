/** Background jobs that failed: try again, or put aside. The API shows no personal value of them; nor does this page. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Problem } from '../../../../client/types.ts';
import type { FailedJob, WaitingJob } from '../../../../client/types-mail.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import { Instant } from '../instant.tsx';
import css from '../log.module.css';
import { Table } from '../parts.tsx';

export const loader = (args: LoaderFunctionArgs) => withDesk(args, (api) => api.jobs());

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = String(form.get('id') ?? '');
  const api = apiOf(context);
  const intents: { [intent: string]: (() => Promise<void>) | undefined } = {
    retry: () => api.retryJob(id),
    dismiss: () => api.dismissJob(id),
    run: () => api.runJobNow(id),
  };
  const { problem } = await orProblem(intents[String(form.get('intent'))]?.() ?? Promise.resolve());
  return problem ? data({ problem }, { status: problem.status }) : { problem: undefined };
}

function Act({ id, intent, quiet, children }: { id: string; intent: string; quiet?: boolean; children: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" name="intent" value={intent} kind={quiet ? 'quiet' : 'normal'}>
        {children}
      </Button>
    </Form>
  );
}

function What({ job }: { job: FailedJob | WaitingJob }) {
  const { t } = useWords();
  const payload = 'payload' in job ? Object.entries(job.payload) : [];
  return (
    <>
      {t(job.title)}
      <div className={parts.note}>
        {payload.map(([key, value]) => (
          <span key={key} className={css.id}>
            {key} {value}
          </span>
        ))}
      </div>
    </>
  );
}

function Failed({ jobs }: { jobs: readonly FailedJob[] }) {
  const { say } = useWords();
  if (jobs.length === 0) return <Empty title={say('没有失败的任务', 'No failed jobs')} />;
  return (
    <Table
      label={say('失败的任务', 'Failed jobs')}
      head={[say('任务', 'Job'), say('错误', 'Error'), say('失败时间', 'Failed at'), say('处理', 'Settle')]}
    >
      {jobs.map((job) => (
        <tr key={job.id}>
          <td>
            <What job={job} />
          </td>
          <td className={css.error}>{job.error}</td>
          <td>
            <Instant at={job.at} />
            {job.tries && <div className={parts.note}>{say(`试了 ${job.tries} 次`, `${job.tries} tries`)}</div>}
          </td>
          <td>
            <div className={css.acts}>
              <Act id={job.id} intent="retry">
                {say('重新运行', 'Run again')}
              </Act>
              <Act id={job.id} intent="dismiss" quiet>
                {say('搁置', 'Put aside')}
              </Act>
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Waiting({ jobs }: { jobs: readonly WaitingJob[] }) {
  const { say } = useWords();
  if (jobs.length === 0)
    return <p className={css.none}>{say('没有等待重试的任务。', 'No job waits to be tried again.')}</p>;
  return (
    <Table
      label={say('等待重试的任务', 'Jobs to be tried again')}
      head={[say('任务', 'Job'), say('错误', 'Error'), say('下次', 'Next try'), say('处理', 'Settle')]}
    >
      {jobs.map((job) => (
        <tr key={job.id}>
          <td>
            <What job={job} />
          </td>
          <td className={css.error}>{job.error}</td>
          <td>
            <Instant at={job.againAt} />
            <div className={parts.note}>
              {say(`已试 ${job.tries} 次，最多 ${job.most} 次`, `${job.tries} of ${job.most} tries`)}
            </div>
          </td>
          <td>
            <div className={css.acts}>
              <Act id={job.id} intent="run">
                {say('立即重试', 'Try now')}
              </Act>
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

export default function Jobs() {
  const { failed, waiting, failedLetters } = useLoaderData<typeof loader>();
  const done = useActionData() as { problem?: Problem } | undefined; // what the action above returns
  const { say, t } = useWords();
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{say('失败的任务', 'Failed jobs')}</h1>
          <p className={parts.lead}>
            {say(
              '文书、通知等在后台制作。失败的会自动重试八次，仍不成的列在这里。',
              'Papers, notices and more are made in the background. A failing job is tried eight times; what still fails is listed here.',
            )}
          </p>
        </div>
      </div>
      <div className={css.messages} role="status">
        {done?.problem && <Message light="late">{`${t(done.problem.text)} ${t(done.problem.remedy)}`}</Message>}
        {failedLetters > 0 && (
          <Message light="late">
            {say(`有 ${failedLetters} 封邮件没有发出。`, `${failedLetters} letters could not be sent.`)}{' '}
            <Link to="/desk/admin/mail?status=failed">{say('看邮件记录', 'See the mail log')}</Link>
          </Message>
        )}
      </div>
      <div className={parts.panel}>
        <Failed jobs={failed} />
      </div>
      <h2 className={css.second}>{say('等待重试', 'To be tried again')}</h2>
      <div className={parts.panel}>
        <Waiting jobs={waiting} />
      </div>
    </div>
  );
}

export const meta = () => [{ title: '失败的任务 Failed jobs · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
