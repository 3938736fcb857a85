/** The security page of portal and desk: what signs me in, where I am signed in, what acts for me. All of it forms that post. */
import type { SecurityView } from '../../../client/types-identity.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLang, useSay, useT } from '../lang.ts';
import { AppEnrolment, PasskeyEnrolment } from './enrol.tsx';
import css from './identity.module.css';
import { CodeField, Field, One, PasskeyScript, Press, ProblemTold, RecoveryCodes, Told } from './parts.tsx';
import type { SecurityResult } from './security-action.ts';
import { Tokens } from './tokens.tsx';

interface Props {
  view: SecurityView;
  result: SecurityResult | undefined;
  procedures: readonly { id: string; title: { zh: string; en: string } }[];
  demo: boolean;
}

function Prove({ view }: { view: SecurityView }) {
  const say = useSay();
  return (
    <section className={css.section} aria-labelledby="prove">
      <h2 id="prove">{say('先验证是您本人', 'First prove that it is you')}</h2>
      {view.password || view.appSince ? (
        <form method="post" className={css.form}>
          <input type="hidden" name="intent" value="prove" />
          {view.password ? (
            <Field
              id="prove-password"
              name="password"
              type="password"
              label={say('密码', 'Password')}
              hint={say('改下面的设置前要再输一次。', 'Needed once more before you change anything below.')}
              autoComplete="current-password"
            />
          ) : (
            <CodeField label={say('验证器的 6 位数字', 'Six digits of your app')} id="prove-code" />
          )}
          <div className={css.row}>
            <Press kind="main">{say('验证', 'Continue')}</Press>
          </div>
        </form>
      ) : (
        <p>
          {say('登录已有一阵子。要改下面的设置，请', 'You signed in a while ago. To change anything below, ')}
          <a href="/sign-out">{say('退出后重新登录', 'sign out and in again')}</a>
          {say('。', '.')}
        </p>
      )}
    </section>
  );
}

function Password({ view }: { view: SecurityView }) {
  const say = useSay();
  return (
    <section className={css.section} aria-labelledby="password-title">
      <h2 id="password-title">{view.password ? say('密码', 'Password') : say('设一个密码', 'Choose a password')}</h2>
      <form method="post" className={css.form}>
        <input type="hidden" name="intent" value="password" />
        {/* Password keepers look for the login beside a new password. */}
        <input type="hidden" autoComplete="username" value={view.login} readOnly />
        {view.password && (
          <Field
            id="current-password"
            name="current"
            type="password"
            label={say('现在的密码', 'Present password')}
            autoComplete="current-password"
          />
        )}
        <Field
          id="new-password"
          name="password"
          type="password"
          label={say('新密码', 'New password')}
          hint={say('至少 10 个字符。别处的登录会退出。', 'At least 10 characters. Other sessions end.')}
          autoComplete="new-password"
          minLength={10}
        />
        <div className={css.row}>
          <Press>{view.password ? say('更换密码', 'Change the password') : say('设密码', 'Set the password')}</Press>
        </div>
      </form>
    </section>
  );
}

function Email({ view, result, demo }: Pick<Props, 'view' | 'result' | 'demo'>) {
  const say = useSay();
  return (
    <section className={css.section} aria-labelledby="email-title">
      <h2 id="email-title">{say('邮箱', 'Mail address')}</h2>
      <p>
        {view.email ?? say('还没有', 'None yet')}
        {view.email && (
          <span className={css.second}>
            {view.emailVerified ? say('已确认', 'Confirmed') : say('还没确认', 'Not confirmed yet')}
          </span>
        )}
      </p>
      {result?.sentTo && (
        <Told light="done">
          {say(
            `信已发到 ${result.sentTo}，点里面的链接就生效。`,
            `A letter went to ${result.sentTo}; its link completes the change.`,
          )}{' '}
          {demo && <a href="/demo/mail">{say('看演示邮箱', 'Open the demo mailbox')}</a>}
        </Told>
      )}
      <form method="post" className={css.form}>
        <input type="hidden" name="intent" value="email" />
        <Field
          name="email"
          type="email"
          label={view.emailVerified ? say('换成', 'Change to') : say('确认或换成', 'Confirm or change to')}
          defaultValue={view.emailVerified ? '' : (view.email ?? '')}
          autoComplete="email"
        />
        <div className={css.row}>
          <Press>{say('发确认信', 'Send a letter to confirm it')}</Press>
        </div>
      </form>
    </section>
  );
}

