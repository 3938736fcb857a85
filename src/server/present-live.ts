/**
 * Live help: what the rules that fields name find for the form as it is saved, with the rows of registers that the decision itself
 * would look at. The kept values are worked with, masked or not; of a rule that reads a value which this viewer is shown masked only the
 * outcome is told, as the filing would tell it: figures and reasoning may repeat the value (decision 016).
 */
import type { RuleAnswer } from '../client/types.ts';
import type { CaseRecord } from '../engine/record.ts';
import { scopeOf, type World } from '../engine/world.ts';
import { evaluate, isPresent, type Scope } from '../language/evaluate.ts';
import { type Expr, mentions, type Value } from '../language/expression.ts';
import type { Rule } from '../language/rule.ts';
import { computeRule } from './compute.ts';

type Call = Extract<Expr, { rule: string }>;

/** The first call of a rule inside an expression. */
function findCall(expr: Expr): Call | undefined {
  if (expr === null || typeof expr !== 'object') return undefined;
  if ('rule' in expr) return expr;
  for (const part of Object.values(expr).flat()) {
    const found = findCall(part as Expr); // operands are expressions or literals
    if (found) return found;
  }
  return undefined;
}

/** Nothing while what the form says is not enough for the rule; rows are as their register has them, and not asked again. */
function answerOf(world: World, rule: Rule, call: Call, scope: Scope): RuleAnswer | undefined {
  const [typed, looked]: { [name: string]: Value }[] = [{}, {}];
  for (const [name, argument] of Object.entries(call.with)) {
    const value = evaluate(argument, scope);
    const found = mentions(argument).looks.size > 0 ? looked : typed;
    if (value !== undefined && found) found[name] = value;
  }
  const input = rule.input.filter(({ key }) => looked?.[key] === undefined);
  const asked = {
    ...rule,
    input,
    compute: (given: { readonly [key: string]: Value }) => rule.compute({ ...given, ...looked }),
  };
  const computed = computeRule(asked, typed ?? {}, world.today);
  return computed.ok ? computed.answer : undefined;
}

/** Whether an expression reads one of these paths, or what lies within it. */
const reads = (expr: Expr, masked: readonly string[]): boolean =>
  [...mentions(expr).refs].some((name) =>
    masked.some((path) => `form.${path}` === name || `form.${path}`.startsWith(`${name}.`)),
  );

/** The outcome alone; nothing of a rule that only counts. */
const outcomeOf = ({ rule, basis, holds }: RuleAnswer): RuleAnswer | undefined =>
  holds === undefined ? undefined : { rule, basis, holds, value: {}, trace: [], outcomeOnly: true };

/** @param masked paths that the viewer sees masked @returns answers by the key of the field */
export function presentLive(
  world: World,
  record: CaseRecord,
  masked: readonly string[],
): { [key: string]: RuleAnswer } {
  const scope = scopeOf(world, record);
  const answers: { [key: string]: RuleAnswer } = {};
  for (const field of world.procedure.form.flatMap((section) => section.fields)) {
    const call = field.live === undefined ? undefined : findCall(field.live);
    const rule = call && world.rules[call.rule];
    if (!rule || !isPresent(record.form[field.key])) continue;
    const found = answerOf(world, rule, call, scope);
    const answer = found && field.live && reads(field.live, masked) ? outcomeOf(found) : found;
    if (answer) answers[field.key] = answer;
  }
  return answers;
}
