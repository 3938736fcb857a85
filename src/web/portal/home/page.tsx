/** Home: one question, one arch with the five steps of every application, three ways in, nine duties. Reads the catalogue only. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { OfficeInfo } from '../../../client/office-info.ts';
import type { ProcedureSummary } from '../../../client/types.ts';
import type { PublicNoticeSummary } from '../../../client/types-publicity.ts';
import { apiOf } from '../../ui/api.ts';
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import { Day } from '../../ui/parts/day.tsx';
import { Empty, Title } from '../../ui/parts/page.tsx';
import { FiveSteps } from './five-steps.tsx';
import styles from './home.module.css';
import { Question } from './question.tsx';
import { ThreeCards } from './three-cards.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const [procedures, notices] = await Promise.all([api.procedures(), api.publicNotices({ limit: 3 })]);
  return { procedures, notices: notices.items };
}

export default function Home() {
  const { procedures, notices } = useLoaderData<typeof loader>();
  const say = useSay();
  const root = useRoot();
  if (!root) return null;
  return (
    <>
      <Title>{say('首页', 'Home')}</Title>
      <section className={styles.hero}>
        <div className={styles.row}>
          <h1>{say('您要办什么事？', 'What do you need to do?')}</h1>
          <p className={styles.lead}>
            {say(
              '在境外、在外地、在手机上，都可以提交。每一步有期限，期限怎么算，逐日可查。',
              'Apply from abroad, from another city, from your phone. Every step has a time limit, and you can see how each limit is counted, day by day.',
            )}
          </p>
          <Question procedures={procedures} />
        </div>
        <FiveSteps />
      </section>
      <div className={styles.row}>
        <ThreeCards office={root.office} />
        <Duties office={root.office} procedures={procedures} />
        <div className={styles.last}>
          <Notices notices={notices} />
          <Emergency />
        </div>
      </div>
    </>
  );
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function Duties({ office, procedures }: { office: OfficeInfo; procedures: readonly ProcedureSummary[] }) {
  const say = useSay();
  const t = useT();
  const plain = new Map(procedures.map((procedure) => [procedure.id, procedure.title]));
  return (
    <section className={styles.section} aria-labelledby="duties">
      <div className={styles.over}>
        <h2 id="duties">{say('九项职责，全部事项', 'Nine duties, every service')}</h2>
        <a href="/guides">{say('全部事项', 'All services')}</a>
      </div>
      <p className={styles.under}>
        {say(
          '按本办法定职责排列。每一项都能看到依据、条件、材料、流程和期限。',
          'In the order of the office’s duties. Each service shows its legal basis, conditions, papers, steps and time limits.',
        )}
      </p>
      <ol className={styles.duties}>
        {office.duties
          .filter((duty) => duty.number > 0)
          .map((duty) => (
            <li key={duty.id}>
              <span className={styles.numeral} aria-hidden>
                {say(numerals[duty.number - 1] ?? '', String(duty.number))}
              </span>
              <div>
                <h3>{t(duty.title)}</h3>
                <p>{t(duty.summary)}</p>
                {duty.procedures.length > 0 ? (
                  <ul>
                    {duty.procedures.map((procedure) => (
                      <li key={procedure.id}>
                        <a href={`/guides/${procedure.id}`}>{t(plain.get(procedure.id) ?? procedure.title)}</a>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className={styles.none}>
                    {say('还没有在线事项，请到窗口或打电话。', 'No online service yet; come to the counter or call.')}
                  </p>
                )}
              </div>
            </li>
          ))}
      </ol>
    </section>
  );
}

function Notices({ notices }: { notices: readonly PublicNoticeSummary[] }) {
  const say = useSay();
  const t = useT();
  return (
    <section aria-labelledby="notices">
      <div className={styles.over}>
        <h2 id="notices">{say('公示公告', 'Public notices')}</h2>
        <a href="/notices">{say('更多公示', 'More notices')}</a>
      </div>
      <div className={styles.noticeList}>
        {notices.length > 0 && (
          <ul>
            {notices.map((notice) => (
              <li key={notice.id}>
                <a href={`/notices/${notice.id}`}>{t(notice.title)}</a>
                {say('，至 ', ', until ')}
                <Day iso={notice.until} />
              </li>
            ))}
          </ul>
        )}
        {notices.length === 0 && (
          <Empty what={say('现在没有正在公示的事项', 'Nothing is on public notice now')}>
            {say(
              '有公示时，这里写明内容和提意见的最后一天。',
              'When something is, you will see it here with the last day for objections.',
            )}
          </Empty>
        )}
      </div>
    </section>
  );
}

function Emergency() {
  const say = useSay();
  return (
    <aside className={styles.emergency}>
      <h2>{say('在国外遇到危险或困难？', 'In danger or trouble abroad?')}</h2>
      <p>{say('外交部全球领事保护热线（24 小时）', 'Global consular protection hotline, 24 hours')}</p>
      <p className={styles.figure}>
        <a href="tel:+861012308">+86-10-12308</a>
      </p>
      <p>
        {say(
          '先拨热线，再联系所在国使领馆；本办可协助联系国内亲属。',
          'Call first, then the nearest embassy or consulate. We can reach your family in China.',
        )}
      </p>
    </aside>
  );
}
