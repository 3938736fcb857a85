/** Changes of the organisation, those to come first; a change that is not in force yet may be withdrawn. */
import { Form } from 'react-router';
import type { OrganisationChangeView } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button } from '../../parts/parts.tsx';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day } from '../parts.tsx';
import { changes as kinds } from './read-change.ts';

function Withdraw({ id }: { id: string }) {
  const { say } = useWords();
  return (
    <details className={css.open}>
      <summary>{say('撤回', 'Withdraw')}</summary>
      <Form method="post" className={css.form}>
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="id" value={id} />
        <label className={css.field}>
          <span>{say('依据', 'Why')}</span>
          <input className={parts.control} name="source" required minLength={2} maxLength={400} />
        </label>
        <Button type="submit" kind="careful">
          {say('撤回变更', 'Withdraw the change')}
        </Button>
      </Form>
    </details>
  );
}

export function History({
  changes,
  today,
  mayChange,
}: {
  changes: readonly OrganisationChangeView[];
  today: string;
  mayChange: boolean;
}) {
  const { say, t } = useWords();
  const states = {
    coming: say('待生效', 'to come'),
    'in-force': say('已生效', 'in force'),
    withdrawn: say('已撤回', 'withdrawn'),
  };
  return (
    <section className={parts.panel}>
      <h2 className={`${parts.panelTitle} ${css.inset}`}>{say('变更历史', 'History of changes')}</h2>
      {changes.length === 0 && (
        <p className={`${parts.note} ${css.inset}`}>
          {say('还没有变更：机构就是法规库里写的样子。', 'No change yet: the organisation is as the law book has it.')}
        </p>
      )}
      <ul className={css.list}>
        {changes.map((change) => {
          const kind = kinds.find((entry) => entry.id === change.change);
          return (
            <li key={change.id} className={change.state === 'withdrawn' ? css.over : undefined}>
              <div className={css.row}>
                <strong>
                  {kind && say(kind.zh, kind.en)}
                  {say('：', ': ')}
                  {t(change.body.title)}
                  {change.role && say(`・${change.role.title.zh}`, ` · ${change.role.title.en}`)}
                </strong>
                <span className={parts.chip}>{states[change.state]}</span>
              </div>
              <p className={css.second}>
                <Day day={change.from} today={today} />
                {say('起', ' on')}
                {change.title && say(`，名称“${change.title.zh}”`, `, “${change.title.en}”`)}
                {change.into && say(`，并入${change.into.zh}`, `, into ${change.into.en}`)}
                {change.seats !== undefined && say(`，限${change.seats}人`, `, ${change.seats} seats`)}
              </p>
              <p className={parts.note}>
                {change.source}
                {say('，', ', ')}
                {change.by} <Day day={change.at.slice(0, 10)} today={today} />
              </p>
              {mayChange && change.state === 'coming' && <Withdraw id={change.id} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
