/** Public figures of the ratings, by month and by quarter, with what was withheld and how they are computed. */

import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { RatingLine } from '../../../client/types-publicity.ts';
import { months } from '../../../language/dates.ts';
import { apiOf, orPage } from '../../ui/api.ts';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Empty, Page } from '../../ui/parts/page.tsx';
import styles from './ratings.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return { figures: await orPage(request, apiOf(context).ratingFigures()) };
}

/** `2026-09` and `2026-Q3` in words. */
function periodWords(period: string, lang: 'zh' | 'en'): string {
  const [year = '', part = ''] = period.split('-');
  const quarter = part.startsWith('Q');
  if (lang === 'zh') return quarter ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
  return quarter ? `Quarter ${part.slice(1)}, ${year}` : `${months[Number(part) - 1] ?? ''} ${year}`;
}

export default function Ratings() {
  const { figures } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say('服务评价公开', 'Service ratings in figures')}
      lead={say(
        '每办完一件，请申请人评一次。没有评的不算好评。',
        'After each service the applicant may rate it once. What was not rated is not counted as good.',
      )}
    >
      {figures.months.length === 0 ? (
        <Empty what={say('还没有评价', 'No ratings yet')}>
          {say('有评价以后，按月公布。', 'They are published by month once there are some.')}
        </Empty>
      ) : (
        <>
          <Table id="months" title={say('按月', 'By month')} lines={figures.months} smallest={figures.smallest} />
          <Table id="quarters" title={say('按季', 'By quarter')} lines={figures.quarters} smallest={figures.smallest} />
        </>
      )}
      <div className={bones.prose}>
        <h2>{say('怎么算的', 'How they are computed')}</h2>
        <ul>
          <li>
            {say(
              '好评率 = 非常满意、满意、基本满意 ÷ 全部评价。',
              'Good = very, plainly and fairly satisfied ÷ all ratings.',
            )}
          </li>
          <li>
            {say(
              '满意度指数 = 五级按100、80、60、40、20分平均。',
              'Index = average of 100, 80, 60, 40, 20 points for the five grades.',
            )}
          </li>
          <li>
            {say(
              '差评整改率、回访率 = 已整改、已回访的差评 ÷ 差评；评错对象或内容违法而撤销的不计。',
              'Put right, revisited = such bad ratings ÷ bad ratings; those set aside for a wrong object or unlawful content do not count.',
            )}
          </li>
          <li>
            {say(
              `不足${figures.smallest || 5}条的不公布，免得认出是谁。`,
              `Fewer than ${figures.smallest || 5} are withheld, so that nobody is recognised.`,
            )}
          </li>
        </ul>
      </div>
    </Page>
  );
}

function Table({
  id,
  title,
  lines,
  smallest,
}: {
  id: string;
  title: string;
  lines: readonly RatingLine[];
  smallest: number;
}) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const percent = (value: string | undefined) => (value ? `${value}%` : '—');
  return (
    <div className={styles.figures}>
      <h2 className={bones.h2} id={id}>
        {title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className={styles.scroll} tabIndex={0} aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('时间', 'Period')}</th>
              <th scope="col">{say('事项', 'Matter')}</th>
              <th scope="col">{say('评价', 'Ratings')}</th>
              <th scope="col">{say('好评率', 'Good')}</th>
              <th scope="col">{say('满意度指数', 'Index')}</th>
              <th scope="col">{say('差评整改率', 'Put right')}</th>
              <th scope="col">{say('回访率', 'Revisited')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.period} ${line.procedure.en}`}>
                <th scope="row">{periodWords(line.period, lang)}</th>
                <td>{t(line.procedure)}</td>
                {line.withheld ? (
                  <td colSpan={5} className={styles.withheld}>
                    {say(`不足${smallest}条，不公布`, `Withheld: fewer than ${smallest}, or telling of fewer`)}
                  </td>
                ) : (
                  <>
                    <td>{line.ratings}</td>
                    <td>{percent(line.good)}</td>
                    <td>{line.index}</td>
                    <td>{percent(line.rectified)}</td>
                    <td>{percent(line.revisited)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
