/** Accounts of staff, for the administrator: who is invited, active, disabled; a form to invite; a new start for who lost a factor. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import type { InviteChoices, StaffAccount } from '../../../client/types-identity.ts';
import { formatDate } from '../../../language/dates.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import css from '../../ui/identity/identity.module.css';
import { Field, Press, ProblemTold, Told } from '../../ui/identity/parts.tsx';
import { DeskError } from '../parts/desk-error.tsx';
import parts from '../parts/parts.module.css';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import own from './desk-identity.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [accounts, choices] = await Promise.all([api.staffAccounts(), api.inviteChoices()]);
    return { accounts, choices };
  });

interface Result {
  problem?: Problem;
  /** To hand over, where no mail leaves. */
  link?: string;
  name?: string;
  done?: 'invited' | 'reset' | 'disabled' | 'enabled';
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const posts = form
    .getAll('post')
    .map((post) => String(post).split('@'))
    .filter(([role]) => role)
    .map(([role = '', body = '']) => ({ role, body }));
  const api = apiOf(context);
  const id = text('id');
  const calls = {
    invite: () => api.invite({ email: text('email'), name: text('name'), posts }),
    again: () => api.inviteAgain(id),
    reset: () => api.resetSecondFactor(id),
    disable: () => api.disableAccount(id),
    enable: () => api.enableAccount(id),
  };
  const done = { invite: 'invited', again: 'invited', reset: 'reset', disable: 'disabled', enable: 'enabled' } as const;
  const intent = Object.keys(calls).find((key): key is keyof typeof calls => key === text('intent'));
  if (!intent) throw data(null, { status: 400 });
  const { value, problem } = await orProblem(calls[intent]());
  const result: Result = problem
    ? { problem }
    : { done: done[intent], name: value.account.name, ...(value.link ? { link: value.link } : {}) };
  return data(result, { status: problem?.status ?? 200 });
}

function Outcome({ result }: { result: Result | undefined }) {
  const { say } = useWords();
  if (!result) return null;
  if (result.problem) return <ProblemTold problem={result.problem} />;
  const name = result.name ?? '';
  const words = {
    invited: say(`已邀请${name}。`, `${name} is invited.`),
    reset: say(`${name}的第二步验证已重置，登录都已退出。`, `${name}’s second step is reset; every session has ended.`),
    disabled: say(`${name}已停用，登录都已退出。`, `${name} is disabled; every session has ended.`),
    enabled: say(`${name}已恢复。`, `${name} is enabled again.`),
  };
  return (
    <Told light="done">
      <p>{result.done && words[result.done]}</p>
      {result.link && (
        <>
          <p>
            {say(
              '本办公室没有设邮件服务器。请把这个链接当面交给本人：',
              'This office has no mail server. Hand this link over in person:',
            )}
          </p>
          <code className={own.link}>{result.link}</code>
        </>
      )}
    </Told>
  );
}

function Acts({ account }: { account: StaffAccount }) {
  const { say } = useWords();
  const acts: [string, string][] =
    account.state === 'disabled'
      ? [['enable', say('恢复', 'Enable')]]
      : [
          ...(account.state === 'invited'
            ? [['again', say('重发邀请', 'Invite again')] as [string, string]]
            : account.secondFactor
              ? [['reset', say('重置第二步验证', 'Reset second step')] as [string, string]]
              : []),
          ['disable', say('停用', 'Disable')],
        ];
  return (
    <form method="post" className={own.acts}>
      <input type="hidden" name="id" value={account.id} />
      {acts.map(([intent, words]) => (
        <button
          key={intent}
          className={parts.button}
          data-kind="quiet"
          type="submit"
          name="intent"
          value={intent}
          aria-label={`${words}：${account.name}`}
        >
          {words}
        </button>
      ))}
    </form>
  );
}

const rows = [0, 1, 2];

function Invite({ choices }: { choices: InviteChoices }) {
  const { say, t } = useWords();
  return (
    <section className={`${parts.panel} ${parts.padded}`} aria-labelledby="invite">
      <h2 className={parts.panelTitle} id="invite">
        {say('邀请', 'Invite')}
      </h2>
      <form method="post" className={own.invite}>
        <input type="hidden" name="intent" value="invite" />
        <div className={own.posts}>
          <Field name="name" label={say('姓名', 'Name')} maxLength={60} autoComplete="off" />
          <Field name="email" type="email" label={say('邮箱', 'Mail address')} autoComplete="off" />
        </div>
        {rows.map((row) => (
          <div className={css.field} key={row}>
            <label htmlFor={`post-${row}`}>{say(`岗位 ${row + 1}`, `Post ${row + 1}`)}</label>
            <select className={css.input} id={`post-${row}`} name="post" required={row === 0} defaultValue="">
              <option value="">{row === 0 ? say('选岗位', 'Choose a post') : say('没有', 'None')}</option>
              {choices.bodies.map((body) => (
                <optgroup key={body.id} label={t(body.title)}>
                  {body.posts.map((post) => (
                    <option key={post.role} value={`${post.role}@${body.id}`}>
                      {t(post.title)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
        ))}
        <div className={css.row}>
          <Press kind="main">{say('发邀请', 'Send the invitation')}</Press>
        </div>
      </form>
    </section>
  );
}

export default function Accounts() {
  const { accounts, choices } = useLoaderData<typeof loader>();
  const result = useActionData() as Result | undefined; // what the action above returns
  const { say, t, lang } = useWords();
  const states = {
    invited: say('已邀请', 'Invited'),
    active: say('在用', 'Active'),
    disabled: say('已停用', 'Disabled'),
  };
  return (
    <div className={own.page}>
      <h1 className={parts.title}>{say('人员账号', 'Accounts of staff')}</h1>
      <Outcome result={result} />
      <section className={`${parts.panel} ${parts.padded}`} aria-label={say('人员账号', 'Accounts of staff')}>
        <ul className={css.list}>
          {accounts.map((account) => (
            <li key={account.id}>
              <span>
                <strong>{account.name}</strong> <span className={parts.chip}>{states[account.state]}</span>
                <span className={css.second}>
                  {account.login}
                  {account.since && ` · ${formatDate(account.since, lang)}`}
                  {account.state === 'active' &&
                    (account.secondFactor
                      ? say(' · 有第二步验证', ' · second step set')
                      : say(' · 没有第二步验证', ' · no second step'))}
                </span>
                <span className={css.second}>
                  {account.posts.map((post) => `${t(post.bodyTitle)} ${t(post.roleTitle)}`).join(say('、', ', '))}
                </span>
              </span>
              <Acts account={account} />
            </li>
          ))}
        </ul>
      </section>
      <Invite choices={choices} />
    </div>
  );
}

export function meta() {
  return [{ title: '人员账号 Accounts · Qiao' }];
}

export { DeskError as ErrorBoundary };
