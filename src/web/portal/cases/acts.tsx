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
  onForm,
  done,
}: {
  view: CaseView;
  sending: ActionView | undefined;
  /** Acts that the form beside it is. */
  onForm: readonly string[];
  done: string | null;
}) {
  const say = useSay();
  const t = useT();
  const did = view.timeline.findLast((entry) => entry.action === done)?.text;
  const acts = ownActs(view)
    .filter((action) => action.permitted && action.action !== sending?.action && !onForm.includes(action.action))
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

interface Props {
  view: CaseView;
  sending: ActionView | undefined;
  /** Acts that are taken on the pages of the form, and where it begins. */
  form: { acts: readonly string[]; at: string };
}

/** Acts open to the applicant; those not open now stand below with their reason. Acts of the office are not listed here. */
export function Acts({ view, sending, form }: Props) {
  const say = useSay();
  const t = useT();
  const acts = ownActs(view);
  const open = acts.filter((action) => action.permitted).toSorted((a, b) => rank(a) - rank(b));
  const closed = acts.filter((action) => !action.permitted);
  const at = ({ action }: ActionView) =>
    form.acts.includes(action)
      ? form.at
      : action === sending?.action
        ? `/cases/${view.id}/check`
        : `/cases/${view.id}/act/${action}`;
  if (acts.length === 0) return null;
  // The form is open to be filled in, or what is sent from it waits for a change of it: there is the way to it, unless an act names it.
  const fills = sending?.permitted === false || form.acts.includes('save');
  const named = open.some((action) => form.acts.includes(action.action));
  const toForm = view.editable && fills && !named && view.corrections.length === 0;
  return (
    <section className={styles.acts} aria-labelledby="acts">
      <h2 id="acts">{say('您可以做的', 'What you can do')}</h2>
      {toForm && (
        <p>
          <a className={`${controls.button} ${controls.main} ${controls.block}`} href={form.at}>
            {say('打开填写页', 'Open the form')}
          </a>
          {sending && (
            <small>{say(`填好后“${sending.title.zh}”。`, `Fill it in there, then: ${sending.title.en}.`)}</small>
          )}
        </p>
      )}
      {open.length === 0 && !toForm && (
        <p>{say('现在没有要您做或可以做的。', 'There is nothing for you to do or to choose now.')}</p>
      )}
      {open.map((action) => (
        <ActLink key={action.action} action={action} to={at(action)} />
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
