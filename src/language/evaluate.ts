/**
 * The one evaluator of conditions, the same in browser and server (law 2). Pure: names come from the scope.
 * Missing values make comparisons false, never an error: a question not answered yet is simply not satisfied.
 */
import { addDays, addMonths, completedYears } from '../calendar/arithmetic.ts';
import { type Expr, isChoice, type Value } from './expression.ts';
import { capitals, formatMoney, inFen } from './money.ts';

export interface Scope {
  /** Value of a name; undefined when there is none. */
  get(name: string): Value | undefined;
  /** Result of a named rule, as one value tree `{ holds, …figures }`; undefined where it cannot be computed here. */
  rule?(id: string, input: { readonly [name: string]: Value }): { readonly [key: string]: Value } | undefined;
  /** Rows of a register whose columns equal these values, the latest last; absent where registers cannot be read. */
  look?(register: string, where: { readonly [column: string]: Value }): readonly { readonly [column: string]: Value }[];
  /** The tag of a personal value for one purpose; absent where the office's key is not at hand. */
  tag?(value: string, purpose: string): string | undefined;
}

/** True, non-empty, non-zero-length: what `present` and conditions mean by yes. */
export const isPresent = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const truthy = (value: Value | undefined): boolean => value === true || (value !== false && isPresent(value));

/** -1, 0, 1 for two numbers or two strings (ISO dates order as strings); undefined when they cannot be compared. */
function compare(a: Value | undefined, b: Value | undefined): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  if (typeof a === 'string' && typeof b === 'string' && a !== '' && b !== '') return a < b ? -1 : a > b ? 1 : 0;
  return undefined;
}

const asList = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
const asNumber = (value: Value | undefined): number | undefined => (typeof value === 'number' ? value : undefined);
const asDate = (value: Value | undefined): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** A key of an object value. */
export function pick(value: Value | undefined, key: string): Value | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return (value as { readonly [name: string]: Value })[key]; // narrowed above: an object, no list
}

/** Scope inside a list: `item` is the entry. */
export const withItem = (scope: Scope, item: Value): Scope => ({
  ...scope,
  get: (name) => (name === 'item' ? item : name.startsWith('item.') ? pick(item, name.slice(5)) : scope.get(name)),
});

function noOverlap(list: readonly Value[], from: string, to: string): boolean {
  const ranges = list
    .map((entry) => ({ from: asDate(pick(entry, from)), to: asDate(pick(entry, to)) ?? '9999-12-31' }))
    .filter((range): range is { from: string; to: string } => range.from !== undefined)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return ranges.every((range, index) => index === 0 || (ranges[index - 1]?.to ?? '') < range.from);
}

function shiftDate(
  pair: readonly [Expr, Expr],
  scope: Scope,
  shift: (day: string, n: number) => string,
): Value | undefined {
  const day = asDate(evaluate(pair[0], scope));
  const n = asNumber(evaluate(pair[1], scope));
  return day === undefined || n === undefined ? undefined : shift(day, n);
}

function compared(pair: readonly [Expr, Expr], scope: Scope, accept: (order: number) => boolean): boolean {
  const order = compare(evaluate(pair[0], scope), evaluate(pair[1], scope));
  return order !== undefined && accept(order);
}

function extreme(exprs: readonly Expr[], scope: Scope, wanted: -1 | 1): Value | undefined {
  const values = exprs.map((expr) => evaluate(expr, scope)).filter((value) => isPresent(value));
  return values.reduce<Value | undefined>(
    (best, value) => (best === undefined || compare(value, best) === wanted ? value : best),
    undefined,
  );
}

/** Value of an expression. Unknown names give undefined. */
export function evaluate(expr: Expr, scope: Scope): Value | undefined {
  if (expr === null || typeof expr !== 'object') return expr;
  if ('ref' in expr) return scope.get(expr.ref);
  if ('look' in expr) return looked(expr, scope);
  if ('rule' in expr) return ruleValue(expr, scope);
  if ('if' in expr) return evaluate(holds(expr.if[0], scope) ? expr.if[1] : expr.if[2], scope);
  if ('count' in expr) return asList(evaluate(expr.count, scope)).length;
  if ('sum' in expr) {
    return asList(evaluate(expr.sum[0], scope)).reduce<number>(
      (sum, item) => sum + (inFen(pick(item, expr.sum[1])) ?? 0),
      0,
    );
  }
  if ('length' in expr) return [...String(evaluate(expr.length, scope) ?? '')].length;
  if ('money' in expr) return moneyValue(expr, scope);
  if ('tag' in expr) return tagged(expr, scope);
  if ('addDays' in expr) return shiftDate(expr.addDays, scope, addDays);
  if ('addMonths' in expr) return shiftDate(expr.addMonths, scope, addMonths);
  if ('completedYears' in expr) {
    const [from, to] = expr.completedYears.map((side) => asDate(evaluate(side, scope)));
    return from === undefined || to === undefined ? undefined : completedYears(from, to);
  }
  if ('min' in expr) return extreme(expr.min, scope, -1);
  if ('max' in expr) return extreme(expr.max, scope, 1);
  return test(expr, scope);
}

