/** The deadline form as data: its fields in the language's own words, and the facts for the API. Pure. */
import type { Client } from '../../../client/client.ts';
import type { Field } from '../../../language/field.ts';
import { readFields } from '../field-values.ts';

type Facts = Parameters<Client['deadline']>[0];

export const deadlineFields: readonly Field[] = [
  { key: 'start', type: 'date', label: { zh: '起算日（当日不计）', en: 'Day of the event (not counted)' } },
  { key: 'length', type: 'int', label: { zh: '多长', en: 'Length' }, min: 1 },
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
    ],
  },
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
export function readDeadline(form: FormData): Facts {
  const { start, length, unit, pauses } = readFields(deadlineFields, 'deadline', form);
  const rows = Array.isArray(pauses) ? pauses : [];
  return {
    start: String(start ?? ''),
    length: Number(length ?? 0),
    unit: String(unit ?? 'WD'),
    // Rows of the list above: objects with the days that were filled in.
    pauses: (rows as { from?: string; to?: string }[])
      .filter((row) => row.from)
      .map((row) => ({ from: row.from ?? '', ...(row.to ? { to: row.to } : {}), ground: 'trial' })),
  };
}
