/** Posts of a person with their days; giving one and ending one, each with its reason. */
import { Form } from 'react-router';
import type { HeldPost, PersonDetail } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button } from '../../parts/parts.tsx';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day, Field, type Outcome } from '../parts.tsx';
import type { PersonData } from './page.tsx';

const keyOf = (post: { body: string; role: string }) => `${post.body}:${post.role}`;

function EndPost({ term, today, outcome }: { term: HeldPost; today: string; outcome: Outcome | undefined }) {
  const { say, t } = useWords();
  const problem = outcome?.intent === `end ${keyOf(term)}` ? outcome.problem : undefined;
  return (
    <details className={css.open} open={problem !== undefined || undefined}>
      <summary>
        {say('结束', 'End')}
        <span className={parts.sr}> {t(term.title)}</span>
      </summary>
      <Form method="post" className={css.form}>
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="post" value={keyOf(term)} />
        <div className={css.pair}>
          <Field name="lastDay" label={say('最后一天', 'Last day')} problem={problem}>
            <input className={parts.control} type="date" name="lastDay" required defaultValue={today} />
          </Field>
          <Field name="reason" label={say('依据', 'Ordered by')} problem={problem}>
            <input className={parts.control} name="reason" required minLength={2} maxLength={400} />
          </Field>
        </div>
        <Button type="submit" kind="careful">
          {say('结束任职', 'End the post')}
        </Button>
      </Form>
    </details>
  );
}

export function Terms({
  person,
  today,
  outcome,
}: {
  person: PersonDetail;
  today: string;
  outcome: Outcome | undefined;
}) {
  const { say, t } = useWords();
  const states = { running: say('在任', 'holds it'), coming: say('将任', 'to come'), over: say('已结束', 'over') };
  return (
    <section className={parts.panel}>
      <h2 className={`${parts.panelTitle} ${css.inset}`}>{say('任职', 'Posts')}</h2>
      {person.terms.length === 0 && (
        <p className={`${parts.note} ${css.inset}`}>{say('没有任过岗位。', 'Never held a post.')}</p>
      )}
      <ul className={css.list}>
        {person.terms.map((term) => (
          <li key={`${keyOf(term)} ${term.from}`} className={term.state === 'over' ? css.over : undefined}>
            <div className={css.row}>
              <strong>{t(term.title)}</strong>
              <span className={parts.chip} data-current={term.state === 'running' || undefined}>
                {states[term.state]}
              </span>
            </div>
            <p className={css.second}>
              <Day day={term.from} today={today} />
              {say(' 至 ', ' to ')}
              {term.until ? <Day day={term.until} today={today} /> : say('未定', 'open')}
            </p>
            {person.mayGive && term.state !== 'over' && <EndPost term={term} today={today} outcome={outcome} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function GivePost({ all, outcome }: { all: PersonData; outcome: Outcome | undefined }) {
  const { say, t } = useWords();
  const { posts, today } = all;
  const problem = outcome?.intent?.startsWith('give') ? outcome.problem : undefined;
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('任命', 'Give a post')}</h2>
      <Form method="post" className={css.form} key={String(outcome?.done)}>
        <input type="hidden" name="intent" value="give" />
        <Field name="role" label={say('岗位', 'Post')} problem={problem}>
          <select className={parts.control} name="post" required defaultValue="">
            <option value="">{say('请选择', 'Choose')}</option>
            {posts.map((body) => (
              <optgroup key={body.id} label={t(body.title)}>
                {body.posts.map((post) => (
                  <option key={post.role} value={`${body.id}:${post.role}`}>
                    {`${t(body.title)}${say('・', ' · ')}${t(post.title)}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <div className={css.pair}>
          <Field name="from" label={say('第一天', 'First day')} problem={problem}>
            <input className={parts.control} type="date" name="from" required min={today} defaultValue={today} />
          </Field>
          <Field name="until" label={say('最后一天（可不填）', 'Last day (optional)')} problem={problem}>
            <input className={parts.control} type="date" name="until" min={today} />
          </Field>
        </div>
        <Field
          name="reason"
          label={say('依据', 'Ordered by')}
          hint={say('任免通知的文号', 'Number of the notice')}
          problem={problem}
        >
          <input className={parts.control} name="reason" required minLength={2} maxLength={400} />
        </Field>
        <p className={parts.note}>
          {say(
            '本人会被登出，重新登录后按新岗位办理。',
            'The person is signed out and works under the new posts after signing in again.',
          )}
        </p>
        <Button type="submit" kind="main">
          {say('任命', 'Give the post')}
        </Button>
      </Form>
    </section>
  );
}