type Test = Extract<Expr, object>;

function test(expr: Test, scope: Scope): boolean {
  if ('present' in expr) return isPresent(evaluate(expr.present, scope));
  if ('not' in expr) return !holds(expr.not, scope);
  if ('all' in expr) return expr.all.every((part) => holds(part, scope));
  if ('any' in expr) return expr.any.some((part) => holds(part, scope));
  if ('eq' in expr) return (evaluate(expr.eq[0], scope) ?? null) === (evaluate(expr.eq[1], scope) ?? null);
  if ('ne' in expr) return (evaluate(expr.ne[0], scope) ?? null) !== (evaluate(expr.ne[1], scope) ?? null);
  if ('lt' in expr) return compared(expr.lt, scope, (order) => order < 0);
  if ('le' in expr) return compared(expr.le, scope, (order) => order <= 0);
  if ('gt' in expr) return compared(expr.gt, scope, (order) => order > 0);
  if ('ge' in expr) return compared(expr.ge, scope, (order) => order >= 0);
  if ('in' in expr) return expr.in[1].some((option) => option === (evaluate(expr.in[0], scope) ?? null));
  if ('every' in expr)
    return asList(evaluate(expr.every[0], scope)).every((item) => holds(expr.every[1], withItem(scope, item)));
  if ('some' in expr)
    return asList(evaluate(expr.some[0], scope)).some((item) => holds(expr.some[1], withItem(scope, item)));
  if ('matches' in expr) return new RegExp(expr.matches[1], 'u').test(String(evaluate(expr.matches[0], scope) ?? ''));
  if ('noOverlap' in expr)
    return noOverlap(asList(evaluate(expr.noOverlap[0], scope)), expr.noOverlap[1], expr.noOverlap[2]);
  return false;
}

/** Words of an amount are the same in both languages, but for the rate of a foreign one, which is left to the field. */
function moneyValue({ money: [of, as] }: Extract<Expr, { money: unknown }>, scope: Scope): Value | undefined {
  const value = evaluate(of, scope);
  const fen = inFen(value);
  if (as === 'fen') return fen;
  if (as === 'capitals') return fen === undefined ? undefined : capitals(fen);
  return fen === undefined ? (value === undefined ? undefined : formatMoney(value, 'zh')) : formatMoney(fen, 'zh');
}

/** Entries without a value have an empty tag, so that tags stand in the order of their list. */
function tagged({ tag: [of, purpose, key] }: Extract<Expr, { tag: unknown }>, scope: Scope): Value | undefined {
  const value = evaluate(of, scope);
  const make = (text: Value | undefined) =>
    typeof text === 'string' && text !== '' ? scope.tag?.(text, purpose) : undefined;
  if (!scope.tag) return undefined;
  return key === undefined ? make(value) : asList(value).map((item) => make(pick(item, key)) ?? '');
}

/** A value that is missing finds nothing. */
function looked(expr: Extract<Expr, { look: string }>, scope: Scope): Value | undefined {
  const where: { [column: string]: Value } = {};
  for (const [column, wanted] of Object.entries(expr.where)) {
    const value = isChoice(wanted) ? wanted : evaluate(wanted, scope);
    if (!isPresent(value)) return expr.take === 'exists' ? false : expr.take === 'count' ? 0 : undefined;
    where[column] = value ?? null;
  }
  const rows = scope.look?.(expr.look, where);
  if (rows === undefined) return undefined;
  if (expr.take === 'exists') return rows.length > 0;
  if (expr.take === 'count') return rows.length;
  if (expr.take === 'rows') return rows;
  if ('column' in expr.take) return rows.at(-1)?.[expr.take.column];
  const { sum } = expr.take;
  return rows.reduce((total, row) => total + (asNumber(row[sum]) ?? 0), 0);
}

function ruleValue(expr: Extract<Expr, { rule: string }>, scope: Scope): Value | undefined {
  const given: { [name: string]: Value } = {};
  for (const [name, argument] of Object.entries(expr.with)) {
    const value = evaluate(argument, scope);
    if (value !== undefined) given[name] = value;
  }
  const result = scope.rule?.(expr.rule, given);
  return result === undefined ? undefined : pick(result, expr.take ?? 'holds');
}

/** Does the condition hold? */
export const holds = (expr: Expr, scope: Scope): boolean => truthy(evaluate(expr, scope));
