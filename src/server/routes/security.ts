/** A person's own security: password, address, second factors, passkeys, sessions. Changes need a fresh proof of who it is. */
import { createRoute, z } from '@hono/zod-openapi';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type {
  FactorAdded,
  MailSent,
  PasskeyOptions,
  RecoveryCodes,
  SecurityView,
  TotpProposal,
} from '../../client/types-identity.ts';
import { setPassword } from '../../store/accounts.ts';
import { findFactors, removeTotp } from '../../store/factors.ts';
import { unlinkOidcAccounts } from '../../store/oidc-accounts.ts';
import { removePasskey } from '../../store/passkeys.ts';
import { findPerson, type Person } from '../../store/people.ts';
import { transaction } from '../../store/pool.ts';
import { endSessionById, endSessionsOf } from '../../store/sessions.ts';
import { dropTickets } from '../../store/tickets.ts';
import { type App, needPerson, type Variables } from '../app.ts';
import { attestation } from '../identity/credential-schemas.ts';
import { noteIdentity } from '../identity/events.ts';
import { checkNewPassword } from '../identity/links.ts';
import { countMail } from '../identity/locks.ts';
import { mailNotice, sendLink } from '../identity/mails.ts';
import { keepPasskey, offerPasskey } from '../identity/passkeys.ts';
import { checkTotp, firstRecoveryCodes, newRecoveryCodes, offerTotp } from '../identity/second-factor.ts';
import { securityOf } from '../identity/security-view.ts';
import { needFresh, renewSession } from '../identity/sessions.ts';
import { mustHaveSecondFactor, proveAgain } from '../identity/sign-in.ts';
import { isAddress } from '../mail/address.ts';
import type { Office } from '../office.ts';
import { hashPassword } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { accepted, answer, jsonBody } from '../schemas.ts';

type Visit = Context<{ Variables: Variables }>;

const path = (rest: string) => `/api/v1/security${rest}`;
const gone = { 204: { description: 'Done' } };
const removal = { method: 'delete', responses: gone } as const;
const idParam = z.object({ id: z.string().min(1).max(1400) });
const newPassword = z.string().min(1).max(200);

export const passkeyBody = z.object({ name: z.string().trim().min(1).max(60), response: attestation });
export const appCodeBody = z.object({ code: z.string().min(6).max(10) });

const view = createRoute({
  method: 'get',
  path: path(''),
  summary: 'What signs me in, and where I am signed in',
  responses: answer<SecurityView>('SecurityView', 'My security'),
});
const putPassword = createRoute({
  method: 'put',
  path: path('/password'),
  summary: 'Choose a new password; other sessions end',
  request: { body: jsonBody(z.object({ current: z.string().max(200).optional(), password: newPassword })) },
  responses: gone,
});
const putEmail = createRoute({
  method: 'put',
  path: path('/email'),
  summary: 'Use another mail address, once its letter is answered; the present one gets a letter to confirm it',
  request: { body: jsonBody(z.object({ email: z.string().min(3).max(120) })) },
  responses: accepted<MailSent>('MailSent', 'A letter is on its way'),
});
const postTotp = createRoute({
  method: 'post',
  path: path('/app'),
  summary: 'A secret for an authenticator app',
  responses: answer<TotpProposal>('TotpProposal', 'To scan or type in'),
});
const confirmTotp = createRoute({
  method: 'post',
  path: path('/app/confirm'),
  summary: 'The app’s first code puts it in use',
  request: { body: jsonBody(appCodeBody) },
  responses: answer<FactorAdded>('FactorAdded', 'In use'),
});
const deleteTotp = createRoute({
  ...removal,
  path: path('/app'),
  summary: 'Remove the authenticator app',
});
const postOptions = createRoute({
  method: 'post',
  path: path('/passkeys/options'),
  summary: 'A challenge for a new passkey',
  responses: answer<PasskeyOptions>('PasskeyOptions', 'Options for the browser'),
});
const postPasskey = createRoute({
  method: 'post',
  path: path('/passkeys'),
  summary: 'Add a passkey',
  request: { body: jsonBody(passkeyBody) },
  responses: answer<FactorAdded>('FactorAdded', 'Added'),
});
const deletePasskey = createRoute({
  ...removal,
  path: path('/passkeys/{id}'),
  summary: 'Remove a passkey',
  request: { params: idParam },
});
const postCodes = createRoute({
  method: 'post',
  path: path('/recovery-codes'),
  summary: 'New recovery codes; the old ones no longer work',
  responses: answer<RecoveryCodes>('RecoveryCodes', 'Shown this once'),
});
const deleteSession = createRoute({
  ...removal,
  path: path('/sessions/{id}'),
  summary: 'Sign out one session',
  request: { params: z.object({ id: z.uuid() }) },
});
const deleteSessions = createRoute({
  ...removal,
  path: path('/sessions'),
  summary: 'Sign out everywhere else',
});
const deleteProvider = createRoute({
  ...removal,
  path: path('/provider'),
  summary: 'Unlink the identity provider’s account',
});

