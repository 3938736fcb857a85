/** All keys of the desk, on one sheet. */
import { useEffect, useRef } from 'react';
import parts from '../parts/parts.module.css';
import { Button, Kbd } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './queue.module.css';

const keys = [
  ['J', '下一行；在办件页：下一件', 'Next row; on a case: the next case'],
  ['K', '上一行', 'Previous row'],
  ['Enter', '打开选中的办件', 'Open the selected case'],
  ['.', '到“操作”', 'Go to the acts'],
  ['C', '标记这份材料已核对', 'Mark the material as checked'],
  ['/', '查办件', 'Find a case'],
  ['?', '打开或收起这张表', 'Open or close this list'],
] as const;

export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={css.dialog} onClose={onClose} aria-labelledby="keys">
      <h2 id="keys" className={parts.panelTitle}>
        {say('快捷键', 'Keys')}
      </h2>
      <dl>
        {keys.map(([key, zh, en]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{say(zh, en)}</dd>
          </div>
        ))}
      </dl>
      <p className={parts.note}>{say('正在输入时快捷键不起作用。', 'Keys rest while you type.')}</p>
      <Button onClick={onClose}>{say('收起', 'Close')}</Button>
    </dialog>
  );
}
