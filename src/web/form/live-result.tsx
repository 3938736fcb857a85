/** What a rule found so far: outcome, reasoning, and the figures as a table. */
import type { RuleAnswer } from '../../client/types.ts';
import { formatDate } from '../../language/dates.ts';
import { LightShape } from '../ui/clock/light.tsx';
import { useLang, useSay, useT } from '../ui/lang.ts';
import { BasisLine } from '../ui/parts/basis.tsx';
import styles from './live-result.module.css';

export function LiveResult({ answer, short }: { answer: RuleAnswer | undefined; short?: boolean }) {
  const say = useSay();
  const t = useT();
  if (!answer) return null;
  const title =
    answer.holds === undefined
      ? say('算出来是', 'The count')
      : answer.holds
        ? say('这一条已满足', 'This condition is met')
        : say('这一条还没满足', 'This condition is not met yet');
  const [first] = answer.trace;
  return (
    <section className={styles.result} data-holds={answer.holds} data-short={short || undefined}>
      <p className={styles.title}>
        <LightShape light={answer.holds === false ? 'soon' : 'ok'} size={16} />
        <strong>{title}</strong>
      </p>
      {answer.outcomeOnly && (
        <p>
          {say(
            '按已保存的完整内容核对；内容是掩码，经过不显示。',
            'Checked with the whole values as saved; they are masked here, so the reasoning is not shown.',
          )}
        </p>
      )}
      {short
        ? first && <p>{t(first.text)}</p>
        : answer.trace.map((line) => <TraceLine key={line.text.en} line={line} />)}
      {!short && (
        <p className={styles.basis}>
          <BasisLine basis={answer.basis} />
        </p>
      )}
    </section>
  );
}

function TraceLine({ line }: { line: RuleAnswer['trace'][number] }) {
  const t = useT();
  const lang = useLang();
  return (
    <>
      <p>{t(line.text)}</p>
      {line.figures && line.figures.length > 0 && (
        <table>
          <tbody>
            {line.figures.map((figure) => (
              <tr key={figure.label.en}>
                <th scope="row">{t(figure.label)}</th>
                <td>{typeof figure.value === 'string' ? formatDate(figure.value, lang) : figure.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
