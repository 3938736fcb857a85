/** What is to be known of the columns of a list, said once above its entries: how to fill them, which may stay empty, why they are asked. */
import type { Field } from '../../language/field.ts';
import { useSay, useT } from '../ui/lang.ts';
import styles from './fields.module.css';

export function ColumnNotes({ columns }: { columns: readonly Field[] }) {
  const say = useSay();
  const t = useT();
  const named = (field: Field, words: Field['hint']) => (
    <li key={field.key}>
      {t(field.label)}
      {say('：', ': ')}
      {t(words)}
    </li>
  );
  const hints = columns.flatMap((field) => (field.hint ? [named(field, field.hint)] : []));
  const purposes = columns.flatMap((field) => (field.purpose ? [named(field, field.purpose)] : []));
  const free = columns.filter(({ required }) => required === false).map(({ label }) => t(label));
  if (hints.length + purposes.length + free.length === 0) return null;
  return (
    <div className={styles.notes}>
      <ul>
        {hints}
        {free.length > 0 && <li>{say(`可以不填：${free.join('、')}`, `May stay empty: ${free.join(', ')}`)}</li>}
      </ul>
      {purposes.length > 0 && (
        <details>
          <summary>{say('为什么要填这些', 'Why we ask')}</summary>
          <ul>{purposes}</ul>
        </details>
      )}
    </div>
  );
}
