/** What anybody may ask: the office and its days, tracking by number and code, the check of a paper. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { addDays } from '../../calendar/arithmetic.ts';
import type { OfficeInfo } from '../../client/office-info.ts';
import type { TrackView, VerifyAnswer } from '../../client/types.ts';
import type { CaseRecord } from '../../engine/record.ts';
import { printNumber, readCaseNumber } from '../../language/identifiers/check-character.ts';
import { findLogged } from '../../store/paper-seals.ts';
import { countTries, findVerifiable, noteTry } from '../../store/papers.ts';
import { findTracked } from '../../store/track.ts';
import type { App } from '../app.ts';
import { type Office, worldOf } from '../office.ts';
import { presentClock } from '../present-clock.ts';
import { nextSteps, presentTimeline } from '../present-timeline.ts';
import { presentVerified } from '../present-verified.ts';
import { ApiProblem } from '../problems.ts';
import { answer, open } from '../schemas.ts';

function weekStart(day: string): string {
  const weekday = (Temporal.PlainDate.from(day).dayOfWeek + 6) % 7;
  return addDays(day, -weekday);
}

export function officeInfo(office: Office): OfficeInfo {
  const { book, clock } = office;
  const today = clock.today();
  const from = weekStart(today);
  const ahead = (n: number) => Array.from({ length: n }, (_, index) => book.calendar.day(addDays(today, index + 1)));
  const nextRest = ahead(14).find((day) => !book.calendar.isWorkday(day.date));
  const festival = book.arrangements
    .flatMap((year) => [...year.festivals])
    .filter((entry) => entry.to >= today)
    .sort((a, b) => a.from.localeCompare(b.from))[0];
  let workdayOfYear = 0;
  for (let day = `${today.slice(0, 4)}-01-01`; day <= today; day = addDays(day, 1))
    if (book.calendar.isWorkday(day)) workdayOfYear += 1;
  // What the office opens itself, or opens from another case, is nothing to apply for.
  const procedures = [...book.procedures.values()].filter(
    (procedure) => procedure.opened !== 'linked' && procedure.applicants !== 'office',
  );
  return {
    ...book.organisation.office,
    demo: office.demo,
    now: clock.now(),
    today,
    days: Array.from({ length: 21 }, (_, index) => book.calendar.day(addDays(from, index))),
    workdayOfYear,
    ...(nextRest ? { nextRest: { date: nextRest.date, ...(nextRest.name ? { name: nextRest.name } : {}) } } : {}),
    ...(festival ? { nextFestival: { name: festival.name, from: festival.from, to: festival.to } } : {}),
    ...(book.services.personalData ? { personalData: book.services.personalData.procedure } : {}),
    duties: book.organisation.duties.map((duty) => ({
      ...duty,
      procedures: procedures.filter((procedure) => procedure.duty === duty.id).map(({ id, title }) => ({ id, title })),
    })),
  };
}

function presentTrack(office: Office, stored: Omit<CaseRecord, 'form' | 'inputs'>): TrackView {
  const record: CaseRecord = { ...stored, form: {}, inputs: {} };
  const world = worldOf(office, record.procedure, record.edition);
  const state = world.procedure.states[record.state];
  const main = record.clocks.findLast((facts) => facts.clock === world.procedure.mainClock);
  const clock = main ? presentClock(world, record, main, false) : undefined;
  return {
    number: record.number,
    procedure: { id: record.procedure, title: world.procedure.title },
    state: { id: record.state, title: state?.title ?? { zh: record.state, en: record.state } },
    headline: state?.headline ?? { zh: '', en: '' },
    filedOn: record.openedOn,
    ...(clock ? { clock } : {}),
    timeline: presentTimeline(world, record, office.book, {}, [], false).map(({ at, text }) => ({ at, text })),
    nextSteps: nextSteps(world, record),
  };
}

const sameCode = (a: string, b: string) => {
  const hash = (text: string) => createHash('sha256').update(text.toUpperCase().replace(/[\s-]/g, '')).digest();
  return timingSafeEqual(hash(a), hash(b));
};

/** The number as printed, from what somebody typed: N6 with or without hyphen, or a document number. */
function printed(input: string): string {
  const read = readCaseNumber(input.replace(/-?R\d+$/, ''));
  const suffix = /R\d+$/.exec(input.trim())?.[0] ?? '';
  return read.ok ? `${printNumber(read.value)}${suffix}` : input.trim();
}

const verifyQuery = z.object({ number: z.string().max(60), date: z.string().max(10), code: z.string().max(20) });
const triesAnHour = 10;
const failuresInRow = 5;

export function publicRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/office',
      summary: 'The office, its day and duties',
      ...open,
      responses: answer<OfficeInfo>('OfficeInfo', 'The office'),
    }),
    (context) => context.json(officeInfo(office), 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/track',
      summary: 'A case by number and query code',
      ...open,
      request: { query: z.object({ number: z.string().max(40), code: z.string().max(20) }) },
      responses: answer<TrackView>('TrackView', 'Progress without personal data'),
    }),
    async (context) => {
      const { number, code } = context.req.valid('query');
      const found = await findTracked(office.pool, printed(number), code.toUpperCase().replace(/[\s-]/g, ''));
      if (!found) throw new ApiProblem('not-found');
      return context.json(presentTrack(office, found), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/verify',
      summary: 'Public check of an issued paper',
      ...open,
      request: { query: verifyQuery },
      responses: answer<VerifyAnswer>('VerifyAnswer', 'The same answer for wrong and absent'),
    }),
    async (context) => {
      const { number, date, code } = context.req.valid('query');
      const address = createHash('sha256')
        .update(`${office.publicUrl} ${context.get('address')}`)
        .digest('hex');
      const now = office.clock.now();
      const tries = await countTries(office.pool, address, now);
      if (tries.hour >= triesAnHour || tries.failedInRow >= failuresInRow) throw new ApiProblem('rate.limited');
      const paper = /^\d{4}-\d{2}-\d{2}$/.test(date)
        ? await findVerifiable(office.pool, printed(number), date)
        : undefined;
      const right = sameCode(paper?.code ?? '', code) && paper !== undefined && paper.content !== null;
      await noteTry(office.pool, address, now, right);
      return context.json(
        right && paper
          ? presentVerified(office, paper, await findLogged(office.pool, { id: paper.id }))
          : { result: 'not-found' as const, checkedAt: now },
        200,
      );
    },
  );
}
