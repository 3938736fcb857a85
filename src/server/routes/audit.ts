/** The audit: every log as one, by person, case, day and kind; exported with the purpose named. Never contents. */
import { createRoute, z } from '@hono/zod-openapi';
import type { AuditPage, AuditRow } from '../../client/types-admin.ts';
import { maskValue } from '../../language/masks.ts';
import type { Lang, Text } from '../../language/text.ts';
import { addAdminEvent } from '../../store/admin-events.ts';
import { type AuditFilter, type AuditLine, listAudit } from '../../store/audit.ts';
import { auditRoles, fieldProblem, holds, needRole } from '../admin.ts';
import type { App } from '../app.ts';
import { auditWhat } from '../audit-words.ts';
import { inBeijing } from '../clock.ts';
import { spreadsheet, type Table, tableFile } from '../export-table.ts';
import type { Office } from '../office.ts';
import { postTitle } from '../present-organisation.ts';
import { answer, daySchema, fileAnswer, jsonBody } from '../schemas.ts';

const kinds = ['look', 'act', 'identity', 'admin', 'setting', 'export'] as const;
const filterShape = {
  kind: z.enum(kinds).optional(),
  person: z.uuid().optional(),
  number: z.string().trim().max(40).optional(),
  from: daySchema.optional(),
  until: daySchema.optional(),
};

const read = createRoute({
  method: 'get',
  path: '/api/v1/audit',
  summary: 'Looks, acts, identity, administration, settings and exports, newest first; at most a year at once',
  request: {
    query: z.object({
      ...filterShape,
      cursor: z
        .string()
        .regex(/^[\d :.+-]{19,40}\|[a-z0-9-]{3,70}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answer<AuditPage>('AuditPage', 'One page'),
});

const exporting = createRoute({
  method: 'post',
  path: '/api/v1/audit/export',
  summary: 'The audit as a file; the purpose is kept with who took it',
  request: {
    body: jsonBody(
      z.object({
        ...filterShape,
        purpose: z.string().trim().min(4).max(400),
        format: z.enum(['csv', 'xlsx']),
        lang: z.enum(['zh', 'en']).default('zh'),
      }),
    ),
  },
  responses: fileAnswer('The file', ['text/csv', spreadsheet]),
});

const exportLimit = 50_000;

type Given = { [key in keyof typeof filterShape]?: string | undefined };

/** The last 30 days unless days are named; a year at most. */
function filterOf(office: Office, given: Given): Omit<AuditFilter, 'limit'> {
  const until = given.until ?? office.clock.today();
  const from = given.from ?? Temporal.PlainDate.from(until).subtract({ days: 30 }).toString();
  const earliest = Temporal.PlainDate.from(until).subtract({ years: 1 }).toString();
  if (from > until || from < earliest)
    throw fieldProblem(
      'from',
      { zh: '起止日不对，或超过一年', en: 'The days are the wrong way round, or more than a year apart' },
      { zh: '起日不晚于止日，一次最多查一年。', en: 'First day not after the last; a year at most at once.' },
    );
  return {
    kinds: given.kind ? [given.kind] : kinds,
    person: given.person,
    number: given.number ? given.number.toUpperCase() : undefined,
    from,
    until,
  };
}

const nameOf = (name: string | null, kind: string | null): string =>
  name === null ? '' : kind === 'applicant' ? maskValue('name', name) : name;

/** @param whole false for administrators: they see no case's content, so neither acts nor papers by name */
function present(office: Office, line: AuditLine, whole: boolean): AuditRow {
  const post: Text | undefined =
    line.role === null ? undefined : postTitle(office, { role: line.role, body: line.body ?? '' });
  const whom = nameOf(line.whom, line.whom_kind);
  return {
    id: line.key,
    kind: line.kind,
    at: inBeijing(line.at),
    who: line.who === 'system' ? office.book.nameWho({ role: 'system' }).zh : nameOf(line.who, line.who_kind),
    what: auditWhat(office, line, whole),
    ...(post ? { post } : {}),
    ...(whom ? { whom } : {}),
    ...(line.number ? { number: line.number } : {}),
    ...(line.reason ? { reason: line.reason } : {}),
  };
}

const heads: { readonly [lang in Lang]: readonly string[] } = {
  zh: ['时间', '类别', '谁', '岗位', '做了什么', '对谁', '办件编号', '理由'],
  en: ['Time', 'Kind', 'Who', 'Post', 'What', 'Whom', 'Case', 'Reason'],
};

export const auditKindTitles: { readonly [kind in AuditRow['kind']]: Text } = {
  look: { zh: '查阅', en: 'look' },
  act: { zh: '办理', en: 'act' },
  identity: { zh: '身份', en: 'identity' },
  admin: { zh: '管理', en: 'administration' },
  setting: { zh: '设置', en: 'setting' },
  export: { zh: '导出', en: 'export' },
};

const tableOf = (rows: readonly AuditRow[], lang: Lang): Table => ({
  title: lang === 'zh' ? '审计记录' : 'Audit',
  head: heads[lang],
  rows: rows.map((row) => [
    row.at,
    auditKindTitles[row.kind][lang],
    row.who,
    row.post?.[lang] ?? '',
    row.what[lang],
    row.whom ?? '',
    row.number ?? '',
    row.reason ?? '',
  ]),
});

export function auditRoutes(app: App, office: Office): void {
  app.openapi(read, async (context) => {
    const reader = needRole(context.get('person'), auditRoles);
    const { cursor, limit, ...given } = context.req.valid('query');
    const filter = filterOf(office, given);
    const [at = '', key = ''] = cursor?.split('|') ?? [];
    const lines = await listAudit(office.pool, {
      ...filter,
      limit: limit + 1,
      after: cursor ? { at, key } : undefined,
    });
    const shown = lines.slice(0, limit);
    const last = shown.at(-1);
    return context.json(
      {
        from: filter.from,
        until: filter.until,
        items: shown.map((line) => present(office, line, holds(reader, ['auditor']))),
        ...(lines.length > limit && last ? { next: `${last.exact}|${last.key}` } : {}),
      },
      200,
    );
  });

  app.openapi(exporting, async (context) => {
    const reader = needRole(context.get('person'), auditRoles);
    const { purpose, format, lang, ...given } = context.req.valid('json');
    const filter = filterOf(office, given);
    const lines = await listAudit(office.pool, { ...filter, limit: exportLimit, after: undefined });
    const rows = lines.map((line) => present(office, line, holds(reader, ['auditor'])));
    await addAdminEvent(office.pool, {
      at: office.clock.now(),
      kind: 'exported',
      by: reader.id,
      subject: 'audit',
      reason: purpose,
      detail: { rows: String(rows.length), format, from: filter.from, until: filter.until, kind: given.kind ?? 'all' },
    });
    const file = await tableFile(tableOf(rows, lang), `audit-${filter.from}-${filter.until}`, format);
    return context.body(file.body, 200, file.headers) as never; // a file
  });
}
