/** Cases that the office opens itself: what somebody may open, and lines that are scanned for an act. */
import { createRoute, z } from '@hono/zod-openapi';
import type { OpeningView, ScanView } from '../../client/types-openings.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { openingsFor } from '../openings.ts';
import { scanLines } from '../scan.ts';
import { answer, jsonBody } from '../schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/api/v1/openings',
  summary:
    'Procedures that I may open for the office, or at the counter for somebody; with a search in Chinese, English or pinyin',
  request: {
    query: z.object({ q: z.string().max(100).optional(), at: z.enum(['office', 'counter']).default('office') }),
  },
  responses: answer<OpeningView[]>('OpeningView[]', 'Procedures'),
});

const scan = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/scans',
  summary: 'Judge scanned numbers or zones for a field of an act; nothing is kept',
  request: {
    params: z.object({ id: z.string() }),
    body: jsonBody(
      z.object({
        action: z.string().max(80),
        field: z.string().max(80),
        text: z.string(),
        /** What is left goes out as a file in this format: noted like the export of a register. */
        exported: z.enum(['csv']).optional(),
      }),
    ),
  },
  responses: answer<ScanView>('ScanView', 'Each line with its mark, and what is still to be read'),
});

export function openingRoutes(app: App, office: Office): void {
  app.openapi(list, (context) => {
    const { q, at } = context.req.valid('query');
    return context.json(openingsFor(office, needPerson(context.get('person')), at, q), 200);
  });

  app.openapi(scan, async (context) => {
    const person = needPerson(context.get('person'));
    const view = await scanLines(office, person, context.req.valid('param').id, context.req.valid('json'));
    return context.json(view, 200);
  });
}
