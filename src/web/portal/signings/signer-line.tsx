/** One person of the list: how it stands with the signature, and what can be done about it. */
import type { Light } from '../../../client/types.ts';
import type { SignerState, SignerView, SigningView } from '../../../client/types-signing.ts';
import { objectionGrounds } from '../../../language/signing.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { clockTime, Day } from '../../ui/parts/day.tsx';
import styles from './signings.module.css';

const lights: { readonly [state in SignerState]: Light } = {
  signed: 'done',
  original: 'done',
  objected: 'late',
  sent: 'ok',
  ended: 'soon',
  unsent: 'pause',
  'no-address': 'pause',
};

interface Props {
  signer: SignerView;
  signing: SigningView;
  /** The part of the form with the list. */
  section: string;
}

export function SignerLine({ signer, signing, section }: Props) {
  const say = useSay();
  return (
    <li className={styles.person} data-signer={signer.state}>
      <div>
        <strong>{signer.name || say(`第 ${signer.at + 1} 人`, `person ${signer.at + 1}`)}</strong>
        <small>{signer.email}</small>
      </div>
      <div className={styles.state}>
        <LightShape light={lights[signer.state]} size={16} />
        <div>
          <StateWords signer={signer} />
          {signer.stale && (
            <small>
              <Day iso={signer.stale} />
              {say(
                '签过，之后信息改了，要重新签。',
                ': signed, but what was shown has changed since; to be signed anew.',
              )}
            </small>
          )}
        </div>
      </div>
      <div className={styles.acts}>
        {signing.gather && <Acts signer={signer} signing={signing} section={section} />}
      </div>
    </li>
  );
}

function StateWords({ signer }: { signer: SignerView }) {
  const say = useSay();
  const t = useT();
  const when = signer.on ? (
    <>
      <Day iso={signer.on} /> {clockTime(signer.on)}
    </>
  ) : null;
  switch (signer.state) {
    case 'signed':
      return (
        <>
          {say('已签署 ', 'Signed ')}
          {when}
        </>
      );
    case 'original':
      return (
        <>
          {say('签在纸质原件上，登记于 ', 'Signed on paper, recorded ')}
          {when}
        </>
      );
    case 'objected':
      return (
        <>
          {say('提出异议：', 'Objects: ')}
          {t(signer.ground && objectionGrounds[signer.ground])} {when}
        </>
      );
    case 'sent':
      return (
        <>
          {say('链接已发，用到 ', 'Link sent, works until ')}
          {signer.until && <Day iso={signer.until} />}
        </>
      );
    case 'ended':
      return (
        <>
          {say('链接已失效，没有签署；发于 ', 'The link has ended unsigned; sent ')}
          {when}
        </>
      );
    case 'unsent':
      return <>{say('还没有发链接', 'No link sent yet')}</>;
    case 'no-address':
      return <>{say('没有邮箱', 'No mail address')}</>;
  }
}

function Acts({ signer, signing, section }: Props) {
  const say = useSay();
  const act = (intent: string, words: string) => (
    <button type="submit" name="intent" value={`${intent}:${signer.at}`} className={controls.button}>
      {words}
      <span className="q-hidden"> {signer.name}</span>
    </button>
  );
  if (signer.state === 'signed') return null;
  if (signer.state === 'original') return act('unpaper', say('登记错了，撤销', 'Recorded by mistake: take back'));
  return (
    <>
      {signing.byLinks &&
        (signer.state === 'no-address' ? (
          <a href={section}>{say('填邮箱', 'Enter an address')}</a>
        ) : (
          act('send', signer.state === 'unsent' ? say('发链接', 'Send the link') : say('再发一次', 'Send again'))
        ))}
      {signing.original?.there && act('paper', say('原件已签', 'Signed on paper'))}
    </>
  );
}
