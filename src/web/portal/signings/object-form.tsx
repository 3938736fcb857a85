/** “Not me”, “not agreed”: folded away, one press, no reason asked. */
import { useSay } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import styles from './signings.module.css';

export function ObjectForm({ signed }: { signed: boolean }) {
  const say = useSay();
  return (
    <details className={styles.object}>
      <summary>{say('不是我，或者我不同意', 'This is not me, or I do not agree')}</summary>
      <form method="post">
        <p>
          {signed
            ? say(
                '签名从此不算数，经办人会收到通知。',
                'The signature no longer counts, and whoever sent the link is told.',
              )
            : say(
                '经办人会收到通知，您不会被算作已签署。',
                'Whoever sent the link is told; you do not count as having signed.',
              )}
        </p>
        <fieldset className={styles.fieldset}>
          <legend className="q-hidden">{say('哪一种', 'Which')}</legend>
          <label className={controls.choice}>
            <input type="radio" name="ground" value="not-me" required />
            {say('这不是我', 'This is not me')}
          </label>
          <label className={controls.choice}>
            <input type="radio" name="ground" value="not-agreed" required />
            {signed
              ? say('我没有同意，或者不再同意', 'I have not agreed, or no longer do')
              : say('我不同意', 'I do not agree')}
          </label>
        </fieldset>
        <button type="submit" name="intent" value="object" className={`${controls.button} ${controls.careful}`}>
          {say('告诉经办人', 'Tell whoever sent the link')}
        </button>
      </form>
    </details>
  );
}
