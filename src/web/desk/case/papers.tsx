/** Papers issued and numbers taken. A paper's status is not a clock: it has icons of its own. */
import { IconBan, IconClockOff, IconFileText, IconReplace, IconShieldCheck } from '@tabler/icons-react';
import type { CaseView, PaperView } from '../../../client/types.ts';
import { shortDate } from '../../ui/clock/words.ts';
import { useWords } from '../words.ts';
import css from './case.module.css';

const statuses = {
  valid: { icon: IconShieldCheck, zh: '有效', en: 'valid' },
  expired: { icon: IconClockOff, zh: '已过期', en: 'expired' },
  revoked: { icon: IconBan, zh: '已撤销', en: 'revoked' },
  replaced: { icon: IconReplace, zh: '已换发', en: 'replaced' },
  void: { icon: IconBan, zh: '已作废', en: 'void' },
} as const;

function Paper({ paper }: { paper: PaperView }) {
  const { lang, say, t } = useWords();
  const { icon: Icon, ...status } = statuses[paper.status];
  return (
    <li>
      <IconFileText size={16} stroke={1.75} aria-hidden="true" />
      <div>
        {paper.ready ? (
          <a href={paper.url} target="_blank" rel="noreferrer">
            {t(paper.title)}
          </a>
        ) : (
          <span>
            {t(paper.title)}
            {say('（正在生成）', ' (being made)')}
          </span>
        )}
        <span className={css.paperFacts}>
          <span className="q-no">{paper.number}</span>
          {say('・', ' · ')}
          <time className="q-no" dateTime={paper.issuedOn}>
            {shortDate(paper.issuedOn, lang)}
          </time>
          {say('・', ' · ')}
          <Icon size={14} stroke={1.75} aria-hidden="true" /> {say(status.zh, status.en)}
        </span>
      </div>
    </li>
  );
}

export function Papers({ papers, numbers }: { papers: readonly PaperView[]; numbers: CaseView['numbers'] }) {
  const { say } = useWords();
  const taken = Object.values(numbers).filter((number) => !papers.some((paper) => paper.number === number));
  if (papers.length + taken.length === 0) return null;
  return (
    <section className={css.group}>
      <h3 className={css.groupTitle}>{say('文书与文号', 'Papers and numbers')}</h3>
      <ul className={css.papers}>
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
        {taken.map((number) => (
          <li key={number}>
            <IconFileText size={16} stroke={1.75} aria-hidden="true" />
            <span className="q-no">{number}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