function Factors({ view, result }: Pick<Props, 'view' | 'result'>) {
  const say = useSay();
  const lang = useLang();
  const has = view.appSince || view.passkeys.length > 0;
  return (
    <section className={css.section} aria-labelledby="factors">
      <h2 id="factors">{say('第二步验证和通行密钥', 'Second step and passkeys')}</h2>
      <ul className={css.list}>
        <li>
          <span>
            {say('验证器应用', 'Authenticator app')}
            <span className={css.second}>
              {view.appSince
                ? say(`${formatDate(view.appSince, lang)}起`, `Since ${formatDate(view.appSince, lang)}`)
                : say('没有设置', 'Not set up')}
            </span>
          </span>
          {view.appSince && (
            <One intent="app-remove" careful>
              {say('移除', 'Remove')}
            </One>
          )}
        </li>
        {view.passkeys.map((key) => (
          <li key={key.id}>
            <span>
              {key.name}
              <span className={css.second}>
                {say('通行密钥 · ', 'Passkey · ')}
                {formatDate(key.addedOn, lang)}
                {key.usedOn &&
                  say(` · 上次使用 ${formatDate(key.usedOn, lang)}`, ` · last used ${formatDate(key.usedOn, lang)}`)}
              </span>
            </span>
            <One intent="passkey-remove" id={key.id} careful>
              {say('移除', 'Remove')}
            </One>
          </li>
        ))}
        {has && (
          <li>
            <span>
              {say('恢复码', 'Recovery codes')}
              <span className={css.second}>{say(`还剩 ${view.recoveryCodes} 个`, `${view.recoveryCodes} left`)}</span>
            </span>
            <One intent="codes">{say('换一套新的', 'Make new ones')}</One>
          </li>
        )}
      </ul>
      {!view.appSince && <AppEnrolment result={result} />}
      <PasskeyEnrolment />
    </section>
  );
}

function Sessions({ view }: { view: SecurityView }) {
  const say = useSay();
  const lang = useLang();
  return (
    <section className={css.section} aria-labelledby="sessions">
      <h2 id="sessions">{say('登录着的设备', 'Where you are signed in')}</h2>
      <ul className={css.list}>
        {view.sessions.map((session) => (
          <li key={session.id}>
            <span>
              {session.device || say('程序', 'A program')}
              {session.current && say('（这一台）', ' (this one)')}
              <span className={css.second}>
                {say(`${formatDate(session.since, lang)}登录`, `Signed in ${formatDate(session.since, lang)}`)}
                {session.seenOn &&
                  say(
                    ` · 最近 ${formatDate(session.seenOn, lang)}`,
                    ` · last seen ${formatDate(session.seenOn, lang)}`,
                  )}
              </span>
            </span>
            {!session.current && (
              <One intent="session-end" id={session.id}>
                {say('退出它', 'Sign it out')}
              </One>
            )}
          </li>
        ))}
      </ul>
      {view.sessions.some((session) => !session.current) && (
        <One intent="sessions-end" careful>
          {say('退出其他所有设备', 'Sign out everywhere else')}
        </One>
      )}
    </section>
  );
}

function Provider({ view }: { view: SecurityView }) {
  const say = useSay();
  const t = useT();
  if (!view.provider) return null;
  return (
    <section className={css.section} aria-labelledby="provider">
      <h2 id="provider">{t(view.provider.name)}</h2>
      {view.provider.linked ? (
        <One intent="provider-unlink" careful>
          {say('解除关联', 'Unlink')}
        </One>
      ) : (
        <div className={css.row}>
          <a className={css.button} href="/api/v1/session/provider?link=true&to=/desk/security">
            {say('关联我的账号', 'Link my account')}
          </a>
        </div>
      )}
    </section>
  );
}

export function Security({ view, result, procedures, demo }: Props) {
  const say = useSay();
  const done =
    result && !result.problem && !result.proposal && !result.token && !result.sentTo && result.intent !== 'prove';
  return (
    <div className={css.sections}>
      <ProblemTold problem={result?.problem} />
      {done && !result.recoveryCodes?.length && <Told light="done">{say('已更新。', 'Done.')}</Told>}
      {result?.recoveryCodes && result.recoveryCodes.length > 0 && <RecoveryCodes codes={result.recoveryCodes} />}
      {!view.fresh && <Prove view={view} />}
      <Factors view={view} result={result} />
      <Password view={view} />
      <Email view={view} result={result} demo={demo} />
      <Provider view={view} />
      <Sessions view={view} />
      <Tokens view={view} result={result} procedures={procedures} />
      <PasskeyScript />
    </div>
  );
}
