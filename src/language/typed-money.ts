/** Money as it stands in the controls of a form, and back: the amount at the field's own name, the rest below it. Pure. */
import { findCurrency } from './currencies.ts';
import type { Value } from './expression.ts';
import type { Field } from './field.ts';
import { plainAmount, readAmount } from './money.ts';

/** What stands in the controls. */
export interface TypedMoney {
  amount: string;
  currency: string;
  rate: string;
  rateOn: string;
  rateSource: string;
}

const rated = ['rate', 'rateOn', 'rateSource'] as const;

/** What cannot be read stays as typed, so that the answer names the field and nothing is lost. @param at text of a control by name */
export function readTypedMoney(
  field: Pick<Field, 'currency'>,
  path: string,
  at: (name: string) => string,
): Value | undefined {
  const typed = at(path);
  const currency = field.currency ? at(`${path}.currency`) : '';
  if (currency === '' || currency === 'CNY') return typed === '' ? undefined : (readAmount(typed) ?? typed);
  const given = rated.map((key) => [key, at(`${path}.${key}`)] as const).filter(([, text]) => text !== '');
  if (typed === '' && given.length === 0) return undefined;
  const amount = readAmount(typed, findCurrency(currency)?.digits ?? 2) ?? typed;
  return { amount, currency, ...Object.fromEntries(given) };
}

const text = (value: Value | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The value as it stands in the controls, unreadable words included. */
export function typedMoney(value: Value | undefined): TypedMoney {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const amount = typeof value === 'number' ? plainAmount(value) : text(value);
    return { amount, currency: 'CNY', rate: '', rateOn: '', rateSource: '' };
  }
  const parts = value as { readonly [key: string]: Value }; // an object, no list
  const currency = text(parts.currency);
  const { amount } = parts;
  return {
    amount: typeof amount === 'number' ? plainAmount(amount, findCurrency(currency)?.digits ?? 2) : text(amount),
    currency,
    rate: text(parts.rate),
    rateOn: text(parts.rateOn),
    rateSource: text(parts.rateSource),
  };
}
