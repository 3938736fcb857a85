/**
 * Fields and values without a screen: reading a posted form back into values, and writing a value as words. Names of controls are
 * paths (`input.reason`, `input.items.0.what`), the same that refusals carry. It validates nothing; the API does.
 */

import { formatDate, formatMonth } from '../../language/dates.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import { findCountry } from '../../language/identifiers/countries.ts';
import { findRegion } from '../../language/identifiers/region-codes.ts';
import { formatMoney } from '../../language/money.ts';
import type { Lang } from '../../language/text.ts';
import { readTypedMoney } from '../../language/typed-money.ts';

export type Values = { [key: string]: Value };

/** Row numbers present in the posted names of a list, in order. */
export function rowsIn(path: string, names: Iterable<string>): number[] {
  const rows = new Set<number>();
  for (const name of names) {
    if (!name.startsWith(`${path}.`)) continue;
    const row = Number(name.slice(path.length + 1).split('.')[0]);
    if (Number.isInteger(row)) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

function readField(field: Field, path: string, form: FormData): Value | undefined {
  if (field.type === 'list') {
    const rows = rowsIn(path, form.keys()).map((row) => readFields(field.fields ?? [], `${path}.${row}`, form));
    // Empty rows at the end are no entries; one in between keeps its place, so that refusals name the right row.
    const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
    return last < 0 ? undefined : rows.slice(0, last + 1);
  }
  if (field.type === 'enums') {
    const chosen = form.getAll(path).map(String).filter(Boolean);
    return chosen.length ? chosen : undefined;
  }
  const at = (name: string) => String(form.get(name) ?? '').trim();
  if (field.type === 'money') return readTypedMoney(field, path, at);
  const text = at(path);
  if (text === '') return undefined;
  if (field.type === 'bool') return text === 'true';
  if (field.type === 'declaration') return text === 'true' ? true : undefined;
  // A figure that is none goes on as typed, so that the API can name the field.
  if (field.type === 'int') return /^-?\d+$/.test(text) ? Number(text) : text;
  return text;
}

/** Values of posted controls; what is empty is absent. @param path prefix of the names, `input` for an act */
export function readFields(fields: readonly Field[], path: string, form: FormData): Values {
  const values: Values = {};
  for (const field of fields) {
    const value = readField(field, `${path}.${field.key}`, form);
    if (value !== undefined) values[field.key] = value;
  }
  return values;
}

const yes = { zh: ['是', '否'], en: ['Yes', 'No'] } as const;

/** Key of an object value; values of the wrong shape have none. */
function entryOf(value: Value, key: string): Value | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return (value as { readonly [name: string]: Value })[key]; // narrowed above: an object, no list
}

/** A value as words; lists give one line an entry. Unknown shapes are written as they are, never dropped. */
export function valueWords(
  field: Pick<Field, 'type' | 'options' | 'fields'>,
  value: Value | undefined,
  lang: Lang,
): string {
  if (value === undefined || value === null || value === '') return lang === 'zh' ? '（空）' : '(empty)';
  const option = (chosen: Value) =>
    field.options?.find((entry) => entry.value === chosen)?.label[lang] ?? String(chosen);
  if (field.type === 'enum') return option(value);
  if (field.type === 'enums' && Array.isArray(value)) return value.map(option).join(lang === 'zh' ? '、' : ', ');
  if (field.type === 'list' && Array.isArray(value))
    return value.map((row) => rowWords(field.fields ?? [], row, lang)).join('\n');
  if (field.type === 'date' && typeof value === 'string') return formatDate(value, lang);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
    return value.map((entry) => valueWords(field, entry, lang)).join(lang === 'zh' ? '、' : ', ');
  if (field.type === 'country' && typeof value === 'string') return findCountry(value)?.name[lang] ?? value;
  if (field.type === 'region' && typeof value === 'string') return findRegion(value)?.name[lang] ?? value;
  if (field.type === 'money') return formatMoney(value, lang) || JSON.stringify(value);
  if (typeof value === 'boolean') return yes[lang][value ? 0 : 1];
  return typeof value === 'object' ? JSON.stringify(value) : formatMonth(String(value), lang);
}

const isFigure = ({ type }: Pick<Field, 'type'>): boolean => type === 'money' || type === 'int';

/** One entry of a list: its two dates, if it has two side by side, as a range; the rest with commas. */
export function rowWords(fields: readonly Field[], row: Value, lang: Lang): string {
  const filled = (field: Field) => {
    const value = entryOf(row, field.key);
    return value !== undefined && value !== '' && value !== null && !(field.type === 'bool' && value === false);
  };
  // Among other words a bare yes or no says nothing: what is so stands by its name, what is not is left out.
  // Nor does one figure beside another, or a list among other words: each follows its name.
  const named = fields.filter((field) => filled(field) && isFigure(field)).length > 1 ? isFigure : () => false;
  const words = (field: Field) => {
    if (field.type === 'bool') return field.label[lang];
    const given = valueWords(field, entryOf(row, field.key), lang).replaceAll('\n', lang === 'zh' ? '；' : '; ');
    return field.type === 'list' || named(field) ? `${field.label[lang]} ${given}` : given;
  };
  const [from, to, ...others] = fields.filter((field) => field.type === 'date');
  const paired = from && to && fields.indexOf(to) === fields.indexOf(from) + 1;
  const range =
    paired && others.length === 0 && filled(from)
      ? `${words(from)} – ${filled(to) ? words(to) : lang === 'zh' ? '今' : 'now'}`
      : undefined;
  const rest = fields.filter((field) => filled(field) && !(range && field.type === 'date')).map(words);
  return [...(range ? [range] : []), ...rest].join(lang === 'zh' ? '，' : ', ');
}
