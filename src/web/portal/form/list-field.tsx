/** A list: rows of small fields. Rows are added and removed by posting the form, so nothing needs a script. */
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import controls from '../parts/controls.module.css';
import { errorsAt, FieldErrors } from '../parts/errors.tsx';
import styles from './fields.module.css';
import { type FieldProps, FieldView } from './fields.tsx';
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

export function ListField({ field, path, value, errors, scope, extra = 0, label, before, frame }: ListProps) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const kept = asRows(value);
  const count = Math.max(kept.length + extra, 1);
  const full = field.max !== undefined && count >= field.max;
  const columns = field.fields ?? [];
  return (
    <fieldset {...frame} id={path} tabIndex={-1}>
      <legend className={styles.label}>{label}</legend>
      {before}
      <input type="hidden" name={`count.${path}`} value={count} />
      <ol className={styles.rows}>
        {Array.from({ length: count }, (_, row) => {
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
                      compact
                    />
                  ))}
              </fieldset>
              <button type="submit" name="intent" value={`remove:${field.key}:${row}`} className={styles.remove}>
                {say('删除', 'Remove')}
                <span className="q-hidden">{lang === 'zh' ? name : ` ${t(field.label)} ${row + 1}`}</span>
              </button>
              <FieldErrors errors={deep} id={`${at}-error`} />
            </li>
          );
        })}
      </ol>
      {!full && (
        <button type="submit" name="intent" value={`add:${field.key}`} className={controls.button}>
          <IconPlus size={18} stroke={1.75} aria-hidden />
          {say('再加一项', 'Add another')}
        </button>
      )}
    </fieldset>
  );
}
