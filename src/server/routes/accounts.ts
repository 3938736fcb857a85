/** Who am I; sign in by password, sign out; the wish for an account, which its mail address confirms. */
import { createRoute, z } from '@hono/zod-openapi';
import { deleteCookie } from 'hono/cookie';
import type { Me, Signed } from '../../client/types.ts';
import type { MailSent } from '../../client/types-identity.ts';
import { endSession, type Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import { noteIdentity } from '../identity/events.ts';
import { askLink } from '../identity/links.ts';
import { cookiePlace } from '../identity/sessions.ts';
import { signInByPassword } from '../identity/sign-in.ts';
import { cookieName, tokenOf } from '../identity.ts';
import type { Office } from '../office.ts';
import { hashToken } from '../passwords.ts';
import { readableRegisters } from '../readable-registers.ts';
import { accepted, answer, jsonBody, open } from '../schemas.ts';

export function presentMe(office: Office, person: Person): Me {
  return {
    id: person.id,
    name: person.name,
    login: person.login,
    kind: person.kind === 'system' ? 'other' : person.kind,
    posts: person.posts.map((post) => ({
      role: post.role,
      body: post.body,
      roleTitle: office.book.nameWho({ role: post.role }),
      bodyTitle: post.body.startsWith('unit:')
        ? { zh: '单位', en: 'unit' }
        : (office.book.names('body', post.body) ?? { zh: post.body, en: post.body }),
      ...(post.forName ? { for: post.forName } : {}),
    })),
    registers: readableRegisters(office, person).map((register) => ({ id: register.id, title: register.title })),
  };
}

const credentials = z.object({ login: z.string().min(1).max(120), password: z.string().min(1).max(200) });
/** A page of this site to go on to. */
export const nextPage = z
  .string()
  .max(400)
  .regex(/^\/(?![/\\])/)
  .optional();
const account = z.object({ login: z.string().min(1).max(120), name: z.string().trim().min(1).max(60), next: nextPage });

const me = createRoute({
  method: 'get',
  path: '/api/v1/me',
  summary: 'Who am I',
  responses: answer<Me>('Me', 'The person'),
});

const signIn = createRoute({
  method: 'post',
  path: '/api/v1/session',
  summary: 'Sign in by password; a second step may follow (auth.second-factor)',
  ...open,
  request: { body: jsonBody(credentials) },
  responses: answer<Signed>('Signed', 'Signed in'),
});

const signOut = createRoute({
  method: 'delete',
  path: '/api/v1/session',
  summary: 'Sign out',
  ...open,
  responses: { 204: { description: 'Signed out' } },
});

const signUp = createRoute({
  method: 'post',
  path: '/api/v1/accounts',
  summary: 'Ask for an account as an applicant; a mail link opens it',
  ...open,
  request: { body: jsonBody(account) },
  responses: accepted<MailSent>('MailSent', 'A letter is on its way, the same answer for every address'),
});

export function accountRoutes(app: App, office: Office): void {
  app.openapi(me, (context) => context.json(presentMe(office, needPerson(context.get('person'))), 200));

  app.openapi(signIn, async (context) => {
    const { login, password } = context.req.valid('json');
    const { person, token } = await signInByPassword(office, context, login, password);
    return context.json({ me: presentMe(office, person), token }, 200);
  });

  app.openapi(signOut, async (context) => {
    const token = tokenOf(office, context);
    const person = context.get('person');
    if (token) await endSession(office.pool, hashToken(token));
    if (person) await noteIdentity(office, context, 'signed-out', { person: person.id });
    deleteCookie(context, cookieName, cookiePlace(office));
    return context.body(null, 204);
  });

  app.openapi(signUp, async (context) => {
    const { login, name, next } = context.req.valid('json');
    return context.json(await askLink(office, context, 'sign-up', login, { name, ...(next ? { next } : {}) }), 202);
  });
}
