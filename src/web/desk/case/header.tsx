/** The case's head: the way back, its place in the queue, what it is, where it stands. */
import { Link } from 'react-router';
import type { CaseView } from '../../../client/types.ts';
import type { Text } from '../../../language/text.ts';
import parts from '../parts/parts.module.css';
import { Kbd } from '../parts/parts.tsx';
import type { Queue } from '../queue/filter.ts';
import { useWords } from '../words.ts';
import css from './case.module.css';

const queueTitles: { readonly [queue in Queue]: Text } = {
  mine: { zh: '我的待办', en: 'My queue' },
  late: { zh: '逾期', en: 'Late' },
  soon: { zh: '即将到期', en: 'Due soon' },
  paused: { zh: '暂停', en: 'Paused' },
  department: { zh: '本处办件', en: 'Our section' },
  all: { zh: '全部办件', en: 'All cases' },
};

interface HeaderProps {
  view: CaseView;
  from: string;
  queue: Queue;
  place?: { at: number; of: number; more: boolean };
  next?: string;
}

export function CaseHeader({ view, from, queue, place, next }: HeaderProps) {
  const { say, t } = useWords();
  const total = place && `${place.of}${place.more ? '+' : ''}`;
  const facts = [
    view.handler && say(`承办 ${view.handler}`, `Handler ${view.handler}`),
    view.district && say(`区级 ${t(view.district)}`, t(view.district)),
    say(`定义第 ${view.edition} 版`, `Definition, edition ${view.edition}`),
    say(`办件第 ${view.version} 版`, `Case, version ${view.version}`),
  ].filter(Boolean);
  return (
    <header className={css.head}>
      <p className={css.crumbs}>
        <Link to={from ? `/desk?${from}` : '/desk'}>{t(queueTitles[queue])}</Link>
        {place && <span> › {say(`第 ${place.at} 件，共 ${total} 件`, `case ${place.at} of ${total}`)}</span>}
        {next && (
          <>
            {' '}
            <Kbd>J</Kbd> <Link to={next}>{say('下一件', 'Next case')}</Link>
          </>
        )}
      </p>
      <div className={css.headLine}>
        <h1 className={parts.title}>
          {t(view.procedure.title)}
          {say('・', ' · ')}
          {view.applicant}
        </h1>
        <span className={`${css.number} q-no`}>{view.number}</span>
        <span className={parts.chip} data-current>
          {t(view.state.title)}
        </span>
        <span className={css.headFacts}>{facts.join(say('・', ' · '))}</span>
        {view.receipt && !view.own && (
          <Link className={css.headFacts} to={`/desk/cases/${view.id}/receipt`}>
            {say('回执与查询码', 'Receipt and query code')}
          </Link>
        )}
      </div>
    </header>
  );
}
