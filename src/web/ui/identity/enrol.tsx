/** Setting up a second factor: an authenticator app to scan, or a passkey. */
import { useSay } from '../lang.ts';
import css from './identity.module.css';
import { CodeField, Field, PasskeyForm, Press, Told } from './parts.tsx';
import type { SecurityResult } from './security-action.ts';

/** The picture to scan, the same as letters, and the first code. */
function Scan({ proposal }: { proposal: NonNullable<SecurityResult['proposal']> }) {
  const say = useSay();
  // What comes back from a form is shown as a picture only if it is one.
  const qr = /^data:image\/png;base64,[\w+/=]+$/.test(proposal.qr) ? proposal.qr : '';
  return (
    <form method="post" className={css.form}>
      <input type="hidden" name="intent" value="app-confirm" />
      <input type="hidden" name="secret" value={proposal.secret} />
      <input type="hidden" name="qr" value={qr} />
      <p>
        {say(
          '用验证器应用扫这个图，再输入它显示的 6 位数字。',
          'Scan this picture with your authenticator app, then enter the six digits it shows.',
        )}
      </p>
      {qr && <img className={css.qr} src={qr} alt={say('验证器的二维码', 'QR code for the authenticator app')} />}
      <div>
        <span className={css.hint}>
          {say('不能扫，就把这串字母输入应用：', 'If you cannot scan it, type this into the app:')}
        </span>
        <code className={css.secret} data-secret>
          {proposal.secret}
        </code>
      </div>
      <CodeField label={say('6 位数字', 'Six digits')} id="app-code" />
      <div className={css.row}>
        <Press kind="main">{say('启用验证器', 'Use this app')}</Press>
      </div>
    </form>
  );
}

export function AppEnrolment({ result, main }: { result: SecurityResult | undefined; main?: boolean }) {
  const say = useSay();
  if (result?.proposal) return <Scan proposal={result.proposal} />;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="app-offer" />
      <Press {...(main ? { kind: 'main' as const } : {})}>{say('设置验证器应用', 'Set up an authenticator app')}</Press>
    </form>
  );
}

export function PasskeyEnrolment({ use = 'add' }: { use?: 'add' | 'enrol' }) {
  const say = useSay();
  return (
    <>
      <PasskeyForm use={use} intent="passkey-add" words={say('添加通行密钥', 'Add a passkey')}>
        <Field
          id="passkey-name"
          name="name"
          label={say('通行密钥的名字', 'Name of the passkey')}
          hint={say('如：办公室电脑', 'Such as: office computer')}
          maxLength={60}
          defaultValue={say('这台设备', 'This device')}
        />
      </PasskeyForm>
      <noscript>
        <Told>
          {say('通行密钥需要脚本；不用脚本可以用验证器应用。', 'Passkeys need scripts; an authenticator app does not.')}
        </Told>
      </noscript>
    </>
  );
}
