/** Years of the calendar: read, preview, confirm. For the administrator: a year's notice moves limits of everybody's cases. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Calendar, YearArrangement } from '../../calendar/types.ts';
import type {
  CalendarChange,
  CalendarConfirmed,
  CalendarDraft,
  CalendarPreview,
  CalendarYears,
} from '../../client/types-calendar.ts';
import { findYear } from '../../store/calendar-years.ts';
import { listMoves } from '../../store/deadline-moves.ts';
import type { Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import { confirmYear } from '../calendar/confirm-year.ts';
import { packageYear } from '../calendar/package-year.ts';
import { planYear } from '../calendar/plan-year.ts';
import { type MoveToShow, movesXlsx, viewMoves } from '../calendar/present-moves.ts';
import { arrangementErrors, entryOf, presentYears } from '../calendar/present-years.ts';
import { arrangementSchema, NoticeFileError, readNotice, tidy } from '../calendar/read-notice.ts';
import { inBeijing } from '../clock.ts';
import { type Office, worldOf } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody } from '../schemas.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const asked = z.object({
  q: z.string().max(200).optional(),
  format: z.enum(['json', 'xlsx']).default('json'),
  lang: z.enum(['zh', 'en']).default('zh'),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/calendar-years',
  summary: 'Years of the calendar with source, version and progress (administrator)',
  responses: answer<CalendarYears>('CalendarYears', 'The years'),
});

const fromPackage = createRoute({
  method: 'get',
  path: '/api/v1/calendar-years/package/{year}',
  summary: 'A year as the holiday package has it, to be compared with the official notice (administrator)',
  request: { params: z.object({ year: z.coerce.number().int().min(2000).max(2099) }) },
  responses: answer<CalendarDraft>('CalendarDraft', 'The arrangement, without its notice'),
});

const read = createRoute({
  method: 'post',
  path: '/api/v1/calendar-years/read',
  summary: 'Read a year’s notice from JSON or CSV (administrator)',
  request: { body: jsonBody(z.object({ text: z.string().max(100_000) })) },
  responses: answer<CalendarDraft>('CalendarDraft', 'The arrangement'),
});

const preview = createRoute({
  method: 'post',
  path: '/api/v1/calendar-years/preview',
  summary: 'What an arrangement would change: days, limits of open cases; nothing is saved (administrator)',
  request: {
    query: asked.omit({ q: true }),
    body: jsonBody(z.object({ arrangement: arrangementSchema, q: z.string().max(200).optional() })),
  },
  responses: answer<CalendarPreview>('CalendarPreview', 'The preview'),
});

const confirm = createRoute({
  method: 'post',
  path: '/api/v1/calendar-years',
  summary: 'Confirm an arrangement; moved limits are written and told by a job (administrator)',
  request: {
    body: jsonBody(
      z.object({
        arrangement: arrangementSchema,
        means: z.enum(['form', 'file', 'package']),
        /** Compared with the official notice, day by day. */
        compared: z.boolean(),
      }),
    ),
  },
  responses: answer<CalendarConfirmed>('CalendarConfirmed', 'The version'),
});

const change = createRoute({
  method: 'get',
  path: '/api/v1/calendar-years/{id}',
  summary: 'A confirmed version: progress, and the limits it moved (administrator)',
  request: { params: z.object({ id: z.string().regex(/^\d{1,18}$/) }), query: asked },
  responses: answer<CalendarChange>('CalendarChange', 'The version'),
});

function needAdmin(person: Person | undefined): Person {
  const admin = needPerson(person);
  if (!admin.posts.some((post) => post.role === 'admin')) throw new ApiProblem('act.not-yours');
  return admin;
}

function sound(given: z.infer<typeof arrangementSchema>): YearArrangement {
  const arrangement = tidy(given);
  const errors = arrangementErrors(arrangement);
  if (errors.length) throw new ApiProblem('calendar.wrong', undefined, errors);
  return arrangement;
}

