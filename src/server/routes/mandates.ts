/** Mandates: the principal gives, the agent (a person, or a unit by its liaisons and leaders) accepts, either ends. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { MandateView } from '../../client/types-people.ts';
import { ownsCase } from '../../engine/capacity.ts';
import { findCase } from '../../store/load-case.ts';
import {
  acceptMandate,
  addMandate,
  endMandate,
  listMandates,
  type MandateRow,
  type Party,
} from '../../store/mandates.ts';
import { findByLogin, type Person } from '../../store/people.ts';
import { findUnit } from '../../store/units.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, daySchema, jsonBody } from '../schemas.ts';

const relations = ['lawyer', 'relative', 'association', 'unit', 'other'] as const;
const longestYears = 3;

const body = z.object({
  /** Login of a person; or a unit: its unified social credit code, or `unit:<id>`. */
  agent: z.string().trim().min(3).max(120),
  relation: z.enum(relations),
  power: z.enum(['read', 'act']),
  procedures: z.array(z.string().max(80)).min(1).max(60).optional(),
  cases: z.array(z.uuid()).min(1).max(60).optional(),
  from: daySchema.optional(),
  until: daySchema,
  unit: z.uuid().optional(),
});
const idParam = z.object({ id: z.uuid() });

const standsFor = ['unit_liaison', 'unit_leader'];

const unitsOf = (person: Person): string[] => [
  ...new Set(
    person.posts.flatMap((post) =>
      post.body.startsWith('unit:') && standsFor.includes(post.role) ? [post.body.slice(5)] : [],
    ),
  ),
];

const partyOf = (person: Person): Party => ({ person: person.id, units: unitsOf(person) });

const gave = ({ person, units }: Party, row: MandateRow): boolean =>
  row.principal === person || (row.unit !== null && units.includes(row.unit));

function stateOf(row: MandateRow, today: string): MandateView['state'] {
  if (row.ended_on !== null && row.ended_on <= today) return 'ended';
  if (row.last_day < today) return 'over';
  if (!row.accepted) return 'offered';
  return row.from_day > today ? 'coming' : 'running';
}

const deedOf = (row: MandateRow): Pick<MandateView, 'deed'> =>
  row.deed_file === null || row.deed_until === null
    ? {}
    : {
        deed: {
          name: row.deed_name ?? '',
          until: row.deed_until,
          url: `/api/v1/mandates/${row.id}/power-of-attorney`,
        },
      };

const present = (office: Office, person: Person, row: MandateRow): MandateView => ({
  id: row.id,
  principal: row.principal_name,
  agent: row.agent_name,
  agentIs: row.agent_unit === null ? 'person' : 'unit',
  side: gave(partyOf(person), row) ? 'given' : 'held',
  relation: relations.find((relation) => relation === row.relation) ?? 'other',
  power: row.power,
  from: row.from_day,
  until: row.last_day,
  state: stateOf(row, office.clock.today()),
  ...(row.ended_on ? { endedOn: row.ended_on } : {}),
  ...(row.agent_unit && row.accepted_name ? { acceptedBy: row.accepted_name } : {}),
  ...deedOf(row),
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
  const rows = await listMandates(office.pool, partyOf(person));
  return rows.map((row) => present(office, person, row));
}

/** @throws ApiProblem 404 for whoever is on neither side */
export async function getMandate(office: Office, person: Person, id: string): Promise<MandateView> {
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

const unitKey = /^(?:unit:(?<id>[0-9a-f-]{36})|(?<uscc>[0-9A-Z]{18}))$/;

/** The person of that login, or the unit of that code, whose certificate the office has compared. */
async function agentOf(
  office: Office,
  person: Person,
  given: z.infer<typeof body>,
): Promise<{ agent: string | undefined; agentUnit: string | undefined }> {
  const { id, uscc } =
    unitKey.exec(/^\w{18}$/.test(given.agent) ? given.agent.toUpperCase() : given.agent)?.groups ?? {};
  if (id === undefined && uscc === undefined) {
    const found = await findByLogin(office.pool, given.agent, office.clock.today());
    if (!found || found.id === person.id || found.kind !== 'applicant') throw new ApiProblem('mandate.no-agent');
    return { agent: found.id, agentUnit: undefined };
  }
  const unit = await findUnit(office.pool, id ?? uscc ?? '');
  if (!unit || unit.id === given.unit) throw new ApiProblem('mandate.no-agent');
  if (unit.confirmed_on === null) throw new ApiProblem('mandate.unit-unchecked');
  if (given.relation === 'relative') throw new ApiProblem('mandate.relation');
  return { agent: undefined, agentUnit: unit.id };
}

async function give(office: Office, person: Person, given: z.infer<typeof body>): Promise<string> {
  const from = given.from ?? office.clock.today();
  checkDays(office, from, given.until);
  if (given.unit !== undefined && !unitsOf(person).includes(given.unit)) throw new ApiProblem('not-found');
  for (const procedure of given.procedures ?? [])
    if (!office.book.procedures.has(procedure)) throw new ApiProblem('not-found');
  await needOwnCases(office, person, given.cases);
  const { agent, agentUnit } = await agentOf(office, person, given);
  const id = randomUUID();
  await addMandate(office.pool, {
    id,
    principal: given.unit === undefined ? person.id : undefined,
    unit: given.unit,
    agent,
    agentUnit,
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
      return context.json(await getMandate(office, person, id), 201);
    },
  );

  for (const [verb, summary, change] of [
    [
      'accept',
      'Accept a mandate',
      (person: Person, id: string) => acceptMandate(office.pool, id, partyOf(person), office.clock.now()),
    ],
    [
      'end',
      'End a mandate at once',
      (person: Person, id: string) => endMandate(office.pool, id, partyOf(person), office.clock.today()),
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
        return context.json(await getMandate(office, person, id), 200);
      },
    );
}
