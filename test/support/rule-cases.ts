/** Cases for rules, as data: what is asked, and what has to come out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules as tripRules } from '../../office/duties/2-travel/official-trip-approval/rules.ts';
import { rules as planRules } from '../../office/duties/2-travel/official-trip-plan/rules.ts';
import type { Value } from '../../src/language/expression.ts';

export type Input = { readonly [key: string]: Value };

export const travelRules = new Map([...tripRules, ...planRules].map((rule) => [rule.id, rule]));

export interface RuleCase {
  name: string;
  rule: string;
  input: Input;
  holds?: boolean;
  value?: Input;
}

/** A member of a delegation. */
export const person = (name: string, more: Input = {}): Value => ({
  name,
  unitName: '示例',
  rank: 'division',
  role: 'head',
  ...more,
});

export function testCases(cases: readonly RuleCase[]): void {
  for (const { name, rule, input, holds, value } of cases)
    test(`${rule}: ${name}`, () => {
      const found = travelRules.get(rule);
      assert.ok(found, rule);
      const result = found.compute(input);
      if (holds !== undefined) assert.equal(result.holds, holds);
      for (const [key, wanted] of Object.entries(value ?? {})) assert.deepEqual(result.value[key], wanted, key);
      assert.ok(result.trace.length > 0 && result.trace.every(({ text }) => text.zh !== '' && text.en !== ''));
    });
}
