/** People and their posts, for administrators and personnel: find somebody, give a post, end one. Nobody changes their own. */
import { createRoute, z } from '@hono/zod-openapi';
import type { AdminEventView, HeldPost, PersonDetail, PersonPage, PersonSummary } from '../../client/types-admin.ts';
import { roles } from '../../language/action.ts';
import { type AdminEventRow, addAdminEvent, listAdminEvents } from '../../store/admin-events.ts';
import type { Person } from '../../store/people.ts';
import {
  findPersonForAdmin,
  listPeople,
  type PersonAdminRow,
  type PersonRow,
  type TermRow,
} from '../../store/people-admin.ts';
import { transaction } from '../../store/pool.ts';
import { endPost, givePost } from '../../store/posts.ts';
import { auditRoles, fieldProblem, holds, keeperRoles, needRole } from '../admin.ts';
import type { App } from '../app.ts';
import { auditWhat } from '../audit-words.ts';
import { inBeijing } from '../clock.ts';
import { checkPost, notePost, takeSeat } from '../give-post.ts';
import type { Office } from '../office.ts';
import { postTitle } from '../present-organisation.ts';
import { ApiProblem } from '../problems.ts';
import { answer, daySchema, jsonBody } from '../schemas.ts';

const readers = [...new Set([...keeperRoles, ...auditRoles])];
const idParam = z.object({ id: z.uuid() });
const cursor = z.string().regex(/^.{1,60}\|[0-9a-f-]{36}$/);

