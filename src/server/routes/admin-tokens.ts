/** API tokens of everybody: whose, for what, until when; ending one. */
import { createRoute, z } from '@hono/zod-openapi';
import type { TokenOverview } from '../../client/types-admin.ts';
import { addAdminEvent } from '../../store/admin-events.ts';
import { addIdentityEvent } from '../../store/identity-events.ts';
import { transaction } from '../../store/pool.ts';
import { endToken, listTokens, type TokenRow } from '../../store/token-overview.ts';
import { auditRoles, needRole } from '../admin.ts';
import type { App } from '../app.ts';
import { inBeijing } from '../clock.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody } from '../schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/api/v1/admin/tokens',
  summary: 'API tokens of everybody, the ones that end first on top; never the token itself',
  responses: answer<TokenOverview[]>('TokenOverview[]', 'Tokens'),
});

const end = createRoute({
  method: 'post',
  path: '/api/v1/admin/tokens/{id}/end',
  summary: 'End a token; it does not work from now on',
  request: {
    params: z.object({ id: z.uuid() }),
    body: jsonBody(z.object({ reason: z.string().trim().min(2).max(400) })),
  },
  responses: { 204: { description: 'Ended' } },
});

const present = (row: TokenRow): TokenOverview => ({
  id: row.id,
  name: row.name,
  person: { id: row.person, name: row.person_name, login: row.login },
  scope: row.scope ?? [],
  since: inBeijing(row.created_at),
  expires: inBeijing(row.expires_at),
  ...(row.procedures ? { procedures: row.procedures } : {}),
  ...(row.seen_on ? { seenOn: row.seen_on } : {}),
});

export function adminTokenRoutes(app: App, office: Office): void {
  app.openapi(list, async (context) => {
    needRole(context.get('person'), auditRoles);
    return context.json((await listTokens(office.pool, office.clock.real(), 500)).map(present), 200);
  });

  app.openapi(end, async (context) => {
    const person = needRole(context.get('person'), ['admin']);
    const { reason } = context.req.valid('json');
    const at = office.clock.now();
    await transaction(office.pool, async (connection) => {
      const ended = await endToken(connection, context.req.valid('param').id);
      if (!ended) throw new ApiProblem('not-found');
      await addIdentityEvent(connection, { at, kind: 'token-ended', person: ended.person, by: person.id });
      await addAdminEvent(connection, {
        at,
        kind: 'token-ended',
        by: person.id,
        person: ended.person,
        subject: ended.name,
        reason,
      });
    });
    return context.body(null, 204);
  });
}
