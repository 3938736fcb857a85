/** The approval as it goes round: steps and seats in their order, and every signature with its opinion, also of earlier rounds. */
import { IconArrowBackUp, IconCheck, IconCircle, IconCircleDashed, IconMinus, IconX } from '@tabler/icons-react';
import type { ApprovalView, SeatView, SignatureView } from '../../../client/types-people.ts';
import { beijingTime, shortDate } from '../../ui/clock/words.ts';
import { useWords } from '../words.ts';
import css from './approvals.module.css';
import page from './case.module.css';

const seatStates = {
  waiting: { icon: IconCircleDashed, zh: '未到', en: 'not yet' },
  open: { icon: IconCircle, zh: '待签', en: 'to sign' },
  agreed: { icon: IconCheck, zh: '同意', en: 'agreed' },
  returned: { icon: IconArrowBackUp, zh: '退回', en: 'sent back' },
  refused: { icon: IconX, zh: '不同意', en: 'not agreed' },
  needless: { icon: IconMinus, zh: '无须再签', en: 'not needed' },
  dropped: { icon: IconMinus, zh: '已减', en: 'taken out' },
} as const;

const runStates = {
  open: { zh: '审批中', en: 'going round' },
  agreed: { zh: '已同意', en: 'agreed' },
  returned: { zh: '已退回', en: 'sent back' },
  refused: { zh: '不同意', en: 'not agreed' },
  recalled: { zh: '已撤回', en: 'taken back' },
} as const;

function Seat({ seat }: { seat: SeatView }) {
  const { say, t } = useWords();
  const { icon: Icon, zh, en } = seatStates[seat.status];
  const notes = [
    seat.by && seat.by !== t(seat.who) ? seat.by : '',
    seat.for ? say(`代${seat.for}`, `for ${seat.for}`) : '',
    seat.delegate && seat.status === 'open' ? say(`已委派${seat.delegate}`, `delegated to ${seat.delegate}`) : '',
    seat.addedBy ? say(`${seat.addedBy}加签`, `added by ${seat.addedBy}`) : '',
  ].filter(Boolean);
  return (
    <li className={css.seat} data-state={seat.status}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span>
        {t(seat.who)}
        {notes.length > 0 && <small> {notes.join(say('，', ', '))}</small>}
      </span>
      <span className={css.state}>{say(zh, en)}</span>
    </li>
  );
}

function Signature({ entry }: { entry: SignatureView }) {
  const { lang, say, t } = useWords();
  const { date, time } = beijingTime(entry.at);
  const { zh, en } = seatStates[entry.result];
  return (
    <li>
      <time className="q-no" dateTime={entry.at}>
        {shortDate(date, lang)} {time}
      </time>
      <span>
        {entry.who}
        {entry.for && say(`（代${entry.for}）`, ` (for ${entry.for})`)}
        <small>
          {say('・', ' · ')}
          {t(entry.role)}
        </small>{' '}
        <strong>{say(zh, en)}</strong>
        {entry.opinion && <q className={css.opinion}>{entry.opinion}</q>}
      </span>
    </li>
  );
}

export function Approvals({ approvals }: { approvals: readonly ApprovalView[] }) {
  const { say, t } = useWords();
  return approvals.map((approval) => (
    <section key={approval.id} aria-labelledby={`approval-${approval.id}`} className={css.approval}>
      <h2 id={`approval-${approval.id}`} className={page.columnTitle}>
        {t(approval.title)}
        <small>
          {say(runStates[approval.status].zh, runStates[approval.status].en)}
          {approval.round > 1 && say(`・第${approval.round}轮`, ` · round ${approval.round}`)}
        </small>
      </h2>
      <p className={css.begun}>{say(`${approval.startedBy}送审`, `sent by ${approval.startedBy}`)}</p>
      <ol className={css.steps}>
        {approval.steps.map((step) => (
          <li key={step.id}>
            <h3>
              {t(step.title)} <small>{t(step.mode)}</small>
            </h3>
            <ul>
              {step.seats.map((seat) => (
                <Seat key={seat.id} seat={seat} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {approval.signatures.length > 0 && (
        <details className={css.signatures} open={approval.status !== 'open' || undefined}>
          <summary>
            {say(`签署意见 ${approval.signatures.length} 条`, `${approval.signatures.length} signatures`)}
          </summary>
          <ol>
            {approval.signatures.map((entry) => (
              <Signature key={`${entry.at}${entry.who}`} entry={entry} />
            ))}
          </ol>
        </details>
      )}
    </section>
  ));
}