/** Whoever changes something about their security: signed in, and lately proven. */
function freshPerson(office: Office, context: Visit): Person {
  const person = needPerson(context.get('person'));
  needFresh(office, context.get('session'));
  return person;
}

/** After a factor was added: another token for the session, and recovery codes for who has none. */
async function afterAdding(office: Office, context: Visit, person: Person): Promise<FactorAdded> {
  const session = context.get('session');
  if (session?.kind === 'session') await renewSession(office, context, session);
  return { recoveryCodes: await firstRecoveryCodes(office, person.id) };
}

/** @throws ApiProblem `factor.last` when staff would be left without a second factor */
async function keepOne(office: Office, person: Person, removing: 'app' | 'passkey'): Promise<void> {
  if (!mustHaveSecondFactor(office, person)) return;
  const { totpSince, passkeys } = await findFactors(office.pool, person.id);
  const left = (totpSince && removing !== 'app' ? 1 : 0) + passkeys - (removing === 'passkey' ? 1 : 0);
  if (left < 1) throw new ApiProblem('factor.last');
}

function factorRoutes(app: App, office: Office): void {
  app.openapi(postTotp, async (context) => {
    const person = freshPerson(office, context);
    return context.json(await offerTotp(office, person), 200);
  });
  app.openapi(confirmTotp, async (context) => {
    const person = freshPerson(office, context);
    if (!(await checkTotp(office, person.id, context.req.valid('json').code, 'proposed')))
      throw new ApiProblem('auth.code');
    await noteIdentity(office, context, 'factor-added', { person: person.id, detail: { factor: 'app' } });
    return context.json(await afterAdding(office, context, person), 200);
  });
  app.openapi(deleteTotp, async (context) => {
    const person = freshPerson(office, context);
    await keepOne(office, person, 'app');
    await removeTotp(office.pool, person.id);
    await noteIdentity(office, context, 'factor-removed', { person: person.id, detail: { factor: 'app' } });
    return context.body(null, 204);
  });
  app.openapi(postCodes, async (context) => {
    const person = freshPerson(office, context);
    const recoveryCodes = await newRecoveryCodes(office, person.id);
    await noteIdentity(office, context, 'recovery-codes-made', { person: person.id });
    return context.json({ recoveryCodes }, 200);
  });
}

