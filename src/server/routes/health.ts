/** Is the office up, ready, and how busy. */
import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { open } from '../schemas.ts';

const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});
const readiness = z.object({
  ready: z.boolean(),
  /** Which fonts set the papers: the office's own (QIAO_FONTS) or the free ones that come along. */
  fonts: z
    .array(z.object({ role: z.string(), own: z.string().optional(), free: z.string(), lacks: z.number() }))
    .optional(),
  problems: z.array(z.string()).optional(),
});

/** Begins to measure with the first question: an office that nobody watches spends nothing on it. */
async function startMetrics() {
  const { collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

export function healthRoutes(app: App, office: Office): void {
  let measuring: ReturnType<typeof startMetrics> | undefined;
  app.openapi(
    createRoute({
      method: 'get',
      path: '/healthz',
      summary: 'The process runs',
      ...open,
      responses: { 200: json('It runs', z.object({ ok: z.boolean() })) },
    }),
    (context) => context.json({ ok: true }, 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      summary: 'The database answers',
      ...open,
      responses: { 200: json('Ready', readiness), 503: json('Not ready', readiness) },
    }),
    async (context) => {
      try {
        await office.pool.query('select 1');
        const { report, problems } = office.fonts;
        const fonts = report.map(({ role, own, free, lacks }) => ({ role, free, lacks, ...(own ? { own } : {}) }));
        return context.json({ ready: true, fonts, problems: [...problems] }, 200);
      } catch {
        return context.json({ ready: false }, 503);
      }
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/metrics',
      summary: 'Figures for Prometheus',
      ...open,
      responses: { 200: { description: 'Text', content: { 'text/plain': { schema: z.string() } } } },
    }),
    async (context) => {
      measuring ??= startMetrics();
      const metrics = await measuring;
      return context.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType });
    },
  );
}
