/** One object is tooltip, 409 body, letter and audit line (law 5). */
import type { Expr } from './expression.ts';
import type { Basis, Text } from './text.ts';

/** block stops · justify needs a written reason · warn is shown and logged (0 §1.8). */
export type Severity = 'block' | 'justify' | 'warn';

/** A "no" with its stable code, what is the matter, the ground in law and what to do instead. */
export interface Refusal {
  code: string;
  text: Text;
  remedy: Text;
  ground?: Text;
  /** Path of the field it concerns: `form.stays.1.left`, `input.reason`, `material.passport`. */
  path?: string;
  severity?: Severity;
  /** States and roles that would allow the act. */
  allowed?: { states?: readonly string[]; roles?: readonly Text[] };
  /** never: not yours, whatever the state (403) · now: not in this state or moment (409) · input: fields to mend (422). */
  scope?: 'never' | 'now' | 'input';
}

/** A testable rule of a form or an act: what must hold, and the words when it does not. */
export interface Check {
  code: string;
  test: Expr;
  text: Text;
  remedy: Text;
  severity?: Severity;
  basis?: Basis;
  /** Field key that the message belongs to. */
  field?: string;
  /** Evaluated only when this holds. */
  when?: Expr;
}
