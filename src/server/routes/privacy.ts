/** One's own data: whole values with a reason, copies of everything, legal holds. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { DataExportView, HoldView, UnmaskAnswer } from '../../client/types-privacy.ts';
import type { Refusal } from '../../language/refusal.ts';
import { addExport, type ExportRow, findExport, listExports } from '../../store/data-exports.ts';
import { findByNumber } from '../../store/erase-values.ts';
import { addHold, findHold, type HoldRow, listHolds, releaseHold } from '../../store/holds.ts';
import { findByLogin, type Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import { inBeijing } from '../clock.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, daySchema, fileAnswer, jsonBody } from '../schemas.ts';
import { unmask } from '../unmask.ts';

const shown = 200;
const shownExports = 20;
const idParam = z.object({ id: z.string().max(60) });

const unmaskRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/unmask',
  summary: 'One masked value, whole; the reason is logged and shown to the applicant',
  request: { params: idParam, body: jsonBody(z.object({ path: z.string().max(120), reason: z.string().max(400) })) },
  responses: answer<UnmaskAnswer>('UnmaskAnswer', 'The value, once'),
});

const holdList = createRoute({
  method: 'get',
  path: '/api/v1/holds',
  summary: 'Legal holds, running ones first',
  responses: answer<HoldView[]>('HoldView[]', 'Holds'),
});

const holdAdd = createRoute({
  method: 'post',
  path: '/api/v1/holds',
  summary: 'Put a case, or all cases of a person, under a legal hold',
  request: {
    body: jsonBody(
      z.object({
        case: z.string().max(40).optional(),
        person: z.string().max(200).optional(),
        ground: z.string().max(1000),
        until: daySchema,
      }),
    ),
  },
  responses: created<HoldView>('HoldView', 'The hold'),
});

const holdRelease = createRoute({
  method: 'post',
  path: '/api/v1/holds/{id}/release',
  summary: 'Release a legal hold, with the reason',
  request: { params: idParam, body: jsonBody(z.object({ reason: z.string().max(1000) })) },
  responses: answer<HoldView>('HoldView', 'The hold, released'),
});

const exportList = createRoute({
  method: 'get',
  path: '/api/v1/me/exports',
  summary: 'Copies of my data that I asked for, newest first',
  responses: answer<DataExportView[]>('DataExportView[]', 'Copies'),
});

const exportAsk = createRoute({
  method: 'post',
  path: '/api/v1/me/exports',
  summary: 'Ask for a copy of everything about me; a job makes it',
  responses: created<DataExportView>('DataExportView', 'On its way'),
});

const exportFile = createRoute({
  method: 'get',
  path: '/api/v1/me/exports/{file}',
  summary: 'The copy as a ZIP file',
  request: { params: z.object({ file: z.string().regex(/^[0-9a-f-]{36}\.zip$/) }) },
  responses: fileAnswer('The archive', ['application/zip']),
});

/** Auditor, legality reviewer of the policy department, director: who may order and lift a hold. */
function needKeeper(person: Person | undefined): Person {
  const found = needPerson(person);
  const may = found.posts.some(
    ({ role, body }) => role === 'auditor' || (role === 'legal' && body === 'd2') || role === 'director',
  );
  if (!may) throw new ApiProblem(found.kind === 'applicant' ? 'not-found' : 'act.not-yours');
  return found;
}

const wrong = (path: string, zh: string, en: string, zhRemedy: string, enRemedy: string): Refusal => ({
  code: `hold.${path}`,
  path,
  text: { zh, en },
  remedy: { zh: zhRemedy, en: enRemedy },
  severity: 'block',
  scope: 'input',
});

const view = (row: HoldRow): HoldView => ({
  id: row.id,
  ...(row.case_id && row.number ? { case: { id: row.case_id, number: row.number } } : {}),
  ...(row.person_id ? { person: { id: row.person_id, name: row.person_name ?? '' } } : {}),
  ground: row.ground,
  setBy: row.set_by,
  setOn: row.set_on,
  until: row.until_day,
  ...(row.released_on
    ? {
        released: {
          on: row.released_on,
          reason: row.release_reason ?? '',
          ...(row.released_by ? { by: row.released_by } : {}),
        },
      }
    : {}),
});

const exportView = (row: ExportRow): DataExportView => ({
  id: row.id,
  askedAt: inBeijing(row.asked_at),
  status: row.status,
  done: row.done,
  total: row.total,
  ...(row.size ? { size: Number(row.size) } : {}),
  ...(row.expires_on ? { expiresOn: row.expires_on } : {}),
  ...(row.status === 'ready' ? { url: `/api/v1/me/exports/${row.id}.zip` } : {}),
});

interface GivenHold {
  case?: string | undefined;
  person?: string | undefined;
  ground: string;
  until: string;
}

