/** Who is asking: a session cookie or a bearer token, both kept as hashes. One indexed read. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { findBySession, type Person, type SessionFacts } from '../store/people.ts';
import { touchSession } from '../store/sessions.ts';
import { dayOf, laterThan } from './clock.ts';
import { identityLimit } from './identity/settings.ts';
import type { Office } from './office.ts';
import { withPredecessors } from './organisation.ts';
import { hashToken } from './passwords.ts';

export const cookieName = 'qiao_session';

/** Under https the browser itself refuses the cookie from anybody but this very host (`__Host-`). */
export const cookiePrefix = (office: Office): 'host' | undefined =>
  office.publicUrl.startsWith('https:') ? 'host' : undefined;

const bearer = (context: Context): string | undefined =>
  /^Bearer\s+([\w-]{20,})$/i.exec(context.req.header('authorization') ?? '')?.[1];

/** The token that the request carries. */
export const tokenOf = (office: Office, context: Context): string | undefined =>
  bearer(context) ?? getCookie(context, cookieName, cookiePrefix(office));

const minute = 60_000;
/** The end of the idle time moves in steps of this length: a session in use writes once a step, not at every request. */
const stepMinutes = 10;

async function touch(office: Office, session: SessionFacts): Promise<void> {
  const now = office.clock.real();
  const today = dayOf(now);
  const idle = identityLimit(office, 'idleMinutes') * minute;
  const step = Math.min(stepMinutes * minute, idle / 4);
  const moved = session.idleAt !== null && session.idleAt - Temporal.Instant.from(now).epochMilliseconds < idle - step;
  if (session.seenOn === today && !moved) return;
  await touchSession(office.pool, session.id, today, session.kind === 'session' ? laterThan(now, idle) : null);
}

export async function authenticate(
  office: Office,
  context: Context,
): Promise<{ person: Person | undefined; session: SessionFacts | undefined; byCookie: boolean }> {
  const token = tokenOf(office, context);
  if (!token) return { person: undefined, session: undefined, byCookie: false };
  const found = await findBySession(office.pool, hashToken(token), office.clock.today(), office.clock.real());
  if (found) await touch(office, found.session);
  const person = found && withPredecessors(office, found.person);
  return { person, session: found?.session, byCookie: bearer(context) === undefined };
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** A request that changes something and rides on a cookie must come from our own pages. */
export function sameOrigin(context: Context): boolean {
  if (safeMethods.includes(context.req.method)) return true;
  const site = context.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = context.req.header('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === context.req.header('host');
}

/** A page of another site says so by itself; nobody may sign a visitor in, or out, from there (login CSRF). */
export const saysForeign = (context: Context): boolean =>
  (context.req.header('sec-fetch-site') ?? context.req.header('origin')) !== undefined && !sameOrigin(context);
