/** The picture of a list on the portal, in the words of the check page. */
import type { CalendarDay } from '../../calendar/types.ts';
import type { Field } from '../../language/field.ts';
import { useLang } from '../ui/lang.ts';
import { ListPicture } from '../ui/pictures/list-picture.tsx';
import { wordsOf } from './show-value.tsx';
import type { Values } from './values.ts';

interface DrawnListProps {
  field: Field;
  form: Values;
  rest: readonly CalendarDay[];
}

export function DrawnList({ field, form, rest }: DrawnListProps) {
  const lang = useLang();
  return (
    <ListPicture
      field={field}
      form={form}
      rest={rest}
      words={(column, value) => wordsOf(column, value, lang)}
      room="portal"
    />
  );
}
