/**
 * What can be done, and what cannot with its reason. The expected step is open; what is refused stays visible and focusable. Acts
 * refused for this moment's facts stand with the others; those of other states and posts are folded, one line with their number.
 */
import { useEffect, useRef, useState } from 'react';
import { useFetcher, useSearchParams } from 'react-router';
import type { ActionView, CaseView } from '../../../client/types.ts';
import parts from '../parts/parts.module.css';
import { Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './act.module.css';
import type { actOnCase } from './act.ts';
import { ActionCard, actKey } from './action-card.tsx';
import page from './case.module.css';
import { RefusedCard } from './refused-card.tsx';

const order = { main: 0, normal: 1, careful: 2, quiet: 3 } as const;

/** Refused although the state would allow it: the reason is worth reading now. */
const refusedHere = (act: ActionView, state: string) =>
  act.refusal?.scope !== 'never' && !(act.refusal?.allowed?.states && !act.refusal.allowed.states.includes(state));

/** @param onForm acts that are taken on the pages of the form */
export function Actions({ view, today, onForm }: { view: CaseView; today: string; onForm: readonly string[] }) {
  const { say, t } = useWords();
  const [asked] = useSearchParams();
  const [open, setOpen] = useState<string | undefined>(() => {
    const offered = view.can.filter((act) => act.permitted);
    const wanted = offered.find((act) => act.action === asked.get('act'));
    return (wanted ?? offered.find((act) => act.weight === 'main'))?.action;
  });
  const [done, setDone] = useState<string | undefined>();
  const fetcher = useFetcher<typeof actOnCase>({ key: actKey(view.id) });
  const seen = useRef<unknown>(undefined);
  const status = useRef<HTMLDivElement>(null);
  const shown = view.can.filter((act) => !act.checksMaterial && !onForm.includes(act.action));
  const permitted = shown.filter((act) => act.permitted).sort((a, b) => order[a.weight] - order[b.weight]);
  const refused = shown.filter((act) => !act.permitted);
  const here = refused.filter((act) => refusedHere(act, view.state.id));
  const elsewhere = refused.filter((act) => !here.includes(act));
  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);
  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== 'idle' || !answer || answer === seen.current) return;
    seen.current = answer;
    if (answer.intent !== 'act' || answer.problem) return;
    setOpen(undefined);
    setDone(answer.action);
  }, [fetcher.data, fetcher.state]);
  const doneTitle = t(view.can.find((act) => act.action === done)?.title);
  return (
    <section id="acts" aria-labelledby="acts-title" className={css.acts}>
      <h2 id="acts-title" className={page.columnTitle}>
        {say('操作', 'Acts')}
      </h2>
      {done && (
        <div ref={status} tabIndex={-1}>
          <Message light="ok" role="status">
            <p>
              {say(
                `“${doneTitle}”已办。现在是“${view.state.title.zh}”，第 ${view.version} 版。`,
                `Done: ${doneTitle}. The case is now “${view.state.title.en}”, version ${view.version}.`,
              )}
            </p>
          </Message>
        </div>
      )}
      {permitted.length === 0 && (
        <p className={parts.note}>
          {view.state.final
            ? say('这件已经走完，没有要办的。', 'This case has come to its end; nothing is left to do.')
            : say('现在没有等您办的。', 'Nothing waits for you now.')}
        </p>
      )}
      {permitted.map((act) => (
        <ActionCard
          key={act.action}
          act={act}
          view={view}
          today={today}
          open={open === act.action}
          onToggle={() => setOpen((now) => (now === act.action ? undefined : act.action))}
        />
      ))}
      {here.map((act) => (
        <RefusedCard key={act.action} act={act} />
      ))}
      {elsewhere.length > 0 && (
        <details className={css.elsewhere}>
          <summary>
            {say(
              `另有 ${elsewhere.length} 项不在这一步或不归您办，看理由`,
              `${elsewhere.length} more belong to another step or another post: see why`,
            )}
          </summary>
          {elsewhere.map((act) => (
            <RefusedCard key={act.action} act={act} />
          ))}
        </details>
      )}
    </section>
  );
}
