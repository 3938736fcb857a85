/** Public notices (公示): what is up, one notice, an objection to it; and what stands around a case. */
import { createRoute, z } from '@hono/zod-openapi';
import type { CaseView } from '../../client/types.ts';
import type { CaseSurroundings, PublicNoticePage, PublicNoticeView } from '../../client/types-publicity.ts';
import { getExtras } from '../../store/case-extras.ts';
import { linkedCases } from '../../store/case-links.ts';
import { findPublicNotice, listPublicNotices } from '../../store/public-notices.ts';
import { getLoaded, openCase } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { isConcealed, mayCallBack } from '../conceal.ts';
import { type Office, worldOf } from '../office.ts';
import { presentCase } from '../present-case.ts';
import { caseNotices, linkedCase, presentNotice, presentNoticeView } from '../present-notice.ts';
import { presentTold } from '../present-told.ts';
import { ApiProblem } from '../problems.ts';
import { showWithRows } from '../rows.ts';
import { answer, created, open } from '../schemas.ts';

const idParam = z.object({ id: z.uuid() });
const listQuery = z.object({
  kind: z.enum(['proposal', 'result']).optional(),
  duty: z.string().max(60).optional(),
  q: z.string().max(100).optional(),
  cursor: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/public-notices',
  summary: 'Public notices that are up today, newest first',
  ...open,
  request: { query: listQuery },
  responses: answer<PublicNoticePage>('PublicNoticePage', 'One page'),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/public-notices/{id}',
  summary: 'One public notice with the count of its period',
  ...open,
  request: { params: idParam },
  responses: answer<PublicNoticeView>('PublicNoticeView', 'The notice; gone when its time is over'),
});

const objectRoute = createRoute({
  method: 'post',
  path: '/api/v1/public-notices/{id}/objections',
  summary: 'Open the draft of an objection to a public notice',
  request: { params: idParam },
  responses: created<CaseView>('CaseView', 'The draft'),
});

const aroundRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/surroundings',
  summary: 'Public notices of a case and the cases linked to it that I may see',
  request: { params: idParam },
  responses: answer<CaseSurroundings>('CaseSurroundings', 'Notices and linked cases'),
});

function readCursor(cursor: string | undefined) {
  if (!cursor) return undefined;
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) || !/^[0-9a-f-]{36}$/.test(id))
    throw new ApiProblem('request.malformed');
  return { at, id };
}

export function publicityRoutes(app: App, office: Office): void {
  app.openapi(listRoute, async (context) => {
    const { cursor, limit, kind, duty, q } = context.req.valid('query');
    const after = readCursor(cursor);
    const rows = await listPublicNotices(office.pool, {
      today: office.clock.today(),
      limit: limit + 1,
      ...(kind ? { kind } : {}),
      ...(duty ? { duty } : {}),
      ...(q?.trim() ? { q: q.trim() } : {}),
      ...(after ? { after } : {}),
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const next = last ? Buffer.from(`${last.published_at.toISOString()} ${last.id}`).toString('base64url') : undefined;
    return context.json({ items: items.map((row) => presentNotice(office, row)), ...(next ? { next } : {}) }, 200);
  });

  app.openapi(readRoute, async (context) => {
    const row = await findPublicNotice(office.pool, context.req.valid('param').id, office.clock.today());
    const view = row && presentNoticeView(office, row);
    if (!view) throw new ApiProblem('not-found');
    return context.json(view, 200);
  });

  app.openapi(objectRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const row = await findPublicNotice(office.pool, context.req.valid('param').id, office.clock.today());
    const service = office.book.services.objection;
    if (!row) throw new ApiProblem('not-found');
    if (row.status !== 'open') throw new ApiProblem('notice.closed');
    if (!service || !row.content?.objections) throw new ApiProblem('notice.no-objections');
    const world = worldOf(office, row.procedure, row.edition);
    const { title } = presentNotice(office, row);
    const form = {
      notice: row.id,
      noticeTitle: `${title.zh} · ${title.en}`,
      matter: row.procedure,
      unit: world.procedure.department,
      name: person.name,
    };
    const loaded = await openCase(office, person, service.procedure, form, {
      from: { case: row.case_id, kind: `objection:${row.id}` },
    });
    const extras = await getExtras(office.pool, loaded.record.id);
    return context.json(await showWithRows(office, () => presentCase(office, person, loaded, extras)), 201);
  });
  surroundingsRoute(app, office);
}

function surroundingsRoute(app: App, office: Office): void {
  app.openapi(aroundRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    const world = worldOf(office, record.procedure, record.edition);
    const rows = await linkedCases(office.pool, person, record.id);
    // A rating does not lead staff to the rater, nor the rated case to its rating, while the rater is unnamed.
    const shown = rows.filter((row) => {
      const there = worldOf(office, row.procedure, row.edition);
      return (
        !isConcealed(world, record, person) && !isConcealed(there, { ...row.record, form: {}, inputs: {} }, person)
      );
    });
    const phone = record.inputs[office.book.services.rating?.rate ?? '']?.phone;
    const told = world.procedure.conceals && typeof phone === 'string' && mayCallBack(world, record, person);
    return context.json(
      {
        notices: caseNotices(world, record),
        linked: shown.map((row) => linkedCase(office, row)),
        told: await presentTold(office, world, person, record),
        ...(told ? { contact: phone } : {}),
      },
      200,
    );
  });
}
