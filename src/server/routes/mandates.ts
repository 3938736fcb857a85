/** Mandates: the principal gives, the agent accepts, either ends. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { MandateView } from '../../client/types-people.ts';
import { ownsCase } from '../../engine/capacity.ts';
import { findCase } from '../../store/load-case.ts';
import { acceptMandate, addMandate, endMandate, listMandates, type MandateRow } from '../../store/mandates.ts';
import { findByLogin, type Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, daySchema, jsonBody } from '../schemas.ts';

const relations = ['lawyer', 'relative', 'association', 'unit', 'other'] as const;
const longestYears = 3;

const body = z.object({
  agent: z.string().min(3).max(120),
  relation: z.enum(relations),
  power: z.enum(['read', 'act']),
  procedures: z.array(z.string().max(80)).min(1).max(60).optional(),
  cases: z.array(z.uuid()).min(1).max(60).optional(),
  from: daySchema.optional(),
  until: daySchema,
  unit: z.uuid().optional(),
});
const idParam = z.object({ id: z.uuid() });

const unitsOf = (person: Person): string[] => [
  ...new Set(
    person.posts.flatMap((post) =>
      post.body.startsWith('unit:') && post.role !== 'custodian' ? [post.body.slice(5)] : [],
    ),
  ),
];

function stateOf(row: MandateRow, today: string): MandateView['state'] {
  if (row.ended_on !== null && row.ended_on <= today) return 'ended';
  if (row.until_day < today) return 'over';
  if (!row.accepted) return 'offered';
  return row.from_day > today ? 'coming' : 'running';
}

const present = (office: Office, person: Person, row: MandateRow): MandateView => ({
  id: row.id,
  principal: row.principal_name,
  agent: row.agent_name,
  side: row.agent === person.id ? 'held' : 'given',
  relation: relations.find((relation) => relation === row.relation) ?? 'other',
  power: row.power,
  from: row.from_day,
  until: row.until_day,
  state: stateOf(row, office.clock.today()),
  ...(row.ended_on ? { endedOn: row.ended_on } : {}),
  ...(row.procedures
    ? {
        procedures: row.procedures.map((id) => ({
          id,
          title: office.book.procedures.get(id)?.title ?? { zh: id, en: id },
        })),
      }
    : {}),
  ...(row.cases ? { cases: row.cases } : {}),
});

async function list(office: Office, person: Person): Promise<MandateView[]> {
  const rows = await listMandates(office.pool, person.id, unitsOf(person));
  return rows.map((row) => present(office, person, row));
}

async function one(office: Office, person: Person, id: string): Promise<MandateView> {
  const found = (await list(office, person)).find((mandate) => mandate.id === id);
  if (!found) throw new ApiProblem('not-found');
  return found;
}

/** Every case named must be the giver's own. */
async function needOwnCases(office: Office, person: Person, cases: readonly string[] | undefined): Promise<void> {
  for (const id of cases ?? []) {
    const found = await findCase(office.pool, { ...person, mandates: [] }, id);
    if (!found || !ownsCase({ ...person, mandates: [] }, found.record)) throw new ApiProblem('not-found');
  }
}

function checkDays(office: Office, from: string, until: string): void {
  const today = office.clock.today();
  const latest = Temporal.PlainDate.from(from).add({ years: longestYears }).toString();
  if (from < today || until < from || until > latest) throw new ApiProblem('mandate.dates');
}

async function give(office: Office, person: Person, given: z.infer<typeof body>): Promise<string> {
  const from = given.from ?? office.clock.today();
  checkDays(office, from, given.until);
  if (given.unit !== undefined && !unitsOf(person).includes(given.unit)) throw new ApiProblem('not-found');
  for (const procedure of given.procedures ?? [])
    if (!office.book.procedures.has(procedure)) throw new ApiProblem('not-found');
  await needOwnCases(office, person, given.cases);
  const agent = await findByLogin(office.pool, given.agent, office.clock.today());
  if (!agent || agent.id === person.id || agent.kind !== 'applicant') throw new ApiProblem('mandate.no-agent');
  const id = randomUUID();
  await addMandate(office.pool, {
    id,
    principal: given.unit === undefined ? person.id : undefined,
    unit: given.unit,
    agent: agent.id,
    relation: given.relation,
    power: given.power,
    procedures: given.procedures,
    cases: given.cases,
    from,
    until: given.until,
    by: person.id,
    now: office.clock.now(),
  });
  return id;
}

export function mandateRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/mandates',
      summary: 'Mandates that I gave or hold, my units’ too',
      responses: answer<MandateView[]>('MandateView[]', 'Mandates'),
    }),
    async (context) => context.json(await list(office, needPerson(context.get('person'))), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/mandates',
      summary: 'Let somebody act or read for me, until a day',
      request: { body: jsonBody(body) },
      responses: created<MandateView>('MandateView', 'The mandate, to be accepted by the agent'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const id = await give(office, person, context.req.valid('json'));
      return context.json(await one(office, person, id), 201);
    },
  );

  for (const [verb, summary, change] of [
    [
      'accept',
      'Accept a mandate',
      (person: Person, id: string) => acceptMandate(office.pool, id, person.id, office.clock.now()),
    ],
    [
      'end',
      'End a mandate at once',
      (person: Person, id: string) =>
        endMandate(office.pool, id, { person: person.id, units: unitsOf(person) }, office.clock.today()),
    ],
  ] as const)
    app.openapi(
      createRoute({
        method: 'post',
        path: `/api/v1/mandates/{id}/${verb}`,
        summary,
        request: { params: idParam },
        responses: answer<MandateView>('MandateView', 'The mandate'),
      }),
      async (context) => {
        const person = needPerson(context.get('person'));
        const { id } = context.req.valid('param');
        if (!(await change(person, id))) throw new ApiProblem('not-found');
        return context.json(await one(office, person, id), 200);
      },
    );
}
