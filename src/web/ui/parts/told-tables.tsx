/** Lines that a register has of a case: what each was told, what became of it. The first part names the line, the second says how it stands. */
import type { ToldTable } from '../../../client/types-publicity.ts';
import { useSay, useT } from '../lang.ts';
import styles from './told-tables.module.css';

function Line({ parts }: { parts: ToldTable['lines'][number] }) {
  const t = useT();
  const say = useSay();
  const [name, standing, ...rest] = parts;
  return (
    <li>
      <p className={styles.head}>
        <span>{t(name?.value)}</span>
        <strong>{t(standing?.value)}</strong>
      </p>
      {rest.length > 0 && (
        <p className={styles.parts}>
          {rest.map(({ label, value }) => (
            <span key={label.en}>
              {t(label)}
              {say('：', ': ')}
              <span className="q-no">{t(value)}</span>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

export function ToldTables({ tables }: { tables: readonly ToldTable[] }) {
  const t = useT();
  return tables.map(({ title, lines }) => (
    <section key={title.en} className={styles.box} aria-label={t(title)}>
      <h2>{t(title)}</h2>
      <ul>
        {lines.map((parts, index) => (
          <Line key={index} parts={parts} />
        ))}
      </ul>
    </section>
  ));
}
