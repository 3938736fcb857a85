/** Is the value of a money field an amount that the field takes? The fault in words, or nothing. */
import { isIsoDate } from '../calendar/arithmetic.ts';
import { currencies, findCurrency } from './currencies.ts';
import type { Value } from './expression.ts';
import type { Field } from './field.ts';
import { type ForeignMoney, foreignOf, formatFen, inFen, isRate, isTooFine } from './money.ts';
import type { Text } from './text.ts';

export interface MoneyFault {
  code: 'form.shape' | 'form.too-small' | 'form.too-large';
  text: Text;
}

const fault = (code: MoneyFault['code'], zh: string, en: string): MoneyFault => ({ code, text: { zh, en } });
const shape = (zh: string, en: string) => fault('form.shape', zh, en);

const ratedKeys = new Set(['amount', 'currency', 'rate', 'rateOn', 'rateSource']);

function rateFault(rule: 'required' | 'optional', given: ForeignMoney, today: Value | undefined) {
  const { rate, rateOn, rateSource } = given;
  if (rate === undefined && rateOn === undefined && rateSource === undefined)
    return rule === 'required' ? shape('外币要填汇率', 'a foreign amount needs its rate') : undefined;
  if (rate === undefined || !isRate(rate))
    return shape(
      '汇率填 1 单位外币折人民币元，如 7.1234，最多八位小数',
      'enter the rate as yuan for one unit, like 7.1234, with eight decimals at most',
    );
  if (rateOn === undefined || !isIsoDate(rateOn))
    return shape('要填汇率的日期，如 2026-03-05', 'enter the day of the rate, like 2026-03-05');
  if (typeof today === 'string' && rateOn > today)
    return shape('汇率的日期不能晚于今天', 'the day of the rate cannot be after today');
  if (!rateSource?.trim() || [...rateSource].length > 60)
    return shape(
      '要写明汇率来源，60 字以内，如“中国银行卖出价”',
      'name the source of the rate, in 60 characters at most',
    );
  return undefined;
}

function foreignFault(field: Field, value: Value, today: Value | undefined): MoneyFault | undefined {
  const given = foreignOf(value);
  if (!given || !Number.isSafeInteger(given.amount) || given.amount < 0)
    return shape('要填金额和币种，如 1234.00 美元', 'enter an amount and its currency, like 1234.00 USD');
  if (!field.currency || Object.keys(value ?? {}).some((key) => !ratedKeys.has(key)))
    return shape('要填人民币金额，如 1234.00', 'enter an amount in yuan, like 1234.00');
  if (given.currency === 'CNY' || !findCurrency(given.currency))
    return shape('币种要从所列币种中选', `choose one of the ${currencies.length} currencies of the list`);
  return rateFault(field.currency.rate, given, today);
}

/** Least and most hold for yuan, and for a foreign amount that can be said in yuan. Nothing below zero unless the field says so. */
function boundFault({ min = 0, max }: Field, value: Value): MoneyFault | undefined {
  const fen = inFen(value);
  if (fen === undefined) return undefined;
  if (fen < min) return fault('form.too-small', `不能少于 ${formatFen(min)}`, `at least ${formatFen(min)}`);
  return max !== undefined && fen > max
    ? fault('form.too-large', `不能超过 ${formatFen(max)}`, `at most ${formatFen(max)}`)
    : undefined;
}

/** @param today for the day of a rate */
export function moneyFault(field: Field, value: Value, today?: Value): MoneyFault | undefined {
  if (typeof value === 'string') {
    return isTooFine(value)
      ? shape('最多两位小数，如 1234.50', 'two decimals at most, like 1234.50')
      : shape('要填金额（元），如 1234.00', 'enter an amount in yuan, like 1234.00');
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return shape('要填金额，精确到分', 'enter an amount of whole fen');
  if (typeof value !== 'number') {
    const found = foreignFault(field, value, today);
    if (found) return found;
  }
  return boundFault(field, value);
}
