/** Registers: what they are, their entries, exports. */
import { createRoute, z } from '@hono/zod-openapi';
import { addDays } from '../../calendar/arithmetic.ts';
import type { RegisterEntry, RegisterPage, RegisterView } from '../../client/types.ts';
import type { Actor } from '../../engine/record.ts';
import { countries } from '../../language/identifiers/countries.ts';
import type { Register } from '../../language/register.ts';
import { addAdminEvent } from '../../store/admin-events.ts';
import type { Person } from '../../store/people.ts';
import { listRows, type RegisterFilter, type RegisterRow } from '../../store/register-rows.ts';
import { listUnitRows } from '../../store/unit-rows.ts';
import { type App, needPerson } from '../app.ts';
import { exportCsv, exportXlsx } from '../export-register.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { readableRegisters } from '../readable-registers.ts';
import { answer, fileAnswer } from '../schemas.ts';
import { queryTerms } from '../search-terms.ts';

const query = z.object({
  view: z.string().optional(),
  q: z.string().max(100).optional(),
  unit: z
    .string()
    .regex(/^unit:[0-9a-f-]{36}$/)
    .optional(),
  cursor: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  format: z.enum(['json', 'csv', 'xlsx']).optional(),
  lang: z.enum(['zh', 'en']).optional(),
});
const exportLimit = 50_000;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const page = answer<RegisterPage>('RegisterPage', 'One page, or the whole register as a file');
const pageOrFile = {
  200: { ...page[200], content: { ...page[200].content, ...fileAnswer('', ['text/csv', spreadsheet])[200].content } },
};

export const presentRegister = ({ id, title, summary, columns, views }: Register): RegisterView => ({
  id,
  title,
  summary,
  views: views.map((view) => ({ id: view.id, title: view.title })),
  columns: columns.map(({ key, label, type, options, joins, of }) => ({
    key,
    label,
    type,
    ...(options ? { options } : {}),
    ...(joins || of === 'unit' ? { joins: true as const } : {}),
    ...(typeof of === 'object' && 'count' in of ? { counts: of.count } : {}),
  })),
});

/** Countries whose name, in either language, begins with what was typed. */
function countriesNamed(query: string): string[] {
  const text = query.trim().toLowerCase();
  return countries.flatMap(({ code, name }) =>
    name.zh.startsWith(text) || name.en.toLowerCase().startsWith(text) ? [code] : [],
  );
}

function filterOf(office: Office, register: Register, given: z.infer<typeof query>): RegisterFilter {
  const where = register.views.find((view) => view.id === given.view)?.where;
  const today = office.clock.today();
  return {
    limit: given.limit + 1,
    ...(given.cursor ? { after: given.cursor } : {}),
    ...(given.q ? { terms: queryTerms(given.q), text: given.q.trim(), countries: countriesNamed(given.q) } : {}),
    ...(given.unit ? { unit: given.unit } : {}),
    ...(where?.in ? { status: { column: where.column, in: where.in } } : {}),
    ...(where?.withinDays === undefined
      ? {}
      : { days: { column: where.column, from: today, to: addDays(today, where.withinDays) } }),
  };
}

const entryOf = (row: RegisterRow): RegisterEntry => ({
  id: row.case_id ?? row.number,
  number: row.number,
  ...(row.case_id === undefined ? {} : { caseId: row.case_id }),
  version: row.version,
  values: { ...row.values },
});

const rowsOf = (office: Office, actor: Actor, register: Register, filter: RegisterFilter): Promise<RegisterRow[]> =>
  register.filledBy === 'units'
    ? listUnitRows(office.pool, actor, register, filter, office.clock.today())
    : listRows(office.pool, actor, register, filter);

const params = z.object({ id: z.string() });
const byActs = {
  summary: 'Registers are written by the acts of cases: always 409',
  responses: { 409: { description: 'Act on the case' } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/registers',
  summary: 'Registers that I may read',
  responses: answer<RegisterView[]>('RegisterView[]', 'Registers'),
});

const entriesRoute = createRoute({
  method: 'get',
  path: '/api/v1/registers/{id}/entries',
  summary: 'Entries of a register; also as CSV and XLSX',
  request: { params, query },
  responses: pageOrFile,
});

const addEntry = createRoute({
  method: 'post',
  path: '/api/v1/registers/{id}/entries',
  ...byActs,
  request: { params },
});

const actOnEntry = createRoute({
  method: 'post',
  path: '/api/v1/registers/{id}/entries/{entry}/acts',
  ...byActs,
  request: { params: params.extend({ entry: z.string() }) },
});

export function registerRoutes(app: App, office: Office): void {
  const readable = (actor: Actor, id: string): Register => {
    const register = readableRegisters(office, actor).find((entry) => entry.id === id);
    if (!register) throw new ApiProblem('not-found');
    return register;
  };

  app.openapi(listRoute, (context) =>
    context.json(readableRegisters(office, needPerson(context.get('person'))).map(presentRegister), 200),
  );

  app.openapi(entriesRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const register = readable(person, context.req.valid('param').id);
    const given = context.req.valid('query');
    if (given.format === 'csv' || given.format === 'xlsx') {
      const rows = await rowsOf(office, person, register, {
        ...filterOf(office, register, given),
        limit: exportLimit,
      });
      await addAdminEvent(office.pool, {
        at: office.clock.now(),
        kind: 'exported',
        by: person.id,
        subject: register.id,
        detail: { rows: String(rows.length), format: given.format },
      });
      const name = `${register.id}-${office.clock.today()}`;
      const lang = given.lang ?? 'zh';
      const [body, type] =
        given.format === 'csv'
          ? [exportCsv(office.book, register, rows, lang), 'text/csv; charset=utf-8']
          : [await exportXlsx(office.book, register, rows, lang), spreadsheet];
      return context.body(body, 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}.${given.format}"`,
      }) as never; // a file, not the page
    }
    const rows = await rowsOf(office, person, register, filterOf(office, register, given));
    const items = rows.slice(0, given.limit).map(entryOf);
    const next = rows.length > given.limit ? items.at(-1)?.number : undefined;
    return context.json({ register: presentRegister(register), items, ...(next ? { next } : {}) }, 200);
  });

  const refuse = (id: string, person: Person | undefined): never => {
    readable(needPerson(person), id);
    throw new ApiProblem('register.by-acts');
  };
  app.openapi(addEntry, (context) => refuse(context.req.valid('param').id, context.get('person')));
  app.openapi(actOnEntry, (context) => refuse(context.req.valid('param').id, context.get('person')));
}
