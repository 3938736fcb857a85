/** The law book for reading: procedures, rules, the calendar, deadlines with their count. */
import { createRoute, z } from '@hono/zod-openapi';
import type { ProcedureSummary, ProcedureView, RuleAnswer } from '../../client/types.ts';
import type { CalendarYear, DeadlineAnswer, RuleInfo } from '../../client/types-law.ts';
import { formSchema } from '../../language/json-schema.ts';
import { statePicture } from '../../language/picture.ts';
import type { Refusal } from '../../language/refusal.ts';
import type { App } from '../app.ts';
import { calendarYear } from '../calendar-year.ts';
import { computeDeadline, computeRule, deadlineSchema } from '../compute.ts';
import { type Office, worldOf } from '../office.ts';
import { presentIfToday } from '../present-guide.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody, open, valuesSchema } from '../schemas.ts';

const idParam = z.object({ id: z.string() });
function viewOf(office: Office, id: string): ProcedureView {
  const procedure = office.book.procedures.get(id);
  if (!procedure) throw new ApiProblem('not-found');
  const world = worldOf(office, id);
  const ifToday = presentIfToday(world);
  return {
    ...procedure,
    hash: office.book.hashes.get(id) ?? '',
    schema: formSchema(procedure),
    picture: statePicture(procedure),
    settingsNow: Object.fromEntries(
      procedure.settings.map((setting) => {
        const row = office.settings.rows.find((entry) => entry.key === setting.key);
        return [setting.key, row ? { value: row.value, since: row.valid_from } : { value: setting.default }];
      }),
    ),
    ...(ifToday ? { ifToday } : {}),
  };
}

/** What every duty shares comes after the duties themselves; what people apply for most comes before what units file. */
const rank = (office: Office, duty: string): number =>
  office.book.organisation.duties.find((entry) => entry.id === duty)?.number || 99;

const summaryOf = (office: Office): ProcedureSummary[] =>
  [...office.book.procedures.values()]
    .filter((procedure) => procedure.opened !== 'linked' && procedure.applicants !== 'office')
    .sort((a, b) => rank(office, a.duty) - rank(office, b.duty))
    .map(({ id, title, plainTitle, wish, summary, duty, edition, inForce, audience }) => ({
      id,
      title,
      plainTitle,
      wish,
      summary,
      duty,
      edition,
      inForce,
      audience,
    }));

const needAnswer = <T>(computed: { ok: true; answer: T } | { ok: false; errors: readonly Refusal[] }): T => {
  if (!computed.ok) throw new ApiProblem('act.input', undefined, computed.errors);
  return computed.answer;
};

const catalogue = createRoute({
  method: 'get',
  path: '/api/v1/procedures',
  summary: 'Catalogue',
  ...open,
  responses: answer<ProcedureSummary[]>('ProcedureSummary[]', 'All procedures'),
});

const definition = createRoute({
  method: 'get',
  path: '/api/v1/procedures/{id}',
  summary: 'One whole definition',
  ...open,
  request: { params: idParam },
  responses: answer<ProcedureView>('ProcedureView', 'The definition'),
});

const ruleList = createRoute({
  method: 'get',
  path: '/api/v1/rules',
  summary: 'Rules with their article and input',
  ...open,
  responses: answer<RuleInfo[]>('RuleInfo[]', 'All rules'),
});

const ruleCall = createRoute({
  method: 'post',
  path: '/api/v1/rules/{id}',
  summary: 'Compute by a rule, with trace',
  ...open,
  request: { params: idParam, body: jsonBody(valuesSchema) },
  responses: answer<RuleAnswer>('RuleAnswer', 'Result and reasoning'),
});

const deadlineCall = createRoute({
  method: 'post',
  path: '/api/v1/deadlines',
  summary: 'A deadline with its day-by-day count',
  ...open,
  request: { body: jsonBody(deadlineSchema) },
  responses: answer<DeadlineAnswer>('DeadlineAnswer', 'The count'),
});

const yearCall = createRoute({
  method: 'get',
  path: '/api/v1/calendar/{year}',
  summary: 'Working days of a year',
  ...open,
  request: { params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }) },
  responses: answer<CalendarYear>('CalendarYear', 'The year'),
});

export function lawRoutes(app: App, office: Office): void {
  app.openapi(catalogue, (context) => context.json(summaryOf(office), 200));

  app.openapi(definition, (context) => context.json(viewOf(office, context.req.valid('param').id), 200));

  app.openapi(ruleList, (context) =>
    context.json(
      Object.values(office.book.rules).map(({ id, title, basis, input }) => ({ id, title, basis, input })),
      200,
    ),
  );

  app.openapi(ruleCall, (context) => {
    const { id } = context.req.valid('param');
    const rule = Object.hasOwn(office.book.rules, id) ? office.book.rules[id] : undefined;
    if (!rule) throw new ApiProblem('not-found');
    return context.json(needAnswer(computeRule(rule, context.req.valid('json'), office.clock.today())), 200);
  });

  app.openapi(deadlineCall, (context) => {
    return context.json(
      needAnswer(computeDeadline(office.book.calendar, context.req.valid('json'), office.clock.today())),
      200,
    );
  });

  app.openapi(yearCall, (context) => context.json(calendarYear(office.book, context.req.valid('param').year), 200));
}
