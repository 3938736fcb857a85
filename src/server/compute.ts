/** Rules and deadlines by address (law 8): the same answer for the API and the command line, with refusals in place of errors. */

import { z } from '@hono/zod-openapi';
import { checkPauses, type PauseFault } from '../calendar/check-pauses.ts';
import { computePeriod, tracePeriod } from '../calendar/period.ts';
import type { Calendar, IsoDate, PeriodFacts } from '../calendar/types.ts';
import type { DeadlineAnswer, RuleAnswer } from '../client/types.ts';
import type { Value } from '../language/expression.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Rule } from '../language/rule.ts';
import { validateInput } from '../language/validate.ts';
import { retell } from './retell.ts';
import { daySchema } from './schemas.ts';

/** Facts of a clock as anybody may send them. */
export const deadlineSchema = z.object({
  unit: z.enum(['WD', 'CD', 'MO', 'YR', 'ACT', 'VAL', 'RET', 'NOT']),
  length: z.number().int().min(0).max(3650),
  start: daySchema,
  roll: z.boolean().optional(),
  pauses: z
    .array(z.object({ from: daySchema, to: daySchema.optional(), ground: z.string() }))
    .max(50)
    .optional(),
  extensions: z.array(z.number().int().min(1).max(365)).max(10).optional(),
});

type Computed<T> = { ok: true; answer: T } | { ok: false; errors: readonly Refusal[] };

/** @param input as sent; checked against the rule's own fields. */
export function computeRule(rule: Rule, input: { readonly [key: string]: Value }): Computed<RuleAnswer> {
  const errors = validateInput(rule.input, input, {
    get: (name) => (name.startsWith('input.') ? input[name.slice(6)] : undefined),
  });
  if (errors.length) return { ok: false, errors };
  const result = rule.compute(input);
  return {
    ok: true,
    answer: {
      rule: rule.id,
      basis: rule.basis,
      value: { ...result.value },
      trace: result.trace,
      ...(result.holds === undefined ? {} : { holds: result.holds }),
    },
  };
}

const pauseWords: { readonly [fault in PauseFault]: [string, string] } = {
  'pause-date': ['暂停的日期不存在', 'A day of a pause does not exist'],
  'pause-before-start': ['暂停早于起算日', 'A pause begins before the clock'],
  'pause-reversed': ['恢复早于暂停', 'A pause ends before it begins'],
  'pause-overlap': ['两次暂停重叠', 'Two pauses overlap'],
  'pause-open': ['前一次暂停还没有恢复', 'A pause begins while the one before it still lasts'],
};

/** @param today marks the day reached, in the retelling. */
export function computeDeadline(calendar: Calendar, facts: PeriodFacts, today: IsoDate): Computed<DeadlineAnswer> {
  const fault = checkPauses(facts.start, facts.pauses);
  if (fault) {
    const [zh, en] = pauseWords[fault];
    const remedy = { zh: '改正暂停的日期再试。', en: 'Correct the days of the pauses and try again.' };
    return {
      ok: false,
      errors: [
        { code: `deadline.${fault}`, path: 'pauses', text: { zh, en }, remedy, severity: 'block', scope: 'input' },
      ],
    };
  }
  const trace = tracePeriod(calendar, facts);
  return { ok: true, answer: { ...computePeriod(calendar, facts), trace, retold: retell(trace, today) } };
}
