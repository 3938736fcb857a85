/** A new account: name, e-mail, password. What is wrong is said field by field; nothing but the password must be typed again. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { apiWithCookies, orProblem, safeNext } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import { type Errors, errorsOf } from '../parts/errors.tsx';
import { Page } from '../parts/page.tsx';
import { AccountForm } from './account-form.tsx';

const leastPassword = 10;

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next'), '/cases') };
}

interface Returned {
  errors: Errors;
  typed: { name: string; login: string };
}

function missing(account: { name: string; login: string; password: string }): Errors {
  const none = { zh: '', en: '' };
  return [
    ...(account.name
      ? []
      : [
          {
            path: 'name',
            text: { zh: '请填姓名', en: 'Enter your name' },
            remedy: { zh: '照证件上的写。', en: 'As on your document.' },
          },
        ]),
    ...(account.login ? [] : [{ path: 'login', text: { zh: '请填电子邮箱', en: 'Enter your e-mail' }, remedy: none }]),
    ...([...account.password].length >= leastPassword
      ? []
      : [
          {
            path: 'password',
            text: {
              zh: `密码至少 ${leastPassword} 个字符`,
              en: `Use at least ${leastPassword} characters for the password`,
            },
            remedy: { zh: '几个不相干的词连起来就好。', en: 'A few unrelated words in a row will do.' },
          },
        ]),
  ];
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [name = '', login = ''] = ['name', 'login'].map((key) => String(form.get(key) ?? '').trim());
  const password = String(form.get('password') ?? '');
  const typed = { name, login };
  const errors = missing({ name, login, password });
  if (errors.length > 0) return data({ errors, typed } satisfies Returned, { status: 422 });
  const { api, headers } = apiWithCookies(context);
  const { value, problem } = await orProblem(api.signUp({ name, login, password }));
  if (!value) return data({ errors: errorsOf(problem), typed } satisfies Returned, { status: problem.status });
  const asked = form.get('next');
  return redirect(safeNext(typeof asked === 'string' ? asked : null, '/cases'), { headers });
}

export default function SignUp() {
  const { next } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  return (
    <Page
      title={say('注册账号', 'Open an account')}
      lead={say('一个账号办所有的事，可以在境外注册。', 'One account for every service; you can open it from abroad.')}
      narrow
    >
      <AccountForm
        entries={[
          {
            name: 'name',
            label: say('姓名', 'Name'),
            hint: say('照证件上的写。', 'As on your document.'),
            autoComplete: 'name',
          },
          {
            name: 'login',
            label: say('电子邮箱', 'E-mail'),
            hint: say('登录用它，进展也发到这里。', 'You sign in with it, and we write to it.'),
            type: 'email',
            autoComplete: 'username',
          },
          {
            name: 'password',
            label: say('密码', 'Password'),
            hint: say(`至少 ${leastPassword} 个字符。`, `At least ${leastPassword} characters.`),
            type: 'password',
            autoComplete: 'new-password',
          },
        ]}
        errors={returned?.errors ?? []}
        typed={returned?.typed ?? {}}
        next={next}
        button={say('注册', 'Open the account')}
      >
        {say('已有账号？', 'Have an account? ')}
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{say('登录', 'Sign in')}</a>
      </AccountForm>
    </Page>
  );
}
