/** The picture of a list, where its definition draws one and a line can be drawn; nothing otherwise. */
import type { CalendarDay } from '../../../calendar/types.ts';
import type { Field } from '../../../language/field.ts';
import { useT } from '../lang.ts';
import { DayHalves } from './day-halves.tsx';
import { daysOf } from './days.ts';
import { stationsOf, type Words } from './route.ts';
import { RouteLine } from './route-line.tsx';
import { type Row, rowsIn } from './rows.ts';

interface ListPictureProps {
  field: Field;
  /** Values of the whole form. */
  form: Row;
  rest: readonly CalendarDay[];
  words: Words;
  /** Dense at the desk, generous on the portal. */
  room: 'desk' | 'portal';
}

export function ListPicture({ field, form, rest, words, room }: ListPictureProps) {
  const t = useT();
  const { drawn, fields: columns = [] } = field;
  if (!drawn) return null;
  const rows = rowsIn(form[field.key]);
  const title = t(field.label);
  if (drawn.as === 'route') {
    const stations = stationsOf({ drawn, columns, rows, form }, words, t);
    return stations.length > 0 ? <RouteLine stations={stations} title={title} room={room} /> : null;
  }
  const days = daysOf({ drawn, columns, rows, form }, rest);
  return days ? <DayHalves days={days} drawn={drawn} columns={columns} title={title} room={room} /> : null;
}
