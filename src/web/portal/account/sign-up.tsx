/** A new account: name and e-mail; the letter's link opens it. The answer is the same for every address. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { apiOf, orProblem, safeNext } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import { type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Page } from '../../ui/parts/page.tsx';
import { AccountForm } from './account-form.tsx';
import { Sent } from './sent.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next'), '/cases') };
}

interface Returned {
  errors: Errors;
  typed: { name: string; login: string };
  sent?: boolean;
}

function missing(account: { name: string; login: string }): Errors {
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
  ];
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [name = '', login = ''] = ['name', 'login'].map((key) => String(form.get(key) ?? '').trim());
  const typed = { name, login };
  const errors = missing(typed);
  if (errors.length > 0) return data({ errors, typed } satisfies Returned, { status: 422 });
  const asked = form.get('next');
  const next = safeNext(typeof asked === 'string' ? asked : null, '/cases');
  const { problem } = await orProblem(apiOf(context).signUp({ name, login, next }));
  if (problem) return data({ errors: errorsOf(problem), typed } satisfies Returned, { status: problem.status });
  return data({ errors: [], typed, sent: true } satisfies Returned);
}

export default function SignUp() {
  const { next } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  if (returned?.sent) return <Sent address={returned.typed.login} />;
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
            hint: say(
              '登录用它，进展也发到这里。我们先发一封信确认。',
              'You sign in with it, and we write to it. A letter confirms it first.',
            ),
            type: 'email',
            autoComplete: 'username',
          },
        ]}
        errors={returned?.errors ?? []}
        typed={returned?.typed ?? {}}
        next={next}
        button={say('发确认信', 'Send me the letter')}
      >
        {say('已有账号？', 'Have an account? ')}
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{say('登录', 'Sign in')}</a>
      </AccountForm>
    </Page>
  );
}
