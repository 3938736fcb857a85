/** Remedies against each decision: where, until when, and the reconsiderations and suits on record. */
import type { RemediesView, RemedyLinkView } from '../../../client/types-papers.ts';
import { shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './after-issue.module.css';
import page from './case.module.css';
import { Asked, RecordForm } from './record-form.tsx';

const names = {
  reconsideration: ['行政复议', 'reconsideration'],
  suit: ['行政诉讼', 'suit'],
  complaint: ['投诉复核', 'complaint'],
} as const;

const results = [
  ['upheld', '维持', 'upheld'],
  ['changed', '变更', 'changed'],
  ['revoked', '撤销', 'revoked'],
  ['unlawful', '确认违法', 'found unlawful'],
  ['dismissed', '驳回', 'dismissed'],
  ['withdrawn', '撤回', 'withdrawn'],
  ['settled', '调解', 'settled'],
] as const;

function LinkLine({ link, caseId, today, may }: { link: RemedyLinkView; caseId: string; today: string; may: boolean }) {
  const { lang, say, t } = useWords();
  return (
    <div className={css.facts}>
      {say(names[link.kind][0], names[link.kind][1])} <span className="q-no">{link.number}</span>
      {say('，', ', ')}
      {link.body}
      {say('，', ', ')}
      <time className="q-no" dateTime={link.filedOn}>
        {shortDate(link.filedOn, lang)}
      </time>
      {link.toldBy === 'applicant' && say('（申请人告知）', ' (told by the applicant)')}
      {link.result && (
        <>
          {say('。结果：', '. Result: ')}
          {t(link.result.title)}
          {say('，', ', ')}
          <time className="q-no" dateTime={link.result.decidedOn}>
            {shortDate(link.result.decidedOn, lang)}
          </time>
          {link.result.note && `${say('，', ', ')}${link.result.note}`}
        </>
      )}
      {may && (
        <RecordForm
          caseId={caseId}
          intent="result"
          hidden={{ link: link.id }}
          title={say('登记结果', 'Record the result')}
          button={say('登记', 'Record')}
        >
          <label>
            {say('结果', 'Result')}
            <select className={parts.control} name="result">
              {results.map(([value, zh, en]) => (
                <option key={value} value={value}>
                  {say(zh, en)}
                </option>
              ))}
            </select>
          </label>
          <Asked
            label={say('决定或裁判日期', 'Day of the decision')}
            name="decidedOn"
            type="date"
            initial={today}
            required
          />
          <Asked label={say('说明（可不填）', 'Note (optional)')} name="note" />
        </RecordForm>
      )}
    </div>
  );
}

export function Remedies({
  remedies,
  caseId,
  today,
}: {
  remedies: readonly RemediesView[];
  caseId: string;
  today: string;
}) {
  const { lang, say, t } = useWords();
  if (remedies.length === 0) return null;
  return (
    <section className={page.group} aria-labelledby="remedies">
      <h3 id="remedies" className={page.groupTitle}>
        {say('复议和诉讼', 'Reconsideration and suit')}
      </h3>
      <ul className={css.list}>
        {remedies.map((entry) => (
          <li key={entry.paper.id}>
            <strong>{t(entry.paper.title)}</strong> <span className="q-no">{entry.paper.number}</span>
            <p className={css.facts}>
              {entry.countedFrom.from === 'delivery'
                ? say('从送达日', 'Counted from delivery on ')
                : say('还没有送达；暂从签发日', 'Not delivered yet; for now from the day of issue ')}
              {shortDate(entry.countedFrom.on, lang)}
              {say('起算。', '.')}
            </p>
            {entry.ways.map((way) => (
              <p key={way.way} className={way.over ? css.over : undefined}>
                {say(names[way.way][0], names[way.way][1])}
                {say('：', ': ')}
                {t(way.body)}
                {way.lastDay && (
                  <>
                    {say('，最后一天 ', ', until ')}
                    <time className="q-no" dateTime={way.lastDay}>
                      {shortDate(way.lastDay, lang)}
                    </time>
                  </>
                )}
              </p>
            ))}
            {entry.links.map((link) => (
              <LinkLine key={link.id} link={link} caseId={caseId} today={today} may={entry.mayRecord} />
            ))}
            {entry.mayRecord && (
              <RecordForm
                caseId={caseId}
                intent="remedy"
                hidden={{ paper: entry.paper.id }}
                title={say('登记复议或诉讼', 'Record a reconsideration or suit')}
                button={say('登记', 'Record')}
              >
                <label>
                  {say('种类', 'Kind')}
                  <select className={parts.control} name="kind">
                    <option value="reconsideration">{say('行政复议', 'reconsideration')}</option>
                    <option value="suit">{say('行政诉讼', 'suit')}</option>
                  </select>
                </label>
                <Asked label={say('案号', 'Number')} name="number" required />
                <Asked label={say('机关或法院', 'Body or court')} name="body" required />
                <Asked label={say('收到日期', 'Filed on')} name="filedOn" type="date" initial={today} required />
              </RecordForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
