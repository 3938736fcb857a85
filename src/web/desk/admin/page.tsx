/** The administration at a glance: what needs an eye, and the way to every page of it. */
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { AdminOverview } from '../../../client/types-admin.ts';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords, type Words } from '../words.ts';
import css from './admin.module.css';
import { adminPages } from './pages.ts';
import { Head } from './parts.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [overview, me] = await Promise.all([api.adminOverview(), api.me()]);
    return { overview, roles: me.posts.map((post) => post.role) };
  });

function figures(overview: AdminOverview, { say }: Words): { [page: string]: string | undefined } {
  const { people, tokens } = overview;
  const some = (n: number, zh: string, en: string) => (n > 0 ? say(zh, en) : undefined);
  return {
    organisation: some(
      overview.changesToCome,
      `${overview.changesToCome} 项变更待生效`,
      `${overview.changesToCome} changes to come`,
    ),
    people: say(
      `在用 ${people.active}，邀请中 ${people.invited}，停用 ${people.disabled}`,
      `${people.active} active, ${people.invited} invited, ${people.disabled} disabled`,
    ),
    tokens: say(
      `${tokens.all} 个，30 天内到期 ${tokens.endingSoon}`,
      `${tokens.all}, ${tokens.endingSoon} end within 30 days`,
    ),
    jobs: some(overview.failedJobs, `${overview.failedJobs} 个失败`, `${overview.failedJobs} failed`),
    mail: some(overview.failedLetters, `${overview.failedLetters} 封没发出`, `${overview.failedLetters} not sent`),
    absences: some(overview.away, `今天 ${overview.away} 人不在岗`, `${overview.away} away today`),
  };
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** What failed for good and waits for a hand. */
function Failed({ overview }: { overview: AdminOverview }) {
  const { say } = useWords();
  const { failedJobs, failedLetters } = overview;
  if (failedJobs === 0 && failedLetters === 0) return null;
  return (
    <Message light="late">
      {failedLetters > 0 && (
        <p>
          {say(
            `${failedLetters} 封邮件没有发出，不再自动重试。`,
            `${count(failedLetters, 'letter')} not sent; no further try by itself.`,
          )}{' '}
          <Link to="/desk/admin/mail?status=failed">{say('看原因，重发', 'See why and send again')}</Link>
        </p>
      )}
      {failedJobs > 0 && (
        <p>
          {say(
            `${failedJobs} 个后台任务失败，不再自动重试。`,
            `${count(failedJobs, 'job')} failed; no further try by itself.`,
          )}{' '}
          <Link to="/desk/admin/jobs">{say('看原因，重新运行', 'See why and run again')}</Link>
        </p>
      )}
    </Message>
  );
}

function Unfilled({ unfilled }: Pick<AdminOverview, 'unfilled'>) {
  const { say, t } = useWords();
  if (unfilled.length === 0) return null;
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('今天没有人的岗位', 'Posts that nobody holds today')}</h2>
      <Message light="soon">
        {say('事项要用到这些岗位，轮到时会停住。', 'Procedures need these posts; a case that comes to them will stop.')}
      </Message>
      <ul className={css.list}>
        {unfilled.map((post) => (
          <li key={post.title.en}>
            <div className={css.row}>
              <span>{t(post.title)}</span>
              <span className={css.second}>
                {say(`${post.procedures} 个事项`, `${post.procedures} procedure${post.procedures === 1 ? '' : 's'}`)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className={parts.note}>
        <Link className={css.links} to="/desk/admin/people">
          {say('到“人员与岗位”任命', 'Give the posts under People and posts')}
        </Link>
      </p>
    </section>
  );
}

export default function Administration() {
  const { overview, roles } = useLoaderData<typeof loader>();
  const words = useWords();
  const { say, t } = words;
  const shown = figures(overview, words);
  return (
    <div className={css.page}>
      <Head
        title={say('管理', 'Administration')}
        lead={say(
          '机构、人员、权限、设置和记录。办件内容不在这里。',
          'Organisation, people, powers, settings and logs. No content of cases is here.',
        )}
      />
      <Failed overview={overview} />
      <div className={css.columns}>
        <section className={parts.panel} aria-label={say('各页', 'Pages')}>
          <ul className={css.list}>
            {adminPages
              .filter((page) => page.id !== 'overview' && page.roles.some((role) => roles.includes(role)))
              .map((page) => (
                <li key={page.id}>
                  <div className={css.row}>
                    <Link to={page.to}>{t(page.title)}</Link>
                    <span className={css.number}>{shown[page.id]}</span>
                  </div>
                  <p className={parts.note}>{t(page.about)}</p>
                </li>
              ))}
          </ul>
        </section>
        <div className={css.side}>
          <Unfilled unfilled={overview.unfilled} />
        </div>
      </div>
    </div>
  );
}

export const meta = () => [{ title: '管理 Administration · Qiao' }];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
