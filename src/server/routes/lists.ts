/** Lists of a form as tables: an empty one to fill in, and the import of a filled one. */
import { createRoute, z } from '@hono/zod-openapi';
import type { ImportResult } from '../../client/types-import.ts';
import { importColumns } from '../../language/import/columns.ts';
import { getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { spreadsheet } from '../export-table.ts';
import { departmentsOf, importList, listField, savingAct } from '../import/import-list.ts';
import { templateBook } from '../import/write-book.ts';
import { type Office, worldOf } from '../office.ts';
import { ApiProblem, langOf } from '../problems.ts';
import { withRows } from '../rows.ts';
import { answer, fileAnswer } from '../schemas.ts';

const params = z.object({ id: z.string(), field: z.string().max(80) });

/** Described only: the handler reads the form itself. */
const table = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['file'],
        properties: {
          file: { type: 'string' as const, format: 'binary', description: 'XLSX or CSV, 5 MB, 2,000 lines' },
          mode: { type: 'string' as const, enum: ['append', 'replace'], default: 'append' },
        },
      },
    },
  },
};

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/lists/{field}/import',
  summary: 'Import a table into a list of the form: good lines are saved, bad ones come back with what is wrong',
  request: { params, query: z.object({ preview: z.enum(['true', 'false']).optional() }) },
  requestBody: table,
  responses: answer<ImportResult>('ImportResult', 'What became of each line'),
});

const templateRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/lists/{field}/template.xlsx',
  summary: 'An empty table for a list of the form, with headings, hints and choices',
  request: { params, query: z.object({ lang: z.enum(['zh', 'en']).optional() }) },
  responses: fileAnswer('XLSX', [spreadsheet]),
});

export function listRoutes(app: App, office: Office): void {
  app.openapi(importRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, field } = context.req.valid('param');
    const form = await context.req.formData().catch(() => {
      throw new ApiProblem('request.malformed');
    });
    const file = form.get('file');
    const mode = form.get('mode') ?? 'append';
    if (!(file instanceof File) || (mode !== 'append' && mode !== 'replace')) throw new ApiProblem('request.malformed');
    const preview = context.req.valid('query').preview === 'true';
    return context.json(
      await importList(office, person, { id, field, file, mode, preview, lang: langOf(context) }),
      200,
    );
  });

  app.openapi(templateRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, field } = context.req.valid('param');
    const { record } = await getLoaded(office, person, id);
    const world = worldOf(office, record.procedure, record.edition);
    const list = listField(world, field);
    await withRows(office, () => savingAct(office, world, record, person));
    const lang = context.req.valid('query').lang ?? langOf(context);
    const bytes = await templateBook(list, importColumns(list), departmentsOf(office), lang);
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': spreadsheet,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${list.label[lang]}.xlsx`)}`,
    });
  });
}
