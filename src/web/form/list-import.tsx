/** A list from a table: the empty one to download, the filled one to send, and what became of each line. Works by forms and links alone. */
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import type { ImportResult } from '../../client/types-import.ts';
import type { Field } from '../../language/field.ts';
import { LightShape } from '../ui/clock/light.tsx';
import { useLang, useSay, useT } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import styles from './list-import.module.css';

/** More lines than these nobody mends on a page; all of them are in the file. */
const shownFindings = 200;

export function ListImport({
  field,
  tables,
  imported,
  failed,
}: {
  field: Field;
  tables: string;
  imported?: ImportResult;
  failed: boolean;
}) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const name = `import.${field.key}`;
  const at = `#${name}`;
  return (
    <details className={styles.box} id={name} open={imported !== undefined || failed}>
      <summary>
        <IconFileSpreadsheet size={20} stroke={1.75} aria-hidden />
        {say('从表格导入', 'Import from a table')}
      </summary>
      {imported && <Outcome field={field} imported={imported} />}
      <p className={styles.words}>
        {say(
          'XLSX 或 CSV，不超过 5 MB、2,000 行。标题用这里各栏的名称，次序不限。有问题的行会逐行列出，并可下载改好再导入。',
          'XLSX or CSV, up to 5 MB and 2,000 lines. Headings are the names of the columns here, in any order. Lines with a problem are listed one by one, and come back as a file to mend and import again.',
        )}
      </p>
      <p>
        <a className={controls.button} href={`${tables}/${field.key}/template.xlsx?lang=${lang}`} download>
          <IconDownload size={18} stroke={1.75} aria-hidden />
          {say('下载空表', 'Download the empty table')}
          <span className="q-hidden"> {t(field.label)}</span>
        </a>
      </p>
      <label className={styles.file} htmlFor={`${name}.file`}>
        {say('填好的表格', 'The filled table')}
        <span className="q-hidden"> {t(field.label)}</span>
      </label>
      <input
        id={`${name}.file`}
        className={styles.chooser}
        type="file"
        name={name}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <fieldset className={styles.modes}>
        <legend className="q-hidden">{say('怎么导入', 'How to import')}</legend>
        <label className={controls.choice}>
          <input type="radio" name={`import-mode.${field.key}`} value="append" defaultChecked />
          <span>{say('加在已有的后面', 'Add to what is there')}</span>
        </label>
        <label className={controls.choice}>
          <input type="radio" name={`import-mode.${field.key}`} value="replace" />
          <span>{say('替换已有的', 'Replace what is there')}</span>
        </label>
      </fieldset>
      <p className={styles.ways}>
        <button type="submit" name="intent" value={`import:${field.key}`} formAction={at} className={controls.button}>
          {say('导入', 'Import')}
          <span className="q-hidden"> {t(field.label)}</span>
        </button>
        <button
          type="submit"
          name="intent"
          value={`look:${field.key}`}
          formAction={at}
          className={`${controls.button} ${controls.quiet}`}
        >
          {say('只检查，不导入', 'Check only')}
          <span className="q-hidden"> {t(field.label)}</span>
        </button>
      </p>
    </details>
  );
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** What became of the file, in one sentence and then in detail. */
function Outcome({ field, imported }: { field: Field; imported: ImportResult }) {
  const say = useSay();
  const t = useT();
  const { good, badLines, repeated, unused, list, mend, preview, rows } = imported;
  const lines = repeated.slice(0, 20).join(say('、', ', ')) + (repeated.length > 20 ? '…' : '');
  return (
    <section className={styles.outcome} aria-label={say('导入结果', 'Result of the import')} data-imported>
      <p className={styles.sum} role="status">
        <LightShape light={badLines > 0 ? 'late' : 'ok'} size={18} />
        <strong>
          {preview
            ? say(`检查了 ${rows} 行：${good} 行可以导入`, `${rows} lines checked: ${good} can be imported`)
            : say(`共 ${rows} 行，已导入 ${good} 行`, `${good} of ${rows} lines imported`)}
          {badLines > 0 && say(`，${badLines} 行要改`, `, ${badLines} to mend`)}
        </strong>
      </p>
      {preview && <p>{say('还没有导入。', 'Nothing has been imported yet.')}</p>}
      {repeated.length > 0 && (
        <p>
          {say(
            `${repeated.length} 行名单里已有，没有再加（第 ${lines} 行）。`,
            `Already in the list and not added again: ${repeated.length} (line ${lines}).`,
          )}
        </p>
      )}
      {unused.length > 0 && (
        <p>
          {say('这里没有的栏目，没有用：', 'Columns that are not asked here were not used: ')}
          {unused.join(say('、', ', '))}
        </p>
      )}
      {list.map((refusal) => (
        <p key={refusal.code}>{t(refusal.text)}</p>
      ))}
      {mend && (
        <p>
          <a className={controls.button} href={`data:${mend.type};base64,${mend.base64}`} download={mend.name}>
            <IconDownload size={18} stroke={1.75} aria-hidden />
            {say(`下载要改的 ${badLines} 行`, `Download the ${badLines} lines to mend`)}
          </a>
        </p>
      )}
      {badLines > 0 && <Findings field={field} imported={imported} />}
    </section>
  );
}

function Findings({ field, imported }: { field: Field; imported: ImportResult }) {
  const say = useSay();
  const t = useT();
  const { bad } = imported;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={say('逐行问题', 'Problems by line')}>
      <table>
        <caption className="q-hidden">
          {t(field.label)} {say('逐行问题', 'problems by line')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('行', 'Line')}</th>
            <th scope="col">{say('栏目和所填', 'Entry')}</th>
            <th scope="col">{say('问题和改法', 'Problem')}</th>
          </tr>
        </thead>
        <tbody>
          {bad.slice(0, shownFindings).map((finding) => (
            <tr key={`${finding.line} ${finding.key ?? ''} ${finding.code}`}>
              <th scope="row">{finding.line}</th>
              <td>
                {t(finding.column)}
                <small>{finding.value === '' ? say('（空）', '(empty)') : short(finding.value)}</small>
              </td>
              <td>
                {t(finding.text)}
                <small>{t(finding.remedy)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bad.length > shownFindings && (
        <p>
          {say(
            `还有 ${bad.length - shownFindings} 处，都在下载的文件里。`,
            `${bad.length - shownFindings} more are in the file to download.`,
          )}
        </p>
      )}
    </section>
  );
}
