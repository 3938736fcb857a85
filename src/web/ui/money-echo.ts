/** What stands in the controls of an amount, in words; nothing while it cannot be read. Pure. */
import { capitals, formatFen, formatMoney } from '../../language/money.ts';
import type { Lang } from '../../language/text.ts';
import { readTypedMoney } from '../../language/typed-money.ts';

/** @param at text of a control by name; that of an absent one is empty */
export function echoMoney(path: string, at: (name: string) => string, lang: Lang): string {
  const foreign = at(`${path}.currency`) === '' ? {} : { currency: { rate: 'optional' } as const };
  const value = readTypedMoney(foreign, path, at);
  if (typeof value === 'number') {
    const words = lang === 'zh' ? capitals(value) : undefined;
    return words ? `${formatFen(value)}，大写 ${words}` : formatFen(value);
  }
  return value === undefined || typeof value === 'string' ? '' : formatMoney(value, lang);
}
