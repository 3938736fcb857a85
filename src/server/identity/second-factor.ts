/** The second factor: codes of an authenticator app (RFC 6238), each once, one step early or late; recovery codes, each once. */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { TotpProposal } from '../../client/types-identity.ts';
import {
  findFactors,
  findTotp,
  proposeTotp,
  replaceRecoveryCodes,
  useRecoveryCode,
  useTotpStep,
} from '../../store/factors.ts';
import type { Person } from '../../store/people.ts';
import { transaction } from '../../store/pool.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { qrPicture } from '../qr-picture.ts';

const period = 30;
const window = 1;

const appFor = (office: Office, login: string, secret: Secret) =>
  new TOTP({ issuer: office.book.organisation.office.name.en, label: login, secret, digits: 6, period });

/** A secret to scan; it counts once a code of it was given. @throws ApiProblem `factor.there` when an app is in use */
export async function offerTotp(office: Office, person: Person): Promise<TotpProposal> {
  const secret = new Secret({ size: 20 });
  const sealed = office.identity.keys.seal(secret.base32, `totp ${person.id}`);
  if (!(await proposeTotp(office.pool, person.id, sealed))) throw new ApiProblem('factor.there');
  const uri = appFor(office, person.login, secret).toString();
  return { secret: secret.base32, uri, qr: await qrPicture(uri, { margin: 2, width: 232 }) };
}

/** @returns whether the code is right now, or one step away, and was not used before */
export async function checkTotp(
  office: Office,
  person: string,
  code: string,
  state: 'confirmed' | 'proposed',
): Promise<boolean> {
  const found = await findTotp(office.pool, person);
  if (!found || found.confirmed !== (state === 'confirmed')) return false;
  const secret = Secret.fromBase32(office.identity.keys.unseal(found.sealed, `totp ${person}`));
  const timestamp = Temporal.Instant.from(office.clock.real()).epochMilliseconds;
  const delta = TOTP.validate({ token: code.replace(/\D/g, ''), secret, period, digits: 6, timestamp, window });
  if (delta === null) return false;
  return useTotpStep(office.pool, person, Math.floor(timestamp / 1000 / period) + delta, office.clock.today());
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codes = 10;

const plainCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');

const markOf = (office: Office, person: string, code: string) =>
  office.identity.keys.mark('recovery-code', `${person} ${plainCode(code)}`);

/** Twelve letters of 31: 59 bits. Bytes past the last whole round are dropped, so that every letter is as likely. */
function newCode(): string {
  const usable = 256 - (256 % letters.length);
  let code = '';
  while (code.length < 12)
    code += [...randomBytes(16)]
      .filter((byte) => byte < usable)
      .map((byte) => letters[byte % letters.length])
      .join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8, 12)}`;
}

/** Ten new codes, in clear this once; older ones are worthless. */
export async function newRecoveryCodes(office: Office, person: string): Promise<string[]> {
  const fresh = Array.from({ length: codes }, newCode);
  await transaction(office.pool, (connection) =>
    replaceRecoveryCodes(
      connection,
      person,
      fresh.map((code) => markOf(office, person, code)),
    ),
  );
  return fresh;
}

/** Codes for whoever has none yet. */
export async function firstRecoveryCodes(office: Office, person: string): Promise<string[]> {
  const { recoveryCodes } = await findFactors(office.pool, person);
  return recoveryCodes > 0 ? [] : newRecoveryCodes(office, person);
}

export const checkRecoveryCode = (office: Office, person: string, code: string): Promise<boolean> =>
  useRecoveryCode(office.pool, person, markOf(office, person, code));
