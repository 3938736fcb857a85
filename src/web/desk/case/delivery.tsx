/** Delivery of the papers that go to the applicant: the day by rule, the facts it rests on, and recording another. */
import type { DeliveriesView, DeliveryFactView, PaperDelivery } from '../../../client/types-papers.ts';
import { shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import css from './after-issue.module.css';
import page from './case.module.css';
import { Asked, RecordForm } from './record-form.tsx';

const ways = {
  portal: ['本站', 'this site'],
  email: ['电子邮件', 'e-mail'],
  window: ['窗口签收', 'signed for at the counter'],
  left: ['留置', 'left in place'],
  post: ['邮寄', 'post'],
  notice: ['公告', 'public notice'],
} as const;

const facts: { readonly [fact: string]: readonly [string, string] } = {
  'portal.readable': ['可在本站读', 'readable on this site'],
  'portal.read': ['申请人已打开', 'opened by the applicant'],
  'email.sent': ['电子邮件已发出', 'e-mail sent'],
  'email.received': ['电子邮件已到达', 'e-mail arrived'],
  'window.received': ['窗口签收', 'signed for at the counter'],
  'left.received': ['留置送达', 'left in place'],
  'post.sent': ['已交邮', 'posted'],
  'post.received': ['邮件已签收', 'signed for at the door'],
  'notice.sent': ['已公告', 'public notice published'],
};

const toRecord = ['window.received', 'post.sent', 'post.received', 'email.received', 'left.received', 'notice.sent'];

function FactLine({ fact }: { fact: DeliveryFactView }) {
  const { lang, say } = useWords();
  const words = facts[`${fact.way}.${fact.what}`] ?? ways[fact.way];
  return (
    <p className={css.facts}>
      <time className="q-no" dateTime={fact.on}>
        {shortDate(fact.on, lang)}
      </time>{' '}
      {say(words[0], words[1])}
      {fact.abroad && say('（境外，60日）', ' (abroad, 60 days)')}
      {fact.proof && `${say('：', ': ')}${fact.proof}`}
      {fact.attempts && `${say('；经过：', '; attempts: ')}${fact.attempts}`}
    </p>
  );
}

function PaperLine({
  entry,
  caseId,
  today,
  may,
}: {
  entry: PaperDelivery;
  caseId: string;
  today: string;
  may: boolean;
}) {
  const { lang, say, t } = useWords();
  const { paper, delivered } = entry;
  return (
    <li>
      <strong>{t(paper.title)}</strong> <span className="q-no">{paper.number}</span>
      <p className={delivered ? undefined : css.open}>
        {delivered ? (
          <>
            {delivered.on > today ? say('视为送达日：', 'Counts as delivered on ') : say('送达日：', 'Delivered on ')}
            <time className="q-no" dateTime={delivered.on}>
              {shortDate(delivered.on, lang)}
            </time>
            {say('，', ', ')}
            {say(ways[delivered.way][0], ways[delivered.way][1])}
            {say('。', '. ')}
            <small className={parts.second}>{t(delivered.basis)}</small>
          </>
        ) : (
          say('还没有送达。', 'Not delivered yet.')
        )}
      </p>
      {entry.facts.map((fact) => (
        <FactLine key={`${fact.way}${fact.what}${fact.on}${fact.proof ?? ''}`} fact={fact} />
      ))}
      {may && (
        <RecordForm
          caseId={caseId}
          intent="delivery"
          hidden={{ paper: paper.id }}
          title={say('登记送达', 'Record delivery')}
          button={say('登记', 'Record')}
        >
          <label>
            {say('方式和事实', 'Way and fact')}
            <select className={parts.control} name="fact">
              {toRecord.map((fact) => (
                <option key={fact} value={fact}>
                  {say(facts[fact]?.[0] ?? fact, facts[fact]?.[1] ?? fact)}
                </option>
              ))}
            </select>
          </label>
          <Asked label={say('日期', 'Day')} name="on" type="date" initial={today} required />
          <Asked
            label={say('凭证：签收人、邮件号或见证人', 'Proof: who signed, post number or witness')}
            name="proof"
          />
          <Asked
            label={say('公告前的送达经过（只公告时填）', 'Earlier attempts (public notice only)')}
            name="attempts"
          />
          <label data-inline="">
            <input type="checkbox" name="abroad" value="true" />
            {say('在境内没有住所（公告60日）', 'No domicile in the mainland (notice of 60 days)')}
          </label>
        </RecordForm>
      )}
    </li>
  );
}

export function Delivery({ deliveries, caseId, today }: { deliveries: DeliveriesView; caseId: string; today: string }) {
  const { lang, say } = useWords();
  if (deliveries.papers.length === 0) return null;
  const { consent } = deliveries;
  return (
    <section className={page.group} aria-labelledby="delivery">
      <h3 id="delivery" className={page.groupTitle}>
        {say('送达', 'Delivery')}
      </h3>
      <p className={parts.note}>
        {consent.agreed && consent.from
          ? say(
              `申请人同意电子送达（${shortDate(consent.from, lang)}起）。`,
              `The applicant agreed to electronic service (from ${shortDate(consent.from, lang)}).`,
            )
          : say(
              '申请人没有同意电子送达：要有签收、回执或公告。',
              'No consent to electronic service: a signature, a receipt or a public notice is needed.',
            )}
      </p>
      <ul className={css.list}>
        {deliveries.papers.map((entry) => (
          <PaperLine key={entry.paper.id} entry={entry} caseId={caseId} today={today} may={deliveries.mayRecord} />
        ))}
      </ul>
    </section>
  );
}
