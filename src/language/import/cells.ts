/**
 * One cell of a table as one value of a field. What cannot be read stays as it was written: the form's own validation then says what
 * is wrong in the form's own words. Only what a spreadsheet has done to a value is said here. Pure.
 */
import { isIsoDate, toDayNumber, toIsoDate } from '../../calendar/day-number.ts';
import { findCurrency } from '../currencies.ts';
import type { Value } from '../expression.ts';
import type { Field } from '../field.ts';
import { countries } from '../identifiers/countries.ts';
import { provinces, wuhan, wuhanDistricts } from '../identifiers/region-codes.ts';
import { tidyIdentifier } from '../identifiers/typing.ts';
import { readAmount } from '../money.ts';
import type { Text } from '../text.ts';
import { plain } from './columns.ts';
import { readDate } from './typed-date.ts';

/** As a file holds it: a date is a day, a formula its last result; `fault` where a formula has none, or an error. */
export type Cell = string | number | boolean | null | { readonly date: string } | { readonly fault: string };

/** A choice by value or words. */
export interface Choice {
  value: string;
  label: Text;
}

export type CellFault = 'import.formula' | 'import.digits' | 'import.characters';

export type CellRead = { value: Value } | { fault: CellFault };

/** A cell as somebody reads it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : cell.fault;
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

/** A spreadsheet keeps 15 digits of a number; longer ones end in zeros that nobody wrote. */
const mostDigits = 999_999_999_999_999;
const shortened = /^\d(\.\d+)?e\+\d+$/i;

const yes = new Set(['是', '有', '对', 'yes', 'y', 'true', '1', '√', '✓', '☑']);
const no = new Set(['否', '无', '不', '没有', 'no', 'n', 'false', '0', '×', '☐']);

const withoutKind = (name: string): string => name.replace(/(壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|区)$/, '');

/** What may be written for a choice: the value, either label, both. */
const names = ({ value, label }: Choice): string[] => [value, label.zh, label.en, `${label.zh}${label.en}`].map(plain);

const places: readonly Choice[] = countries.map((country) => ({ value: country.code, label: country.name }));
const regions: readonly Choice[] = [wuhan, ...wuhanDistricts, ...provinces].map((region) => ({
  value: region.code,
  label: region.name,
}));

/** What can be chosen in this column; empty where it is not a matter of choice. @param bodies departments of the office */
export function choicesOf(field: Field, bodies: readonly Choice[] = []): readonly Choice[] {
  if (field.type === 'enum' || field.type === 'enums') return field.options ?? [];
  if (field.type === 'country') return places;
  if (field.type === 'region') return regions;
  return field.type === 'body' ? bodies : [];
}

const indexes = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function indexOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const kept = indexes.get(choices);
  if (kept) return kept;
  const index = new Map<string, string>();
  const put = (name: string, { value }: Choice) => index.has(name) || index.set(name, value);
  for (const choice of choices) for (const name of names(choice)) put(name, choice);
  // 湖北 for 湖北省, where no other choice is called so.
  for (const choice of choices) put(plain(withoutKind(choice.label.zh)), choice);
  indexes.set(choices, index);
  return index;
}

/** The value that somebody meant, else their words. */
const chosen = (choices: readonly Choice[], text: string): string => indexOf(choices).get(plain(text)) ?? text;

/** Days since 1899-12-30, as spreadsheets count. Years alone and short numbers are not taken for days. */
function daysAsDate(days: number): string | undefined {
  if (!Number.isFinite(days) || days < 10_000 || days >= 80_000) return undefined;
  return toIsoDate(Math.floor(days) + toDayNumber('1899-12-30'));
}

function asDate(cell: Cell, text: string): string {
  if (/^\d{8}$/.test(text)) {
    const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    return isIsoDate(day) ? day : text;
  }
  if (typeof cell === 'number') return daysAsDate(cell) ?? text;
  return readDate(text.replace(/[ T]00:00(:00)?(\.0+)?$/, ''));
}

function asInt(text: string): Value {
  const digits = /^-?\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : text;
}

function asMany(choices: readonly Choice[], text: string): Value {
  const whole = chosen(choices, text);
  if (whole !== text || choices.some((choice) => choice.value === text)) return [whole];
  return text
    .split(/[、，,;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => chosen(choices, part));
}

const asYesNo = (text: string): Value => (yes.has(plain(text)) ? true : no.has(plain(text)) ? false : text);

/** Yuan; a formula's 0.1 + 0.2 is meant to be 0.30. Where a foreign amount may be given, `USD 100.50`. */
function asMoney(field: Field, cell: Cell, text: string): Value {
  if (typeof cell === 'number') {
    const fen = Math.round(cell * 100);
    return Number.isSafeInteger(fen) && Math.abs(cell * 100 - fen) < 1e-4 ? fen : text;
  }
  const [, code = '', rest = ''] = /^([A-Z]{3})\s*(\S+)$/.exec(text) ?? [];
  const currency = field.currency && code !== 'CNY' ? findCurrency(code) : undefined;
  const amount = currency && readAmount(rest, currency.digits);
  if (currency && amount !== undefined) return { amount, currency: currency.code };
  return readAmount(code === 'CNY' ? rest : text) ?? text;
}

function lostDigits(field: Field, cell: Cell): boolean {
  if (field.type === 'date' || field.type === 'bool' || field.type === 'int' || field.type === 'money') return false;
  return typeof cell === 'number'
    ? Math.abs(cell) > mostDigits
    : field.type === 'identifier' && shortened.test(cellText(cell));
}

/** @param choices of {@link choicesOf} @returns null for an empty cell */
export function readCell(field: Field, cell: Cell, choices: readonly Choice[]): CellRead {
  const text = cellText(cell);
  if (cell !== null && typeof cell === 'object' && 'fault' in cell) return { fault: 'import.formula' };
  if (text === '') return { value: null };
  if (!text.isWellFormed() || text.includes('\0')) return { fault: 'import.characters' };
  if (lostDigits(field, cell)) return { fault: 'import.digits' };
  switch (field.type) {
    case 'enum':
    case 'country':
    case 'region':
    case 'body':
      return { value: chosen(choices, text) };
    case 'enums':
      return { value: asMany(choices, text) };
    case 'date':
      return { value: asDate(cell, text) };
    case 'int':
      return { value: asInt(text) };
    case 'money':
      return { value: asMoney(field, cell, text) };
    case 'bool':
    case 'declaration':
      return { value: asYesNo(text) };
    case 'identifier':
      return { value: tidyIdentifier(text) };
    default:
      return { value: text };
  }
}
