/** The second half of an invitation: an authenticator app or a passkey, and the recovery codes, shown once. */
import { type ActionFunctionArgs, useActionData } from 'react-router';
import { AppEnrolment, PasskeyEnrolment } from '../../ui/identity/enrol.tsx';
import css from '../../ui/identity/identity.module.css';
import { PasskeyScript, ProblemTold, RecoveryCodes } from '../../ui/identity/parts.tsx';
import { type SecurityResult, securityAction } from '../../ui/identity/security-action.ts';
import { CardPage } from '../card-page.tsx';
import { useWords } from '../words.ts';

export const handle = { room: 'desk' };

export const action = ({ context, request }: ActionFunctionArgs) => securityAction(context, request, true);

export default function Enrol() {
  const result = useActionData() as SecurityResult | undefined; // what the action above returns
  const { say } = useWords();
  if (result?.signedIn)
    return (
      <CardPage title={say('设好了', 'All set')}>
        <RecoveryCodes codes={result.recoveryCodes ?? []}>
          <div className={css.row}>
            <a className={css.button} data-kind="main" href="/desk">
              {say('记好了，进入工作台', 'I have kept them; to the desk')}
            </a>
          </div>
        </RecoveryCodes>
      </CardPage>
    );
  return (
    <CardPage title={say('第二步验证', 'Second step')}>
      <p>
        {say(
          '以后登录除了密码，还要手机应用的数字或通行密钥。选一种：',
          'From now on signing in takes your password and the digits of an app, or a passkey. Choose one:',
        )}
      </p>
      <ProblemTold problem={result?.problem} />
      {result?.problem?.code === 'auth.step' && <a href="/desk/sign-in">{say('重新登录', 'Sign in again')}</a>}
      <AppEnrolment result={result} main />
      <p className={css.or}>{say('或', 'or')}</p>
      <PasskeyEnrolment use="enrol" />
      <PasskeyScript />
    </CardPage>
  );
}

export function meta() {
  return [{ title: '第二步验证 Second step · Qiao' }];
}
