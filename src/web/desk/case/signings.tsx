/** What people named in the form have signed: how many, who has not, and the table to print. */
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import type { SignerState, SignerView, SigningView } from '../../../client/types-signing.ts';
import { objectionGrounds } from '../../../language/signing.ts';
import { beijingTime, shortDate } from '../../ui/clock/words.ts';
import { useWords } from '../words.ts';
import css from './approvals.module.css';
import page from './case.module.css';

const states: { readonly [state in SignerState]: { icon: typeof IconCheck; mark: string; zh: string; en: string } } = {
  signed: { icon: IconCheck, mark: 'agreed', zh: '已签署', en: 'signed' },
  original: { icon: IconCheck, mark: 'agreed', zh: '签在原件上', en: 'signed on paper' },
  objected: { icon: IconAlertTriangle, mark: 'refused', zh: '提出异议', en: 'objects' },
  sent: { icon: IconCircleDashed, mark: 'waiting', zh: '没有签署', en: 'not signed' },
  ended: { icon: IconCircleDashed, mark: 'waiting', zh: '没有签署', en: 'not signed' },
  unsent: { icon: IconCircleDashed, mark: 'waiting', zh: '没有签署', en: 'not signed' },
  'no-address': { icon: IconCircleDashed, mark: 'waiting', zh: '没有签署', en: 'not signed' },
};

function Signer({ signer }: { signer: SignerView }) {
  const { lang, say, t } = useWords();
  const { icon: Icon, mark, zh, en } = states[signer.state];
  const on = mark === 'waiting' ? undefined : signer.on;
  return (
    <li className={css.seat} data-state={mark}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span>
        {signer.name}
        {signer.ground && <small> {t(objectionGrounds[signer.ground])}</small>}
        {signer.stale && <small> {say('签过，之后信息改了', 'signed, changed since')}</small>}
      </span>
      <span className={css.state}>
        {say(zh, en)}
        {on && ` ${shortDate(beijingTime(on).date, lang)} ${beijingTime(on).time}`}
      </span>
    </li>
  );
}

export function Signings({ signings }: { signings: readonly SigningView[] }) {
  const { lang, say, t } = useWords();
  return signings.map((signing) => (
    <section key={signing.id} aria-labelledby={`signing-${signing.id}`} className={css.approval}>
      <h2 id={`signing-${signing.id}`} className={page.columnTitle}>
        {t(signing.title)}
        <small>{say(`${signing.of} 人，已签 ${signing.signed} 人`, `${signing.signed} of ${signing.of} signed`)}</small>
      </h2>
      <details>
        <summary className={css.begun}>{say('谁签了', 'Who has signed')}</summary>
        <ul>
          {signing.signers.map((signer) => (
            <Signer key={signer.at} signer={signer} />
          ))}
        </ul>
      </details>
      <p className={css.begun}>
        <a href={`${signing.sheet}?lang=${lang}`}>{say('签署情况表（PDF）', 'Table of signatures (PDF)')}</a>
      </p>
    </section>
  ));
}
