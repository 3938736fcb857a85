/** Taking the audit out as a file: the purpose is asked and kept. The file goes by the same filter as the page. */
import parts from '../../parts/parts.module.css';
import { Button } from '../../parts/parts.tsx';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';

export function ExportForm({ query }: { query: { readonly [key: string]: string | undefined } }) {
  const { say, lang } = useWords();
  const kept = Object.entries(query).filter(([name, value]) => name !== 'cursor' && value);
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('导出', 'Export')}</h2>
      <form className={css.pick} method="post" action="/desk/admin/audit/export">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="lang" value={lang} />
        <label className={css.field}>
          <span>{say('用途（留痕）', 'Purpose (kept)')}</span>
          <small>{say('按上面的筛选导出，最多 50000 行', 'By the filter above, 50,000 rows at most')}</small>
          <input className={parts.control} name="purpose" required minLength={4} maxLength={400} />
        </label>
        <span className={css.acts}>
          <Button type="submit" name="format" value="xlsx">
            XLSX
          </Button>
          <Button type="submit" name="format" value="csv">
            CSV
          </Button>
        </span>
      </form>
    </section>
  );
}
