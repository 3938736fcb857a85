/**
 * Conditions as one small tree (law 2 of the design): the same value decides "show", "required", "allowed" in the browser and
 * on the server. A literal is itself; everything else is an object with exactly one operator key.
 */
export type Scalar = string | number | boolean | null;

/** JSON value of a form field, an input or a rule's result. */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };

/** What a column of a row must equal: a value, or one of a list, whether written here or found under a name. */
export type Wanted = Expr | readonly Scalar[];

export type Expr =
  | Scalar
  /** A name: `form.x`, `input.x`, `old.x`, `today`, `state`, `setting.x`, `item.x` inside a list, `done.<action>` times it
   * happened, `on.<action>` its last day, `material.<key>` number of files, `clock.<id>.left`, `clock.<id>.running`,
   * `case.x`, `finding.<condition>`, `notice.<id>.state` (none, open, ended, withdrawn), `notice.<id>.objections` still open,
   * `signing.<id>.complete` every entry is signed for, `.signed` entries with a signature in force, `.linked` those by link, `.of` all. */
  | { ref: string }
  | { present: Expr }
  | { not: Expr }
  | { all: readonly Expr[] }
  | { any: readonly Expr[] }
  | { eq: readonly [Expr, Expr] }
  | { ne: readonly [Expr, Expr] }
  | { lt: readonly [Expr, Expr] }
  | { le: readonly [Expr, Expr] }
  | { gt: readonly [Expr, Expr] }
  | { ge: readonly [Expr, Expr] }
  | { in: readonly [Expr, readonly Scalar[]] }
  /** Every (some) entry of a list satisfies the condition; the entry is `item`. An empty list satisfies `every`. */
  | { every: readonly [Expr, Expr] }
  | { some: readonly [Expr, Expr] }
  | { count: Expr }
  | { sum: readonly [Expr, string] }
  | { length: Expr }
  /** An amount of money: its fen, a foreign one at its rate; its words; its Chinese capitals. */
  | { money: readonly [Expr, 'fen' | 'words' | 'capitals'] }
  | { matches: readonly [Expr, string] }
  /** Date arithmetic: day or month count may be negative; month ends are clipped. */
  | { addDays: readonly [Expr, Expr] }
  | { addMonths: readonly [Expr, Expr] }
  | { completedYears: readonly [Expr, Expr] }
  /** Entries of a list, as day ranges [from, to], do not overlap; an empty `to` means "until today". */
  | { noOverlap: readonly [Expr, string, string] }
  | { min: readonly Expr[] }
  | { max: readonly Expr[] }
  | { if: readonly [Expr, Expr, Expr] }
  /** Rows of a register whose columns equal these values (a list: one of its values): whether there is one, how many, a column of the latest, the sum of a
   * column, or all as a list. `ledger:<id>` are the last postings of things, `locks` what is locked, `opened` the cases that the
   * case `by` opened (`case`, `procedure`, `state`; none that is held). Known to the server alone. */
  | {
      look: string;
      where: { readonly [column: string]: Wanted };
      take: 'exists' | 'count' | 'rows' | { column: string } | { sum: string };
    }
  /** A keyed hash that stands for a personal value, so that rows can be compared without showing it: [value, purpose], or for each
   * entry of a list [list, purpose, key]. Tags of two purposes cannot be joined. Known to the server alone. */
  | { tag: readonly [Expr, string] | readonly [Expr, string, string] }
  /** Result of a named rule; `take` picks one key of the result. */
  | { rule: string; with: { readonly [name: string]: Expr }; take?: string };

/** Operators of the tree, for the check of definitions. */
export const operators = [
  'ref',
  'present',
  'not',
  'all',
  'any',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'in',
  'every',
  'some',
  'count',
  'sum',
  'length',
  'money',
  'matches',
  'addDays',
  'addMonths',
  'completedYears',
  'noOverlap',
  'min',
  'max',
  'if',
  'look',
  'tag',
  'rule',
] as const;

export const ref = (name: string): Expr => ({ ref: name });
export const field = (key: string): Expr => ({ ref: `form.${key}` });
export const input = (key: string): Expr => ({ ref: `input.${key}` });
export const setting = (key: string): Expr => ({ ref: `setting.${key}` });
export const today: Expr = { ref: 'today' };

export const isChoice = (wanted: Wanted): wanted is readonly Scalar[] => Array.isArray(wanted);

export interface Mentioned {
  refs: Set<string>;
  rules: Set<string>;
  /** Registers that it looks at. */
  looks: Set<string>;
}

/** All names, rules and registers that an expression mentions, for cross-checks. */
export function mentions(
  expr: Expr,
  found: Mentioned = { refs: new Set(), rules: new Set(), looks: new Set() },
): Mentioned {
  if (expr === null || typeof expr !== 'object') return found;
  if ('ref' in expr) found.refs.add(expr.ref);
  else if ('look' in expr) {
    found.looks.add(expr.look);
    for (const wanted of Object.values(expr.where)) if (!isChoice(wanted)) mentions(wanted, found);
  } else if ('rule' in expr) {
    found.rules.add(expr.rule);
    for (const argument of Object.values(expr.with)) mentions(argument, found);
  } else {
    for (const operand of Object.values(expr).flat()) {
      // Strings inside operands are literals or key names; walking them is harmless.
      mentions(operand as Expr, found);
    }
  }
  return found;
}
