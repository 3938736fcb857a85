/** The table of powers: who may do what in which state, generated from the definitions; filtered, and as a file. */
import { createRoute, z } from '@hono/zod-openapi';
import type { PowerPage, PowerRow } from '../../client/types-admin.ts';
import { roles } from '../../language/action.ts';
import type { Lang } from '../../language/text.ts';
import { addAdminEvent } from '../../store/admin-events.ts';
import { listHolders } from '../../store/post-holders.ts';
import { needRole, powerRoles } from '../admin.ts';
import type { App } from '../app.ts';
import { spreadsheet, type Table, tableFile } from '../export-table.ts';
import type { Office } from '../office.ts';
import { powerTable } from '../powers.ts';
import { answer, fileAnswer } from '../schemas.ts';

const query = z.object({
  procedure: z.string().max(60).optional(),
  role: z.enum(roles).optional(),
  body: z.string().max(30).optional(),
  state: z.string().max(60).optional(),
  person: z.uuid().optional(),
  cursor: z
    .string()
    .regex(/^\d{1,7}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  format: z.enum(['json', 'csv', 'xlsx']).optional(),
  lang: z.enum(['zh', 'en']).optional(),
});

const page = answer<PowerPage>('PowerPage', 'One page, or the whole table as a file');

const read = createRoute({
  method: 'get',
  path: '/api/v1/powers',
  summary: 'Procedure × state × action × post, with the people behind it today; also as CSV and XLSX',
  request: { query },
  responses: {
    200: { ...page[200], content: { ...page[200].content, ...fileAnswer('', ['text/csv', spreadsheet])[200].content } },
  },
});

const exportLimit = 50_000;

const heads: { readonly [lang in Lang]: readonly string[] } = {
  zh: ['事项', '状态', '操作', '岗位', '办过这些不得再办', '今天的人'],
  en: ['Procedure', 'State', 'Action', 'Post', 'Not after having done', 'People today'],
};

const person = (holder: NonNullable<PowerRow['holders']>[number], lang: Lang): string =>
  holder.away
    ? `${holder.name}${lang === 'zh' ? `（不在岗，${holder.away.deputy}代）` : ` (away, ${holder.away.deputy} stands in)`}`
    : holder.name;

const tableOf = (rows: readonly PowerRow[], lang: Lang): Table => ({
  title: lang === 'zh' ? '权限表' : 'Powers',
  head: heads[lang],
  rows: rows.map((row) => [
    row.procedure.title[lang],
    row.state.title[lang],
    row.action.title[lang],
    row.who.title[lang],
    row.notAfter.map((text) => text[lang]).join(lang === 'zh' ? '、' : ', '),
    (row.holders ?? []).map((holder) => person(holder, lang)).join(lang === 'zh' ? '、' : ', '),
  ]),
});

export function powerRoutes(app: App, office: Office): void {
  app.openapi(read, async (context) => {
    const reader = needRole(context.get('person'), powerRoles);
    const { cursor, limit, format, lang = 'zh', ...filter } = context.req.valid('query');
    const today = office.clock.today();
    const holders = await listHolders(office.pool, today, today);
    if (format === 'csv' || format === 'xlsx') {
      const { rows } = powerTable(office, filter, holders, { from: 0, limit: exportLimit });
      await addAdminEvent(office.pool, {
        at: office.clock.now(),
        kind: 'exported',
        by: reader.id,
        subject: 'powers',
        detail: { rows: String(rows.length), format },
      });
      const file = await tableFile(tableOf(rows, lang), `powers-${today}`, format);
      return context.body(file.body, 200, file.headers) as never; // a file, not the page
    }
    const from = Number(cursor ?? 0);
    const { rows, total } = powerTable(office, filter, holders, { from, limit });
    const next = from + rows.length;
    return context.json({ items: rows, total, ...(next < total ? { next: String(next) } : {}) }, 200);
  });
}
