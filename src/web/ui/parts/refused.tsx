/** A "no", printed: what cannot be done, why, on what ground, and the way round (visual language §1.6). */
import { IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import type { Refusal } from '../../../language/refusal.ts';
import { useSay, useT } from '../lang.ts';
import styles from './refused.module.css';

export function Refused({ title, refusal }: { title: string; refusal: Refusal | undefined }) {
  const say = useSay();
  const t = useT();
  const ground = t(refusal?.ground);
  const why = useId();
  return (
    <div className={styles.refused}>
      <button type="button" aria-disabled="true" aria-describedby={why}>
        <IconLock size={18} stroke={1.75} aria-hidden />
        {title}
      </button>
      <div id={why}>
        <p>{t(refusal?.text)}</p>
        {ground && (
          <p>
            {say('依据：', 'Ground: ')}
            {ground}
          </p>
        )}
        <p>{t(refusal?.remedy)}</p>
      </div>
    </div>
  );
}
