/** Is the office up, ready, and how busy. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';

export function healthRoutes(app: App, office: Office): void {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    try {
      await office.pool.query('select 1');
      return context.json({ ready: true });
    } catch {
      return context.json({ ready: false }, 503);
    }
  });
  app.get('/metrics', async (context) => context.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }));
}
