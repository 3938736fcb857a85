/** How acts write a batch: its row, a line for each document, and what has been told of the results so far. */
import type { Effect } from '../../../../src/language/action.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, clerk, houseRule } from './law.ts';

export const to = (state: string, when?: Expr): Effect => ({
  do: 'move',
  to: state,
  ...(when === undefined ? {} : { when }),
});
export const row = (values: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  register: 'visa-register',
  row: values,
});
export const mine: Expr = { look: 'visa-register', where: { case: ref('case.id') }, take: 'rows' };

const asked = (results?: Expr): { readonly [name: string]: Expr } => ({
  holders: field('holders'),
  before: mine,
  ...(results === undefined ? {} : { results }),
});
/** Lines of the batch: all, those told now, those without a result, those of holders who left it. */
export const linesOf = (take: 'lines' | 'told' | 'open' | 'dropped' | 'waiting', results?: Expr): Expr => ({
  rule: 'visa-lines',
  with: asked(results),
  take,
});
/** What is told now and was told before, of the batch as a whole. */
export const told = (take?: string, results?: Expr): Expr => ({
  rule: 'visa-results',
  with: asked(results),
  ...(take === undefined ? {} : { take }),
});

/** A row for each of these lines; what is in it may speak of the entry. */
export const lines = (each: Expr, values: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  each,
  register: 'visa-register',
  key: ref('item.n'),
  row: values,
});

export const tell = (zh: string, en: string): Effect => ({ do: 'notify', to: clerk, text: both(zh, en) });
export const reason: Field = { key: 'reason', type: 'longtext', max: 500, label: both('理由', 'Reason') };

export const guard = (
  code: string,
  test: Expr,
  zh: [string, string],
  en: [string, string],
  more: Partial<Check> = {},
): Check => ({
  code: `visa.${code}`,
  test,
  text: both(zh[0], en[0]),
  remedy: both(zh[1], en[1]),
  basis: houseRule,
  ...more,
});
