/** What an act will change: icon, kind, change. Told by the API's own decision, not saved. */
import {
  IconArrowRight,
  IconBook2,
  IconBookmark,
  IconClock,
  IconFile,
  IconFileText,
  IconHash,
  IconLink,
  IconMail,
  IconMessage,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Change } from '../../../client/types.ts';
import { Dated } from '../../ui/clock/dated.tsx';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './act.module.css';

const icons = {
  state: IconArrowRight,
  clock: IconClock,
  paper: IconFileText,
  number: IconHash,
  register: IconBook2,
  notice: IconMail,
  opinion: IconMessage,
  record: IconBookmark,
  file: IconFile,
  link: IconLink,
} as const;

export function Preview({ changes, refuses, focus }: { changes: readonly Change[]; refuses: boolean; focus: boolean }) {
  const { say, t } = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) list.current?.focus();
  }, [focus]);
  return (
    <section ref={list} tabIndex={-1} aria-label={say('会改什么', 'What will change')}>
      {changes.length === 0 && (
        <p className={parts.second}>{say('只记一笔，其他不变。', 'Only recorded; nothing else changes.')}</p>
      )}
      <ul className={css.changes}>
        {changes.map((change) => {
          const Icon = icons[change.kind];
          return (
            <li key={change.kind + change.label.zh + change.text.zh}>
              <Icon size={17} stroke={1.75} aria-hidden="true" />
              <span className={css.kind}>{t(change.label)}</span>
              <span className={css.change}>
                <Dated>{t(change.text)}</Dated>
              </span>
            </li>
          );
        })}
      </ul>
      {refuses && (
        <p className={parts.second}>
          {say(
            '这是对申请人不利的决定：文书须写明事实、依据、理由、救济途径和最后一天。',
            'This decides against the applicant: the paper must state fact, ground, reason, remedy and last day.',
          )}
        </p>
      )}
    </section>
  );
}
