/** Guards that several patterns use. */
import { type Expr, input, ref, today } from '../expression.ts';
import type { Check } from '../refusal.ts';

/** Has the act happened on this case? */
export const happened = (action: string): Expr => ({ gt: [ref(`done.${action}`), 0] });

/** A day told by an input: not in the future, not before another event where that one is known. */
export const happenedBetween = (key: string, after: Expr, code: string, zh: string, en: string): Check => ({
  code,
  field: key,
  test: { all: [{ le: [input(key), today] }, { any: [{ not: { present: after } }, { ge: [input(key), after] }] }] },
  text: { zh, en },
  remedy: { zh: '照来文或回执上的日期填写。', en: 'Enter the date on the letter or receipt.' },
});
