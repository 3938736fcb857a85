/** Simple local accounts: sign up, sign in, sign out, who am I. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Me, Signed } from '../../client/types.ts';
import { addPerson, addSession, endSession, findByLogin, type Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import { laterThan } from '../clock.ts';
import { cookieName, tokenOf } from '../identity.ts';
import type { Office } from '../office.ts';
import { checkPassword, hashPassword, hashToken, newToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { makeLimiter } from '../rate-limit.ts';
import { answer, created, jsonBody, open } from '../schemas.ts';
import { readableRegisters } from './registers.ts';

const sessionHours = 12;

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
      bodyTitle: office.book.names('body', post.body) ?? { zh: post.body, en: post.body },
    })),
    registers: readableRegisters(office, person).map((register) => ({ id: register.id, title: register.title })),
  };
}

/** A new session; the token goes into an HttpOnly cookie and, for scripts, into the body. */
export async function startSession(office: Office, context: Context, person: Person): Promise<string> {
  const token = newToken();
  const now = office.clock.real();
  await addSession(office.pool, {
    tokenHash: hashToken(token),
    person: person.id,
    kind: 'session',
    now,
    expires: laterThan(now, sessionHours * 3_600_000),
  });
  setCookie(context, cookieName, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: office.publicUrl.startsWith('https:'),
    maxAge: sessionHours * 3600,
  });
  return token;
}

const credentials = z.object({ login: z.string().min(1).max(120), password: z.string().min(1).max(200) });
const account = credentials.extend({ name: z.string().min(1).max(60) });

const me = createRoute({
  method: 'get',
  path: '/api/v1/me',
  summary: 'Who am I',
  responses: answer<Me>('Me', 'The person'),
});

const signIn = createRoute({
  method: 'post',
  path: '/api/v1/session',
  summary: 'Sign in',
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
  summary: 'Register as an applicant',
  ...open,
  request: { body: jsonBody(account) },
  responses: created<Signed>('Signed', 'Registered and signed in'),
});

export function accountRoutes(app: App, office: Office): void {
  const limiter = makeLimiter(20, 15 * 60_000);
  app.openapi(me, (context) => context.json(presentMe(office, needPerson(context.get('person'))), 200));

  app.openapi(signIn, async (context) => {
    const { login, password } = context.req.valid('json');
    if (!limiter.allow(`${context.get('address')} ${login.toLowerCase()}`)) throw new ApiProblem('rate.limited');
    const found = await findByLogin(office.pool, login, office.clock.today());
    const right = await checkPassword(password, found?.passwordHash);
    if (!found || !right) throw new ApiProblem('auth.wrong');
    const token = await startSession(office, context, found);
    return context.json({ me: presentMe(office, found), token }, 200);
  });

  app.openapi(signOut, async (context) => {
    const token = tokenOf(context);
    if (token) await endSession(office.pool, hashToken(token));
    deleteCookie(context, cookieName, { path: '/' });
    return context.body(null, 204);
  });

  app.openapi(signUp, async (context) => {
    const { login, password, name } = context.req.valid('json');
    if (!limiter.allow(`${context.get('address')} sign-up`)) throw new ApiProblem('rate.limited');
    if ([...password].length < 10) throw new ApiProblem('account.password');
    const person: Person = { id: randomUUID(), login: login.toLowerCase(), name, kind: 'applicant', posts: [] };
    const now = office.clock.now();
    const added = await addPerson(office.pool, {
      ...person,
      passwordHash: await hashPassword(password),
      posts: [],
      now,
      today: office.clock.today(),
    });
    if (!added) throw new ApiProblem('account.taken');
    const token = await startSession(office, context, person);
    return context.json({ me: presentMe(office, person), token }, 201);
  });
}
