/** Files that come in (materials) and papers that go out. */
import { createHash, randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { FileView } from '../../client/types.ts';
import { ownsCase } from '../../engine/capacity.ts';
import type { CaseEvent } from '../../engine/events.ts';
import { evolve } from '../../engine/evolve.ts';
import { refusalOf } from '../../engine/permitted.ts';
import type { Actor, CaseRecord } from '../../engine/record.ts';
import type { PaperStatus } from '../../papers/types.ts';
import { appendCase } from '../../store/append-case.ts';
import { addFile, listFiles, removeFile } from '../../store/files.ts';
import { type LoadedCase, lockCase } from '../../store/load-case.ts';
import { findPaper } from '../../store/papers.ts';
import { type Connection, transaction } from '../../store/pool.ts';
import { act, getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { noteRead } from '../deliveries.ts';
import { issuedData, layoutData } from '../jobs/render-paper.ts';
import { lookAt } from '../looks.ts';
import { type Office, worldOf } from '../office.ts';
import { isForApplicant } from '../present-case.ts';
import { ApiProblem } from '../problems.ts';
import { projectCase } from '../project-case.ts';
import { withRows } from '../rows.ts';
import { created, fileAnswer, jsonBody, valuesSchema } from '../schemas.ts';
import { acceptedTypes, maxFileBytes, needRoom, paperPolicy, readUpload, safeName, servedInert } from '../uploads.ts';

const params = z.object({ id: z.string(), key: z.string() });
const fileParams = params.extend({ file: z.string() });
/** Described only: the handler reads the form itself, so that a large file is refused before it is parsed. */
const upload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        properties: {
          file: { type: 'string' as const, format: 'binary' },
          atCounter: { type: 'string' as const, enum: ['true', 'false'] },
        },
      },
    },
  },
};

/**
 * May this person change the material now? Whoever may take an act that edits, or that adds this document; what is promised for the
 * counter is not added.
 */
function needEditable(office: Office, actor: Actor, record: CaseRecord, material: string, promised = false): void {
  const world = worldOf(office, record.procedure, record.edition);
  if (!world.procedure.materials.some((entry) => entry.key === material)) throw new ApiProblem('not-found');
  const editing = Object.entries(world.procedure.actions).filter(
    ([, action]) => action.edits || (!promised && action.adds?.includes(material)),
  );
  if (!editing.some(([id]) => refusalOf(world, record, id, actor, office.book.nameWho) === undefined))
    throw new ApiProblem('case.not-editable');
}

/** Adds an event of a file without an act: the version stays, the event number grows. Several at once wait for each other. */
async function appendFileEvent(
  office: Office,
  actor: Actor,
  id: string,
  material: string,
  event: CaseEvent,
  also: (connection: Connection) => Promise<void>,
): Promise<LoadedCase> {
  await getLoaded(office, actor, id); // strangers find nothing, and hold nothing up
  return transaction(office.pool, async (connection) => {
    await lockCase(connection, id);
    const loaded = await getLoaded(office, actor, id, connection);
    await withRows(office, () =>
      needEditable(office, actor, loaded.record, material, event.kind === 'counterPromised'),
    );
    const record = evolve(loaded.record, event);
    const world = worldOf(office, record.procedure, record.edition);
    const decision = { events: [event], values: [], record, needs: [], papers: [], rows: [], notices: [] };
    await appendCase(connection, {
      decision,
      projection: await withRows(office, () => projectCase(world, record)),
      at: world.at,
      person: actor.id,
      expected: record.version,
      expectedSeq: loaded.seq,
    });
    await also(connection);
    return { ...loaded, record };
  });
}

const previewBody = z.object({
  action: z.string().max(80),
  input: valuesSchema.optional(),
  form: valuesSchema.optional(),
  version: z.number().int().min(0),
  paper: z.string().max(80).optional(),
});

const handIn = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/materials/{key}',
  summary: 'Hand in a document, or promise it for the counter',
  request: { params },
  requestBody: upload,
  responses: created<FileView>('FileView', 'Received'),
});

const previewPaper = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/papers/preview',
  summary: 'A paper as an act would issue it, marked as a preview',
  request: { params: z.object({ id: z.string() }), body: jsonBody(previewBody) },
  responses: fileAnswer('PDF', ['application/pdf']),
});

const takeBack = createRoute({
  method: 'delete',
  path: '/api/v1/cases/{id}/materials/{key}/{file}',
  summary: 'Take a document back',
  request: { params: fileParams },
  responses: { 204: { description: 'Removed' } },
});

const readDocument = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/materials/{key}/{file}',
  summary: 'A document as it was handed in',
  request: { params: fileParams },
  responses: fileAnswer('The bytes', acceptedTypes),
});

const readPaper = createRoute({
  method: 'get',
  path: '/api/v1/papers/{file}',
  summary: 'An issued paper as PDF/A: /papers/{id}.pdf; one without effect carries a mark across its pages',
  request: {
    params: z.object({ file: z.string().regex(/^[0-9a-f-]{36}\.pdf$/) }),
    /** The file as it was sealed, also where the paper has no effect any more. */
    query: z.object({ original: z.enum(['true', 'false']).optional() }),
  },
  responses: fileAnswer('PDF/A', ['application/pdf']),
});

