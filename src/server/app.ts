/**
 * The server's room: HTTP, jobs, identity, configuration. It alone reads the clock, the environment and the network, and turns
 * refusals into answers. The API under `/api/v1` is the only door; pages and the command line come through it like everyone else.
 */
import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Person, SessionFacts } from '../store/people.ts';
import { HeldError, HolderError } from '../store/pool.ts';
import { clientAddress } from './identity/address.ts';
import { checkTokenScope } from './identity/token-scopes.ts';
import { authenticate, sameOrigin, saysForeign } from './identity.ts';
import { keepRates, keepSizes } from './keep-limits.ts';
import type { Office } from './office.ts';
import { ApiProblem, sendProblem } from './problems.ts';
import { keepPowers } from './route-powers.ts';
import { actRoutes } from './routes/acts.ts';
import { adminOverviewRoutes } from './routes/admin-overview.ts';
import { adminTokenRoutes } from './routes/admin-tokens.ts';
import { auditRoutes } from './routes/audit.ts';
import { boardRoutes } from './routes/boards.ts';
import { calendarYearRoutes } from './routes/calendar-years.ts';
import { caseRoutes } from './routes/cases.ts';
import { colleagueRoutes } from './routes/colleagues.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { demoRoutes } from './routes/demo.ts';
import { demoMailRoutes } from './routes/demo-mail.ts';
import { documentRoutes } from './routes/documents.ts';
import { healthRoutes } from './routes/health.ts';
import { identityRoutes } from './routes/identity.ts';
import { jobRoutes } from './routes/jobs.ts';
import { lawRoutes } from './routes/law.ts';
import { listRoutes } from './routes/lists.ts';
import { logRoutes } from './routes/log.ts';
import { mailRoutes } from './routes/mail.ts';
import { mandateDeedRoutes } from './routes/mandate-deeds.ts';
import { mandateRoutes } from './routes/mandates.ts';
import { noticeRoutes } from './routes/notices.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { openingRoutes } from './routes/openings.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { peopleAdminRoutes } from './routes/people-admin.ts';
import { powerRoutes } from './routes/powers.ts';
import { printingRoutes } from './routes/printing.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { publicRoutes } from './routes/public.ts';
import { publicityRoutes } from './routes/publicity.ts';
import { ratingRoutes } from './routes/ratings.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { registerRoutes } from './routes/registers.ts';
import { settingRoutes } from './routes/settings.ts';
import { signingRoutes } from './routes/signings.ts';
import { unitRoutes } from './routes/units.ts';
import { safeAnswers } from './safe-headers.ts';

export interface Variables {
  requestId: string;
  /** Who is asking; nobody for the public. */
  person: Person | undefined;
  /** By which session or token. */
  session: SessionFacts | undefined;
  /** Address for rate limits; hashed before it is kept. */
  address: string;
}

export type App = OpenAPIHono<{ Variables: Variables }>;

export { needPerson } from './need-person.ts';

const maxJsonBytes = 1_000_000;

function guard(app: App, office: Office): void {
  app.use('*', async (context, next) => {
    const requestId = randomUUID();
    context.set('requestId', requestId);
    context.header('x-request-id', requestId);
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'same-origin');
    context.header('cache-control', 'no-store');
    const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined; // given by the Node adapter
    const socket = env?.incoming?.socket?.remoteAddress;
    const proxies = office.identity.options.trustedProxies;
    context.set('address', clientAddress(socket, context.req.header('x-forwarded-for'), proxies));
    const length = Number(context.req.header('content-length') ?? 0);
    const multipart = (context.req.header('content-type') ?? '').startsWith('multipart/');
    if (!multipart && length > maxJsonBytes) throw new ApiProblem('body.size');
    const { person, session, byCookie } = await authenticate(office, context);
    context.set('person', person);
    context.set('session', session);
    if (byCookie && !sameOrigin(context)) throw new ApiProblem('auth.origin');
    if (session === undefined && saysForeign(context)) throw new ApiProblem('auth.origin');
    await checkTokenScope(office.pool, context, session);
    await next();
  });
  app.use('*', keepPowers);
}

/** A request that does not have the described shape: every field of it is named. */
function newApp(): App {
  return new OpenAPIHono<{ Variables: Variables }>({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const errors = result.error.issues.map((issue) => ({
        code: 'request.field',
        path: issue.path.join('.'),
        severity: 'block' as const,
        scope: 'input' as const,
        text: { zh: `“${issue.path.join('.')}”：${issue.message}`, en: `${issue.path.join('.')}: ${issue.message}` },
        remedy: { zh: '对照接口说明改正。', en: 'Compare it with the API description.' },
      }));
      throw new ApiProblem('act.input', undefined, errors);
    },
  });
}

/** Characters that the database cannot hold (NUL), in a part of the request that is not looked at before. */
const oddCharacters = ['22021', '22P05'];

/** What the caller can do something about; nothing: a failure of the server. */
function problemOf(error: Error): ApiProblem | undefined {
  if (error instanceof ApiProblem) return error;
  if (error instanceof HeldError) return new ApiProblem('hold.active');
  if (error instanceof HolderError) return new ApiProblem('ledger.holder');
  const malformed =
    error.name === 'HTTPException' ||
    error instanceof SyntaxError ||
    ('code' in error && oddCharacters.includes(String(error.code)));
  return malformed ? new ApiProblem('request.malformed') : undefined;
}

/** @returns the API as a Hono app; `app.fetch` serves pages in-process. */
export function makeApp(office: Office): App {
  const app = newApp();
  app.onError((error, context) => {
    const requestId = context.get('requestId') ?? '';
    const known = problemOf(error);
    if (known) return sendProblem(context, known, requestId);
    office.log.error({ requestId, path: context.req.path, err: error }, 'request failed');
    return sendProblem(context, new ApiProblem('server.error'), requestId);
  });
  app.notFound((context) => sendProblem(context, new ApiProblem('not-found'), context.get('requestId') ?? ''));
  app.use(
    '*',
    safeAnswers(() => office.publicUrl),
    keepSizes,
  );
  healthRoutes(app, office);
  guard(app, office);
  app.use('*', keepRates(office.keepRates));
  for (const routes of [
    identityRoutes,
    publicRoutes,
    logRoutes,
    publicityRoutes,
    ratingRoutes,
    lawRoutes,
    calendarYearRoutes,
    caseRoutes,
    actRoutes,
    printingRoutes,
    documentRoutes,
    listRoutes,
    openingRoutes,
    deliveryRoutes,
    signingRoutes,
    receiptRoutes,
    registerRoutes,
    boardRoutes,
    noticeRoutes,
    settingRoutes,
    organisationRoutes,
    peopleAdminRoutes,
    powerRoutes,
    adminTokenRoutes,
    auditRoutes,
    adminOverviewRoutes,
    privacyRoutes,
    unitRoutes,
    mandateRoutes,
    mandateDeedRoutes,
    colleagueRoutes,
    mailRoutes,
    jobRoutes,
  ])
    routes(app, office);
  if (office.demo) demoRoutes(app, office);
  if (office.demo) demoMailRoutes(app, office);
  openApiRoutes(app);
  return app;
}
