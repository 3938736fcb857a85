/** One field, one letter: the sign-in link and the forgotten password share this form. */
import { type ActionFunctionArgs, data } from 'react-router';
import type { Client } from '../../../client/client.ts';
import type { MailSent } from '../../../client/types-identity.ts';
import { apiOf, orProblem, safeNext } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import { type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Page } from '../../ui/parts/page.tsx';
import { AccountForm } from './account-form.tsx';
import { Sent } from './sent.tsx';

export interface Asked {
  errors: Errors;
  login: string;
  sent?: boolean;
}

export async function askLetter(
  { context, request }: ActionFunctionArgs,
  ask: (api: Client, wish: { login: string; next: string }) => Promise<MailSent>,
) {
  const form = await request.formData();
  const login = String(form.get('login') ?? '').trim();
  const asked = form.get('next');
  const next = safeNext(typeof asked === 'string' ? asked : null, '/cases');
  if (!login) {
    const errors = [
      { path: 'login', text: { zh: '请填电子邮箱', en: 'Enter your e-mail' }, remedy: { zh: '', en: '' } },
    ];
    return data({ errors, login } satisfies Asked, { status: 422 });
  }
  const { problem } = await orProblem(ask(apiOf(context), { login, next }));
  if (problem) return data({ errors: errorsOf(problem), login } satisfies Asked, { status: problem.status });
  return data({ errors: [], login, sent: true } satisfies Asked);
}

interface Props {
  asked: Asked | undefined;
  next: string;
  title: string;
  lead: string;
  button: string;
}

export function AskLetter({ asked, next, title, lead, button }: Props) {
  const say = useSay();
  if (asked?.sent) return <Sent address={asked.login} />;
  return (
    <Page title={title} lead={lead} narrow>
      <AccountForm
        entries={[{ name: 'login', label: say('电子邮箱', 'E-mail'), type: 'email', autoComplete: 'username' }]}
        errors={asked?.errors ?? []}
        typed={{ login: asked?.login ?? '' }}
        next={next}
        button={button}
      >
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{say('用密码登录', 'Sign in with a password')}</a>
      </AccountForm>
    </Page>
  );
}
