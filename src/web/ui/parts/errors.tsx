/** Errors: a summary first, then the same words at the field. Each is the refusal that the API gave (law 5). */
import type { Problem } from '../../../client/types.ts';
import type { Refusal } from '../../../language/refusal.ts';
import { LightShape } from '../clock/light.tsx';
import { useSay, useT } from '../lang.ts';
import styles from './errors.module.css';

/** `at` is an address on another page where the field stands. */
export type Errors = readonly (Pick<Refusal, 'text' | 'remedy' | 'path'> & { code?: string } & {
  at?: string | undefined;
})[];

/** What a problem says, field by field where it does, else as one line. */
export const errorsOf = (problem: Problem): Errors =>
  problem.errors && problem.errors.length > 0 ? problem.errors : [{ text: problem.text, remedy: problem.remedy }];

/** Errors of one field, and of what lies inside it when `deep`. */
export const errorsAt = (errors: Errors, path: string, deep = false): Errors =>
  errors.filter((error) => error.path === path || (deep && error.path?.startsWith(`${path}.`)));

/** First thing on the page; takes focus; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const say = useSay();
  const t = useT();
  if (errors.length === 0) return null;
  return (
    // The page was loaded anew because of these errors: focus belongs here (visual language §7).
    <div
      className={styles.summary}
      id="errors"
      role="alert"
      aria-labelledby="errors-title"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: an error summary takes focus, also without script
      autoFocus
      data-errors
    >
      <h2 id="errors-title">
        <LightShape light="late" size={20} />
        {say(
          `有 ${errors.length} 处需要改`,
          errors.length === 1 ? 'There is 1 problem' : `There are ${errors.length} problems`,
        )}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.path ?? ''} ${error.text.en}`}>
            {error.at || error.path ? (
              <a href={error.at ?? `#${error.path}`}>{t(error.text)}</a>
            ) : (
              <strong>{t(error.text)}</strong>
            )}
            {!error.at && !error.path && <span>{t(error.remedy)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** At the field: shape, the same words, and what to do. @param id for aria-describedby */
export function FieldErrors({ errors, id }: { errors: Errors; id: string }) {
  const t = useT();
  if (errors.length === 0) return null;
  return (
    <div className={styles.at} id={id}>
      {errors.map((error) => (
        <p key={`${error.path ?? ''} ${error.text.en}`}>
          <LightShape light="late" size={16} />
          <span>
            <strong>{t(error.text)}</strong>
            {error.code !== 'form.missing' && <small>{t(error.remedy)}</small>}
          </span>
        </p>
      ))}
    </div>
  );
}
