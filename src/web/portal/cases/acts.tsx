/** Acts of the applicant's side as links to their own pages: on the case, and beside the form while it is a draft. */
import type { ActionView, CaseView } from '../../../client/types.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Message } from '../../ui/parts/page.tsx';
import { Refused } from '../../ui/parts/refused.tsx';
import { Counts } from './now-card.tsx';
import styles from './track.module.css';

const rank = (action: ActionView) => (action.weight === 'main' ? 0 : action.weight === 'careful' ? 2 : 1);

/** Choosing an officer or a department is the desk's business. */
const ofDesk = (action: ActionView) => action.input.some((field) => field.type === 'person' || field.type === 'body');

const ownActs = (view: CaseView) =>
  view.can.filter((action) => action.refusal?.scope !== 'never' && action.action !== 'save' && !ofDesk(action));

function ActLink({ action, to }: { action: ActionView; to: string }) {
  const t = useT();
  return (
    <p>
      <a
        className={`${controls.button} ${controls.block} ${action.weight === 'careful' ? controls.careful : ''}`}
        href={to}
      >
        {t(action.title)}
      </a>
      {action.consequence && <small>{t(action.consequence)}</small>}
    </p>
  );
}

/** While the form is filled in: what was just done, what else may be done before it is sent, and the limits that run meanwhile. */
export function DraftActs({
  view,
  sending,
  done,
}: {
  view: CaseView;
  sending: ActionView | undefined;
  done: string | null;
}) {
  const say = useSay();
  const t = useT();
  const did = view.timeline.findLast((entry) => entry.action === done)?.text;
  const acts = ownActs(view)
    .filter((action) => action.permitted && action.action !== sending?.action)
    .toSorted((a, b) => rank(a) - rank(b));
  return (
    <>
      {did && (
        <Message light="ok" role="status">
          {t(did)}
        </Message>
      )}
      {acts.length > 0 && (
        <section className={styles.acts} aria-labelledby="acts">
          <h2 id="acts">{say('提交以前可以做的', 'Before you send it')}</h2>
          {acts.map((action) => (
            <ActLink key={action.action} action={action} to={`/cases/${view.id}/act/${action.action}`} />
          ))}
        </section>
      )}
      <Counts view={view} />
    </>
  );
}

/** Acts open to the applicant; those not open now stand below with their reason. Acts of the office are not listed here. */
export function Acts({ view, sending }: { view: CaseView; sending: ActionView | undefined }) {
  const say = useSay();
  const t = useT();
  const acts = ownActs(view);
  const open = acts.filter((action) => action.permitted).toSorted((a, b) => rank(a) - rank(b));
  const closed = acts.filter((action) => !action.permitted);
  if (acts.length === 0) return null;
  return (
    <section className={styles.acts} aria-labelledby="acts">
      <h2 id="acts">{say('您可以做的', 'What you can do')}</h2>
      {open.length === 0 && (
        <p>{say('现在没有要您做或可以做的。', 'There is nothing for you to do or to choose now.')}</p>
      )}
      {open.map((action) => (
        <ActLink
          key={action.action}
          action={action}
          to={action.action === sending?.action ? `/cases/${view.id}/check` : `/cases/${view.id}/act/${action.action}`}
        />
      ))}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>
            {say(`现在不能做的 ${closed.length} 项，和原因`, `Not possible now: ${closed.length}, and why`)}
          </summary>
          {closed.map((action) => (
            <Refused key={action.action} title={t(action.title)} refusal={action.refusal} />
          ))}
        </details>
      )}
    </section>
  );
}
