/** Words of a list's columns. */
import type { Field } from '../../language/field.ts';

/** The only column of a list that is called like the list itself: the heading says it once, and is enough. */
export const repeatsHeading = (list: Pick<Field, 'label' | 'fields'>, { label }: Field): boolean =>
  list.fields?.length === 1 && (label.zh === list.label.zh || label.en === list.label.en);
