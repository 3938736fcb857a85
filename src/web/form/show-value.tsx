/** A form's value in words, for the check page and the tracking page. Options and places are said by their label. */
import type { ReactNode } from 'react';
import { formatDate } from '../../language/dates.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import { findCountry } from '../../language/identifiers/countries.ts';
import { findRegion } from '../../language/identifiers/region-codes.ts';
import { formatMoney } from '../../language/money.ts';
import type { Lang } from '../../language/text.ts';
import { entryColumns, ListEntries } from '../ui/entries/list-entries.tsx';
import { useLang, useSay } from '../ui/lang.ts';
import { repeatsHeading } from '../ui/list-label.ts';
import { useUnitWords } from './units.tsx';
import { asRows } from './values.ts';

export function wordsOf(field: Field, value: Value, lang: Lang): string {
  const text = String(value);
  switch (field.type) {
    case 'enum':
      return field.options?.find((option) => option.value === value)?.label[lang] ?? text;
    case 'country':
      return findCountry(text)?.name[lang] ?? text;
    case 'region':
      return findRegion(text)?.name[lang] ?? text;
    case 'list':
      return asRows(value)
        .map((row) => {
          const given = (field.fields ?? []).filter((column) => row[column.key] !== undefined);
          return given.map((column) => wordsOf(column, row[column.key] ?? '', lang)).join(' – ');
        })
        .join(lang === 'zh' ? '；' : '; ');
    case 'money':
      return formatMoney(value, lang);
    case 'date':
      return formatDate(text, lang);
    case 'bool':
      return lang === 'zh' ? (value === true ? '是' : '否') : value === true ? 'Yes' : 'No';
    case 'declaration':
      return lang === 'zh' ? (value === true ? '已声明' : '未声明') : value === true ? 'Declared' : 'Not declared';
    default:
      return text;
  }
}

/** Columns of a list that is shown entry by entry, across the page; none for other values. */
export const columnsShown = (field: Field, value: Value | undefined): readonly Field[] =>
  field.type === 'list' && value !== undefined ? entryColumns(field, asRows(value), true) : [];

export function ShowValue({ field, value }: { field: Field; value: Value | undefined }): ReactNode {
  const lang = useLang();
  const say = useSay();
  const unit = useUnitWords();
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span>{say('没有填', 'Not given')}</span>;
  }
  if (field.type === 'enums' && Array.isArray(value)) {
    return value.map((one) => wordsOf({ ...field, type: 'enum' }, one, lang)).join(say('、', ', '));
  }
  const columns = columnsShown(field, value);
  if (columns.length > 0)
    return (
      <ListEntries
        list={field}
        rows={asRows(value)}
        columns={columns}
        words={(column, given) => wordsOf(column, given, lang)}
      />
    );
  if (field.type === 'list') {
    return (
      <ol>
        {asRows(value).map((row, index) => (
          <li key={index}>
            {(field.fields ?? [])
              .map((column) => {
                const cell = row[column.key] ?? null;
                const empty = cell === null || (Array.isArray(cell) && cell.length === 0);
                const words = empty ? '—' : wordsOf(column, cell, lang);
                return repeatsHeading(field, column) ? words : `${column.label[lang]} ${words}`;
              })
              .join(say('，', ', '))}
          </li>
        ))}
      </ol>
    );
  }
  return field.type === 'unit' ? unit(value) : wordsOf(field, value, lang);
}
