/** Rules and deadlines by address (law 8): the same answer for the API and the command line, with refusals in place of errors. */

import { z } from '@hono/zod-openapi';
import { checkFacts, type FactsFault } from '../calendar/check-pauses.ts';
import { countingRules } from '../calendar/counting-rules.ts';
import { dayOf, isInstant } from '../calendar/instants.ts';
import { computePeriod, tracePeriod } from '../calendar/period.ts';
import { type Calendar, type IsoDate, type PeriodFacts, units } from '../calendar/types.ts';
import type { RuleAnswer } from '../client/types.ts';
import type { DeadlineAnswer } from '../client/types-law.ts';
import { datesInWords } from '../language/dates.ts';
import type { Value } from '../language/expression.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Rule } from '../language/rule.ts';
import { validateInput } from '../language/validate.ts';
import { retell } from './retell.ts';
import { daySchema } from './schemas.ts';

const momentSchema = z.string().refine(isInstant, '2026-06-02T09:00:00+08:00').openapi({ format: 'date-time' });
const faceSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Facts of a clock as anybody may send them; which parts a unit needs is said where one is missing. */
export const deadlineSchema = z
  .object({
    unit: z.enum(units),
    /** HR and OH may have parts of hours; FIX and WIN have no length. */
    length: z.number().min(0).max(3650).default(0),
    start: daySchema.optional(),
    startAt: momentSchema.optional(),
    roll: z.boolean().optional(),
    monthDay: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional(),
    closes: daySchema.optional(),
    per: z.enum(['day', 'month']).optional(),
    hours: z
      .array(z.object({ from: faceSchema, to: faceSchema }))
      .max(6)
      .optional(),
    pauses: z
      .array(
        z.object({
          from: daySchema,
          to: daySchema.optional(),
          until: daySchema.optional(),
          fromAt: momentSchema.optional(),
          toAt: momentSchema.optional(),
          ground: z.string(),
        }),
      )
      .max(50)
      .optional(),
    extensions: z.array(z.number().min(0.25).max(365)).max(10).optional(),
  })
  .refine((facts) => facts.start !== undefined || facts.startAt !== undefined, {
    path: ['start'],
    message: '缺起算日 · the day of the event is missing',
  });

/** The facts for the calendar: the start's day is that of its instant. */
const factsOf = ({ start, startAt, ...rest }: z.infer<typeof deadlineSchema>): PeriodFacts => ({
  ...rest,
  start: startAt === undefined ? (start ?? '') : dayOf(startAt),
  ...(startAt === undefined ? {} : { startAt }),
});

type Computed<T> = { ok: true; answer: T } | { ok: false; errors: readonly Refusal[] };

/**
 * @param given as sent; checked against the rule's own fields.
 * @param today fills a field `today` that was left out: whoever asks without a day asks for today.
 */
export function computeRule(
  rule: Rule,
  given: { readonly [key: string]: Value },
  today: IsoDate,
): Computed<RuleAnswer> {
  const asksDay = rule.input.some((field) => field.key === 'today') && (given.today ?? '') === '';
  const input = asksDay ? { ...given, today } : given;
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
      trace: result.trace.map((line) => ({ ...line, text: datesInWords(line.text) })),
      ...(result.holds === undefined ? {} : { holds: result.holds }),
    },
  };
}

const faultWords: { readonly [fault in FactsFault]: { at: string; text: [string, string] } } = {
  'pause-date': { at: 'pauses', text: ['暂停的日期不存在', 'A day of a pause does not exist'] },
  'pause-before-start': { at: 'pauses', text: ['暂停早于起算日', 'A pause begins before the clock'] },
  'pause-reversed': { at: 'pauses', text: ['恢复早于暂停', 'A pause ends before it begins'] },
  'pause-overlap': { at: 'pauses', text: ['两次暂停重叠', 'Two pauses overlap'] },
  'pause-open': {
    at: 'pauses',
    text: ['前一次暂停还没有恢复', 'A pause begins while the one before it still lasts'],
  },
  'unit-pause': { at: 'pauses', text: ['这种期限不能暂停', 'A limit of this kind cannot be paused'] },
  'unit-extension': { at: 'extensions', text: ['这种期限不能延长', 'A limit of this kind cannot be extended'] },
  'month-day': { at: 'monthDay', text: ['写明每年的哪一天，例如 12-31', 'Name the day of the year, such as 12-31'] },
  window: { at: 'closes', text: ['写明截止日，不早于起始日', 'Name the closing day, not before the first'] },
  length: { at: 'length', text: ['这种期限按整数计', 'A limit of this kind has a whole number'] },
};

/** @param today marks the day reached, in the retelling. */
export function computeDeadline(
  calendar: Calendar,
  given: z.infer<typeof deadlineSchema>,
  today: IsoDate,
): Computed<DeadlineAnswer> {
  const facts = factsOf(given);
  const fault = checkFacts(facts);
  if (fault) {
    const {
      at,
      text: [zh, en],
    } = faultWords[fault];
    const remedy = { zh: '改正这一项再试。', en: 'Correct it and try again.' };
    return {
      ok: false,
      errors: [{ code: `deadline.${fault}`, path: at, text: { zh, en }, remedy, severity: 'block', scope: 'input' }],
    };
  }
  const trace = tracePeriod(calendar, facts);
  const period = computePeriod(calendar, facts);
  const rules = countingRules(facts, trace, period);
  return { ok: true, answer: { ...period, trace, retold: retell(trace, today), rules } };
}
