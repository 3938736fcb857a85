/** Boards and reports of a register, for those who may read it. */
import { createRoute, z } from '@hono/zod-openapi';
import type { BoardList, BoardView, ReportView } from '../../client/types-boards.ts';
import type { Actor } from '../../engine/record.ts';
import type { Board } from '../../language/board.ts';
import type { Register } from '../../language/register.ts';
import type { Lang } from '../../language/text.ts';
import { addAdminEvent } from '../../store/admin-events.ts';
import { type App, needPerson } from '../app.ts';
import { boardHead, boardLink, type Laying } from '../boards/board.ts';
import { layDue } from '../boards/due.ts';
import { layCards, layGroups } from '../boards/lists.ts';
import { layMatrix } from '../boards/matrix.ts';
import { layReport, reportLink, reportTable } from '../boards/report.ts';
import { reportAbout, reportSheet } from '../boards/report-sheet.ts';
import { layShelf } from '../boards/shelf.ts';
import { layTimeline } from '../boards/timeline.ts';
import { spreadsheet, tableFile } from '../export-table.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { readableRegisters } from '../readable-registers.ts';
import { answer, daySchema, fileAnswer } from '../schemas.ts';

const params = z.object({ id: z.string() });
const boardQuery = z.object({
  pick: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  row: z.string().max(200).optional(),
  column: z.string().max(200).optional(),
  month: z
    .string()
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, '2026-06')
    .optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
});
const reportQuery = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  format: z.enum(['json', 'csv', 'xlsx', 'pdf']).optional(),
  lang: z.enum(['zh', 'en']).optional(),
});
/** Rows at first; lanes and lists are shorter than a month or a cabinet. */
const usual: { readonly [kind in Board['kind']]: number } = {
  matrix: 200,
  cards: 100,
  groups: 20,
  shelf: 400,
  timeline: 500,
  due: 100,
};

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/registers/{id}/boards',
  summary: 'Boards and reports of a register',
  request: { params },
  responses: answer<BoardList>('BoardList', 'Boards and reports'),
});

const boardRoute = createRoute({
  method: 'get',
  path: '/api/v1/registers/{id}/boards/{board}',
  summary: 'One board: figures or rows laid out as its definition says',
  request: { params: params.extend({ board: z.string() }), query: boardQuery },
  responses: answer<BoardView>('BoardView', 'The board'),
});

const report = answer<ReportView>('ReportView', 'Figures by period, or the same as a file');
const reportRoute = createRoute({
  method: 'get',
  path: '/api/v1/registers/{id}/reports/{report}',
  summary: 'One report from day to day; also as CSV, XLSX and PDF',
  request: { params: params.extend({ report: z.string() }), query: reportQuery },
  responses: {
    200: {
      ...report[200],
      content: { ...report[200].content, ...fileAnswer('', ['text/csv', spreadsheet, 'application/pdf'])[200].content },
    },
  },
});

/** The board with the part of its kind. */
export async function layBoard(laying: Laying, board: Board): Promise<BoardView> {
  const head = await boardHead(laying, board);
  switch (board.kind) {
    case 'matrix': {
      const pick = head.choice?.value;
      return { ...head, matrix: await layMatrix({ ...laying, ...(pick === undefined ? {} : { pick }) }, board) };
    }
    case 'cards':
      return { ...head, cards: await layCards(laying, board) };
    case 'groups':
      return { ...head, groups: await layGroups(laying, board) };
    case 'shelf':
      return { ...head, shelf: await layShelf(laying, board) };
    case 'timeline':
      return { ...head, timeline: await layTimeline(laying, board) };
    case 'due':
      return { ...head, due: await layDue(laying, board) };
  }
}

async function reportFile(office: Office, view: ReportView, format: 'csv' | 'xlsx' | 'pdf', lang: Lang) {
  const name = `${view.id}-${view.from}-${view.to}`;
  const today = office.clock.today();
  if (format !== 'pdf') return tableFile(reportTable(view, lang, reportAbout(office, view, lang, today)), name, format);
  const bytes = await office.papers.render(reportSheet(office, view, lang, today));
  return {
    body: new Uint8Array(bytes).buffer,
    headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"` },
  };
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [key in keyof T]?: Exclude<T[key], undefined>;
  }; // what is undefined is left out

export function boardRoutes(app: App, office: Office): void {
  const readable = (actor: Actor, id: string): Register => {
    const register = readableRegisters(office, actor).find((entry) => entry.id === id);
    if (!register) throw new ApiProblem('not-found');
    return register;
  };

  app.openapi(listRoute, (context) => {
    const register = readable(needPerson(context.get('person')), context.req.valid('param').id);
    return context.json(
      {
        register: { id: register.id, title: register.title },
        boards: (register.boards ?? []).map(boardLink),
        reports: (register.reports ?? []).map(reportLink),
      },
      200,
    );
  });

  app.openapi(boardRoute, async (context) => {
    const actor = needPerson(context.get('person'));
    const { id, board: name } = context.req.valid('param');
    const register = readable(actor, id);
    const board = register.boards?.find((entry) => entry.id === name);
    if (!board) throw new ApiProblem('not-found');
    const { limit = usual[board.kind], ...asked } = context.req.valid('query');
    const laying = { office, actor, register, today: office.clock.today(), limit, ...given(asked) };
    return context.json(await layBoard(laying, board), 200);
  });

  app.openapi(reportRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const params = context.req.valid('param');
    const register = readable(person, params.id);
    const definition = register.reports?.find((entry) => entry.id === params.report);
    if (!definition) throw new ApiProblem('not-found');
    const query = context.req.valid('query');
    const today = office.clock.today();
    const to = query.to ?? today;
    const view = await layReport(office, person, register, definition, {
      from: query.from ?? `${to.slice(0, 4)}-01-01`,
      to,
    });
    if (query.format === undefined || query.format === 'json') return context.json(view, 200);
    const { body, headers } = await reportFile(office, view, query.format, query.lang ?? 'zh');
    await addAdminEvent(office.pool, {
      at: office.clock.now(),
      kind: 'exported',
      by: person.id,
      subject: `${register.id}/${definition.id}`,
      detail: { rows: String(view.rows.length), format: query.format },
    });
    return context.body(body, 200, headers) as never; // a file, not the figures
  });
}