function passkeyRoutes(app: App, office: Office): void {
  app.openapi(postOptions, async (context) => {
    const person = freshPerson(office, context);
    return context.json(await offerPasskey(office, person), 200);
  });
  app.openapi(postPasskey, async (context) => {
    const person = freshPerson(office, context);
    const { name, response } = context.req.valid('json');
    // Transports are words that the library passes on; their list grows with the standard.
    await keepPasskey(office, context, person, response as RegistrationResponseJSON, name);
    return context.json(await afterAdding(office, context, person), 200);
  });
  app.openapi(deletePasskey, async (context) => {
    const person = freshPerson(office, context);
    await keepOne(office, person, 'passkey');
    if (!(await removePasskey(office.pool, person.id, context.req.valid('param').id)))
      throw new ApiProblem('not-found');
    await noteIdentity(office, context, 'factor-removed', { person: person.id, detail: { factor: 'passkey' } });
    return context.body(null, 204);
  });
}

function sessionRoutes(app: App, office: Office): void {
  app.openapi(deleteSession, async (context) => {
    const person = needPerson(context.get('person'));
    const { id } = context.req.valid('param');
    if (!(await endSessionById(office.pool, person.id, id, 'session'))) throw new ApiProblem('not-found');
    await noteIdentity(office, context, 'sessions-ended', { person: person.id });
    return context.body(null, 204);
  });
  app.openapi(deleteSessions, async (context) => {
    const person = needPerson(context.get('person'));
    const session = context.get('session');
    await endSessionsOf(office.pool, person.id, session ? { but: session.id } : {});
    await noteIdentity(office, context, 'sessions-ended', { person: person.id });
    return context.body(null, 204);
  });
  app.openapi(deleteProvider, async (context) => {
    const person = freshPerson(office, context);
    if (!(await unlinkOidcAccounts(office.pool, person.id))) throw new ApiProblem('not-found');
    await noteIdentity(office, context, 'provider-unlinked', { person: person.id });
    return context.body(null, 204);
  });
}

async function changePassword(office: Office, context: Visit, given: { current?: string; password: string }) {
  const person = needPerson(context.get('person'));
  const session = context.get('session');
  checkNewPassword(given.password);
  const found = await findPerson(office.pool, person.id, office.clock.today());
  // Who has a password says it again; who has none yet must have proven themselves lately in another way.
  if (found?.passwordHash) await proveAgain(office, context, person, undefined, { password: given.current ?? '' });
  else needFresh(office, session);
  const hash = await hashPassword(given.password);
  await transaction(office.pool, async (connection) => {
    await setPassword(connection, person.id, hash);
    await endSessionsOf(connection, person.id, session ? { but: session.id } : {});
    await dropTickets(connection, person.id);
    await noteIdentity(office, context, 'password-changed', { person: person.id }, connection);
    if (found?.email)
      await mailNotice(office, connection, {
        to: found.email,
        person: person.id,
        subject: { zh: '密码已更换', en: 'Your password was changed' },
        body: {
          zh: '您账号的密码已更换，别处的登录都已退出。',
          en: 'Your password was changed; every other session has ended.',
        },
      });
  });
  if (session?.kind === 'session') await renewSession(office, context, session);
}

async function askEmail(office: Office, context: Visit, typed: string): Promise<MailSent> {
  const person = needPerson(context.get('person'));
  needFresh(office, context.get('session'));
  const email = typed.trim().toLowerCase();
  if (!isAddress(email)) throw new ApiProblem('account.email');
  await countMail(office, context, email);
  const found = await findPerson(office.pool, person.id, office.clock.today());
  const kind = found?.email === email ? 'verify-email' : 'change-email';
  await sendLink(office, office.pool, context, { kind, to: email, person: person.id, data: { email } });
  return { sent: true };
}

export function securityRoutes(app: App, office: Office): void {
  app.openapi(view, async (context) => {
    const person = needPerson(context.get('person'));
    return context.json(await securityOf(office, person, context.get('session')), 200);
  });
  app.openapi(putPassword, async (context) => {
    await changePassword(office, context, context.req.valid('json'));
    return context.body(null, 204);
  });
  app.openapi(putEmail, async (context) =>
    context.json(await askEmail(office, context, context.req.valid('json').email), 202),
  );
  factorRoutes(app, office);
  passkeyRoutes(app, office);
  sessionRoutes(app, office);
}
