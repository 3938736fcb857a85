/** The deadline form as data: its fields in the language's own words, and the facts for the API. Pure. */
import type { DeadlineFacts } from '../../../client/client.ts';
import type { Field } from '../../../language/field.ts';
import { readFields } from '../field-values.ts';

export const deadlineFields: readonly Field[] = [
  {
    key: 'unit',
    type: 'enum',
    label: { zh: '单位', en: 'Unit' },
    options: [
      { value: 'WD', label: { zh: '工作日', en: 'Working days' } },
      { value: 'CD', label: { zh: '自然日（末日遇休顺延）', en: 'Natural days (last day rolls on)' } },
      { value: 'MO', label: { zh: '月（末日遇休顺延）', en: 'Months (last day rolls on)' } },
      { value: 'YR', label: { zh: '年（末日遇休顺延）', en: 'Years (last day rolls on)' } },
      { value: 'ACT', label: { zh: '持证人须办的月数（顺延）', en: 'Months for an act of the holder (rolls on)' } },
      {
        value: 'VAL',
        label: {
          zh: '有效期月数（签发日为第一天，不顺延）',
          en: 'Months of validity (day of issue is day 1, never rolls)',
        },
      },
      { value: 'NOT', label: { zh: '公示工作日', en: 'Working days of public notice' } },
      { value: 'RET', label: { zh: '保存天数（不顺延）', en: 'Days of retention (never rolls)' } },
      { value: 'BWD', label: { zh: '某日之前的工作日', en: 'Working days before an event' } },
      { value: 'BCD', label: { zh: '某日之前的天数（遇休提前）', en: 'Days before an event (moves earlier)' } },
      { value: 'HR', label: { zh: '小时（日夜连续）', en: 'Hours, day and night' } },
      { value: 'OH', label: { zh: '办公小时', en: 'Office hours' } },
      { value: 'FIX', label: { zh: '每年固定日期', en: 'A date every year' } },
      { value: 'WIN', label: { zh: '起止日期之间', en: 'Between two dates' } },
    ],
  },
  {
    key: 'start',
    type: 'date',
    label: { zh: '起算日', en: 'Day of the event' },
    hint: {
      zh: '当日不计；有效期和起止窗口从当日算；往前数的，写将来那一天。',
      en: 'Not counted; validity and windows begin with it; for counting back, the day to come.',
    },
  },
  {
    key: 'time',
    type: 'text',
    required: false,
    label: { zh: '几点（按小时计的期限）', en: 'Time, for limits in hours' },
    hint: { zh: '北京时间，例如 16:30。', en: 'Beijing time, such as 16:30.' },
    max: 5,
  },
  {
    key: 'length',
    type: 'int',
    required: false,
    label: { zh: '多长', en: 'Length' },
    hint: { zh: '固定日期和窗口不填。', en: 'Not for a yearly date or a window.' },
    min: 0,
  },
  {
    key: 'monthDay',
    type: 'text',
    required: false,
    label: { zh: '每年哪一天', en: 'Day of the year' },
    hint: { zh: '只用于每年固定日期，例如 12-31。', en: 'For a date every year only, such as 12-31.' },
    max: 5,
  },
  { key: 'closes', type: 'date', required: false, label: { zh: '截止日（窗口）', en: 'Closing day, of a window' } },
  {
    key: 'pauses',
    type: 'list',
    required: false,
    label: { zh: '暂停', en: 'Pauses' },
    hint: {
      zh: '暂停当日仍计，恢复次日再计。没有就空着。',
      en: 'The day of the pause still counts; counting goes on the day after it ends. Leave empty if there is none.',
    },
    fields: [
      { key: 'from', type: 'date', label: { zh: '暂停', en: 'From' } },
      { key: 'to', type: 'date', required: false, label: { zh: '恢复', en: 'To' } },
    ],
  },
];

/** Facts of the API from a posted form; what is missing is left for the API to name. */
export function readDeadline(form: FormData): DeadlineFacts {
  const { start, time, length, unit, monthDay, closes, pauses } = readFields(deadlineFields, 'deadline', form);
  const rows = Array.isArray(pauses) ? pauses : [];
  const hours = unit === 'HR' || unit === 'OH';
  return {
    unit: String(unit ?? 'WD'),
    length: Number(length ?? 0),
    ...(hours && start ? { startAt: `${start}T${time ?? '00:00'}:00+08:00` } : { start: String(start ?? '') }),
    ...(unit === 'FIX' && monthDay ? { monthDay: String(monthDay) } : {}),
    ...(unit === 'WIN' && closes ? { closes: String(closes) } : {}),
    // Rows of the list above: objects with the days that were filled in.
    pauses: (rows as { from?: string; to?: string }[])
      .filter((row) => row.from)
      .map((row) => ({ from: row.from ?? '', ...(row.to ? { to: row.to } : {}), ground: 'trial' })),
  };
}
