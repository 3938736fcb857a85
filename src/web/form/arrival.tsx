/** How a filing came that the counter takes in for somebody: handed in now, or by post with its postmark. */
import type { Arrival } from '../../language/arrival.ts';
import { useSay } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import styles from './arrival.module.css';

export function readArrival(posted: FormData): { arrival?: Arrival } {
  const way = posted.get('arrival');
  if (way === 'counter') return { arrival: { way } };
  if (way !== 'post') return {};
  const [postmark, receivedOn] = [String(posted.get('postmark') ?? ''), String(posted.get('receivedOn') ?? '')];
  return { arrival: { way, postmark, ...(receivedOn ? { receivedOn } : {}) } };
}

export function ArrivalChoice({ today }: { today: string }) {
  const say = useSay();
  const day = (name: string, label: string, hint: string) => (
    <label className={styles.day}>
      {label}
      <input className={controls.input} type="date" name={name} max={today} />
      <small>{hint}</small>
    </label>
  );
  return (
    <fieldset className={styles.box}>
      <legend>{say('怎么到的', 'How it came')}</legend>
      <label className={styles.way}>
        <input type="radio" name="arrival" value="counter" defaultChecked />
        {say(
          '在窗口当面递交；下班后收下的，算下一个工作日',
          'Handed in here; after closing it counts from the next working day',
        )}
      </label>
      <label className={styles.way}>
        <input type="radio" name="arrival" value="post" />
        {say('邮寄', 'By post')}
      </label>
      <div className={styles.days}>
        {day('postmark', say('邮戳日', 'Postmark'), say('是否按期，看邮戳', 'Being in time is judged by it'))}
        {day('receivedOn', say('签收日', 'Signed for on'), say('不填就是今天', 'Today, if left empty'))}
      </div>
    </fieldset>
  );
}