function uploadRoute(app: App, office: Office): void {
  app.openapi(handIn, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, key } = context.req.valid('param');
    if (Number(context.req.header('content-length') ?? 0) > maxFileBytes + 100_000) throw new ApiProblem('file.size');
    const form = await context.req.formData().catch(() => {
      throw new ApiProblem('request.malformed');
    });
    const given = form.get('file');
    const on = office.clock.today();
    if (!(given instanceof File) || given.size === 0) {
      const promised = form.get('atCounter') === 'true';
      await appendFileEvent(
        office,
        person,
        id,
        key,
        { kind: 'counterPromised', material: key, promised },
        async () => undefined,
      );
      return context.json({ id: '', name: '', type: '', size: 0, receivedOn: on, by: person.name, url: '' }, 201);
    }
    // Refused before the bytes are read and kept, where it can be.
    const { record } = await getLoaded(office, person, id);
    await withRows(office, () => needEditable(office, person, record, key));
    needRoom(await listFiles(office.pool, id), key, given.size);
    const { bytes, type } = await readUpload(given);
    const file = {
      id: randomUUID(),
      caseId: id,
      material: key,
      name: safeName(given.name),
      type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      on,
      by: person.id,
    };
    await office.files.write(file.id, bytes);
    await appendFileEvent(
      office,
      person,
      id,
      key,
      { kind: 'fileReceived', material: key, file: file.id, by: person.id, on },
      (connection) => addFile(connection, file),
    );
    return context.json(
      {
        id: file.id,
        name: file.name,
        type,
        size: file.size,
        receivedOn: on,
        by: person.name,
        url: `/api/v1/cases/${id}/materials/${key}/${file.id}`,
      },
      201,
    );
  });
}

function previewRoute(app: App, office: Office): void {
  app.openapi(previewPaper, async (context) => {
    const person = needPerson(context.get('person'));
    const given = context.req.valid('json');
    const { papers = [] } = await act(office, person, context.req.valid('param').id, {
      action: given.action,
      input: given.input ?? {},
      version: given.version,
      preview: true,
      ...(given.form ? { form: given.form } : {}),
    });
    const paper = papers.find((entry) => given.paper === undefined || entry.paper === given.paper);
    if (!paper) throw new ApiProblem('not-found');
    const bytes = await office.papers.render({
      // A draft has no number: it takes one when it is issued.
      ...layoutData(office, { ...paper.content, number: '' }),
      status: 'draft',
    });
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
    });
  });
}

export function documentRoutes(app: App, office: Office): void {
  uploadRoute(app, office);
  previewRoute(app, office);

  app.openapi(takeBack, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, key, file } = context.req.valid('param');
    const { record } = await getLoaded(office, person, id);
    if (!record.materials[key]?.files.some((entry) => entry.id === file)) throw new ApiProblem('not-found');
    await appendFileEvent(office, person, id, key, { kind: 'fileRemoved', material: key, file }, (connection) =>
      removeFile(connection, id, file),
    );
    await office.files.remove(file);
    return context.body(null, 204);
  });

  app.openapi(readDocument, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, key, file } = context.req.valid('param');
    const { record } = await getLoaded(office, person, id);
    const row = (await listFiles(office.pool, id)).find((entry) => entry.id === file && entry.material === key);
    if (!row) throw new ApiProblem('not-found');
    await lookAt(office, person, record, `material.${key}`);
    const bytes = await office.files.read(file);
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': row.type,
      ...servedInert(context, row.name, row.type),
      'cache-control': 'private, no-store',
    });
  });

  app.openapi(readPaper, async (context) => {
    const person = needPerson(context.get('person'));
    const paper = await findPaper(office.pool, context.req.valid('param').file.replace('.pdf', ''));
    if (!paper) throw new ApiProblem('not-found');
    const { record } = await getLoaded(office, person, paper.case_id);
    const world = worldOf(office, record.procedure, record.edition);
    if (ownsCase(person, record) && !isForApplicant(world, paper.paper)) throw new ApiProblem('not-found');
    if (paper.content === null) throw new ApiProblem('paper.erased');
    if (!paper.file) throw new ApiProblem('paper.not-ready');
    await lookAt(office, person, record, `paper.${paper.paper}`);
    await noteRead(office, person, record, paper);
    const data = issuedData(office, paper);
    const marked = paper.status !== 'valid' && context.req.valid('query').original !== 'true' && data;
    // A void paper keeps its number and says so (0 §10 N2); the sealed file itself never changes.
    const bytes = marked
      ? await office.papers.render({ ...marked, status: paper.status as PaperStatus }) // not valid, so one of the marks
      : await office.files.read(paper.file);
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${paper.number}.pdf`)}`,
      'content-security-policy': paperPolicy,
      'cache-control': 'private, no-store',
    });
  });
}
