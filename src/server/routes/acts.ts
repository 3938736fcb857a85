/** Acts: the one way to change a case. `?preview=true` decides without saving. */
import { createRoute, z } from '@hono/zod-openapi';
import type { ActResult } from '../../client/types.ts';
import type { Arrival } from '../../language/arrival.ts';
import { act } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import type { Office } from '../office.ts';
import { presentCase } from '../present-case.ts';
import { showWithRows } from '../rows.ts';
import { answer, daySchema, jsonBody, valuesSchema } from '../schemas.ts';

/** How a filing came that the counter takes in for somebody. */
const arrival = z.discriminatedUnion('way', [
  z.object({ way: z.literal('counter') }),
  z.object({ way: z.literal('post'), postmark: daySchema, receivedOn: daySchema.optional() }),
]);
const body = z.object({
  action: z.string().max(80),
  input: valuesSchema.optional(),
  form: valuesSchema.optional(),
  version: z.number().int().min(0),
  arrival: arrival.optional(),
});
const query = z.object({ preview: z.enum(['true', 'false']).optional() });
const headers = z.object({ 'idempotency-key': z.string().min(8).max(200).optional() });

const tidyArrival = (given: z.infer<typeof arrival>): Arrival =>
  given.way === 'counter'
    ? given
    : { way: 'post', postmark: given.postmark, ...(given.receivedOn ? { receivedOn: given.receivedOn } : {}) };

export function actRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/cases/{id}/acts',
      summary: 'Act on a case, or preview an act',
      request: { params: z.object({ id: z.string() }), query, headers, body: jsonBody(body) },
      responses: answer<ActResult>('ActResult', 'What changed, and the case'),
    }),
    async (context) => {
      const person = needPerson(context.get('person'));
      const given = context.req.valid('json');
      const preview = context.req.valid('query').preview === 'true';
      const key = context.req.valid('header')['idempotency-key'];
      const acted = await act(office, person, context.req.valid('param').id, {
        action: given.action,
        input: given.input ?? {},
        version: given.version,
        preview,
        ...(given.form ? { form: given.form } : {}),
        ...(given.arrival ? { arrival: tidyArrival(given.arrival) } : {}),
        ...(key && !preview ? { key } : {}),
      });
      const view = await showWithRows(office, () => presentCase(office, person, acted.loaded, acted.extras));
      return context.json({ preview, changes: acted.changes, case: view }, 200);
    },
  );
}
