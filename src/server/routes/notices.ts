/** What the office told me, or the posts I hold. */
import { createRoute, z } from '@hono/zod-openapi';
import type { NoticeView } from '../../client/types.ts';
import { listNotices, type NoticeRow } from '../../store/notices.ts';
import { postKeys } from '../../store/viewer.ts';
import { type App, needPerson } from '../app.ts';
import { inBeijing } from '../clock.ts';
import type { Office } from '../office.ts';
import { answer } from '../schemas.ts';

const notices = createRoute({
  method: 'get',
  path: '/api/v1/notices',
  summary: 'What the office told me, newest first',
  request: {
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20), case: z.uuid().optional() }),
  },
  responses: answer<NoticeView[]>('NoticeView[]', 'Notices'),
});

const present = (office: Office, row: NoticeRow): NoticeView => ({
  id: row.id,
  caseId: row.case_id,
  number: row.number,
  procedure: {
    id: row.procedure,
    title: office.book.procedures.get(row.procedure)?.title ?? { zh: row.procedure, en: row.procedure },
  },
  text: { zh: row.text_zh, en: row.text_en },
  received: row.received,
  at: inBeijing(row.at),
});

export function noticeRoutes(app: App, office: Office): void {
  app.openapi(notices, async (context) => {
    const person = needPerson(context.get('person'));
    const mandates = (person.mandates ?? []).map((mandate) => mandate.id);
    const { limit, case: caseId } = context.req.valid('query');
    const rows = await listNotices(office.pool, postKeys(person), mandates, limit, caseId);
    return context.json(
      rows.map((row) => present(office, row)),
      200,
    );
  });
}
