/**
 * The flow chart, drawn from states and actions as a list that any reader can follow: each state, who moves next, and what each
 * act leads to. Links jump to the state they name.
 */
import type { ProcedureView } from '../../../client/types.ts';
import { useSay, useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import styles from './flow.module.css';
import { statesInOrder } from './read.ts';

export function Flow({ procedure }: { procedure: ProcedureView }) {
  const say = useSay();
  const t = useT();
  const waits = {
    applicant: say('等您', 'your move'),
    office: say('等本办', 'our move'),
    other: say('等别的机关', 'another office’s move'),
    nobody: say('结束', 'the end'),
  };
  const by = { applicant: say('您', 'You'), office: say('机关', 'Office'), system: say('系统', 'System') };
  return (
    <details className={styles.flow}>
      <summary>{say('展开全部状态和去向', 'Open every state and where it leads')}</summary>
      <ol>
        {statesInOrder(procedure).map(({ id, roads }) => {
          const state = procedure.states[id];
          if (!state) return null;
          return (
            <li key={id} id={`state-${id}`} data-waits={state.waits} data-final={state.final || undefined}>
              <p className={styles.state}>
                <strong>{t(state.title)}</strong>
                <span className={bones.chip}>{waits[state.waits]}</span>
              </p>
              {roads.length > 0 && (
                <ul>
                  {roads.map((road) => (
                    <li key={road.action.en}>
                      <span>
                        {by[road.by]}
                        {say('：', ': ')}
                        {t(road.action)}
                      </span>
                      <span aria-hidden>→</span>
                      <span className="q-hidden">{say('到', 'leads to')}</span>
                      {road.to.map((to) => (
                        <a key={to} href={`#state-${to}`}>
                          {t(procedure.states[to]?.title)}
                        </a>
                      ))}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
