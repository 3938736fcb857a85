/** Papers to print: the list, and several of them as one PDF. Whoever may read a paper may print it. */
import { createRoute, z } from '@hono/zod-openapi';
import type { PapersToPrint, PaperToPrint } from '../../client/types-papers.ts';
import { ownsCase } from '../../engine/capacity.ts';
import { deliversElectronically } from '../../engine/delivery.ts';
import type { CaseRecord } from '../../engine/record.ts';
import { maskValue } from '../../language/masks.ts';
import { findPaper } from '../../store/papers.ts';
import { listPapersToPrint, type PaperToPrintRow } from '../../store/papers-to-print.ts';
import { getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { lookAt } from '../looks.ts';
import { type Office, worldOf } from '../office.ts';
import { isForApplicant, sightOf } from '../present-case.ts';
import { ApiProblem } from '../problems.ts';
import { answer, fileAnswer, jsonBody } from '../schemas.ts';

const shown = 100;
/** Read at once; those that went electronically fall out. */
const read = 400;
const most = 50;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/papers',
  summary: 'Papers to print: issued, ready, not yet handed over or sent',
  responses: answer<PapersToPrint>('PapersToPrint', 'Newest first'),
});

const batchRoute = createRoute({
  method: 'post',
  path: '/api/v1/papers/batch',
  summary: 'Several papers as one PDF for the printer',
  request: { body: jsonBody(z.object({ ids: z.array(z.uuid()).min(1).max(most) })) },
  responses: fileAnswer('Each paper begins on a new sheet', ['application/pdf']),
});

function present(office: Office, row: PaperToPrintRow, clear: boolean): PaperToPrint {
  const paper = worldOf(office, row.procedure, row.edition).procedure.papers[row.paper];
  return {
    id: row.id,
    paper: row.paper,
    kind: paper?.kind ?? 'letter',
    title: paper?.title ?? { zh: row.paper, en: row.paper },
    number: row.number,
    issuedOn: row.issued_on,
    status: row.status,
    ready: true,
    url: `/api/v1/papers/${row.id}.pdf`,
    caseId: row.case_id,
    caseNumber: row.case_number,
    applicant: clear ? row.name : maskValue('name', row.name),
  };
}

export function printingRoutes(app: App, office: Office): void {
  app.openapi(listRoute, async (context) => {
    const person = needPerson(context.get('person'));
    if (person.posts.length === 0) return context.json({ items: [], more: false }, 200);
    const rows = await listPapersToPrint(office.pool, person, read);
    const items = rows.flatMap((row) => {
      const world = worldOf(office, row.procedure, row.edition);
      const record = { ...(row.record as CaseRecord), form: {}, inputs: {} }; // the record as append_case keeps it
      const kind = world.procedure.papers[row.paper]?.kind ?? 'letter';
      const served =
        row.consented && isForApplicant(world, row.paper) && deliversElectronically(kind, row.result_method);
      return served || ownsCase(person, record)
        ? []
        : [present(office, row, sightOf(world, record, person) === 'handler')];
    });
    return context.json({ items: items.slice(0, shown), more: items.length > shown || rows.length === read }, 200);
  });

  app.openapi(batchRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const files: Uint8Array[] = [];
    for (const id of new Set(context.req.valid('json').ids)) {
      const paper = await findPaper(office.pool, id);
      if (!paper) throw new ApiProblem('not-found');
      const { record } = await getLoaded(office, person, paper.case_id);
      const world = worldOf(office, record.procedure, record.edition);
      if (ownsCase(person, record) && !isForApplicant(world, paper.paper)) throw new ApiProblem('not-found');
      if (paper.content === null) throw new ApiProblem('paper.erased');
      if (!paper.file) throw new ApiProblem('paper.not-ready');
      await lookAt(office, person, record, `paper.${paper.paper}`);
      files.push(await office.files.read(paper.file));
    }
    const { joinPdfs } = await import('../print-papers.ts'); // with a PDF library that the start needs not wait for
    return context.body(new Uint8Array(await joinPdfs(files)).buffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''papers.pdf",
      'cache-control': 'private, no-store',
    });
  });
}
