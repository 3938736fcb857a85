/** The second step of signing in, in both rooms: code, passkey or recovery code, whichever this person has. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import type { SignInWays } from '../../../client/types-identity.ts';
import { apiOf, apiWithCookies, orProblem } from '../api.ts';
import { useSay } from '../lang.ts';
import css from './identity.module.css';
import { CodeField, Field, PasskeyForm, PasskeyScript, Press, ProblemTold } from './parts.tsx';
import { passkeyAnswer } from './security-action.ts';

/** @param door sign-in page, for who has not taken the first step */
export async function secondStepLoader({ context }: LoaderFunctionArgs, door: string) {
  const ways = await apiOf(context).ways();
  if (!ways.second) throw redirect(door);
  return { second: ways.second };
}

/** @param goOn where a person goes after signing in */
export async function secondStepAction(
  { context, request }: ActionFunctionArgs,
  goOn: (kind: string, form: FormData) => string,
) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { api, headers } = apiWithCookies(context);
  const call =
    text('intent') === 'passkey'
      ? api.signInByPasskey(passkeyAnswer(text('response')))
      : api.secondStep(text('intent') === 'recovery' ? { recovery: text('recovery') } : { code: text('code') });
  const { value, problem } = await orProblem(call);
  if (problem) return data({ problem }, { status: problem.status, headers });
  return redirect(goOn(value.me.kind, form), { headers });
}

interface Props {
  second: NonNullable<SignInWays['second']>;
  problem: Problem | undefined;
  /** Sign-in page, to begin again. */
  door: string;
}

export function SecondStep({ second, problem, door }: Props) {
  const say = useSay();
  return (
    <div className={css.form}>
      <ProblemTold problem={problem} />
      {problem?.code === 'auth.step' && <a href={door}>{say('重新登录', 'Sign in again')}</a>}
      {second.app && (
        <form method="post" className={css.form}>
          <input type="hidden" name="intent" value="code" />
          <CodeField label={say('验证器应用里的 6 位数字', 'Six digits of your authenticator app')} />
          <div className={css.row}>
            <Press kind="main">{say('登录', 'Sign in')}</Press>
          </div>
        </form>
      )}
      {second.passkey && (
        <PasskeyForm
          use="sign-in"
          intent="passkey"
          words={say('用通行密钥', 'Use a passkey')}
          {...(second.app ? {} : { kind: 'main' as const })}
        />
      )}
      {second.recovery && (
        <details>
          <summary>{say('手机不在身边？用恢复码', 'Phone not at hand? Use a recovery code')}</summary>
          <form method="post" className={css.form}>
            <input type="hidden" name="intent" value="recovery" />
            <Field
              name="recovery"
              label={say('恢复码', 'Recovery code')}
              hint={say('像 abcd-efgh-jkmn，每个只能用一次。', 'Like abcd-efgh-jkmn; each works once.')}
              autoComplete="off"
            />
            <div className={css.row}>
              <Press>{say('用恢复码登录', 'Sign in with the recovery code')}</Press>
            </div>
          </form>
        </details>
      )}
      <PasskeyScript />
    </div>
  );
}
