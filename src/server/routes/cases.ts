/** Cases: open, list, read, events. */
import { createRoute, z } from '@hono/zod-openapi';
import { addWD } from '../../calendar/arithmetic.ts';
import type { CasePage, CaseView, EventPage, EventView, LookView, QueueCounts } from '../../client/types.ts';
import { ownsCase } from '../../engine/capacity.ts';
import type { Actor } from '../../engine/record.ts';
import { getExtras } from '../../store/case-extras.ts';
import { type CaseFilter, countByDay, countQueue, listCases } from '../../store/list-cases.ts';
import { type EventRow, readEvents } from '../../store/read-events.ts';
import { bodyKeys, postKeys } from '../../store/viewer.ts';
import { getLoaded, getWhole, openCase } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { inBeijing } from '../clock.ts';
import { isConcealed, withoutApplicant } from '../conceal.ts';
import { lookAt, looksOf } from '../looks.ts';
import { type Office, settingNow, worldOf } from '../office.ts';
import { namesFor, presentCase, presentRow } from '../present-case.ts';
import { ApiProblem } from '../problems.ts';
import { showWithRows } from '../rows.ts';
import { answer, created, daySchema, jsonBody, valuesSchema } from '../schemas.ts';
import { queryTerms } from '../search-terms.ts';
import { officeInfo } from './public.ts';

const listQuery = z.object({
  procedure: z.string().optional(),
  state: z.string().optional(),
  queue: z.enum(['mine', 'department', 'own', 'all', 'due', 'late', 'soon', 'paused']).optional(),
  q: z.string().max(100).optional(),
  due_before: daySchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const idParam = z.object({ id: z.string() });
const keyHeader = z.object({ 'idempotency-key': z.string().min(8).max(200).optional() });
const countCap = 100;
const pausedFrom = '9998-01-01';
const pausedTo = '9998-06-01';

function readCursor(cursor: string | undefined): CaseFilter['after'] {
  if (!cursor) return undefined;
  const [due = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || !/^[0-9a-f-]{36}$/.test(id)) throw new ApiProblem('request.malformed');
  return { due, id };
}

/** Nearest limits that show yellow for the usual lengths; the light itself is computed case by case. */
const soonUntil = (office: Office) =>
  addWD(office.book.calendar, office.clock.today(), Number(settingNow(office, 'light.yellowMin') ?? 2) + 1);

/** mine, and the parts of mine that a clerk looks for: late, soon, due, paused. */
function filterOf(office: Office, actor: Actor, query: z.infer<typeof listQuery>): CaseFilter {
  const today = office.clock.today();
  const base = {
    ...(query.procedure ? { procedure: query.procedure } : {}),
    ...(query.state ? { state: query.state } : {}),
    ...(query.q ? { terms: queryTerms(query.q) } : {}),
  };
  const after = readCursor(query.cursor);
  const common = {
    ...base,
    limit: query.limit + 1,
    ...(after ? { after } : {}),
    ...(query.due_before ? { dueBefore: query.due_before } : {}),
  };
  const wanted = query.queue ?? (actor.kind === 'applicant' ? 'own' : query.q ? 'all' : 'mine');
  switch (wanted) {
    case 'late':
      return { ...common, queue: 'mine', dueBefore: today };
    case 'soon':
      return { ...common, queue: 'mine', dueFrom: today, dueBefore: soonUntil(office) };
    case 'due':
      return { ...common, queue: 'mine', dueBefore: query.due_before ?? soonUntil(office) };
    case 'paused':
      return { ...common, queue: 'mine', dueFrom: pausedFrom, dueBefore: pausedTo };
    case 'own': {
      // An invitation to rate stands on the page of the case it is about.
      const rating = office.book.services.rating?.procedure;
      return { ...common, queue: wanted, ...(rating && !query.procedure ? { except: rating } : {}) };
    }
    default:
      return { ...common, queue: wanted };
  }
}

async function counts(office: Office, actor: Actor): Promise<QueueCounts> {
  const today = office.clock.today();
  const mine = postKeys(actor);
  const department = bodyKeys(actor).map((body) => `${body}:*`);
  const days = officeInfo(office).days;
  const count = (posts: readonly string[], range: { from?: string; before?: string }) =>
    countQueue(office.pool, posts, { ...range, cap: countCap });
  const [all, late, soon, paused, ofDepartment, due] = await Promise.all([
    count(mine, {}),
    count(mine, { before: today }),
    count(mine, { from: today, before: soonUntil(office) }),
    count(mine, { from: pausedFrom, before: pausedTo }),
    count(department, {}),
    countByDay(office.pool, mine, days[0]?.date ?? today, days.at(-1)?.date ?? today),
  ]);
  return { mine: all, late, soon, paused, department: ofDepartment, due, cap: countCap };
}

export const presentEvent = (row: EventRow, names: { [id: string]: string }): EventView => ({
  version: row.version,
  seq: row.seq,
  kind: row.kind,
  at: inBeijing(row.at),
  by: { name: names[row.person] ?? '', role: row.person === 'system' ? 'system' : '' },
  data: row.data as EventView['data'], // the log's own JSON
});

/** On whose behalf: the own unit, a principal by mandate, or somebody at the counter. */
const behalfSchema = z.object({
  unit: z.uuid().optional(),
  mandate: z.uuid().optional(),
  counter: z.object({ name: z.string().min(1).max(60), login: z.string().max(120).optional() }).optional(),
});
const openBody = z.object({ procedure: z.string(), form: valuesSchema.optional(), behalf: behalfSchema.optional() });

const openDraft = createRoute({
  method: 'post',
  path: '/api/v1/cases',
  summary: 'Open a draft',
  request: {
    headers: keyHeader,
    body: jsonBody(openBody),
  },
  responses: created<CaseView>('CaseView', 'The draft'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases',
  summary: 'Queues and search',
  request: { query: listQuery },
  responses: answer<CasePage>('CasePage', 'One page'),
});

const countsRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/counts',
  summary: 'How much waits, counted up to a cap',
  responses: answer<QueueCounts>('QueueCounts', 'Counts'),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}',
  summary: 'One case',
  request: { params: idParam },
  responses: answer<CaseView>('CaseView', 'The case as the viewer may see it'),
});

const looksRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/looks',
  summary: 'Who of the office looked at my file, newest first',
  request: { params: idParam },
  responses: answer<LookView[]>('LookView[]', 'Looks, one a person, thing and day'),
});

const eventsRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/events',
  summary: 'The log of a case',
  request: {
    params: idParam,
    query: z.object({
      cursor: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
  },
  responses: answer<EventPage>('EventPage', 'Events in order'),
});

export function caseRoutes(app: App, office: Office): void {
  app.openapi(openDraft, async (context) => {
    const person = needPerson(context.get('person'));
    const { procedure, form, behalf } = context.req.valid('json');
    const key = context.req.valid('header')['idempotency-key'];
    const loaded = await openCase(office, person, procedure, form ?? {}, {
      ...(key ? { key } : {}),
      ...(behalf ? { behalf } : {}),
    });
    const extras = await getExtras(office.pool, loaded.record.id);
    return context.json(await showWithRows(office, () => presentCase(office, person, loaded, extras)), 201);
  });

  app.openapi(listRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const query = context.req.valid('query');
    const rows = await listCases(office.pool, person, filterOf(office, person, query));
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    const next = last ? Buffer.from(`${last.sort_due} ${last.id}`).toString('base64url') : undefined;
    const shown = await showWithRows(office, () => items.map((row) => presentRow(office, person, row)));
    return context.json({ items: shown, ...(next ? { next } : {}) }, 200);
  });

  app.openapi(countsRoute, async (context) =>
    context.json(await counts(office, needPerson(context.get('person'))), 200),
  );

  app.openapi(readRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { loaded, extras } = await getWhole(office, person, context.req.valid('param').id);
    await lookAt(office, person, loaded.record, 'case');
    return context.json(await showWithRows(office, () => presentCase(office, person, loaded, extras)), 200);
  });

  app.openapi(looksRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    const reads = ownsCase(person, record) || person.posts.some((post) => post.role === 'auditor');
    if (!reads) throw new ApiProblem('not-found');
    return context.json(await looksOf(office, record), 200);
  });

  app.openapi(eventsRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    const { cursor, limit } = context.req.valid('query');
    const rows = await readEvents(office.pool, record.id, cursor, limit + 1);
    const names = namesFor(office, person, record, (await getExtras(office.pool, record.id)).names);
    const shown = rows.slice(0, limit).map((row) => presentEvent(row, names));
    const hidden = isConcealed(worldOf(office, record.procedure, record.edition), record, person);
    const items = hidden ? withoutApplicant(record, shown) : shown;
    return context.json({ items, ...(rows.length > limit ? { next: String(items.at(-1)?.seq ?? 0) } : {}) }, 200);
  });
}
