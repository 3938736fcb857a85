/** Pieces of the identifiers' rules: one way to tell a result, and the arithmetic of a check digit as a table. */
import type { Value } from '../expression.ts';
import type { Field } from '../field.ts';
import type { RuleResult, TraceLine } from '../rule.ts';
import type { Basis, Text } from '../text.ts';
import { failureText } from './failure-words.ts';
import type { IdentifierResult } from './result.ts';

export const standard = (zh: string, en: string): Basis => ({ text: { zh, en }, mark: 'law' });
export const design = (zh: string, en: string): Basis => ({ text: { zh, en }, mark: 'design' });

export const textField = (key: string, label: Text, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  max: 300,
  label,
  ...more,
});

export const numberField = textField('number', { zh: '号码', en: 'Number' });
/** Birth dates are compared with it; the API fills in today. */
export const todayField: Field = {
  key: 'today',
  type: 'date',
  required: false,
  label: { zh: '按哪一天算', en: 'As of' },
};

export const say = (zh: string, en: string): TraceLine => ({ text: { zh, en } });

/** Weighted sum as a table: one figure a character. */
export function weighted(
  body: string,
  weights: readonly number[],
  worth: (character: string) => number,
): { line: TraceLine; sum: number } {
  const figures = [...body].map((character, at) => {
    const weight = weights[at] ?? 0;
    return {
      label: { zh: `第 ${at + 1} 位 ${character}，权 ${weight}`, en: `${at + 1}: ${character} × ${weight}` },
      value: worth(character) * weight,
    };
  });
  const sum = figures.reduce((total, figure) => total + figure.value, 0);
  return { sum, line: { text: { zh: `加权和为 ${sum}。`, en: `The weighted sum is ${sum}.` }, figures } };
}

/** Holds or not, with the code, the stored form, warnings, and the reasoning; the words of the failure come last. */
export function verdict(
  result: IdentifierResult,
  trace: readonly TraceLine[],
  more: { readonly [key: string]: Value } = {},
): RuleResult {
  const warnings = result.ok ? (result.warnings ?? []) : [];
  const words = result.ok ? warnings.map(failureText) : [failureText(result.code)];
  return {
    holds: result.ok,
    value: result.ok ? { code: '', value: result.value, warnings, ...more } : { code: result.code, ...more },
    trace: [
      ...trace,
      ...(result.ok ? [say(`存为 ${result.value}。`, `Stored as ${result.value}.`)] : []),
      ...words.map((text) => ({ text })),
    ],
  };
}
