/** The organisation: as it stands on a day, its changes, entering and withdrawing one. */
import { createRoute, z } from '@hono/zod-openapi';
import type { OrganisationChangeView, OrganisationView } from '../../client/types-admin.ts';
import { roles } from '../../language/action.ts';
import { addAdminEvent } from '../../store/admin-events.ts';
import {
  addOrganisationChange,
  listOrganisationChanges,
  withdrawOrganisationChange,
} from '../../store/organisation-changes.ts';
import { transaction } from '../../store/pool.ts';
import { listHolders } from '../../store/post-holders.ts';
import { holds, keeperRoles, needRole, needStaff } from '../admin.ts';
import type { App } from '../app.ts';
import { checkChange } from '../change-organisation.ts';
import { type Office, refreshSettings } from '../office.ts';
import { organisationOnDay } from '../organisation.ts';
import { presentChange, presentOrganisation } from '../present-organisation.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, daySchema, jsonBody } from '../schemas.ts';

const title = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(100) });
const source = z.string().trim().min(2).max(400);
const bodyId = z.string().regex(/^[a-zA-Z0-9-]{2,30}$/);
const common = { from: daySchema, body: bodyId, source };

const changeBody = z.discriminatedUnion('change', [
  z.object({ change: z.literal('opened'), ...common, title, kind: z.enum(['department', 'district', 'outside']) }),
  z.object({ change: z.literal('renamed'), ...common, title }),
  z.object({ change: z.literal('closed'), ...common }),
  z.object({ change: z.literal('merged'), ...common, into: bodyId }),
  z.object({
    change: z.enum(['post-made', 'post-changed']),
    ...common,
    role: z.enum(roles),
    title,
    seats: z.number().int().min(1).max(99).optional(),
  }),
  z.object({ change: z.literal('post-abolished'), ...common, role: z.enum(roles) }),
]);

export type NewChange = z.infer<typeof changeBody>;

const read = createRoute({
  method: 'get',
  path: '/api/v1/organisation',
  summary: 'Bodies, posts and the people on them, as of a day',
  request: { query: z.object({ on: daySchema.optional() }) },
  responses: answer<OrganisationView>('OrganisationView', 'The organisation of that day'),
});

const history = createRoute({
  method: 'get',
  path: '/api/v1/organisation/changes',
  summary: 'Every change of the organisation, the newest day first',
  responses: answer<OrganisationChangeView[]>('OrganisationChangeView[]', 'Changes'),
});

const enter = createRoute({
  method: 'post',
  path: '/api/v1/organisation/changes',
  summary: 'Enter a change of the organisation with its day in force and the paper that ordered it',
  request: { body: jsonBody(changeBody) },
  responses: created<OrganisationChangeView>('OrganisationChangeView', 'The change'),
});

const withdraw = createRoute({
  method: 'post',
  path: '/api/v1/organisation/changes/{id}/withdraw',
  summary: 'Withdraw a change that is not in force yet',
  request: { params: z.object({ id: z.string().regex(/^\d{1,18}$/) }), body: jsonBody(z.object({ source })) },
  responses: answer<OrganisationChangeView>('OrganisationChangeView', 'The change'),
});

async function oneChange(office: Office, id: string): Promise<OrganisationChangeView> {
  const row = (await listOrganisationChanges(office.pool)).find((entry) => entry.id === id);
  if (!row) throw new ApiProblem('not-found');
  return presentChange(office, row);
}

function writes(app: App, office: Office): void {
  app.openapi(enter, async (context) => {
    const person = needRole(context.get('person'), keeperRoles);
    const given = context.req.valid('json');
    checkChange(office, given);
    const at = office.clock.now();
    const id = await transaction(office.pool, async (connection) => {
      await addAdminEvent(connection, {
        at,
        kind: 'organisation-changed',
        by: person.id,
        subject: 'role' in given ? `${given.body}:${given.role}` : given.body,
        reason: given.source,
        detail: { change: given.change, from: given.from },
      });
      return addOrganisationChange(connection, { ...given, by: person.id, at });
    });
    await refreshSettings(office);
    return context.json(await oneChange(office, id), 201);
  });

  app.openapi(withdraw, async (context) => {
    const person = needRole(context.get('person'), keeperRoles);
    const { id } = context.req.valid('param');
    const { source: why } = context.req.valid('json');
    const at = office.clock.now();
    await transaction(office.pool, async (connection) => {
      const done = await withdrawOrganisationChange(connection, {
        id,
        source: why,
        by: person.id,
        at,
        today: office.clock.today(),
      });
      if (!done) throw new ApiProblem('organisation.begun');
      await addAdminEvent(connection, { at, kind: 'organisation-withdrawn', by: person.id, subject: id, reason: why });
    });
    await refreshSettings(office);
    return context.json(await oneChange(office, id), 200);
  });
}

export function organisationRoutes(app: App, office: Office): void {
  app.openapi(read, async (context) => {
    const person = needStaff(context.get('person'));
    const today = office.clock.today();
    const day = context.req.valid('query').on ?? today;
    const holders = await listHolders(office.pool, day, today);
    const view = presentOrganisation(office, organisationOnDay(office, day), holders, {
      day,
      mayChange: holds(person, keeperRoles),
    });
    return context.json(view, 200);
  });

  app.openapi(history, async (context) => {
    needStaff(context.get('person'));
    const rows = await listOrganisationChanges(office.pool);
    return context.json(
      rows.reverse().map((row) => presentChange(office, row)),
      200,
    );
  });

  writes(app, office);
}
