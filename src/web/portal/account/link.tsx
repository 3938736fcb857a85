/** Where a letter's link leads: it says what will happen and asks for a press, because mail programs open links by themselves. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { LinkView } from '../../../client/types-identity.ts';
import type { Text } from '../../../language/text.ts';
import { apiOf, apiWithCookies, orProblem, safeNext } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Message, Page } from '../../ui/parts/page.tsx';
import { AccountForm } from './account-form.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  if (query.has('done')) return { link: null, done: true };
  const { value } = await orProblem(apiOf(context).lookAtLink(query.get('ticket') ?? 'none'.repeat(5)));
  return { link: value ?? null, done: false };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const ticket = new URL(request.url).searchParams.get('ticket') ?? '';
  const password = String(form.get('password') ?? '');
  const { api, headers } = apiWithCookies(context);
  const { value, problem } = await orProblem(api.spendLink(ticket, password || undefined));
  const next = safeNext(value?.next, '/cases');
  if (problem?.code === 'auth.second-factor') return redirect('/sign-in/second', { headers });
  if (problem) {
    const errors = errorsOf(problem).map((error) =>
      problem.code === 'account.password' ? { ...error, path: 'password' } : error,
    );
    return data({ errors } satisfies { errors: Errors }, { status: problem.status });
  }
  if (!value.me) return redirect('/link?done', { headers });
  return redirect(value.me.kind === 'applicant' ? next : '/desk', { headers });
}

const words: {
  [purpose in LinkView['purpose']]?: { title: Text; lead: Text; button: Text };
} = {
  'sign-up': {
    title: { zh: '完成注册', en: 'Finish opening your account' },
    lead: {
      zh: '邮箱确认了。可以设一个密码；不设也行，以后用邮件链接登录。',
      en: 'Your address is confirmed. You may choose a password, or sign in by mail links.',
    },
    button: { zh: '完成注册', en: 'Open the account' },
  },
  'sign-in': {
    title: { zh: '登录', en: 'Sign in' },
    lead: { zh: '按下面的按钮登录，链接只能用一次。', en: 'Press the button to sign in. The link works once.' },
    button: { zh: '登录', en: 'Sign in' },
  },
  recover: {
    title: { zh: '设置新密码', en: 'Choose a new password' },
    lead: { zh: '设好后，别处的登录都会退出。', en: 'Every other session ends then.' },
    button: { zh: '设置新密码', en: 'Set the new password' },
  },
  'verify-email': {
    title: { zh: '确认邮箱', en: 'Confirm your address' },
    lead: { zh: '确认这是您的邮箱。', en: 'Confirm that the address is yours.' },
    button: { zh: '确认邮箱', en: 'Confirm the address' },
  },
  'change-email': {
    title: { zh: '更换邮箱', en: 'Change your address' },
    lead: { zh: '以后用这个邮箱登录和收信。', en: 'From now on you sign in with it, and we write to it.' },
    button: { zh: '用这个邮箱', en: 'Use this address' },
  },
};

export default function Link() {
  const { link, done } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const told = link && words[link.purpose];
  if (done)
    return (
      <Page title={say('邮箱确认了', 'Address confirmed')} narrow>
        <Message light="ok" role="status">
          {say('已生效。', 'Done.')} <a href="/account">{say('到账户页', 'To your account')}</a>
        </Message>
      </Page>
    );
  if (!link || !told)
    return (
      <Page
        title={say('链接已失效', 'This link no longer works')}
        lead={say('它已用过或过期。', 'It was used or has expired.')}
        narrow
      >
        <p style={{ marginTop: '1rem' }}>
          <a href="/sign-in/link">{say('重新要一个登录链接', 'Ask for a new sign-in link')}</a>
          {' · '}
          <a href="/recover">{say('设置新密码', 'Choose a new password')}</a>
        </p>
      </Page>
    );
  const password = {
    name: 'password',
    label:
      link.password === 'possible' ? say('密码（可以不设）', 'Password (optional)') : say('新密码', 'New password'),
    hint: say('至少 10 个字符，几个不相干的词连起来就好。', 'At least 10 characters; a few unrelated words will do.'),
    type: 'password',
    autoComplete: 'new-password',
  };
  return (
    <Page title={t(told.title)} lead={t(told.lead)} narrow>
      {link.email && (
        <p style={{ marginTop: '1rem' }}>
          {link.name} <strong>{link.email}</strong>
        </p>
      )}
      <AccountForm
        entries={link.password === 'none' ? [] : [password]}
        errors={returned?.errors ?? []}
        typed={{}}
        next={link.next ?? '/cases'}
        button={t(told.button)}
      />
    </Page>
  );
}
