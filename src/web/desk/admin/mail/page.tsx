/** The log of letters: to whom (masked), when, what became of it; failed ones go out again. Text and links are not shown here. */
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
import type { MailEntry, MailState } from '../../../../client/types-mail.ts';
import type { Text } from '../../../../language/text.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import { useRoot } from '../../../ui/lang.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import { Instant } from '../instant.tsx';
import css from '../log.module.css';
import { Table } from '../parts.tsx';

const states = {
  queued: { zh: '待发', en: 'On its way' },
  sent: { zh: '已发', en: 'Sent' },
  failed: { zh: '未发出', en: 'Failed' },
  kept: { zh: '留存', en: 'Kept' },
} as const satisfies { [state in MailState]: Text };

const stateNames = Object.keys(states) as MailState[]; // the keys of the table above
const isState = (text: string | undefined): text is MailState => stateNames.some((state) => state === text);

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const [status, to, cursor] = ['status', 'to', 'cursor'].map((key) => search.get(key)?.trim() || undefined);
  const filter = { ...(isState(status) ? { status } : {}), ...(to ? { to } : {}) };
  return withDesk(args, async (api) => ({
    ...(await api.mailLog({ ...filter, ...(cursor ? { cursor } : {}) })),
    filter,
    cursor,
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiOf(context);
  const all = form.get('all');
  const { value, problem } = await orProblem(
    all === 'failed' || all === 'kept'
      ? api.resendAllMail(all)
      : api.resendMail(String(form.get('id') ?? '')).then(() => ({ count: 1 })),
  );
  return problem ? data({ problem }, { status: problem.status }) : { count: value.count };
}

type Data = Awaited<ReturnType<typeof loader>>;

const address = (query: { [key: string]: string | undefined }) => {
  const given = Object.entries(query).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
  return `/desk/admin/mail${given.length ? `?${new URLSearchParams(given)}` : ''}`;
};

function Row({ mail }: { mail: MailEntry }) {
  const { say, t } = useWords();
  return (
    <tr>
      <td>
        {t(mail.subject)}
        <div className={parts.note}>{t(mail.kind)}</div>
      </td>
      <td>{mail.to || say('已清除', 'emptied')}</td>
      <td className={css.state}>
        {t(states[mail.status])}
        {mail.tries > 0 && <div className={parts.note}>{say(`${mail.tries} 次`, `tries: ${mail.tries}`)}</div>}
      </td>
      <td className={css.error}>{mail.lastError}</td>
      <td>
        <Instant at={mail.sentAt ?? mail.triedAt ?? mail.createdAt} />
      </td>
      <td>
        {mail.canResend && (
          <Form method="post" className={css.acts}>
            <input type="hidden" name="id" value={mail.id} />
            <Button type="submit">{say('重发', 'Send again')}</Button>
          </Form>
        )}
      </td>
    </tr>
  );
}

function Log({ items }: { items: readonly MailEntry[] }) {
  const { say } = useWords();
  return (
    <Table
      label={say('邮件记录', 'Mail log')}
      head={[
        say('主题', 'Subject'),
        say('收件人', 'To'),
        say('状态', 'State'),
        say('服务器的答复', 'The server’s answer'),
        say('时间', 'Time'),
        say('处理', 'Act'),
      ]}
    >
      {items.map((mail) => (
        <Row key={mail.id} mail={mail} />
      ))}
    </Table>
  );
}

function Bar({ counts, filter }: Pick<Data, 'counts' | 'filter'>) {
  const { say, t } = useWords();
  return (
    <div className={css.bar}>
      <nav className={parts.tabs} aria-label={say('按状态', 'By state')}>
        <Link className={parts.tab} to={address({ to: filter.to })} aria-current={filter.status ? undefined : 'page'}>
          {say('全部', 'All')}
        </Link>
        {stateNames.map((state) => (
          <Link
            key={state}
            className={parts.tab}
            to={address({ ...filter, status: state })}
            aria-current={filter.status === state ? 'page' : undefined}
          >
            {t(states[state])}
            <small>{counts[state]}</small>
          </Link>
        ))}
      </nav>
      <Form className={css.search} role="search" method="get">
        {filter.status && <input type="hidden" name="status" value={filter.status} />}
        <input
          className={parts.control}
          type="search"
          name="to"
          aria-label={say('收件人的完整邮箱', 'Whole address of the recipient')}
          placeholder={say('完整邮箱', 'Whole address')}
          defaultValue={filter.to ?? ''}
        />
        <Button type="submit">{say('查找', 'Find')}</Button>
      </Form>
    </div>
  );
}

function Head({ open, counts, filter }: Data) {
  const { say } = useWords();
  const demo = useRoot()?.office.demo;
  const again = filter.status === 'failed' || filter.status === 'kept' ? filter.status : undefined;
  return (
    <div className={parts.pageHead}>
      <div>
        <h1 className={parts.title}>{say('邮件记录', 'Mail log')}</h1>
        <p className={parts.lead}>
          {open
            ? say(
                '没发出的自动重试约一个半小时，之后在“未发出”里重发。带一次性链接的正文发出后即清除。',
                'What fails is tried again for about an hour and a half, then it waits under Failed to be sent again. Text with a one-time link is emptied once sent.',
              )
            : say(
                '没有设置邮件服务器：信都留存在这里，没有发出。',
                'No mail server is set: letters are kept and not sent.',
              )}
        </p>
      </div>
      <div className={parts.pageActs}>
        {demo && (
          <a className={parts.button} href="/demo/mail">
            {say('打开演示邮箱', 'Open the demo mailbox')}
          </a>
        )}
        {open && again && counts[again] > 0 && (
          <Form method="post">
            <Button type="submit" name="all" value={again}>
              {say(`全部重发（${counts[again]}）`, `Send all again (${counts[again]})`)}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}

export default function Mail() {
  const loaded = useLoaderData<typeof loader>();
  const { items, next, filter, counts, cursor } = loaded;
  const done = useActionData() as { problem?: Problem; count?: number } | undefined; // what the action above returns
  const { say, t } = useWords();
  return (
    <div className={css.page}>
      <Head {...loaded} />
      <div className={css.messages} role="status">
        {done?.problem && <Message light="late">{`${t(done.problem.text)} ${t(done.problem.remedy)}`}</Message>}
        {done?.count !== undefined && (
          <Message light="done">
            {say(`${done.count} 封信重新排队发送。`, `Letters queued to be sent again: ${done.count}.`)}
          </Message>
        )}
      </div>
      <div className={parts.panel}>
        <Bar counts={counts} filter={filter} />
        {items.length === 0 ? (
          <Empty title={say('没有这样的信', 'No such letters')}>
            {say(
              '办件有新消息、有人登录或受邀时才写信。',
              'Letters are written when a case has news, or somebody signs in or is invited.',
            )}
          </Empty>
        ) : (
          <Log items={items} />
        )}
        <div className={css.foot}>
          {cursor && (
            <Link className={parts.button} to={address(filter)}>
              {say('回到最新', 'Newest')}
            </Link>
          )}
          {next && (
            <Link className={parts.button} to={address({ ...filter, cursor: next })}>
              {say('更早的', 'Older')}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
}

export const meta = () => [{ title: '邮件记录 Mail log · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