function workdaysOf(calendar: Calendar, year: number): number {
  let count = 0;
  for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 }))
    if (calendar.isWorkday(day.toString())) count += 1;
  return count;
}

async function movesOfYear(office: Office, id: string): Promise<MoveToShow[]> {
  return (await listMoves(office.pool, id)).map(({ doneAt, ...move }) => ({
    ...move,
    procedure: worldOf(office, move.procedure, move.edition).procedure,
    provisional: office.book.calendar.day(move.to.slice(0, 10)).provisional,
    ...(doneAt ? { doneAt: inBeijing(doneAt) } : {}),
  }));
}

const attachment = (name: string) => ({
  'content-type': spreadsheet,
  'content-disposition': `attachment; filename="${name}.xlsx"`,
});

function readingRoutes(app: App, office: Office): void {
  app.openapi(list, async (context) => {
    needAdmin(context.get('person'));
    return context.json(await presentYears(office), 200);
  });

  app.openapi(fromPackage, async (context) => {
    needAdmin(context.get('person'));
    const arrangement = await packageYear(context.req.valid('param').year);
    if (!arrangement) throw new ApiProblem('not-found');
    return context.json({ arrangement, means: 'package' as const }, 200);
  });

  app.openapi(read, (context) => {
    needAdmin(context.get('person'));
    try {
      return context.json({ arrangement: readNotice(context.req.valid('json').text), means: 'file' as const }, 200);
    } catch (error) {
      if (!(error instanceof NoticeFileError)) throw error;
      throw new ApiProblem('calendar.file', undefined, [
        {
          code: 'calendar.file',
          path: error.message,
          text: { zh: `读不懂：${error.message}`, en: `Not readable: ${error.message}` },
          remedy: { zh: '对照样例改正。', en: 'Compare it with the sample.' },
        },
      ]);
    }
  });
}

/** @throws ApiProblem of needAdmin and of the arrangement's check */
export function calendarYearRoutes(app: App, office: Office): void {
  readingRoutes(app, office);

  app.openapi(preview, async (context) => {
    needAdmin(context.get('person'));
    const { q, ...given } = context.req.valid('json');
    const arrangement = sound(given.arrangement);
    const { format, lang } = context.req.valid('query');
    const plan = await planYear(office, office.pool, arrangement);
    const { all, ...moves } = viewMoves(plan.moves, q);
    if (format === 'xlsx')
      return context.body(await movesXlsx(all, lang), 200, attachment(`calendar-${arrangement.year}-preview`)) as never; // a file, not the page
    const workdays = {
      before: workdaysOf(office.book.calendar, arrangement.year),
      after: workdaysOf(plan.after, arrangement.year),
    };
    return context.json({ arrangement, days: plan.days, workdays, ...moves }, 200);
  });

  app.openapi(confirm, async (context) => {
    const admin = needAdmin(context.get('person'));
    const { means, compared, ...given } = context.req.valid('json');
    const arrangement = sound(given.arrangement);
    if (!compared) throw new ApiProblem('calendar.not-compared');
    return context.json({ id: await confirmYear(office, { arrangement, means, by: admin.id }) }, 200);
  });

  app.openapi(change, async (context) => {
    needAdmin(context.get('person'));
    const { id } = context.req.valid('param');
    const row = await findYear(office.pool, id);
    if (!row) throw new ApiProblem('not-found');
    const { q, format, lang } = context.req.valid('query');
    const { all, ...moves } = viewMoves(await movesOfYear(office, id), q);
    if (format === 'xlsx')
      return context.body(await movesXlsx(all, lang), 200, attachment(`calendar-${row.year}-${id}`)) as never; // a file, not the page
    const current = office.book.arrangements.some((one) => JSON.stringify(one) === JSON.stringify(row.arrangement));
    return context.json({ entry: entryOf(row, current), ...moves }, 200);
  });
}
