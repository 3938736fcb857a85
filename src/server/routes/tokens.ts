/** API tokens of a person: made with a scope and a last day, shown once, revocable. */
import { createRoute, z } from '@hono/zod-openapi';
import type { TokenMade } from '../../client/types-identity.ts';
import { addSession } from '../../store/people.ts';
import { endSessionById, listSessions } from '../../store/sessions.ts';
import { type App, needPerson } from '../app.ts';
import { laterThan } from '../clock.ts';
import { noteIdentity } from '../identity/events.ts';
import { presentToken } from '../identity/security-view.ts';
import { needFresh } from '../identity/sessions.ts';
import { scopesFor } from '../identity/token-scopes.ts';
import type { Office } from '../office.ts';
import { hashToken, newToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { created, jsonBody } from '../schemas.ts';

const dayMs = 86_400_000;

const body = z.object({
  name: z.string().trim().min(1).max(60),
  scope: z.array(z.string()).min(1).max(10),
  procedures: z.array(z.string().max(80)).max(200).optional(),
  days: z.number().int().min(1).max(366),
});

const make = createRoute({
  method: 'post',
  path: '/api/v1/security/tokens',
  summary: 'Make an API token',
  request: { body: jsonBody(body) },
  responses: created<TokenMade>('TokenMade', 'The token, shown this once'),
});

const end = createRoute({
  method: 'delete',
  path: '/api/v1/security/tokens/{id}',
  summary: 'End an API token',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Ended' } },
});

export function tokenRoutes(app: App, office: Office): void {
  app.openapi(make, async (context) => {
    const person = needPerson(context.get('person'));
    needFresh(office, context.get('session'));
    const { name, scope, procedures = [], days } = context.req.valid('json');
    const may = scopesFor(person).map(({ id }) => id);
    const wrong = [
      ...scope.filter((id) => !may.includes(id)).map(() => 'scope'),
      ...procedures.filter((id) => !office.book.procedures.has(id)).map(() => 'procedures'),
    ];
    if (wrong.length)
      throw new ApiProblem(
        'act.input',
        undefined,
        [...new Set(wrong)].map((path) => ({
          code: 'form.shape',
          path,
          text: {
            zh: '有您不能给令牌的权限或没有的事项',
            en: 'A scope that is not yours to give, or an unknown procedure',
          },
          remedy: { zh: '从列表中选。', en: 'Choose from the list.' },
        })),
      );
    const token = newToken();
    const now = office.clock.real();
    const id = await addSession(office.pool, {
      tokenHash: hashToken(token),
      person: person.id,
      kind: 'token',
      now,
      expires: laterThan(now, days * dayMs),
      name,
      scope: [...new Set(scope)],
      ...(procedures.length ? { procedures: [...new Set(procedures)] } : {}),
    });
    await noteIdentity(office, context, 'token-made', {
      person: person.id,
      detail: { name, scope: scope.join(' ') },
    });
    const row = (await listSessions(office.pool, person.id, now)).find((entry) => entry.id === id);
    if (!row) throw new ApiProblem('not-found');
    return context.json({ ...presentToken(row), token }, 201);
  });

  app.openapi(end, async (context) => {
    const person = needPerson(context.get('person'));
    const { id } = context.req.valid('param');
    if (!(await endSessionById(office.pool, person.id, id, 'token'))) throw new ApiProblem('not-found');
    await noteIdentity(office, context, 'token-ended', { person: person.id });
    return context.body(null, 204);
  });
}
