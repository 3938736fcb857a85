/** API tokens on the security page: made with a scope and a last day, shown once. */
import type { SecurityView } from '../../../client/types-identity.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLang, useSay, useT } from '../lang.ts';
import css from './identity.module.css';
import { Field, One, Press, Told } from './parts.tsx';
import type { SecurityResult } from './security-action.ts';

interface Props {
  view: SecurityView;
  result: SecurityResult | undefined;
  procedures: readonly { id: string; title: { zh: string; en: string } }[];
}

function Make({ view, procedures }: Omit<Props, 'result'>) {
  const say = useSay();
  const t = useT();
  return (
    <details>
      <summary>{say('新建令牌', 'Make a token')}</summary>
      <form method="post" className={css.form}>
        <input type="hidden" name="intent" value="token-make" />
        <Field
          id="token-name"
          name="name"
          label={say('名称', 'Name')}
          hint={say('说明用在哪里', 'Says what uses it')}
          maxLength={60}
        />
        <fieldset className={css.group}>
          <legend>{say('允许', 'It may')}</legend>
          <div className={css.choices}>
            {view.scopes.map((scope) => (
              <label key={scope.id}>
                <input type="checkbox" name="scope" value={scope.id} defaultChecked={scope.id === 'read'} />
                {t(scope.title)}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className={css.group}>
          <legend>{say('只用于这些事项（不选就是全部）', 'Only for these procedures (none chosen: all)')}</legend>
          <div className={css.choices}>
            {procedures.map((procedure) => (
              <label key={procedure.id}>
                <input type="checkbox" name="procedures" value={procedure.id} />
                {t(procedure.title)}
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          id="token-days"
          name="days"
          type="number"
          min={1}
          max={366}
          defaultValue={90}
          className={css.code}
          label={say('有效多少天', 'Valid for how many days')}
        />
        <div className={css.row}>
          <Press>{say('生成令牌', 'Make the token')}</Press>
        </div>
      </form>
    </details>
  );
}

export function Tokens({ view, result, procedures }: Props) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const titleOf = (id: string) =>
    id === 'all'
      ? say('本人的全部权限', 'Whatever you may')
      : t(view.scopes.find((scope) => scope.id === id)?.title) || id;
  return (
    <section className={css.section} aria-labelledby="tokens">
      <h2 id="tokens">{say('接口令牌', 'API tokens')}</h2>
      {result?.token && (
        <Told light="done">
          <p>{say('令牌只显示这一次：', 'The token, shown this once:')}</p>
          <code className={css.secret} data-token>
            {result.token}
          </code>
        </Told>
      )}
      {view.tokens.length === 0 ? (
        <p className={css.hint}>
          {say('没有令牌。程序代您办事时才需要。', 'None. Only a program that acts for you needs one.')}
        </p>
      ) : (
        <ul className={css.list}>
          {view.tokens.map((token) => (
            <li key={token.id}>
              <span>
                {token.name || say('启动时的令牌', 'Token made at start')}
                <span className={css.second}>
                  {token.scope.map(titleOf).join(say('、', ', '))}
                  {say(` · 到 ${formatDate(token.until, lang)}`, ` · until ${formatDate(token.until, lang)}`)}
                  {token.usedOn &&
                    say(` · 最近 ${formatDate(token.usedOn, lang)}`, ` · last used ${formatDate(token.usedOn, lang)}`)}
                </span>
              </span>
              <One intent="token-end" id={token.id} careful>
                {say('作废', 'End it')}
              </One>
            </li>
          ))}
        </ul>
      )}
      <Make view={view} procedures={procedures} />
    </section>
  );
}
