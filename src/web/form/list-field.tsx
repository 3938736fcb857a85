/** A list: rows of small fields. Rows are added and removed by posting the form, so nothing needs a script. */
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { offersImport } from '../../language/import/columns.ts';
import { useLang, useSay, useT } from '../ui/lang.ts';
import { repeatsHeading } from '../ui/list-label.ts';
import controls from '../ui/parts/controls.module.css';
import { errorsAt, FieldErrors } from '../ui/parts/errors.tsx';
import { ColumnNotes } from './column-notes.tsx';
import styles from './fields.module.css';
import { type FieldProps, FieldView } from './fields.tsx';
import { ListImport } from './list-import.tsx';
import { ListParts } from './list-parts.tsx';
import { rowsShown } from './list-window.ts';
import { isShown, rowScope } from './scope.ts';
import { asRows } from './values.ts';

interface ListProps extends FieldProps {
  label: ReactNode;
  before: ReactNode;
  frame: {
    className: string | undefined;
    'data-field': string;
    'data-error': true | undefined;
    'data-compact': true | undefined;
  };
}

export function ListField(given: ListProps) {
  const { field, path, value, errors, scope, extra = 0, list, label, before, frame, added } = given;
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const kept = asRows(value);
  const { first, end } = list ? rowsShown(kept.length, list.first) : { first: 0, end: kept.length };
  const after = kept.length - end;
  // A list inside an entry may be without entries; one of the form begins with an empty one.
  const count = Math.max(end - first + (after === 0 ? extra : 0), given.compact ? 0 : 1);
  const own = path.replace(/^form\./, '');
  const full = field.max !== undefined && kept.length + extra >= field.max;
  const columns = field.fields ?? [];
  return (
    <fieldset {...frame} id={path} tabIndex={-1}>
      <legend className={styles.label}>{label}</legend>
      {before}
      {list && offersImport(field) && (
        <ListImport
          field={field}
          tables={list.tables}
          {...(list.imported ? { imported: list.imported } : {})}
          failed={errorsAt(errors, path).length > 0}
        />
      )}
      {!given.compact && <ColumnNotes columns={columns} />}
      <input type="hidden" name={`count.${path}`} value={count} />
      <input type="hidden" name={`first.${path}`} value={first} />
      <input type="hidden" name={`after.${path}`} value={after} />
      <ListParts field={field} first={first} end={end} count={kept.length} />
      <ol className={styles.rows}>
        {Array.from({ length: count }, (_, at) => first + at).map((row) => {
          const at = `${path}.${row}`;
          const inRow = rowScope(scope, kept[row] ?? {});
          const deep = errorsAt(errors, at, true);
          const name = say(`第 ${row + 1} 项`, `${row + 1}`);
          return (
            <li key={at} className={styles.row} data-error={deep.length > 0 || undefined} id={at} tabIndex={-1}>
              <span className={styles.number}>{name}</span>
              <fieldset className={styles.cells} aria-label={`${t(field.label)} ${row + 1}`}>
                {columns
                  .filter((column) => isShown(column, inRow))
                  .map((column) => (
                    <FieldView
                      key={column.key}
                      field={column}
                      path={`${at}.${column.key}`}
                      value={kept[row]?.[column.key]}
                      errors={errors}
                      scope={inRow}
                      extra={added === `${own}.${row}.${column.key}` ? 1 : 0}
                      {...(added ? { added } : {})}
                      compact
                      quiet={repeatsHeading(field, column)}
                    />
                  ))}
              </fieldset>
              <button type="submit" name="intent" value={`remove:${own}:${row}`} className={styles.remove}>
                {say('删除', 'Remove')}
                <span className="q-hidden">{lang === 'zh' ? name : ` ${t(field.label)} ${row + 1}`}</span>
              </button>
              <FieldErrors errors={deep} id={`${at}-error`} />
            </li>
          );
        })}
      </ol>
      <ListParts field={field} first={first} end={end} count={kept.length} />
      {!full && (
        <button type="submit" name="intent" value={`add:${own}`} className={controls.button}>
          <IconPlus size={18} stroke={1.75} aria-hidden />
          {given.compact ? say(`加一项${field.label.zh}`, `Add to: ${field.label.en}`) : say('再加一项', 'Add another')}
        </button>
      )}
    </fieldset>
  );
}
