/** The power of attorney of a mandate (授权委托书): handed in with its own last day, read by both sides and by whoever handles the case. */
import { createHash, randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { isIsoDate } from '../../calendar/arithmetic.ts';
import type { MandateView } from '../../client/types-people.ts';
import { findDeed, putDeed } from '../../store/mandate-deeds.ts';
import type { Person } from '../../store/people.ts';
import { getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { isConcealed } from '../conceal.ts';
import { lookAt } from '../looks.ts';
import type { Office } from '../office.ts';
import { worldOf } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { created, fileAnswer } from '../schemas.ts';
import { acceptedTypes, maxFileBytes, readUpload, safeName, servedInert } from '../uploads.ts';
import { getMandate } from './mandates.ts';

const params = z.object({ id: z.uuid() });

/** Described only: the handler reads the form itself, so that a large file is refused before it is parsed. */
const upload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['file', 'until'],
        properties: {
          file: { type: 'string' as const, format: 'binary' },
          until: { type: 'string' as const, format: 'date', description: 'The last day that the paper names' },
        },
      },
    },
  },
};

const handIn = createRoute({
  method: 'post',
  path: '/api/v1/mandates/{id}/power-of-attorney',
  summary: 'Put the power of attorney on file; the mandate ends no later than the paper',
  request: { params },
  requestBody: upload,
  responses: created<MandateView>('MandateView', 'The mandate'),
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/mandates/{id}/power-of-attorney',
  summary: 'The power of attorney, for both sides, and for whoever sees the case in which the agent acted',
  request: { params, query: z.object({ case: z.uuid().optional() }) },
  responses: fileAnswer('The bytes', acceptedTypes),
});

/** Both sides read it; whoever handles a case reads it where somebody acted there by this mandate, and the look is noted. */
async function needReader(office: Office, person: Person, id: string, caseId: string | undefined): Promise<void> {
  if (caseId === undefined) {
    await getMandate(office, person, id);
    return;
  }
  const { record } = await getLoaded(office, person, caseId);
  const concealed = isConcealed(worldOf(office, record.procedure, record.edition), record, person);
  if (concealed || !record.acts.some((act) => act.mandate === id)) throw new ApiProblem('not-found');
  await lookAt(office, person, record, 'power-of-attorney');
}

export function mandateDeedRoutes(app: App, office: Office): void {
  app.openapi(handIn, async (context) => {
    const person = needPerson(context.get('person'));
    const { id } = context.req.valid('param');
    if (Number(context.req.header('content-length') ?? 0) > maxFileBytes + 100_000) throw new ApiProblem('file.size');
    const { side } = await getMandate(office, person, id);
    const form = await context.req.formData().catch(() => {
      throw new ApiProblem('request.malformed');
    });
    const [file, until] = [form.get('file'), form.get('until')];
    if (!(file instanceof File) || file.size === 0) throw new ApiProblem('request.malformed');
    const on = office.clock.today();
    if (typeof until !== 'string' || !isIsoDate(until) || until < on) throw new ApiProblem('mandate.deed');
    const { bytes, type } = await readUpload(file);
    const deed = {
      file: randomUUID(),
      name: safeName(file.name),
      type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      until,
      by: person.id,
      on,
      replaces: side === 'given',
    };
    await office.files.write(deed.file, bytes);
    const put = await putDeed(office.pool, id, deed);
    const gone = put ? put.replaced : deed.file;
    if (gone) await office.files.remove(gone);
    if (!put) throw new ApiProblem('mandate.deed-there');
    return context.json(await getMandate(office, person, id), 201);
  });

  app.openapi(read, async (context) => {
    const person = needPerson(context.get('person'));
    const { id } = context.req.valid('param');
    await needReader(office, person, id, context.req.valid('query').case);
    const deed = await findDeed(office.pool, id);
    if (!deed) throw new ApiProblem('not-found');
    const bytes = await office.files.read(deed.file);
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': deed.type,
      ...servedInert(context, deed.name, deed.type),
      'cache-control': 'private, no-store',
    });
  });
}
