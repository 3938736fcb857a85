/** Conditions for the grant as they stand: computed where they can be, found by a person where they must be. */
import type { ConditionView } from '../client/types.ts';
import { fillText } from '../engine/paper-data.ts';
import type { CaseRecord } from '../engine/record.ts';
import { scopeOf, type World } from '../engine/world.ts';
import { datesInWords } from '../language/dates.ts';
import { evaluate, holds, isPresent, type Scope } from '../language/evaluate.ts';
import { type Expr, mentions } from '../language/expression.ts';
import type { Condition } from '../language/procedure.ts';
import type { Office } from './office.ts';

/** Nothing of what the condition looks at has been filled in yet. */
function unanswered(test: Expr, scope: Scope): boolean {
  const asked = [...mentions(test).refs].filter((name) => name.startsWith('form.'));
  return asked.length > 0 && asked.every((name) => !isPresent(scope.get(name)));
}

function outcomeOf(condition: Condition, scope: Scope): ConditionView['outcome'] {
  if (condition.applies !== undefined && !holds(condition.applies, scope)) return 'not-applicable';
  const found = scope.get(`finding.${condition.id}`);
  if (found !== undefined) return found === true || found === 'holds' ? 'holds' : 'fails';
  if (condition.test === undefined || unanswered(condition.test, scope)) return 'open';
  const value = evaluate(condition.test, scope);
  if (!isPresent(value)) return 'open';
  return value === true ? 'holds' : 'fails';
}

function othersOf({ others }: Condition, scope: Scope, readable: ReadonlySet<string>): string[] {
  if (!others || !readable.has(others.register)) return [];
  const list = evaluate(others.list, scope);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

/** @param readable registers that the viewer may read */
export function presentConditions(
  office: Pick<Office, 'book'>,
  world: World,
  record: CaseRecord,
  readable: ReadonlySet<string> = new Set(),
): ConditionView[] {
  const scope = scopeOf(world, record);
  return world.procedure.conditions.map((condition) => {
    const outcome = outcomeOf(condition, scope);
    const judged = outcome === 'holds' || outcome === 'fails';
    const others = outcome === 'fails' ? othersOf(condition, scope, readable) : [];
    const trace = judged && condition.test !== undefined ? traceOf(office, scope, condition.test) : undefined;
    return {
      id: condition.id,
      title: condition.title,
      detail: condition.detail,
      outcome,
      ...(outcome === 'fails' && condition.severity && condition.severity !== 'block'
        ? { severity: condition.severity }
        : {}),
      ...(condition.finding && judged ? { finding: fillText(world, scope, condition.finding) } : {}),
      ...(others.length ? { others } : {}),
      ...(trace ? { trace } : {}),
    };
  });
}

/** Trace of the first rule that a condition calls. */
function traceOf(office: Pick<Office, 'book'>, scope: Scope, expr: Expr): ConditionView['trace'] {
  if (expr === null || typeof expr !== 'object') return undefined;
  if ('rule' in expr) {
    const input = Object.fromEntries(
      Object.entries(expr.with).map(([name, argument]) => [name, evaluate(argument, scope) ?? null]),
    );
    return office.book.rules[expr.rule]
      ?.compute(input)
      .trace.map((line) => ({ ...line, text: datesInWords(line.text) }));
  }
  for (const part of Object.values(expr).flat()) {
    const trace = traceOf(office, scope, part as Expr); // operands of an expression are expressions or literals
    if (trace) return trace;
  }
  return undefined;
}
