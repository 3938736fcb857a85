/** Letters with a link: to sign in, to choose a new password; and what the page of a link asks. */
import { createRoute, z } from '@hono/zod-openapi';
import type { LinkUsed, LinkView, MailSent } from '../../client/types-identity.ts';
import type { App } from '../app.ts';
import { askLink, lookAtLink, spendLink } from '../identity/links.ts';
import type { Office } from '../office.ts';
import { accepted, answer, jsonBody, open } from '../schemas.ts';
import { nextPage, presentMe } from './accounts.ts';

const ticket = z.string().min(20).max(100);
const wish = z.object({ login: z.string().min(1).max(120), next: nextPage });

const askSignIn = createRoute({
  method: 'post',
  path: '/api/v1/session/link',
  summary: 'Ask for a sign-in link by mail',
  ...open,
  request: { body: jsonBody(wish) },
  responses: accepted<MailSent>('MailSent', 'A letter is on its way, the same answer for every address'),
});

const askRecovery = createRoute({
  method: 'post',
  path: '/api/v1/recovery',
  summary: 'Ask for a link to choose a new password',
  ...open,
  request: { body: jsonBody(wish) },
  responses: accepted<MailSent>('MailSent', 'A letter is on its way, the same answer for every login'),
});

const look = createRoute({
  method: 'post',
  path: '/api/v1/links/look',
  summary: 'What a mail link is for, without using it up',
  ...open,
  request: { body: jsonBody(z.object({ ticket })) },
  responses: answer<LinkView>('LinkView', 'The link'),
});

const spend = createRoute({
  method: 'post',
  path: '/api/v1/links',
  summary: 'Use a mail link, once',
  ...open,
  request: { body: jsonBody(z.object({ ticket, password: z.string().max(200).optional() })) },
  responses: answer<LinkUsed>('LinkUsed', 'Done, signed in, or what comes next'),
});

export function linkRoutes(app: App, office: Office): void {
  app.openapi(askSignIn, async (context) => {
    const { login, next } = context.req.valid('json');
    return context.json(await askLink(office, context, 'sign-in-link', login, next ? { next } : {}), 202);
  });
  app.openapi(askRecovery, async (context) => {
    const { login, next } = context.req.valid('json');
    return context.json(await askLink(office, context, 'recover', login, next ? { next } : {}), 202);
  });
  app.openapi(look, async (context) => context.json(await lookAtLink(office, context.req.valid('json').ticket), 200));
  app.openapi(spend, async (context) => {
    const { ticket: token, password } = context.req.valid('json');
    const done = await spendLink(office, context, token, password);
    const signed = done.person && done.token ? { me: presentMe(office, done.person), token: done.token } : {};
    return context.json({ ...done.used, ...signed }, 200);
  });
}
