/** Filters that post by GET, so that an address says the whole filter and works without script. Folded away until used. */
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { Form, Link } from 'react-router';
import type { CaseSummary } from '../../../client/types.ts';
import type { Text } from '../../../language/text.ts';
import { shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { useWords } from '../words.ts';
import { type QueueFilter, queueAddress } from './filter.ts';
import css from './queue.module.css';

interface FiltersProps {
  filter: QueueFilter;
  procedures: readonly { id: string; title: Text }[];
  /** States offered are those of the rows on this page. */
  items: readonly CaseSummary[];
}

export function Filters({ filter, procedures, items }: FiltersProps) {
  const { lang, say, t } = useWords();
  const states = new Map(items.map((item) => [item.state.id, item.state.title]));
  if (filter.state && !states.has(filter.state)) states.set(filter.state, { zh: filter.state, en: filter.state });
  const used = Boolean(filter.procedure || filter.state || filter.q);
  const taken = [
    filter.due && {
      key: 'due',
      words: say(`${shortDate(filter.due, lang)}到期`, `Due ${shortDate(filter.due, lang)}`),
    },
    filter.q && { key: 'q', words: say(`含“${filter.q}”`, `With “${filter.q}”`) },
  ].filter((entry) => entry !== undefined && entry !== '');
  return (
    <div className={css.filterBar}>
      {taken.map(({ key, words }) => (
        <Link
          key={key}
          className={css.taken}
          to={queueAddress(filter, { [key]: undefined })}
          aria-label={say(`${words}，去掉这个筛选`, `${words}, remove this filter`)}
        >
          {words}
          <IconX size={13} stroke={1.75} aria-hidden="true" />
        </Link>
      ))}
      <details className={css.filters} open={used || undefined}>
        <summary>
          <IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />
          {say('筛选', 'Filter')}
        </summary>
        <Form method="get" action="/desk" className={css.filterForm} key={JSON.stringify(filter)}>
          <input type="hidden" name="queue" value={filter.queue} />
          {filter.due && <input type="hidden" name="due" value={filter.due} />}
          <label>
            {say('事项', 'Matter')}
            <select className={parts.control} name="procedure" defaultValue={filter.procedure ?? ''}>
              <option value="">{say('全部', 'All')}</option>
              {procedures.map((procedure) => (
                <option key={procedure.id} value={procedure.id}>
                  {t(procedure.title)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('状态', 'State')}
            <select className={parts.control} name="state" defaultValue={filter.state ?? ''}>
              <option value="">{say('全部', 'All')}</option>
              {[...states].map(([id, title]) => (
                <option key={id} value={id}>
                  {t(title)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('编号、姓名、拼音', 'Number, name, pinyin')}
            <input className={parts.control} name="q" defaultValue={filter.q ?? ''} />
          </label>
          <button className={parts.button} type="submit">
            {say('筛选', 'Filter')}
          </button>
          {used && (
            <Link className={parts.button} data-kind="quiet" to={queueAddress({ queue: filter.queue })}>
              {say('清除', 'Clear')}
            </Link>
          )}
        </Form>
      </details>
    </div>
  );
}
