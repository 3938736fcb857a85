/** Taking up an invitation, or the letter that sets up a second step anew. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { apiOf, apiWithCookies, orProblem } from '../../ui/api.ts';
import css from '../../ui/identity/identity.module.css';
import { Field, Press, ProblemTold } from '../../ui/identity/parts.tsx';
import { CardPage } from '../card-page.tsx';
import { useWords } from '../words.ts';

export const handle = { room: 'desk' };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ticket = new URL(request.url).searchParams.get('ticket') ?? '';
  const api = apiOf(context);
  const [{ value: link, problem }, ways] = await Promise.all([orProblem(api.lookAtLink(ticket)), api.ways()]);
  return { ticket, link: link ?? null, problem: problem ?? null, provider: ways.provider ?? null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { api, headers } = apiWithCookies(context);
  const password = String(form.get('password') ?? '');
  const { value, problem } = await orProblem(api.spendLink(String(form.get('ticket') ?? ''), password || undefined));
  if (problem?.code === 'auth.second-factor') return redirect('/desk/sign-in/second', { headers });
  if (problem) return data({ problem }, { status: problem.status, headers });
  return redirect(value.enrol ? '/desk/welcome/second' : '/desk', { headers });
}

export default function Welcome() {
  const { ticket, link, problem, provider } = useLoaderData<typeof loader>();
  const failed = useActionData() as { problem: Problem } | undefined; // what the action above returns
  const { say, t } = useWords();
  if (!link)
    return (
      <CardPage title={say('链接已失效', 'This link no longer works')} query={{ ticket }}>
        <ProblemTold problem={problem ?? undefined} />
        <p>{say('请管理员重发，或去登录。', 'Ask your administrator for another, or sign in.')}</p>
        <a href="/desk/sign-in">{say('去登录', 'Sign in')}</a>
      </CardPage>
    );
  const invited = link.password === 'needed';
  return (
    <CardPage title={say(`${link.name ?? ''}，您好`, `Welcome, ${link.name ?? ''}`)} query={{ ticket }}>
      <p>
        {invited
          ? say('两步就好：先设密码，再设第二步验证。', 'Two steps: choose a password, then set up a second step.')
          : say('接下来设置第二步验证。', 'Next, set up your second step.')}
      </p>
      <ProblemTold problem={failed?.problem} />
      <form method="post" className={css.form}>
        <input type="hidden" name="ticket" value={ticket} />
        {invited && (
          <Field
            name="password"
            type="password"
            label={say('密码', 'Password')}
            hint={say(
              '至少 10 个字符，几个不相干的词连起来就好。',
              'At least 10 characters; a few unrelated words will do.',
            )}
            autoComplete="new-password"
            minLength={10}
          />
        )}
        <div className={css.row}>
          <Press kind="main">{say('继续', 'Continue')}</Press>
        </div>
      </form>
      {invited && provider && (
        <>
          <p className={css.or}>{say('或', 'or')}</p>
          <a className={css.button} href={`/api/v1/session/provider?${new URLSearchParams({ ticket })}`} data-provider>
            {say(`用${t(provider.name)}`, `Use ${t(provider.name)}`)}
          </a>
        </>
      )}
    </CardPage>
  );
}

export function meta() {
  return [{ title: '欢迎 Welcome · Qiao' }];
}
