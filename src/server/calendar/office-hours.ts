/** The office's hours by day: those of the law book from the beginning, and the values of `office.hours` from theirs (0 §1.1 R8). */
import { officeHours } from '../../calendar/hours.ts';
import type { HourSpan, HoursFrom } from '../../calendar/types.ts';
import type { Value } from '../../language/expression.ts';
import type { Organisation } from '../../language/organisation.ts';
import type { Setting } from '../../language/procedure.ts';
import { hoursText, readHours } from '../../language/setting-values.ts';

export const hoursKey = 'office.hours';
const firstDay = '1949-10-01';

const ownHours = (organisation: Organisation): readonly HourSpan[] => organisation.office.officeHours ?? officeHours;

/** @param set values of the parameter with their days, the oldest first */
export const hoursOf = (
  organisation: Organisation,
  set: readonly { value: Value; valid_from: string }[],
): readonly HoursFrom[] => [
  { from: firstDay, spans: ownHours(organisation) },
  ...set.flatMap(({ value, valid_from }) => {
    const spans = typeof value === 'string' ? readHours(value) : undefined;
    return spans ? [{ from: valid_from, spans }] : [];
  }),
];

/** The parameter, with the law book's own hours as its default. */
export const hoursSetting = (organisation: Organisation): Setting => ({
  key: hoursKey,
  title: { zh: '办公时间', en: 'Office hours' },
  type: 'hours',
  default: hoursText(ownHours(organisation)),
  source: {
    text: { zh: '共用规则：R8 按办公小时计的时限', en: 'Shared rules: R8, limits in office hours' },
    mark: 'design',
  },
});
