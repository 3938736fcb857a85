/**
 * Fields that a machine-readable zone fills: a field of lines names them (`fills`). What was typed already stays, so that the checks
 * of the form find where it differs; a zone that does not check fills nothing. The same on receipt and while it is typed. Pure.
 */
import type { IsoDate } from '../calendar/types.ts';
import type { Value } from './expression.ts';
import type { Field } from './field.ts';
import { readZone } from './identifiers/mrz.ts';
import type { Procedure } from './procedure.ts';

/** `series`: the letters that the number begins with. */
export const zoneParts = [
  'number',
  'series',
  'issuer',
  'nationality',
  'surname',
  'givenNames',
  'birth',
  'sex',
  'expiry',
] as const;
export type ZonePart = (typeof zoneParts)[number];
export type ZoneFills = { readonly [part in ZonePart]?: string };

type Values = { readonly [key: string]: Value };

/** What the zone says, by part; or the code of what is wrong with it. */
export function readParts(
  text: string,
  today: IsoDate,
): { ok: true; parts: { readonly [part in ZonePart]: string } } | { ok: false; code: string } {
  const read = readZone(text, today);
  if (!read.ok) return read;
  const { number, issuer, nationality, surname, givenNames, birth, sex, expiry } = read.value;
  const series = /^[A-Z]*/.exec(number)?.[0] ?? '';
  return { ok: true, parts: { number, series, issuer, nationality, surname, givenNames, birth, sex, expiry } };
}

const isEmpty = (value: Value | undefined): boolean => value === undefined || value === null || value === '';

/** Would the field take this value? A choice takes those it offers. */
const takes = (field: Field | undefined, value: string): boolean =>
  field !== undefined && (field.options === undefined || field.options.some((option) => option.value === value));

function filledBy(field: Field, fields: readonly Field[], values: Values, known: Values, today: IsoDate): Values {
  const typed = values[field.key];
  if (!field.fills || typeof typed !== 'string' || typed.trim() === '') return {};
  const read = readParts(typed, today);
  if (!read.ok) return {};
  const found: { [key: string]: Value } = {};
  for (const part of zoneParts) {
    const key = field.fills[part];
    const value = read.parts[part];
    if (key === undefined || value === '' || !isEmpty(key in values ? values[key] : known[key])) continue;
    const target = fields.find((entry) => entry.key === key);
    if (takes(target, value)) found[key] = value;
  }
  return found;
}

/** Values with those that their zones tell. @param known what is there already and was not sent */
export function withZones(fields: readonly Field[], values: Values, today: IsoDate, known: Values = {}): Values {
  const filled = fields.map((field) => filledBy(field, fields, values, known, today));
  const entries = Object.entries(values).map(([key, value]): [string, Value] => {
    const columns = fields.find((field) => field.key === key)?.fields;
    if (!columns || !Array.isArray(value)) return [key, value];
    return [key, value.map((row: Value) => (isRow(row) ? withZones(columns, row, today) : row))];
  });
  return Object.assign(Object.fromEntries(entries), ...filled);
}

const isRow = (value: Value): value is Values => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Cross-check of definitions: the fields that are filled exist beside the one that fills them. */
export function checkFills({ form, actions }: Procedure, say: (problem: string) => void): void {
  const look = (fields: readonly Field[], path: string): void => {
    for (const field of fields) {
      if (field.fills && field.type !== 'longtext') say(`${path}.${field.key}.fills: only a longtext takes a zone`);
      for (const [part, key] of Object.entries(field.fills ?? {})) {
        if (!zoneParts.some((known) => known === part)) say(`${path}.${field.key}.fills: no part ${part} of a zone`);
        if (!fields.some((other) => other.key === key)) say(`${path}.${field.key}.fills: no field ${key}`);
      }
      look(field.fields ?? [], `${path}.${field.key}`);
    }
  };
  look(
    form.flatMap((section) => section.fields),
    'form',
  );
  for (const [id, action] of Object.entries(actions)) look(action.input ?? [], `actions.${id}.input`);
}
