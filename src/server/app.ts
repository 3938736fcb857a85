/**
 * The server's room: HTTP, jobs, identity, configuration. It alone reads the clock, the environment and the network, and turns
 * refusals into answers. The API under `/api/v1` is the only door; pages and the command line come through it like everyone else.
 */
import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Person } from '../store/people.ts';
import { authenticate, sameOrigin } from './identity.ts';
import type { Office } from './office.ts';
import { ApiProblem, sendProblem } from './problems.ts';
import { accountRoutes } from './routes/accounts.ts';
import { actRoutes } from './routes/acts.ts';
import { caseRoutes } from './routes/cases.ts';
import { demoRoutes } from './routes/demo.ts';
import { documentRoutes } from './routes/documents.ts';
import { healthRoutes } from './routes/health.ts';
import { lawRoutes } from './routes/law.ts';
import { noticeRoutes } from './routes/notices.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { publicRoutes } from './routes/public.ts';
import { registerRoutes } from './routes/registers.ts';
import { settingRoutes } from './routes/settings.ts';

export interface Variables {
  requestId: string;
  /** Who is asking; nobody for the public. */
  person: Person | undefined;
  /** Address for rate limits; hashed before it is kept. */
  address: string;
}

export type App = OpenAPIHono<{ Variables: Variables }>;

/** The person, or 401. */
export function needPerson(person: Person | undefined): Person {
  if (!person) throw new ApiProblem('auth.required');
  return person;
}

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
    context.set('address', env?.incoming?.socket?.remoteAddress ?? context.req.header('x-qiao-address') ?? 'local');
    const length = Number(context.req.header('content-length') ?? 0);
    const multipart = (context.req.header('content-type') ?? '').startsWith('multipart/');
    if (!multipart && length > maxJsonBytes) throw new ApiProblem('body.size');
    const { person, byCookie } = await authenticate(office, context);
    context.set('person', person);
    if (byCookie && !sameOrigin(context)) throw new ApiProblem('auth.origin');
    await next();
  });
}

/** @returns the API as a Hono app; `app.fetch` serves pages in-process. */
export function makeApp(office: Office): App {
  const app: App = new OpenAPIHono<{ Variables: Variables }>({
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
  app.onError((error, context) => {
    const requestId = context.get('requestId') ?? '';
    if (error instanceof ApiProblem) return sendProblem(context, error, requestId);
    if (error.name === 'HTTPException' || error instanceof SyntaxError)
      return sendProblem(context, new ApiProblem('request.malformed'), requestId);
    office.log.error({ requestId, path: context.req.path, err: error }, 'request failed');
    return sendProblem(context, new ApiProblem('server.error'), requestId);
  });
  app.notFound((context) => sendProblem(context, new ApiProblem('not-found'), context.get('requestId') ?? ''));
  healthRoutes(app, office);
  guard(app, office);
  for (const routes of [
    accountRoutes,
    publicRoutes,
    lawRoutes,
    caseRoutes,
    actRoutes,
    documentRoutes,
    registerRoutes,
    noticeRoutes,
    settingRoutes,
  ])
    routes(app, office);
  if (office.demo) demoRoutes(app, office);
  openApiRoutes(app);
  return app;
}
