/** The main road along the stroke, and every time limit with its source. */
import type { ProcedureView } from '../../../client/types.ts';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import { BasisLine } from '../../ui/parts/basis.tsx';
import bones from '../../ui/parts/page.module.css';
import guide from './guide.module.css';
import { lengthWords } from './read.ts';
import styles from './steps.module.css';

/** Point of the stroke M0 46 Q300 -34 600 46 at a share of its width. */
const onArch = (share: number) => ({ x: share * 600, y: 46 - 160 * share * (1 - share) });

export function Steps({ procedure }: { procedure: ProcedureView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const count = procedure.steps.length;
  const main = procedure.clocks[procedure.mainClock];
  const whole = main ? lengthWords(procedure, main, lang) : '';
  return (
    <>
      <div className={styles.arch}>
        <svg viewBox="0 0 600 52" aria-hidden>
          <path d="M0 46 Q300 -34 600 46 Q300 -28 0 46 Z" fill="var(--q-arch)" />
          {procedure.steps.map((step, index) => {
            const { x, y } = onArch((index + 0.5) / count);
            return (
              <circle
                key={step.title.en}
                cx={x}
                cy={y}
                r="6"
                fill="var(--q-surface)"
                stroke="var(--q-qing)"
                strokeWidth="2.5"
              />
            );
          })}
        </svg>
        {whole && <p className={styles.whole}>{say(`全程 ${whole}，自受理起`, `${whole} in all, from acceptance`)}</p>}
        <ol className={styles.steps} style={{ '--count': count }}>
          {procedure.steps.map((step) => {
            const clock = step.clock ? procedure.clocks[step.clock] : undefined;
            return (
              <li key={step.title.en}>
                <strong>{t(step.title)}</strong>
                <span>{t(step.detail)}</span>
                {clock && <em>{lengthWords(procedure, clock, lang)}</em>}
              </li>
            );
          })}
        </ol>
      </div>
      <p className={bones.aside}>
        {say(
          '工作日不含周末和法定节假日，调休上班的日子算。',
          'In working days, weekends and public holidays do not count, make-up working days do.',
        )}{' '}
        {procedure.ifToday && (
          <a href={`/guides/${procedure.id}/count`}>
            {say('看今天受理会怎么算', 'See the count for an application accepted today')}
          </a>
        )}
      </p>
      <Limits procedure={procedure} />
    </>
  );
}

function Limits({ procedure }: { procedure: ProcedureView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const whose = {
    office: say('我们', 'us'),
    applicant: say('您', 'you'),
    holder: say('持证人', 'the holder'),
    other: say('别的机关', 'another office'),
  };
  return (
    <details className={styles.limits}>
      <summary>{say('全部期限和依据', 'Every time limit and its ground')}</summary>
      <table className={guide.table}>
        <thead>
          <tr>
            <th scope="col">{say('期限', 'Limit')}</th>
            <th scope="col">{say('多久', 'How long')}</th>
            <th scope="col">{say('管谁', 'Binds')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(procedure.clocks).map(([id, clock]) => (
            <tr key={id}>
              <td>
                {t(clock.title)}
                <small>
                  {t(clock.starts)} → {t(clock.until)}
                </small>
                <small>
                  <BasisLine basis={clock.basis} />
                </small>
              </td>
              <td>{lengthWords(procedure, clock, lang) || say('逐件计算', 'computed for each case')}</td>
              <td>{whose[clock.whose]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