/** What is held, or every field to mend. */
async function heldThing(office: Office, given: GivenHold): Promise<{ caseId: string } | { person: string }> {
  const errors: Refusal[] = [];
  const number = given.case?.trim() ?? '';
  const login = given.person?.trim() ?? '';
  if ((number === '') === (login === ''))
    errors.push(
      wrong(
        'case',
        '填办件编号或账号，只填一项',
        'Give a case number or a login, one of them',
        '留一项，清空另一项。',
        'Keep one, empty the other.',
      ),
    );
  if ([...given.ground.trim()].length < 4)
    errors.push(
      wrong(
        'ground',
        '依据至少4个字',
        'The ground has at least 4 characters',
        '写明保全的依据和事由。',
        'State the ground and the matter.',
      ),
    );
  if (given.until < office.clock.today())
    errors.push(
      wrong('until', '截止日已过', 'The last day has passed', '填今天或以后的日期。', 'Enter today or a later day.'),
    );
  const found = number !== '' ? await findByNumber(office.pool, number) : undefined;
  const person =
    number === '' && login !== '' ? await findByLogin(office.pool, login, office.clock.today()) : undefined;
  if (number !== '' && !found)
    errors.push(wrong('case', '没有这个办件', 'There is no such case', '核对办件编号。', 'Check the number.'));
  if (number === '' && login !== '' && !person)
    errors.push(wrong('person', '没有这个账号', 'There is no such login', '核对账号。', 'Check the login.'));
  if (errors.length > 0) throw new ApiProblem('act.input', undefined, errors);
  return found ? { caseId: found.id } : { person: person?.id ?? '' };
}

function holdRoutes(app: App, office: Office): void {
  app.openapi(holdList, async (context) => {
    needKeeper(context.get('person'));
    return context.json((await listHolds(office.pool, shown)).map(view), 200);
  });

  app.openapi(holdAdd, async (context) => {
    const person = needKeeper(context.get('person'));
    const given = context.req.valid('json');
    const held = await heldThing(office, given);
    const id = randomUUID();
    await addHold(office.pool, {
      id,
      ...held,
      ground: given.ground.trim(),
      by: person.id,
      on: office.clock.today(),
      until: given.until,
      at: office.clock.now(),
    });
    const row = await findHold(office.pool, id);
    if (!row) throw new ApiProblem('not-found');
    return context.json(view(row), 201);
  });

  app.openapi(holdRelease, async (context) => {
    const person = needKeeper(context.get('person'));
    const { id } = context.req.valid('param');
    const reason = context.req.valid('json').reason.trim();
    if ([...reason].length < 4)
      throw new ApiProblem('act.input', undefined, [
        wrong(
          'reason',
          '理由至少4个字',
          'The reason has at least 4 characters',
          '写明为什么解除。',
          'Say why it is released.',
        ),
      ]);
    const before = /^[0-9a-f-]{36}$/.test(id) ? await findHold(office.pool, id) : undefined;
    if (!before) throw new ApiProblem('not-found');
    const done = await releaseHold(office.pool, { id, by: person.id, on: office.clock.today(), reason });
    if (!done) throw new ApiProblem('hold.released');
    return context.json(view((await findHold(office.pool, id)) ?? before), 200);
  });
}

function exportRoutes(app: App, office: Office): void {
  app.openapi(exportList, async (context) => {
    const person = needPerson(context.get('person'));
    return context.json((await listExports(office.pool, person.id, shownExports)).map(exportView), 200);
  });

  app.openapi(exportAsk, async (context) => {
    const person = needPerson(context.get('person'));
    const id = randomUUID();
    if (!(await addExport(office.pool, { id, person: person.id, at: office.clock.now() })))
      throw new ApiProblem('export.waiting');
    const row = await findExport(office.pool, id);
    if (!row) throw new ApiProblem('not-found');
    return context.json(exportView(row), 201);
  });

  app.openapi(exportFile, async (context) => {
    const person = needPerson(context.get('person'));
    const id = context.req.valid('param').file.replace('.zip', '');
    const row = await findExport(office.pool, id);
    if (!row || row.person_id !== person.id || row.status === 'waiting') throw new ApiProblem('not-found');
    if (row.status === 'expired' || (row.expires_on ?? '') < office.clock.today())
      throw new ApiProblem('export.expired');
    const bytes = await office.files.read(id);
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="my-data-${office.clock.today()}.zip"`,
      'cache-control': 'private, no-store',
    });
  });
}

export function privacyRoutes(app: App, office: Office): void {
  app.openapi(unmaskRoute, async (context) => {
    const person = needPerson(context.get('person'));
    return context.json(await unmask(office, person, context.req.valid('param').id, context.req.valid('json')), 200);
  });
  holdRoutes(app, office);
  exportRoutes(app, office);
}
