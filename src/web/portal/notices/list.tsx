/** Public notices that are up today: what, until when. Which services publish, and what, is read off their definitions. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { PublicNoticeSummary } from '../../../client/types-publicity.ts';
import { apiOf, orPage } from '../../ui/api.ts';
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import { Empty, Page } from '../../ui/parts/page.tsx';
import styles from './notices.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const asked = new URL(request.url).searchParams;
  const filter = {
    q: asked.get('q')?.slice(0, 100) ?? '',
    kind: ['proposal', 'result'].includes(asked.get('kind') ?? '') ? (asked.get('kind') ?? '') : '',
    duty: asked.get('duty') ?? '',
    cursor: asked.get('cursor') ?? '',
  };
  const page = await orPage(request, api.publicNotices(filter));
  const procedures = await Promise.all((await api.procedures()).map((procedure) => api.procedure(procedure.id)));
  return { page, filter, rules: procedures.map(({ id, title, publicity }) => ({ id, title, publicity })) };
}

export default function Notices() {
  const { page, filter, rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  const asked = filter.q !== '' || filter.kind !== '' || filter.duty !== '';
  return (
    <Page
      title={say('公示公告', 'Public notices')}
      lead={say(
        '依法要公示的，在这里写明内容和提意见的最后一天；到期自动撤下。',
        'What the law asks us to publish stands here with the last day for objections, and comes down by itself.',
      )}
      narrow
    >
      <Filter {...filter} />
      {page.items.length === 0 ? (
        <Empty
          what={
            asked
              ? say('没有符合的公示', 'No notice matches')
              : say('现在没有正在公示的事项', 'Nothing is on public notice now')
          }
        >
          {asked ? (
            <a href="/notices">{say('看全部公示', 'See all notices')}</a>
          ) : (
            say('过期的公示不再显示。', 'Notices whose time is over are not shown.')
          )}
        </Empty>
      ) : (
        <ul className={styles.list}>
          {page.items.map((item) => (
            <Line key={item.id} item={item} />
          ))}
        </ul>
      )}
      {page.next && (
        <p>
          <a href={`/notices?${new URLSearchParams({ ...filter, cursor: page.next })}`}>
            {say('更早的', 'Earlier ones')}
          </a>
        </p>
      )}
      <p className={styles.feed}>
        <a href="/notices.atom" type="application/atom+xml">
          {say('订阅（Atom）', 'Subscribe (Atom feed)')}
        </a>
      </p>
      <div className={bones.prose}>
        <h2>{say('各事项公示什么', 'What each service publishes')}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule.id}>
              <a href={`/guides/${rule.id}`}>{t(rule.title)}</a>
              {say('：', ': ')}
              {t(rule.publicity)}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

function Line({ item }: { item: PublicNoticeSummary }) {
  const say = useSay();
  const t = useT();
  return (
    <li>
      <a href={`/notices/${item.id}`}>{t(item.title)}</a>
      <p>
        <span className={bones.chip}>
          {item.kind === 'proposal' ? say('征求异议', 'Objections invited') : say('结果公布', 'Result')}
        </span>{' '}
        {t(item.procedure.title)}
      </p>
      <p>
        <Day iso={item.publishedOn} />
        {say(' 公示，至 ', ' to ')}
        <strong>
          <Day iso={item.until} />
        </strong>
        {item.provisional && say('（暂计）', ' (provisional)')}
      </p>
    </li>
  );
}

function Filter({ q, kind, duty }: { q: string; kind: string; duty: string }) {
  const say = useSay();
  const t = useT();
  const duties = useRoot()?.office.duties ?? [];
  return (
    <search>
      <form method="get" className={styles.filter}>
        <label>
          <span>{say('查找', 'Search')}</span>
          <input type="search" name="q" defaultValue={q} className={controls.input} />
        </label>
        <label>
          <span>{say('种类', 'Kind')}</span>
          <span className={controls.pick}>
            <select name="kind" defaultValue={kind} className={`${controls.input} ${controls.select}`}>
              <option value="">{say('全部', 'All')}</option>
              <option value="proposal">{say('征求异议', 'Objections invited')}</option>
              <option value="result">{say('结果公布', 'Results')}</option>
            </select>
          </span>
        </label>
        <label>
          <span>{say('职责', 'Duty')}</span>
          <span className={controls.pick}>
            <select name="duty" defaultValue={duty} className={`${controls.input} ${controls.select}`}>
              <option value="">{say('全部', 'All')}</option>
              {duties.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {t(entry.title)}
                </option>
              ))}
            </select>
          </span>
        </label>
        <button type="submit" className={controls.button}>
          {say('查找公示', 'Search notices')}
        </button>
      </form>
    </search>
  );
}
