/**
 * Values proposed from another field (`suggest`): a name in Latin letters from the one in Hanzi beside it. Only where nothing was
 * typed, and editable; names in another script propose nothing. The same on receipt and while it is typed. Pure.
 */
import type { Value } from './expression.ts';
import type { Field } from './field.ts';
import { pinyinName } from './names.ts';
import type { Procedure } from './procedure.ts';

export interface Suggestion {
  /** Key of the field beside it that holds the name in Hanzi. */
  pinyin: string;
  /** `Ouyang Xiaoming`; or surname or given name as travel documents have them: `OUYANG`. */
  as: 'written' | 'surname' | 'given';
}

/** @param from key of the field with the name in Hanzi */
export const pinyin = (from: string, as: Suggestion['as'] = 'written'): Suggestion => ({ pinyin: from, as });

/** What is proposed for a name; nothing when it is not in Hanzi. */
export const suggested = (name: string, as: Suggestion['as']): string | undefined =>
  pinyinName(name)?.[as] || undefined;

type Values = { readonly [key: string]: Value };
const isRow = (value: Value): value is Values => value !== null && typeof value === 'object' && !Array.isArray(value);
const isEmpty = (value: Value | undefined): boolean => value === undefined || value === null || value === '';

/** Values with those that are proposed for fields left empty. @param known what is there already and was not sent */
export function withSuggestions(fields: readonly Field[], values: Values, known: Values = {}): Values {
  const found: { [key: string]: Value } = {};
  for (const { key, type, suggest, fields: columns } of fields) {
    const value = values[key];
    if (type === 'list' && columns && Array.isArray(value))
      found[key] = value.map((row: Value) => (isRow(row) ? withSuggestions(columns, row) : row));
    if (!suggest || !isEmpty(key in values ? value : known[key])) continue;
    const name = values[suggest.pinyin];
    const proposed = typeof name === 'string' ? suggested(name, suggest.as) : undefined;
    if (proposed !== undefined) found[key] = proposed;
  }
  return { ...values, ...found };
}

/** Cross-check of definitions: a text is proposed, from a text that stands beside it. */
export function checkSuggestions({ form, actions }: Procedure, say: (problem: string) => void): void {
  const look = (fields: readonly Field[], path: string): void => {
    for (const field of fields) {
      const from = fields.find((other) => other.key === field.suggest?.pinyin);
      if (field.suggest && (field.type !== 'text' || from?.type !== 'text'))
        say(
          `${path}.${field.key}.suggest: a text is proposed from the text beside it, not from ${field.suggest.pinyin}`,
        );
      look(field.fields ?? [], `${path}.${field.key}`);
    }
  };
  for (const section of form) look(section.fields, 'form');
  for (const [id, action] of Object.entries(actions)) look(action.input ?? [], `actions.${id}.input`);
}
