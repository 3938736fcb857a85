/** Moved and kept limits, before beside after. What is kept says why: a day that was told stays at least as good for its reader. */
import type { DeadlineMoves, DeadlineMoveView } from '../../../../client/types-calendar.ts';
import type { Text } from '../../../../language/text.ts';
import { shortDate, weekdayWord } from '../../../ui/clock/words.ts';
import parts from '../../parts/parts.module.css';
import { Empty } from '../../parts/parts.tsx';
import { useWords } from '../../words.ts';
import css from './calendar-admin.module.css';

const outcomes: { readonly [how in DeadlineMoveView['how']]: Text } = {
  moved: { zh: '改期', en: 'moves' },
  'not-before': { zh: '不提前，保持已告知的日期', en: 'stays: never earlier than told' },
  'not-after': { zh: '不推后，保持已告知的日期', en: 'stays: never later than told' },
  printed: { zh: '以证书所载日期为准', en: 'stays: the printed day rules' },
};

const whose: { readonly [who in DeadlineMoveView['whose']]: Text } = {
  office: { zh: '本办', en: 'office' },
  applicant: { zh: '申请人', en: 'applicant' },
  holder: { zh: '持证人', en: 'holder' },
  other: { zh: '其他机关', en: 'other body' },
};

function When({ moment, today }: { moment: string; today: string }) {
  const { lang } = useWords();
  const day = moment.slice(0, 10);
  return (
    <>
      <time className="q-no" dateTime={moment}>
        {shortDate(day, lang, today)}
        {moment.length > 10 && ` ${moment.slice(11, 16)}`}
      </time>{' '}
      <small>{weekdayWord(day, lang)}</small>
    </>
  );
}

function Line({ line, today }: { line: DeadlineMoveView; today: string }) {
  const { say, t } = useWords();
  const stays = line.how !== 'moved';
  return (
    <tr data-stays={stays || undefined}>
      <th scope="row" className="q-no">
        {line.number}
      </th>
      <td>{t(line.procedure)}</td>
      <td>
        {t(line.clock)} <small>{t(whose[line.whose])}</small>
      </td>
      <td>
        <When moment={line.from} today={today} />
      </td>
      <td>
        {stays ? (
          <>
            <When moment={line.from} today={today} />
            <br />
            <small>
              {say('按新安排是 ', 'the count gives ')}
              <When moment={line.to} today={today} />
            </small>
          </>
        ) : (
          <strong>
            <When moment={line.to} today={today} />
          </strong>
        )}
        {line.provisional && <small> {say('暂定', 'provisional')}</small>}
      </td>
      <td>{t(outcomes[line.how])}</td>
    </tr>
  );
}

export function MovesTable({ moves, today, filtered }: { moves: DeadlineMoves; today: string; filtered: boolean }) {
  const { say } = useWords();
  if (moves.lines.length === 0)
    return (
      <Empty
        title={
          filtered ? say('没有符合的期限', 'No limit fits') : say('没有期限因此改变', 'No limit changes because of it')
        }
      >
        {filtered ? say('换个词再找。', 'Try another word.') : say('可以放心确认。', 'It can be confirmed safely.')}
      </Empty>
    );
  const heads = [
    say('办件', 'Case'),
    say('事项', 'Procedure'),
    say('时限', 'Limit'),
    say('原最后一天', 'Before'),
    say('新最后一天', 'After'),
    say('结果', 'Outcome'),
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard */}
      <section className={parts.tableWrap} tabIndex={0} aria-label={say('期限变动', 'Limits that change')}>
        <table className={`${parts.table} ${css.moves}`}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moves.lines.map((line) => (
              <Line key={`${line.caseId} ${line.clock.en} ${line.from}`} line={line} today={today} />
            ))}
          </tbody>
        </table>
      </section>
      {moves.found > moves.lines.length && (
        <p className={`${parts.note} ${css.more}`}>
          {say(
            `显示前 ${moves.lines.length} 条，共 ${moves.found} 条；全部见 XLSX。`,
            `The first ${moves.lines.length} of ${moves.found}; all of them are in the XLSX.`,
          )}
        </p>
      )}
    </>
  );
}
