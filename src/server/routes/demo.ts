/** A demo office's clock can be moved. Outside a demo this route does not exist. */
import { createRoute, z } from '@hono/zod-openapi';
import type { DemoClock } from '../../client/types-law.ts';
import type { App } from '../app.ts';
import { sweepLapses } from '../jobs/lapses.ts';
import { type Office, refreshSettings } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody, open } from '../schemas.ts';

export function demoRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/demo/clock',
      summary: 'Move the demo clock; limits that passed meanwhile take effect',
      request: { body: jsonBody(z.object({ now: z.string() })) },
      ...open,
      'x-demo': true,
      responses: answer<DemoClock>('DemoClock', 'Moved'),
    }),
    async (context) => {
      try {
        office.clock.move(context.req.valid('json').now);
      } catch {
        throw new ApiProblem('request.malformed');
      }
      await refreshSettings(office);
      const lapsed = await sweepLapses(office);
      return context.json({ now: office.clock.now(), lapsed }, 200);
    },
  );
}