const list = createRoute({
  method: 'get',
  path: '/api/v1/admin/people',
  summary: 'People of the office and liaisons; an applicant by the whole login only',
  request: {
    query: z.object({
      q: z.string().trim().max(120).optional(),
      body: z.string().max(30).optional(),
      role: z.enum(roles).optional(),
      state: z.enum(['active', 'invited', 'disabled']).optional(),
      cursor: cursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answer<PersonPage>('PersonPage', 'One page, by name'),
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/admin/people/{id}',
  summary: 'One person: posts with their days, sessions, what was done about them',
  request: { params: idParam },
  responses: answer<PersonDetail>('PersonDetail', 'The person'),
});

const reason = z.string().trim().min(2).max(400);
const post = { role: z.enum(roles), body: z.string().min(2).max(30), reason };

const give = createRoute({
  method: 'post',
  path: '/api/v1/admin/people/{id}/posts',
  summary: 'Give a post from a day on',
  request: { params: idParam, body: jsonBody(z.object({ ...post, from: daySchema, until: daySchema.optional() })) },
  responses: answer<PersonDetail>('PersonDetail', 'The person'),
});

const end = createRoute({
  method: 'post',
  path: '/api/v1/admin/people/{id}/posts/end',
  summary: 'End a post; whoever held it is signed out at once',
  request: { params: idParam, body: jsonBody(z.object({ ...post, lastDay: daySchema })) },
  responses: answer<PersonDetail>('PersonDetail', 'The person'),
});

const summary = (office: Office, row: PersonRow): PersonSummary => ({
  id: row.id,
  name: row.name,
  login: row.login,
  kind: row.kind,
  state: row.disabled ? 'disabled' : row.invited ? 'invited' : 'active',
  posts: row.posts.map((held) => ({ ...held, title: postTitle(office, held) })),
});

const term = (office: Office, row: TermRow): HeldPost => {
  const today = office.clock.today();
  return {
    role: row.role,
    body: row.body,
    title: postTitle(office, row),
    bodyTitle: office.book.names('body', row.body) ?? { zh: row.body, en: row.body },
    from: row.from_day,
    ...(row.until_day ? { until: row.until_day } : {}),
    state: row.from_day > today ? 'coming' : row.until_day && row.until_day < today ? 'over' : 'running',
  };
};

export const adminEventView = (office: Office, row: AdminEventRow): AdminEventView => ({
  at: inBeijing(row.at),
  by: row.by_name,
  what: auditWhat(office, { kind: 'admin', what: row.kind, subject: row.subject, detail: row.detail }),
  reason: row.reason,
});

async function detail(office: Office, reader: Person, id: string): Promise<PersonDetail> {
  const row = await findPersonForAdmin(office.pool, id, office.clock.today(), office.clock.real());
  if (!row) throw new ApiProblem('not-found');
  const history = await listAdminEvents(office.pool, { person: id, limit: 100 });
  return {
    ...summary(office, row),
    terms: row.terms
      .filter((held) => !(held.until_day && held.until_day < held.from_day))
      .map((held) => term(office, held)),
    sessions: row.sessions,
    tokens: row.tokens,
    secondFactor: row.second_factor,
    history: history.map((entry) => adminEventView(office, entry)),
    self: row.id === reader.id,
    mayGive: holds(reader, keeperRoles) && row.id !== reader.id && row.kind !== 'applicant',
    ...(row.last_seen ? { lastSeen: row.last_seen } : {}),
    ...(row.away_until && row.deputy ? { away: { until: row.away_until, deputy: row.deputy } } : {}),
  };
}

function writes(app: App, office: Office): void {
  const target = async (reader: Person, id: string): Promise<PersonAdminRow> => {
    if (reader.id === id) throw new ApiProblem('post.own');
    const row = await findPersonForAdmin(office.pool, id, office.clock.today(), office.clock.real());
    if (!row) throw new ApiProblem('not-found');
    return row;
  };

  app.openapi(give, async (context) => {
    const person = needRole(context.get('person'), keeperRoles);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const row = await target(person, id);
    const seats = checkPost(office, row, given);
    const { role, body, from, until } = given;
    await transaction(office.pool, async (connection) => {
      await takeSeat(connection, row, given, seats);
      const done = await givePost(connection, { person: id, role, body, from, ...(until ? { until } : {}) });
      if (!done) throw new ApiProblem('post.held');
      await notePost(office, connection, { by: person.id, person: id, post: given, reason: given.reason });
    });
    return context.json(await detail(office, person, id), 200);
  });

  app.openapi(end, async (context) => {
    const person = needRole(context.get('person'), keeperRoles);
    const { id } = context.req.valid('param');
    const { role, body, lastDay, reason: why } = context.req.valid('json');
    await target(person, id);
    const earliest = Temporal.PlainDate.from(office.clock.today()).subtract({ days: 1 }).toString();
    if (lastDay < earliest)
      throw fieldProblem(
        'lastDay',
        { zh: '最后一天不能早于昨天', en: 'The last day cannot be before yesterday' },
        { zh: '填昨天（立即结束）、今天或以后。', en: 'Enter yesterday (ends at once), today or later.' },
      );
    await transaction(office.pool, async (connection) => {
      if (!(await endPost(connection, { person: id, role, body, lastDay }))) throw new ApiProblem('post.not-held');
      await addAdminEvent(connection, {
        at: office.clock.now(),
        kind: 'post-ended',
        by: person.id,
        person: id,
        subject: `${body}:${role}`,
        reason: why,
        detail: { lastDay },
      });
    });
    return context.json(await detail(office, person, id), 200);
  });
}

export function peopleAdminRoutes(app: App, office: Office): void {
  app.openapi(list, async (context) => {
    needRole(context.get('person'), readers);
    const { cursor: after, limit, ...filter } = context.req.valid('query');
    const [name = '', id = ''] = after?.split('|') ?? [];
    const rows = await listPeople(office.pool, office.clock.today(), {
      ...filter,
      q: filter.q || undefined,
      after: after ? { name, id } : undefined,
      limit: limit + 1,
    });
    const items = rows.slice(0, limit).map((row) => summary(office, row));
    const last = items.at(-1);
    return context.json({ items, ...(rows.length > limit && last ? { next: `${last.name}|${last.id}` } : {}) }, 200);
  });

  app.openapi(read, async (context) => {
    const person = needRole(context.get('person'), readers);
    return context.json(await detail(office, person, context.req.valid('param').id), 200);
  });

  writes(app, office);
}
