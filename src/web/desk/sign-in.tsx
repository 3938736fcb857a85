/** Sign-in for staff and liaison officers: one form that posts, no script needed. */
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
import { Lockup } from '../ui/wordmark.tsx';
import parts from './parts/parts.module.css';
import { Button, Message } from './parts/parts.tsx';
import { SchemeScript } from './scheme.tsx';
import { safeReturn } from './session.ts';
import css from './sign-in.module.css';
import { useWords } from './words.ts';

export const handle = { room: 'desk' };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const api = apiOf(context);
  const [office, me] = await Promise.all([api.office(), api.me().catch(() => undefined)]);
  if (me && me.kind !== 'applicant') throw redirect(safeReturn(query.get('to')));
  return {
    name: office.name,
    demo: office.demo,
    to: safeReturn(query.get('to')),
    applicant: query.get('why') === 'applicant' || me?.kind === 'applicant',
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const login = String(form.get('login') ?? '').trim();
  const password = String(form.get('password') ?? '');
  const { api, headers } = apiWithCookies(context);
  const { value, problem } = await orProblem(api.signIn(login, password));
  if (problem) return data({ problem, login }, { status: problem.status });
  return redirect(
    value.me.kind === 'applicant' ? '/desk/sign-in?why=applicant' : safeReturn(String(form.get('to') ?? '')),
    { headers },
  );
}

export default function SignIn() {
  const { name, demo, to, applicant } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting';
  const { say, t, lang } = useWords();
  return (
    <main className={css.page}>
      <SchemeScript />
      <div className={css.card}>
        <div className={css.head}>
          <Lockup height={40} label="Qiao 侨" />
          <span>{t(name)}</span>
        </div>
        <h1 className={parts.title}>{say('工作人员登录', 'Staff sign-in')}</h1>
        {demo && <p className={css.demo}>{say('演示 · 示例数据', 'Demo · sample data')}</p>}
        {failed && (
          <Message light="late" role="alert">
            <p>{t(failed.problem.text)}</p>
            <p>{t(failed.problem.remedy)}</p>
          </Message>
        )}
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
        <p className={parts.note}>
          <a
            className={css.link}
            href={`?${new URLSearchParams({ lang: lang === 'zh' ? 'en' : 'zh', to })}`}
            lang={lang === 'zh' ? 'en' : 'zh-CN'}
          >
            {lang === 'zh' ? 'English' : '中文'}
          </a>
          {' · '}
          <a className={css.link} href="/">
            {say('办事门户', 'Public portal')}
          </a>
        </p>
      </div>
    </main>
  );
}

export function meta() {
  return [{ title: '登录 Sign in · Qiao' }];
}
