/** The law book for reading: procedures, rules, the calendar, deadlines with their count. */
import { createRoute, z } from '@hono/zod-openapi';
import { statePicture } from '../../language/picture.ts';
import { formSchema } from '../../language/json-schema.ts';
import { validateInput } from '../../language/validate.ts';
import { computePeriod, tracePeriod } from '../../calendar/period.ts';
import type { DeadlineAnswer, ProcedureSummary, ProcedureView, RuleAnswer } from '../../client/types.ts';
import type { App } from '../app.ts';
import { calendarYear } from '../calendar-year.ts';
import { type Office, worldOf } from '../office.ts';
import { presentIfToday } from '../present-guide.ts';
import { ApiProblem } from '../problems.ts';
import { retell } from '../retell.ts';
import { answer, daySchema, jsonBody, valuesSchema } from '../schemas.ts';

const idParam = z.object({ id: z.string() });
const deadline = z.object({
  unit: z.enum(['WD', 'CD', 'MO', 'YR', 'ACT', 'VAL', 'RET', 'NOT']), length: z.number().int().min(0).max(3650), start: daySchema,
  roll: z.boolean().optional(), pauses: z.array(z.object({ from: daySchema, to: daySchema.optional(), ground: z.string() })).max(50).optional(),
  extensions: z.array(z.number().int().min(1).max(365)).max(10).optional(),
});

function viewOf(office: Office, id: string): ProcedureView {
  const procedure = office.book.procedures.get(id);
  if (!procedure) throw new ApiProblem('not-found');
  const world = worldOf(office, id);
  const ifToday = presentIfToday(world);
  return {
    ...procedure, hash: office.book.hashes.get(id) ?? '', schema: formSchema(procedure), picture: statePicture(procedure),
    settingsNow: Object.fromEntries(procedure.settings.map((setting) => {
      const row = office.settings.rows.find((entry) => entry.key === setting.key);
      return [setting.key, row ? { value: row.value, since: row.valid_from } : { value: setting.default }];
    })),
    ...(ifToday ? { ifToday } : {}),
  };
}

const summaryOf = (office: Office): ProcedureSummary[] =>
  [...office.book.procedures.values()].map(({ id, title, plainTitle, wish, summary, duty, edition, inForce, audience }) => ({ id, title, plainTitle, wish, summary, duty, edition, inForce, audience }));

export function lawRoutes(app: App, office: Office): void {
  app.openapi(createRoute({ method: 'get', path: '/api/v1/procedures', summary: 'Catalogue', responses: answer<ProcedureSummary[]>('ProcedureSummary[]', 'All procedures') }), (context) => context.json(summaryOf(office), 200));

  app.openapi(createRoute({ method: 'get', path: '/api/v1/procedures/{id}', summary: 'One whole definition', request: { params: idParam }, responses: answer<ProcedureView>('ProcedureView', 'The definition') }), (context) =>
    context.json(viewOf(office, context.req.valid('param').id), 200));

  app.openapi(createRoute({ method: 'get', path: '/api/v1/rules', summary: 'Rules with their article and input', responses: answer<unknown>('RuleInfo[]', 'All rules') }), (context) =>
    context.json(Object.values(office.book.rules).map(({ id, title, basis, input }) => ({ id, title, basis, input })), 200));

  app.openapi(createRoute({ method: 'post', path: '/api/v1/rules/{id}', summary: 'Compute by a rule, with trace', request: { params: idParam, body: jsonBody(valuesSchema) }, responses: answer<RuleAnswer>('RuleAnswer', 'Result and reasoning') }), (context) => {
    const rule = office.book.rules[context.req.valid('param').id];
    if (!rule) throw new ApiProblem('not-found');
    const input = context.req.valid('json');
    const errors = validateInput(rule.input, input, { get: (name) => (name.startsWith('input.') ? input[name.slice(6)] : undefined) });
    if (errors.length) throw new ApiProblem('act.input', undefined, errors);
    const result = rule.compute(input);
    return context.json({ rule: rule.id, basis: rule.basis, value: { ...result.value }, trace: result.trace, ...(result.holds === undefined ? {} : { holds: result.holds }) }, 200);
  });

  app.openapi(createRoute({ method: 'post', path: '/api/v1/deadlines', summary: 'A deadline with its day-by-day count', request: { body: jsonBody(deadline) }, responses: answer<DeadlineAnswer>('DeadlineAnswer', 'The count') }), (context) => {
    const facts = context.req.valid('json');
    const trace = tracePeriod(office.book.calendar, facts);
    return context.json({ ...computePeriod(office.book.calendar, facts), trace, retold: retell(trace, office.clock.today()) }, 200);
  });

  app.openapi(createRoute({ method: 'get', path: '/api/v1/calendar/{year}', summary: 'Working days of a year', request: { params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }) }, responses: answer<unknown>('CalendarYear', 'The year') }), (context) =>
    context.json(calendarYear(office.book, context.req.valid('param').year), 200));
}
