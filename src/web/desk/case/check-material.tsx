/** Checking one material against the form: an act of the procedure, with a key. Where it is not permitted, the reason is printed. */
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { ActionView, CaseView, MaterialView } from '../../../client/types.ts';
import { shortDate } from '../../ui/clock/words.ts';
import { useKeys } from '../parts/keys.ts';
import parts from '../parts/parts.module.css';
import { Button, Kbd, Message } from '../parts/parts.tsx';
import { sentence, useWords } from '../words.ts';
import type { actOnCase } from './act.ts';
import css from './materials.module.css';

interface CheckProps {
  view: CaseView;
  material: MaterialView;
  act: ActionView;
  onDone: () => void;
}

export function CheckMaterial({ view, material, act, onDone }: CheckProps) {
  const { lang, say, t } = useWords();
  const fetcher = useFetcher<typeof actOnCase>();
  const told = useRef<unknown>(undefined);
  const answer = fetcher.data;
  const busy = fetcher.state !== 'idle';
  const may = act.permitted && material.files.length > 0 && !material.checked;
  const send = () => {
    if (!may || busy) return;
    fetcher.submit(
      { intent: 'act', action: act.action, 'input.material': material.key, version: String(view.version) },
      { method: 'post' },
    );
  };
  useKeys({ c: send });
  useEffect(() => {
    if (fetcher.state !== 'idle' || !answer || answer === told.current || answer.problem) return;
    told.current = answer;
    onDone();
  }, [fetcher.state, answer, onDone]);
  return (
    <div className={`${parts.panel} ${parts.padded} ${css.check}`}>
      <h3 className={parts.panelTitle}>
        {material.checked ? say('这一份已核对', 'This one is checked') : say('核对这一份', 'Check this one')}
      </h3>
      {material.checked && (
        <p className={parts.second}>
          {material.checked.by}
          {say('，', ', ')}
          <time className="q-no" dateTime={material.checked.on}>
            {shortDate(material.checked.on, lang)}
          </time>
        </p>
      )}
      {!material.checked && act.consequence && <p className={parts.second}>{t(act.consequence)}</p>}
      {answer?.problem && (
        <Message light="late" role="alert">
          <p>{t(answer.problem.text)}</p>
          <p>{t(answer.problem.remedy)}</p>
        </Message>
      )}
      {may && (
        <Button onClick={send} busy={busy} aria-keyshortcuts="c">
          <IconCheck size={16} stroke={1.75} aria-hidden="true" />
          {say('已核对', 'Checked')} <Kbd>C</Kbd>
        </Button>
      )}
      {!material.checked && !may && (
        <p className={css.why}>
          <IconLock size={15} stroke={1.75} aria-hidden="true" />{' '}
          {act.permitted
            ? say('还没有文件可核。', 'There is no file to check yet.')
            : `${sentence(t(act.refusal?.text))}${say('', ' ')}${sentence(t(act.refusal?.remedy))}`}
        </p>
      )}
    </div>
  );
}
