/** Who is asking: a session cookie or a bearer token, both kept as hashes. One indexed read. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { findBySession, type Person } from '../store/people.ts';
import type { Office } from './office.ts';
import { hashToken } from './passwords.ts';

export const cookieName = 'qiao_session';

const bearer = (context: Context): string | undefined =>
  /^Bearer\s+([\w-]{20,})$/i.exec(context.req.header('authorization') ?? '')?.[1];

/** The token that the request carries. */
export const tokenOf = (context: Context): string | undefined => bearer(context) ?? getCookie(context, cookieName);

export async function authenticate(
  office: Office,
  context: Context,
): Promise<{ person: Person | undefined; byCookie: boolean }> {
  const token = tokenOf(context);
  if (!token) return { person: undefined, byCookie: false };
  const person = await findBySession(office.pool, hashToken(token), office.clock.today(), office.clock.real());
  return { person, byCookie: bearer(context) === undefined };
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** A request that changes something and rides on a cookie must come from our own pages. */
export function sameOrigin(context: Context): boolean {
  if (safeMethods.includes(context.req.method)) return true;
  const site = context.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = context.req.header('origin');
  return origin !== undefined && new URL(origin).host === context.req.header('host');
}
