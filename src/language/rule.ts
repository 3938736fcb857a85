/** Rules have an address (law 8): a named pure function with its article and a trace, callable by anyone. */
import type { Value } from './expression.ts';
import type { Field } from './field.ts';
import type { Basis, Text } from './text.ts';

/** One line of the reasoning, in both languages. */
export interface TraceLine {
  text: Text;
  /** Numbers behind the line, where they make a table: label → figure. */
  figures?: readonly { label: Text; value: number | string }[];
}

export interface RuleResult {
  /** Does the condition hold? Empty where the rule computes a figure only. */
  holds?: boolean;
  /** The figures computed. */
  value: { readonly [key: string]: Value };
  trace: readonly TraceLine[];
}

export interface Rule {
  id: string;
  title: Text;
  basis: Basis;
  /** Typed input. */
  input: readonly Field[];
  /** Pure. Input has been checked against `input`. */
  compute(input: { readonly [key: string]: Value }): RuleResult;
}
