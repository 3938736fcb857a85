/** Sessions: begun with a new token each time, proven afresh under another, carried by an HttpOnly cookie. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { addSession, endSession, type Person, type SessionFacts } from '../../store/people.ts';
import { rotateSession, sweepSessions } from '../../store/sessions.ts';
import { addTicket, findTicket, type Ticket, type TicketPurpose } from '../../store/tickets.ts';
import { dayOf, laterThan } from '../clock.ts';
import { cookieName, cookiePrefix } from '../identity.ts';
import type { Office } from '../office.ts';
import { hashToken, newToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { deviceWords } from './device.ts';
import { noteIdentity } from './events.ts';
import { identityLimit } from './settings.ts';

const stepCookie = 'qiao_step';
const stepMinutes = 15;
const minute = 60_000;

const cookieOf = (office: Office, seconds: number): CookieOptions => ({
  httpOnly: true,
  sameSite: 'Lax',
  ...cookiePlace(office),
  maxAge: seconds,
});

/** The whole of this host; under https nothing else, and by nothing else. */
export function cookiePlace(office: Office): CookieOptions {
  const prefix = cookiePrefix(office);
  return { path: '/', secure: prefix !== undefined, ...(prefix ? { prefix } : {}) };
}

/**
 * A new session; the one that the request came with ends. The token goes into a cookie and, for scripts, into the answer.
 * @param way how the person signed in, for the log: `password`, `password+totp`, `passkey`, `provider` …
 */
export async function startSession(office: Office, context: Context, person: Person, way: string): Promise<string> {
  const before = getCookie(context, cookieName, cookiePrefix(office));
  if (before) await endSession(office.pool, hashToken(before));
  const token = newToken();
  const now = office.clock.real();
  const hours = identityLimit(office, 'sessionHours');
  await sweepSessions(office.pool, now);
  await addSession(office.pool, {
    tokenHash: hashToken(token),
    person: person.id,
    kind: 'session',
    now,
    expires: laterThan(now, hours * 60 * minute),
    idleAt: laterThan(now, identityLimit(office, 'idleMinutes') * minute),
    provedAt: now,
    today: dayOf(now),
    device: deviceWords(context.req.header('user-agent')),
  });
  setCookie(context, cookieName, token, cookieOf(office, hours * 3600));
  deleteCookie(context, stepCookie, cookiePlace(office));
  await noteIdentity(office, context, 'signed-in', { person: person.id, detail: { way } });
  return token;
}

/** The person has just proven again who they are: same session, other token. */
export async function renewSession(office: Office, context: Context, session: SessionFacts): Promise<void> {
  const token = newToken();
  const now = office.clock.real();
  await rotateSession(office.pool, session.id, hashToken(token), now);
  const hours = identityLimit(office, 'sessionHours');
  if (session.kind === 'session') setCookie(context, cookieName, token, cookieOf(office, hours * 3600));
}

/** @throws ApiProblem `auth.again` when the last proof is too old for a change of security */
export function needFresh(office: Office, session: SessionFacts | undefined): void {
  if (!session || session.kind === 'token') return; // tokens with a scope do not come this far
  const now = Temporal.Instant.from(office.clock.real()).epochMilliseconds;
  const limit = identityLimit(office, 'freshMinutes') * minute;
  if (session.provedAt === null || now - session.provedAt > limit) throw new ApiProblem('auth.again');
}

/** Between two steps of signing in: a ticket in a cookie of its own, worth nothing but the next step. */
export async function startStep(
  office: Office,
  context: Context,
  purpose: 'second-step' | 'enrol-step',
  person: string,
  data: { readonly [key: string]: string } = {},
): Promise<void> {
  const token = newToken();
  const now = office.clock.real();
  await addTicket(office.pool, {
    tokenHash: hashToken(token),
    purpose,
    person,
    data,
    now,
    expires: laterThan(now, stepMinutes * minute),
  });
  setCookie(context, stepCookie, token, cookieOf(office, stepMinutes * 60));
}

/** The step that the request stands on. */
export async function findStep(
  office: Office,
  context: Context,
  purpose: TicketPurpose,
): Promise<{ hash: string; ticket: Ticket; person: string } | undefined> {
  const token = getCookie(context, stepCookie, cookiePrefix(office));
  if (!token) return undefined;
  const hash = hashToken(token);
  const ticket = await findTicket(office.pool, hash, [purpose], office.clock.real());
  return ticket?.person ? { hash, ticket, person: ticket.person } : undefined;
}
