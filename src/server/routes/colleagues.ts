/** Colleagues: who may be drawn in, who is away, one's own saved phrases. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { AbsenceView, ColleagueView, Phrases } from '../../client/types-people.ts';
import { roles } from '../../language/action.ts';
import { type AbsenceRow, addAbsence, endAbsence, listAbsences, overlapsAbsence } from '../../store/absences.ts';
import type { Person } from '../../store/people.ts';
import { listPhrases, setPhrases } from '../../store/phrases.ts';
import { type ColleagueRow, isColleague, listColleagues } from '../../store/posts.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, daySchema, jsonBody } from '../schemas.ts';

/** To everybody outside the office these addresses do not exist. */
function needStaff(person: Person | undefined): Person {
  const found = needPerson(person);
  if (found.kind !== 'staff') throw new ApiProblem('not-found');
  return found;
}

const isAdmin = (person: Person) => person.posts.some((post) => post.role === 'admin');

const titleOf = (office: Office, post: { role: string; body: string }) => {
  const role = roles.find((entry) => entry === post.role);
  return role ? office.book.nameWho({ role, body: post.body }) : { zh: post.role, en: post.role };
};

const colleague = (office: Office, row: ColleagueRow): ColleagueView => ({
  id: row.id,
  name: row.name,
  posts: row.posts.map((post) => ({
    ...post,
    title: titleOf(office, post),
    bodyTitle: office.book.names('body', post.body) ?? { zh: post.body, en: post.body },
  })),
  ...(row.away_until && row.deputy ? { away: { until: row.away_until, deputy: row.deputy } } : {}),
});

const absence = (row: AbsenceRow): AbsenceView => ({
  id: row.id,
  person: { id: row.person, name: row.person_name },
  deputy: { id: row.deputy, name: row.deputy_name },
  from: row.from_day,
  until: row.until_day,
  setBy: row.set_by_name,
  ...(row.posts ? { posts: row.posts } : {}),
  ...(row.ended_on ? { endedOn: row.ended_on } : {}),
});

const absenceBody = z.object({
  /** Only administrators set it for somebody else. */
  person: z.uuid().optional(),
  deputy: z.uuid(),
  posts: z.array(z.string().max(60)).min(1).max(20).optional(),
  from: daySchema,
  until: daySchema,
});

async function setAbsence(office: Office, by: Person, given: z.infer<typeof absenceBody>): Promise<AbsenceView> {
  const person = given.person ?? by.id;
  if (person !== by.id && !isAdmin(by)) throw new ApiProblem('act.not-yours');
  const today = office.clock.today();
  const latest = Temporal.PlainDate.from(given.from).add({ years: 1 }).toString();
  if (given.from < today || given.until < given.from || given.until > latest) throw new ApiProblem('absence.dates');
  if (person === given.deputy) throw new ApiProblem('absence.deputy');
  for (const id of [person, given.deputy])
    if (!(await isColleague(office.pool, id, today))) throw new ApiProblem('absence.deputy');
  if (await overlapsAbsence(office.pool, person, given.from, given.until)) throw new ApiProblem('absence.dates');
  const id = randomUUID();
  await addAbsence(office.pool, { ...given, id, person, posts: given.posts, by: by.id, now: office.clock.now() });
  return oneAbsence(office, person, id);
}

async function oneAbsence(office: Office, person: string | undefined, id: string): Promise<AbsenceView> {
  const row = (await listAbsences(office.pool, office.clock.today(), person)).find((entry) => entry.id === id);
  if (!row) throw new ApiProblem('not-found');
  return absence(row);
}

function colleagueList(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/colleagues',
      summary: 'People of the office with their posts today',
      request: { query: z.object({ body: z.string().max(200).optional() }) },
      responses: answer<ColleagueView[]>('ColleagueView[]', 'Colleagues'),
    }),
    async (context) => {
      needStaff(context.get('person'));
      const bodies = context.req.valid('query').body?.split(',');
      const rows = await listColleagues(office.pool, office.clock.today(), bodies);
      return context.json(
        rows.map((row) => colleague(office, row)),
        200,
      );
    },
  );
}

function absenceRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/absences',
      summary: 'Absences and who stands in: of everybody in the office',
      request: { query: z.object({ mine: z.enum(['true']).optional() }) },
      responses: answer<AbsenceView[]>('AbsenceView[]', 'Absences'),
    }),
    async (context) => {
      const person = needStaff(context.get('person'));
      const mine = context.req.valid('query').mine ? person.id : undefined;
      return context.json((await listAbsences(office.pool, office.clock.today(), mine)).map(absence), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/absences',
      summary: 'Have somebody stand in for me',
      request: { body: jsonBody(absenceBody) },
      responses: created<AbsenceView>('AbsenceView', 'The absence'),
    }),
    async (context) =>
      context.json(await setAbsence(office, needStaff(context.get('person')), context.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/absences/{id}/end',
      summary: 'Back again: the cover ends today',
      request: { params: z.object({ id: z.uuid() }) },
      responses: answer<AbsenceView>('AbsenceView', 'The absence'),
    }),
    async (context) => {
      const person = needStaff(context.get('person'));
      const { id } = context.req.valid('param');
      const by = isAdmin(person) ? undefined : person.id;
      if (!(await endAbsence(office.pool, id, office.clock.today(), by))) throw new ApiProblem('not-found');
      return context.json(await oneAbsence(office, by, id), 200);
    },
  );
}

function phraseRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/me/phrases',
      summary: 'My saved phrases for opinions',
      responses: answer<Phrases>('Phrases', 'Phrases in order'),
    }),
    async (context) => context.json(await listPhrases(office.pool, needStaff(context.get('person')).id), 200),
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/v1/me/phrases',
      summary: 'Replace my saved phrases',
      request: { body: jsonBody(z.object({ phrases: z.array(z.string().trim().min(1).max(300)).max(30) })) },
      responses: answer<Phrases>('Phrases', 'Phrases in order'),
    }),
    async (context) => {
      const person = needStaff(context.get('person'));
      const { phrases } = context.req.valid('json');
      await setPhrases(office.pool, person.id, phrases);
      return context.json(phrases, 200);
    },
  );
}

export function colleagueRoutes(app: App, office: Office): void {
  colleagueList(app, office);
  absenceRoutes(app, office);
  phraseRoutes(app, office);
}
