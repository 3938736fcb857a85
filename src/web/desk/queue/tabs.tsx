/** The named queues as tabs, with their counts as the API tells them. */
import { Link } from 'react-router';
import type { Light, QueueCounts } from '../../../client/types.ts';
import type { Text } from '../../../language/text.ts';
import { LightShape } from '../../ui/clock/light.tsx';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import { cappedCount, type Queue, type QueueFilter, queueAddress, queues } from './filter.ts';

interface Tab {
  title: Text;
  light?: Light;
  count?: keyof Omit<QueueCounts, 'due' | 'cap'>;
}

const tabs: { readonly [queue in Queue]: Tab } = {
  mine: { title: { zh: '我的待办', en: 'My queue' }, count: 'mine' },
  late: { title: { zh: '逾期', en: 'Late' }, light: 'late', count: 'late' },
  soon: { title: { zh: '即将到期', en: 'Due soon' }, light: 'soon', count: 'soon' },
  paused: { title: { zh: '暂停', en: 'Paused' }, light: 'pause', count: 'paused' },
  department: { title: { zh: '本处', en: 'Section' }, count: 'department' },
  all: { title: { zh: '全部', en: 'All' } },
};

export function Tabs({ filter, counts }: { filter: QueueFilter; counts: QueueCounts }) {
  const { say, t } = useWords();
  return (
    <nav className={parts.tabs} aria-label={say('队列', 'Queues')}>
      {queues.map((queue) => {
        const { title, light, count } = tabs[queue];
        return (
          <Link
            key={queue}
            className={parts.tab}
            to={queueAddress({ queue })}
            aria-current={filter.queue === queue ? 'page' : undefined}
            preventScrollReset
          >
            {light && <LightShape light={light} size={13} />}
            {t(title)}
            {count && <small>{cappedCount(counts[count], counts.cap)}</small>}
          </Link>
        );
      })}
    </nav>
  );
}
