/** Sign in and go where one was going. The API says whether it was right; login and password are never told apart. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { apiWithCookies, orProblem, safeNext } from '../../ui/api.ts';
import identity from '../../ui/identity/identity.module.css';
import { PasskeyForm, PasskeyScript } from '../../ui/identity/parts.tsx';
import { passkeyAnswer } from '../../ui/identity/security-action.ts';
import { useRoot, useSay } from '../../ui/lang.ts';
import { type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Message, Page } from '../../ui/parts/page.tsx';
import { AccountForm } from './account-form.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next'), '/cases') };
}

interface Returned {
  errors: Errors;
  login: string;
}

const asText = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : null);

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const login = String(form.get('login') ?? '').trim();
  const password = String(form.get('password') ?? '');
  const missing: Errors = [
    ...(login
      ? []
      : [
          {
            path: 'login',
            text: { zh: '请填邮箱或账号', en: 'Enter your e-mail or login' },
            remedy: { zh: '', en: '' },
          },
        ]),
    ...(password
      ? []
      : [{ path: 'password', text: { zh: '请填密码', en: 'Enter your password' }, remedy: { zh: '', en: '' } }]),
  ];
  if (missing.length > 0 && form.get('intent') !== 'passkey')
    return data({ errors: missing, login } satisfies Returned, { status: 422 });
  const { api, headers } = apiWithCookies(context);
  const passkey = form.get('intent') === 'passkey';
  const { value, problem } = await orProblem(
    passkey ? api.signInByPasskey(passkeyAnswer(String(form.get('response')))) : api.signIn(login, password),
  );
  if (problem?.code === 'auth.second-factor')
    return redirect(`/sign-in/second?${new URLSearchParams({ next: safeNext(asText(form.get('next')), '/cases') })}`, {
      headers,
    });
  if (!value) return data({ errors: errorsOf(problem), login } satisfies Returned, { status: problem.status });
  const asked = form.get('next');
  const fallback = value.me.kind === 'applicant' ? '/cases' : '/desk';
  return redirect(safeNext(typeof asked === 'string' && asked !== '/cases' ? asked : null, fallback), { headers });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  const root = useRoot();
  return (
    <Page
      title={say('登录', 'Sign in')}
      lead={next === '/cases' ? undefined : say('登录后回到您要办的事。', 'You come back to what you were doing.')}
      narrow
    >
      {root?.me && (
        <Message>
          {say(`您已经以 ${root.me.name} 登录。`, `You are signed in as ${root.me.name}.`)}{' '}
          <a href="/cases">{say('看我的办件', 'My applications')}</a>
        </Message>
      )}
      <AccountForm
        entries={[
          { name: 'login', label: say('邮箱或账号', 'E-mail or login'), autoComplete: 'username' },
          { name: 'password', label: say('密码', 'Password'), type: 'password', autoComplete: 'current-password' },
        ]}
        errors={returned?.errors ?? []}
        typed={{ login: returned?.login ?? '' }}
        next={next}
        button={say('登录', 'Sign in')}
      >
        {say('还没有账号？', 'No account yet? ')}
        <a href={`/sign-up?next=${encodeURIComponent(next)}`}>{say('注册一个', 'Open one')}</a>
        <br />
        <a href={`/sign-in/link?next=${encodeURIComponent(next)}`}>
          {say('不用密码，发登录链接到邮箱', 'Sign in by a mail link instead')}
        </a>
        {' · '}
        <a href="/recover">{say('忘了密码', 'Forgotten password')}</a>
      </AccountForm>
      <div className={identity.form} style={{ marginTop: '1.25rem' }}>
        <PasskeyForm use="sign-in" intent="passkey" words={say('用通行密钥登录', 'Sign in with a passkey')}>
          <input type="hidden" name="next" value={next} />
        </PasskeyForm>
      </div>
      <PasskeyScript />
    </Page>
  );
}
