/** Fields of the two account pages; typed words come back with the errors, passwords do not. */
import type { ReactNode } from 'react';
import fields from '../../form/fields.module.css';
import { useSay } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { ErrorSummary, type Errors, errorsAt, FieldErrors } from '../../ui/parts/errors.tsx';
import styles from './account.module.css';

export interface AccountField {
  name: string;
  label: string;
  hint?: string;
  type?: string;
  autoComplete: string;
}

interface Props {
  entries: readonly AccountField[];
  errors: Errors;
  typed: { [name: string]: string };
  next: string;
  button: string;
  children?: ReactNode;
}

export function AccountForm({ entries, errors, typed, next, button, children }: Props) {
  const say = useSay();
  return (
    <>
      <ErrorSummary errors={errors} />
      <form method="post" noValidate className={styles.form}>
        <input type="hidden" name="next" value={next} />
        {entries.map((entry) => {
          const own = errorsAt(errors, entry.name);
          return (
            <div key={entry.name} className={fields.group} data-error={own.length > 0 || undefined}>
              <label className={fields.label} htmlFor={entry.name}>
                {entry.label}
              </label>
              {entry.hint && (
                <p className={fields.hint} id={`${entry.name}-hint`}>
                  {entry.hint}
                </p>
              )}
              <FieldErrors errors={own} id={`${entry.name}-error`} />
              <input
                id={entry.name}
                name={entry.name}
                type={entry.type ?? 'text'}
                autoComplete={entry.autoComplete}
                className={controls.input}
                defaultValue={typed[entry.name] ?? ''}
                aria-invalid={own.length > 0 || undefined}
                aria-describedby={
                  [entry.hint ? `${entry.name}-hint` : '', own.length > 0 ? `${entry.name}-error` : '']
                    .filter(Boolean)
                    .join(' ') || undefined
                }
              />
            </div>
          );
        })}
        <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
          {button}
        </button>
        {children && <p className={styles.other}>{children}</p>}
        <p className={styles.note}>
          {say(
            '登录信息只放在本站的一个 Cookie 里，退出就删除。',
            'Signing in sets one cookie of this site; signing out erases it.',
          )}
        </p>
      </form>
    </>
  );
}
