/** The way through the city's identity provider and back, and what happens to the account that comes back. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { noteJoined } from '../../store/accounts.ts';
import { findFactors } from '../../store/factors.ts';
import { findOidcPerson, linkOidcAccount } from '../../store/oidc-accounts.ts';
import { findPerson, type Person } from '../../store/people.ts';
import { addTicket, dropTickets, findTicket, takeTicket } from '../../store/tickets.ts';
import { laterThan } from '../clock.ts';
import { cookiePrefix } from '../identity.ts';
import type { Office } from '../office.ts';
import { hashToken, newToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { noteIdentity } from './events.ts';
import type { OidcAccount, OidcClient } from './oidc.ts';
import { cookiePlace, startSession, startStep } from './sessions.ts';
import { mustHaveSecondFactor } from './sign-in.ts';

const cookie = 'qiao_provider';
const minutes = 10;
export const callbackPath = '/api/v1/session/provider/callback';

const needProvider = (office: Office): OidcClient => {
  if (!office.identity.oidc) throw new ApiProblem('provider.none');
  return office.identity.oidc;
};

/** Only pages of the desk are gone on to. */
export const deskPath = (to: string | undefined): string => (to && /^\/desk(?:[/?#]|$)/.test(to) ? to : '/desk');

/**
 * Sends the browser to the provider.
 * @param given `link`: the person whose account is linked on return; `ticket`: an invitation that is taken up with it
 * @returns address of the provider. @throws ApiProblem `provider.none`, `provider.down`, `link.gone`
 */
export async function goToProvider(
  office: Office,
  context: Context,
  given: { to: string; link?: string; ticket?: string },
): Promise<string> {
  const oidc = needProvider(office);
  const now = office.clock.real();
  const invitation = given.ticket ? await findTicket(office.pool, hashToken(given.ticket), ['invite'], now) : undefined;
  if (given.ticket && !invitation?.person) throw new ApiProblem('link.gone');
  const start = await oidc.start(new URL(callbackPath, office.publicUrl).href).catch((error) => {
    office.log.warn({ reason: codeOf(error) }, 'the identity provider does not answer');
    throw new ApiProblem('provider.down');
  });
  const link = given.link ?? invitation?.person ?? '';
  const token = newToken();
  await addTicket(office.pool, {
    tokenHash: hashToken(token),
    purpose: 'oidc',
    data: { state: start.state, nonce: start.nonce, verifier: start.verifier, to: deskPath(given.to), link },
    now,
    expires: laterThan(now, minutes * 60_000),
  });
  setCookie(context, cookie, token, {
    httpOnly: true,
    sameSite: 'Lax', // the way back is a link from another site
    ...cookiePlace(office),
    maxAge: minutes * 60,
  });
  return start.url.href;
}

/** Code of an error of the library and the claim it is about, without its words: those may repeat what was sent. */
function codeOf(error: unknown): string {
  const found: { [name: string]: string } = {};
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : undefined) {
    if ('code' in at && typeof at.code === 'string') found.code ??= at.code;
    if ('claim' in at && typeof at.claim === 'string') found.claim ??= at.claim;
  }
  return [found.code ?? 'unexpected', found.claim].filter(Boolean).join(' ');
}

/** The account's person: linked before, or linking now. */
async function personOf(
  office: Office,
  context: Context,
  account: OidcAccount,
  link: string,
): Promise<Person | undefined> {
  const { issuer, subject } = account;
  const today = office.clock.today();
  const known = await findOidcPerson(office.pool, issuer, subject);
  if (known) return link && link !== known ? undefined : findPerson(office.pool, known, today);
  const person = link ? await findPerson(office.pool, link, today) : undefined;
  if (!person || person.kind === 'applicant') return undefined;
  if (!(await linkOidcAccount(office.pool, { issuer, subject, person: person.id, today }))) return undefined;
  await dropTickets(office.pool, person.id, ['invite']);
  await noteIdentity(office, context, 'provider-linked', { person: person.id });
  return person;
}

/** Session, second step or enrolment, as the provider's own second factor allows. @returns the page to go to */
async function goOn(
  office: Office,
  context: Context,
  person: Person,
  account: OidcAccount,
  to: string,
): Promise<string> {
  const factors = await findFactors(office.pool, person.id);
  if (account.secondFactor || !mustHaveSecondFactor(office, person)) {
    await noteJoined(office.pool, person.id, office.clock.today());
    await startSession(office, context, person, account.secondFactor ? 'provider+mfa' : 'provider');
    return to;
  }
  if (factors.totpSince || factors.passkeys) {
    await startStep(office, context, 'second-step', person.id, { way: 'provider' });
    return `/desk/sign-in/second?${new URLSearchParams({ to })}`;
  }
  await startStep(office, context, 'enrol-step', person.id);
  return '/desk/welcome/second';
}

/** The provider has sent the browser back. @returns the page to go to; the reasons of a refusal stay in the log */
export async function comeBack(office: Office, context: Context): Promise<string> {
  const oidc = needProvider(office);
  const token = getCookie(context, cookie, cookiePrefix(office));
  deleteCookie(context, cookie, cookiePlace(office));
  const ticket = token ? await takeTicket(office.pool, hashToken(token), ['oidc'], office.clock.real()) : undefined;
  const refused = async (why: 'provider' | 'unknown', reason: string, person?: string) => {
    await noteIdentity(office, context, 'provider-refused', { ...(person ? { person } : {}), detail: { reason } });
    return `/desk/sign-in?failed=${why}`;
  };
  if (!ticket) return refused('provider', 'no-ticket');
  const { state = '', nonce = '', verifier = '', to, link = '' } = ticket.data;
  const back = new URL(callbackPath, office.publicUrl);
  back.search = new URL(context.req.url).search;
  const account = await oidc.finish(back, { state, nonce, verifier }).catch((error: unknown) => codeOf(error));
  if (typeof account === 'string') {
    office.log.warn({ reason: account }, 'the identity provider’s answer was refused');
    return refused('provider', account);
  }
  const person = await personOf(office, context, account, link);
  if (!person || person.kind === 'applicant') return refused('unknown', 'not-linked', person?.id);
  return goOn(office, context, person, account, deskPath(to));
}
