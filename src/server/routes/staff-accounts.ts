/** Accounts of staff: the administrator's calls. */
import { createRoute, z } from '@hono/zod-openapi';
import type { InviteChoices, StaffAccount, StaffInvited } from '../../client/types-identity.ts';
import type { Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import {
  inviteAgain,
  inviteChoices,
  inviteStaff,
  resetSecondFactor,
  setAccountDisabled,
  staffAccounts,
} from '../identity/staff.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, created, jsonBody } from '../schemas.ts';

const params = z.object({ id: z.uuid() });
const invitation = z.object({
  email: z.string().min(3).max(120),
  name: z.string().trim().min(1).max(60),
  posts: z.array(z.object({ role: z.string().max(60), body: z.string().max(60) })).max(20),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/staff-accounts',
  summary: 'Accounts of staff and liaison officers',
  responses: answer<StaffAccount[]>('StaffAccount[]', 'Accounts'),
});
const invite = createRoute({
  method: 'post',
  path: '/api/v1/invitations',
  summary: 'Invite somebody to the desk',
  request: { body: jsonBody(invitation) },
  responses: created<StaffInvited>('StaffInvited', 'Invited'),
});
const choices = createRoute({
  method: 'get',
  path: '/api/v1/invitations/choices',
  summary: 'Roles and bodies that an invitation may name',
  responses: answer<InviteChoices>('InviteChoices', 'Choices'),
});

const onAccount = (rest: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `/api/v1/staff-accounts/{id}/${rest}`,
    summary,
    request: { params },
    responses: answer<StaffInvited>('StaffInvited', 'The account'),
  });

const again = onAccount('invitation', 'Send the invitation again');
const reset = onAccount('reset-second-factor', 'Remove lost second factors; a link to set up new ones is sent');
const disable = onAccount('disable', 'Disable: sessions, tokens and links end at once');
const enable = onAccount('enable', 'Enable again');

function needAdministrator(person: Person | undefined): Person {
  const asking = needPerson(person);
  if (!asking.posts.some((post) => post.role === 'admin')) throw new ApiProblem('act.not-yours');
  return asking;
}

export function staffAccountRoutes(app: App, office: Office): void {
  app.openapi(list, async (context) => {
    needAdministrator(context.get('person'));
    return context.json(await staffAccounts(office), 200);
  });
  app.openapi(choices, (context) => {
    needAdministrator(context.get('person'));
    return context.json(inviteChoices(office), 200);
  });
  app.openapi(invite, async (context) => {
    const by = needAdministrator(context.get('person'));
    return context.json(await inviteStaff(office, context, by, context.req.valid('json')), 201);
  });
  app.openapi(again, async (context) => {
    const by = needAdministrator(context.get('person'));
    return context.json(await inviteAgain(office, context, by, context.req.valid('param').id), 200);
  });
  app.openapi(reset, async (context) => {
    const by = needAdministrator(context.get('person'));
    return context.json(await resetSecondFactor(office, context, by, context.req.valid('param').id), 200);
  });
  for (const [route, disabled] of [
    [disable, true],
    [enable, false],
  ] as const)
    app.openapi(route, async (context) => {
      const by = needAdministrator(context.get('person'));
      const { id } = context.req.valid('param');
      return context.json({ account: await setAccountDisabled(office, context, by, id, disabled) }, 200);
    });
}
