/** An act that is not permitted: name, ground and way round in print, still in the tab order. */
import { IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import type { ActionView } from '../../../client/types.ts';
import { Dated } from '../../ui/clock/dated.tsx';
import { sentence, useWords } from '../words.ts';
import css from './act.module.css';

export function RefusedCard({ act }: { act: ActionView }) {
  const { say, t } = useWords();
  const id = useId();
  const { refusal } = act;
  const roles = refusal?.allowed?.roles?.map((role) => t(role)).join(say('、', ', '));
  return (
    <div className={css.card} data-refused>
      <button type="button" className={css.cardName} aria-disabled="true" aria-describedby={id}>
        <IconLock size={16} stroke={1.75} aria-hidden="true" />
        {t(act.title)}
      </button>
      <p id={id} className={css.why}>
        <Dated>{refusal?.ground ? t(refusal.text).replace(/[。.]$/, '') : sentence(t(refusal?.text))}</Dated>
        {refusal?.ground && (
          <>
            {say('（', ' (')}
            {t(refusal.ground)}
            {say('）。', ').')}
          </>
        )}
        {say('', ' ')}
        <Dated>{sentence(t(refusal?.remedy))}</Dated>
        {roles && <>{say(`归${roles}办。`, ` It belongs to: ${roles}.`)}</>}
      </p>
    </div>
  );
}
