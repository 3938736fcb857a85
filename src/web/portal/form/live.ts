/** Live help: the results of the rules that fields name, asked from the API while the answer is still easy to change. */
import type { Client } from '../../../client/client.ts';
import type { RuleAnswer } from '../../../client/types.ts';
import { evaluate, isPresent, type Scope } from '../../../language/evaluate.ts';
import type { Expr } from '../../../language/expression.ts';
import type { Field } from '../../../language/field.ts';
import { orProblem } from '../../ui/api.ts';

/** The first call of a rule inside an expression. */
function findRule(expr: Expr): Extract<Expr, { rule: string }> | undefined {
  if (expr === null || typeof expr !== 'object') return undefined;
  if ('rule' in expr) return expr;
  for (const part of Object.values(expr).flat()) {
    const found = findRule(part as Expr); // operands are expressions or literals
    if (found) return found;
  }
  return undefined;
}

/** Answers by field key; a field whose rule has nothing to work on yet is left out. */
export async function liveAnswers(
  api: Client,
  fields: readonly Field[],
  scope: Scope,
): Promise<{ [key: string]: RuleAnswer }> {
  const answers: { [key: string]: RuleAnswer } = {};
  for (const field of fields) {
    const call = field.live === undefined ? undefined : findRule(field.live);
    if (!call) continue;
    const input = Object.entries(call.with).map(([name, argument]) => [name, evaluate(argument, scope)] as const);
    if (!isPresent(scope.get(`form.${field.key}`))) continue;
    const given = Object.fromEntries(
      input.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    const { value } = await orProblem(api.rule(call.rule, given));
    if (value) answers[field.key] = value;
  }
  return answers;
}
