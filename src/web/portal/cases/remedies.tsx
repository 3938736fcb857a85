/** What the applicant can do against each decision, where and until when; and telling the office that it was done. */
import type { DeliveriesView, RemediesView } from '../../../client/types-papers.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day, No } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import styles from './remedies.module.css';

const names = {
  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  suit: { zh: '行政诉讼', en: 'Suit' },
  complaint: { zh: '投诉复核', en: 'Complaint' },
} as const;

function TellForm({ caseId, entry }: { caseId: string; entry: RemediesView }) {
  const say = useSay();
  return (
    <details className={styles.tell}>
      <summary>{say('已经申请复议或起诉了，告诉我们', 'Already filed? Tell us')}</summary>
      <form method="post" action={`/cases/${caseId}/tell`}>
        <input type="hidden" name="paper" value={entry.paper.id} />
        <label>
          {say('种类', 'Kind')}
          <select className={controls.input} name="kind">
            <option value="reconsideration">{say('行政复议', 'Reconsideration')}</option>
            <option value="suit">{say('行政诉讼', 'Suit')}</option>
          </select>
        </label>
        <label>
          {say('案号', 'Number')}
          <input className={controls.input} name="number" maxLength={80} required />
        </label>
        <label>
          {say('机关或法院', 'Body or court')}
          <input className={controls.input} name="body" maxLength={120} required />
        </label>
        <label>
          {say('提出日期', 'Filed on')}
          <input className={controls.input} type="date" name="filedOn" required />
        </label>
        <button type="submit" className={controls.button}>
          {say('告诉本办', 'Tell the office')}
        </button>
      </form>
    </details>
  );
}

export function Remedies({ caseId, remedies }: { caseId: string; remedies: readonly RemediesView[] }) {
  const say = useSay();
  const t = useT();
  if (remedies.length === 0) return null;
  return (
    <section className={styles.section} id="remedies" aria-labelledby="remedies-title">
      <h2 className={bones.h2} id="remedies-title">
        {say('不服怎么办', 'If you disagree')}
      </h2>
      {remedies.map((entry) => (
        <div key={entry.paper.id} className={styles.decision}>
          <h3>
            {t(entry.paper.title)} <No>{entry.paper.number}</No>
          </h3>
          <p className={styles.from}>
            {entry.countedFrom.from === 'delivery'
              ? say('从送达您的日期起算：', 'Counted from the day it was delivered to you: ')
              : say(
                  '从您收到之日起算；今天按签发日计：',
                  'Counts from the day you receive it; shown here from the day of issue: ',
                )}
            <Day iso={entry.countedFrom.on} />
          </p>
          <dl>
            {entry.ways.map((way) => (
              <div key={way.way}>
                <dt>{t(names[way.way])}</dt>
                <dd>
                  {t(way.body)}
                  {way.lastDay && (
                    <strong>
                      {way.over ? say('，已过 ', ', over since ') : say('，最后一天 ', ', until ')}
                      <Day iso={way.lastDay} />
                    </strong>
                  )}
                  <small>{t(way.basis)}</small>
                </dd>
              </div>
            ))}
          </dl>
          {entry.links.map((link) => (
            <p key={link.id} className={styles.link}>
              {t(names[link.kind])} <No>{link.number}</No> · {link.body} · <Day iso={link.filedOn} />
              {link.result && (
                <>
                  {' '}
                  · {t(link.result.title)} <Day iso={link.result.decidedOn} />
                </>
              )}
            </p>
          ))}
          {entry.mayTell && <TellForm caseId={caseId} entry={entry} />}
        </div>
      ))}
    </section>
  );
}

/** When each paper counts as delivered, and the choice of electronic service. */
export function Service({ caseId, deliveries }: { caseId: string; deliveries: DeliveriesView }) {
  const say = useSay();
  const t = useT();
  const delivered = deliveries.papers.filter((entry) => entry.delivered);
  if (deliveries.papers.length === 0) return null;
  return (
    <section className={bones.panel} id="service">
      <h2>{say('送达', 'Service of papers')}</h2>
      <p>
        {deliveries.consent.agreed
          ? say(
              '您同意电子送达：文书在这里可读之日就算送达。',
              'You agreed to electronic service: a paper counts as served on the day it can be read here.',
            )
          : say(
              '您没有同意电子送达：在这里看过不算送达，我们另行送达纸质件。',
              'You have not agreed to electronic service: reading here does not serve a paper; it reaches you on paper.',
            )}
      </p>
      {delivered.length > 0 && (
        <ul className={styles.served}>
          {delivered.map((entry) => (
            <li key={entry.paper.id}>
              {t(entry.paper.title)}
              {say('，送达日 ', ', served on ')}
              {entry.delivered && <Day iso={entry.delivered.on} />}
            </li>
          ))}
        </ul>
      )}
      {deliveries.mayConsent && (
        <form method="post" action={`/cases/${caseId}/tell`}>
          <input type="hidden" name="agree" value={deliveries.consent.agreed ? 'false' : 'true'} />
          <button type="submit" className={`${controls.button} ${controls.block}`}>
            {deliveries.consent.agreed
              ? say('改为不同意电子送达', 'Withdraw the consent')
              : say('同意电子送达', 'Agree to electronic service')}
          </button>
        </form>
      )}
    </section>
  );
}
