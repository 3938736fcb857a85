/** What was entered and can be drawn, on the case's own page: a route, a calendar of days. */
import type { CalendarDay } from '../../../calendar/types.ts';
import type { Field } from '../../../language/field.ts';
import { DrawnList } from '../../form/drawn-list.tsx';
import { asRows, type Values } from '../../form/values.ts';
import { useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import styles from './track.module.css';

interface PicturesProps {
  fields: readonly Field[];
  form: Values;
  rest: readonly CalendarDay[];
}

export function Pictures({ fields, form, rest }: PicturesProps) {
  const t = useT();
  return fields
    .filter((field) => field.drawn && asRows(form[field.key]).length > 0)
    .map((field) => (
      <section key={field.key} className={styles.section} aria-labelledby={`drawn-${field.key}`}>
        <h2 className={bones.h2} id={`drawn-${field.key}`}>
          {t(field.label)}
        </h2>
        <DrawnList field={field} form={form} rest={rest} />
      </section>
    ));
}
