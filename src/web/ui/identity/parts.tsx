/** Parts of the pages about signing in and security, for portal and desk alike: fields, buttons, messages, the passkey button. */
import { IconFingerprint, IconInfoCircle } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, useEffect } from 'react';
import type { Problem } from '../../../client/types.ts';
import { LightShape } from '../clock/light.tsx';
import { useRoot, useSay, useT } from '../lang.ts';
import css from './identity.module.css';
import script from './passkey.ts?worker&url';

interface FieldProps extends ComponentProps<'input'> {
  name: string;
  label: string;
  hint?: string;
  problem?: Problem | undefined;
}

/** @param props.problem the field's own when it names this field */
export function Field({ name, label, hint, problem, className, ...rest }: FieldProps) {
  const t = useT();
  const own = problem?.errors?.filter((error) => error.path === name) ?? [];
  const id = rest.id ?? name;
  const described = [hint ? `${id}-hint` : '', own.length ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className={css.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {own.length > 0 && (
        <span id={`${id}-error`}>
          <LightShape light="late" size={15} /> {own.map((error) => t(error.text)).join(' ')}
        </span>
      )}
      <input
        className={`${css.input} ${className ?? ''}`}
        name={name}
        required
        {...rest}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={own.length > 0 || undefined}
      />
    </div>
  );
}

/** Six digits of the authenticator app; phones offer digits and fill in what a message brought. */
export function CodeField({ label, id = 'code' }: { label: string; id?: string }) {
  return (
    <Field
      id={id}
      name="code"
      label={label}
      className={css.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9 ]*"
      maxLength={7}
    />
  );
}

export function Press({ kind, ...rest }: ComponentProps<'button'> & { kind?: 'main' | 'careful' }) {
  return <button type="submit" className={css.button} data-kind={kind} {...rest} />;
}

/** A form of one button. */
export function One({
  intent,
  id,
  careful,
  children,
}: {
  intent: string;
  id?: string;
  careful?: boolean;
  children: string;
}) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <Press {...(careful ? { kind: 'careful' as const } : {})}>{children}</Press>
    </form>
  );
}

export function Told({ light, children }: { light?: 'late' | 'done'; children: ReactNode }) {
  return (
    <div className={css.message} data-light={light} role={light === 'late' ? 'alert' : 'status'}>
      {light ? <LightShape light={light} size={16} /> : <IconInfoCircle size={17} stroke={1.75} aria-hidden />}
      <div>{children}</div>
    </div>
  );
}

export function ProblemTold({ problem }: { problem: Problem | undefined }) {
  const t = useT();
  if (!problem) return null;
  const [first] = problem.errors ?? [];
  return (
    <Told light="late">
      <p>
        <strong>{t(first?.text ?? problem.text)}</strong>
      </p>
      <p>{t(first?.remedy ?? problem.remedy)}</p>
    </Told>
  );
}

/**
 * A form that a passkey fills in; without script, or on a machine that knows no passkeys, it is not there.
 * @param use `add` for a new passkey, `enrol` for one on an invitation's step, `sign-in` for a known one
 */
export function PasskeyForm({
  use,
  intent,
  children,
  words,
  kind,
}: {
  use: 'add' | 'enrol' | 'sign-in';
  intent: string;
  children?: ReactNode;
  words: string;
  kind?: 'main';
}) {
  const say = useSay();
  return (
    <form method="post" className={css.passkey} data-passkey-form={use}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="response" value="" />
      {children}
      <button type="button" className={css.button} data-kind={kind} data-passkey>
        <IconFingerprint size={18} stroke={1.75} aria-hidden />
        {words}
      </button>
      <p className={css.hint} data-passkey-failed hidden aria-live="polite">
        {say(
          '通行密钥没有完成。可以再试，或换一种方式。',
          'The passkey was not completed. Try again, or use another way.',
        )}
      </p>
    </form>
  );
}

/** Once on a page that has passkey forms. A document runs its script tag; a page that the desk changes to does not, so it loads it. */
export function PasskeyScript() {
  useEffect(() => {
    void import('./passkey.ts');
  }, []);
  return <script type="module" src={script} nonce={useRoot()?.nonce} />;
}

export function RecoveryCodes({ codes, children }: { codes: readonly string[]; children?: ReactNode }) {
  const say = useSay();
  return (
    <section className={css.section} aria-labelledby="codes">
      <h2 id="codes">{say('恢复码', 'Recovery codes')}</h2>
      <Told>
        <p>
          {say(
            '只显示这一次。抄下来或打印，和手机分开放。手机丢了，每个码能登录一次。',
            'Shown this once. Write them down or print them, and keep them apart from your phone. Each signs you in once when the phone is lost.',
          )}
        </p>
      </Told>
      <ul className={css.codes} data-recovery-codes>
        {codes.map((code) => (
          <li key={code}>
            <code className={css.secret}>{code}</code>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
