/** My data: a copy of everything, made by a job and kept for seven days; and the way to correct or erase. Works without a script. */
import { IconDownload } from '@tabler/icons-react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { DataExportView } from '../../../client/types-privacy.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Page } from '../../ui/parts/page.tsx';
import styles from './data.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const [exports, office] = await Promise.all([orPage(request, api.dataExports()), api.office()]);
  return { exports, guide: office.personalData };
}

export async function action({ context }: ActionFunctionArgs) {
  const { problem } = await orProblem(apiOf(context).askExport());
  return problem ? data({ errors: errorsOf(problem) }, { status: problem.status }) : redirect('/account/data');
}

const megabytes = (bytes: number): string => (bytes < 1_000_000 ? '< 1 MB' : `${(bytes / 1_000_000).toFixed(1)} MB`);

function Copy({ copy }: { copy: DataExportView }) {
  const say = useSay();
  return (
    <li className={styles.copy}>
      <p>
        <Day iso={copy.askedAt} /> {say('提出', 'asked')}
      </p>
      {copy.status === 'waiting' && (
        <>
          <progress max={Math.max(copy.total, 1)} value={copy.done} aria-label={say('进度', 'Progress')} />
          <p>
            {copy.total > 0
              ? say(`正在生成：${copy.done}/${copy.total} 件`, `Being made: ${copy.done} of ${copy.total} cases`)
              : say('正在排队。', 'Waiting its turn.')}{' '}
            <a href="/account/data">{say('刷新', 'Reload')}</a>
          </p>
        </>
      )}
      {copy.status === 'ready' && copy.url && (
        <>
          <a className={controls.button} href={copy.url}>
            <IconDownload size={18} stroke={1.75} aria-hidden />
            {say('下载（ZIP）', 'Download (ZIP)')}
          </a>
          <p>
            {megabytes(copy.size ?? 0)}
            {copy.expiresOn && (
              <>
                {say(' · 保留到 ', ' · kept until ')}
                <Day iso={copy.expiresOn} />
              </>
            )}
          </p>
        </>
      )}
      {copy.status === 'expired' && (
        <p>{say('已过7天，文件已删除。', 'More than 7 days old; the file has been deleted.')}</p>
      )}
    </li>
  );
}

export default function MyData() {
  const { exports, guide } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  const waiting = exports.some((copy) => copy.status === 'waiting');
  return (
    <Page
      title={say('我的信息', 'My data')}
      lead={say(
        '本办保存了您的哪些信息，随时可以拿到。',
        'Whatever this office keeps about you, you can have at any time.',
      )}
      narrow
    >
      <ErrorSummary errors={returned?.errors ?? []} />
      <section className={styles.part} aria-labelledby="copy">
        <h2 id="copy">{say('下载全部', 'Download everything')}</h2>
        <p>
          {say(
            '账号、全部办件的申请表和经过、材料、文书、通知，以及谁看过、为什么看。',
            'Your account, every case with form and history, documents, papers, notices, and who looked and why.',
          )}
        </p>
        {!waiting && (
          <form method="post">
            <button type="submit" className={`${controls.button} ${controls.main}`}>
              {say('生成一份', 'Make a copy')}
            </button>
          </form>
        )}
        {exports.length > 0 && (
          <ul className={styles.copies}>
            {exports.map((copy) => (
              <Copy key={copy.id} copy={copy} />
            ))}
          </ul>
        )}
      </section>
      <section className={styles.part} aria-labelledby="mend">
        <h2 id="mend">{say('更正或删除', 'Correct or erase')}</h2>
        <p>
          {say(
            '还没提交的可以自己改。已经提交的，提一个请求，15个工作日内答复。',
            'What is not filed yet you change yourself. For the rest make a request; it is answered within 15 working days.',
          )}
        </p>
        {guide && (
          <p>
            <a href={`/guides/${guide}`}>{say('怎么提请求', 'How to ask')}</a>
          </p>
        )}
      </section>
      <p className={styles.part}>
        <a href="/account">{say('账户与安全', 'Account and security')}</a>
      </p>
    </Page>
  );
}
