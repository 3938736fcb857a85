/** Passkeys (WebAuthn): added by who is signed in or enrolling, good for signing in alone, since each proves its user by itself. */

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { PasskeyOptions } from '../../client/types-identity.ts';
import { addPasskey, findPasskey, listPasskeys, usePasskey } from '../../store/passkeys.ts';
import { findPerson, type Person } from '../../store/people.ts';
import { addTicket, takeTicket } from '../../store/tickets.ts';
import { laterThan } from '../clock.ts';
import type { Office } from '../office.ts';
import { hashToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { noteIdentity } from './events.ts';
import { ladder } from './locks.ts';

/** Loaded with the first passkey: the library is large, and many offices' start has no use for it. */
const webAuthn = () => import('@simplewebauthn/server');

/** EdDSA, ES256, RS256 (COSE numbers): what today's keys speak. */
const algorithms = [-8, -7, -257];
const challengeMs = 5 * 60_000;
const isLoopback = (host: string) => host === '[::1]' || /^127\./.test(host);

/** The site that passkeys belong to. An address of this machine has no name that a passkey could hold: it is `localhost` then. */
export function siteOf(publicUrl: string): { id: string; origin: string } {
  const url = new URL(publicUrl);
  if (isLoopback(url.hostname)) url.hostname = 'localhost';
  return { id: url.hostname, origin: url.origin };
}

async function keepChallenge(
  office: Office,
  purpose: 'passkey-sign-in' | 'passkey-add',
  challenge: string,
  person?: string,
) {
  const now = office.clock.real();
  await addTicket(office.pool, {
    tokenHash: hashToken(challenge),
    purpose,
    ...(person ? { person } : {}),
    now,
    expires: laterThan(now, challengeMs),
  });
}

/** The challenge that an answer was made for. The library compares it again, with the rest of what the browser signed. */
function challengeOf(clientData: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    return typeof parsed === 'object' &&
      parsed !== null &&
      'challenge' in parsed &&
      typeof parsed.challenge === 'string'
      ? parsed.challenge
      : undefined;
  } catch {
    return undefined;
  }
}

async function takeChallenge(office: Office, purpose: 'passkey-sign-in' | 'passkey-add', clientData: string) {
  const challenge = challengeOf(clientData);
  const ticket = challenge
    ? await takeTicket(office.pool, hashToken(challenge), [purpose], office.clock.real())
    : undefined;
  if (!challenge || !ticket) throw new ApiProblem('passkey.wrong');
  return { challenge, ticket };
}

export async function offerPasskey(office: Office, person: Person): Promise<PasskeyOptions> {
  const { generateRegistrationOptions } = await webAuthn();
  const known = await listPasskeys(office.pool, person.id);
  const options = await generateRegistrationOptions({
    rpName: office.book.organisation.office.name.zh,
    rpID: siteOf(office.publicUrl).id,
    userName: person.login,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    supportedAlgorithmIDs: algorithms,
    attestationType: 'none', // which make of key somebody has is none of the office's business
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(office, 'passkey-add', options.challenge, person.id);
  return { ...options };
}

/** @throws ApiProblem `passkey.wrong`, `passkey.known` */
export async function keepPasskey(
  office: Office,
  context: Context,
  person: Person,
  response: RegistrationResponseJSON,
  name: string,
): Promise<void> {
  const { challenge, ticket } = await takeChallenge(office, 'passkey-add', response.response.clientDataJSON);
  const site = siteOf(office.publicUrl);
  const { verifyRegistrationResponse } = await webAuthn();
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined);
  if (ticket.person !== person.id || !checked?.verified) throw new ApiProblem('passkey.wrong');
  const { credential } = checked.registrationInfo;
  const added = await addPasskey(office.pool, {
    id: credential.id,
    person: person.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    name,
    today: office.clock.today(),
  });
  if (!added) throw new ApiProblem('passkey.known');
  await noteIdentity(office, context, 'factor-added', { person: person.id, detail: { factor: 'passkey' } });
}

/** Options without a list of keys: they tell nobody who has an account. */
export async function askPasskey(office: Office): Promise<PasskeyOptions> {
  const { generateAuthenticationOptions } = await webAuthn();
  const options = await generateAuthenticationOptions({
    rpID: siteOf(office.publicUrl).id,
    userVerification: 'required',
  });
  await keepChallenge(office, 'passkey-sign-in', options.challenge);
  return { ...options };
}

/** @returns whose passkey it is. @throws ApiProblem `passkey.wrong`, `rate.limited` */
export async function checkPasskey(
  office: Office,
  context: Context,
  response: AuthenticationResponseJSON,
): Promise<Person> {
  const steps = ladder(office, context, `passkey ${response.id}`);
  await steps.check();
  const { challenge } = await takeChallenge(office, 'passkey-sign-in', response.response.clientDataJSON);
  const key = await findPasskey(office.pool, response.id);
  const site = siteOf(office.publicUrl);
  const { verifyAuthenticationResponse } = await webAuthn();
  const checked =
    key &&
    (await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: Number(key.counter) },
    }).catch(() => undefined));
  const person = key && (await findPerson(office.pool, key.person_id, office.clock.today()));
  const handle = response.response.userHandle;
  const sameOwner = !handle || Buffer.from(handle, 'base64url').toString('utf8') === key?.person_id;
  if (
    !person ||
    !sameOwner ||
    !checked?.verified ||
    !(await usePasskey(office.pool, key.id, checked.authenticationInfo.newCounter, office.clock.today()))
  ) {
    await steps.failed(key?.person_id);
    throw new ApiProblem('passkey.wrong');
  }
  return person;
}
