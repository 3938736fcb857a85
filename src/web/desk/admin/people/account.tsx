/** The account of a person: signed in where, second factor, disabled or not. Secrets are never shown; they are not known. */
import { Form } from 'react-router';
import type { PersonDetail } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button } from '../../parts/parts.tsx';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day } from '../parts.tsx';

function Act({ intent, title, consequence }: { intent: string; title: string; consequence: string }) {
  return (
    <details className={css.open}>
      <summary>{title}</summary>
      <Form method="post" className={css.form}>
        <p className={parts.note}>{consequence}</p>
        <input type="hidden" name="intent" value={intent} />
        <Button type="submit" kind={intent === 'enable' || intent === 'invite' ? 'normal' : 'careful'}>
          {title}
        </Button>
      </Form>
    </details>
  );
}

export function Account({ person, today, may }: { person: PersonDetail; today: string; may: boolean }) {
  const { say } = useWords();
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('账户', 'Account')}</h2>
      <dl className={css.facts}>
        <dt>{say('登录中', 'Signed in')}</dt>
        <dd>{say(`${person.sessions} 处`, `${person.sessions} session${person.sessions === 1 ? '' : 's'}`)}</dd>
        <dt>{say('令牌', 'Tokens')}</dt>
        <dd>{person.tokens}</dd>
        <dt>{say('第二重验证', 'Second factor')}</dt>
        <dd>{person.secondFactor ? say('已设', 'set up') : say('未设', 'not set up')}</dd>
        <dt>{say('最近使用', 'Last seen')}</dt>
        <dd>{person.lastSeen ? <Day day={person.lastSeen} today={today} /> : say('没有', 'never')}</dd>
        {person.away && (
          <>
            <dt>{say('不在岗', 'Away')}</dt>
            <dd>
              {say('至 ', 'until ')}
              <Day day={person.away.until} today={today} />
              {say(`，${person.away.deputy}代`, `; ${person.away.deputy} stands in`)}
            </dd>
          </>
        )}
      </dl>
      {may && (
        <div className={css.stack}>
          {person.state === 'invited' && (
            <Act
              intent="invite"
              title={say('再发邀请', 'Send the invitation again')}
              consequence={say('原来的链接作废。', 'The earlier link no longer works.')}
            />
          )}
          {person.state !== 'disabled' && (
            <Act
              intent="reset"
              title={say('重置第二重验证', 'Reset the second factor')}
              consequence={say(
                '移除丢失的验证方式，并发链接重新设置。先当面核对本人。',
                'Lost factors are removed and a link to set up new ones is sent. Make sure in person who asks.',
              )}
            />
          )}
          {person.state === 'disabled' ? (
            <Act
              intent="enable"
              title={say('恢复账户', 'Enable the account')}
              consequence={say('本人可以再登录。', 'The person can sign in again.')}
            />
          ) : (
            <Act
              intent="disable"
              title={say('停用账户', 'Disable the account')}
              consequence={say(
                '登录和令牌立即失效；任职记录保留。',
                'Sessions and tokens end at once; the posts stay on record.',
              )}
            />
          )}
        </div>
      )}
    </section>
  );
}
