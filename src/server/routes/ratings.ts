/** 好差评: what a rater may do, with an account or by number and query code; the public figures. */
import { createRoute, z } from '@hono/zod-openapi';
import type { RatingFigures, RatingView } from '../../client/types-publicity.ts';
import { ownsCase } from '../../engine/capacity.ts';
import { type Actor, systemActor } from '../../engine/record.ts';
import { printNumber, readCaseNumber } from '../../language/identifiers/check-character.ts';
import { linksOf } from '../../store/case-links.ts';
import { findCase } from '../../store/load-case.ts';
import { countRatings } from '../../store/ratings.ts';
import { findTracked } from '../../store/track.ts';
import { act, getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { makeLimiter } from '../rate-limit.ts';
import { presentRating, ratingFigures } from '../rating-view.ts';
import { answer, jsonBody, open, valuesSchema } from '../schemas.ts';

const trackBody = z.object({
  number: z.string().max(40),
  code: z.string().max(20),
  act: z
    .object({ rating: z.uuid(), version: z.number().int().min(0), action: z.string().max(80), input: valuesSchema })
    .optional(),
});

const ownRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/ratings',
  summary: 'Ratings of my own case: what I may say, what I said, what was answered',
  request: { params: z.object({ id: z.string() }) },
  responses: answer<RatingView[]>('RatingView[]', 'One a stage'),
});

const trackedRoute = createRoute({
  method: 'post',
  path: '/api/v1/track/ratings',
  summary: 'Rate by case number and query code, or see the rating',
  ...open,
  request: { body: jsonBody(trackBody) },
  responses: answer<RatingView[]>('RatingView[]', 'One a stage'),
});

const figuresRoute = createRoute({
  method: 'get',
  path: '/api/v1/ratings',
  summary: 'Public figures of service ratings by month and quarter; small cells are withheld',
  ...open,
  responses: answer<RatingFigures>('RatingFigures', 'Figures'),
});

async function ratingsOf(office: Office, actor: Actor, caseId: string): Promise<RatingView[]> {
  const { rating } = office.book.services;
  if (!rating) return [];
  const links = (await linksOf(office.pool, caseId)).filter(
    (link) => link.from_case === caseId && link.kind.startsWith('rating:'),
  );
  const loaded = await Promise.all(links.map((link) => findCase(office.pool, systemActor, link.to_case)));
  return loaded.flatMap((found) => (found ? [presentRating(office, actor, found, rating)] : []));
}

/** A number as people type it. */
function printed(input: string): string {
  const read = readCaseNumber(input);
  return read.ok ? printNumber(read.value) : input.trim();
}

const tries = 30;
const perQuarter = 15 * 60_000;
/** Two years of figures; older ratings have lost their rater by then. */
const yearsShown = 2;

export function ratingRoutes(app: App, office: Office): void {
  const limiter = makeLimiter(tries, perQuarter);
  app.openapi(ownRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    if (!ownsCase(person, record)) throw new ApiProblem('not-found');
    return context.json(await ratingsOf(office, person, record.id), 200);
  });

  app.openapi(trackedRoute, async (context) => {
    if (!limiter.allow(context.get('address'))) throw new ApiProblem('rate.limited');
    const { number, code, act: given } = context.req.valid('json');
    const found = await findTracked(office.pool, printed(number), code.toUpperCase().replace(/[\s-]/g, ''));
    if (!found) throw new ApiProblem('not-found');
    // Whoever holds number and code speaks for the applicant here: to rate, and nothing else.
    const rater: Actor = { id: found.applicant, name: '', kind: 'applicant', posts: [] };
    const { rating } = office.book.services;
    if (given && rating) {
      const own = (await linksOf(office.pool, found.id)).some(
        (link) => link.to_case === given.rating && link.kind.startsWith('rating:'),
      );
      if (!own || ![rating.rate, rating.again].includes(given.action)) throw new ApiProblem('not-found');
      await act(office, rater, given.rating, { action: given.action, input: given.input, version: given.version });
    }
    return context.json(await ratingsOf(office, rater, found.id), 200);
  });

  app.openapi(figuresRoute, async (context) => {
    const { rating } = office.book.services;
    const from = `${Number(office.clock.today().slice(0, 4)) - yearsShown}-01-01`;
    const counts = rating ? await countRatings(office.pool, rating.register, from) : [];
    return context.json(
      rating ? ratingFigures(office, counts, rating) : { smallest: 0, months: [], quarters: [] },
      200,
    );
  });
}
