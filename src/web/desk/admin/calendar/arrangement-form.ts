/** A year's notice as a form: its fields in the language's own words, to and from the arrangement of the API. Pure. */
import type { YearArrangement } from '../../../../calendar/types.ts';
import type { Problem } from '../../../../client/types.ts';
import type { Value } from '../../../../language/expression.ts';
import type { Field } from '../../../../language/field.ts';
import type { Lang } from '../../../../language/text.ts';
import { readFields, type Values } from '../../field-values.ts';
import type { Errors } from '../../fields.tsx';

/** Names of the form's controls begin with it. */
export const prefix = 'year';

const named: readonly Field[] = [
  { key: 'nameZh', type: 'text', label: { zh: '名称', en: 'Chinese name' }, max: 40 },
  { key: 'nameEn', type: 'text', label: { zh: '英文名称', en: 'English name' }, max: 60 },
  { key: 'from', type: 'date', label: { zh: '起', en: 'From' } },
  { key: 'to', type: 'date', label: { zh: '止（含当日）', en: 'To, included' } },
];

export const arrangementFields: readonly Field[] = [
  { key: 'year', type: 'int', label: { zh: '年份', en: 'Year' }, min: 2000 },
  { key: 'sourceZh', type: 'text', label: { zh: '通知标题', en: 'Chinese title of the notice' }, max: 200 },
  { key: 'sourceEn', type: 'text', label: { zh: '通知英文标题', en: 'English title of the notice' }, max: 300 },
  { key: 'publishedOn', type: 'date', label: { zh: '公布日期', en: 'Published on' } },
  {
    key: 'url',
    type: 'text',
    required: false,
    label: { zh: '网址', en: 'Address' },
    hint: { zh: '官方网站上的原文。', en: 'The original on the official site.' },
    max: 400,
  },
  {
    key: 'festivals',
    type: 'list',
    label: { zh: '放假', en: 'Days off' },
    itemTitle: { zh: '第 {n} 段', en: 'Range {n}' },
    fields: named,
  },
  {
    key: 'makeup',
    type: 'list',
    required: false,
    label: { zh: '调休上班', en: 'Make-up working days' },
    itemTitle: { zh: '第 {n} 天', en: 'Day {n}' },
    fields: [{ key: 'day', type: 'date', label: { zh: '日期', en: 'Day' } }],
  },
  {
    key: 'closures',
    type: 'list',
    required: false,
    label: { zh: '本地临时停办', en: 'Local closures' },
    hint: {
      zh: '台风、市里命令等；写明文号。本办和申请人的期限都顺延。',
      en: 'Typhoon, order of the city: with its number. Limits of the office and of applicants move alike.',
    },
    itemTitle: { zh: '第 {n} 次', en: 'Closure {n}' },
    fields: [...named, { key: 'order', type: 'text', label: { zh: '命令文号', en: 'Number of the order' }, max: 80 }],
  },
];

type Rows = readonly { readonly [key: string]: Value }[];

const rowsOf = (values: Values, key: string): Rows => {
  const list = values[key];
  return Array.isArray(list) ? (list as Rows) : []; // rows of the list fields above
};
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const ranged = (row: Rows[number]) => ({
  name: { zh: text(row.nameZh), en: text(row.nameEn) },
  from: text(row.from),
  to: text(row.to) || text(row.from),
});

/** What was posted, as the API takes it; what is missing is left for the API to name. */
export function readArrangement(form: FormData): YearArrangement {
  const values = readFields(arrangementFields, prefix, form);
  const closures = rowsOf(values, 'closures').map((row) => ({ ...ranged(row), order: text(row.order) }));
  const url = text(values.url);
  return {
    year: typeof values.year === 'number' ? values.year : 0,
    source: { zh: text(values.sourceZh), en: text(values.sourceEn) },
    publishedOn: text(values.publishedOn),
    festivals: rowsOf(values, 'festivals').map(ranged),
    makeup: rowsOf(values, 'makeup').map((row) => text(row.day)),
    ...(url ? { url } : {}),
    ...(closures.length ? { closures } : {}),
  };
}

/** The form's values from an arrangement. */
export function formValues(given: YearArrangement): Values {
  const row = ({ name, from, to }: YearArrangement['festivals'][number]) => ({
    nameZh: name.zh,
    nameEn: name.en,
    from,
    to,
  });
  return {
    year: given.year,
    sourceZh: given.source.zh,
    sourceEn: given.source.en,
    publishedOn: given.publishedOn,
    url: given.url ?? '',
    festivals: given.festivals.map(row),
    makeup: given.makeup.map((day) => ({ day })),
    closures: (given.closures ?? []).map((closure) => ({ ...row(closure), order: closure.order })),
  };
}

const pathOf = (path: string): string =>
  path
    .replace(/^source\.zh$/, 'sourceZh')
    .replace(/^source\.en$/, 'sourceEn')
    .replace(/^(makeup\.\d+)$/, '$1.day')
    .replace(/^arrangement\./, '');

/** The API's errors at the form's own paths. */
export const errorsOf = (problem: Problem | undefined, lang: Lang): Errors =>
  Object.fromEntries(
    (problem?.errors ?? []).map((error) => [`${prefix}.${pathOf(error.path ?? 'year')}`, error.text[lang]]),
  );
