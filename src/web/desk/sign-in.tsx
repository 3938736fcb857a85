/** Sign-in for staff and liaison officers: password and second step, passkey, or the city's identity provider. Forms, no script needed. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router';
import { apiOf, apiWithCookies, orProblem } from '../ui/api.ts';
import identity from '../ui/identity/identity.module.css';
import { PasskeyForm, PasskeyScript } from '../ui/identity/parts.tsx';
import { passkeyAnswer } from '../ui/identity/security-action.ts';
import { CardPage } from './card-page.tsx';
import parts from './parts/parts.module.css';
import { Button, Message } from './parts/parts.tsx';
import { safeReturn } from './session.ts';
import css from './sign-in.module.css';
import { useWords } from './words.ts';

export const handle = { room: 'desk' };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const api = apiOf(context);
  const [ways, me] = await Promise.all([api.ways(), api.me().catch(() => undefined)]);
  if (me && me.kind !== 'applicant') throw redirect(safeReturn(query.get('to')));
  return {
    demo: ways.demo,
    provider: ways.provider ?? null,
    to: safeReturn(query.get('to')),
    applicant: query.get('why') === 'applicant' || me?.kind === 'applicant',
    failed: query.get('failed'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const login = text('login');
  const to = safeReturn(text('to') || new URL(request.url).searchParams.get('to'));
  const { api, headers } = apiWithCookies(context);
  const call =
    text('intent') === 'passkey'
      ? api.signInByPasskey(passkeyAnswer(text('response')))
      : api.signIn(login, String(form.get('password') ?? ''));
  const { value, problem } = await orProblem(call);
  if (problem?.code === 'auth.second-factor')
    return redirect(`/desk/sign-in/second?${new URLSearchParams({ to })}`, { headers });
  if (problem) return data({ problem, login }, { status: problem.status });
  return redirect(value.me.kind === 'applicant' ? '/desk/sign-in?why=applicant' : to, { headers });
}

/** What the provider's way back said no to. */
function ProviderFailed({ why }: { why: string | null }) {
  const { say } = useWords();
  if (!why) return null;
  return (
    <Message light="late" role="alert">
      {why === 'unknown' ? (
        <p>
          {say(
            '统一身份认证通过了，但这个账号没有关联到本办公室的人员。请先用邀请链接，或登录后在“安全”页关联。',
            'The identity provider knows you, but this account is not linked to anybody of this office. Use your invitation first, or link it on the Security page.',
          )}
        </p>
      ) : (
        <p>
          {say(
            '统一身份认证没有完成。请再试，或用密码登录。',
            'Signing in through the identity provider was not completed. Try again, or use your password.',
          )}
        </p>
      )}
    </Message>
  );
}

function Others({ to }: { to: string }) {
  const { provider } = useLoaderData<typeof loader>();
  const { say, t } = useWords();
  return (
    <>
      {provider && (
        <a className={identity.button} href={`/api/v1/session/provider?${new URLSearchParams({ to })}`} data-provider>
          {say(`用${t(provider.name)}登录`, `Sign in with ${t(provider.name)}`)}
        </a>
      )}
      <PasskeyForm use="sign-in" intent="passkey" words={say('用通行密钥登录', 'Sign in with a passkey')}>
        <input type="hidden" name="to" value={to} />
      </PasskeyForm>
      <PasskeyScript />
    </>
  );
}

export default function SignIn() {
  const { demo, to, applicant, failed: provider } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting';
  const { say, t } = useWords();
  return (
    <CardPage title={say('工作人员登录', 'Staff sign-in')} query={{ to }}>
      {demo && (
        <>
          <p className={css.demo}>{say('演示 · 示例数据', 'Demo · sample data')}</p>
          <p className={parts.note}>
            {say(
              '演示人员只用密码登录。真实的办公室还要第二步验证。',
              'Demo persons sign in by password alone. In a real office a second step follows.',
            )}
          </p>
        </>
      )}
      {failed && (
        <Message light="late" role="alert">
          <p>{t(failed.problem.text)}</p>
          <p>{t(failed.problem.remedy)}</p>
        </Message>
      )}
      {!failed && <ProviderFailed why={provider} />}
      {applicant && !failed && (
        <Message>
          <p>
            {say(
              '您现在用申请人账号登录着，办公桌只对工作人员开放。请换工作人员账号，或',
              'You are signed in as an applicant; the desk is for staff. Use a staff account, or ',
            )}
            <a href="/">{say('回到门户', 'return to the portal')}</a>
            {say('。', '.')}
          </p>
        </Message>
      )}
      <Form method="post" className={css.form}>
        <input type="hidden" name="to" value={to} />
        <label className={css.field}>
          <span>{say('账号', 'Account')}</span>
          <input
            className={parts.control}
            name="login"
            autoComplete="username"
            required
            defaultValue={failed?.login ?? ''}
            aria-invalid={failed ? true : undefined}
          />
        </label>
        <label className={css.field}>
          <span>{say('密码', 'Password')}</span>
          <input
            className={parts.control}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            aria-invalid={failed ? true : undefined}
          />
        </label>
        <Button kind="main" type="submit" busy={busy}>
          {say('登录', 'Sign in')}
        </Button>
      </Form>
      <Others to={to} />
      <p className={parts.note}>
        <a className={css.link} href="/recover">
          {say('忘了密码', 'Forgotten password')}
        </a>
      </p>
    </CardPage>
  );
}

export function meta() {
  return [{ title: '登录 Sign in · Qiao' }];
}
